package import ContactCentre
import Texts

/// The scenario with other agents, as a value: for searches that try hundreds of plans.
extension Scenario {
    /// The same scenario with other agents on duty from the first day on; its hash stays that of the files.
    ///
    /// Nothing is checked again: a file with these agents may have warnings of its own.
    ///
    /// - Parameter staffing: by team.
    package func staffed(_ staffing: [Staffing]) -> Scenario {
        var scenario = self
        for (team, agents) in staffing.enumerated() { scenario.teams[team].staffing = agents }
        scenario.laterEras = laterEras.map { Era(firstDay: $0.firstDay, scenario: $0.scenario.staffed(staffing)) }
        return scenario
    }

    /// The first date from which a change gives a team other agents than the file has at first; nil where none does.
    package func firstChange(ofAgentsOfTeam team: Int) -> CalendarDate? {
        let era = laterEras.first { $0.scenario.teams[team].staffing != teams[team].staffing }
        return era.map { period.start.adding(days: $0.firstDay) }
    }
}

extension ShiftPlan {
    /// The same shifts and rota with other headcounts, in the order of `crews`.
    package func with(headcounts: [Double]) -> ShiftPlan {
        let changed = zip(shifts, headcounts).map {
            Shift(
                name: $0.name, start: $0.start, length: $0.length, headcount: $1, weekdays: $0.weekdays,
                breaks: $0.breaks)
        }
        let rota = rota.map { rota in
            Rota(
                cycle: rota.cycle,
                groups: zip(rota.groups, headcounts[shifts.count...]).map { RotaGroup(name: $0.name, headcount: $1) },
                firstDay: rota.firstDay, daysBetweenGroups: rota.daysBetweenGroups)
        }
        return ShiftPlan(shifts: changed, rota: rota)
    }
}

extension ScenarioDraft {
    /// What is odd in a scenario that a search for agents is about to use: call types without a target, which the search leaves to whoever is
    /// there.
    public var warningsOfStaffing: [Warning] {
        scenario.callTypes.filter { $0.target == nil }.map {
            Warning(.nothingAsked, at: tree["callTypes"]?[$0.name]?.place, path: "callTypes." + $0.name)
        }
    }

    /// The keys that say how many agents a team has, as the merged files have them: `constant`, `byHourOfDay`, `shifts` …
    package func keysOfAgents(ofTeam team: String) -> [String] {
        tree["teams"]?[team]?["agents"]?.members?.map { $0.key } ?? []
    }
}

extension Scenario {
    /// The same scenario with a team of shifts that has so many people down for one hour of each day and so many for all others, without
    /// breaks; who is absent or away stays as it is.
    package func staffed(team: Int, with people: Int, inHour hour: Int, others: Int) -> Scenario {
        let next = Interval(microseconds: Int64((hour + 1) % Scenario.hoursADay) * Interval.hour.microseconds)
        let daily = [Bool](repeating: true, count: CalendarDate.weekdayNames.count)
        let shifts = [
            Shift(
                name: "hour", start: Interval(microseconds: Int64(hour) * Interval.hour.microseconds), length: .hour,
                headcount: Double(people), weekdays: daily, breaks: []),
            Shift(
                name: "others", start: next,
                length: Interval(microseconds: Interval.day.microseconds - Interval.hour.microseconds),
                headcount: Double(others), weekdays: daily, breaks: []),
        ]
        return staffed(
            teams.indices.map { $0 == team ? .shifts(ShiftPlan(shifts: shifts, rota: nil)) : teams[$0].staffing })
    }

    private static let hoursADay = 24
}
