import ContactCentre
import Probability
import Texts
public import Scenarios

extension Scenario {
    /// Who works when, who is absent, who is quicker or slower, when a team is closed, and what comes of calls: a plain
    /// sentence each, none about what the scenario doesn't use. After twenty sentences one says that there are more.
    public var peopleInWords: [String] {
        let sentences =
            teams.indices.flatMap(shiftSentences) + absenceSentences + teams.indices.compactMap(gradeSentence)
            + teams.flatMap(closureSentences) + callTypes.flatMap(contactSentences)
        guard sentences.count > Words.mostSentences else { return sentences }
        return sentences.prefix(Words.mostSentences) + ["There is more about people, too much to be listed here."]
    }

    // MARK: Shifts

    private func shiftSentences(_ place: Int) -> [String] {
        let team = teams[place]
        guard case .shifts(let plan) = team.staffing, let hours = workforceHours(ofTeam: place) else { return [] }
        var clauses = [Words.list(plan.shifts.map(shiftWords))]
        if let rota = plan.rota { clauses.append(rotaWords(rota, plan.shifts)) }
        // Of a room with one team, the summary has said it.
        if teams.count > 1 {
            let seats = ReadableNumber.fixed(hours.averageSeats, decimals: 1)
            let fullTime = ReadableNumber.fixed(hours.fullTimeEquivalents, decimals: 1)
            clauses.append("\(seats) seats on average from \(fullTime) paid FTE")
        }
        return ["\(OneLine.of(team.name)) works " + clauses.joined(separator: "; ") + "."]
            + breakSentences(plan, team)
    }

    private func shiftWords(_ shift: Shift) -> String {
        let span = "from \(shift.start.timeOfDay) to \((shift.start + shift.length).timeOfDay)"
        guard shift.headcount > 0 else { return OneLine.of(shift.name) + " " + span }
        let days = shift.weekdays.allSatisfy { $0 } ? "" : ", " + Words.weekdays(shift.weekdays)
        return
            "\(OneLine.of(shift.name)) \(span) with \(Words.number(shift.headcount)) \(shift.headcount == 1 ? "agent" : "agents")\(days)"
    }

    private func rotaWords(_ rota: Rota, _ shifts: [Shift]) -> String {
        let first = rota.groups[0].headcount
        let names = rota.groups.map { OneLine.of($0.name) }
        let areEqual = rota.groups.allSatisfy { $0.headcount == first }
        let groups =
            areEqual
            ? Words.list(names) + " of \(Words.number(first)) agents" + (names.count > 1 ? " each" : "")
            : Words.list(zip(names, rota.groups).map { "\($0) of \(Words.number($1.headcount))" }) + " agents"
        let word = names.count > 1 ? "groups" : "group"
        let behind =
            names.count > 1
            ? ", each \(ReadableNumber.count(rota.daysBetweenGroups, "day", "days")) behind the one before" : ""
        return "\(word) \(groups) in turn: \(cycleWords(rota.cycle, shifts))\(behind)"
    }

    private func cycleWords(_ cycle: [Int?], _ shifts: [Shift]) -> String {
        var runs: [(shift: Int?, days: Int)] = []
        for day in cycle {
            if let last = runs.last, last.shift == day { runs[runs.count - 1].days += 1 } else { runs.append((day, 1)) }
        }
        return runs.map { "\($0.days) \($0.shift.map { OneLine.of(shifts[$0].name) } ?? "off")" }
            .joined(separator: ", ")
    }

    /// The breaks of each shift; shifts with the same breaks share a sentence.
    private func breakSentences(_ plan: ShiftPlan, _ team: Team) -> [String] {
        var alike: [(breaks: [Break], shifts: [String])] = []
        for shift in plan.shifts where !shift.breaks.isEmpty {
            if let same = alike.firstIndex(where: { $0.breaks == shift.breaks }) {
                alike[same].shifts.append(OneLine.of(shift.name))
            } else {
                alike.append((shift.breaks, [OneLine.of(shift.name)]))
            }
        }
        return alike.map { alike in
            let breaks = alike.breaks.map { one in
                "\(Words.length(seconds: one.length.seconds)) \(one.isPaid ? "paid" : "unpaid") between "
                    + "\(Words.length(seconds: one.from.seconds)) and \(Words.length(seconds: one.until.seconds)) after the start"
                    + (one.mostAtOnce.map { ", at most \($0) due at once" } ?? "")
            }
            let word = alike.breaks.count > 1 ? "breaks" : "a break"
            return "\(OneLine.of(team.name)), \(Words.list(alike.shifts)) shifts: \(word) of \(Words.list(breaks))."
        }
    }

    // MARK: Absence

    /// One sentence a way to be absent; the teams it holds for are named where not all with shifts are alike.
    private var absenceSentences: [String] {
        var alike: [(people: People, teams: [String])] = []
        for team in teams where team.hasShifts {
            if let same = alike.firstIndex(where: { $0.people == team.people }) {
                alike[same].teams.append(OneLine.of(team.name))
            } else {
                alike.append((team.people, [OneLine.of(team.name)]))
            }
        }
        return alike.flatMap { alike in
            let sentences = absenceWords(alike.people)
            return
                (alike.teams.count == teams.count ? sentences : sentences.map { Words.list(alike.teams) + ": " + $0 })
        }
    }

