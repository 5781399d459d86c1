import ContactCentre
import Texts

/// Makes who is there of those down for shifts.
struct PeopleBuilder: Section {
    let frame: ScenarioFrame

    /// Who of a team's agents is there: each key of the team's own `people`, or else of the scenario's.
    ///
    /// An outbreak of the scenario whose part the team's own shrinkage lacks doesn't touch the team.
    func people(ofTeam fields: Fields) -> People {
        let own = fields["people"]
        let agents = fields["agents"]
        if own.isPresent, agents.isPresent, !agents["shifts"].isPresent {
            findings.add(.peopleWithoutShifts, at: own.place, path: own.path)
        }
        let everyone = root["people"]
        return people { key in own[key].isPresent ? own[key] : everyone[key] }
    }

    /// Checks the scenario's own `people`, which no team might use.
    func checkPeople() {
        let everyone = root["people"]
        _ = people { everyone[$0] }
        let teams = root["teams"].members.map { $0.fields["people"]["shrinkage"] }
        let known = ([everyone["shrinkage"]] + teams).flatMap { $0.members.map { $0.key } }
        checkParts(of: everyone, known: known)
        for shrinkage in teams { warnAboutParts(of: shrinkage, like: everyone["shrinkage"]) }
        for team in root["teams"].members.map({ $0.fields["people"] }) {
            let shrinkage = team["shrinkage"].isPresent ? team["shrinkage"] : everyone["shrinkage"]
            checkParts(of: team, known: shrinkage.members.map { $0.key })
        }
    }

    /// A team's part that is called a little otherwise than the scenario's is counted by itself, and no outbreak touches it.
    private func warnAboutParts(of team: Fields, like everyone: Fields) {
        for part in team.members {
            let spoken = Appearance(part.key).spoken
            guard !everyone.members.contains(where: { $0.key == part.key }),
                let twin = everyone.members.first(where: { Appearance($0.key).spoken == spoken })
            else { continue }
            findings.warn(Warning(.similarNames(.part, twin.key, twin.place), at: part.place, path: part.fields.path))
        }
    }

    /// Outbreaks, spells and caps are of parts that are there.
    private func checkParts(of people: Fields, known: [String]) {
        for part in people["outbreaks"].elements.map({ $0["part"] }) {
            guard let name = part.text, !known.contains(name) else { continue }
            findings.add(.unknownName(.part, name, known: known), at: part.place, path: part.path)
        }
        for member in people["spellDays"].members + people["mostAtOnce"].members where !known.contains(member.key) {
            findings.add(.unknownName(.part, member.key, known: known), at: member.place, path: member.fields.path)
        }
    }

    private func people(_ fields: (String) -> Fields) -> People {
        let shrinkage = fields("shrinkage").members.map {
            ShrinkagePart(
                name: $0.key, fraction: $0.fields.number ?? 0, spellDays: fields("spellDays")[$0.key].number,
                mostAtOnce: fields("mostAtOnce")[$0.key].wholeNumber)
        }
        let people = People(
            shrinkage: shrinkage,
            outbreaks: fields("outbreaks").elements.compactMap { outbreak($0, shrinkage) },
            adherence: fields("adherence").number ?? Default.adherence,
            away: Interval(
                seconds: (fields("awayMinutes").number ?? Default.awayMinutes) * Interval.secondsAMinute),
            fullTimeHoursAWeek: fields("fullTimeHoursAWeek").number ?? Default.fullTimeHoursAWeek)
        checkAbsences(people, fields)
        checkSpells(people, fields)
        return people
    }

    private func outbreak(_ fields: Fields, _ shrinkage: [ShrinkagePart]) -> Outbreak? {
        guard let name = fields["part"].text, let part = shrinkage.firstIndex(where: { $0.name == name }),
            let firstDay = fields["from"].text.flatMap({ CalendarDate(text: $0.utf8[...]) })
        else { return nil }
        return Outbreak(
            part: part, firstDay: firstDay, days: fields["days"].wholeNumber ?? 1, factor: fields["factor"].number ?? 1)
    }

    /// Absences change only where outbreaks begin and end, and grow only where one begins, or one below 1 ends.
    private func checkAbsences(_ people: People, _ fields: (String) -> Fields) {
        let usual = people.shrinkage.reduce(0) { $0 + $1.fraction }
        guard usual < 1 else {
            let shrinkage = fields("shrinkage")
            findings.add(.absencesTooMany(sum: usual), at: shrinkage.place, path: shrinkage.path)
            return
        }
        for outbreak in people.outbreaks {
            for date in [outbreak.firstDay, outbreak.firstDay.adding(days: outbreak.days)] {
                let sum = people.absentFraction(on: date)
                guard sum >= 1 else { continue }
                let outbreaks = fields("outbreaks")
                findings.add(.outbreakTooStrong(sum: sum, date: date.text), at: outbreaks.place, path: outbreaks.path)
                return
            }
        }
    }

    /// Days that are each by themselves make spells of 1 / (1 - p) days; none are shorter on average.
    private func checkSpells(_ people: People, _ fields: (String) -> Fields) {
        for (index, part) in people.shrinkage.enumerated() {
            guard let days = part.spellDays else { continue }
            let spells = fields("spellDays")[part.name]
            if part.mostAtOnce != nil {
                let caps = fields("mostAtOnce")[part.name]
                findings.add(.spellsWithCap(part: part.name), at: caps.place, path: caps.path)
                continue
            }
            let before = people.shrinkage[..<index].reduce(0) { $0 + $1.fraction }
            guard before + part.fraction < 1 else { continue }
            let least = 1 / (1 - part.fraction / (1 - before))
            if days < least {
                findings.add(.spellsTooShort(days: days, least: least), at: spells.place, path: spells.path)
            }
        }
    }
}
