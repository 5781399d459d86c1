import ContactCentre
import Reporting
import Scenarios
import Texts

/// Reads files of intervals.
struct IntervalsReader {
    let tables: [ExportTable]
    let layout: IntervalLayout
    private(set) var start = CalendarDate(serialNumber: 0)
    private(set) var days = 0
    /// Microseconds.
    private(set) var length: Int64 = 0
    private(set) var queues: [ObservedQueue] = []
    /// Rows left out, in words.
    private(set) var leftOut: [String] = []
    /// Calls offered by rows left out, with their place among them.
    private var totals: [(place: Int, calls: Double)] = []

    init(_ files: [ExportFile], _ notes: inout ImportNotes) throws(ImportFailure) {
        tables = try notes.tables(of: files)
        layout = try IntervalLayout(tables, &notes)
        let clock = try clock(&notes)
        try read(clock, &notes)
        checkTotals()
        try notes.check()
        let calls = queues.reduce(0) { $0 + $1.offered }
        guard calls <= Limits.callsInAll else {
            throw .wrong([
                "\(tables[0].file): expected at most \(ReadableNumber.fixed(Limits.callsInAll, decimals: 0)) calls in all, found "
                    + "\(ReadableNumber.fixed(calls, decimals: 0)); import the file in parts"
            ])
        }
    }

    private func clock(_ notes: inout ImportNotes) throws(ImportFailure) -> LocalClock {
        var (first, last): (CalendarDate?, CalendarDate?) = (nil, nil)
        for table in tables {
            for row in 0..<table.rowCount {
                guard let time = layout.time(table, row) else { continue }
                first = first.map { min($0, time.date) } ?? time.date
                last = last.map { max($0, time.date) } ?? time.date
            }
        }
        guard let first, let last else {
            throw .wrong(["\(tables[0].file): expected intervals; found no row with a time"])
        }
        let clock = LocalClock.found(from: first, to: last, isUTC: false, tables[0].file, &notes)
        if notes.map.labels == nil {
            notes.ask(
                "\(tables[0].file): is a row's time the start of its interval or the end?",
                line: "labels: \"start\"   // or end")
        }
        return clock
    }

    private mutating func read(_ clock: LocalClock, _ notes: inout ImportNotes) throws(ImportFailure) {
        var rows: [(time: WallTime, table: Int, row: Int)] = []
        for (place, table) in tables.enumerated() {
            for row in 0..<table.rowCount {
                guard let time = layout.time(table, row).flatMap({ clock.local($0) }) else {
                    leaveOut(table, row)
                    continue
                }
                rows.append((time, place, row))
            }
        }
        try checkLeftOut(rows.count)
        rows.sort { ($0.time.date, $0.time.time, $0.table, $0.row) < ($1.time.date, $1.time.time, $1.table, $1.row) }
        start = rows[0].time.date
        let span = rows[rows.count - 1].time.date.serialNumber - start.serialNumber + 1
        guard span <= IntervalsReader.mostDays else {
            throw .wrong([
                "\(tables[0].file): expected intervals of at most \(IntervalsReader.mostDays) days, found some on \(start.text) and some on "
                    + "\(start.adding(days: span - 1).text); is one of these dates a slip?"
            ])
        }
        let stamps = rows.map { $0.time.microseconds(since: start) }
        length = try IntervalLength.found(
            stamps, lines: rows.map { "\(tables[$0.table].file):\(tables[$0.table].line(ofRow: $0.row))" }, &notes)
        let shift = notes.map.labels == .end ? length : 0
        if shift > 0, stamps[0] < shift { start = start.adding(days: -1) }
        let offset = stamps[0] < shift ? Interval.day.microseconds : 0
        days = Int((stamps[stamps.count - 1] + offset - shift) / Interval.day.microseconds) + 1
        for (stamp, row) in zip(stamps, rows) {
            take(row.row, of: tables[row.table], at: stamp + offset - shift, &notes)
        }
    }

