import ContactCentre
package import Scenarios

/// A stretch of time in which a target is to be met, and the hours of the period it is made of.
package struct HeldStretch: Equatable, Sendable {
    /// What it is called: "13:00", "Monday 13:00", "2017-10-05", "all days".
    package let label: String
    /// Its parts, as hours of the period, in order: each day's hour, each day, each week.
    package let parts: [Range<Int>]
}

/// In which stretches of time a target is to be met.
public enum TargetSpan: String, CaseIterable, Sendable {
    /// Each hour of the day, or of the week.
    case hour
    /// Each day.
    case day
    /// Each whole week, Monday to Sunday.
    case week
    /// Each whole calendar month.
    case month
    /// The whole period.
    case period

    /// The stretches of a period; none where it has no whole one.
    ///
    /// - Parameters:
    ///   - ofWeek: whether hours are those of the week rather than of the day.
    ///   - together: days, weeks and months are parts of one stretch, a share of which is asked about, instead of a stretch each.
    package func stretches(of period: Period, ofWeek: Bool, together: Bool) -> [HeldStretch] {
        switch self {
        case .hour:
            let buckets = TimeBuckets(ofWeek ? .hourOfWeek : .hour, over: period)
            var parts = [[Range<Int>]](repeating: [], count: buckets.count)
            for hour in 0..<period.days * 24 { parts[buckets.bucket(ofSlot: hour)].append(hour..<hour + 1) }
            return zip(buckets.labels, parts).compactMap { $1.isEmpty ? nil : HeldStretch(label: $0, parts: $1) }
        case .day: return stretches(.day, of: period, together) { $0.text }
        case .week: return stretches(.week, of: period, together) { "week of " + $0.text }
        case .month: return stretches(.month, of: period, together) { $0.month }
        case .period: return [HeldStretch(label: "all", parts: [0..<period.days * 24])]
        }
    }

    private func stretches(
        _ stretch: TargetStretch, of period: Period, _ together: Bool, label: (CalendarDate) -> String
    ) -> [HeldStretch] {
        let ranges = stretch.ranges(of: period)
        let parts = ranges.map { $0.lowerBound * 24..<$0.upperBound * 24 }
        guard !parts.isEmpty, together else {
            return zip(ranges, parts).map {
                HeldStretch(label: label(period.start.adding(days: $0.lowerBound)), parts: [$1])
            }
        }
        return [HeldStretch(label: "all " + rawValue + "s", parts: parts)]
    }
}
