import Texts

/// What to write instead of a number that isn't one, or that is out of range: it depends on what the key takes.
extension Problem {
    static func hintAboutNumber(_ text: String, _ range: NumberRange, at path: String, isQuoted: Bool) -> String {
        let asWritten = DecimalNumber(Array(text.utf8)[...])?.value
        if let value = asWritten {
            if isQuoted { return range.contains(value) ? "; write it without quotes" : "" }
            return hintAboutRange(text, value, range)
        }
        guard let written = WrittenNumber(text) else { return hintAboutNoNumber(text, range, path) }
        switch written.unit {
        case .percent: return hintAboutPercentage(written, range, path)
        case .time(let seconds):
            return hintAboutLength(written, seconds, of: text, range, path)
                ?? "; a number stands alone, its unit is in the key"
        case .things: return "; a number stands alone: write \(written.digits)"
        case nil where !written.isDecorated: return ""
        case nil: return "; a number has a point and no comma, and stands alone: write \(written.digits)"
        }
    }

    /// A number that may be a percentage, or minutes for hours.
    private static func hintAboutRange(_ literal: String, _ value: Double, _ range: NumberRange) -> String {
        if range == .shiftHours, value > Limits.shiftHours, value <= 60 * Limits.shiftHours {
            return "; \(digits(value)) minutes are \(digits(value / 60)) hours"
        }
        guard range.isFraction, value > 1, value <= 100 else { return "" }
        return "; \(digits(value))% is written \(digits(value / 100))"
    }

    private static func hintAboutPercentage(_ written: WrittenNumber, _ range: NumberRange, _ path: String) -> String {
        let percent = "; \(written.isSigned ? "a change by " : "")\(written.digits)% "
        if range == .factor || range.most == Limits.outbreakFactor && !range.isWhole && range.least == 0 {
            return percent + "is written \(digits((written.isSigned ? 1 : 0) + written.value / 100))"
        }
        if range == .share { return "; a share is a weight: write \(written.digits)" }
        let isVariation = path.hasSuffix("ariation")
        if range.isFraction || isVariation { return "; \(written.digits)% is written \(digits(written.value / 100))" }
        return "; a percentage can't stand here: write the number itself"
    }

    /// A length in another unit than the key's, or with the unit behind it.
    private static func hintAboutLength(
        _ written: WrittenNumber, _ seconds: Double, of text: String, _ range: NumberRange, _ path: String
    ) -> String? {
        guard let unit = KeyUnit(path, range) else { return nil }
        let value = written.value * seconds / unit.seconds
        guard seconds != unit.seconds else {
            return "; a number stands alone, its unit is in the key: write \(written.digits)"
        }
        return "; \(cut(text)) are \(digits(value)) \(unit.name): write \(digits(value))"
    }

    /// Texts with digits that aren't numbers: 4:30 for minutes and seconds, and everything else.
    private static func hintAboutNoNumber(_ text: String, _ range: NumberRange, _ path: String) -> String {
        guard text.utf8.contains(where: isDigit) else {
            let mayBeClosed = path.hasSuffix(".csv") && KeyUnit(path, range) == nil
            return mayBeClosed ? "; hours without any are written \(SideFileTable.closed)" : ""
        }
        let parts = text.utf8.split(separator: UInt8(ascii: ":")).map { DecimalNumber(ArraySlice($0))?.value }
        if parts.count == 2, let first = parts[0], let second = parts[1], second < 60 {
            switch KeyUnit(path, range) {
            case .seconds: return "; \(cut(text)) in minutes and seconds is \(digits(60 * first + second))"
            case .hours, .minutes, .days, nil: break
            }
        }
        let hasComma = text.utf8.contains(UInt8(ascii: ","))
        return hasComma
            ? "; a number has a point and no comma: 0.8, 1900" : "; a number stands alone, its unit is in the key"
    }
}

/// The unit in which a key takes a length.
private enum KeyUnit {
    case seconds, minutes, hours, days

    /// What the name of the key says, or the range where it says nothing.
    init?(_ path: String, _ range: NumberRange) {
        let key = path.utf8.split(separator: UInt8(ascii: ".")).last { !$0.allSatisfy(isDigit) } ?? path.utf8[...]
        let name = String(Substring(key))
        if range == .length || range == .lengthAboveZero || name.hasSuffix("econds") {
            self = .seconds
        } else if name.hasSuffix("inutes") {
            self = .minutes
        } else if name.hasSuffix("ours") || name.hasSuffix("Hour") || name == "fullTimeHoursAWeek" {
            self = .hours
        } else if name.hasSuffix("ays") {
            self = .days
        } else {
            return nil
        }
    }

    var seconds: Double {
        switch self {
        case .seconds: 1
        case .minutes: 60
        case .hours: 3_600
        case .days: 86_400
        }
    }

    var name: String {
        switch self {
        case .seconds: "seconds"
        case .minutes: "minutes"
        case .hours: "hours"
        case .days: "days"
        }
    }
}

extension NumberRange {
    /// Whether the numbers are fractions of a whole.
    fileprivate var isFraction: Bool { most == 1 && !isWhole }
}
