import ContactCentre
import Texts

/// Which columns of a file of intervals say what.
struct IntervalLayout {
    private(set) var columns: [IntervalColumn: [Int]] = [:]
    let bands: [WaitBands]
    let dateOrder: DateOrder
    private(set) var durations: [IntervalColumn: DurationForm] = [:]
    let decimalComma: Bool

    init(_ tables: [ExportTable], _ notes: inout ImportNotes) throws(ImportFailure) {
        let table = tables[0]
        bands = WaitBands.all(in: table.header)
        for band in bands {
            notes.find(
                "Waits of '\(band.name)'",
                band.limits.map { String(Int($0)) }.joined(separator: ", ") + " s"
                    + (band.columns.count > band.limits.count ? " and longer" : ""),
                because:
                    "columns \(table.header[band.columns[0]]) to \(table.header[band.columns[band.columns.count - 1]])")
        }
        decimalComma = notes.map.decimalComma ?? false
        // Bands have their own counts; other columns would say the same again, of several queues together perhaps.
        columns = ColumnPlaces.all(bands.isEmpty ? IntervalColumn.allCases : [.interval], tables, &notes)
        if columns[.interval] == nil {
            notes.ask(
                "\(table.file): which column says what interval a row is of? Columns: \(table.names.joined(separator: ", "))",
                line: "columns: { interval: [\"\(table.header[0])\", \"\(table.header[1])\"] }")
        }
        if bands.isEmpty {
            for column in [IntervalColumn.offered, .answered] where columns[column] == nil {
                notes.ask(for: column, of: table)
            }
        }
        dateOrder = CallLayout.dateOrder(columns[.interval] ?? [], tables, &notes)
        for column in IntervalColumn.allCases where column.isLength {
            guard let place = columns[column]?.first else { continue }
            durations[column] = Durations.form(ofColumn: place, tables, decimalComma: decimalComma, &notes)
        }
        notes.keep(columns, of: table)
        try notes.check()
    }

    /// When a row's interval begins or ends, as its stamp says.
    func time(_ table: ExportTable, _ row: Int) -> WallTime? {
        guard let places = columns[.interval] else { return nil }
        return CallLayout.time(places, table, row, dateOrder)
    }

    /// The number in a column; nothing where the field is empty, nil where it is none, below 0 or beyond all bounds.
    func number(_ column: IntervalColumn, _ table: ExportTable, _ row: Int) -> (number: Double?, Void)? {
        guard let place = columns[column]?.first else { return (nil, ()) }
        return number(table.field(row, place), durations[column])
    }

    /// The number in a field; nothing where it is empty, nil where it is none, below 0 or beyond all bounds.
    func number(_ text: ArraySlice<UInt8>, _ form: DurationForm? = nil) -> (number: Double?, Void)? {
        if Amount.isMissing(text) { return (nil, ()) }
        let number =
            form.map { Amount.seconds(text, $0, decimalComma: decimalComma) }
            ?? Amount.number(text, decimalComma: decimalComma)
        guard let number, number >= 0 else { return nil }
        guard form == nil ? number <= IntervalLayout.mostCalls : number < CallLayout.longestSeconds else { return nil }
        return (number, ())
    }

    /// As many calls as a scenario may have in an hour: no interval has more.
    static let mostCalls = 10_000_000.0
}
