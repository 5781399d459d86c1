import ContactCentre
import Texts

/// A stretch of somebody's time that a roster says something of.
struct RosterEntry {
    let person: Int
    let from: WallTime
    let to: WallTime
    let isPresent: Bool
}

/// A roster with a row a person and a column a half-hour or the like: what stands in a cell is what the person does then, and nothing that
/// the person isn't there.
struct RosterGrid {
    /// A column of cells.
    private struct Column {
        let place: Int
        /// When its cells begin, in microseconds since midnight of the row's day, or of a day of their own.
        let begin: Int64
        let date: CalendarDate?
    }

    private let tables: [ExportTable]
    private let columns: [Column]
    private let length: Int64
    private let person: Int
    private let date: Int?
    private let dateOrder: DateOrder
    /// The day of all rows, where neither they nor the header say it.
    private let day: CalendarDate?

    /// The grid that a table is; nil where its header has no times of day.
    init?(_ tables: [ExportTable], _ notes: inout ImportNotes) throws(ImportFailure) {
        self.tables = tables
        let table = tables[0]
        var order: DateOrder?
        if let stamps = RosterGrid.stamps(table, &notes) {
            (columns, order) = (stamps.columns, stamps.order)
        } else {
            columns = RosterGrid.timesOfDay(table.header)
        }
        try notes.check()
        guard columns.count >= RosterGrid.fewestColumns else { return nil }
        let begins = columns.map { WallTime(date: $0.date ?? CalendarDate(serialNumber: 0), time: $0.begin) }
            .map { $0.microseconds(since: CalendarDate(serialNumber: 0)) }
        let steps = zip(begins.dropFirst(), begins).map { $0 - $1 }
        guard let least = steps.min(), least > 0, least <= Interval.hour.microseconds * 2 else { return nil }
        length = least
        notes.find(
            "Layout", "a row a person, a column \(least / (60 * Interval.microsecondsPerSecond)) minutes",
            because:
                "headings \(table.header[columns[0].place]) to \(table.header[columns[columns.count - 1].place]) are times"
        )
        let places = ColumnPlaces.all(order == nil ? [RosterColumn.person, .date] : [.person], tables, &notes)
        if places[.person] == nil { notes.ask(for: RosterColumn.person, of: table) }
        person = places[.person]?.first ?? 0
        date = places[.date]?.first
        if order == nil, date == nil, notes.map.from == nil {
            notes.ask(
                "\(table.file): which day is the roster of? Neither its header nor a column says it",
                line: "from: \"2017-11-13\"")
        }
        day = date == nil ? notes.map.from : nil
        try notes.check()
        dateOrder = order ?? (date.map { CallLayout.dateOrder([$0], tables, &notes) } ?? .yearMonthDay)
        notes.keep(places, of: table)
        try notes.check()
    }

    /// Fewer times in a header may be those of a stretch.
    private static let fewestColumns = 4

    /// Columns headed by a time of day; after one that is earlier than the one before it is past midnight.
    private static func timesOfDay(_ header: [String]) -> [Column] {
        var columns: [Column] = []
        for (place, heading) in header.enumerated() {
            guard var begin = time(heading) else { continue }
            while let last = columns.last, begin <= last.begin { begin += Interval.day.microseconds }
            columns.append(Column(place: place, begin: begin, date: nil))
        }
        return columns
    }

    /// A time of day: `07:00`, `0700`, or a stretch that begins then.
    private static func time(_ heading: String) -> Int64? {
        let begin = ShiftHours.time(heading.prefix { $0 != "-" })
        return begin.flatMap { $0 < Interval.day.microseconds ? $0 : nil }
    }

    /// Columns headed by a date and a time; nil where there are none, and a question where the dates are dates both ways.
    private static func stamps(
        _ table: ExportTable, _ notes: inout ImportNotes
    ) -> (columns: [Column], order: DateOrder)? {
        let all = (notes.map.dateOrder.map { [$0] } ?? DateOrder.written).compactMap { order in
            let columns = table.header.enumerated().compactMap { place, heading -> Column? in
                guard heading.utf8.contains(UInt8(ascii: ":")),
                    let stamp = WallClock.stamp(Array(heading.utf8)[...], order)
                else { return nil }
                return Column(place: place, begin: stamp.time, date: stamp.date)
            }
            return columns.count >= fewestColumns ? (columns: columns, order: order) : nil
        }
        let most = all.map { $0.columns.count }.max()
        let best = all.filter { $0.columns.count == most }
        guard best.count == 1 else {
            if let first = best.first {
                notes.ask(
                    "\(table.file): is '\(table.header[first.columns[0].place])' in the header the day first or the month first?",
                    line: "dateOrder: \"dayMonthYear\"   // or monthDayYear")
            }
            return nil
        }
        notes.map.dateOrder = best[0].order
        return best[0]
    }

    // MARK: Cells

    /// How many cells have each word.
    var words: [String: Int] {
        var counts: [String: Int] = [:]
        for column in columns {
            let own = tables.countsOfWords {
                RosterGrid.isNobody($0, $1, person: person) ? nil : $0.field($1, column.place)
            }
            counts.merge(own.filter { !Amount.isMissing(Array($0.key.utf8)[...]) }) { $0 + $1 }
        }
        return counts
    }

    /// Whether a row is nobody's: the sum of the others, or an empty name.
    static func isNobody(_ table: ExportTable, _ row: Int, person: Int) -> Bool {
        let name = plainHeading(table.text(row, person))
        return name.isEmpty || totals.contains(name)
    }

    /// Says how many rows were nobody's.
    static func noteLeftOut(_ count: Int, _ notes: inout ImportNotes) {
        guard count > 0 else { return }
        notes.find(
            "Rows left out", "\(count)", because: "no name, or the word for a total, stands where a person would")
    }

    private static let totals = ["total", "totals", "sum", "count", "staffed", "grandtotal"]

    /// What the cells say, given what their words mean.
    func entries(
        _ activities: [String: ImportMap.ActivityMeaning], _ notes: inout ImportNotes
    ) -> [RosterEntry] {
        var people: [[UInt8]: Int] = [:]
        var entries: [RosterEntry] = []
        var leftOut = 0
        for table in tables {
            for row in 0..<table.rowCount {
                if RosterGrid.isNobody(table, row, person: person) {
                    leftOut += 1
                    continue
                }
                let own = date.map { WallClock.date(table.field(row, $0), dateOrder) } ?? day
                if let date, own == nil {
                    notes.refuse(
                        "\(table.file):\(table.line(ofRow: row)): expected a date in column '\(table.header[date])', found "
                            + "'\(table.text(row, date))'")
                    continue
                }
                let name = Array(table.field(row, person))
                let number = people[name] ?? people.count
                people[name] = number
                for column in columns {
                    let meaning = activities[table.text(row, column.place)] ?? .ignore
                    guard meaning != .ignore, let day = column.date ?? own else { continue }
                    let from = WallTime(date: day, time: column.begin)
                    let to = WallTime(date: day, time: column.begin + length)
                    // Who is away is down for that time all the same.
                    entries.append(RosterEntry(person: number, from: from, to: to, isPresent: true))
                    if meaning == .away {
                        entries.append(RosterEntry(person: number, from: from, to: to, isPresent: false))
                    }
                }
            }
        }
        RosterGrid.noteLeftOut(leftOut, &notes)
        return entries
    }
}
