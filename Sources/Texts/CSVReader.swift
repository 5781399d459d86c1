/// A row of a CSV file.
package struct CSVRow {
    /// The line it begins on, from 1.
    package let line: Int
    /// Its fields, quotes taken off and blanks around unquoted fields dropped.
    package let fields: [[UInt8]]
}

/// Reads a CSV file row by row: optional double quotes, CR LF or LF (RFC 4180); empty lines are skipped.
///
/// Fields are separated by commas, or by semicolons or tabulators where the first line has such and no comma, as spreadsheets
/// write it in countries that have a decimal comma.
package struct CSVReader {
    private let bytes: [UInt8]
    private let file: String
    private let separator: UInt8
    private var offset: Int
    private var line = 1

    /// Begins to read a file of so many bytes at the most.
    package init(_ bytes: [UInt8], file: String, atMost limit: Int) throws(TextFault) {
        try checkText(bytes, at: Place(file: file), atMost: limit)
        self.bytes = bytes
        self.file = file
        separator = CSVReader.separator(of: bytes)
        // A byte order mark is no part of the first field.
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let comma = UInt8(ascii: ",")
        let first = bytes.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
            .prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        if first.contains(comma) { return comma }
        return [UInt8(ascii: ";"), UInt8(ascii: "\t")].first { first.contains($0) } ?? comma
    }

    /// The next row; nil at the end of the file.
    package mutating func nextRow() throws(TextFault) -> CSVRow? {
        while offset < bytes.count {
            let row = try readRow()
            if row.fields.count > 1 || !row.fields[0].isEmpty { return row }
        }
        return nil
    }

    private mutating func readRow() throws(TextFault) -> CSVRow {
        let firstLine = line
        var fields: [[UInt8]] = []
        while true {
            fields.append(try readField())
            guard offset < bytes.count, bytes[offset] == separator else { break }
            offset += 1
        }
        takeLineEnd()
        return CSVRow(line: firstLine, fields: fields)
    }

    private mutating func readField() throws(TextFault) -> [UInt8] {
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            let start = offset
            while offset < bytes.count, !endsField(bytes[offset]) { offset += 1 }
            var end = offset
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            return Array(bytes[start..<end])
        }
        let field = try readQuotedField()
        skipBlanks()
        guard offset == bytes.count || endsField(bytes[offset]) else {
            throw TextFault(.textAfterQuote, at: Place(file: file, line: line))
        }
        return field
    }

    private mutating func readQuotedField() throws(TextFault) -> [UInt8] {
        let start = Place(file: file, line: line)
        var field: [UInt8] = []
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                // Two quotes stand for one.
                guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return field }
                offset += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            field.append(byte)
        }
        throw TextFault(.unclosedQuote, at: start)
    }

    private mutating func takeLineEnd() {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        line += 1
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && byte != separator
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
