import ContactCentre
import Experiments
import Statistics

extension RunReport {
    /// A call type period by period; nothing where the run was not broken down.
    func periodSection(of callType: String) -> [Document.Block] {
        let columns: [PeriodColumn] = [
            PeriodColumn(measure: .offered, title: "Offered"),
            PeriodColumn(measure: .abandonedFraction, title: "Abandoned"),
            PeriodColumn(measure: .serviceLevel, title: "In time", intervalTitle: "95% interval"),
            PeriodColumn(measure: .averageSpeedOfAnswerSeconds, title: "Avg. answer", intervalTitle: "95% interval"),
            PeriodColumn(measure: .p90AnswerSeconds, title: "90% within"),
        ]
        return periodSection(callType, columns) {
            Figures.Subject(callType: callType, period: $0)
        }
    }

    /// A team period by period; nothing where the run was not broken down.
    func periodSection(ofTeam team: String) -> [Document.Block] {
        let columns: [PeriodColumn] = [
            PeriodColumn(measure: .averageAgents, title: "Agents", intervalTitle: "95% interval"),
            PeriodColumn(measure: .occupancy, title: "Occupancy", intervalTitle: "95% interval"),
            PeriodColumn(measure: .callsPerAgentHour, title: "Calls an agent an hour"),
            PeriodColumn(measure: .overtimeHours, title: "Overtime, hours"),
        ]
        return periodSection(name(ofTeam: team), columns) {
            Figures.Subject(team: team, period: $0)
        }
    }

    /// A column, or two, of a table with a line a period.
    private struct PeriodColumn {
        let measure: Measure
        let title: String
        var intervalTitle: String?
    }

    private func periodSection(
        _ subject: String, _ columns: [PeriodColumn], of figuresOf: (String) -> Figures.Subject
    ) -> [Document.Block] {
        let titles = columns.flatMap { [$0.title] + ($0.intervalTitle.map { [$0] } ?? []) }
        var table = Table(columns: [.words("Period")] + titles.map(Table.Column.figures))
        for period in figures.periods {
            let rows = columns.map { figures.row($0.measure, figuresOf(period)) }
            guard rows.contains(where: { $0 != nil }) else { continue }
            table.rows.append(.cells([period] + zip(columns, rows).flatMap(cells)))
        }
        guard !table.rows.isEmpty else { return [] }
        let heading =
            "\(subject), period by period" + (figures.periodsComeAgain ? ": numbers of one day on average" : "")
        return [.heading(heading), .table(table.withoutEmptyColumns())]
    }

    private func cells(_ column: PeriodColumn, _ row: ResultRow?) -> [String] {
        let figure = row.map { FigureStyle($0).text($0.estimate.mean) } ?? ""
        guard column.intervalTitle != nil else { return [figure] }
        return [figure, row.map(interval) ?? ""]
    }
}
