public import ContactCentre
public import Scenarios

/// How often the days, weeks and months of one replication missed their target, and how good each hour of the day was.
///
/// A fold beside `Measurement` that keeps sums only, a set a day and a set an hour of the day, so that a year costs
/// 100 KB a call type. A day without a call that counts neither met nor missed its target and is left out.
public struct TargetRecord: Sendable {
    /// Stretches of time that meet or miss a target as a whole.
    public enum Stretch: Int, CaseIterable, Sendable {
        /// A day, midnight to midnight.
        case day
        /// A week, Monday to Sunday; only whole ones.
        case week
        /// A calendar month; only whole ones.
        case month
    }

    private let plan: MeasurementPlan
    private let period: Period
    private var days: [CallSums]
    private var hours: [CallSums]

    private static let hoursPerDay = 24

    /// A record of nothing yet, of a scenario that the plan measures.
    public init(_ scenario: Scenario, _ plan: MeasurementPlan) {
        self.plan = plan
        period = scenario.period
        days = [CallSums](repeating: CallSums(), count: plan.callTypeCount * scenario.period.days)
        hours = [CallSums](repeating: CallSums(), count: plan.callTypeCount * TargetRecord.hoursPerDay)
    }

    /// Adds a day's records; calls still there are expected to come again unless this is the last day.
    public mutating func add(calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        let plan = plan
        let dayCount = period.days
        days.withUnsafeMutableBufferPointer { days in
            hours.withUnsafeMutableBufferPointer { hours in
                for call in calls where plan.counts(call, isLast: isLast) {
                    let hour = Int(call.arrival / Interval.hour.microseconds)
                    let (day, hourOfDay) = hour.quotientAndRemainder(dividingBy: TargetRecord.hoursPerDay)
                    days[Int(call.callType) &* dayCount &+ day].add(call, plan)
                    hours[Int(call.callType) &* TargetRecord.hoursPerDay &+ hourOfDay].add(call, plan)
                }
            }
        }
    }

    /// The stretches that missed the call type's target over those that had calls; over 0 where it has none, or where the
    /// period holds no whole stretch.
    public func missed(_ stretch: Stretch, by callType: CallTypeID) -> MeasureSample {
        guard let target = plan.targets[callType.index] else { return .ratio(numerator: 0, denominator: 0) }
        var (missed, counted) = (0, 0)
        for range in ranges(of: stretch) {
            var sums = CallSums()
            for day in range { sums += days[callType.index * period.days + day] }
            sums.applyBasis(of: target)
            guard sums.serviceLevelBase > 0 else { continue }
            counted += 1
            missed += Double(sums.serviceLevelMet) / Double(sums.serviceLevelBase) < target.fraction ? 1 : 0
        }
        return .ratio(numerator: Double(missed), denominator: Double(counted))
    }

    /// The service level of the calls that arrive in one hour of the day.
    public func serviceLevel(inHour hour: Int, of callType: CallTypeID) -> MeasureSample {
        var sums = hours[callType.index * TargetRecord.hoursPerDay + hour]
        sums.applyBasis(of: plan.targets[callType.index])
        return .ratio(numerator: Double(sums.serviceLevelMet), denominator: Double(sums.serviceLevelBase))
    }

    /// The whole stretches of the period, as ranges of its days.
    private func ranges(of stretch: Stretch) -> [Range<Int>] {
        switch stretch {
        case .day: return (0..<period.days).map { $0..<$0 + 1 }
        case .week:
            let firstMonday = (TargetRecord.daysPerWeek - period.start.weekday) % TargetRecord.daysPerWeek
            return whole(from: firstMonday) { _ in TargetRecord.daysPerWeek }
        case .month:
            let (year, month, day) = period.start.components
            let firstOfMonth = day == 1 ? 0 : CalendarDate.days(inMonth: month, of: year) - day + 1
            return whole(from: firstOfMonth) { first in
                let (year, month, _) = period.start.adding(days: first).components
                return CalendarDate.days(inMonth: month, of: year)
            }
        }
    }

    /// Stretches one after the other, as long as they end within the period.
    private func whole(from first: Int, length: (Int) -> Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = first
        while start < period.days, start + length(start) <= period.days {
            ranges.append(start..<start + length(start))
            start += length(start)
        }
        return ranges
    }

    private static let daysPerWeek = 7
}
