/// Reads a JSON5 text (https://spec.json5.org) into a tree that knows where everything stands.
///
/// `JSONDecoder` drops unknown and duplicate keys silently and gives errors no position, hence this reader. It stops
/// at the first mistake of form. Two things are taken more generously than the specification: every character beyond
/// ASCII that isn't white space may stand in an unquoted key, and numbers of any size are read (as infinity, if need be).
package struct JSON5Reader {
    let bytes: [UInt8]
    /// The file or setting the text comes from.
    private let source: Place
    /// Whether places have lines and columns: not in a setting, which is short and stands in no file.
    private let hasLines: Bool
    var offset = 0
    private(set) var line = 1
    private(set) var column = 1
    private var depth = 0

    private init(bytes: [UInt8], source: Place, hasLines: Bool) {
        self.bytes = bytes
        self.source = source
        self.hasLines = hasLines
    }

    /// The value a file of so many bytes at the most consists of.
    package static func read(_ bytes: [UInt8], file: String, atMost limit: Int) throws(TextFault) -> Node {
        let place = Place(file: file)
        try checkText(bytes, at: place, atMost: limit)
        var reader = JSON5Reader(bytes: bytes, source: place, hasLines: true)
        return try reader.wholeText()
    }

    /// The value a setting is set to.
    package static func read(_ bytes: [UInt8], setting: Place) throws(TextFault) -> Node {
        var reader = JSON5Reader(bytes: bytes, source: setting, hasLines: false)
        return try reader.wholeText()
    }

    private mutating func wholeText() throws(TextFault) -> Node {
        try skipSpace()
        guard current != nil else { throw TextFault(.emptyFile, at: source) }
        let node = try readValue()
        try skipSpace()
        guard current == nil else { throw unexpected(.end) }
        return node
    }

    /// Brackets within brackets; a scenario needs 9.
    private static let mostDepth = 64

    // MARK: Values

    private mutating func readValue() throws(TextFault) -> Node {
        let place = self.place
        switch current {
        case UInt8(ascii: "{"): return Node(.object(try readObject()), at: place)
        case UInt8(ascii: "["): return Node(.list(try readList()), at: place)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return Node(.text(try readString()), at: place)
        case .some(let byte) where startsNumber(byte): return Node(try readNumber(), at: place)
        case .some(let byte) where startsIdentifier(byte):
            let start = self
            let value: Node.Value? =
                switch try readIdentifier() {
                case "true": .boolean(true)
                case "false": .boolean(false)
                case "null": .null
                default: nil
                }
            guard let value else { throw start.unexpected(.value) }
            return Node(value, at: place)
        default: throw unexpected(.value)
        }
    }

    private mutating func readObject() throws(TextFault) -> [Node.Member] {
        try enter()
        var members: [Node.Member] = []
        var placeOfKey: [String: Place] = [:]
        try skipSpace()
        while current != UInt8(ascii: "}") {
            let keyPlace = place
            let key = try readKey()
            if let first = placeOfKey.updateValue(keyPlace, forKey: key) {
                throw TextFault(.duplicateKey(key, first: first), at: keyPlace)
            }
            try skipSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected(.colon(key: key)) }
            advance()
            try skipSpace()
            members.append(Node.Member(key: key, keyPlace: keyPlace, node: try readValue()))
            try readComma(before: UInt8(ascii: "}"), else: .commaOrBrace)
        }
        leave()
        return members
    }

    private mutating func readList() throws(TextFault) -> [Node] {
        try enter()
        var elements: [Node] = []
        try skipSpace()
        while current != UInt8(ascii: "]") {
            elements.append(try readValue())
            try readComma(before: UInt8(ascii: "]"), else: .commaOrBracket)
        }
        leave()
        return elements
    }

    /// Takes a comma, which may be left out before the closing bracket.
    private mutating func readComma(before closing: UInt8, else expected: SyntaxExpectation) throws(TextFault) {
        try skipSpace()
        if current == UInt8(ascii: ",") {
            advance()
            try skipSpace()
        } else if current != closing {
            throw unexpected(expected)
        }
    }

    private mutating func readKey() throws(TextFault) -> String {
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readString()
        case .some(let byte) where startsIdentifier(byte): return try readIdentifier()
        case .some(let byte) where isDigit(byte): throw unexpected(.quotesRoundKey)
        default: throw unexpected(.key)
        }
    }

    private mutating func enter() throws(TextFault) {
        depth += 1
        guard depth <= JSON5Reader.mostDepth else { throw TextFault(.tooDeep(limit: JSON5Reader.mostDepth), at: place) }
        advance()
    }

    private mutating func leave() {
        depth -= 1
        advance()
    }

    // MARK: Where the reader is

    /// The byte to read next; nil at the end.
    var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The byte this many further on; nil beyond the end.
    func byte(ahead count: Int) -> UInt8? { offset + count < bytes.count ? bytes[offset + count] : nil }

    /// The place of the byte to read next.
    var place: Place { hasLines ? Place(file: source.file, line: line, column: column) : source }

    /// Steps over a byte and keeps count of lines and columns. A line ends with LF, CR or CR LF.
    mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        let isLineEnd = byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && current != UInt8(ascii: "\n"))
        if isLineEnd {
            line += 1
            column = 1
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            // Bytes that continue a character don't count.
            column += 1
        }
    }

    mutating func advance(by count: Int) {
        for _ in 0..<count { advance() }
    }

    /// The problem that something else stands here than was expected.
    func unexpected(_ expected: SyntaxExpectation) -> TextFault {
        TextFault(.syntax(expected: expected, found: currentForReaders), at: place)
    }

    /// What stands here, cut to a few characters.
    private var currentForReaders: SyntaxFinding {
        guard let byte = current else { return .endOfText }
        if isLineEnd(byte) { return .endOfLine }
        var end = offset + 1
        if isWordByte(byte) {
            while end < bytes.count, isWordByte(bytes[end]), end - offset < TextFault.quotedBytes { end += 1 }
        }
        while end < bytes.count, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
        return .text(String(decoding: bytes[offset..<end], as: UTF8.self))
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x80 || startsIdentifier(byte) && byte != UInt8(ascii: "\\")
    }
}
