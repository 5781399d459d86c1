import ContactCentre
import Texts

/// Reads a roster: a row a stretch of somebody's time, or a grid of people by half-hour.
struct RosterReader {
    /// A stretch of somebody's time.
    struct Stretch {
        /// In microseconds since midnight of the first day.
        let span: Range<Int64>
        let isPresent: Bool
    }

    private(set) var start = CalendarDate(serialNumber: 0)
    private(set) var days = 0
    /// By person.
    private(set) var stretches: [[Stretch]] = []
    private let tables: [ExportTable]
    private var columns: [RosterColumn: [Int]] = [:]
    private var dateOrder = DateOrder.yearMonthDay

    init(_ files: [ExportFile], _ notes: inout ImportNotes) throws(ImportFailure) {
        tables = try notes.tables(of: files)
        let table = tables[0]
        if let grid = try RosterGrid(tables, &notes) {
            let activities = activities(grid.words, "cell", &notes)
            try notes.check()
            try lay(grid.entries(activities, &notes), notes)
            return
        }
        if let grid = try RosterDayGrid(tables, &notes) {
            try lay(grid.entries(&notes), notes)
            return
        }
        var columns = ColumnPlaces.all(RosterColumn.allCases, tables, &notes)
        for column in [RosterColumn.person, .start, .stop] where columns[column] == nil {
            notes.ask(for: column, of: table)
        }
        try notes.check()
        // Times that stand alone need the day beside them.
        let begin = columns[.start] ?? []
        let standAlone = RosterReader.areTimesAlone(table, begin[0])
        guard !standAlone || columns[.date] != nil else {
            notes.ask(
                "\(table.file): which column says the day of a stretch? Columns: \(table.names.joined(separator: ", "))",
                line: "columns: { date: \"\(table.header[0])\" }")
            throw .questions(notes.questions)
        }
        if !standAlone { columns[.date] = nil }
        dateOrder = CallLayout.dateOrder(columns[.date] ?? begin, tables, &notes)
        self.columns = columns
        notes.keep(columns, of: table)
        let activities = try activitiesOfColumn(&notes)
        try notes.check()
        try lay(read(activities, &notes), notes)
    }

    private static func areTimesAlone(_ table: ExportTable, _ column: Int) -> Bool {
        let rows = 0..<min(table.rowCount, 20)
        return rows.count { WallClock.time(table.field($0, column)) != nil } * 2 > rows.count
    }

    /// What each activity means: at work, or away from it.
    private func activitiesOfColumn(
        _ notes: inout ImportNotes
    ) throws(ImportFailure) -> [String: ImportMap.ActivityMeaning] {
        guard let column = columns[.activity]?.first else { return [:] }
        let counts = tables.countsOfWords { $0.field($1, column) }
        guard counts.count <= RosterReader.mostActivities else {
            throw .wrong([
                "columns.activity: expected a column with some words for what people do; '\(tables[0].header[column])' has \(counts.count) "
                    + "different ones; name another column"
            ])
        }
        return activities(counts, "row", &notes)
    }

    /// What each word means, of which so many rows or cells have each.
    private func activities(
        _ counts: [String: Int], _ place: String, _ notes: inout ImportNotes
    ) -> [String: ImportMap.ActivityMeaning] {
        for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        where notes.map.activities[word] == nil {
            if let meaning = RosterReader.meaning(of: word) {
                notes.map.activities[word] = meaning
                notes.find(
                    "Activity '\(word)'", meaning.rawValue, because: "the word; " + ImportNotes.have(count, place))
            } else {
                notes.ask(
                    "\(tables[0].file): does somebody take calls whose activity is '\(word)'? "
                        + ImportNotes.have(count, place),
                    line: "activities: { \"\(word)\": \"away\" }   // or present, or ignore")
            }
        }
        return notes.map.activities
    }

    static let mostActivities = 200

