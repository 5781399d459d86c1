extension JSON5Reader {
    /// Steps over white space and comments.
    mutating func skipSpace() throws(TextFault) {
        while let byte = current {
            if byte == UInt8(ascii: "/") {
                try skipComment()
            } else {
                let width = spaceWidth
                guard width > 0 else { return }
                advance(by: width)
            }
        }
    }

    private mutating func skipComment() throws(TextFault) {
        switch byte(ahead: 1) {
        case UInt8(ascii: "/"):
            while let byte = current, !isLineEnd(byte), !isLineSeparator { advance() }
        case UInt8(ascii: "*"):
            let start = place
            advance(by: 2)
            while !(current == UInt8(ascii: "*") && byte(ahead: 1) == UInt8(ascii: "/")) {
                guard current != nil else {
                    throw TextFault(.syntax(expected: .endOfComment, found: .endOfText), at: start)
                }
                advance()
            }
            advance(by: 2)
        default: throw unexpected(.comment)
        }
    }

    /// How many bytes of white space stand here: 0 for none, up to 3 for one character.
    var spaceWidth: Int {
        switch current {
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20: return 1
        case 0xC2: return byte(ahead: 1) == 0xA0 ? 2 : 0  // no-break space
        case 0xE1: return byte(ahead: 1) == 0x9A && byte(ahead: 2) == 0x80 ? 3 : 0  // Ogham space mark
        case 0xE2:
            guard let third = byte(ahead: 2) else { return 0 }
            // U+2000...200A, U+2028, U+2029, U+202F; U+205F.
            let isGeneral = byte(ahead: 1) == 0x80 && (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF)
            return isGeneral || (byte(ahead: 1) == 0x81 && third == 0x9F) ? 3 : 0
        case 0xE3: return byte(ahead: 1) == 0x80 && byte(ahead: 2) == 0x80 ? 3 : 0  // ideographic space
        case 0xEF: return byte(ahead: 1) == 0xBB && byte(ahead: 2) == 0xBF ? 3 : 0  // byte order mark
        default: return 0
        }
    }

    /// Whether U+2028 or U+2029 stands here, which end a line comment in JSON5.
    var isLineSeparator: Bool {
        current == 0xE2 && byte(ahead: 1) == 0x80 && (byte(ahead: 2) == 0xA8 || byte(ahead: 2) == 0xA9)
    }

    /// Whether a byte ends a line.
    func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
