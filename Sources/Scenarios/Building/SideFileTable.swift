import ContactCentre
import Texts

/// Numbers read from a CSV side file.
struct SideFileTable {
    /// A row that says from when on a number holds.
    struct Step {
        let start: Instant
        let number: Double
        let line: Int
        /// Whether the row says that there is nothing until the next, however long that is.
        var isClosed = false
    }

    /// What stands instead of a number for hours that are closed.
    static let closed = "closed"

    private var reader: CSVReader
    private let file: String
    /// How many times as large its numbers are taken.
    private let factor: Double
    private var found: [Problem] = []
    /// Of each kind of fault that is found too often to list every row: how many further rows have it, and the last of them.
    private var further: [(kind: Problem.Kind, rows: Int, line: Int)] = []

    init(
        _ bytes: [UInt8], file: String, factor: Double, atMost limit: Int = Limits.sideFileBytes
    ) throws(Problem) {
        do throws(TextFault) {
            reader = try CSVReader(bytes, file: file, atMost: limit)
        } catch {
            throw Problem(error)
        }
        self.file = file
        self.factor = factor
    }

    /// The rows of a file with the header `start,COLUMN`, in rising order of time; a row may say `closed` instead of a number.
    mutating func steps(column: String, range: NumberRange, periodStart: CalendarDate) throws(Problem) -> [Step] {
        let header = "start," + column
        let first = try nextRow()
        let fields = first?.fields.map { String(decoding: $0, as: UTF8.self) } ?? []
        guard let row = first, row.fields.count == 2, row.fields[0].says("start"), row.fields[1].says(column) else {
            throw problem(.header(expected: header, found: fields.joined(separator: ",")), line: first?.line ?? 1)
        }
        var steps: [Step] = []
        while let row = try nextRow() {
            guard let step = step(row, range: range, periodStart: periodStart) else { continue }
            if let last = steps.last, step.start <= last.start {
                add(.notAfterRowBefore, line: row.line)
            } else {
                steps.append(step)
            }
        }
        return steps
    }

    mutating func nextRow() throws(Problem) -> CSVRow? {
        do throws(TextFault) { return try reader.nextRow() } catch { throw Problem(error) }
    }

    private mutating func step(_ row: CSVRow, range: NumberRange, periodStart: CalendarDate) -> Step? {
        guard row.fields.count == 2 else {
            add(.fieldCount(expected: 2, found: row.fields.count), line: row.line)
            return nil
        }
        guard let start = Instant(text: row.fields[0], periodStart: periodStart) else {
            let found = Finding.text(String(decoding: row.fields[0], as: UTF8.self))
            add(.unexpected(.moment, found: found), line: row.line)
            return nil
        }
        if row.fields[1].says(SideFileTable.closed) {
            return Step(start: start, number: 0, line: row.line, isClosed: true)
        }
        guard let number = number(row.fields[1], range: range, line: row.line) else { return nil }
        return Step(start: start, number: number, line: row.line)
    }

    /// The numbers of a file with one number a row and an optional header.
    mutating func numbers(column: String, range: NumberRange) throws(Problem) -> [Double] {
        var numbers: [Double] = []
        var isFirst = true
        while let row = try nextRow() {
            defer { isFirst = false }
            guard row.fields.count == 1 else {
                add(.fieldCount(expected: 1, found: row.fields.count), line: row.line)
                continue
            }
            if isFirst, row.fields[0].says(column) { continue }
            if let number = number(row.fields[0], range: range, line: row.line) { numbers.append(number) }
            guard numbers.count <= Limits.empiricalValues else {
                throw problem(.tooManyRows(limit: Limits.empiricalValues), line: row.line)
            }
        }
        return numbers
    }

    mutating func number(_ field: [UInt8], range: NumberRange, line: Int) -> Double? {
        let isNegative = field.first == UInt8(ascii: "-")
        if let magnitude = DecimalNumber(isNegative ? field.dropFirst() : field[...])?.value {
            let number = isNegative ? -magnitude : magnitude
            if range.contains(number) {
                let product = number * factor
                if range.contains(product) { return product }
                let literal = String(decoding: field, as: UTF8.self)
                add(.beyondTimesFactor(range, literal: literal, factor: factor), line: line)
                return nil
            }
        }
        let found = Finding.number(literal: field.isEmpty ? "''" : String(decoding: field, as: UTF8.self))
        add(.unexpected(.number(range), found: found), line: line)
        return nil
    }

    /// The file as a whole has too few rows.
    func tooFewRows(_ count: Int) -> Problem { Problem(.tooFewRows(count), at: Place(file: file)) }

    /// What is wrong with the rows: the first rows of each kind of fault, and how many further rows have it.
    var problems: [Problem] {
        found + further.map { problem(.furtherRows($0.rows), line: $0.line) }
    }

    mutating func add(_ kind: Problem.Kind, line: Int) {
        guard found.count(where: { $0.kind.isOfRowsLike(kind) }) >= Limits.sideFileProblemsOfAKind else {
            found.append(problem(kind, line: line))
            return
        }
        if let same = further.firstIndex(where: { $0.kind.isOfRowsLike(kind) }) {
            further[same] = (kind, further[same].rows + 1, line)
        } else {
            further.append((kind, 1, line))
        }
    }

    func problem(_ kind: Problem.Kind, line: Int) -> Problem {
        Problem(kind, at: Place(file: file, line: line))
    }
}

extension [UInt8] {
    /// Whether a field is a word; capitals don't count.
    func says(_ word: String) -> Bool {
        func small(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return count == word.utf8.count && zip(self, word.utf8).allSatisfy { small($0) == small($1) }
    }
}

extension Problem.Kind {
    /// Whether a row is wrong in the same way, whatever was found in it.
    fileprivate func isOfRowsLike(_ other: Problem.Kind) -> Bool {
        switch (self, other) {
        case (.fieldCount(let expected, _), .fieldCount(let same, _)): expected == same
        case (.unexpected(let expected, _), .unexpected(let same, _)): expected == same
        case (.unknownName(let kind, _, _), .unknownName(let same, _, _)): kind == same
        case (.beforeRowBefore, .beforeRowBefore): true
        case (.notAfterRowBefore, .notAfterRowBefore), (.beyondTimesFactor, .beyondTimesFactor): true
        default: false
        }
    }
}
