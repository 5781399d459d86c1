/// The rows and columns of an exported file: fields as they stand there, with the line each row begins on.
///
/// All fields stand in one buffer, so that a year of calls costs little more than its file.
package struct ExportTable {
    /// The file as the user names it.
    let file: String
    /// The names of the columns, as the header has them.
    package let header: [String]
    /// The line of the header, from 1.
    package let headerLine: Int
    package let delimiter: Delimiter
    package let lineEnd: LineEnd
    /// Lines above the header that aren't part of the table.
    let titleLines: Int
    /// Whether a quote was never closed.
    package let isQuoteOpen: Bool
    private let bytes: [UInt8]
    /// Where fields begin in `bytes`, row by row, and where the last of each ends.
    private let starts: [UInt32]
    /// Where each row's fields begin in `starts`, and at last where those of a next row would.
    private let rowStarts: [UInt32]
    private let lines: [UInt32]

    /// What stands between the fields.
    package enum Delimiter: String, CaseIterable, Sendable {
        case comma, semicolon, tab, bar

        package var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            case .bar: UInt8(ascii: "|")
            }
        }
    }

    /// What stands between the lines.
    package enum LineEnd: String, Sendable {
        case lineFeed = "LF"
        case carriageReturn = "CR"
        case both = "CR LF"
    }

    package var rowCount: Int { lines.count }

    /// The line a row begins on.
    package func line(ofRow row: Int) -> Int { Int(lines[row]) }

    /// How many fields a row has.
    func fieldCount(ofRow row: Int) -> Int { Int(rowStarts[row + 1] - rowStarts[row]) - 1 }

    /// A field without blanks at its ends; empty where the row has no such field.
    func field(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        guard column < fieldCount(ofRow: row) else { return [] }
        let place = Int(rowStarts[row]) + column
        return bytes[Int(starts[place])..<Int(starts[place + 1])]
    }

    /// A field as text.
    package func text(_ row: Int, _ column: Int) -> String { String(decoding: field(row, column), as: UTF8.self) }

    /// The place of the column with a name; capitals don't count.
    package func column(named name: String) -> Int? {
        header.firstIndex(of: name) ?? header.indices.first { self.name(ofColumn: $0) == name }
            ?? header.firstIndex { $0.lowercased() == name.lowercased() }
    }

    /// What all columns are called in a map.
    var names: [String] { header.indices.map { name(ofColumn: $0) } }

    /// What a column is called in a map: its heading, with a number behind it from the second column of the same heading on.
    package func name(ofColumn place: Int) -> String {
        let before = header[..<place].count { $0 == header[place] }
        return before == 0 ? header[place] : "\(header[place]) (\(before + 1))"
    }
}

extension ExportTable {
    /// A row of a table that was made and not read, with the line it comes from.
    struct Row {
        let line: Int
        let fields: [[UInt8]]
    }

    /// A table that was made of a file of another form.
    init(file: String, header: [String], rows: [Row]) {
        (self.file, self.header) = (file, header)
        (delimiter, lineEnd, headerLine, titleLines, isQuoteOpen) = (.bar, .lineFeed, 0, 0, false)
        var (fields, starts, rowStarts): ([UInt8], [UInt32], [UInt32]) = ([], [], [0])
        for row in rows {
            starts.append(UInt32(fields.count))
            for field in row.fields {
                fields += field
                starts.append(UInt32(fields.count))
            }
            rowStarts.append(UInt32(starts.count))
        }
        (bytes, self.starts, self.rowStarts, lines) = (fields, starts, rowStarts, rows.map { UInt32($0.line) })
    }

    /// The table of a text: the delimiter that gives the most lines of one width, the first of them its header unless a line is named.
    ///
    /// Nil where no line has two fields.
    package init?(
        _ text: ExportText, file: String, delimiter known: Delimiter? = nil, headerLine knownHeader: Int? = nil
    ) {
        self.file = file
        lineEnd = ExportTable.lineEnd(of: text.bytes)
        let start = Array(text.bytes.prefix(ExportTable.bytesLookedAt))
        guard let delimiter = known ?? ExportTable.delimiter(of: start, lineEnd) else { return nil }
        self.delimiter = delimiter
        var rows = FieldRows(text.bytes, delimiter.byte, lineEnd)
        let width = ExportTable.commonWidth(of: start, delimiter, lineEnd)
        // Above the header there may be the report's title, the dates it covers, an empty line.
        var head: [String]?
        while let line = rows.peekLine() {
            let fields = rows.nextFields()
            let isHeader =
                knownHeader.map { line >= $0 } ?? (fields.count >= width && fields.allSatisfy { !$0.isEmpty })
            guard isHeader else { continue }
            head = fields.map { String(decoding: $0, as: UTF8.self) }
            break
        }
        // A header with unnamed columns is one all the same.
        if head == nil, knownHeader == nil {
            rows = FieldRows(text.bytes, delimiter.byte, lineEnd)
            while rows.peekLine() != nil {
                let fields = rows.nextFields()
                guard fields.count >= width else { continue }
                head = fields.map { String(decoding: $0, as: UTF8.self) }
                break
            }
        }
        guard let head, head.count > 1 else { return nil }
        header = head
        headerLine = rows.lineBefore
        titleLines = headerLine - 1
        (bytes, starts, rowStarts, lines) = rows.rest()
        isQuoteOpen = rows.isQuoteOpen
    }

