import Texts

/// What to do about a text that isn't JSON5, where what was found tells.
extension SyntaxExpectation {
    /// The hint, to be put behind the problem.
    func hint(_ found: SyntaxFinding) -> String {
        switch (self, found) {
        case (.quotesRoundKey, _):
            "; a key that begins with a digit stands in quotes; a number has a point and no comma: 0.8, 1900"
        case (.key, .endOfText), (.commaOrBrace, .endOfText): "; a '}' is missing here or further up"
        case (.commaOrBracket, .endOfText): "; a ']' is missing here or further up"
        case (_, .text(let text)): SyntaxExpectation.hint(aboutMark: text) ?? hint(aboutWord: text)
        default: ""
        }
    }

    /// Marks that mean something elsewhere, but not in JSON5.
    private static func hint(aboutMark text: String) -> String? {
        switch text.unicodeScalars.first {
        case "#": return "; a comment begins with //"
        case "%": return "; a share of 90% is written 0.9; a number or a length is no percentage"
        case "£", "$", "€": return "; an amount of money is a plain number"
        case .some(let first): return hint(about: Look(of: first), text)
        case nil: return nil
        }
    }

    private static func hint(about look: Look, _ text: String) -> String? {
        switch look {
        case .doubleQuote, .singleQuote: "; quotes are straight: \" or '"
        case .alike(UInt8(ascii: "-")): "; a minus is written -"
        case .nothing, .space: OddCharacter(in: text).map { "; \($0.words) must not stand here: delete it" }
        case .alike: OddCharacter(in: text).map { "; write it \($0.remedy)" }
        case .itself: nil
        }
    }

    private func hint(aboutWord text: String) -> String {
        guard let first = text.utf8.first else { return "" }
        let isWord = isDigit(first) || isLetter(first)
        switch self {
        case .value where isLetter(first): return "; a text stands in quotes"
        case .number: return SyntaxExpectation.hint(aboutNumber: text)
        case .commaOrBrace, .commaOrBracket, .comment:
            if first == UInt8(ascii: "-") || first == UInt8(ascii: ":") || first == UInt8(ascii: "/") {
                return "; a date or a time stands in quotes, a length is a number of seconds"
            }
            if WrittenNumber.Unit(text) != nil { return hintAboutUnit }
            let opensValue = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(
                first)
            return self != .comment && (isWord || opensValue) ? "; is a comma missing before it?" : ""
        default: return ""
        }
    }

    /// A word that begins like a number.
    private static func hint(aboutNumber text: String) -> String {
        if let minutes = WrittenTime.minutes(of: text), text.utf8.contains(where: isLetter) {
            return "; a time of day stands in quotes: \"\(WrittenTime.text(ofMinutes: minutes))\""
        }
        if text.utf8.contains(where: isLetter) { return hintAboutUnit }
        let hasLeadingZero = text.utf8.first == UInt8(ascii: "0") && text.utf8.count > 1
        return hasLeadingZero ? "; a number has no 0 before it; a time of day or a date stands in quotes" : ""
    }
}

private let hintAboutUnit = "; a number stands alone, its unit is in the key"
