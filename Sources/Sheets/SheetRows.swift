import Texts

/// The rows of a sheet as a spreadsheet wrote it: separated by commas, semicolons or tabulators, with or without a byte order mark,
/// with further columns and empty rows.
struct SheetRows {
    /// A row with something in it.
    struct Row {
        let line: Int
        let path: String
        let value: String
    }

    private(set) var rows: [Row] = []
    private(set) var problems: [SheetProblem] = []

    init(_ bytes: [UInt8], file: String, atMost limit: Int) throws(TextFault) {
        var reader = try CSVReader(SheetRows.withCommas(bytes), file: file, atMost: limit)
        var columns: (path: Int, value: Int)?
        while let row = try reader.nextRow() {
            let fields = row.fields.map { String(decoding: $0, as: UTF8.self) }
            if fields.allSatisfy(\.isEmpty) { continue }
            guard let columns else {
                columns = SheetRows.columns(fields)
                guard columns != nil else {
                    let found = "'" + OneLine.of(String(fields.joined(separator: ", ").prefix(60))) + "'"
                    problems.append(SheetProblem(kind: .noHeader(found: found), line: row.line))
                    return
                }
                continue
            }
            add(row.line, path: fields.at(columns.path), value: fields.at(columns.value))
        }
        if columns == nil { problems.append(SheetProblem(kind: .nothing, line: 1)) }
        if columns != nil, rows.isEmpty, problems.isEmpty { problems.append(SheetProblem(kind: .noRows, line: 1)) }
    }

    private mutating func add(_ line: Int, path: String, value: String) {
        let path = trimmed(SheetCell.withoutApostrophe(path)[...])
        switch (path.isEmpty, value.isEmpty) {
        // Words in other columns alone are the user's own.
        case (true, true): break
        case (true, false): problems.append(SheetProblem(kind: .noPath(value: value), line: line))
        case (false, true): problems.append(SheetProblem(kind: .noValue(path: String(path)), line: line))
        case (false, false): rows.append(Row(line: line, path: String(path), value: value))
        }
    }

    /// Where path and value stand; capitals don't count.
    private static func columns(_ header: [String]) -> (path: Int, value: Int)? {
        let names = header.map { trimmed($0.lowercased()[...]) }
        guard let path = names.firstIndex(of: Sheet.columns[0][...]),
            let value = names.firstIndex(of: Sheet.columns[1][...])
        else {
            return nil
        }
        return (path, value)
    }

    // MARK: Other separators

    /// The same file with commas between its fields, whatever its first line has between them.
    private static func withCommas(_ bytes: [UInt8]) -> [UInt8] {
        let header = bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
        where header.contains(separator) && !header.contains(UInt8(ascii: ",")) {
            var change = SeparatorChange(from: separator)
            return change.changed(bytes)
        }
        return bytes
    }
}

/// Puts commas where another separator is, and quotes round fields that had commas in them.
private struct SeparatorChange {
    private let separator: UInt8
    private var text: [UInt8] = []
    private var field: [UInt8] = []
    private var isQuoted = false
    private var isInQuotes = false

    init(from separator: UInt8) { self.separator = separator }

    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        for byte in bytes {
            if byte == UInt8(ascii: "\""), isInQuotes || field.allSatisfy({ $0 == UInt8(ascii: " ") }) || isQuoted {
                isInQuotes.toggle()
                isQuoted = true
                field.append(byte)
            } else if !isInQuotes, byte == separator {
                end(with: UInt8(ascii: ","))
            } else if !isInQuotes, byte == 0x0A || byte == 0x0D {
                end(with: byte)
            } else {
                field.append(byte)
            }
        }
        text += finished
        return text
    }

    private mutating func end(with byte: UInt8) {
        text += finished
        text.append(byte)
        field.removeAll(keepingCapacity: true)
        isQuoted = false
    }

    private var finished: [UInt8] {
        guard !isQuoted, field.contains(UInt8(ascii: ",")) else { return field }
        let quote = UInt8(ascii: "\"")
        return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}

extension [String] {
    /// The field of a column; rows may be shorter than the header.
    fileprivate func at(_ column: Int) -> String { column < count ? self[column] : "" }
}