    static func meaning(of word: String) -> ImportMap.ActivityMeaning? {
        switch plainHeading(word) {
        case "shift", "work", "working", "duty", "onduty", "calls", "phone", "phones", "available", "open", "scheduled":
            .present
        case "break", "lunch", "meal", "mealbreak", "refreshment", "rest", "leave", "annualleave", "holiday", "sick",
            "sickness", "absence",
            "absent", "training", "meeting", "coaching", "off", "restday", "dayoff":
            .away
        default: nil
        }
    }

    private func read(
        _ activities: [String: ImportMap.ActivityMeaning], _ notes: inout ImportNotes
    ) -> [RosterEntry] {
        var numbers: [[UInt8]: Int] = [:]
        var found: [RosterEntry] = []
        for table in tables {
            for row in 0..<table.rowCount {
                let word = columns[.activity].map { table.text(row, $0[0]) }
                let meaning = word.map { $0.isEmpty ? .present : activities[$0] ?? .ignore } ?? .present
                if meaning == .ignore { continue }
                guard let (from, to) = times(table, row) else {
                    notes.refuse(
                        "\(table.file):\(table.line(ofRow: row)): expected a stretch of up to a day, found "
                            + [RosterColumn.date, .start, .stop].compactMap {
                                columns[$0].map { table.text(row, $0[0]) }
                            }
                            .map { "'\($0)'" }.joined(separator: ", "))
                    continue
                }
                let name = columns[.person].map { Array(table.field(row, $0[0])) } ?? []
                let person = numbers[name] ?? numbers.count
                numbers[name] = person
                found.append(RosterEntry(person: person, from: from, to: to, isPresent: meaning == .present))
            }
        }
        return found
    }

    /// Lays the stretches of everybody's time out over the days.
    private mutating func lay(_ found: [RosterEntry], _ notes: ImportNotes) throws(ImportFailure) {
        try notes.check()
        guard let first = found.map({ $0.from.date }).min(), let last = found.map({ $0.to.date }).max() else {
            throw .wrong(["\(tables[0].file): expected stretches of people's time, found none"])
        }
        start = first
        let latest = found.map { $0.to.microseconds(since: first) }.max() ?? 0
        days = Int((latest + Interval.day.microseconds - 1) / Interval.day.microseconds)
        guard days <= RosterReader.mostDays else {
            throw .wrong([
                "\(tables[0].file): expected a roster of at most \(RosterReader.mostDays) days, found some on \(first.text) and some on \(last.text); "
                    + "is one of these dates a slip?"
            ])
        }
        stretches = [[Stretch]](repeating: [], count: (found.map { $0.person }.max() ?? 0) + 1)
        for own in found {
            stretches[own.person].append(
                Stretch(
                    span: own.from.microseconds(since: first)..<own.to.microseconds(since: first),
                    isPresent: own.isPresent))
        }
    }

    /// Ten years and their leap days.
    private static let mostDays = 3_653

    /// When a row's stretch begins and ends; nil where it is none, or longer than a day.
    private func times(_ table: ExportTable, _ row: Int) -> (WallTime, WallTime)? {
        guard let begin = columns[.start]?.first, let end = columns[.stop]?.first else { return nil }
        let (from, to): (WallTime?, WallTime?)
        if let date = columns[.date]?.first {
            guard let day = WallClock.date(table.field(row, date), dateOrder),
                let first = WallClock.time(table.field(row, begin)), let last = WallClock.time(table.field(row, end))
            else { return nil }
            from = WallTime(date: day, time: first.microseconds)
            to = WallTime(
                date: last.microseconds <= first.microseconds ? day.adding(days: 1) : day, time: last.microseconds)
        } else {
            from = WallClock.stamp(table.field(row, begin), dateOrder)
            to = WallClock.stamp(table.field(row, end), dateOrder)
        }
        guard let from, let to else { return nil }
        let length = to.microseconds(since: from.date) - from.time
        return length > 0 && length <= Interval.day.microseconds ? (from, to) : nil
    }
}
