import ContactCentre
import Experiments
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
        for round in 0..<StaffingSearch.mostRepairs where space.question.budget == nil {
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
    }

    private static let mostRepairs = 10

    /// The goals whose whole interval lies below what is aimed at.
    private func clearlyMissed(_ checked: StaffingEvaluation) -> [Int] {
        trials.aims.indices.filter { goal in
            guard let aim = trials.aims[goal] else { return false }
            let estimate = checked.estimate(of: goal)
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
                most: plenty.sum.goals[place].level)
        }
    }
}

extension StaffingEvaluation {
    /// A goal's share with its interval.
    func estimate(of goal: Int) -> Estimate {
        var sums = RatioSums()
        for replication in replications {
            sums.add(numerator: Double(replication[goal].met), denominator: Double(replication[goal].counted))
        }
        return Estimate.ofShare(sums).clamped(to: 0...1)
    }
}
