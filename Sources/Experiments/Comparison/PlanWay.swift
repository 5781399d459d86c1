import ContactCentre
import Measures
public import Scenarios

/// Where a difference between a base and a plan comes from: what each step of the way from one to the other changes, on the
/// same callers.
public struct PlanWay: Sendable {
    /// The plan it leads to.
    public let plan: ComparedPlan
    /// From the base to the plan; none where both simulate the same.
    public let steps: [Step]

    /// What a step changes.
    public struct Step: Sendable {
        /// What is made otherwise.
        public let step: PlanStep
        /// Service levels with this step and all before it, against those with all before it: the rows of all steps sum to the
        /// difference between base and plan. A row a call type.
        public let inTurn: [ComparisonRow]
        /// Service levels with nothing but this step, against the base's; none where that is no sound scenario.
        public let byItself: [ComparisonRow]
    }

    /// The rows of a call type, step by step; nil where it has none in some scenario on the way.
    public func rows(of callType: String) -> [(step: PlanStep, inTurn: ComparisonRow, byItself: ComparisonRow?)]? {
        let rows = steps.compactMap { step in
            step.inTurn.first { $0.callType == callType }.map { inTurn in
                (step: step.step, inTurn: inTurn, byItself: step.byItself.first { $0.callType == callType })
            }
        }
        return rows.count == steps.count ? rows : nil
    }
}

/// A way made ready: which of all scenarios simulated its steps are.
struct PreparedWay: Sendable {
    /// The place of a step's scenarios among all that are simulated.
    struct Step: Sendable {
        let step: PlanStep
        let inTurn: Int
        let byItself: Int?
    }

    let steps: [Step]

    /// The ways from a base to others, and the scenarios on them that are none of these plans; each is simulated once.
    static func prepared(
        _ ways: [[PlanStep]], from base: PreparedPlan, to others: [PreparedPlan]
    ) -> (ways: [PreparedWay], between: [PreparedPlan]) {
        var places: [String: Int] = [:]
        for (place, plan) in ([base] + others).enumerated().reversed() { places[plan.plan.scenario.hash] = place }
        var between: [PreparedPlan] = []
        func place(of scenario: Scenario) -> Int {
            if let place = places[scenario.hash] { return place }
            let place = 1 + others.count + between.count
            between.append(
                PreparedPlan(
                    ComparedPlan(name: scenario.name, scenario: scenario), breakdown: .period, only: [.serviceLevel]))
            places[scenario.hash] = place
            return place
        }
        let prepared = ways.map { steps in
            PreparedWay(
                steps: steps.map { step in
                    Step(step: step, inTurn: place(of: step.inTurn), byItself: step.byItself.map { place(of: $0) })
                })
        }
        return (prepared, between)
    }
}
