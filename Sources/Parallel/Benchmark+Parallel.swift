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

    /// Runs it once: draws, engine and measures included.
    public func run() async -> Outcome {
        var settings = Run.Settings(scenario.experiment, threads: threads)
        settings.replications = replications
        let result = await Run(scenario, settings: settings).result()
        let offered = result.rows.last { $0.measure == .offered && $0.callType == "all" }
        let mean = offered?.estimate.mean ?? 0
        return Outcome(calls: mean * Double(replications), resultHash: result.fingerprint)
    }
}
