/// The replications of a comparison, each through every plan: a piece is one plan's.
package struct ComparisonWork: ReplicatedWork {
    private let comparison: Comparison
    private let plans: [PreparedPlan]
    private let isStopped: @Sendable () -> Bool
    private var samples: [Samples]
    private var isTheSame: [Bool]
    /// The outcomes of a replication that not all plans have finished.
    private var ofReplication: [PreparedPlan.Outcome] = []

    /// All replications.
    ///
    /// - Parameter isStopped: asked once a simulated day, on any thread, whether to give up.
    package init(_ comparison: Comparison, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.comparison = comparison
        self.isStopped = isStopped
        plans = comparison.plans
        samples = plans.map { Samples(kinds: $0.kinds) }
        isTheSame = plans.map { _ in true }
    }

    package var pieces: Int { comparison.settings.replications * plans.count }

    package func job(_ piece: Int) -> @Sendable () -> PlanOutcome? {
        let (number, place) = piece.quotientAndRemainder(dividingBy: plans.count)
        let (plan, seed, isStopped) = (plans[place], comparison.settings.seed, isStopped)
        return {
            plan.simulate(seed: seed, replication: number, isStopped: isStopped).map(PlanOutcome.init(outcome:))
        }
    }

    package mutating func take(_ output: PlanOutcome) -> Bool {
        // A replication counts once all plans have finished it.
        ofReplication.append(output.outcome)
        guard ofReplication.count == plans.count else { return true }
        for (place, outcome) in ofReplication.enumerated() {
            samples[place].add(outcome.sample)
            isTheSame[place] = isTheSame[place] && outcome.records == ofReplication[0].records
        }
        ofReplication = []
        return true
    }

    /// What the replications that every plan has finished say.
    package var result: ComparisonOutcome { comparison.result(of: samples, isTheSame) }
}

/// What one replication of one plan came to.
package struct PlanOutcome: Sendable {
    let outcome: PreparedPlan.Outcome
}
