public import ContactCentre
import Scenarios

/// The service level of each hour of the day, all days together: a fold beside `Measurement` that costs little.
public struct HourlyServiceLevels: Sendable {
    private let plan: MeasurementPlan
    /// By call type and hour of the day.
    private var tallies: [TargetTally]

    private static let hoursPerDay = 24

    /// Nothing yet.
    public init(_ plan: MeasurementPlan) {
        self.plan = plan
        tallies = [TargetTally](repeating: TargetTally(), count: plan.callTypeCount * HourlyServiceLevels.hoursPerDay)
    }

    /// Adds a day's records; calls still there are expected to come again unless this is the last day.
    public mutating func add(calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        let plan = plan
        tallies.withUnsafeMutableBufferPointer { tallies in
            for call in calls where plan.counts(call, isLast: isLast) {
                let hour = Int(call.arrival / Interval.hour.microseconds) % HourlyServiceLevels.hoursPerDay
                tallies[Int(call.callType) &* HourlyServiceLevels.hoursPerDay &+ hour] &+=
                    plan.targetContributions[plan.targetEntry(of: call)]
            }
        }
    }

    /// The service level of the calls that arrive in one hour of the day.
    public func sample(ofHour hour: Int, _ callType: CallTypeID) -> MeasureSample {
        tallies[callType.index * HourlyServiceLevels.hoursPerDay + hour].serviceLevel
    }
}
