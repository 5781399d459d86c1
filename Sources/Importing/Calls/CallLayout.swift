import ContactCentre
import Reporting

/// Which columns of a file of calls say what, and how they write it.
struct CallLayout {
    /// By what they say, the places of their columns: two where a date and a time stand apart.
    private(set) var columns: [CallColumn: [Int]] = [:]
    let dateOrder: DateOrder
    private(set) var durations: [CallColumn: DurationForm] = [:]
    let decimalComma: Bool

    /// Finds the layout out, or notes what has to be asked.
    init(_ tables: [ExportTable], _ notes: inout ImportNotes) throws(ImportFailure) {
        let table = tables[0]
        columns = ColumnPlaces.all(CallColumn.allCases, tables, &notes)
        decimalComma = notes.map.decimalComma ?? false
        if columns[.arrival] == nil {
            let times = CallLayout.columnsWithTimes(tables)
            notes.ask(
                "\(table.file): which column says when callers rang? Columns with times: \(CallLayout.listed(times))",
                line: "columns: { arrival: [\"\(times.first ?? "date")\", \"\(times.dropFirst().first ?? "time")\"] }")
        }
        if columns[.wait] == nil, columns[.answered] == nil {
            notes.ask(
                "\(table.file): which column says how long callers waited, or when they were answered? "
                    + "Columns: \(table.names.joined(separator: ", "))",
                line: "columns: { wait: \"\(table.header.first ?? "wait")\" }")
        }
        dateOrder = CallLayout.dateOrder(columns[.arrival] ?? [], tables, &notes)
        for column in CallColumn.allCases where column.isLength {
            guard let place = columns[column]?.first else { continue }
            durations[column] = Durations.form(ofColumn: place, tables, decimalComma: decimalComma, &notes)
        }
        notes.keep(columns, of: table)
        try notes.check()
    }

    /// The text of a column in a row.
    func text(_ column: CallColumn, _ table: ExportTable, _ row: Int) -> ArraySlice<UInt8>? {
        columns[column].map { table.field(row, $0[0]) }
    }

    /// The time in a column, or in two; nil where it is none.
    func time(_ column: CallColumn, _ table: ExportTable, _ row: Int) -> WallTime? {
        guard let places = columns[column] else { return nil }
        return CallLayout.time(places, table, row, dateOrder)
    }

    /// The length in a column in microseconds; nothing where the field is empty, nil where it is none.
    func length(_ column: CallColumn, _ table: ExportTable, _ row: Int) -> (microseconds: Int64?, Void)? {
        guard let place = columns[column]?.first, let form = durations[column] else { return (nil, ()) }
        let text = table.field(row, place)
        if Amount.isMissing(text) { return (nil, ()) }
        guard let seconds = Amount.seconds(text, form, decimalComma: decimalComma),
            seconds.magnitude < CallLayout.longestSeconds
        else { return nil }
        return (Int64((seconds * Double(Interval.microsecondsPerSecond)).rounded()), ())
    }

    /// Thirty days: no call is as long.
    static let longestSeconds = 2_592_000.0

    static func time(_ places: [Int], _ table: ExportTable, _ row: Int, _ order: DateOrder) -> WallTime? {
        guard places.count == 2 else { return WallClock.stamp(table.field(row, places[0]), order) }
        guard let date = WallClock.date(table.field(row, places[0]), order),
            let time = WallClock.time(table.field(row, places[1]))
        else { return nil }
        return WallTime(date: date, time: time.microseconds, minutesAheadOfUTC: time.minutesAheadOfUTC)
    }
}

extension CallLayout {
    private static func columnsWithTimes(_ tables: [ExportTable]) -> [String] {
        let table = tables[0]
        let rows = 0..<min(table.rowCount, 50)
        return table.header.indices.filter { place in
            rows.count { row in
                let field = table.field(row, place)
                return field.contains(UInt8(ascii: ":"))
                    || (field.count >= 6 && DateOrder.written.contains { WallClock.date(field, $0) != nil })
            } * 2 > rows.count
        }.map { table.name(ofColumn: $0) }
    }

    private static func listed(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

    private static let rowsThatDecide = 10_000

    /// The order in which the dates of a column stand: the only one that makes dates of them all.
    static func dateOrder(_ places: [Int], _ tables: [ExportTable], _ notes: inout ImportNotes) -> DateOrder {
        if let known = notes.map.dateOrder { return known }
        guard let place = places.first else { return .yearMonthDay }
        let isAlone = places.count == 1
        var counts = [Int](repeating: 0, count: DateOrder.allCases.count)
        var decisive = [ArraySlice<UInt8>?](repeating: nil, count: counts.count)
        var rows = 0
        for table in tables {
            for row in 0..<table.rowCount {
                let field = table.field(row, place)
                if Amount.isMissing(field) { continue }
                // So many rows that are dates in one order alone have said it.
                if rows == CallLayout.rowsThatDecide, counts.count(where: { $0 > rows / 2 }) == 1 { break }
                rows += 1
                let fits = DateOrder.allCases.map { order in
                    isAlone ? WallClock.stamp(field, order) != nil : WallClock.date(field, order) != nil
                }
                for index in counts.indices where fits[index] {
                    counts[index] += 1
                    if fits.count(where: { $0 }) == 1, decisive[index] == nil { decisive[index] = field }
                }
            }
        }
        let most = counts.max() ?? 0
        // Rows that are none at all, such as totals, decide nothing.
        let best = counts.indices.filter { counts[$0] * 100 >= most * 99 && counts[$0] > 0 }
        let name = tables[0].name(ofColumn: place)
        guard let first = best.first else {
            notes.problems.append(
                "\(tables[0].file): expected dates in column '\(name)'; found '\(tables[0].text(0, place))' in line "
                    + "\(tables[0].rowCount > 0 ? tables[0].line(ofRow: 0) : tables[0].headerLine + 1)")
            return .yearMonthDay
        }
        guard best.count == 1 else {
            let example = String(decoding: tables[0].field(0, place), as: UTF8.self)
            notes.ask(
                "\(tables[0].file): is '\(example)' in column '\(name)' the day first or the month first? "
                    + (rows == 1
                        ? "The only date is one both ways"
                        : "All \(ReadableNumber.count(rows, "date", "dates")) are dates both ways"),
                line: "dateOrder: \"dayMonthYear\"   // or monthDayYear")
            return .dayMonthYear
        }
        let order = DateOrder.allCases[first]
        let shown = decisive[first].map { "'\(String(decoding: $0, as: UTF8.self))' is a date in no other order" }
        notes.find("Date order", order.rawValue, because: shown ?? "nearly all dates are dates in this order only")
        notes.map.dateOrder = order
        return order
    }
}
