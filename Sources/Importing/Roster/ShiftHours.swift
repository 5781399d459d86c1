import ContactCentre
import Texts

/// When somebody with a shift is there, as a map says it: `07:00-15:00`, `07:00-11:00, 11:45-15:00`, or `off`.
struct ShiftHours: Equatable, Sendable {
    /// As they are written.
    let words: String
    /// In microseconds since midnight of the shift's day; an end at or before its beginning is past midnight.
    let stretches: [Range<Int64>]

    /// A shift that is none: a day off, leave, sickness.
    static let off = ShiftHours(words: "off", stretches: [])

    /// The hours that a text says; nil where it says none.
    init?(_ text: String) {
        if plainHeading(text) == "off" {
            self = .off
            return
        }
        var found: [Range<Int64>] = []
        for part in text.replacing("–", with: "-").split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { ShiftHours.time($0) }
            guard ends.count == 2, let begin = ends[0], let end = ends[1], begin < Interval.day.microseconds else {
                return nil
            }
            found.append(begin..<(end > begin ? end : end + Interval.day.microseconds))
        }
        guard !found.isEmpty else { return nil }
        self.init(words: text, stretches: found)
    }

    private init(words: String, stretches: [Range<Int64>]) { (self.words, self.stretches) = (words, stretches) }

    /// A time of day, `07:00` or `0700`, until 24:00.
    static func time(_ text: Substring) -> Int64? {
        var digits = Array(text.utf8)
        while digits.last.map(isBlank) == true { digits.removeLast() }
        digits.removeFirst(digits.prefix(while: isBlank).count)
        if digits.count == 4, digits.allSatisfy(isDigit) { digits.insert(UInt8(ascii: ":"), at: 2) }
        return WallClock.time(digits[...]).flatMap {
            $0.microseconds <= Interval.day.microseconds && $0.minutesAheadOfUTC == nil ? $0.microseconds : nil
        }
    }
}
