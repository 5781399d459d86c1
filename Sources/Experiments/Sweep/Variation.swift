import Scenarios
import Texts

/// A value of the scenario and what it is in turn: `PATH=A,B,…`.
///
/// Between commas stand numbers, `true`, `false`, bare words, quoted texts, JSON5 lists and objects (whose own commas part
/// nothing), and ranges: `10..20` in steps of 1, `0.8..1.2:0.1` in steps of 0.1. A range holds its first number and every
/// further one up to its last; its numbers are exact decimals, so that 0.8..1.2:0.1 holds 1.1 and not 1.1000000000000001.
public struct Variation: Equatable, Sendable {
    /// The scenario path of the value.
    public let path: String
    /// What it is in turn, each as a setting takes it; at least one.
    public let values: [String]

    /// More values than this are a slip of the pen.
    static let mostValues = 10_000

    /// A value given in words, such as `callTypes.101.talk.meanSeconds=270,280..300:10`.
    public init(_ words: String) throws(SweepProblem) {
        guard let equals = words.firstIndex(of: "="), equals > words.startIndex else {
            throw .variationForm(words)
        }
        path = String(words[..<equals])
        var values: [String] = []
        for part in partedByCommas(words[words.index(after: equals)...]) {
            guard !part.isEmpty else { throw .missingValue(words) }
            if let range = try DecimalRange(part) {
                values += range.numbers
            } else {
                values.append(String(part))
            }
            guard values.count <= Variation.mostValues else {
                throw .tooManyValues(path: path, limit: Variation.mostValues)
            }
        }
        self.values = values
    }

    /// The settings that give the value each of its values.
    var settings: [Setting] { values.map { Setting(path: path, value: $0) } }
}

/// A text divided at its commas, those within brackets or quotes aside; blanks round the parts removed.
private func partedByCommas(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var depth = 0
    var quote: Character?
    var isEscaped = false
    for place in text.indices {
        let character = text[place]
        if let open = quote {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == open {
                quote = nil
            }
            continue
        }
        switch character {
        case "\"", "'": quote = character
        case "[", "{": depth += 1
        case "]", "}": depth -= 1
        case "," where depth <= 0:
            parts.append(trimmed(text[start..<place]))
            start = text.index(after: place)
        default: break
        }
    }
    return parts + [trimmed(text[start...])]
}
