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

    /// Runs all replications and hands over every figure's value in each.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication how many are done and how many are planned by now.
    ///   - dayDone: is told after each simulated day, on any thread.
    package func samples(
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in }, dayDone: @escaping @Sendable () -> Void = {}
    ) async -> Samples {
        await samples(RunWork(self, isStopped: never(after: dayDone)), progress)
    }

    /// Runs the replications of one part only and hands over every figure's value in each.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication how many are done and how many the part has.
    ///   - dayDone: is told after each simulated day, on any thread.
    public func samples(
        of part: RunPart, progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        dayDone: @escaping @Sendable () -> Void = {}
    ) async -> Samples {
        await samples(RunWork(self, part: part, isStopped: never(after: dayDone)), progress)
    }

    private func samples(_ work: RunWork, _ progress: (Int, Int) -> Void) async -> Samples {
        var work = work
        await perform(&work, threads: settings.threads, progress: progress)
        return work.samples
    }

    /// Is told of each day and never stops.
    private func never(after dayDone: @escaping @Sendable () -> Void) -> @Sendable () -> Bool {
        {
            dayDone()
            return false
        }
    }
}