    private func absenceWords(_ people: People) -> [String] {
        var sentences: [String] = []
        let parts = people.shrinkage.filter { $0.fraction > 0 }.map {
            "\(ReadableNumber.shortPercent($0.fraction)) for \(OneLine.of($0.name))"
        }
        if !parts.isEmpty { sentences.append("People down for a shift are absent: " + Words.list(parts) + ".") }
        for part in people.shrinkage where part.fraction > 0 {
            if let days = part.spellDays {
                sentences.append(
                    "Absences for \(OneLine.of(part.name)) come in spells of \(Words.number(days)) days on average."
                )
            }
            if let most = part.mostAtOnce {
                sentences.append(
                    "At most \(most) of those down for a shift \(most == 1 ? "is" : "are") absent for \(OneLine.of(part.name))."
                )
            }
        }
        for outbreak in people.outbreaks {
            let last = outbreak.firstDay.adding(days: outbreak.days - 1)
            let days =
                outbreak.days > 1
                ? "from \(DateWords.date(outbreak.firstDay)) to \(DateWords.date(last))"
                : "on \(DateWords.date(outbreak.firstDay))"
            let part = OneLine.of(people.shrinkage[outbreak.part].name)
            sentences.append("\(Words.number(outbreak.factor)) times as many are absent for \(part) \(days).")
        }
        if people.adherence < 1 {
            sentences.append(
                "Between breaks agents are at the desk \(ReadableNumber.shortPercent(people.adherence)) of the time,"
                    + " away for \(Words.length(seconds: people.away.seconds)) on average.")
        }
        return sentences
    }

    // MARK: Grades and closures

    /// A workforce's grades are told with it.
    private func gradeSentence(_ place: Int) -> String? {
        let team = teams[place]
        guard team.grades.count > 1, workforce?.teams.contains(TeamID(place)) != true else { return nil }
        return "\(OneLine.of(team.name)) has "
            + team.grades.map { gradeWords($0, team) }.joined(separator: "; ") + "." + crewWords(team)
    }

    /// How many people of each grade every shift and group gets.
    private func crewWords(_ team: Team) -> String {
        let crews = team.crewGrades.map { crew in
            let counts = team.grades.enumerated().map { place, grade in
                "\(crew.gradeOfPosition.count { $0 == place }) \(OneLine.of(grade.name))"
            }
            let whose = crew.name.map { OneLine.of($0) } ?? "its \(crew.gradeOfPosition.count) agents"
            return "\(whose): \(Words.list(counts))"
        }
        return " That makes \(crews.joined(separator: "; "))."
    }

    private func gradeWords(_ grade: Grade, _ team: Team) -> String {
        let size =
            switch grade.size {
            case .share(let share): ReadableNumber.shortPercent(share)
            case .count(let count): "\(count)" + (team.hasShifts ? " of each shift or group" : "")
            case .rest: "the rest"
            }
        var words = ["\(OneLine.of(grade.name)) (\(size))"]
        if grade.answers != team.answers { words.append("answering " + names(grade.answers) + " only") }
        if !grade.preferredFor.isEmpty { words.append("asked first for " + names(grade.preferredFor)) }
        if grade.handlingFactor != 1 {
            words.append("taking \(Words.number(grade.handlingFactor)) times as long over a call")
        }
        if grade.pickUpFactor != 1 { words.append("\(Words.number(grade.pickUpFactor)) times as long to pick up") }
        return words.joined(separator: ", ")
    }

    private func names(_ callTypes: [CallTypeID]) -> String {
        Words.list(callTypes.map { OneLine.of(self.callTypes[$0.index].name) })
    }

    private func closureSentences(_ team: Team) -> [String] {
        team.closures.map { closure in
            let agents =
                closure.moveTo.map { "its agents help \(OneLine.of(teams[$0.index].name))" }
                ?? "its agents sit idle"
            return "\(OneLine.of(team.name)) is closed from \(moment(closure.start)) for "
                + "\(Words.length(seconds: closure.length.seconds)); \(agents)."
        }
    }

    private func moment(_ instant: Instant) -> String {
        let day = Interval.day.microseconds
        let midnight = (instant.microseconds - (instant.microseconds % day + day) % day) / day
        let time = Interval(microseconds: instant.microseconds - midnight * day).timeOfDay
        return time + " on " + DateWords.date(period.start.adding(days: Int(midnight)))
    }

    // MARK: Contacts

    private func contactSentences(_ callType: CallType) -> [String] {
        let name = OneLine.of(callType.name)
        var sentences: [String] = []
        if callType.talk == .constant(0), callType.wrap.length != .constant(0) {
            let others = callType.wrap.interruptibleBy
            sentences.append(
                "\(name) is work of \(Words.length(seconds: callType.wrap.length.mean)) on average without a conversation"
                    + (others.isEmpty ? "." : ", which \(names(others)) may interrupt."))
        }
        for followOn in callType.afterAbandoning where followOn.probability > 0 {
            sentences.append(
                "\(ReadableNumber.shortPercent(followOn.probability)) of \(name) callers who hang up \(callType.queueCapacity == nil ? "" : "or get the busy tone ")"
                    + (callTypes[followOn.callType.index].name == callType.name
                        ? "ring again " : "ring \(names([followOn.callType])) ")
                    + timing(followOn))
        }
        for followOn in callType.afterAnswer where followOn.probability + followOn.probabilityAway > 0 {
            let away =
                followOn.probabilityAway == followOn.probability
                ? "" : " (\(ReadableNumber.shortPercent(followOn.probabilityAway)) away from home)"
            sentences.append(
                "\(ReadableNumber.shortPercent(followOn.probability))\(away) of \(name) calls answered lead to "
                    + "\(names([followOn.callType])) " + timing(followOn))
        }
        return sentences
    }

    private func timing(_ followOn: FollowOn) -> String {
        let mean = followOn.after.mean
        let time = mean > 0 ? "after \(Words.length(seconds: mean)) on average" : "at once"
        return time + ", \(ReadableNumber.count(followOn.timesAtMost, "time", "times")) in a row at most."
    }
}
