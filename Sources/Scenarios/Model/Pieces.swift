import ContactCentre

/// A stretch of time within a day over which something is spread evenly.
package struct Piece: Equatable, Sendable {
    /// When it begins, in microseconds since the start of the period.
    package var start: Int64
    /// How long it lasts, in microseconds.
    package var length: Int64
    /// How much of it there is: the calls expected in the stretch, or the agents there all through it.
    package var amount: Double

    /// So much from an instant on, for so long.
    package init(start: Int64, length: Int64, amount: Double) {
        self.start = start
        self.length = length
        self.amount = amount
    }

    /// When it ends.
    package var end: Int64 { start + length }

    /// The part between a day's midnights; nil where there is none. Day 0 is the period's first.
    func cut(toDay day: Int) -> Piece? {
        let midnight = Int64(day) * Interval.day.microseconds
        let from = max(midnight, start)
        let until = min(midnight + Interval.day.microseconds, end)
        return from < until ? Piece(start: from, length: until - from, amount: amount) : nil
    }

    /// Adds how much of it there is on average over each of the stretches, equally long, into which the period is divided.
    ///
    /// Precondition: it lies within them.
    func add(to averages: inout [Double], each stretch: Interval) {
        let length = stretch.microseconds
        var from = start
        while from < end {
            let until = min(end, (from / length + 1) * length)
            averages[Int(from / length)] += amount * Double(until - from) / Double(length)
            from = until
        }
    }

    /// A figure for each hour of the week, Monday 00:00 first, on a day of the calendar.
    static func hours(of figures: [Double], ofDay day: Int, in period: Period) -> [Piece] {
        let midnight = Int64(day) * Interval.day.microseconds
        let monday = period.start.adding(days: day).weekday * 24
        return (0..<24).map { hour in
            Piece(
                start: midnight + Int64(hour) * Interval.hour.microseconds, length: Interval.hour.microseconds,
                amount: figures[monday + hour])
        }
    }
}

/// Expected calls by date and interval: the one definition, which draws, warnings, control variates and estimates of size read.
extension Arrivals {
    /// The calls expected on a simulated day, piece by piece. Day 0 is the period's first; days before it are the warm-up's. Those of bursts
    /// come last and stand beside the others, in order of time like them.
    package func pieces(ofDay day: Int, in period: Period) -> [Piece] {
        pieces(ordinaryPieces(ofDay: day, in: period), outside: 1) { $0.keptOfAll + $0.furtherOfAll }
            + burstPieces(ofDay: day)
    }

    /// The calls expected on a simulated day if there were neither surges nor bursts, piece by piece in order of time. Between
    /// the pieces of a day there are none.
    ///
    /// Complexity: for intervals a binary search and the day's intervals.
    package func ordinaryPieces(ofDay day: Int, in period: Period) -> [Piece] {
        let midnight = Int64(day) * Interval.day.microseconds
        switch pattern {
        case .hourOfWeek(let callsPerHour): return Piece.hours(of: callsPerHour, ofDay: day, in: period)
        case .intervals(let intervals):
            let end = midnight + Interval.day.microseconds
            var pieces: [Piece] = []
            var next = intervals.firstPlace { ($0.start + $0.length).microseconds > midnight }
            while next < intervals.count, intervals[next].start.microseconds < end {
                let whole = intervals[next]
                let from = max(midnight, whole.start.microseconds)
                let until = min(end, (whole.start + whole.length).microseconds)
                let share = Double(until - from) / Double(whole.length.microseconds)
                pieces.append(Piece(start: from, length: until - from, amount: whole.calls * share))
                next += 1
            }
            return pieces
        }
    }

    /// The calls expected on each of some simulated days.
    package func expectedCalls(onDays days: Range<Int>, in period: Period) -> [Double] {
        func calls(ofDay day: Int) -> Double { pieces(ofDay: day, in: period).reduce(0) { $0 + $1.amount } }
        guard case .hourOfWeek = pattern else { return days.map(calls) }
        // A century has but seven kinds of days, and those of surges.
        let ofWeek = (0..<7).map { day in
            ordinaryPieces(ofDay: days.lowerBound + day, in: period).reduce(0) { $0 + $1.amount } + callsOfBurstsPerDay
        }
        return days.map { hasSurge(onDay: $0) ? calls(ofDay: $0) : ofWeek[($0 - days.lowerBound) % 7] }
    }

    /// The calls expected in the days measured.
    package func expectedCalls(in period: Period) -> Double {
        expectedCalls(onDays: 0..<period.days, in: period).reduce(0, +)
    }
}

/// Agents there by date and interval: the one definition, which warnings, averages and comparisons read. It comes of who is
/// down, `Staffing.pieces`.
extension Team {
    /// The agents there on a day of the period, piece by piece; of those down for shifts the share that is at the desk, breaks
    /// taken off evenly. Pieces of shifts that overlap stand side by side: where they do, their agents add up.
    ///
    /// Closures are left out: who is moved or idle then is there.
    ///
    /// - Parameter evening: the team on the day before, whose shifts reach into the day; nil where it is the same.
    package func agentPieces(ofDay day: Int, in period: Period, evening: Team? = nil) -> [Piece] {
        guard hasShifts else { return staffing.pieces(ofDay: day, in: period) }
        let pieces =
            (evening ?? self).atDesk(ofShiftsOn: day - 1, in: period) + atDesk(ofShiftsOn: day, in: period)
        return pieces.compactMap { $0.cut(toDay: day) }
    }

    private func atDesk(ofShiftsOn day: Int, in period: Period) -> [Piece] {
        guard case .shifts(let plan) = staffing else { return [] }
        let absent = people.absentFraction(on: period.start.adding(days: day))
        var pieces = plan.pieces(ofDay: day, in: period)
        for (place, shift) in plan.shifts.enumerated() {
            let breaks = shift.breaks.reduce(0) { $0 + $1.length.microseconds }
            let atWork = 1 - Double(breaks) / Double(shift.length.microseconds)
            pieces[place].amount = pieces[place].amount * (1 - absent) * people.adherence * atWork
        }
        return pieces
    }

    /// Agents there on average over the period.
    package func averageAgents(in period: Period) -> Double {
        func agentDays(ofDay day: Int) -> Double {
            agentPieces(ofDay: day, in: period).reduce(0) { sum, piece in
                sum + piece.amount * Double(piece.length) / Double(Interval.day.microseconds)
            }
        }
        if staffing.repeatsWeekly {
            let ofWeek = (0..<7).map(agentDays)
            return (0..<period.days).reduce(0) { $0 + ofWeek[$1 % 7] } / Double(period.days)
        }
        return (0..<period.days).reduce(0) { $0 + agentDays(ofDay: $1) } / Double(period.days)
    }
}
