import Reporting

/// A file to import: its name as the user gave it, and its bytes.
public struct ExportFile: Sendable {
    /// Its name.
    public let name: String
    let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// What an import notes on its way: what it found out, what it has to ask, what is wrong, and the map it makes of all that.
struct ImportNotes {
    var map: ImportMap
    var findings: [Finding] = []
    var questions: [Question] = []
    var problems: [String] = []
    /// Rows that are wrong beyond those that `problems` names.
    private var unnamedRows = 0
    var progress = ImportProgress.unseen
    var steps = (done: 0, total: 0)

    init(map: ImportMap) { self.map = map }

    mutating func find(_ subject: String, _ found: String, because evidence: String) {
        findings.append(Finding(subject, found, because: evidence))
    }

    /// How many rows or cells have a word.
    static func have(_ count: Int, _ place: String) -> String {
        ReadableNumber.count(count, place, place + "s") + (count == 1 ? " has it" : " have it")
    }

    mutating func ask(_ words: String, line: String) { questions.append(Question(words, line: line)) }

    /// Notes that a row is wrong; the first such rows are named, the others counted.
    mutating func refuse(_ problem: @autoclosure () -> String) {
        if problems.count < ImportNotes.mostNamed { problems.append(problem()) } else { unnamedRows += 1 }
    }

    private static let mostNamed = 20

    /// Throws what is wrong, or else what is to be asked.
    func check() throws(ImportFailure) {
        guard unnamedRows == 0 else {
            let count = problems.count + unnamedRows
            throw .several(heading: nil, lines: problems + ["and \(unnamedRows) more"], count: count)
        }
        guard problems.isEmpty else { throw .wrong(problems) }
        guard questions.isEmpty else { throw .questions(questions) }
    }
}

extension ImportNotes {
    /// The tables of files that have the same columns.
    mutating func tables(of files: [ExportFile]) throws(ImportFailure) -> [ExportTable] {
        var tables: [ExportTable] = []
        for file in files {
            guard file.bytes.contains(where: { !isBlank($0) && $0 != 0x0A && $0 != 0x0D }) else {
                problems.append("\(file.name): expected a table with a header, found an empty file")
                continue
            }
            guard file.bytes.count < ImportNotes.mostBytes else {
                problems.append("\(file.name): expected at most 2 GB; split the file by months and name all its parts")
                continue
            }
            let text = ExportText(file.bytes, in: map.encoding)
            if text.bytes.prefix(ImportNotes.bytesLookedAt).contains(where: { $0 < 0x09 || (0x0E..<0x20).contains($0) })
            {
                problems.append(
                    "\(file.name): expected a text file, found bytes that no text has; unpack it, or save a workbook as CSV first"
                )
                continue
            }
            guard
                let table = ExportTable(
                    text, file: file.name, delimiter: map.delimiter, headerLine: map.headerLine)
            else {
                problems.append(
                    "\(file.name): expected rows with at least two fields between commas, semicolons, tabs or bars; found none; "
                        + "if something else stands between them, save the file as CSV first")
                continue
            }
            if let first = tables.first, first.header != table.header {
                problems.append(
                    "\(file.name):\(table.headerLine): expected the columns of \(first.file), \(first.header.joined(separator: ", ")); "
                        + "found \(table.header.joined(separator: ", ")); import files of different layouts one by one")
                continue
            }
            if table.rowCount == 0 {
                problems.append("\(file.name): expected rows below the header in line \(table.headerLine), found none")
                continue
            }
            if table.isQuoteOpen {
                problems.append(
                    "\(file.name): a field begins with a quote that is never closed; the file may be cut short")
                continue
            }
            if tables.isEmpty { note(text, table) }
            tables.append(table)
            step()
        }
        guard problems.isEmpty else { throw .wrong(problems) }
        return tables
    }

    private static let mostBytes = 2 << 30
    private static let bytesLookedAt = 1 << 16

    private mutating func note(_ text: ExportText, _ table: ExportTable) {
        find("Encoding", text.encoding.rawValue, because: text.evidence)
        find("Lines end with", table.lineEnd.rawValue, because: "the first line does")
        find(
            "Between fields", table.delimiter.rawValue,
            because: map.delimiter == nil
                ? "most lines have \(table.header.count) fields with it" : "the map says so")
        find(
            "Header", "line \(table.headerLine): " + table.header.joined(separator: ", "),
            because: table.titleLines > 0
                ? "the first line with a name in every field; "
                    + "\(table.titleLines) above it \(table.titleLines == 1 ? "belongs" : "belong") to no table"
                : "the first line has a name in every field")
        map.encoding = text.encoding
        map.delimiter = table.delimiter
        if table.titleLines > 0 { map.headerLine = table.headerLine }
    }
}
