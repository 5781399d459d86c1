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
        var reader = try CSVReader(bytes, file: file, atMost: limit)
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
}

extension [String] {
    /// The field of a column; rows may be shorter than the header.
    fileprivate func at(_ column: Int) -> String { column < count ? self[column] : "" }
}
