package import ContactCentre
import Texts

extension CalendarDate {
    /// The date written `YYYY-MM-DD`; nil for anything else, and for days the calendar lacks.
    init?(text: Substring.UTF8View) {
        let bytes = Array(text)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Instant {
    /// The local time written `YYYY-MM-DDTHH:MM` or with a space instead of the T, optionally `:SS`, counted from the
    /// start of the period; nil for anything else.
    init?(text: [UInt8], periodStart: CalendarDate) {
        guard text.count == 16 || (text.count == 19 && text[16] == UInt8(ascii: ":")),
            text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
            let date = CalendarDate(text: Substring(String(decoding: text[0..<10], as: UTF8.self)).utf8),
            let hours = number(text[11..<13]), hours < 24, let minutes = number(text[14..<16]), minutes < 60,
            let seconds = text.count == 16 ? 0 : number(text[17..<19]), seconds < 60
        else { return nil }
        let days = Int64(date.serialNumber - periodStart.serialNumber)
        let secondsOfDay = Int64(hours * 3_600 + minutes * 60 + seconds)
        self.init(microseconds: days * Interval.day.microseconds + secondsOfDay * Interval.microsecondsPerSecond)
    }

    /// The local time `YYYY-MM-DDTHH:MM`, as it is written in files.
    package func text(periodStart: CalendarDate) -> String {
        let day = Interval.day.microseconds
        let days = (microseconds - (microseconds % day + day) % day) / day
        let minute = Int((microseconds - days * day) / (60 * Interval.microsecondsPerSecond))
        let date = periodStart.adding(days: Int(days)).text
        return date + "T" + twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
    }
}

extension CalendarDate {
    /// The first day of the month written `YYYY-MM`; nil for anything else.
    init?(firstOfMonth text: String) { self.init(text: Substring(text + "-01").utf8) }
}

extension Interval {
    /// The time since midnight written `HH:MM`; nil for anything else.
    init?(timeOfDay text: [UInt8]) {
        guard text.count == 5, text[2] == UInt8(ascii: ":"), let hours = number(text[0..<2]), hours < 24,
            let minutes = number(text[3..<5]), minutes < 60
        else { return nil }
        self.init(microseconds: Int64(hours * 60 + minutes) * Interval.hour.microseconds / 60)
    }

    /// The time of day this long after midnight, `HH:MM`; whole days are left out.
    package var timeOfDay: String {
        let minute = Int(microseconds % Interval.day.microseconds / (Interval.hour.microseconds / 60))
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60)
    }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

/// The number written in ASCII digits only.
private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
        guard isDigit(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
}
