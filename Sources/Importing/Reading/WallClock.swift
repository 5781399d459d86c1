package import ContactCentre
import Texts

/// In which order the day, the month and the year of a date stand, or that it is counted in seconds.
public enum DateOrder: String, CaseIterable, Sendable {
    case yearMonthDay, dayMonthYear, monthDayYear, epochSeconds, epochMilliseconds

    /// The orders in which one and the same text may be two dates.
    static let written: [DateOrder] = [.yearMonthDay, .dayMonthYear, .monthDayYear]
}

/// A time as a wall clock shows it, and by how much that clock is ahead of UTC where the text says so.
package struct WallTime: Equatable {
    package let date: CalendarDate
    /// Microseconds since midnight.
    package let time: Int64
    package var minutesAheadOfUTC: Int?

    /// A time of a date; whole days in the time are carried over to the date, as 25:30 is half past one the next day.
    package init(date: CalendarDate, time: Int64, minutesAheadOfUTC: Int? = nil) {
        let (days, rest) = time.quotientAndRemainder(dividingBy: Interval.day.microseconds)
        self.date = days == 0 ? date : date.adding(days: Int(days))
        self.time = rest
        self.minutesAheadOfUTC = minutesAheadOfUTC
    }

    /// Microseconds since a date's midnight.
    func microseconds(since start: CalendarDate) -> Int64 {
        Int64(date.serialNumber - start.serialNumber) * Interval.day.microseconds + time
    }
}

extension WallTime {
    /// The time of UTC so many microseconds after 1970 began.
    init(sinceEpoch microseconds: Int64) {
        let day = Interval.day.microseconds
        let days = (Double(microseconds) / Double(day)).rounded(.down)
        date = CalendarDate(serialNumber: Int(days))
        time = microseconds - Int64(days) * day
        minutesAheadOfUTC = 0
    }
}

