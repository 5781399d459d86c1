import ContactCentre
import Reporting
import Texts

/// A roster with a row a person and a column a day: what stands in a cell is the code of the shift that the person has then, or its hours.
struct RosterDayGrid {
    private let tables: [ExportTable]
    private let columns: [DayHeadings.Column]
    private let person: Int

    /// The grid that a table is; nil where its header has no days.
    init?(_ tables: [ExportTable], _ notes: inout ImportNotes) throws(ImportFailure) {
        self.tables = tables
        let headings = DayHeadings(tables[0], &notes)
        try notes.check()
        guard let headings else { return nil }
        columns = headings.columns
        notes.find("Layout", "a row a person, a column a day", because: headings.evidence)
        let places = ColumnPlaces.all([RosterColumn.person], tables, &notes)
        if places[.person] == nil { notes.ask(for: RosterColumn.person, of: tables[0]) }
        person = places[.person]?.first ?? 0
        notes.keep(places, of: tables[0])
        try notes.check()
        try findHours(&notes)
        try notes.check()
    }

    /// Finds out the hours of every code, or asks.
    private func findHours(_ notes: inout ImportNotes) throws(ImportFailure) {
        var counts: [String: Int] = [:]
        for column in columns {
            let own = tables.countsOfWords {
                RosterGrid.isNobody($0, $1, person: person) ? nil : $0.field($1, column.place)
            }
            counts.merge(own.filter { !Amount.isMissing(Array($0.key.utf8)[...]) }) { $0 + $1 }
        }
        // Cells may have the hours themselves, and then there are as many words as shifts.
        let codes = counts.filter { notes.map.shiftCodes[$0.key] != nil || ShiftHours($0.key) == nil }
        guard codes.count <= RosterReader.mostActivities else {
            throw .wrong([
                "\(tables[0].file): expected a code for each shift in the columns of days, found \(codes.count) different words"
            ])
        }
        let withHours = counts.reduce(0) { codes[$1.key] == nil ? $0 + $1.value : $0 }
        if withHours > 0 {
            notes.find(
                "Hours of shifts", "in \(ReadableNumber.count(withHours, "cell", "cells"))",
                because: "they have a beginning and an end")
        }
        for (code, count) in codes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            let cells = ImportNotes.have(count, "cell")
            if let hours = notes.map.shiftCodes[code] {
                notes.find("Shift code '\(code)'", hours.words, because: "the map says so; \(cells)")
            } else if RosterReader.meaning(of: code) == .away {
                notes.map.shiftCodes[code] = .off
                notes.find("Shift code '\(code)'", ShiftHours.off.words, because: "the word; \(cells)")
            } else {
                notes.ask(
                    "\(tables[0].file): from when to when is a shift with the code '\(code)'? \(cells)",
                    line:
                        "shiftCodes: { \"\(code)\": \"07:00-15:00\" }   // or off, or without breaks: 07:00-11:00, 11:45-15:00"
                )
            }
        }
    }

    /// What the cells say.
    func entries(_ notes: inout ImportNotes) -> [RosterEntry] {
        var people: [[UInt8]: Int] = [:]
        var entries: [RosterEntry] = []
        var leftOut = 0
        for table in tables {
            for row in 0..<table.rowCount {
                if RosterGrid.isNobody(table, row, person: person) {
                    leftOut += 1
                    continue
                }
                let name = Array(table.field(row, person))
                for column in columns {
                    let code = table.text(row, column.place)
                    for stretch in (notes.map.shiftCodes[code] ?? ShiftHours(code))?.stretches ?? [] {
                        let number = people[name] ?? people.count
                        people[name] = number
                        entries.append(
                            RosterEntry(
                                person: number, from: WallTime(date: column.date, time: stretch.lowerBound),
                                to: WallTime(date: column.date, time: stretch.upperBound), isPresent: true))
                    }
                }
            }
        }
        RosterGrid.noteLeftOut(leftOut, &notes)
        notes.find(
            "Breaks", "in the shifts",
            because:
                "a code says no more than its hours; shiftCodes may leave breaks out, as \"07:00-11:00, 11:45-15:00\"")
        return entries
    }
}
