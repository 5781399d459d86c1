import Experiments
package import Scenarios

/// What a fit moves, in which scenarios, towards which figures.
package struct FitSpace {
    /// A parameter, of one scenario where each has its own.
    package struct Column: Equatable, Sendable {
        /// What is moved.
        package let parameter: FitParameter
        /// The place of the scenario; nil where all share the value.
        package let scenario: Int?
    }

    /// A call type whose callers' number is solved for, so that with the contacts that follow on their calls the observed number is offered.
    package struct Demand: Equatable, Sendable {
        /// The place of the scenario.
        package let scenario: Int
        /// The call type's name.
        package let callType: String
        /// The scenario path that is multiplied.
        package var path: String { "callTypes.\(callType).arrivals" }
        /// The place among the scenario's observed numbers of calls.
        let place: Int
    }

    /// The scenarios.
    package let scenarios: [FittedScenario]
    /// What is moved, shared values first in the order asked for.
    package let columns: [Column]
    /// The figures.
    package let targets: FitTargets
    /// Whose numbers of callers are solved for.
    package let demands: [Demand]

    /// Checks what is asked for.
    package init(_ scenarios: [FittedScenario], _ wishes: [FitWish]) throws(CalibrationProblem) {
        guard !wishes.isEmpty else { throw .noParameter }
        for (place, scenario) in scenarios.enumerated()
        where scenarios[..<place].contains(where: { $0.name == scenario.name }) {
            throw .sameName(scenario.name)
        }
        for (place, wish) in wishes.enumerated() {
            if wishes[..<place].contains(where: { $0.path == wish.path }) {
                throw .repeated(option: wish.option, path: wish.path)
            }
        }
        targets = FitTargets(scenarios)
        guard !targets.all.isEmpty else { throw .nothingObserved }
        var problems: [String] = []
        var columns: [Column] = []
        for wish in wishes {
            do throws(CalibrationProblem) {
                let parameter = try wish.parameter(of: scenarios)
                columns +=
                    parameter.isOfEach
                    ? scenarios.indices.map { Column(parameter: parameter, scenario: $0) }
                    : [Column(parameter: parameter, scenario: nil)]
            } catch {
                problems += error.lines
            }
        }
        guard problems.isEmpty else { throw .unsound(problems) }
        self.scenarios = scenarios
        self.columns = columns
        demands = FitSpace.demands(scenarios, targets, wishes)
    }

    /// Where calls follow on calls the number of callers isn't that of calls offered.
    private static func demands(_ scenarios: [FittedScenario], _ targets: FitTargets, _ wishes: [FitWish]) -> [Demand] {
        scenarios.indices.flatMap { scenario -> [Demand] in
            guard scenarios[scenario].draft.scenario.hasFollowOns else { return [] }
            return targets.offered[scenario].enumerated().compactMap { place, offered in
                let demand = Demand(scenario: scenario, callType: offered.figure.callType, place: place)
                let isAsked = wishes.contains {
                    $0.path == demand.path || $0.path.hasPrefix(demand.path + ".callsInPeriod")
                }
                return scenarios[scenario].draft.canMultiply(demand.path) && !isAsked ? demand : nil
            }
        }
    }

    /// What a room sets in a scenario: values first, then factors, so that a part may have a value and the whole a factor.
    ///
    /// - Parameters:
    ///   - values: by column.
    ///   - callers: by demand, how many times as many callers as the scenario says.
    package func settings(_ values: [Double], callers: [Double], ofScenario scenario: Int) -> [Setting] {
        let own = zip(columns, values).filter { $0.0.scenario == nil || $0.0.scenario == scenario }
        let (factors, numbers) = (
            own.filter { $0.0.parameter.form == .times }, own.filter { $0.0.parameter.form != .times }
        )
        let model = scenarios[scenario].draft.scenario
        return (numbers + factors).flatMap { $0.0.parameter.settings(to: $0.1, in: model) }
            + zip(demands, callers).compactMap { demand, factor in
                demand.scenario == scenario ? Setting(path: demand.path, times: factor) : nil
            }
    }

    /// A scenario as a room has it; nil where it is not sound, which no single value makes it.
    func scenario(_ values: [Double], callers: [Double], _ scenario: Int) -> Scenario? {
        try? scenarios[scenario].draft.scenario(
            with: settings(values, callers: callers, ofScenario: scenario).map { .setting($0) })
    }
}
