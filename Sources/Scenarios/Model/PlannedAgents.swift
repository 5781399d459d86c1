import ContactCentre

/// Who should be at the desk by the plan: everybody down for a shift is in, and takes breaks when they are due.
///
/// A stretch of time counts with the agents there on average over it.
package struct PlannedAgents: Sendable {
    /// By half-hour of the day, on average over the days of the period.
    package let halfHours: [Double]
    /// By hour of the week, Monday's first, on average over such hours of the period; nil for those of a weekday that it doesn't have.
    package let hoursOfWeek: [Double?]

    private static let halfHoursOfDay = 48

    /// Of all teams together; nil where none works shifts, as everybody the plan has is there then.
    package init?(_ scenario: Scenario) {
        guard scenario.eras.contains(where: { $0.scenario.teams.contains { $0.hasShifts } }) else { return nil }
        let period = scenario.period
        let halfHour = Interval(microseconds: Interval.day.microseconds / Int64(PlannedAgents.halfHoursOfDay))
        var agents = [Double](repeating: 0, count: period.days * PlannedAgents.halfHoursOfDay)
        for day in 0..<period.days {
            for (place, team) in scenario.asOf(day: day).teams.enumerated() {
                let evening = scenario.team(place, onEveningBefore: day)
                for piece in team.plannedPieces(ofDay: day, in: period, evening: evening) {
                    piece.add(to: &agents, each: halfHour)
                }
            }
        }
        halfHours = (0..<PlannedAgents.halfHoursOfDay).map { slot in
            (0..<period.days).reduce(0) { $0 + agents[$1 * PlannedAgents.halfHoursOfDay + slot] } / Double(period.days)
        }
        let hours = stride(from: 0, to: agents.count, by: 2).map { (agents[$0] + agents[$0 + 1]) / 2 }
        hoursOfWeek = period.hoursOfWeek(of: hours)
    }
}

extension Team {
    /// The agents there on a day if everybody is in, piece by piece; breaks are taken when they are due.
    ///
    /// - Parameter evening: the team whose shifts reach into the day; see ``Scenario/team(_:onEveningBefore:)``.
    fileprivate func plannedPieces(ofDay day: Int, in period: Period, evening: Team) -> [Piece] {
        guard case .shifts(let plan) = staffing, case .shifts(let planBefore) = evening.staffing else {
            return staffing.pieces(ofDay: day, in: period)
        }
        return DayOfShifts(plan, day: day, in: period, evening: planBefore).people.flatMap { $0.atDesk }
    }
}

extension Period {
    /// A figure by hour of the week, Monday's first: its mean over such hours of the period, nil for those that it doesn't have.
    ///
    /// - Parameter hours: the figure in each hour of the period.
    package func hoursOfWeek(of hours: [Double]) -> [Double?] {
        var (sums, counts) = ([Double](repeating: 0, count: 168), [Int](repeating: 0, count: 168))
        for (hour, figure) in hours.enumerated() {
            let place = start.adding(days: hour / 24).weekday * 24 + hour % 24
            sums[place] += figure
            counts[place] += 1
        }
        return sums.indices.map { counts[$0] > 0 ? sums[$0] / Double(counts[$0]) : nil }
    }
}
