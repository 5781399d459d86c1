import ContactCentre

/// Warns of shifts, people, grades and closures that are legal but odd.
struct PeopleWarnings: Section {
    let frame: ScenarioFrame

    func warn(about teams: [Team]) {
        if root["people"].isPresent, !teams.contains(where: { $0.hasShifts }) { findings.warn(.peopleWithoutShifts) }
        warnAboutOutbreaks(root["people"])
        for (team, member) in zip(teams, root["teams"].members) {
            warnAboutOutbreaks(member.fields["people"])
            if case .shifts(let plan) = team.staffing {
                warn(about: plan, member.fields["agents"])
                warnAboutTimeAway(team, member.fields["people"])
            }
            warn(aboutGradesOf: team, member.fields["grades"])
            warnAboutClosures(of: team, teams)
        }
    }

    private func warnAboutOutbreaks(_ people: Fields) {
        for outbreak in people["outbreaks"].elements {
            guard let first = outbreak["from"].text.flatMap({ CalendarDate(text: $0.utf8[...]) }) else { continue }
            let end = first.adding(days: outbreak["days"].wholeNumber ?? 1)
            if end <= period.start || first >= period.start.adding(days: period.days) {
                findings.warn(.outbreakOutsidePeriod(path: outbreak.path))
            }
        }
    }

    private func warn(about plan: ShiftPlan, _ agents: Fields) {
        for (index, shift) in plan.shifts.enumerated() {
            let path = joinedPath(agents["shifts"].path, shift.name)
            if shift.headcount == 0, plan.rota?.cycle.contains(index) != true {
                findings.warn(.nobodyDown(path: path))
            }
            for (number, one) in shift.breaks.enumerated() where one.length < PeopleWarnings.likelyBreak {
                findings.warn(.shortBreak(path: path + ".breaks.\(number)", seconds: one.length.seconds))
            }
        }
        warn(aboutTurnsOf: plan, agents["shifts"].path)
        if let rota = plan.rota, rota.groups.count > 1, rota.daysBetweenGroups == 0 {
            findings.warn(.groupsTogether(path: agents["rota"]["daysBetweenGroups"].path))
        }
    }

    /// A shorter break is more likely a number of hours.
    private static let likelyBreak = Interval(seconds: 120)

    private func warnAboutTimeAway(_ team: Team, _ people: Fields) {
        let own = people["awayMinutes"]
        let away = own.isPresent ? own : root["people"]["awayMinutes"]
        if away.isPresent, team.people.adherence == 1 { findings.warn(.awayWithoutAdherence(path: away.path)) }
    }

    private func warn(aboutGradesOf team: Team, _ fields: Fields) {
        for (grade, member) in zip(team.grades, fields.members) {
            let others = team.grades.filter { $0.name != grade.name }
            for callType in grade.preferredFor {
                let rivals = others.filter { $0.answers.contains(callType) }
                if rivals.allSatisfy({ $0.preferredFor.contains(callType) }) {
                    let path = member.fields["preferredFor"].path
                    findings.warn(.preferredToNobody(path: path, callType: callTypeNames[callType.index]))
                }
            }
        }
    }

    private func warnAboutClosures(of team: Team, _ teams: [Team]) {
        for (number, closure) in team.closures.enumerated() {
            let path = "teams.\(team.name).closed.\(number)"
            if closure.length > PeopleWarnings.likelyClosure {
                findings.warn(.longClosure(path: path, hours: closure.length.hours))
            }
            guard let helped = closure.moveTo.map({ teams[$0.index] }) else { continue }
            if helped.closures.contains(where: { $0.start < closure.end && closure.start < $0.end }) {
                findings.warn(.movedToClosedTeam(path: path, team: helped.name))
            }
        }
    }

    /// A longer one is more likely a number of minutes.
    private static let likelyClosure = Interval(microseconds: 7 * Interval.day.microseconds)

    /// Breaks of which fewer may be due at once than must be for all to have theirs.
    private func warn(aboutTurnsOf plan: ShiftPlan, _ path: String) {
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
                    findings.warn(.turnsDoNotFit(path: path, most: most, people: people, needed: needed))
                }
            }
        }
    }
}
