package import Experiments
import Parallel
import Scenarios

/// Somebody asked the search to stop.
package struct SearchStopped: Error {}

/// Plans tried on the same callers, each once.
package struct PlanTrials {
    /// What is chosen among.
    package let space: StaffingSpace
    /// What is asked for.
    package let goals: StaffingGoals
    /// By goal, the share asked for; nil where it has too few calls.
    package internal(set) var aims: [Double?]
    /// The numbers of the replications.
    package let numbers: Range<Int>
    private let seed: UInt64
    private let threads: Int
    private let progress: (_ done: Int, _ planned: Int) -> Void
    let isStopped: @Sendable () -> Bool
    private var known: [[Int]: StaffingEvaluation] = [:]
    /// Plans simulated by now.
    package private(set) var evaluations = 0
    /// Replications simulated by now.
    package private(set) var replications = 0
    /// Plans there will have been in the end, as far as can be told.
    var foreseen = 1

    init(
        _ space: StaffingSpace, numbers: Range<Int>, _ settings: StaffingSearch.Settings,
        progress: @escaping (_ done: Int, _ planned: Int) -> Void, isStopped: @escaping @Sendable () -> Bool
    ) {
        self.space = space
        goals = StaffingGoals(space)
        aims = goals.all.map { $0.fraction }
        (self.numbers, seed, threads) = (numbers, settings.seed, settings.threads)
        (self.progress, self.isStopped) = (progress, isStopped)
    }

    /// What a plan comes to.
    ///
    /// - Parameter rival: what a plan with nowhere fewer agents came to that meets the goals; the trial may then end early, see
    ///   ``StaffingWork``.
    mutating func evaluation(
        of counts: [Int], against rival: StaffingEvaluation? = nil
    ) async throws(SearchStopped) -> StaffingEvaluation {
        if let found = known[counts], rival != nil || found.hopeless.isEmpty { return found }
        let found = try await simulated(
            StaffingWork(
                space.scenario(with: counts), goals, aims: aims, numbers: numbers, seed: seed, rival: rival,
                isStopped: isStopped))
        known[counts] = found
        return found
    }

    /// What a plan comes to in other replications, all of them; as the scenario stands for nil.
    mutating func check(
        _ counts: [Int]?, numbers: Range<Int>
    ) async throws(SearchStopped) -> StaffingEvaluation {
        guard let counts else {
            return try await simulated(
                StaffingWork(space.scenario, goals, aims: [], numbers: numbers, seed: seed, isStopped: isStopped))
        }
        return try await simulated(
            StaffingWork(
                space.scenario(with: counts), goals, aims: [], numbers: numbers, seed: seed, isStopped: isStopped))
    }

    /// What a scenario comes to that is no plan of the space's.
    ///
    /// - Parameter rival: see ``evaluation(of:against:)``.
    mutating func evaluation(
        of scenario: Scenario, against rival: StaffingEvaluation? = nil
    ) async throws(SearchStopped) -> StaffingEvaluation {
        try await simulated(
            StaffingWork(scenario, goals, aims: aims, numbers: numbers, seed: seed, rival: rival, isStopped: isStopped))
    }

    private mutating func simulated(_ work: StaffingWork) async throws(SearchStopped) -> StaffingEvaluation {
        var work = work
        let before = replications
        // Of a trial that ends early the replications under way are thrown away, so that more threads don't mean more of them.
        await perform(&work, threads: threads)
        guard let evaluation = work.evaluation else { throw SearchStopped() }
        evaluations += 1
        replications = before + evaluation.replications.count
        progress(evaluations, max(foreseen, evaluations + 1))
        return evaluation
    }

    /// What a plan came to that was tried before; nil for others.
    func known(_ counts: [Int]) -> StaffingEvaluation? { known[counts] }

    /// The goals that a plan misses which was tried before.
    func missed(_ evaluation: StaffingEvaluation) -> [Int] { evaluation.missed(aims) }
}
