import ContactCentre
import Texts

/// The columns of a table that are headed by days: dates, or weekdays and days of the month that follow on a first day.
struct DayHeadings {
    struct Column {
        let place: Int
        let date: CalendarDate
    }

    let columns: [Column]
    /// What shows the dates.
    let evidence: String

    /// The days of a header; nil where there are none, or a question where they can't be known.
    init?(_ table: ExportTable, _ notes: inout ImportNotes) {
        if let dates = DayHeadings.dates(table, &notes) {
            self = dates
        } else {
            guard notes.questions.isEmpty, let days = DayHeadings.daysThatFollow(table, &notes) else { return nil }
            self = days
        }
    }

    private init(columns: [Column], evidence: String) { (self.columns, self.evidence) = (columns, evidence) }

    private static let fewestDates = 2
    /// Weekdays or numbers head other columns too; so many of them are the days of a week.
    private static let fewestDays = 5

    // MARK: Whole dates

    /// Columns headed by whole dates, in the order that makes dates of the most of them, days that follow one another first.
    private static func dates(_ table: ExportTable, _ notes: inout ImportNotes) -> DayHeadings? {
        let all = (notes.map.dateOrder.map { [$0] } ?? DateOrder.written).map { order in
            let columns = table.header.enumerated().compactMap { place, heading in
                WallClock.date(Array(heading.utf8)[...], order).map { Column(place: place, date: $0) }
            }
            return (
                columns: columns, order: order,
                steps: columns.count { column in
                    columns.contains { $0.date == column.date.adding(days: 1) }
                }
            )
        }
        guard let most = all.map({ $0.columns.count }).max(), most >= fewestDates else { return nil }
        let likely = all.filter { $0.columns.count == most }
        let steps = likely.map { $0.steps }.max()
        let best = likely.filter { $0.steps == steps }
        let shown = table.header[best[0].columns[0].place]
        guard best.count == 1 else {
            notes.ask(
                "\(table.file): is '\(shown)' in the header the day first or the month first?",
                line: "dateOrder: \"dayMonthYear\"   // or monthDayYear")
            return nil
        }
        notes.map.dateOrder = best[0].order
        return DayHeadings(
            columns: best[0].columns,
            evidence: "headings \(shown) to \(table.header[best[0].columns[most - 1].place]) are dates"
                + (likely.count == 1 ? "" : ", and days that follow one another in this order only"))
    }

    // MARK: Days without a year

    /// Columns headed by weekdays, days of the month or both, the first of which is the day that the map's `from` says.
    private static func daysThatFollow(_ table: ExportTable, _ notes: inout ImportNotes) -> DayHeadings? {
        let days = table.header.enumerated().compactMap { place, heading in
            Day(heading).map { (place: place, day: $0) }
        }
        guard days.count >= fewestDays else { return nil }
        let name = table.header[days[0].place]
        guard let first = notes.map.from else {
            notes.ask(
                "\(table.file): which date is column '\(name)'? Its heading has no year", line: "from: \"2017-11-13\"")
            return nil
        }
        guard days[0].day.matches(first) else {
            notes.problems.append(
                "from: expected the date of column '\(name)' in \(table.file), found \(first.text), which is another day"
            )
            return nil
        }
        var columns: [Column] = []
        var next = first
        for (place, day) in days {
            guard let date = (0..<longestGap).map({ next.adding(days: $0) }).first(where: day.matches) else {
                notes.problems.append(
                    "\(table.file):\(table.headerLine): expected days that follow one another, found '\(table.header[place])' after "
                        + next.adding(days: -1).text)
                return nil
            }
            columns.append(Column(place: place, date: date))
            next = date.adding(days: 1)
        }
        return DayHeadings(
            columns: columns,
            evidence:
                "headings \(name) to \(table.header[days[days.count - 1].place]) are days, and the map says that the first is "
                + first.text)
    }

    /// Days from one column to the next; a week without weekends has three.
    private static let longestGap = 31

    /// A day as far as a heading says it: a weekday, a day of the month, a month.
    private struct Day {
        private var weekday: Int?
        private var month: Int?
        private var numbers: [Int] = []

        init?(_ heading: String) {
            for word in Array(heading.utf8).split(whereSeparator: { isBlank($0) || "-/.,".utf8.contains($0) }) {
                if word.allSatisfy(isDigit), word.count <= 2 {
                    numbers.append(number(ofDigits: word))
                } else if weekday == nil, let found = WallClock.weekday(word) {
                    weekday = found
                } else if month == nil, let found = WallClock.month(word) {
                    month = found
                } else {
                    return nil
                }
            }
            guard numbers.count <= 2, numbers.allSatisfy({ (1...31).contains($0) }), weekday != nil || !numbers.isEmpty
            else { return nil }
        }

        func matches(_ date: CalendarDate) -> Bool {
            let (_, ofYear, ofMonth) = date.components
            guard weekday ?? date.weekday == date.weekday, month ?? ofYear == ofYear else { return false }
            return switch numbers.count {
            case 0: true
            case 1: numbers[0] == ofMonth
            default: month == nil && (numbers == [ofMonth, ofYear] || numbers == [ofYear, ofMonth])
            }
        }
    }
}
