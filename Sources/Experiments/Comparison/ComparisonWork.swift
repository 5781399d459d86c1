/// The replications of a comparison, each through every plan.
package struct ComparisonWork: ReplicatedWork {
    private let comparison: Comparison
    private let plans: PreparedPlans
    private let isStopped: @Sendable () -> Bool
    private var samples: [Samples]
    /// By plan, then by replication.
    private var records: [[RecordsFingerprint]]

    /// All replications.
    ///
    /// - Parameter isStopped: asked once a simulated day, on any thread, whether to give up.
    package init(_ comparison: Comparison, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.comparison = comparison
        self.isStopped = isStopped
        plans = PreparedPlans(comparison.plans)
        samples = plans.plans.map { $0.samples }
        records = plans.plans.map { _ in [] }
    }

    package var pieces: Int { comparison.settings.replications }

    package var replications: Int { pieces * plans.plans.count }

    package func replications(inPiece piece: Int) -> Int { plans.plans.count }

    package func job(_ piece: Int) -> @Sendable () -> PlanOutcomes? {
        let (plans, seed, isStopped) = (plans, comparison.settings.seed, isStopped)
        return {
            plans.simulate(seed: seed, replication: piece, isStopped: isStopped).map(PlanOutcomes.init(outcomes:))
        }
    }

    package mutating func take(_ output: PlanOutcomes) -> Bool {
        for (place, outcome) in output.outcomes.enumerated() {
            samples[place].add(outcome.sample)
            records[place].append(outcome.records)
        }
        return true
    }

    /// What the replications that every plan has finished say.
    package var result: ComparisonOutcome { comparison.result(of: zip(samples, records).map(MeasuredPlan.init)) }
}

/// What one replication of all plans came to.
package struct PlanOutcomes: Sendable {
    let outcomes: [PreparedPlan.Outcome]
}

/// What all replications of a plan came to.
struct MeasuredPlan {
    let samples: Samples
    /// By replication: what tells its records from another plan's.
    let records: [RecordsFingerprint]
}
