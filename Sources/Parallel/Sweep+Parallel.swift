public import Experiments

extension Sweep {
    /// Runs all cells but those known.
    ///
    /// - Parameters:
    ///   - known: the figures of cells finished before, by their scenario's hash.
    ///   - progress: is told after each replication how many are done and how many are to be done.
    ///   - isStopped: asked once a simulated day whether to stop early; the result then has the cells finished by then.
    ///   - finished: is handed each cell's figures as soon as they are there; false to stop early.
    public func result(
        known: [String: CellFigures] = [:],
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false },
        finished: @escaping (_ hash: String, _ figures: CellFigures) -> Bool = { _, _ in true }
    ) async -> SweepResult {
        var work = SweepWork(self, known: known, isStopped: isStopped, finished: finished)
        await perform(&work, threads: settings.threads, progress: progress)
        return work.result
    }
}
