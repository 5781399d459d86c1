package import ContactCentre

/// What a plan comes to in hours a week, in the long run: how many posts it is, and which part of them each crew has.
extension Team {
    /// By crew, in the order of ``crewGrades``: hours down for shifts, unpaid breaks taken off; of a team staffed by the hour, hours on
    /// duty. In the long run of a rota; of agents by date, over the period.
    package func hoursAWeek(in period: Period) -> [Double] {
        guard case .shifts(let plan) = staffing else {
            let days = staffing.repeatsWeekly ? CalendarDate.daysAWeek : period.days
            let hours = (0..<days).reduce(0.0) { sum, day in
                staffing.pieces(ofDay: day, in: period).reduce(sum) {
                    $0 + $1.amount * Interval(microseconds: $1.length).hours
                }
            }
            return [hours * Double(CalendarDate.daysAWeek) / Double(days)]
        }
        return plan.crews.indices.map { plan.hoursAWeek(ofCrew: $0) }
    }

    /// The full-time posts of a team's shifts; nil where it has none.
    package func postsOfShifts(in period: Period) -> Double? {
        hasShifts ? hoursAWeek(in: period).reduce(0, +) / people.fullTimeHoursAWeek : nil
    }
}

extension ShiftPlan {
    /// A week for each day of the cycle is a whole number of both.
    fileprivate func hoursAWeek(ofCrew crew: Int) -> Double {
        let days = CalendarDate.daysAWeek * (crew < shifts.count ? 1 : rota?.cycle.count ?? 1)
        let start = CalendarDate(serialNumber: 0)
        let hours = (0..<days).reduce(0.0) { sum, day in
            guard let down = down(ofCrew: crew, on: start.adding(days: day)) else { return sum }
            return sum + down.headcount * shifts[down.shift].paidHours
        }
        return hours * Double(CalendarDate.daysAWeek) / Double(days)
    }
}

extension Scenario {
    /// Which part of the hours of the workforce's teams some crews have; 0 where they have none.
    package func shareOfPlan(_ places: [CrewPlace]) -> Double {
        guard let workforce else { return 0 }
        var (all, own) = (0.0, 0.0)
        for team in workforce.teams {
            let hours = teams[team.index].hoursAWeek(in: period)
            all += hours.reduce(0, +)
            for (crew, hours) in hours.enumerated() where isCrew(crew, of: team, among: places) { own += hours }
        }
        return all > 0 ? own / all : 0
    }

    /// Whether a crew of a team, in the order of ``Team/crewGrades``, is one of some.
    package func isCrew(_ crew: Int, of team: TeamID, among places: [CrewPlace]) -> Bool {
        places.contains { place in
            guard place.team == team else { return false }
            guard let name = place.name else { return true }
            guard case .shifts(let plan) = teams[team.index].staffing, crew < plan.crews.count else { return false }
            return plan.crews[crew].name == name && plan.crews[crew].isOfRota == place.isOfRota
        }
    }
}

extension Workforce {
    /// A team's grades: one named as the team where everybody is equally quick.
    func grades(_ basis: GradeBasis) -> [Grade] {
        func grade(
            _ name: String, _ size: Grade.Size, _ step: LearningStep, _ factor: Double = 1, paidAs pay: String? = nil
        ) -> Grade {
            Grade(
                name: name, paidAs: pay ?? name, size: size, answers: basis.answers, keepFree: basis.keepFree,
                handlingFactor: step.handlingFactor * factor, pickUpFactor: step.pickUpFactor, preferredFor: [])
        }
        guard let last = learning.last else { return [] }
        guard gradeCount > 1 else { return [grade(basis.team, .rest, last)] }
        var grades = [grade("experienced", .rest, last)]
        if hasTutors { grades.append(grade("tutoring", .share(0), last, tutorHandlingFactor, paidAs: Costs.tutor)) }
        for step in learning.dropLast().reversed() {
            let weeks = digits(Double(step.fromDays) / Double(CalendarDate.daysAWeek))
            grades.append(grade("from week " + weeks, .share(0), step))
        }
        return grades
    }
}
