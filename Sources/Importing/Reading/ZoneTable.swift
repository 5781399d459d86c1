import ContactCentre

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// Read by hand: of Foundation the part that knows time zones comes with the tables of all languages and calendars, twice the size of
// the program.

/// How far a place's clocks are ahead of UTC at which times: a file of the tz database as the system has it.
///
/// Source: RFC 8536, The Time Zone Information Format (versions 2 and up); the rule at its end is that of POSIX's TZ.
package struct ZoneTable: Sendable {
    /// When clocks change, in seconds since 1970, and by how much they are ahead of UTC from then on, in seconds.
    private let changes: [(instant: Int64, ahead: Int)]
    private let aheadAtFirst: Int
    /// What goes on after the last change; nil where nothing changes any more.
    private let rule: ClockRule?

    /// Where a system keeps the tz database.
    package static let folder = "/usr/share/zoneinfo"

    /// Whether the system has the tz database at all.
    package static var isAtHand: Bool { FileManager.default.fileExists(atPath: folder) }

    /// A place by its name in the tz database; nil where there is none of that name.
    package init?(named name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
            let bytes = try? Data(contentsOf: URL(fileURLWithPath: ZoneTable.folder + "/" + name))
        else { return nil }
        self.init([UInt8](bytes))
    }

    /// A file's content; nil where it isn't one of the tz database with times of 64 bits.
    package init?(_ bytes: [UInt8]) {
        guard let short = Header(bytes, at: 0), short.version >= 2 else { return nil }
        let start = Header.length + short.length(ofTimes: 4)
        guard let header = Header(bytes, at: start) else { return nil }
        let times = start + Header.length
        let kinds = times + header.times * 8
        let offsets = kinds + header.times
        let footer = times + header.length(ofTimes: 8)
        guard header.kinds > 0, bytes.count > footer else { return nil }
        func ahead(ofKind kind: Int) -> Int { Int(Int32(truncatingIfNeeded: bytes.number(at: offsets + kind * 6, 4))) }
        guard (0..<header.times).allSatisfy({ bytes[kinds + $0] < header.kinds }) else { return nil }
        changes = (0..<header.times).map {
            (bytes.number(at: times + $0 * 8, 8), ahead(ofKind: Int(bytes[kinds + $0])))
        }
        aheadAtFirst = ahead(ofKind: 0)
        let line = bytes[footer...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
        rule = ClockRule(String(decoding: line, as: UTF8.self))
    }

    /// By how much clocks are ahead of UTC, in seconds, at an instant in seconds since 1970.
    package func secondsAhead(at instant: Int64) -> Int {
        guard let last = changes.last, instant >= last.instant else {
            if changes.isEmpty, let rule { return rule.secondsAhead(at: instant) }
            return changes.last { $0.instant <= instant }?.ahead ?? aheadAtFirst
        }
        return rule?.secondsAhead(at: instant) ?? last.ahead
    }

    /// How many of what a part of the file has.
    private struct Header {
        static let length = 44
        let version: Int
        let times: Int
        let kinds: Int
        private let leaps: Int
        private let others: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard bytes.count >= start + Header.length, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
                return nil
            }
            version = Int(bytes[start + 4]) - Int(UInt8(ascii: "0"))
            let counts = (0..<6).map { Int(bytes.number(at: start + 20 + $0 * 4, 4)) }
            guard counts.allSatisfy({ $0 >= 0 && $0 < 100_000 }) else { return nil }
            (times, kinds) = (counts[3], counts[4])
            // Marks of standard time and of UTC, and letters; leap seconds are counted apart, by the length of times.
            others = counts[0] + counts[1] + counts[5]
            leaps = counts[2]
        }

        /// How long the part is behind the header.
        func length(ofTimes bytes: Int) -> Int { times * (bytes + 1) + kinds * 6 + others + leaps * (bytes + 4) }
    }
}

/// A rule by which clocks change every year, such as GMT0BST,M3.5.0/1,M10.5.0.
private struct ClockRule {
    private let ahead: Int
    /// Nil where clocks never change.
    private let summer: (ahead: Int, start: Day, end: Day)?

    /// A weekday of a month and a time on the clock before it changes.
    private struct Day {
        let month: Int
        /// Which one of the month; 5 for the last.
        let week: Int
        /// 0 for Sunday.
        let weekday: Int
        let second: Int

        /// Seconds since 1970 on that clock.
        func instant(inYear year: Int) -> Int64 {
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return 0 }
            // Weekdays of dates count from Monday.
            let daysToFirst = ((weekday + 6) % 7 - first.weekday + 7) % 7
            var day = 1 + daysToFirst + (week - 1) * 7
            while day > CalendarDate.days(inMonth: month, of: year) { day -= 7 }
            return Int64(first.serialNumber + day - 1) * 86_400 + Int64(second)
        }
    }

    init?(_ text: String) {
        var rest = Substring(text)
        guard ClockRule.skipName(&rest), let behind = ClockRule.seconds(&rest) else { return nil }
        ahead = -behind
        guard !rest.isEmpty else {
            summer = nil
            return
        }
        guard ClockRule.skipName(&rest) else { return nil }
        let summerAhead = rest.first == "," ? ahead + 3_600 : ClockRule.seconds(&rest).map { -$0 }
        guard let summerAhead, let start = ClockRule.day(&rest), let end = ClockRule.day(&rest), rest.isEmpty else {
            return nil
        }
        summer = (summerAhead, start, end)
    }

    func secondsAhead(at instant: Int64) -> Int {
        guard let summer else { return ahead }
        let year = CalendarDate(serialNumber: Int((Double(instant + Int64(ahead)) / 86_400).rounded(.down)))
            .components.year
        let start = summer.start.instant(inYear: year) - Int64(ahead)
        let end = summer.end.instant(inYear: year) - Int64(summer.ahead)
        let isSummer = start < end ? start <= instant && instant < end : instant < end || start <= instant
        return isSummer ? summer.ahead : ahead
    }

    /// Passes over the letters of a time, or what stands in <>.
    private static func skipName(_ rest: inout Substring) -> Bool {
        if rest.first == "<" {
            guard let end = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let name = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(name.count)
        return !name.isEmpty
    }

    /// A number of hours, with minutes and seconds where they are given.
    private static func seconds(_ rest: inout Substring) -> Int? {
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        var total = 0
        for (place, unit) in [3_600, 60, 1].enumerated() {
            if place > 0 {
                guard rest.first == ":" else { break }
                rest = rest.dropFirst()
            }
            guard let number = number(&rest) else { return nil }
            total += number * unit
        }
        return isNegative ? -total : total
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { "0"..."9" ~= $0 }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }

    private static func day(_ rest: inout Substring) -> Day? {
        var numbers: [Int] = []
        for mark in [",M", ".", "."] {
            guard rest.hasPrefix(mark) else { return nil }
            rest = rest.dropFirst(mark.count)
            guard let number = number(&rest) else { return nil }
            numbers.append(number)
        }
        guard (1...12).contains(numbers[0]), (1...5).contains(numbers[1]), (0...6).contains(numbers[2]) else {
            return nil
        }
        var second = 2 * 3_600
        if rest.first == "/" {
            rest = rest.dropFirst()
            guard let given = seconds(&rest) else { return nil }
            second = given
        }
        return Day(month: numbers[0], week: numbers[1], weekday: numbers[2], second: second)
    }
}

extension [UInt8] {
    /// The number in some bytes, the highest first.
    fileprivate func number(at start: Int, _ length: Int) -> Int64 {
        self[start..<start + length].reduce(0) { $0 << 8 | Int64($1) }
    }
}
