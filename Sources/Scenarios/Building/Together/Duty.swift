import ContactCentre

/// When somebody of each team is on duty for it, absences aside: closed teams aside, and with the agents of closed teams
/// where they help.
struct Duty {
    /// Stretches of time in order that don't touch each other.
    typealias Stretches = [Range<Int64>]

    /// What was looked at: the period's first days. Longer than a year of days a rota's cycle may have and the week, after
    /// which everything comes again.
    let days: Range<Int64>
    private let stretches: [Stretches]

    private static let mostDays = Limits.cycleDays + 34

    init(_ teams: [Team], in period: Period) {
        let days = min(period.days, Duty.mostDays)
        let range = 0..<Int64(days) * Interval.day.microseconds
        let own = teams.map { Duty.stretches(of: $0.staffing, in: range, period) }
        var stretches = own
        for (index, team) in teams.enumerated() {
            for closure in team.closures {
                let closed = closure.start.microseconds..<closure.end.microseconds
                if let helped = closure.moveTo {
                    let moved = own[index].map { $0.clamped(to: closed) }.filter { !$0.isEmpty }
                    stretches[helped.index] = Duty.joined(stretches[helped.index] + moved)
                }
            }
        }
        for (index, team) in teams.enumerated() {
            for closure in team.closures {
                let closed = closure.start.microseconds..<closure.end.microseconds
                stretches[index] = stretches[index].flatMap { Duty.cut(closed, outOf: $0) }
            }
        }
        self.days = range
        self.stretches = stretches
    }

    /// When nobody of any of some teams is on duty.
    func gaps(of teams: [Int]) -> Stretches {
        var gaps: Stretches = []
        var from = days.lowerBound
        for stretch in Duty.joined(teams.flatMap { stretches[$0] }) {
            if stretch.lowerBound > from { gaps.append(from..<stretch.lowerBound) }
            from = stretch.upperBound
        }
        if from < days.upperBound { gaps.append(from..<days.upperBound) }
        return gaps
    }

    // MARK: Stretches

    private static func joined(_ stretches: Stretches) -> Stretches {
        var joined: Stretches = []
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, stretch.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }

    private static func cut(_ closed: Range<Int64>, outOf stretch: Range<Int64>) -> Stretches {
        guard stretch.overlaps(closed) else { return [stretch] }
        let before = stretch.lowerBound..<max(stretch.lowerBound, closed.lowerBound)
        let after = min(stretch.upperBound, closed.upperBound)..<stretch.upperBound
        return [before, after].filter { !$0.isEmpty }
    }

    private static func stretches(of staffing: Staffing, in range: Range<Int64>, _ period: Period) -> Stretches {
        var stretches: Stretches = []
        // Shifts of the day before may reach into the first day.
        for day in -1..<Int(range.upperBound / Interval.day.microseconds) {
            for piece in staffing.pieces(ofDay: day, in: period) where piece.amount > 0 {
                let stretch = (piece.start..<piece.end).clamped(to: range)
                if !stretch.isEmpty { stretches.append(stretch) }
            }
        }
        return joined(stretches)
    }
}
