public import Experiments
import ContactCentre
import Measures
import Scenarios
import Statistics

extension Benchmark {
    /// What a benchmark's run found.
    public struct Outcome: Sendable {
        /// Simulated calls, warm-up left out.
        public let calls: Double
        /// Identifies the results: the same for the same program on every machine.
        public let resultHash: String
    }

    /// Runs it once: draws, engine, measures and statistics included.
    public func run() async -> Outcome {
        var settings = Run.Settings(plans[0].experiment, threads: threads)
        settings.replications = replications
        guard plans.count > 1 else {
            let result = await Run(plans[0], settings: settings).result()
            let offered = result.rows.last { $0.name.isOffered }?.estimate.mean ?? 0
            return Outcome(calls: offered * Double(replications), resultHash: result.fingerprint)
        }
        let compared = plans.map { ComparedPlan(name: $0.name, scenario: $0) }
        let result = await Comparison(base: compared[0], others: Array(compared.dropFirst()), settings: settings)
            .result()
        let offered = result.rows.filter { $0.name.isOffered }
        let calls = offered.reduce(offered.first?.base.mean ?? 0) { $0 + ($1.other.mean ?? 0) }
        return Outcome(calls: calls * Double(replications), resultHash: result.fingerprint)
    }
}

extension FigureName {
    /// Whether it is the number of all calls of the whole period.
    fileprivate var isOffered: Bool {
        measure == .offered && callType == FigureName.all && team == FigureName.all && period == FigureName.all
    }
}
