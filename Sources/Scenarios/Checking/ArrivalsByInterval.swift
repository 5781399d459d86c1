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

    /// The calls expected in a period and the warm-up before it.
    ///
    /// A warm-up day the file doesn't cover is like the same weekday of the period's first week, or like the first
    /// day where the period has no such day.
    func intervals(in period: Period) -> [ExpectedCalls] {
        var result: [ExpectedCalls] = []
        for day in -period.warmUpDays..<0 {
            let isCovered = start.microseconds <= Int64(day) * Interval.day.microseconds
            // Counted so that -7 and 0 are the same weekday.
            let sameWeekday = (day % 7 + 7) % 7
            let source = isCovered ? day : sameWeekday < period.days ? sameWeekday : 0
            result += intervals(from: source, to: source + 1, shiftedBy: day - source)
        }
        return result + intervals(from: 0, to: period.days, shiftedBy: 0)
    }

    /// What lies between the midnights that begin two days, cut there, moved by a number of days.
    private func intervals(from firstDay: Int, to endDay: Int, shiftedBy days: Int) -> [ExpectedCalls] {
        let day = Interval.day.microseconds
        let (from, to) = (Int64(firstDay) * day, Int64(endDay) * day)
        var result: [ExpectedCalls] = []
        var index = firstIndex(endingAfter: from)
        while index < rows.count, rows[index].start.microseconds < to {
            let row = rows[index]
            let start = max(from, row.start.microseconds)
            let length = min(to, (row.start + row.length).microseconds) - start
            let share = Double(length) / Double(row.length.microseconds)
            result.append(
                ExpectedCalls(
                    start: Instant(microseconds: start + Int64(days) * day),
                    length: Interval(microseconds: length),
                    calls: row.calls * share))
            index += 1
        }
        return result
    }

    /// The first row that ends after an instant, by halving.
    private func firstIndex(endingAfter instant: Int64) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if (rows[middle].start + rows[middle].length).microseconds > instant {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
