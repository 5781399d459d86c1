import ContactCentre
import Experiments
import Scenarios
import Statistics

extension ComparisonReport {
    /// Every difference of a plan: a table a call type, then the teams, then period by period.
    func section(of plan: ComparedPlan, hasSparklines: Bool) -> [Document.Block] {
        var blocks: [Document.Block] = []
        for callType in callTypes {
            let groups = MeasureGroup.ofCalls.map { group in
                (group.name, group.measures.compactMap { row(plan, $0, callType: callType) })
            }
            blocks += table(of: plan, "\(callType): every difference", groups)
        }
        let teams = ([Figures.all] + result.base.scenario.teams.map { $0.name }).map { team in
            (
                team == Figures.all ? "All teams" : team,
                MeasureGroup.ofTeams.compactMap { row(plan, $0, team: team) }
            )
        }
        blocks += table(of: plan, "Teams", teams)
        return blocks + periodTables(of: plan, hasSparklines: hasSparklines)
    }

    /// The headline figures by period, where the comparison was broken down.
    ///
    /// - Parameter hasSparklines: whether the figure that decides is drawn in a line of text too.
    func periodTables(of plan: ComparedPlan, hasSparklines: Bool) -> [Document.Block] {
        callTypes.flatMap { periods(of: plan, $0, hasSparklines: hasSparklines) }
    }

    private func table(
        of plan: ComparedPlan, _ heading: String, _ groups: [(String, [ComparisonRow])]
    ) -> [Document.Block] {
        let times = ComparisonReport.times(in: groups.flatMap { $0.1 }.filter(isWorthALine))
        var table = Table(columns: differenceColumns(first: ""))
        for (name, rows) in groups {
            let rows = rows.filter(isWorthALine)
            guard !rows.isEmpty else { continue }
            table.rows.append(.group(name))
            table.rows += rows.map { .cells(cells($0, words: words(for: $0.measure, of: $0.callType), times)) }
        }
        guard !table.rows.isEmpty else { return [] }
        let whose = result.others.count > 1 ? "\(label(plan)), \(heading)" : heading
        return [.heading(whose), .table(table.withoutEmptyColumns())]
    }

    /// The headline figures of a call type by period, where the comparison was broken down.
    private func periods(of plan: ComparedPlan, _ callType: String, hasSparklines: Bool) -> [Document.Block] {
        var blocks: [Document.Block] = []
        for measure in ComparisonReport.headlines {
            let rows = result.breakdownPeriods.compactMap {
                row(plan, measure, callType: callType, period: $0)
            }.filter(isWorthALine)
            guard !rows.isEmpty else { continue }
            var table = Table(columns: differenceColumns(first: "Period"))
            let times = ComparisonReport.times(in: rows)
            table.rows = rows.map { .cells(cells($0, words: $0.period, times)) }
            let words = words(for: measure, of: callType)
            let whose = result.others.count > 1 ? "\(label(plan)), " : ""
            blocks.append(.heading("\(whose)\(callType) \(words), period by period"))
            if measure == .serviceLevel, hasSparklines, result.breakdownPeriods.count > 1 {
                let all = result.breakdownPeriods.map { row(plan, measure, callType: callType, period: $0) }
                blocks += Sparklines.blocks(
                    result.breakdownPeriods,
                    [("Base", all.map { $0?.base.mean }), ("Plan", all.map { $0?.other.mean })])
            }
            blocks.append(.table(table.withoutEmptyColumns()))
        }
        return blocks
    }

    func differenceColumns(first: String) -> [Table.Column] {
        [
            .words(first), .figures("Base"), .figures("Plan"), .figures("Difference"), .figures("95% interval"),
            .words("For callers"),
        ]
    }

    /// How the times of some rows are written, alike down a column.
    static func times(in rows: [ComparisonRow]) -> FigureStyle {
        .ofTimes(rows.filter { $0.measure.unit == .seconds }.flatMap { [$0.base.mean, $0.other.mean] })
    }

    func cells(_ row: ComparisonRow, words: String, _ times: FigureStyle) -> [String] {
        let style = FigureStyle(row.measure.unit, for: [row.base.mean, row.other.mean], times: times)
        let numbers = DifferenceNumbers(row.difference, unit: row.measure.unit)
        return [
            words, style.text(row.base.mean), style.text(row.other.mean), numbers.difference, numbers.interval,
            row.verdict?.rawValue ?? "",
        ]
    }

    /// Whether callers of a type try again, this type or another; while nobody does, the calls say it all.
    private func doesSomeoneTryAgain(after callType: String) -> Bool {
        let means = [Measure.attemptsPerCaller, .callersNeverAnswered, .abandoned].map {
            row(result.others[0], $0, callType: callType)?.other.mean
        }
        return means[0] ?? 1 != 1 || means[1] != means[2]
    }

    /// Figures that can say nothing in these plans are left out of the report; they stay in the rows of the files.
    func isWorthALine(_ row: ComparisonRow) -> Bool {
        guard row.base.mean != nil || row.other.mean != nil else { return false }
        let isNothing = (row.base.mean ?? 0) == 0 && (row.other.mean ?? 0) == 0
        return switch row.measure {
        case .transferredOut, .stillThere, .shortAbandoned, .balked, .blocked, .callBackAccepted, .callBackOffered,
            .callBackReached:
            !isNothing
        case .answeredAtHome: result.base.scenario.areas.count > 1
        case .answeredWithinTarget, .serviceLevel: targetWords(of: row.callType) != nil
        case .attemptsPerCaller, .callersNeverAnswered: doesSomeoneTryAgain(after: row.callType)
        default: true
        }
    }
}
