import ContactCentre

/// Who of a team is there on one day, person by person, if everybody down for a shift is in and every break is taken when it is due.
///
/// It comes of who is down, `Staffing.pieces`; breaks are due as ``Break`` says.
package struct DayOfShifts: Sendable {
    /// Somebody down for a shift.
    package struct Person: Equatable, Sendable {
        /// The shift's name.
        package let shift: String
        /// When the shift begins, maybe on the day before, in microseconds since the start of the period.
        package let start: Int64
        /// When the person is at the desk on the day, in order of time. The amount is 1, or less where so many are down on average
        /// that a fraction counts as one more: they are as many together as are down on average.
        package let atDesk: [Piece]
        /// The breaks on the day, in order of time.
        package let breaks: [Piece]
    }

    /// The day of the period, from 0.
    package let day: Int
    /// In order of the time at which they begin, those of the day before first.
    package let people: [Person]

    /// A day of a period, from 0; a headcount's fraction counts as one more.
    ///
    /// - Parameter evening: the plan on the day before; nil where it is the same.
    package init(_ plan: ShiftPlan, day: Int, in period: Period, evening: ShiftPlan? = nil) {
        self.day = day
        var people: [Person] = []
        // Shifts of the day before may reach into the day.
        for (begin, plan) in [(day - 1, evening ?? plan), (day, plan)] {
            for (shift, down) in zip(plan.shifts, plan.pieces(ofDay: begin, in: period)) {
                let count = wholeAgents(down.amount)
                guard count > 0, down.cut(toDay: day) != nil else { continue }
                people += (0..<count).map { Person(shift, down, turn: $0, of: count, onDay: day) }
            }
        }
        self.people = people.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map { $0.element }
    }

    /// How many are at the desk at least and at most, from one change to the next.
    package var atDesk: (least: Int, most: Int) {
        let pieces = people.flatMap { $0.atDesk }
        let midnight = Int64(day) * Interval.day.microseconds
        let changes = Set(pieces.flatMap { [$0.start, $0.end] } + [midnight])
            .filter { $0 < midnight + Interval.day.microseconds }
        let counts = changes.map { at in pieces.count { $0.start <= at && at < $0.end } }
        return (counts.min() ?? 0, counts.max() ?? 0)
    }
}

extension DayOfShifts.Person {
    /// One of several who take turns at the breaks of a shift.
    fileprivate init(_ shift: Shift, _ down: Piece, turn: Int, of people: Int, onDay day: Int) {
        let weight = down.amount / Double(people)
        func piece(from: Int64, until: Int64) -> Piece? {
            until > from ? Piece(start: from, length: until - from, amount: weight).cut(toDay: day) : nil
        }
        let breaks = shift.breaks.map { rest in
            (from: down.start + (rest.from + rest.due(turn: turn, of: people)).microseconds, length: rest.length)
        }.sorted { $0.from < $1.from }
        var (atDesk, from) = ([Piece?](), down.start)
        for rest in breaks {
            atDesk.append(piece(from: from, until: rest.from))
            from = max(from, rest.from + rest.length.microseconds)
        }
        atDesk.append(piece(from: from, until: down.end))
        self.init(
            shift: shift.name, start: down.start, atDesk: atDesk.compactMap { $0 },
            breaks: breaks.compactMap { piece(from: $0.from, until: $0.from + $0.length.microseconds) })
    }
}

extension ShiftPlan {
    /// The day of a period, from 0, for whose shifts most people are down, the earliest of several.
    package func fullestDay(of period: Period) -> Int {
        let down = (0..<period.days).map { day in pieces(ofDay: day, in: period).reduce(0) { $0 + $1.amount } }
        return down.indices.max { (down[$0], $1) < (down[$1], $0) } ?? 0
    }
}
