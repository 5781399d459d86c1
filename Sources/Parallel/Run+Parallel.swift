public import Experiments
import Measures

extension Run {
    /// Runs all replications and says what they found.
    ///
    /// - Parameter progress: is told after each replication how many are done and how many are planned by now.
    public func result(progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in }) async -> RunResult {
        result(of: await samples(progress: progress))
    }

    /// Runs the replications, or those of one part only, and hands over every figure's value in each.
    ///
    /// - Parameters:
    ///   - part: nil for all replications.
    ///   - progress: is told after each replication how many are done and how many there are by now.
    ///   - isStopped: asked once a simulated day, on any thread, whether to stop early; the values are then those of the replications
    ///     finished, in the order of their numbers.
    public func samples(
        of part: RunPart? = nil, progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async -> Samples {
        var work = part.map { RunWork(self, part: $0, isStopped: isStopped) } ?? RunWork(self, isStopped: isStopped)
        await perform(&work, threads: settings.threads, progress: progress)
        return work.samples
    }
}
