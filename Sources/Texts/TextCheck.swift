/// Refuses what can't be a text file: too many bytes, bytes that aren't UTF-8, and zero bytes.
func checkText(_ bytes: [UInt8], at file: Place, atMost limit: Int) throws(TextFault) {
    guard bytes.count <= limit else { throw TextFault(.tooLarge(bytes: bytes.count, limit: limit), at: file) }
    var line = 1
    var column = 1
    var index = 0
    while index < bytes.count {
        let width = characterWidth(bytes, at: index)
        guard width > 0 else {
            throw TextFault(.notText(byte: bytes[index]), at: Place(file: file.file, line: line, column: column))
        }
        let endsLine =
            bytes[index] == UInt8(ascii: "\n")
            || (bytes[index] == UInt8(ascii: "\r")
                && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
        if endsLine {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += width
    }
}

/// How many bytes the UTF-8 character at an index has; 0 if there is none (Unicode 15, table 3-7) or it is U+0000.
private func characterWidth(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let secondRange: ClosedRange<UInt8>
    let width: Int
    switch first {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: (width, secondRange) = (2, 0x80...0xBF)
    case 0xE0: (width, secondRange) = (3, 0xA0...0xBF)
    case 0xED: (width, secondRange) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (width, secondRange) = (3, 0x80...0xBF)
    case 0xF0: (width, secondRange) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, secondRange) = (4, 0x80...0xBF)
    case 0xF4: (width, secondRange) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + width <= bytes.count, secondRange.contains(bytes[index + 1]) else { return 0 }
    for later in (index + 2)..<max(index + 2, index + width) where !(0x80...0xBF).contains(bytes[later]) { return 0 }
    return width
}
