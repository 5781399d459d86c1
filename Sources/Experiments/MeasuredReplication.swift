package import ContactCentre
import Measures
import Simulator

/// A replication on its way: a day is simulated and measured at a time, so that memory grows with a day and not with the period.
package struct MeasuredReplication: ~Copyable {
    private let measurement: MeasurementPlan
    private let replication: Replication
    private var fold: ViewedMeasurement
    /// Calls that a call before them holds back.
    private var unsettled: [CallRecord] = []
    /// When the callers left waiting arrived, in order.
    private var waiting: [Int64] = []
    private var latestArrival = Int64.min

    fileprivate init(_ replication: Replication, _ measurement: MeasurementPlan, _ fold: ViewedMeasurement) {
        self.measurement = measurement
        self.replication = replication
        self.fold = fold
    }

    /// Simulates and measures the next day.
    ///
    /// - Returns: whether there was one.
    package mutating func passDay() -> Bool {
        guard replication.simulateDay() else { return false }
        fold.add(calls: replication.calls(), spans: replication.spans(), isLast: replication.isOver())
        return true
    }

    /// Hands over the calls that arrived in the period and whose end is known since the day just passed, or will never be: the
    /// very calls that are measured. Over all days they come in order of arrival. To be called once a day.
    package mutating func takeCalls<Result>(_ body: (ArraySlice<CallRecord>) -> Result) -> Result {
        let (calls, isLast) = (replication.calls(), replication.isOver())
        unsettled.reserveCapacity(unsettled.count + calls.count)
        for call in calls where measurement.counts(call, isLast: isLast) { unsettled.append(call) }
        unsettled.sort { $0.arrival < $1.arrival }
        noteWhoWaits(calls)
        // Whoever arrived after a caller left waiting is held back until that caller comes again.
        let end = isLast ? .max : waiting.first ?? .max
        let settled = unsettled.firstIndex { $0.arrival >= end } ?? unsettled.endIndex
        defer { unsettled.removeFirst(settled) }
        return body(unsettled[..<settled])
    }

    /// Of the callers of earlier days those come again whose wait is over.
    private mutating func noteWhoWaits(_ calls: UnsafeBufferPointer<CallRecord>) {
        var ended = calls.prefix { $0.arrival <= latestArrival }
        let today = calls.dropFirst(ended.count)
        waiting.removeAll { arrival in
            guard ended.first?.arrival == arrival else { return false }
            ended.removeFirst()
            return true
        }
        for call in today where call.outcome == .stillThere { waiting.append(call.arrival) }
        latestArrival = today.last?.arrival ?? latestArrival
    }

    /// What the replication is worth to its figures, after its last day.
    package var sample: ReplicationSample { fold.sample }
}

extension Run {
    /// A replication of which no day has passed.
    package func begin(replication number: Int) -> MeasuredReplication {
        var fold = fold
        if simulation.hasWorkforce() {
            fold.add(workforce: simulation.workforceHistory(replication: number, seed: settings.seed))
        }
        return MeasuredReplication(Replication(simulation, seed: settings.seed, number: number), measurement, fold)
    }
}
