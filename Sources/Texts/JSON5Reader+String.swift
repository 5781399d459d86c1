extension JSON5Reader {
    /// The content of a string in single or double quotes.
    mutating func readString() throws(TextFault) -> String {
        let quote = current
        let start = place
        advance()
        var content: [UInt8] = []
        while let byte = current, byte != quote {
            if byte == UInt8(ascii: "\\") {
                try readEscape(into: &content)
            } else if isLineEnd(byte) {
                throw TextFault(.syntax(expected: .closingQuote, found: .endOfLine), at: start)
            } else {
                content.append(byte)
                advance()
            }
        }
        guard current != nil else {
            throw TextFault(.syntax(expected: .closingQuote, found: .endOfText), at: start)
        }
        advance()
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func readEscape(into content: inout [UInt8]) throws(TextFault) {
        let start = self
        advance()
        guard let byte = current else { throw unexpected(.closingQuote) }
        switch byte {
        case UInt8(ascii: "u"), UInt8(ascii: "x"):
            let scalar = try readScalarEscape(from: start)
            content.append(contentsOf: Array(String(Character(scalar)).utf8))
        case UInt8(ascii: "\r"):
            advance()
            if current == UInt8(ascii: "\n") { advance() }
        case UInt8(ascii: "\n"): advance()
        case UInt8(ascii: "0"):
            advance()
            if let next = current, isDigit(next) { throw start.unexpected(.escape) }
            content.append(0)
        case UInt8(ascii: "1")...UInt8(ascii: "9"): throw start.unexpected(.escape)
        default:
            if isLineSeparator {
                advance(by: 3)
            } else {
                content.append(JSON5Reader.meaning(ofEscaped: byte))
                advance()
            }
        }
    }

    private static func meaning(ofEscaped byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "v"): 0x0B
        default: byte
        }
    }

    /// The character of `u` and four, or `x` and two hexadecimal digits; two `\u` that form a surrogate pair are one.
    private mutating func readScalarEscape(from start: JSON5Reader) throws(TextFault) -> Unicode.Scalar {
        let isLong = current == UInt8(ascii: "u")
        advance()
        guard var code = readHex(count: isLong ? 4 : 2) else { throw start.unexpected(.escape) }
        if (0xD800..<0xDC00).contains(code), current == UInt8(ascii: "\\"), byte(ahead: 1) == UInt8(ascii: "u") {
            advance(by: 2)
            guard let low = readHex(count: 4), (0xDC00..<0xE000).contains(low) else { throw start.unexpected(.escape) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw start.unexpected(.escape) }
        return scalar
    }

    private mutating func readHex(count: Int) -> UInt32? {
        var number: UInt32 = 0
        for _ in 0..<count {
            guard let byte = current, let digit = hexDigit(byte) else { return nil }
            number = number << 4 | UInt32(digit)
            advance()
        }
        return number
    }

    /// An unquoted key or a literal word.
    mutating func readIdentifier() throws(TextFault) -> String {
        var content: [UInt8] = []
        while let byte = current, startsIdentifier(byte) || isDigit(byte) {
            if byte == UInt8(ascii: "\\") {
                let start = self
                advance()
                guard current == UInt8(ascii: "u") else { throw start.unexpected(.key) }
                let scalar = try readScalarEscape(from: start)
                content.append(contentsOf: Array(String(Character(scalar)).utf8))
            } else {
                content.append(byte)
                advance()
            }
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// Whether an unquoted key may begin with this byte, which stands next.
    func startsIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "\\"): true
        case 0x80...: spaceWidth == 0 && !isMarkNobodyMeans
        default: false
        }
    }

    /// Whether a typographic quotation mark stands next, a sign that looks like one of ASCII, or a character that can't be
    /// seen; joiners apart, which some languages are written with. In an unquoted key they are slips.
    private var isMarkNobodyMeans: Bool {
        guard let character = character else { return false }
        switch Look(of: character) {
        case .doubleQuote, .singleQuote: return true
        case .nothing: return character.value != 0x200C && character.value != 0x200D
        case .alike(let byte): return !isLetter(byte) && !isDigit(byte)
        case .itself, .space: return false
        }
    }

    /// The character that begins here, if it is one of two or three bytes; nil in the midst of a character.
    private var character: Unicode.Scalar? {
        guard let first = current, let second = byte(ahead: 1) else { return nil }
        switch first {
        case 0xC2...0xDF: return Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F))
        case 0xE0...0xEF:
            guard let third = byte(ahead: 2) else { return nil }
            return Unicode.Scalar(UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
        default: return nil
        }
    }
}

/// The value of a hexadecimal digit, nil for other characters.
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
