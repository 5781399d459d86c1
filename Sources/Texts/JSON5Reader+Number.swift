extension JSON5Reader {
    /// Whether a number may begin with this byte, which stands next.
    func startsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        case UInt8(ascii: "I"), UInt8(ascii: "N"): true
        default: isDigit(byte)
        }
    }

    /// A number with an optional sign: decimal, hexadecimal, Infinity or NaN.
    mutating func readNumber() throws(TextFault) -> Node.Value {
        let start = self
        var isNegative = false
        if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") {
            isNegative = current == UInt8(ascii: "-")
            advance()
        }
        let magnitude: Double
        if let byte = current, isDigit(byte) || byte == UInt8(ascii: ".") {
            let isHex = byte == UInt8(ascii: "0") && (self.byte(ahead: 1) ?? 0) | 0x20 == UInt8(ascii: "x")
            magnitude = isHex ? try readHexNumber() : try readDecimalNumber(from: start)
        } else {
            magnitude = try readWordNumber(from: start)
        }
        if let byte = current, isDigit(byte) || startsIdentifier(byte) { throw start.unexpected(.number) }
        let literal = String(decoding: bytes[start.offset..<offset], as: UTF8.self)
        return .number(isNegative ? -magnitude : magnitude, literal: literal)
    }

    private mutating func readDecimalNumber(from start: JSON5Reader) throws(TextFault) -> Double {
        let first = offset
        while let byte = current, isDecimalByte(byte, after: bytes[max(first, offset - 1)]) { advance() }
        let text = bytes[first..<offset]
        // As in JavaScript, 012 isn't a number: it might be meant as octal.
        let hasLeadingZero = text.count > 1 && text[first] == UInt8(ascii: "0") && isDigit(text[first + 1])
        guard !hasLeadingZero, let number = DecimalNumber(text) else { throw start.unexpected(.number) }
        return number.value
    }

    /// Whether a byte belongs to a decimal number, given the byte before it: a sign does only after the exponent's e.
    private func isDecimalByte(_ byte: UInt8, after previous: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"): previous | 0x20 == UInt8(ascii: "e")
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: isDigit(byte)
        }
    }

    private mutating func readHexNumber() throws(TextFault) -> Double {
        let start = self
        advance(by: 2)
        var number = BigNatural(0)
        let first = offset
        while let byte = current, let digit = hexDigit(byte) {
            // 16^256 is 2^1024, beyond every double: there further digits only cost time.
            if number.bitWidth <= 1_024 { number.multiply(by: 16, adding: UInt32(digit)) }
            advance()
        }
        guard offset > first else { throw start.unexpected(.number) }
        return nearestDouble(to: number, over: BigNatural(1))
    }

    private mutating func readWordNumber(from start: JSON5Reader) throws(TextFault) -> Double {
        guard let byte = current, startsIdentifier(byte) else { throw start.unexpected(.number) }
        switch try readIdentifier() {
        case "Infinity": return .infinity
        case "NaN": return .nan
        default: throw start.unexpected(.value)
        }
    }
}
