import ContactCentre

extension ScenarioBuilder {
    /// Days that are each by themselves make spells of 1 / (1 - p) days; none are shorter on average.
    mutating func checkSpells(_ people: People, _ fields: (String) -> Fields) {
        for (index, part) in people.shrinkage.enumerated() {
            guard let days = part.spellDays else { continue }
            let spells = fields("spellDays")[part.name]
            if part.mostAtOnce != nil {
                let caps = fields("mostAtOnce")[part.name]
                problems.add(.spellsWithCap(part: part.name), at: caps.place, path: caps.path)
                continue
            }
            let before = people.shrinkage[..<index].reduce(0) { $0 + $1.fraction }
            guard before + part.fraction < 1 else { continue }
            let least = 1 / (1 - part.fraction / (1 - before))
            if days < least {
                problems.add(.spellsTooShort(days: days, least: least), at: spells.place, path: spells.path)
            }
        }
    }

    /// A cap below the mean can't be kept: so many are absent on average.
    mutating func checkAbsencesAtOnce(_ teams: [Team]) {
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
                problems.add(kind, at: caps[part.name].place, path: caps[part.name].path)
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

    /// Breaks of which fewer may be due at once than must be for all to have theirs.
    mutating func warn(aboutTurnsOf plan: ShiftPlan, _ path: String) {
        let days = min(period.days, Limits.cycleDays)
        for (index, shift) in plan.shifts.enumerated() {
            let people = (-1..<days).reduce(0) { most, day in
                max(most, plan.mostAgents(of: index, on: period.start.adding(days: day)))
            }
            for (number, one) in shift.breaks.enumerated() {
                guard let most = one.mostAtOnce, people > 0 else { continue }
                let needed = one.leastAtOnce(most, of: people)
                if needed > most {
                    let path = joinedPath(path, shift.name) + ".breaks.\(number)"
                    warnings.append(.turnsDoNotFit(path: path, most: most, people: people, needed: needed))
                }
            }
        }
    }
}
