import ContactCentre
import Scenarios

/// Stretches of time that meet or miss a target as a whole.
enum TargetStretch: Sendable {
    /// A day, midnight to midnight.
    case day
    /// A week, Monday to Sunday; only whole ones.
    case week
    /// A calendar month; only whole ones.
    case month

    /// The whole stretches of the period, as ranges of its days.
    func ranges(of period: Period) -> [Range<Int>] {
        switch self {
        case .day: return (0..<period.days).map { $0..<$0 + 1 }
        case .week:
            let firstMonday = (CalendarDate.daysAWeek - period.start.weekday) % CalendarDate.daysAWeek
            return period.whole(from: firstMonday) { _ in CalendarDate.daysAWeek }
        case .month:
            let (year, month, day) = period.start.components
            let firstOfMonth = day == 1 ? 0 : CalendarDate.days(inMonth: month, of: year) - day + 1
            return period.whole(from: firstOfMonth) { first in
                let (year, month, _) = period.start.adding(days: first).components
                return CalendarDate.days(inMonth: month, of: year)
            }
        }
    }

}

extension Period {
    /// Stretches one after the other, as long as they end within the period.
    fileprivate func whole(from first: Int, length: (Int) -> Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = first
        while start < days, start + length(start) <= days {
            ranges.append(start..<start + length(start))
            start += length(start)
        }
        return ranges
    }
}