    /// So much of a file shows how it is made.
    private static var bytesLookedAt: Int { 1 << 16 }

    private static func lineEnd(of bytes: [UInt8]) -> LineEnd {
        guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return .lineFeed }
        if bytes[first] == 0x0A { return .lineFeed }
        return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? .both : .carriageReturn
    }

    /// The delimiter with which the most lines have the same number of fields, more than one.
    private static func delimiter(of start: [UInt8], _ lineEnd: LineEnd) -> Delimiter? {
        var best: (delimiter: Delimiter, score: Int)?
        for delimiter in Delimiter.allCases {
            let widths = widths(of: start, delimiter, lineEnd)
            let width = mostCommon(widths)
            let score = width > 1 ? widths.count { $0 == width } * 1_000 + min(width, 999) : 0
            if score > best?.score ?? 0 { best = (delimiter, score) }
        }
        return best?.delimiter
    }

    private static func commonWidth(of start: [UInt8], _ delimiter: Delimiter, _ lineEnd: LineEnd) -> Int {
        mostCommon(widths(of: start, delimiter, lineEnd))
    }

    private static func widths(of start: [UInt8], _ delimiter: Delimiter, _ lineEnd: LineEnd) -> [Int] {
        var rows = FieldRows(start, delimiter.byte, lineEnd)
        var widths: [Int] = []
        while rows.peekLine() != nil { widths.append(rows.nextFields().count) }
        return widths.filter { $0 > 0 }
    }

    private static func mostCommon(_ numbers: [Int]) -> Int {
        var counts: [Int: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
}

/// Takes a text apart, row by row. Lines without anything in them are left out.
private struct FieldRows {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let newLine: UInt8
    private var offset = 0
    private var line = 1
    /// The line of the row that was taken last.
    private(set) var lineBefore = 0
    /// Whether the text ended within quotes.
    private(set) var isQuoteOpen = false

    init(_ bytes: [UInt8], _ delimiter: UInt8, _ lineEnd: ExportTable.LineEnd) {
        self.bytes = bytes
        self.delimiter = delimiter
        newLine = lineEnd == .carriageReturn ? 0x0D : 0x0A
    }

    /// The line of the next row; nil at the end.
    mutating func peekLine() -> Int? {
        while offset < bytes.count, bytes[offset] == newLine || isBlankLineByte(bytes[offset]) {
            if bytes[offset] == newLine { line += 1 }
            offset += 1
        }
        return offset < bytes.count ? line : nil
    }

    private func isBlankLineByte(_ byte: UInt8) -> Bool {
        byte == 0x0D && newLine == 0x0A && (offset + 1 == bytes.count || bytes[offset + 1] == 0x0A)
    }

    /// The fields of the next row.
    mutating func nextFields() -> [[UInt8]] {
        var row: [UInt8] = []
        var ends: [Int] = []
        takeRow(into: &row, &ends)
        var first = 0
        return ends.map { end in
            defer { first = end }
            return Array(row[first..<end])
        }
    }

    /// All rows from here on.
    mutating func rest() -> (bytes: [UInt8], starts: [UInt32], rowStarts: [UInt32], lines: [UInt32]) {
        var fields: [UInt8] = []
        fields.reserveCapacity(bytes.count - offset)
        var (starts, rowStarts, lines): ([UInt32], [UInt32], [UInt32]) = ([], [0], [])
        var ends: [Int] = []
        while let line = peekLine() {
            ends.removeAll(keepingCapacity: true)
            starts.append(UInt32(fields.count))
            takeRow(into: &fields, &ends)
            for end in ends { starts.append(UInt32(end)) }
            rowStarts.append(UInt32(starts.count))
            lines.append(UInt32(line))
        }
        return (fields, starts, rowStarts, lines)
    }

    private mutating func takeRow(into row: inout [UInt8], _ ends: inout [Int]) {
        lineBefore = line
        while true {
            takeField(into: &row)
            ends.append(row.count)
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            offset += 1
        }
        if offset < bytes.count, bytes[offset] == newLine {
            offset += 1
            line += 1
        }
    }

    private mutating func takeField(into row: inout [UInt8]) {
        while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
        let first = row.count
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
            takeQuoted(into: &row)
            // What follows a closing quote is kept: nothing of a file is lost silently.
        }
        while offset < bytes.count, bytes[offset] != delimiter, bytes[offset] != newLine {
            row.append(bytes[offset])
            offset += 1
        }
        while row.count > first, isBlank(row[row.count - 1]) || row[row.count - 1] == 0x0D { row.removeLast() }
    }

    private mutating func takeQuoted(into row: inout [UInt8]) {
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return }
                offset += 1
            }
            if byte == newLine { line += 1 }
            row.append(byte)
        }
        isQuoteOpen = true
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && delimiter != byte)
    }
}
