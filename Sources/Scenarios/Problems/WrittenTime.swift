import ContactCentre
import Texts

/// Times of day and dates as people write them.
enum WrittenTime {
    /// The minutes after midnight that a text means, up to 1440 for 24:00; nil where it means none for certain.
    ///
    /// Read are 7pm, 7 a.m., 19.00, 19:00:00, 19h30, 0700, 700, 24:00, noon and midnight.
    static func minutes(of text: String) -> Int? {
        guard let plain = Appearance(text).text else { return nil }
        let word = plain.utf8.map { isLetter($0) ? $0 | 0x20 : $0 }.filter { $0 != UInt8(ascii: " ") }
        switch String(decoding: word, as: UTF8.self) {
        case "noon", "midday": return 720
        case "midnight": return 0
        default: break
        }
        // What follows the last digit: am, p.m., h, hours, hrs.
        guard let last = word.lastIndex(where: isDigit) else { return nil }
        let suffix = word[(last + 1)...].filter { isLetter($0) }
        let half = String(decoding: suffix, as: UTF8.self)
        guard ["", "am", "pm", "h", "hrs", "hours"].contains(half) else { return nil }
        let separators = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h")]
        let parts = word[...last].split(omittingEmptySubsequences: false) { separators.contains($0) }.map { Array($0) }
        guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(isDigit) }) else { return nil }
        return minutes(parts, half)
    }

    private static func minutes(_ parts: [[UInt8]], _ half: String) -> Int? {
        var hour = number(parts[0])
        var minute = 0
        switch parts.count {
        case 1 where parts[0].count >= 3: (hour, minute) = (hour / 100, hour % 100)
        // A mere number is an hour of the day.
        case 1: break
        case 2, 3:
            guard parts[0].count <= 2, parts[1].count == 2 else { return nil }
            minute = number(parts[1])
        default: return nil
        }
        if half == "am" || half == "pm" {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        return minute < 60 && hour * 60 + minute <= 1_440 ? hour * 60 + minute : nil
    }

    /// The time of day as files have it: 07:30. That of 1440 minutes is 00:00.
    static func text(ofMinutes minutes: Int) -> String {
        Interval(microseconds: Int64(minutes) * 60 * Interval.microsecondsPerSecond).timeOfDay
    }

    // MARK: Dates

    /// What a text means as a date.
    enum Day: Equatable {
        case date(CalendarDate)
        /// There is no such day: the month has only so many.
        case monthHasDays(Int)
        /// Day and month might be either way round: the date if the day came first.
        case eitherWay(CalendarDate)
    }

    /// The date a text means; nil where it can't be told.
    ///
    /// Read are 2017-10-1, 2017/10/01, 20171001, 31/10/2017, 10/31/2017, 1 October 2017, October 1st 2017 and the like.
    static func day(of text: String) -> Day? {
        guard let plain = Appearance(text).text else { return nil }
        let word = plain.utf8.map { isLetter($0) ? $0 | 0x20 : $0 }
        var parts = word.split { !isDigit($0) && !isLetter($0) }.map { Array($0) }
        if parts.count == 1, parts[0].count == 8, parts[0].allSatisfy(isDigit) {
            parts = [Array(parts[0][0..<4]), Array(parts[0][4..<6]), Array(parts[0][6..<8])]
        }
        guard parts.count == 3 else { return nil }
        let month = parts.firstIndex { $0.first.map(isLetter) ?? false }
        if let month {
            guard let number = monthNumber(parts[month]) else { return nil }
            parts[month] = Array(String(number).utf8)
        }
        for index in parts.indices where index != month { parts[index] = withoutOrdinal(parts[index]) }
        guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(isDigit) }) else { return nil }
        return day(parts.map { number($0) }, isYear: parts.map { $0.count == 4 }, monthAt: month)
    }

    private static func day(_ numbers: [Int], isYear: [Bool], monthAt month: Int?) -> Day? {
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        switch (isYear[0], isYear[1], isYear[2]) {
        case (true, false, false):
            return month == 2 ? day(first, third, second) : day(first, second, third)
        case (false, false, true):
            if month == 0 { return day(third, first, second) }
            if month == 1 || first > 12 || first == second { return day(third, second, first) }
            if second > 12 { return day(third, first, second) }
            return CalendarDate(year: third, month: second, day: first).map { .eitherWay($0) }
        default: return nil
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        if let date = CalendarDate(year: year, month: month, day: day) { return .date(date) }
        guard (29...31).contains(day) else { return nil }
        return (28...30).last { CalendarDate(year: year, month: month, day: $0) != nil }.map { .monthHasDays($0) }
    }

    private static func monthNumber(_ word: [UInt8]) -> Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.utf8.starts(with: word) || word.elementsEqual("sept".utf8) && $0 == "september" }
            .map { $0 + 1 }
    }

    /// 1st, 2nd, 3rd, 4th: the number.
    private static func withoutOrdinal(_ word: [UInt8]) -> [UInt8] {
        let isOrdinal = ["st", "nd", "rd", "th"].contains { word.suffix(2).elementsEqual($0.utf8) }
        return isOrdinal ? Array(word.dropLast(2)) : word
    }

    /// A number of at most four digits.
    private static func number(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
}
