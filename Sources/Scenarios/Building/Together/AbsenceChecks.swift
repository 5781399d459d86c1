import ContactCentre

/// Checks absences against the shifts they are from.
struct AbsenceChecks: Section {
    let frame: ScenarioFrame

    /// A cap below the mean can't be kept: so many are absent on average.
    func check(_ teams: [Team]) {
        for (team, member) in zip(teams, root["teams"].members) {
            guard case .shifts(let plan) = team.staffing, !hasProblem(below: joinedPath(member.fields.path, "agents"))
            else { continue }
            let own = member.fields["people"]["mostAtOnce"]
            let caps = own.isPresent ? own : root["people"]["mostAtOnce"]
            for (index, part) in team.people.shrinkage.enumerated() {
                guard let most = part.mostAtOnce,
                    let short = shortage(of: index, most: most, plan, team.people)
                else { continue }
                let kind = Problem.Kind.capBelowMean(
                    most: most, shift: short.shift, team: team.name, date: short.date.text, people: short.people,
                    mean: (short.mean * 100).rounded() / 100)
                findings.add(kind, at: caps[part.name].place, path: caps[part.name].path)
            }
        }
    }

    private typealias Shortage = (shift: String, date: CalendarDate, people: Int, mean: Double)

    /// The first shift for which more people than the cap are absent on average.
    private func shortage(of part: Int, most: Int, _ plan: ShiftPlan, _ people: People) -> Shortage? {
        for day in -1 - period.warmUpDays...period.days {
            let date = period.start.adding(days: day)
            let fraction = people.fractionOfRest(forPart: part, on: date)
            for (index, shift) in plan.shifts.enumerated() {
                let down = plan.mostAgents(of: index, on: date)
                let mean = Double(down) * fraction
                if mean > Double(most) { return (shift.name, date, down, mean) }
            }
        }
        return nil
    }
}
