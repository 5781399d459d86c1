import Measures
import Scenarios
import Simulator

/// How far a workload is taken, so that the difference of two times tells what lies between.
public enum BenchmarkPart: CaseIterable, Sendable {
    /// Callers and duties are drawn, and nothing is done with them.
    case draws
    /// The room works too, and its records are thrown away.
    case engine
    /// The records are measured too.
    case measures
    /// Estimates and intervals are made of the measures too: the whole.
    case statistics
}

extension Benchmark {
    /// Does one part of the workload's replications and all before it, on one thread.
    ///
    /// - Parameter part: any but the last, which is the whole.
    public func perform(upTo part: BenchmarkPart) {
        let simulation = Simulation(plans.map { SimulationPlan($0) })
        let measurements = plans.map { MeasurementPlan($0) }
        for number in 0..<replications {
            let seed = plans[0].experiment.seed
            switch part {
            case .draws: simulation.drawAll(ofReplication: number, seed: seed)
            case .engine: _ = simulation.forEachDay(ofReplication: number, seed: seed) { _, _, _, _ in true }
            case .measures, .statistics:
                _ = simulation.folded(
                    measurements.map { Measurement($0) }, seed: seed, replication: number, isStopped: { false })
            }
        }
    }
}
