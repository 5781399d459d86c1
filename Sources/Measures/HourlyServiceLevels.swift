public import ContactCentre
import Scenarios

/// The service level of each hour of the day, all days together: a fold beside `Measurement` that costs little.
public struct HourlyServiceLevels: Sendable {
    private let plan: MeasurementPlan
    /// By hour of the day, call type and entry: how many calls.
    private var calls: [UInt32]

    private static let hoursPerDay = 24

    /// Nothing yet.
    public init(_ plan: MeasurementPlan) {
        self.plan = plan
        calls = [UInt32](repeating: 0, count: HourlyServiceLevels.hoursPerDay * plan.targetContributions.count)
    }

    /// Adds a day's records; calls still there are expected to come again unless this is the last day.
    public mutating func add(calls records: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        let plan = plan
        let entries = plan.targetContributions.count
        calls.withUnsafeMutableBufferPointer { calls in
            var hourEnd = Int64.min
            var first = 0
            for call in records where plan.counts(call, isLast: isLast) {
                // Calls come in order of arrival.
                if call.arrival >= hourEnd {
                    let hour = call.arrival / Interval.hour.microseconds
                    hourEnd = (hour + 1) * Interval.hour.microseconds
                    first = Int(hour) % HourlyServiceLevels.hoursPerDay * entries
                }
                calls[first &+ plan.targetEntry(of: call)] &+= 1
            }
        }
    }

    /// The service level of the calls that arrive in one hour of the day.
    public func sample(ofHour hour: Int, _ callType: CallTypeID) -> MeasureSample {
        var tally = TargetTally()
        for entry in callType.index * TargetTally.entries..<(callType.index + 1) * TargetTally.entries {
            let count = calls[hour * plan.targetContributions.count + entry]
            let each = plan.targetContributions[entry]
            tally &+= TargetTally(counted: each.counted &* count, met: each.met &* count)
        }
        return tally.serviceLevel
    }
}
