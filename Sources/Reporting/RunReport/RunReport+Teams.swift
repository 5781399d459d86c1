import ContactCentre
import Experiments
import Statistics

extension RunReport {
    /// The teams worth a place: each, then all together where there are several.
    var reportedTeams: [String] {
        figures.teams.count == 1 ? figures.teams : figures.teams + [Figures.all]
    }

    /// How many agents there were and how busy, team by team.
    func teamSection() -> [Document.Block] {
        var table = Table(columns: RunReport.figureColumns)
        for team in reportedTeams {
            let subject = Figures.Subject(team: team)
            let rows = MeasureGroup.ofTeams.compactMap { figures.row($0, subject) }
            guard !rows.isEmpty else { continue }
            table.rows.append(.group(name(ofTeam: team)))
            table.rows += rows.map { .cells(cells($0, words: $0.measure.words)) }
        }
        guard !table.rows.isEmpty else { return [] }
        return [.heading("Teams"), .table(table.withoutEmptyColumns())]
    }

    /// How the calls of a type fared by the team that answered them, where there are several teams.
    func answers(toCallsOf callType: String) -> [Document.Block] {
        let measures: [Measure] = [
            .answered, .averageSpeedOfAnswerSeconds, .p90AnswerSeconds, .averageTalkSeconds, .averageHandleSeconds,
        ]
        var table = Table(
            columns: [.words("Answered by")]
                + ["Answered", "Avg. answer", "90% within", "Avg. talk", "Talk + wrap"].map(Table.Column.figures))
        let subjects = figures.teams.map { Figures.Subject(callType: callType, team: $0) }.filter {
            figures.row(.answered, $0)?.estimate.mean ?? 0 > 0
        }
        let columns = measures.map { measure in
            let times = FigureStyle.ofTimes(subjects.map { figures.row(measure, $0)?.estimate.mean })
            return subjects.map { brief(measure, $0, times) }
        }
        for (place, subject) in subjects.enumerated() {
            table.rows.append(.cells([name(ofTeam: subject.team)] + columns.map { $0[place] }))
        }
        return table.rows.count > 1 ? [.table(table.withoutEmptyColumns())] : []
    }

    /// A team's name as it is printed.
    func name(ofTeam team: String) -> String {
        team == Figures.all ? "All teams" : team
    }
}
