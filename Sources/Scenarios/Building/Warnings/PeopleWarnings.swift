import ContactCentre

/// Warns of shifts, people, grades and closures that are legal but odd.
struct PeopleWarnings: Section {
    let frame: ScenarioFrame

    func warn(about teams: [Team]) {
        if root["people"].isPresent, !teams.contains(where: { $0.hasShifts }) {
            findings.warn(.peopleWithoutShifts, root["people"])
        }
        warnAboutOutbreaks(root["people"])
        for (team, member) in zip(teams, root["teams"].members) {
            warnAboutOutbreaks(member.fields["people"])
            if case .shifts(let plan) = team.staffing {
                warn(about: plan, member.fields["agents"])
                warnAboutTimeAway(team, member.fields["people"])
            }
            warn(aboutGradesOf: team, member.fields["grades"])
            warn(aboutGradesOfNobodyIn: team, member.fields["grades"], teams)
            warn(aboutClosuresOf: team, member.fields["closed"], teams)
        }
    }

    private func warnAboutOutbreaks(_ people: Fields) {
        for outbreak in people["outbreaks"].elements {
            guard let first = outbreak["from"].text.flatMap({ CalendarDate(text: $0.utf8[...]) }) else { continue }
            let end = first.adding(days: outbreak["days"].wholeNumber ?? 1)
            if end <= period.start || first >= period.start.adding(days: period.days) {
                findings.warn(.outbreakOutsidePeriod, outbreak)
            }
        }
    }

    private func warn(about plan: ShiftPlan, _ agents: Fields) {
        for (index, shift) in plan.shifts.enumerated() {
            let fields = agents["shifts"][shift.name]
            if shift.headcount == 0, plan.rota?.cycle.contains(index) != true {
                findings.warn(.nobodyDown, fields)
            }
            for fields in fields["breaks"].elements {
                let length = ShiftPlanBuilder.oneBreak(fields).length
                guard length < PeopleWarnings.likelyBreak else { continue }
                findings.warn(.shortBreak(seconds: length.seconds), fields["minutes"])
            }
        }
        warn(aboutTurnsOf: plan, agents["shifts"])
        if let rota = plan.rota, rota.groups.count > 1, rota.daysBetweenGroups == 0 {
            findings.warn(.groupsTogether, agents["rota"]["daysBetweenGroups"])
        }
    }

    /// A shorter break is more likely a number of hours.
    private static let likelyBreak = Interval(seconds: 120)

    private func warnAboutTimeAway(_ team: Team, _ people: Fields) {
        let own = people["awayMinutes"]
        let away = own.isPresent ? own : root["people"]["awayMinutes"]
        if away.isPresent, team.people.adherence == 1 { findings.warn(.awayWithoutAdherence, away) }
    }

    private func warn(aboutGradesOf team: Team, _ fields: Fields) {
        for (grade, member) in zip(team.grades, fields.members) {
            let others = team.grades.filter { $0.name != grade.name }
            for callType in grade.preferredFor {
                let rivals = others.filter { $0.answers.contains(callType) }
                if rivals.allSatisfy({ $0.preferredFor.contains(callType) }) {
                    findings.warn(
                        .preferredToNobody(callType: callTypeNames[callType.index]), member.fields["preferredFor"])
                }
            }
        }
    }

    /// Grades whose share of the team is too small for a whole person, and what nobody answers for it.
    private func warn(aboutGradesOfNobodyIn team: Team, _ fields: Fields, _ teams: [Team]) {
        let people = team.crewGrades.reduce(0) { $0 + $1.gradeOfPosition.count }
        guard team.grades.count > 1, people > 0 else { return }
        let places = team.placesOfGradesWithPeople
        for (place, member) in fields.members.enumerated() where !places.contains(place) {
            let grade = team.grades[place]
            let unanswered = grade.answers.filter { callType in
                !teams.contains { team in
                    team.placesOfGradesWithPeople.contains { team.grades[$0].answers.contains(callType) }
                }
            }
            // A share of none may be meant, as long as others answer.
            if grade.size == .share(0), unanswered.isEmpty { continue }
            let names = unanswered.map { callTypeNames[$0.index] }
            findings.warn(
                .gradeOfNobody(people: people, isRest: grade.size == .rest, unanswered: names), member.fields)
        }
    }

    private func warn(aboutClosuresOf team: Team, _ fields: Fields, _ teams: [Team]) {
        for fields in fields.elements {
            let start = ClosuresBuilder(frame: frame).start(fields)
            guard let closure = team.closures.first(where: { $0.start == start }) else { continue }
            if closure.length > PeopleWarnings.likelyClosure {
                findings.warn(.longClosure(hours: closure.length.hours), fields["hours"])
            }
            guard let helped = closure.moveTo.map({ teams[$0.index] }) else { continue }
            if helped.closures.contains(where: { $0.start < closure.end && closure.start < $0.end }) {
                findings.warn(.movedToClosedTeam(helped.name), fields["moveTo"])
            }
        }
    }

    /// A longer one is more likely a number of minutes.
    private static let likelyClosure = Interval(microseconds: 7 * Interval.day.microseconds)

    /// Breaks of which fewer may be due at once than must be for all to have theirs.
    private func warn(aboutTurnsOf plan: ShiftPlan, _ shifts: Fields) {
        let days = min(period.days, Limits.cycleDays)
        for (index, shift) in plan.shifts.enumerated() {
            let people = (-1..<days).reduce(0) { most, day in
                max(most, plan.mostAgents(of: index, on: period.start.adding(days: day)))
            }
            for fields in shifts[shift.name]["breaks"].elements {
                let one = ShiftPlanBuilder.oneBreak(fields)
                guard let most = one.mostAtOnce, people > 0 else { continue }
                let needed = one.leastAtOnce(most, of: people)
                if needed > most {
                    findings.warn(
                        .turnsDoNotFit(most: most, people: people, needed: needed), fields["mostAtOnce"])
                }
            }
        }
    }
}

extension Team {
    /// The places of the grades that somebody has.
    fileprivate var placesOfGradesWithPeople: Set<Int> {
        crewGrades.reduce(into: []) { places, crew in places.formUnion(crew.gradeOfPosition) }
    }
}
