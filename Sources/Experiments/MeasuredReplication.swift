package import ContactCentre
import Measures
import Simulator

/// A replication on its way: a day is simulated and measured at a time, so that memory grows with a day and not with the period.
package struct MeasuredReplication: ~Copyable {
    private let measurement: MeasurementPlan
    private var replication: Replication
    private var fold: Measurement
    /// Calls that a call before them holds back.
    private var unsettled: [CallRecord] = []

    fileprivate init(_ replication: consuming Replication, _ measurement: MeasurementPlan) {
        self.measurement = measurement
        self.replication = replication
        fold = Measurement(measurement)
    }

    /// Simulates and measures the next day.
    ///
    /// - Returns: whether there was one.
    package mutating func passDay() -> Bool {
        guard replication.simulateDay() else { return false }
        fold.add(calls: replication.calls, spans: replication.spans, isLast: replication.isOver)
        return true
    }

    /// Hands over the calls that arrived in the period and whose end is known since the day just passed, or will never be: the
    /// very calls that are measured. Over all days they come in order of arrival. To be called once a day.
    package mutating func takeCalls<Result>(_ body: (ArraySlice<CallRecord>) -> Result) -> Result {
        let (calls, isLast) = (replication.calls, replication.isOver)
        unsettled.reserveCapacity(unsettled.count + calls.count)
        for call in calls where measurement.counts(call, isLast: isLast) { unsettled.append(call) }
        // A caller still there comes again tomorrow; whoever arrived after such a caller is held back till then.
        let carried = isLast ? nil : calls.first { $0.outcome == .stillThere }
        let end = carried?.arrival ?? .max
        unsettled.sort { $0.arrival < $1.arrival }
        let settled = unsettled.firstIndex { $0.arrival >= end } ?? unsettled.endIndex
        defer { unsettled.removeFirst(settled) }
        return body(unsettled[..<settled])
    }

    /// What the replication is worth to its figures, after its last day.
    package var sample: ReplicationSample {
        ReplicationSample(values: fold.samples(), waits: fold.waitCounts())
    }
}

extension Run {
    /// A replication of which no day has passed.
    package func begin(replication number: Int) -> MeasuredReplication {
        MeasuredReplication(Replication(simulation, seed: settings.seed, number: number), measurement)
    }
}