/// Reads dates and times as exports write them.
package enum WallClock {
    /// A date, and a time behind it if there is one; midnight otherwise.
    package static func stamp(_ text: ArraySlice<UInt8>, _ order: DateOrder) -> WallTime? {
        switch order {
        case .epochSeconds: return epoch(text, perSecond: 1)
        case .epochMilliseconds: return epoch(text, perSecond: 1_000)
        case .yearMonthDay, .dayMonthYear, .monthDayYear: break
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            return date(text, order).map { WallTime(date: $0, time: 0) }
        }
        guard let split = text[..<colon].lastIndex(where: { isBlank($0) || $0 == UInt8(ascii: "T") }),
            let date = date(text[..<split], order), let time = time(text[(split + 1)...])
        else { return nil }
        return WallTime(date: date, time: time.microseconds, minutesAheadOfUTC: time.minutesAheadOfUTC)
    }

    /// A date: three numbers or a month's name, or six or eight digits; a weekday before it must be the right one.
    package static func date(_ text: ArraySlice<UInt8>, _ order: DateOrder) -> CalendarDate? {
        var numbers: [(value: Int, digits: Int)] = []
        var (monthOfName, weekday): (Int?, Int?) = (nil, nil)
        for word in text.split(whereSeparator: { isBlank($0) || "-/.,".utf8.contains($0) }) {
            if word.allSatisfy(isDigit) {
                numbers.append((number(ofDigits: word), word.count))
            } else if monthOfName == nil, let month = month(word) {
                monthOfName = month
            } else if weekday == nil, let day = self.weekday(word) {
                weekday = day
            } else {
                return nil
            }
        }
        if numbers.count == 1, monthOfName == nil { numbers = compact(text, order) }
        guard let (year, month, day) = parts(numbers, monthOfName, order),
            let date = CalendarDate(year: year, month: month, day: day), weekday ?? date.weekday == date.weekday
        else { return nil }
        return date
    }

    private static func parts(
        _ numbers: [(value: Int, digits: Int)], _ monthOfName: Int?, _ order: DateOrder
    ) -> (year: Int, month: Int, day: Int)? {
        func year(_ number: (value: Int, digits: Int)) -> Int? {
            switch number.digits {
            case 4: number.value
            // Two digits are of the hundred years from 1970 on.
            case 2: number.value + (number.value < 70 ? 2_000 : 1_900)
            default: nil
            }
        }
        if let monthOfName {
            guard numbers.count == 2 else { return nil }
            let isYearFirst = order == .yearMonthDay
            return year(numbers[isYearFirst ? 0 : 1]).map { ($0, monthOfName, numbers[isYearFirst ? 1 : 0].value) }
        }
        guard numbers.count == 3 else { return nil }
        // A year of four digits stands where it stands, whatever the order.
        if numbers[0].digits == 4 || order == .yearMonthDay {
            guard order == .yearMonthDay else { return nil }
            return year(numbers[0]).map { ($0, numbers[1].value, numbers[2].value) }
        }
        let (day, month) = order == .dayMonthYear ? (0, 1) : (1, 0)
        return year(numbers[2]).map { ($0, numbers[month].value, numbers[day].value) }
    }

    /// Six or eight digits without anything between them.
    private static func compact(_ text: ArraySlice<UInt8>, _ order: DateOrder) -> [(value: Int, digits: Int)] {
        let digits = Array(text.filter(isDigit))
        guard digits.count == 6 || digits.count == 8 else { return [] }
        let ofYear = digits.count - 4
        let widths = order == .yearMonthDay ? [ofYear, 2, 2] : [2, 2, ofYear]
        var place = 0
        return widths.map { width in
            defer { place += width }
            return (number(ofDigits: digits[place..<place + width]), width)
        }
    }

    /// A time of day, `h:mm`, `h:mm:ss` or with fractions of a second, with AM or PM or an offset behind it.
    package static func time(_ text: ArraySlice<UInt8>) -> (microseconds: Int64, minutesAheadOfUTC: Int?)? {
        var rest = text.drop { isBlank($0) }
        var numbers: [Int] = []
        while let digits = prefix(of: rest), digits.count <= 2 {
            numbers.append(number(ofDigits: digits))
            rest = rest[digits.endIndex...]
            guard rest.first == UInt8(ascii: ":"), numbers.count < 3 else { break }
            rest = rest.dropFirst()
        }
        guard (2...3).contains(numbers.count), numbers[1] < 60, numbers.count == 2 || numbers[2] < 60 else {
            return nil
        }
        var fraction: Int64 = 0
        if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
            guard numbers.count == 3, let digits = prefix(of: rest.dropFirst()) else { return nil }
            fraction = microseconds(ofFraction: digits)
            rest = rest[digits.endIndex...]
        }
        rest = rest.drop { isBlank($0) }
        guard let hour = hour(numbers[0], &rest), let ahead = offset(rest) else { return nil }
        let seconds = Int64(hour * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
        return (seconds * Interval.microsecondsPerSecond + fraction, ahead.minutes)
    }

    /// Hours from 24 on are those of the next morning, as systems count them whose day ends later.
    private static let latestHour = 29

    /// The hour of 24, with AM or PM taken off what follows.
    private static func hour(_ hour: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
        let mark = rest.prefix(2).map { $0 | 0x20 }
        guard mark == Array("am".utf8) || mark == Array("pm".utf8) else { return hour <= latestHour ? hour : nil }
        rest = rest.dropFirst(2)
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (mark[0] == UInt8(ascii: "p") ? 12 : 0)
    }

    /// How far a clock is ahead of UTC: `Z`, `+01:00`, `+0100`; nothing where nothing stands there, nil where something else does.
    private static func offset(_ rest: ArraySlice<UInt8>) -> (minutes: Int?, Void)? {
        guard let sign = rest.first else { return (nil, ()) }
        if rest.count == 1, sign | 0x20 == UInt8(ascii: "z") { return (0, ()) }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard digits.allSatisfy(isDigit), digits.count == 4 || digits.count == 2 else { return nil }
        let minutes = number(ofDigits: digits.prefix(2)) * 60 + number(ofDigits: digits.dropFirst(2))
        return (sign == UInt8(ascii: "-") ? -minutes : minutes, ())
    }

    private static func epoch(_ text: ArraySlice<UInt8>, perSecond: Int64) -> WallTime? {
        let whole = text.prefix { isDigit($0) }
        // From 1973 to 2286; shorter numbers are no seconds since 1970 in an export, and longer ones are thousandths.
        guard (perSecond == 1 ? 9...10 : 12...13).contains(whole.count) else { return nil }
        let rest = text[whole.endIndex...]
        guard rest.isEmpty || (rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy(isDigit)) else {
            return nil
        }
        let unit = Interval.microsecondsPerSecond / perSecond
        let microseconds =
            Int64(number(ofDigits: whole)) * unit + microseconds(ofFraction: rest.dropFirst()) / perSecond
        let (day, time) = microseconds.quotientAndRemainder(dividingBy: Interval.day.microseconds)
        return WallTime(date: CalendarDate(serialNumber: Int(day)), time: time, minutesAheadOfUTC: 0)
    }

    private static func microseconds(ofFraction digits: ArraySlice<UInt8>) -> Int64 {
        var fraction: Int64 = 0
        for place in 0..<6 {
            let digit = digits.startIndex + place
            fraction = fraction * 10 + (digit < digits.endIndex ? Int64(digits[digit] - UInt8(ascii: "0")) : 0)
        }
        return fraction
    }

    private static func prefix(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let digits = text.prefix { isDigit($0) }
        return digits.isEmpty ? nil : digits
    }

    /// The month, from 1, that a word of three letters or more begins.
    static func month(_ word: ArraySlice<UInt8>) -> Int? { place(of: word, in: months).map { $0 + 1 } }

    /// The weekday, Monday 0, that a word of three letters or more begins.
    static func weekday(_ word: ArraySlice<UInt8>) -> Int? { place(of: word, in: weekdays) }

    /// The place of the name that begins with a word of three letters or more.
    private static func place(of word: ArraySlice<UInt8>, in names: [String]) -> Int? {
        guard word.count >= 3 else { return nil }
        let letters = word.map { $0 | 0x20 }
        return names.firstIndex { $0.utf8.starts(with: letters) }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// The number that at most 18 digits stand for.
func number(ofDigits digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
}
