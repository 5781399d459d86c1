import Experiments
import Scenarios

/// What a report's figures may not be taken for, each in a sentence that follows from the scenarios.
enum LimitsOfUse {
    static let heading = "What these figures can't say"

    /// The limits of a run's figures.
    static func ofRun(_ result: RunResult, of scenario: Scenario) -> [String] {
        [chance(replications: result.replications)] + observed(scenario) + model(of: [scenario])
    }

    /// The limits of a comparison's figures.
    static func ofComparison(_ result: ComparisonOutcome) -> [String] {
        let scenarios = [result.base.scenario] + result.others.map { $0.scenario }
        let levels =
            "Differences between plans can be trusted further than their levels: all plans meet the same callers, and what is wrong "
            + "about those is wrong in each of them."
        return [chance(replications: result.replications), levels] + observed(result.base.scenario)
            + model(of: scenarios)
    }

    private static func chance(replications: Int) -> String {
        replications > 1
            ? "Intervals are about chance: how far these figures would move with other callers of the same kind. They don't cover whether "
                + "the scenario is right."
            : "A single replication: nothing is known of how far these figures would move with other callers of the same kind."
    }

    private static func observed(_ scenario: Scenario) -> [String] {
        guard scenario.observed.isEmpty else {
            let count = ReadableNumber.count(scenario.observed.count, "figure", "figures")
            let stand = scenario.observed.count == 1 ? "stands" : "stand"
            return [
                "\(count) observed in the real room \(stand) beside the simulated ones under Assurance; how far apart they are is how far "
                    + "levels can be trusted."
            ]
        }
        return [
            "Nothing observed in the real room stands in the scenario, so nothing here shows how near its levels come to it."
        ]
    }

    /// What the scenarios leave out of a real room.
    private static func model(of scenarios: [Scenario]) -> [String] {
        var limits = [
            scenarios[0].assumptionsInWords ?? "The scenario states no assumptions: everything in it is taken as given."
        ]
        if scenarios.allSatisfy({ !$0.hasFollowOns }) {
            limits.append(
                "Callers who hang up are not followed. Where more calls are answered, fewer people would ring again; the number of calls "
                    + "here stays the same.")
        }
        if scenarios.contains(where: { $0.teams.contains { !$0.hasShifts } }) {
            limits.append(
                "Agents are given by their number, or some are: their breaks and absences are in these numbers or nowhere."
            )
        }
        limits.append("Days have 24 hours: the clock is never put forward or back.")
        return limits
    }
}

extension Scenario {
    /// On how much it rests that nobody published; nil where it states no assumptions.
    var assumptionsInWords: String? {
        guard !assumptions.isEmpty else { return nil }
        let byEvidence = Assumption.Evidence.allCases.compactMap { evidence in
            let count = assumptions.count { $0.evidence == evidence }
            return count > 0 ? "\(count) \(evidence.rawValue)" : nil
        }
        let total = ReadableNumber.count(assumptions.count, "stated assumption", "stated assumptions")
        return "The scenario rests on \(total): \(byEvidence.joined(separator: ", "))."
    }
}
