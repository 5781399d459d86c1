/// What the writer of a scenario probably meant, said at the end of a problem.
extension Problem {
    static func hint(_ name: String, _ known: [String]) -> String {
        if let suggestion = suggestion(for: name, among: known) { return "did you mean \(quoted(suggestion))?" }
        return known.isEmpty ? "there are none" : "known here: " + known.joined(separator: ", ")
    }

    static func hint(_ expectation: Expectation, _ found: Finding) -> String {
        switch (expectation, found) {
        case (.choice(let choices), .text(let text)):
            suggestion(for: text, among: choices).map { "; did you mean \(quoted($0))?" } ?? ""
        case (.wordOrNames(let words, let elements), .text(let text)):
            suggestion(for: text, among: words).map { "; did you mean \(quoted($0))?" }
                ?? "; names of \(elements) stand in a list: [\"\(cut(text))\"]"
        case (.onlyTrue, .boolean(false)): "; leave it out"
        case (.text, .number(let literal)), (.name, .number(let literal)), (.date, .number(let literal)):
            "; write it in quotes: \"\(cut(literal))\""
        case (.number, .text(let text)) where DecimalNumber(Array(text.utf8)[...]) != nil: "; write it without quotes"
        // A field of a side file is a literal whether it is a number or not.
        case (.number, .text(let text)),
            (.number, .number(let text)) where hintAboutNumber(text) != nil:
            hintAboutNumber(text) ?? ""
        case (.number(let range), .number(let literal)) where range.most == 1 && !range.isWhole:
            DecimalNumber(Array(literal.utf8)[...])?.value ?? 0 > 1 ? hintAboutPercent : ""
        case (.number(.shiftHours), .number(let literal)): hintAboutHours(literal)
        case (.timeOfDay, _): "; hours and minutes have two digits each: \"07:30\""
        case (.trueOrFalse, .text): "; write it without quotes, as true or false"
        default: ""
        }
    }

    /// Hours that are minutes by mistake.
    private static func hintAboutHours(_ literal: String) -> String {
        guard let minutes = DecimalNumber(Array(literal.utf8)[...])?.value, minutes > Limits.shiftHours,
            minutes <= 60 * Limits.shiftHours
        else { return "" }
        return "; \(digits(minutes)) minutes are \(digits(minutes / 60)) hours"
    }

    /// What makes a text with digits no number.
    private static func hintAboutNumber(_ text: String) -> String? {
        guard text.utf8.contains(where: isDigit), DecimalNumber(Array(text.utf8)[...]) == nil else { return nil }
        if text.utf8.last == UInt8(ascii: "%") { return hintAboutPercent }
        if text.utf8.contains(UInt8(ascii: ",")) { return hintAboutComma }
        let isWritten = text.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") || isLetter($0) }
        return isWritten ? hintAboutUnit : nil
    }

    static func hintAboutHeader(_ found: String) -> String {
        let isSeparatedOtherwise = found.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
        return isSeparatedOtherwise ? "; columns are separated by commas" : ""
    }

    static func encodingHint(_ byte: UInt8) -> String {
        byte == 0xFF || byte == 0xFE ? "; save it as UTF-8 rather than UTF-16" : ""
    }
}

private let hintAboutPercent = "; 90% is written 0.9"
private let hintAboutComma = "; a number has a point and no comma: 0.8, 1900"
private let hintAboutUnit = "; a number stands alone, its unit is in the key"

/// Whether a byte is a letter of the English alphabet.
private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

extension SyntaxExpectation {
    /// What to do about it, where what was found tells.
    func hint(_ found: SyntaxFinding) -> String {
        switch (self, found) {
        case (.quotesRoundKey, _): "; a key that begins with a digit stands in quotes" + hintAboutComma
        case (.key, .endOfText), (.commaOrBrace, .endOfText): "; a '}' is missing here or further up"
        case (.commaOrBracket, .endOfText): "; a ']' is missing here or further up"
        case (_, .text(let text)): SyntaxExpectation.hint(aboutMark: text) ?? hint(aboutWord: text)
        default: ""
        }
    }

    /// Marks that mean something elsewhere, but not in JSON5.
    private static func hint(aboutMark text: String) -> String? {
        switch text.unicodeScalars.first {
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}": "; quotes are straight: \" or '"
        case "\u{2212}", "\u{2013}": "; a minus is written -"
        case "#": "; a comment begins with //"
        case "%": hintAboutPercent
        default: nil
        }
    }

    private func hint(aboutWord text: String) -> String {
        guard let first = text.utf8.first else { return "" }
        let isWord = isDigit(first) || isLetter(first)
        switch self {
        case .value where isLetter(first): return "; a text stands in quotes"
        case .number where text.utf8.contains(where: isLetter): return hintAboutUnit
        case .commaOrBrace, .commaOrBracket, .comment:
            if first == UInt8(ascii: "-") || first == UInt8(ascii: ":") || first == UInt8(ascii: "/") {
                return "; a date stands in quotes, a length is a number of seconds"
            }
            let opensValue = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(
                first)
            return self != .comment && (isWord || opensValue) ? "; is a comma missing before it?" : ""
        default: return ""
        }
    }
}