    /// Rows without a time: totals and separators.
    private mutating func leaveOut(_ table: ExportTable, _ row: Int) {
        let text = (0..<table.fieldCount(ofRow: row)).map { table.text(row, $0) }.filter { !$0.isEmpty }
        leftOut.append(
            "\(table.file):\(table.line(ofRow: row)): no interval: \(text.prefix(4).joined(separator: ", "))")
        if let total = layout.number(.offered, table, row)?.number { totals.append((leftOut.count - 1, total)) }
    }

    /// Says of rows without a time whether they are the sum of the others.
    private mutating func checkTotals() {
        let sum = queues.reduce(0) { $0 + $1.offered }
        for (place, total) in totals {
            leftOut[place] +=
                total == sum
                ? "; the sum of the others" : "; not the sum of the others, which is \(LawText.number(sum))"
        }
    }

    private func checkLeftOut(_ rows: Int) throws(ImportFailure) {
        guard rows > 0, leftOut.count * 50 <= rows + 100 else {
            let all = ReadableNumber.count(rows + leftOut.count, "row", "rows")
            throw .several(
                heading:
                    "\(tables[0].file): \(ReadableNumber.fixed(Double(leftOut.count), decimals: 0)) of \(all) \(leftOut.count == 1 ? "has" : "have") no interval",
                lines: Array(leftOut.prefix(3)), count: leftOut.count)
        }
    }

    private mutating func take(_ row: Int, of table: ExportTable, at start: Int64, _ notes: inout ImportNotes) {
        guard layout.bands.isEmpty else { return takeBands(row, of: table, at: start, &notes) }
        let name = layout.columns[.queue].map { table.text(row, $0[0]) } ?? QueueNames.onlyQueue
        func number(_ column: IntervalColumn) -> Double? {
            guard let found = layout.number(column, table, row) else {
                refuse(layout.columns[column]?.first, row, table, &notes)
                return nil
            }
            return found.number
        }
        var interval = ObservedInterval(start: start)
        interval.offered = number(.offered) ?? 0
        interval.answered = number(.answered) ?? 0
        interval.abandoned = number(.abandoned) ?? 0
        interval.speedOfAnswer = number(.speedOfAnswer)
        interval.abandonedWait = number(.abandonedWait)
        interval.handling = number(.handling)
        let hold = number(.hold) ?? 0
        interval.talk = number(.talk).map { $0 + hold }
        interval.wrap = number(.wrap)
        interval.serviceLevel = number(.serviceLevel)
        add(interval, to: name)
    }

    private mutating func takeBands(_ row: Int, of table: ExportTable, at start: Int64, _ notes: inout ImportNotes) {
        for band in layout.bands {
            func count(_ column: Int?) -> Double? {
                guard let column else { return nil }
                guard let found = layout.number(table.field(row, column)) else {
                    refuse(column, row, table, &notes)
                    return nil
                }
                return found.number
            }
            var interval = ObservedInterval(start: start)
            interval.bands = band.columns.map { count($0) ?? 0 }
            interval.abandonedBands = band.abandonedBands.map { count($0) ?? 0 }
            interval.answered = interval.bands.reduce(0, +)
            interval.abandoned = count(band.abandoned) ?? interval.abandonedBands.reduce(0, +)
            interval.offered = count(band.total) ?? interval.answered + interval.abandoned
            add(interval, to: band.name, limits: band.limits)
        }
    }

    /// Names a field that is no number from 0 on.
    private func refuse(_ column: Int?, _ row: Int, _ table: ExportTable, _ notes: inout ImportNotes) {
        guard let column else { return }
        let isLength = layout.durations.keys.contains { layout.columns[$0]?.first == column }
        notes.refuse(
            "\(table.file):\(table.line(ofRow: row)): column '\(table.header[column])': expected "
                + (isLength
                    ? "a length from 0 to 30 days"
                    : "a number from 0 to \(ReadableNumber.fixed(IntervalLayout.mostCalls, decimals: 0))")
                + " or nothing, found '\(table.text(row, column))'")
    }

    /// Ten years and their leap days.
    private static let mostDays = 3_653

    private mutating func add(_ interval: ObservedInterval, to name: String, limits: [Double] = []) {
        let place = queues.firstIndex { $0.name == name } ?? queues.count
        if place == queues.count { queues.append(ObservedQueue(name: name, intervals: [], limits: limits)) }
        queues[place].intervals.append(interval)
    }
}
