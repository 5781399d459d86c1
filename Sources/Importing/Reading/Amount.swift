import ContactCentre
import Texts

/// How an export writes lengths of time.
public enum DurationForm: String, CaseIterable, Sendable {
    case seconds, milliseconds, minutes
    /// `1:02:03`, days before it or fractions behind it allowed.
    case hoursMinutesSeconds
    /// `62:03`.
    case minutesSeconds
    /// Minutes and seconds that a spreadsheet has taken for hours and minutes: `0:08` or `0:08:00` for eight seconds.
    case hoursMinutesMeaningMinutesSeconds
}

/// Reads numbers and lengths of time as exports write them.
package enum Amount {
    /// Nothing: blank, a dash, `n/a`, an error of a spreadsheet. It is missing, not nought.
    package static func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        // Asked of every field, of which nearly all begin with a digit or are longer.
        if isDigit(first) || text.count > longestMissing { return false }
        return missing.contains { $0.utf8.elementsEqual(text.map { $0 | 0x20 }) }
    }

    /// The longest of them: `#div/0!`.
    private static let longestMissing = 7
    /// In lower case, as far as `| 0x20` goes.
    private static let missing = ["-", "--", "n/a", "na", "null", "none", "nan", "#div/0!", "#n/a"]

    /// A number with a sign, commas between thousands, or a percent sign behind it, which divides it by a hundred.
    ///
    /// Complexity: the text.
    package static func number(_ text: ArraySlice<UInt8>, decimalComma: Bool = false) -> Double? {
        var digits = text
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        let isPercentage = digits.last == UInt8(ascii: "%")
        if isPercentage {
            digits = digits.dropLast()
            while let last = digits.last, isBlank(last) { digits = digits.dropLast() }
        }
        let (thousands, point) =
            decimalComma ? (UInt8(ascii: "."), UInt8(ascii: ",")) : (UInt8(ascii: ","), UInt8(ascii: "."))
        var plain: [UInt8] = []
        let groups = digits.prefix { $0 != point }.split(separator: thousands, omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        for byte in digits where byte != thousands { plain.append(byte == point ? UInt8(ascii: ".") : byte) }
        guard plain.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), let value = decimalNumber(plain[...])
        else { return nil }
        return (isNegative ? -value : value) / (isPercentage ? 100 : 1)
    }

    /// A length of time in seconds; may be negative where an export is wrong.
    package static func seconds(_ text: ArraySlice<UInt8>, _ form: DurationForm, decimalComma: Bool = false) -> Double?
    {
        switch form {
        case .seconds: return number(text, decimalComma: decimalComma)
        case .milliseconds: return number(text, decimalComma: decimalComma).map { $0 / 1_000 }
        case .minutes: return number(text, decimalComma: decimalComma).map { $0 * 60 }
        case .hoursMinutesSeconds, .minutesSeconds, .hoursMinutesMeaningMinutesSeconds: break
        }
        let isNegative = text.first == UInt8(ascii: "-")
        let parts = (isNegative ? text.dropFirst() : text).split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { number($0) }
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        let seconds: Double? =
            switch (form, numbers.count) {
            case (.hoursMinutesSeconds, 3): numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
            case (.hoursMinutesSeconds, 2): numbers[0] * 3_600 + numbers[1] * 60
            case (.minutesSeconds, 2): numbers[0] * 60 + numbers[1]
            case (.minutesSeconds, 3): numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
            case (.hoursMinutesMeaningMinutesSeconds, 2...3): numbers[0] * 60 + numbers[1]
            default: nil
            }
        return seconds.map { isNegative ? -$0 : $0 }
    }
}
