public import Experiments
public import Scenarios

extension BreakEven {
    /// Searches; one row a figure.
    ///
    /// - Parameters:
    ///   - varied: the plan that is varied, at a value.
    ///   - progress: is told after each replication how many are done and how many are foreseen by now.
    ///   - isStopped: asked once a simulated day whether to stop early; figures not finished by then are left out.
    public func rows<Failure: Error>(
        varied: (Double) throws(Failure) -> Scenario,
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async throws(Failure) -> [BreakEvenRow] {
        var search = BreakEvenSearch(self)
        var steps = search.firstSteps
        while !steps.isEmpty {
            var scenarios: [Scenario] = []
            for step in steps {
                switch step {
                case .asItIs(let scenario): scenarios.append(scenario)
                case .varied(let value): scenarios.append(try varied(value))
                }
            }
            var work = BreakEvenWork(self, scenarios, isStopped: isStopped)
            let (runs, replications) = (search.work, settings.replications)
            await perform(&work, threads: settings.threads) { done, _ in
                progress(runs.done * replications + done, runs.foreseen * replications)
            }
            guard let samples = work.samples else { break }
            for (step, found) in zip(steps, samples) { search.add(found, of: step) }
            steps = search.next.map { [$0] } ?? []
        }
        return search.rows
    }
}
