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
    /// The keys that say how many agents a team has, as the merged files have them: `constant`, `byHourOfDay`, `shifts` …
    package func keysOfAgents(ofTeam team: String) -> [String] {
        tree["teams"]?[team]?["agents"]?.members?.map { $0.key } ?? []
    }
}
