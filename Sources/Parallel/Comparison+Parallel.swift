public import Experiments

extension Comparison {
    /// Runs all replications through all plans and says how the plans differ.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication of a plan how many are done and how many there are in all.
    ///   - isStopped: asked once a simulated day whether to stop early; the result then stands on the replications that
    ///     every plan has finished.
    public func result(
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async -> ComparisonOutcome {
        var work = ComparisonWork(self, isStopped: isStopped)
        await perform(&work, threads: settings.threads, progress: progress)
        return work.result
    }
}
