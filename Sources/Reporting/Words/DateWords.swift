import ContactCentre
import Scenarios

/// Dates as one says them.
enum DateWords {
    /// The days of a period: "1 October 2017 to 31 October 2017", or its month where it is a whole one.
    static func span(_ period: Period) -> String {
        let (year, month, day) = period.start.components
        if day == 1, period.days == CalendarDate.days(inMonth: month, of: year) {
            return monthNames[month - 1] + " " + String(year)
        }
        guard period.days > 1 else { return date(period.start) }
        return date(period.start) + " to " + date(period.start.adding(days: period.days - 1))
    }

    /// One day: "1 October 2017".
    static func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return String(day) + " " + monthNames[month - 1] + " " + String(year)
    }

    /// The month of a day: "June 2018".
    static func month(_ date: CalendarDate) -> String {
        let (year, month, _) = date.components
        return monthNames[month - 1] + " " + String(year)
    }

    /// A time of a day: "21:00 on 31 December 2017".
    static func moment(_ instant: Instant, in period: Period) -> String {
        let day = Interval.day.microseconds
        let ofDay = (instant.microseconds % day + day) % day
        let date = period.start.adding(days: Int((instant.microseconds - ofDay) / day))
        return Interval(microseconds: ofDay).timeOfDay + " on " + self.date(date)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
