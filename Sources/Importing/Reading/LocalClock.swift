import ContactCentre

/// Turns times as an export writes them into what a clock on the wall of the room showed.
struct LocalClock {
    /// The room's time zone; nil where times are taken as they are written.
    private let zone: ZoneTable?

    /// The time on the wall.
    func local(_ time: WallTime) -> WallTime? {
        guard let zone, let ahead = time.minutesAheadOfUTC else { return time }
        let midnight = Int64(time.date.serialNumber) * Interval.day.microseconds
        let utc = midnight + time.time - Int64(ahead) * 60 * Interval.microsecondsPerSecond
        let second = Int64((Double(utc) / Double(Interval.microsecondsPerSecond)).rounded(.down))
        let offset = zone.secondsAhead(at: second)
        let local = utc + Int64(offset) * Interval.microsecondsPerSecond
        let day = Int((Double(local) / Double(Interval.day.microseconds)).rounded(.down))
        return WallTime(
            date: CalendarDate(serialNumber: day), time: local - Int64(day) * Interval.day.microseconds)
    }

    /// The dates in a range on which the clocks change.
    static func changes(in zone: ZoneTable, from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
        (first.serialNumber...last.serialNumber).filter { day in
            zone.secondsAhead(at: Int64(day) * 86_400) != zone.secondsAhead(at: Int64(day + 1) * 86_400)
        }.map { CalendarDate(serialNumber: $0) }
    }

    /// The clock of the files' times: as the map says, or a question where it matters.
    static func found(_ layout: CallLayout, _ tables: [ExportTable], _ notes: inout ImportNotes) -> LocalClock {
        var (first, last): (CalendarDate?, CalendarDate?) = (nil, nil)
        var offsets: Set<Int> = []
        for table in tables {
            for row in 0..<table.rowCount {
                guard let time = layout.time(.arrival, table, row) else { continue }
                first = first.map { min($0, time.date) } ?? time.date
                last = last.map { max($0, time.date) } ?? time.date
                if let ahead = time.minutesAheadOfUTC { offsets.insert(ahead) }
            }
        }
        guard let first, let last else { return LocalClock(zone: nil) }
        return found(from: first, to: last, isUTC: offsets == [0], tables[0].file, &notes)
    }

    /// The clock of times between two dates.
    static func found(
        from first: CalendarDate, to last: CalendarDate, isUTC: Bool, _ file: String, _ notes: inout ImportNotes
    ) -> LocalClock {
        if let name = notes.map.timeZone, name != asWritten {
            guard let zone = ZoneTable(named: name) else {
                notes.problems.append(
                    ZoneTable.isAtHand
                        ? "timeZone: expected a name of the tz database, such as Europe/London, or asWritten; found '\(name)'"
                        : "timeZone: this machine has no tz database in \(ZoneTable.folder), so nobody can tell when clocks change at '\(name)'; install it (tzdata), or write asWritten"
                )
                return LocalClock(zone: nil)
            }
            let changes = changes(in: zone, from: first, to: last).map { $0.text }
            notes.find(
                "Time zone", name,
                because: changes.isEmpty
                    ? "the map says so; no clock change lies inside"
                    : "the map says so; clocks change on \(changes.joined(separator: ", ")), where an hour is missing or comes twice"
            )
            return LocalClock(zone: zone)
        }
        guard notes.map.timeZone == nil else { return LocalClock(zone: nil) }
        if isUTC {
            notes.ask(
                "\(file): times are in UTC. What does the clock in the room show?",
                line: "timeZone: \"Europe/London\"   // or asWritten, where the room's clock shows UTC")
        } else if let sunday = likelyChange(from: first, to: last) {
            notes.ask(
                "\(file): in many countries clocks change on \(sunday.text), and times have no offset. Where is the room?",
                line: "timeZone: \"Europe/London\"   // or asWritten, where clocks don't change")
        }
        return LocalClock(zone: nil)
    }

    static let asWritten = "asWritten"

    /// A Sunday on which clocks change in Europe or in North America.
    private static func likelyChange(from first: CalendarDate, to last: CalendarDate) -> CalendarDate? {
        (first.serialNumber...last.serialNumber).lazy.map { CalendarDate(serialNumber: $0) }.first { date in
            let (_, month, day) = date.components
            guard date.weekday == 6 else { return false }
            return switch month {
            case 3: day > 24 || (8...14).contains(day)
            case 10: day > 24
            case 11: day < 8
            default: false
            }
        }
    }
}
