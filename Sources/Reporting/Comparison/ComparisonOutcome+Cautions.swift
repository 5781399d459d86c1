public import Experiments
import ContactCentre
import Scenarios
import Texts

extension ComparisonOutcome {
    /// What a reader must know before believing a difference: a comparison stopped early or not alike in all but the plans,
    /// plans with other numbers of agents, teams that are not compared.
    public var cautions: [String] {
        var cautions: [String] = []
        if replications < plannedReplications {
            cautions.append(
                "Stopped early: all plans finished \(ReadableNumber.fixed(Double(replications), decimals: 0)) of "
                    + "\(ReadableNumber.count(plannedReplications, "replication", "replications")); "
                    + "every figure stands on those.")
        }
        for other in others {
            cautions += other.notesOnFairness(towards: base, names)
            if let caution = agents(of: other) { cautions.append(caution) }
        }
        if !teamsNotCompared.isEmpty {
            let teams = Words.list(teamsNotCompared.map(OneLine.of))
            cautions.append("Not every plan has these teams, so they are not compared one by one: \(teams).")
        }
        return cautions
    }

    private func agents(of other: ComparedPlan) -> String? {
        let (before, after) = (base.averageAgents, other.averageAgents)
        guard abs(before - after) > ComparisonOutcome.agentsTolerance * max(before, after) else {
            let isAlike = zip(base.agentsByHour, other.agentsByHour).allSatisfy {
                abs($0 - $1) <= ComparisonOutcome.agentsTolerance * max($0, $1)
            }
            return isAlike
                ? nil
                : "\(label(of: other.name)) has as many agents as \(label(of: base.name)) on average, but not at every hour."
        }
        let decimals = abs(before - after) < 0.1 ? 3 : 1
        return
            "The plans do not have the same agents: \(ReadableNumber.fixed(after, decimals: decimals)) on average in "
            + "\(label(of: other.name)) against \(ReadableNumber.fixed(before, decimals: decimals)) in "
            + "\(label(of: base.name))."
    }

    /// Agents split between teams and added up again differ by rounding only.
    private static let agentsTolerance = 1e-6

    /// What a plan is called in running text.
    func label(of name: String) -> String { names.label(name) }

    private var names: PlanNames { PlanNames(([base] + others).map { $0.name }) }
}

extension ComparedPlan {
    /// What differs from the base that is not the plan's own, a sentence each, and whether it is meant to.
    func notesOnFairness(towards base: ComparedPlan, _ names: PlanNames) -> [String] {
        let found = differences(from: base)
        func words(_ difference: UnfairDifference) -> String {
            "\(OneLine.of(difference.path)) is \(OneLine.of(difference.other)) in \(names.label(name)), but "
                + "\(OneLine.of(difference.base)) in \(names.label(base.name))."
        }
        return found.meant.map { "Meant to differ: " + words($0) }
            + found.unfair.map { "Not a fair comparison: " + words($0) }
    }
}
