import Texts

/// Every word a user reads about a file that is no text, or no JSON5 or CSV.
extension TextFault.Kind {
    /// The fault in words.
    package var words: String {
        switch self {
        case .emptyFile: "expected a scenario such as { schemaVersion: 1, name: \"…\" }, found nothing"
        case .tooLarge(let bytes, let limit): "expected at most \(limit) bytes, found \(bytes)"
        case .notText(let byte):
            "expected a text file in UTF-8, found the byte \(byte)" + Problem.encodingHint(byte)
        case .syntax(let expected, let found): "expected \(expected.words), found \(found.words)\(expected.hint(found))"
        case .tooDeep(let limit): "expected at most \(limit) brackets within each other, found more"
        case .duplicateKey(let key, let first): "the key \(quoted(key)) stands here again; first at \(first)"
        case .unclosedQuote: "expected a closing quote, found the end of the file"
        case .textAfterQuote: "expected the next field or the end of the line after the closing quote, found more text"
        }
    }
}

extension SyntaxExpectation {
    package var words: String {
        switch self {
        case .value: "a value"
        case .key: "a key or '}'"
        case .quotesRoundKey: "a key"
        case .commaOrBrace: "',' or '}'"
        case .commaOrBracket: "',' or ']'"
        case .closingQuote: "a closing quote on the same line"
        case .endOfComment: "the comment to end with */"
        case .comment: "a comment, // or /*"
        case .escape: "an escape such as \\n or \\u00e9"
        case .number: "a number"
        case .end: "the end of the file"
        case .colon(let key): "':' after the key \(quoted(key))"
        }
    }
}

extension SyntaxFinding {
    package var words: String {
        switch self {
        case .endOfText: "the end of the text"
        case .endOfLine: "the end of the line"
        case .text(let text): quoted(text)
        }
    }
}
