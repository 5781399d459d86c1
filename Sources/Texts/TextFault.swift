/// What is wrong with the form of a text, and where: it is no text, or no JSON5, or no CSV.
public struct TextFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Kind: Equatable, Sendable {
        case emptyFile
        case tooLarge(bytes: Int, limit: Int)
        case notText(byte: UInt8)
        case syntax(expected: SyntaxExpectation, found: SyntaxFinding)
        case tooDeep(limit: Int)
        case duplicateKey(String, first: Place)
        case unclosedQuote
        case textAfterQuote
    }

    /// What is wrong.
    public let kind: Kind
    /// Where.
    public let place: Place

    init(_ kind: Kind, at place: Place) {
        self.kind = kind
        self.place = place
    }

    /// Bytes of what was found that a message quotes.
    package static let quotedBytes = 60
}

/// What a JSON5 text should go on with.
public enum SyntaxExpectation: Equatable, Sendable {
    case value, key, quotesRoundKey, commaOrBrace, commaOrBracket, closingQuote, endOfComment, comment, escape, number
    case end
    case colon(key: String)
}

/// What a JSON5 text goes on with instead.
public enum SyntaxFinding: Equatable, Sendable {
    case endOfText, endOfLine
    case text(String)
}
