public import ContactCentre
import Measures
import Simulator

extension Run {
    /// Simulates one replication again for its calls: those that arrived in the period, in order of arrival.
    ///
    /// They are the very calls the measures of that replication were taken of. Memory grows with a day, not with the period.
    ///
    /// - Parameters:
    ///   - number: which replication, from 0.
    ///   - body: is handed the calls, a batch at a time; batches may be empty.
    public func forEachBatchOfCalls<Failure: Error>(
        ofReplication number: Int, _ body: (ArraySlice<CallRecord>) throws(Failure) -> Void
    ) throws(Failure) {
        var pending: [CallRecord] = []
        /// When the callers left waiting arrived, in order.
        var waiting: [Int64] = []
        var latestArrival = Int64.min
        _ = try simulation.forEachDay(ofReplication: number, seed: settings.seed) {
            (_, calls, _, isLast) throws(Failure) in
            pending += calls.filter { measurement.counts($0, isLast: isLast) }
            pending.sort { $0.arrival < $1.arrival }
            // Whoever arrived after a caller left waiting is held back until that caller comes again.
            var ended = calls.prefix { $0.arrival <= latestArrival }.map { $0.arrival }[...]
            waiting.removeAll { arrival in
                guard ended.first == arrival else { return false }
                ended.removeFirst()
                return true
            }
            for call in calls where call.arrival > latestArrival && call.outcome == .stillThere {
                waiting.append(call.arrival)
            }
            latestArrival = max(latestArrival, calls.last?.arrival ?? latestArrival)
            let end = isLast ? .max : waiting.first ?? .max
            let settled = pending.firstIndex { $0.arrival >= end } ?? pending.endIndex
            try body(pending[..<settled])
            pending.removeFirst(settled)
            return true
        }
    }
}
