import ContactCentre
package import Measures
package import Scenarios
import Simulator

/// A plan's replications on the same callers as every other plan's, measured for its targets only.
///
/// Where a plan that meets the targets is known whose agents are nowhere fewer, the work is given up as soon as the replications to
/// come could not make a goal good even if they went as well as that plan's. That takes for granted that an agent more never
/// makes a replication worse.
package struct StaffingWork: ReplicatedWork {
    private let goals: StaffingGoals
    private let simulation: Simulation
    private let numbers: Range<Int>
    private let seed: UInt64
    private let isStopped: @Sendable () -> Bool
    private let rival: StaffingEvaluation?
    /// By goal; nil where it isn't held.
    private let aims: [Double?]
    private var found = StaffingEvaluation()

    /// The replications with some numbers of a plan.
    ///
    /// - Parameters:
    ///   - scenario: the plan's scenario.
    ///   - aims: by goal, the share asked for; nil where none is.
    ///   - rival: what the same replications of a plan with nowhere fewer agents came to; nil to do all of them.
    package init(
        _ scenario: Scenario, _ goals: StaffingGoals, aims: [Double?], numbers: Range<Int>, seed: UInt64,
        rival: StaffingEvaluation? = nil, isStopped: @escaping @Sendable () -> Bool
    ) {
        self.goals = goals
        simulation = Simulation([SimulationPlan(scenario)])
        (self.numbers, self.seed, self.aims, self.rival) = (numbers, seed, aims, rival)
        self.isStopped = isStopped
    }

    package var pieces: Int { numbers.count }

    package func job(_ piece: Int) -> @Sendable () -> StaffingCounts? {
        let (goals, simulation, seed, number, isStopped) = (
            goals, simulation, seed, numbers.lowerBound + piece, isStopped
        )
        return {
            simulation.folded(
                [TargetMeasurement(goals.measurement)], seed: seed, replication: number, isStopped: isStopped
            )?.first.map { goals.counts($0) }
        }
    }

    package mutating func take(_ output: StaffingCounts) -> Bool {
        found.add(output)
        guard let rival else { return true }
        let done = found.replications.count
        for (goal, aim) in aims.enumerated() {
            guard let aim else { continue }
            var count = found.sum.goals[goal]
            for replication in rival.replications[done...] { count += replication[goal] }
            if let level = count.level, level < aim { found.hopeless.append(goal) }
        }
        return found.hopeless.isEmpty
    }

    /// What the replications came to; nil where they were stopped.
    package var evaluation: StaffingEvaluation? {
        found.replications.count == pieces || !found.hopeless.isEmpty ? found : nil
    }
}

extension TargetMeasurement: DayFold {
    mutating func add(
        calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>, isLast: Bool
    ) { add(calls: calls, isLast: isLast) }
}

/// What a plan's replications came to.
package struct StaffingEvaluation: Sendable {
    /// All replications together.
    package private(set) var sum = StaffingCounts(goals: [], hours: [])
    /// By replication and goal.
    package private(set) var replications: [[TargetCount]] = []
    /// The goals that could not be met any more when the work was given up; none where it was done to its end.
    package fileprivate(set) var hopeless: [Int] = []

    /// Nothing simulated yet.
    package init() {}

    fileprivate mutating func add(_ counts: StaffingCounts) {
        sum += counts
        replications.append(counts.goals)
    }

    /// The goals that are not met.
    ///
    /// - Parameter aims: by goal, the share asked for; nil where none is.
    package func missed(_ aims: [Double?]) -> [Int] {
        if !hopeless.isEmpty { return hopeless }
        return aims.indices.filter { goal in
            guard let aim = aims[goal], let level = sum.goals[goal].level else { return false }
            return level < aim
        }
    }

    /// By goal, how much is reached beyond what is asked; nil where nothing is asked or nothing counts.
    package func margins(_ aims: [Double?]) -> [Double?] {
        zip(sum.goals, aims).map { count, aim in count.level.flatMap { level in aim.map { level - $0 } } }
    }
}
