/// A date of the Gregorian calendar, as the number of days since 1 January 1970.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; earlier dates are negative.
    public let serialNumber: Int

    /// The date this many days after 1970-01-01.
    public init(serialNumber: Int) {
        self.serialNumber = serialNumber
    }

    /// The date with this year, month and day, or nil where the calendar has none.
    ///
    /// Counts in years that begin on 1 March, so that the leap day comes last (Richards, *Mapping Time*, 1998, ch. 25).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        serialNumber = marchYear * 365 + leapDays + dayOfYear - CalendarDate.daysFromMarchYearZero
    }

    /// Days from 1 March of year 0 to 1 January 1970.
    private static let daysFromMarchYearZero = 719_468

    /// Year, month (1...12) and day of the month (1...31).
    public var components: (year: Int, month: Int, day: Int) {
        let days = serialNumber + CalendarDate.daysFromMarchYearZero
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Day of the week: 0 is Monday, 6 is Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        ((serialNumber + 3) % 7 + 7) % 7
    }

    /// The days of the week as one says them, in the order of ``weekday``.
    public static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// Days of a week.
    public static let daysAWeek = 7

    /// The date this many days later.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(serialNumber: serialNumber + days)
    }

    /// Whether the first date comes before the second.
    public static func < (earlier: CalendarDate, later: CalendarDate) -> Bool {
        earlier.serialNumber < later.serialNumber
    }

    /// Days in a month (1...12) of a year.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date as `YYYY-MM-DD`.
    public var text: String {
        month + "-" + CalendarDate.padded(components.day, to: 2)
    }

    /// The month it lies in, as `YYYY-MM`.
    public var month: String {
        let (year, month, _) = components
        return CalendarDate.padded(year, to: 4) + "-" + CalendarDate.padded(month, to: 2)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
