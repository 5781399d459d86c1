package import ContactCentre
package import Scenarios

/// How many calls, or parts of a stretch of time, count for a target, and how many of them meet it.
package struct TargetCount: Equatable, Sendable, BitwiseCopyable {
    /// How many count.
    package var counted: Int
    /// How many of those meet it.
    package var met: Int

    /// So many that count, and so many of them that meet it.
    package init(counted: Int = 0, met: Int = 0) { (self.counted, self.met) = (counted, met) }

    /// The share that meets it; nil where none counts.
    package var level: Double? { counted > 0 ? Double(met) / Double(counted) : nil }

    package static func += (count: inout TargetCount, other: TargetCount) {
        count.counted += other.counted
        count.met += other.met
    }
}

/// Folds the calls of one replication into the tallies of their targets, by call type and hour of the period, and into nothing else: what a
/// search asks of hundreds of plans.
///
/// The tallies are those of a ``Measurement`` with every figure, by the same definitions.
package struct TargetMeasurement: Sendable {
    private let plan: MeasurementPlan
    /// By call type and hour of the period.
    private var tallies: [TargetTally]

    /// A measurement of nothing yet.
    package init(_ plan: MeasurementPlan) {
        self.plan = plan
        tallies = [TargetTally](repeating: TargetTally(), count: plan.callTypeCount * plan.hours)
    }

    /// Adds a day's calls; see ``Measurement/add(calls:spans:isLast:)``.
    package mutating func add(calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        let (plan, limits, contributions) = (plan, plan.limits, plan.targetContributions)
        let hours = plan.hours
        tallies.withUnsafeMutableBufferPointer { tallies in
            var (hour, hourEnd) = (0, Int64.min)
            for call in calls where plan.counts(call, isLast: isLast) {
                // Calls come in order of arrival, those of earlier days first.
                if call.arrival >= hourEnd || call.arrival < hourEnd &- Interval.hour.microseconds {
                    hour = Int(call.arrival / Interval.hour.microseconds)
                    hourEnd = Int64(hour + 1) * Interval.hour.microseconds
                }
                let callType = Int(call.callType)
                let entry = limits[callType].entry(of: call)
                tallies[callType &* hours &+ hour] &+= contributions[callType &* TargetTally.entries &+ entry]
            }
        }
    }

    /// The calls of some hours of the period that count for a type's target, and those that meet it.
    package func count(_ callType: CallTypeID, in hours: Range<Int>) -> TargetCount {
        var sum = TargetTally()
        for hour in hours { sum &+= tallies[callType.index * plan.hours + hour] }
        return TargetCount(counted: Int(sum.counted), met: Int(sum.met))
    }

    /// The parts of a stretch of time that have calls which count, and how many of those parts meet the target by themselves.
    package func parts(meeting target: Target, _ callType: CallTypeID, of parts: [Range<Int>]) -> TargetCount {
        var counts = TargetCount()
        for part in parts {
            guard let level = count(callType, in: part).level else { continue }
            counts += TargetCount(counted: 1, met: level >= target.fraction ? 1 : 0)
        }
        return counts
    }
}
