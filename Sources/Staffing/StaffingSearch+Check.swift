import ContactCentre
import Experiments
import Parallel
import Measures
import Scenarios
import Statistics

extension StaffingSearch {
    /// Simulates the plan at hand and today's with the replications of a run, and adds agents where a target is missed beyond chance.
    mutating func check(_ outcome: inout StaffingOutcome) async throws(SearchStopped) {
        let numbers = 0..<settings.replications
        let now = try await trials.check(nil, numbers: numbers)
        var plan = counts
        var checked = try await trials.check(plan, numbers: numbers)
        for round in 0..<StaffingSearch.mostRepairs where !space.question.hasBudget {
            let missed = clearlyMissed(checked)
            guard !missed.isEmpty,
                let raised = StaffingRaise(self, missed, from: plan, checked, round: round, aims: trials.aims).plan
            else { break }
            plan = raised
            checked = try await trials.check(plan, numbers: numbers)
        }
        outcome.repaired = zip(plan, counts).reduce(0) { $0 + $1.0 - $1.1 }
        outcome.service = service(checked, now: now)
        counts = plan
        outcome.costs = try await costs(of: plan)
    }

    /// What the plan and the scenario as it stands cost a year, in the replications of a run; nothing without prices.
    private func costs(of plan: [Int]) async throws(SearchStopped) -> [StaffingOutcome.Cost] {
        guard space.scenario.costs != nil else { return [] }
        var runs = Run.Settings(space.scenario.experiment, threads: settings.threads)
        (runs.replications, runs.seed) = (settings.replications, settings.seed)
        let comparison = Comparison(
            base: ComparedPlan(name: "now", scenario: space.scenario),
            others: [ComparedPlan(name: "needed", scenario: space.scenario(with: plan))], settings: runs)
        var work = ComparisonWork(comparison, isStopped: trials.isStopped)
        await perform(&work, threads: settings.threads)
        let outcome = work.result
        guard outcome.replications == settings.replications else { throw SearchStopped() }
        return StaffingOutcome.Cost.lines(of: outcome)
    }

    private static let mostRepairs = 10

    /// How many targets are held to: the family whose intervals hold together.
    private var family: Int { max(1, trials.aims.count { $0 != nil }) }

    /// The goals whose whole interval lies below what is aimed at, with intervals that hold together.
    private func clearlyMissed(_ checked: StaffingEvaluation) -> [Int] {
        trials.aims.indices.filter { goal in
            guard let aim = trials.aims[goal] else { return false }
            let estimate = checked.estimate(of: goal, family: family)
            return (estimate.high ?? estimate.mean ?? 1) < aim
        }
    }

    /// Every target in every stretch of time and how it is met.
    func service(_ checked: StaffingEvaluation, now: StaffingEvaluation?) -> [StaffingOutcome.Service] {
        trials.goals.all.enumerated().map { place, goal in
            StaffingOutcome.Service(
                callType: space.scenario.callTypes[goal.callType.index].name, period: goal.stretch.label,
                target: goal.fraction, now: now?.estimate(of: place) ?? .unknown(),
                reached: checked.estimate(of: place), isHeld: trials.aims[place] != nil,
                most: plenty.sum.goals[place].level, reachedTogether: checked.estimate(of: place, family: family))
        }
    }
}

extension StaffingEvaluation {
    /// A goal's share with its interval.
    ///
    /// - Parameter family: how many intervals hold together at 95%, each with so much less of the error (Bonferroni).
    func estimate(of goal: Int, family: Int = 1) -> Estimate {
        var sums = RatioSums()
        for replication in replications {
            sums.add(numerator: Double(replication[goal].met), denominator: Double(replication[goal].counted))
        }
        let confidence = family == 1 ? Run.confidence : 1 - (1 - Run.confidence) / Double(family)
        return Estimate.ofShare(sums, confidence: confidence).clamped(to: 0...1)
    }
}
