import ContactCentre
import Measures
public import Scenarios
public import Statistics

/// The Erlang formulas beside a simulation, and where they part: what each thing that formulas leave out changes.
public struct FormulaOutcome: Sendable {
    /// What the formulas take the scenario for.
    public let room: FormulaRoom
    /// From the scenario to what the formulas assume, on the same callers as far as they are the same.
    public let way: PlanWay
    /// What each step of the way takes away.
    public let stages: [[FormulaSteps.Stage]]
    /// What a formula says, and what was simulated as it assumes.
    public let agreements: [Agreement]

    /// A formula beside a simulation of just what it assumes.
    public struct Agreement: Sendable {
        /// Which formula.
        public let formula: FormulaRoom.Formula
        /// The call type's name.
        public let callType: String
        /// How many steps of the way lead there.
        public let steps: Int
        /// The service level by formula, a share of calls offered.
        public let value: Double
        /// The service level simulated with all that the formula leaves out taken away.
        public let simulated: Estimate

        /// Whether the interval of what was simulated holds what the formula says; nil where there is none.
        public var agrees: Bool? {
            guard let low = simulated.low, let high = simulated.high else { return nil }
            return (low...max(low, high)).contains(value)
        }
    }
}

extension FormulaSteps {
    /// The comparison that simulates the way.
    public func comparison(of scenario: Scenario, settings: Run.Settings) -> Comparison {
        var settings = settings
        settings.views = []
        settings.breakdown = .period
        settings.precision = nil
        let last = ComparedPlan(
            name: scenario.name, scenario: steps.last?.inTurn ?? scenario, intention: .everything)
        return Comparison(
            base: ComparedPlan(name: scenario.name, scenario: scenario), others: [last], settings: settings,
            steps: [steps])
    }

    /// What the comparison says of the formulas.
    public func outcome(of comparison: ComparisonOutcome) -> FormulaOutcome? {
        guard let way = comparison.ways.first else { return nil }
        let scenario = comparison.base.scenario
        let agreements = scenario.callTypes.flatMap { callType -> [FormulaOutcome.Agreement] in
            guard let target = callType.target else { return [] }
            let rows = way.rows(of: callType.name) ?? []
            let asItIs = comparison.rows.first {
                $0.name == FigureName(callType: callType.name, measure: .serviceLevel)
            }
            let places: [(FormulaRoom.Formula, Int?)] = [(.erlangA, stepsToErlangA), (.erlangC, stepsToErlangC)]
            return places.compactMap { formula, steps in
                guard let steps, let value = room.serviceLevel(formula, withinSeconds: target.within.seconds),
                    let simulated = steps > 0 ? rows.dropFirst(steps - 1).first?.inTurn.other : asItIs?.base
                else { return nil }
                return FormulaOutcome.Agreement(
                    formula: formula, callType: callType.name, steps: steps, value: value, simulated: simulated)
            }
        }
        return FormulaOutcome(room: room, way: way, stages: stages, agreements: agreements)
    }
}
