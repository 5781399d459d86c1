package import ContactCentre

/// Agents down by date and interval: the one definition of what the file says before absences, breaks and closures. Rosters,
/// agents at the desk, gaps in duty, paid hours and seats read it.
extension Staffing {
    /// The agents on duty for stretches that begin on a day, in order of time; for shifts, who is down for each shift, in
    /// the plan's order. A shift may reach into the next day. Day 0 is the period's first; days before it are the warm-up's.
    ///
    /// Complexity: for steps a binary search and the day's steps; for shifts, shifts and groups.
    package func pieces(ofDay day: Int, in period: Period) -> [Piece] {
        switch self {
        case .hourOfWeek(let agents): return Piece.hours(of: agents, ofDay: day, in: period)
        case .steps(let steps):
            let end = Int64(day + 1) * Interval.day.microseconds
            var from = end - Interval.day.microseconds
            // The first step holds before it too.
            var next = max(1, steps.firstPlace { $0.start.microseconds > from })
            var pieces: [Piece] = []
            while from < end {
                let until = next < steps.count ? min(end, steps[next].start.microseconds) : end
                pieces.append(Piece(start: from, length: until - from, amount: steps[next - 1].agents))
                from = until
                next += 1
            }
            return pieces
        case .shifts(let plan): return plan.pieces(ofDay: day, in: period)
        }
    }

    /// Whether each day is like that a week before, so that a week stands for a period however long.
    package var repeatsWeekly: Bool {
        if case .hourOfWeek = self { true } else { false }
    }
}

/// People who are down for the same shifts: a shift's own agents, or a group of the rota.
package struct Crew: Equatable, Sendable {
    /// The shift's or the group's name.
    package let name: String
    /// Whether it is a group of the rota.
    package let isOfRota: Bool
    /// How many it has at most; a fraction is the probability, day by day, that one more is down.
    package let headcount: Double
}

extension ShiftPlan {
    /// The shifts' own agents in the shifts' order, then the rota's groups.
    package var crews: [Crew] {
        shifts.map { Crew(name: $0.name, isOfRota: false, headcount: $0.headcount) }
            + (rota?.groups ?? []).map { Crew(name: $0.name, isOfRota: true, headcount: $0.headcount) }
    }

    /// The groups' places among the crews: after the shifts' own.
    private var groupPlaces: Range<Int> { shifts.count..<shifts.count + (rota?.groups.count ?? 0) }

    /// The shift that a crew begins on a date, and how many of the crew are down for it; nil for a day off.
    ///
    /// - Parameter crew: its place among `crews`.
    package func down(ofCrew crew: Int, on date: CalendarDate) -> (shift: Int, headcount: Double)? {
        if crew < shifts.count {
            return shifts[crew].weekdays[date.weekday] ? (crew, shifts[crew].headcount) : nil
        }
        let group = crew - shifts.count
        guard let rota, let shift = rota.shift(ofGroup: group, on: date) else { return nil }
        return (shift, rota.groups[group].headcount)
    }

    /// For each shift, when it begins on a day and for how long, and how many are down for it.
    func pieces(ofDay day: Int, in period: Period) -> [Piece] {
        let date = period.start.adding(days: day)
        var pieces = shifts.map { Piece(start: $0.start(onDay: day), length: $0.length.microseconds, amount: 0) }
        for crew in 0..<groupPlaces.upperBound {
            if let down = down(ofCrew: crew, on: date) { pieces[down.shift].amount += down.headcount }
        }
        return pieces
    }

    /// The most people who can be down for a shift that begins on a date: fractions count as one more.
    func mostAgents(of shift: Int, on date: CalendarDate) -> Int {
        func most(ofCrew crew: Int) -> Int {
            guard let down = down(ofCrew: crew, on: date), down.shift == shift else { return 0 }
            return wholeAgents(down.headcount)
        }
        return groupPlaces.reduce(most(ofCrew: shift)) { $0 + most(ofCrew: $1) }
    }

    /// The most agents there can be on duty at once, everybody present: all of every crew, which is more than enough.
    var mostAgents: Double { crews.reduce(0) { $0 + $1.headcount } }
}

extension Shift {
    /// Paid hours of one person: its length less unpaid breaks.
    package var paidHours: Double { length.hours - unpaidBreakHours }

    /// Hours of breaks without pay.
    var unpaidBreakHours: Double { breaks.reduce(0) { $0 + ($1.isPaid ? 0 : $1.length.hours) } }

    /// When it begins on a day, in microseconds since the start of the period.
    package func start(onDay day: Int) -> Int64 { Int64(day) * Interval.day.microseconds + start.microseconds }
}
