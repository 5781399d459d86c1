import ContactCentre

extension ScenarioBuilder {
    mutating func warnAboutPeople(_ teams: [Team]) {
        if root["people"].isPresent, !teams.contains(where: { $0.hasShifts }) { warnings.append(.peopleWithoutShifts) }
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

    private mutating func warnAboutOutbreaks(_ people: Fields) {
        for outbreak in people["outbreaks"].elements {
            guard let first = outbreak["from"].text.flatMap({ CalendarDate(text: $0.utf8[...]) }) else { continue }
            let end = first.adding(days: outbreak["days"].wholeNumber ?? 1)
            if end <= period.start || first >= period.start.adding(days: period.days) {
                warnings.append(.outbreakOutsidePeriod(path: outbreak.path))
            }
        }
    }

    private mutating func warn(about plan: ShiftPlan, _ agents: Fields) {
        for (index, shift) in plan.shifts.enumerated() {
            let path = joinedPath(agents["shifts"].path, shift.name)
            if shift.headcount == 0, plan.rota?.cycle.contains(index) != true {
                warnings.append(.nobodyDown(path: path))
            }
            for (number, one) in shift.breaks.enumerated() where one.length < ScenarioBuilder.likelyBreak {
                warnings.append(.shortBreak(path: path + ".breaks.\(number)", seconds: one.length.seconds))
            }
        }
        warn(aboutTurnsOf: plan, agents["shifts"].path)
        if let rota = plan.rota, rota.groups.count > 1, rota.daysBetweenGroups == 0 {
            warnings.append(.groupsTogether(path: agents["rota"]["daysBetweenGroups"].path))
        }
    }

    /// A shorter break is more likely a number of hours.
    private static let likelyBreak = Interval(seconds: 120)

    private mutating func warnAboutTimeAway(_ team: Team, _ people: Fields) {
        let own = people["awayMinutes"]
        let away = own.isPresent ? own : root["people"]["awayMinutes"]
        if away.isPresent, team.people.adherence == 1 { warnings.append(.awayWithoutAdherence(path: away.path)) }
    }

    private mutating func warn(aboutGradesOf team: Team, _ fields: Fields) {
        for (grade, member) in zip(team.grades, fields.members) {
            let others = team.grades.filter { $0.name != grade.name }
            for callType in grade.preferredFor {
                let rivals = others.filter { $0.answers.contains(callType) }
                if rivals.allSatisfy({ $0.preferredFor.contains(callType) }) {
                    let path = member.fields["preferredFor"].path
                    warnings.append(.preferredToNobody(path: path, callType: callTypeNames[callType.index]))
                }
            }
        }
    }

    private mutating func warnAboutClosures(of team: Team, _ teams: [Team]) {
        for (number, closure) in team.closures.enumerated() {
            let path = "teams.\(team.name).closed.\(number)"
            if closure.length > ScenarioBuilder.likelyClosure {
                warnings.append(.longClosure(path: path, hours: closure.length.hours))
            }
            guard let helped = closure.moveTo.map({ teams[$0.index] }) else { continue }
            if helped.closures.contains(where: { $0.start < closure.end && closure.start < $0.end }) {
                warnings.append(.movedToClosedTeam(path: path, team: helped.name))
            }
        }
    }

    /// A longer one is more likely a number of minutes.
    private static let likelyClosure = Interval(microseconds: 7 * Interval.day.microseconds)

    // MARK: Follow-on contacts

    mutating func warnAboutFollowOns(_ callTypes: [CallType], _ teams: [Team]) {
        let isNeverAway = teams.allSatisfy { $0.serves.count == areas.count }
        warnAboutEndlessChains(callTypes.map { $0.afterAbandoning.map { ($0.callType, $0.probability) } }, .abandoned)
        warnAboutEndlessChains(callTypes.map { $0.afterAnswer.map { ($0.callType, $0.probability) } }, .answered)
        guard !isNeverAway else {
            warnAboutAwayWithoutEffect()
            return
        }
        warnAboutEndlessChains(
            callTypes.map { $0.afterAnswer.map { ($0.callType, $0.probabilityAway) } }, .answeredAway)
    }

    private mutating func warnAboutAwayWithoutEffect() {
        for callType in root["callTypes"].members {
            for followOn in callType.fields["afterAnswer"].elements where followOn["away"].isPresent {
                warnings.append(.followOnNeverAway(path: followOn["away"].path))
            }
        }
    }

    /// A list's probabilities add up to 1 at most, so a contact leads to 1 or more on average, and its chain ends only by
    /// `timesAtMost`, just where every type it can lead to is certain to lead on as well.
    private mutating func warnAboutEndlessChains(
        _ lists: [[(callType: CallTypeID, probability: Double)]], _ end: CallEnd
    ) {
        var endless = lists.indices.filter { index in
            lists[index].reduce(0) { $0 + $1.probability } > 1 - ScenarioBuilder.certaintyTolerance
        }
        var isChanging = true
        while isChanging {
            let kept = endless.filter { index in
                lists[index].allSatisfy { $0.probability == 0 || endless.contains($0.callType.index) }
            }
            isChanging = kept.count < endless.count
            endless = kept
        }
        if !endless.isEmpty { warnings.append(.endlessFollowOns(callTypes: endless.map { callTypeNames[$0] }, end)) }
    }

    private static let certaintyTolerance = 1e-9
}

/// How a call ended, as far as follow-on contacts depend on it.
enum CallEnd: String {
    case abandoned = "is abandoned"
    case answered = "is answered"
    case answeredAway = "is answered away from home"
}
