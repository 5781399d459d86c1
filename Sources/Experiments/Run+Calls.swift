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
        _ = try simulation.forEachDay(ofReplication: number, seed: settings.seed) {
            (calls, _, isLast) throws(Failure) in
            pending += calls.filter { measurement.counts($0, isLast: isLast) }
            // A caller still there comes again tomorrow; whoever arrived after such a caller is held back till then.
            let carried = isLast ? nil : calls.first { $0.outcome == .stillThere }
            let end = carried?.arrival ?? .max
            pending.sort { $0.arrival < $1.arrival }
            let settled = pending.firstIndex { $0.arrival >= end } ?? pending.endIndex
            try body(pending[..<settled])
            pending.removeFirst(settled)
            return true
        }
    }
}
