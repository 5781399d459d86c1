import ContactCentre
import Experiments
import Statistics

extension RunReport {
    /// A call type period by period; nothing where the run was not broken down.
    ///
    /// - Parameters:
    ///   - area: the area that callers ring from; "all" for all.
    ///   - hasBars: whether the figure that decides is drawn as a bar too.
    func periodSection(
        of callType: String, from area: String = Figures.all, _ extent: Extent, hasBars: Bool
    ) -> [Document.Block] {
        let columns: [PeriodColumn] = [
            PeriodColumn(measure: .offered, title: "Offered"),
            PeriodColumn(measure: .abandonedFraction, title: "Abandoned"),
            PeriodColumn(measure: .serviceLevel, title: "In time", interval: .usual, hasBar: hasBars),
            PeriodColumn(measure: .averageSpeedOfAnswerSeconds, title: "Avg. answer", interval: .full),
            PeriodColumn(measure: .p90AnswerSeconds, title: "90% within", extent: .full),
            PeriodColumn(measure: .doneByDeadline, title: "By deadline"),
            PeriodColumn(measure: .backlog, title: "Backlog", interval: .usual),
            PeriodColumn(measure: .oldestHours, title: "Oldest, h", interval: .full),
        ]
        let subject = area == Figures.all ? callType : "\(callType) from \(area)"
        return periodSection(subject, columns, extent) {
            Figures.Subject(callType: callType, area: area, period: $0)
        }
    }

    /// A team period by period; nothing where the run was not broken down.
    ///
    /// - Parameter hasBars: whether the figure that decides is drawn as a bar too.
    func periodSection(ofTeam team: String, _ extent: Extent, hasBars: Bool) -> [Document.Block] {
        let columns: [PeriodColumn] = [
            PeriodColumn(measure: .averageAgents, title: "Agents", interval: .full),
            PeriodColumn(measure: .occupancy, title: "Occupancy", interval: .usual, hasBar: hasBars),
            PeriodColumn(measure: .callsPerAgentHour, title: "Calls an hour"),
            PeriodColumn(measure: .overtimeHours, title: "Overtime, h"),
        ]
        return periodSection(name(ofTeam: team), columns, extent) {
            Figures.Subject(team: team, period: $0)
        }
    }

    /// A column, or up to three, of a table with a line a period.
    private struct PeriodColumn {
        let measure: Measure
        let title: String
        /// The least extent with the intervals; nil for none.
        var interval: Extent?
        var hasBar = false
        /// The least extent with the column.
        var extent = Extent.usual

        func hasInterval(_ extent: Extent) -> Bool { interval.map { $0 <= extent } ?? false }
    }

    private func periodSection(
        _ subject: String, _ all: [PeriodColumn], _ extent: Extent, of figuresOf: (String) -> Figures.Subject
    ) -> [Document.Block] {
        let columns = all.filter { $0.extent <= extent }
        let rowsOfPeriods = figures.periods.compactMap { period in
            let rows = columns.map { figures.row($0.measure, figuresOf(period)) }
            return rows.contains { $0 != nil } ? (period: period, rows: rows) : nil
        }
        guard !rowsOfPeriods.isEmpty else { return [] }
        var table = Table(columns: [.words("Period")])
        var cells = rowsOfPeriods.map { [$0.period] }
        for (place, column) in columns.enumerated() {
            let rows = rowsOfPeriods.map { $0.rows[place] }
            let times = FigureStyle.ofTimes(rows.flatMap { $0?.times ?? [] })
            table.columns.append(.figures(column.title))
            if column.hasInterval(extent) { table.columns.append(.figures("95% interval")) }
            let hasObserved = rows.contains { $0?.observed != nil }
            if hasObserved { table.columns.append(.figures("observed")) }
            if column.hasBar { table.columns.append(.words("")) }
            for (line, row) in rows.enumerated() {
                cells[line].append(row.map { FigureStyle($0, times: times).text($0.estimate.mean) } ?? "")
                if column.hasInterval(extent) { cells[line].append(row.map { interval($0, times) } ?? "") }
                if hasObserved {
                    cells[line].append(row.map { FigureStyle($0, times: times).text($0.observed) } ?? "")
                }
                if column.hasBar { cells[line].append(TextBar.of(row?.estimate.mean)) }
            }
        }
        table.rows = cells.map { .cells($0) }
        let heading =
            "\(subject), period by period" + (figures.periodsComeAgain ? ": numbers of one day on average" : "")
        return [.heading(heading)] + overview(columns, figuresOf) + [.table(table.withoutEmptyColumns())]
    }

    /// Hours of the week, and days of several months, at a glance: the figure that decides in a line a weekday or month.
    private func overview(
        _ columns: [PeriodColumn], _ figuresOf: (String) -> Figures.Subject
    ) -> [Document.Block] {
        let periods = figures.periods
        guard let column = columns.first(where: { $0.hasBar }), Sparklines.lines(of: periods).count > 1 else {
            return []
        }
        let shares = periods.map { figures.row(column.measure, figuresOf($0))?.estimate.mean }
        return Sparklines.blocks(periods, [(column.title, shares)])
    }
}
