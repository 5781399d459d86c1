import ContactCentre
import Scenarios

/// The expected calls of one call type, piece by piece of constant rate, one simulated day after another.
struct ArrivalRates: Sendable {
    /// A stretch of a day over which the rate is constant.
    struct Piece: Equatable {
        /// Microseconds since the start of the period.
        var start: Int64
        /// Microseconds.
        var length: Int64
        /// Expected calls in it on an average day.
        var calls: Double
    }

    private let pattern: Arrivals.Pattern
    private let firstDate: CalendarDate

    init(_ arrivals: Arrivals, period: Period) {
        pattern = arrivals.pattern
        firstDate = period.start
    }

    /// The pieces of a day in order of time, with their instants.
    ///
    /// Complexity: for interval patterns a binary search and the day's intervals.
    func pieces(ofDay day: Int) -> [Piece] {
        let midnight = Int64(day) * Interval.day.microseconds
        switch pattern {
        case .hourOfWeek(let callsPerHour):
            let monday = firstDate.adding(days: day).weekday * 24
            return (0..<24).map { hour in
                Piece(
                    start: midnight + Int64(hour) * Interval.hour.microseconds,
                    length: Interval.hour.microseconds,
                    calls: callsPerHour[monday + hour])
            }
        case .intervals(let intervals):
            return pieces(of: intervals, from: midnight, upTo: midnight + Interval.day.microseconds)
        }
    }

    private func pieces(of intervals: [ExpectedCalls], from start: Int64, upTo end: Int64) -> [Piece] {
        var next = intervals.firstPlace { ($0.start + $0.length).microseconds > start }
        var pieces: [Piece] = []
        while next < intervals.count, intervals[next].start.microseconds < end {
            let whole = intervals[next]
            let from = max(start, whole.start.microseconds)
            let upTo = min(end, (whole.start + whole.length).microseconds)
            let share = Double(upTo - from) / Double(whole.length.microseconds)
            pieces.append(Piece(start: from, length: upTo - from, calls: whole.calls * share))
            next += 1
        }
        return pieces
    }
}
