import ContactCentre

/// Expected calls as a file gives them: each row lasts until the next, the last as long as the one before it that isn't
/// closed. A last row that is closed lasts for ever.
struct ArrivalsByInterval {
    private let rows: [ExpectedCalls]
    private let lines: [Int]

    /// Longer than any period, which is a hundred years at most.
    private static let forEver = Interval.longest + Interval.longest + Interval.day

    /// Precondition: at least two rows, in rising order of time.
    init(rows steps: [SideFileTable.Step]) {
        var lengths = zip(steps.dropFirst(), steps).map { $0.start - $1.start }
        if let last = steps.last, last.isClosed {
            lengths.append(ArrivalsByInterval.forEver)
        } else if let open = lengths.indices.last(where: { !steps[$0].isClosed }).map({ lengths[$0] }) ?? lengths.last {
            lengths.append(open)
        }
        rows = zip(steps, lengths).map { ExpectedCalls(start: $0.start, length: $1, calls: $0.number) }
        lines = steps.map { $0.line }
    }

    /// When the first row begins.
    var start: Instant { rows[0].start }
    /// When the last row ends.
    var end: Instant { rows[rows.count - 1].start + rows[rows.count - 1].length }

    /// The line of the first row with more calls an hour than this.
    func firstLine(withMoreCallsAnHourThan limit: Double) -> Int? {
        rows.firstIndex { $0.calls * Interval.hour.seconds > limit * $0.length.seconds }.map { lines[$0] }
    }

    /// The calls expected in a period, the warm-up before it and the day after it, on which calls carried over are followed.
    ///
    /// Rows hold wherever they lie. What the file doesn't reach of a warm-up day is like the same weekday of the period's first
    /// week, and of the day after the period like that of its last week; where the period has no such day, like its
    /// first or its last.
    func intervals(in period: Period) -> [ExpectedCalls] {
        (-period.warmUpDays...period.days).flatMap { day -> [ExpectedCalls] in
            let (from, to) = (midnight(day), midnight(day + 1))
            let covered = max(from, min(to, start.microseconds))..<min(to, max(from, end.microseconds))
            guard day < 0 || day == period.days else { return intervals(in: covered) }
            let standIn = midnight(day - ArrivalsByInterval.standIn(for: day, in: period))
            func likeStandIn(_ stretch: Range<Int64>) -> [ExpectedCalls] {
                intervals(in: stretch.lowerBound - standIn..<stretch.upperBound - standIn, movedBy: standIn)
            }
            return likeStandIn(from..<covered.lowerBound) + intervals(in: covered)
                + likeStandIn(covered.upperBound..<to)
        }
    }

    private func midnight(_ day: Int) -> Int64 { Int64(day) * Interval.day.microseconds }

    /// The day of the period that one outside it is like.
    private static func standIn(for day: Int, in period: Period) -> Int {
        let week = 7
        guard day < 0 else { return period.days >= week ? day - week : period.days - 1 }
        // Counted so that -7 and 0 are the same weekday.
        let sameWeekday = (day % week + week) % week
        return sameWeekday < period.days ? sameWeekday : 0
    }

    /// What lies in a stretch of time, cut at its ends, moved by a length.
    private func intervals(in stretch: Range<Int64>, movedBy length: Int64 = 0) -> [ExpectedCalls] {
        var result: [ExpectedCalls] = []
        var index = rows.firstPlace { ($0.start + $0.length).microseconds > stretch.lowerBound }
        while !stretch.isEmpty, index < rows.count, rows[index].start.microseconds < stretch.upperBound {
            let row = rows[index]
            let part = stretch.clamped(to: row.start.microseconds..<(row.start + row.length).microseconds)
            let share = Double(part.upperBound - part.lowerBound) / Double(row.length.microseconds)
            result.append(
                ExpectedCalls(
                    start: Instant(microseconds: part.lowerBound + length),
                    length: Interval(microseconds: part.upperBound - part.lowerBound),
                    calls: row.calls * share))
            index += 1
        }
        return result
    }
}
