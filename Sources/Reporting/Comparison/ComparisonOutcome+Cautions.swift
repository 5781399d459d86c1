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
            if let caution = paidHours(of: other) { cautions.append(caution) }
        }
        if let caution = hoursOnDutyPaid { cautions.append(caution) }
        if !teamsNotCompared.isEmpty {
            let teams = Words.list(teamsNotCompared.map(OneLine.of))
            cautions.append("Not every plan has these teams, so they are not compared one by one: \(teams).")
        }
        return cautions
    }

    private func agents(of other: ComparedPlan) -> String? {
        let (before, after) = (averageAgents(of: base), averageAgents(of: other))
        guard abs(before - after) > ComparisonOutcome.agentsTolerance * max(before, after) else {
            // When a workforce's agents are there only a breakdown says.
            guard base.scenario.workforce == nil, other.scenario.workforce == nil else { return nil }
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

    private func paidHours(of other: ComparedPlan) -> String? {
        guard hasPaidHours, let before = paidHoursAWeek(of: base), let after = paidHoursAWeek(of: other) else {
            return nil
        }
        func hours(_ number: Double) -> String { ReadableNumber.fixed(number, decimals: number < 1_000 ? 1 : 0) }
        func posts(_ plan: ComparedPlan) -> String {
            ReadableNumber.fixed(fullTimeEquivalents(of: plan) ?? 0, decimals: 1)
        }
        let names = "\(label(of: other.name)) against \(posts(base)) and \(hours(before)) in \(label(of: base.name))"
        guard abs(before - after) > ComparisonOutcome.agentsTolerance * max(before, after) else {
            return
                "As many hours are paid in both, without overtime: \(hours(after)) a week, in FTE \(posts(other)) in \(label(of: other.name)) and"
                + " \(posts(base)) in \(label(of: base.name))."
        }
        return
            "The plans are not paid the same hours, overtime aside: \(posts(other)) FTE and \(hours(after)) hours a week in \(names)."
    }

    /// Says that a roster's hours have breaks and absences in them where others have none.
    private var hoursOnDutyPaid: String? {
        guard hasPaidHours else { return nil }
        let plans = [base] + others
        let factors = plans.map { $0.scenario.costs?.paidHoursAnHourOnDuty ?? 1 }
        let byTheHour = zip(plans, factors).filter { !$0.0.teamsByTheHour.isEmpty && $0.1 == 1 }.map {
            label(of: $0.0.name)
        }
        guard !byTheHour.isEmpty, plans.contains(where: { $0.teamsByTheHour.count < $0.scenario.teams.count }) else {
            return nil
        }
        return
            "Hours on duty by the hour count as paid in \(Words.list(byTheHour)): they have no breaks and absences in them as hours of shifts"
            + " do; 'paidHoursAnHourOnDuty' of costs says how many are paid for each."
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
