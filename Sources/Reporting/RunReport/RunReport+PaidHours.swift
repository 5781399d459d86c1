import Scenarios

extension RunReport {
    /// Where the paid hours go, team by team and in all: by the plan, not by chance. Nothing where no team has shifts.
    func paidHoursSection() -> [Document.Block] {
        let teams = scenario.teams.indices.compactMap { team in
            scenario.workforceHours(ofTeam: team).map { (team: team, hours: $0) }
        }
        guard let all = scenario.workforceHours else { return [] }
        var hours = Table(columns: [.words(""), .figures("Hours"), .figures("Of paid hours")])
        var seats = Table(columns: [
            .words(""), .figures("Paid FTE"), .figures("Seats on average"), .figures("FTE a seat"),
            .figures("Seats if all are in"),
        ])
        for (team, its) in teams {
            append(its, of: scenario.teams[team].name, to: &hours)
            seats.rows.append(
                .cells(
                    RunReport.seatCells(
                        its, of: scenario.teams[team].name, most: scenario.mostSeats(ofTeam: team))))
        }
        if teams.count > 1 {
            append(all, of: name(ofTeam: Figures.all), to: &hours)
            let most = teams.reduce(0) { $0 + scenario.mostSeats(ofTeam: $1.team) }
            seats.rows.append(.cells(RunReport.seatCells(all, of: name(ofTeam: Figures.all), most: most)))
        }
        // Those of a workforce are other hours, and are told with the costs.
        let heading =
            scenario.workforce == nil || scenario.costs == nil
            ? "Where the paid hours go" : "Where the paid hours of the plan go"
        return [.heading(heading), .table(hours), .table(seats)]
    }

    private func append(_ hours: WorkforceHours, of team: String, to table: inout Table) {
        table.rows.append(.group(team))
        table.rows.append(.cells(["Rostered, start to end of shifts", RunReport.hoursText(hours.rostered), ""]))
        table.rows.append(.cells(["  less unpaid breaks", RunReport.hoursText(hours.unpaidBreaks), ""]))
        var rows = [("Paid", hours.paid)]
        rows += hours.absences.map { ("  absent: " + $0.part, $0.hours) }
        rows += [
            ("  paid breaks", hours.paidBreaks), ("  away from the desk", hours.away), ("  at the desk", hours.atDesk),
        ]
        for (words, part) in rows {
            let share = hours.paid > 0 ? ReadableNumber.percent(part / hours.paid, decimals: 1) : ReadableNumber.missing
            table.rows.append(.cells([words, RunReport.hoursText(part), share]))
        }
    }

    static func hoursText(_ hours: Double) -> String {
        ReadableNumber.fixed(hours, decimals: hours < 1_000 ? 1 : 0)
    }

    private static func seatCells(_ hours: WorkforceHours, of team: String, most: Int) -> [String] {
        let ratio = hours.averageSeats > 0 ? hours.fullTimeEquivalents / hours.averageSeats : nil
        return [
            team, ReadableNumber.fixed(hours.fullTimeEquivalents, decimals: 1),
            ReadableNumber.fixed(hours.averageSeats, decimals: 1),
            ratio.map { ReadableNumber.fixed($0, decimals: 1) } ?? ReadableNumber.missing, String(most),
        ]
    }
}
