public import Experiments
import Measures

extension Run {
    /// Runs all replications and says what they found.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication how many are done and how many are planned by now.
    ///   - dayDone: is told after each simulated day, on any thread.
    public func result(
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in }, dayDone: @escaping @Sendable () -> Void = {}
    ) async -> RunResult {
        result(of: await samples(progress: progress, dayDone: dayDone))
    }

    /// Runs the replications, or those of one part only, and hands over every figure's value in each.
    ///
    /// - Parameters:
    ///   - part: nil for all replications.
    ///   - progress: is told after each replication how many are done and how many there are by now.
    ///   - dayDone: is told after each simulated day, on any thread.
    public func samples(
        of part: RunPart? = nil, progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        dayDone: @escaping @Sendable () -> Void = {}
    ) async -> Samples {
        let isStopped: @Sendable () -> Bool = {
            dayDone()
            return false
        }
        var work = part.map { RunWork(self, part: $0, isStopped: isStopped) } ?? RunWork(self, isStopped: isStopped)
        await perform(&work, threads: settings.threads, progress: progress)
        return work.samples
    }
}
