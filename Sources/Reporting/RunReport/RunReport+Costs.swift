import ContactCentre
import Experiments
import Scenarios
import Statistics

/// The lines of what a plan costs.
enum CostLines {
    /// In the order of a bill, the sum last.
    static let lines: [Measure] = [
        .costOfPayAYear, .costOfEnhancementsAYear, .costOfOvertimeAYear, .costOfOnCostsAYear, .costOfRecruitmentAYear,
        .costOfTrainingAYear, .costOfTutoringAYear, .costOfOneOffAYear, .costOfYearlyAmountsAYear, .costOfCallsAYear,
    ]
    static let paidFor: [Measure] = [.paidHours, .fullTimeEquivalents]
    static let sums: [Measure] = [.costAYear, .costAnAnsweredCall]

    /// "What it costs a year: GBP at prices of 2018".
    static func heading(_ costs: Costs) -> String {
        "What it costs a year: \(costs.currency) at prices of \(costs.priceYear)"
    }

    /// What the amounts are, and what is not in them.
    static func note(on scenarios: [Scenario]) -> String {
        let ofPeople =
            scenarios.contains { $0.workforce != nil && $0.costs != nil }
            ? "With a workforce everybody in post is paid, in training and beside the calls too; who leaves when is simulated, and so is all that "
                + "hangs on it. " : ""
        return
            "A year has 365 days. Pay, enhancements and what is paid once or every year follow from the plan; overtime, what rises with it, and "
            + "calls are simulated. " + ofPeople + "What has no price in the scenario is not in the cost."
    }
}

extension RunReport {
    /// What the plan costs a year, line by line, then team by team; nothing without prices.
    func costSection() -> [Document.Block] {
        guard let costs = scenario.costs, figures.row(.costAYear, Figures.Subject()) != nil else { return [] }
        var table = Table(columns: [.words(""), .figures("A year"), .figures("95% interval")])
        func add(_ group: String, _ measures: [Measure]) {
            let rows = measures.compactMap { figures.row($0, Figures.Subject()) }.filter {
                $0.estimate.mean ?? 0 != 0 || !CostLines.lines.contains($0.measure)
            }
            table.rows.append(.group(group))
            table.rows += rows.map { .cells(costCells($0)) }
        }
        add("Line by line", CostLines.lines)
        add("In all", CostLines.sums)
        return [.heading(CostLines.heading(costs)), .table(table.withoutEmptyColumns())] + costsOfTeams()
            + [.paragraph(CostLines.note(on: [scenario]))]
    }

    /// Figures that follow from the plan have no interval.
    private func costCells(_ row: ResultRow) -> [String] {
        let style = FigureStyle(row)
        let isCertain = row.estimate.low == row.estimate.high
        return [row.measure.words, style.text(row.estimate.mean), isCertain ? "" : interval(row)]
    }

    /// What each team, and each grade of several, is paid for.
    private func costsOfTeams() -> [Document.Block] {
        var table = Table(columns: [
            .words("Paid for"), .figures("Hours a week"), .figures("FTE"), .figures("Cost a year"),
        ])
        for team in figures.teams.count == 1 ? figures.teams : figures.teams + [Figures.all] {
            let subject = Figures.Subject(team: team)
            guard let hours = figures.row(.paidHours, subject)?.estimate.mean else { continue }
            let week = hours * Double(CalendarDate.daysAWeek) / Double(scenario.period.days)
            table.rows.append(
                .cells([
                    name(ofTeam: team), RunReport.hoursText(week), brief(.fullTimeEquivalents, subject),
                    brief(.costAYear, subject),
                ]))
        }
        guard !table.rows.isEmpty else { return [] }
        return [.table(table)] + (noteOnTeams.map { [.paragraph($0)] } ?? [])
    }

    /// Why what the teams cost doesn't add up to all: what is paid once, every year and for calls is no team's.
    private var noteOnTeams: String? {
        let ofAll = CostLines.lines.filter { !$0.isOfTeams }
        guard figures.teams.count > 1,
            ofAll.contains(where: { figures.row($0, Figures.Subject())?.estimate.mean ?? 0 != 0 })
        else { return nil }
        let recruits = scenario.workforce == nil ? "" : "for recruits, "
        return
            "Teams and grades cost pay, enhancements, overtime and on-costs. What is paid \(recruits)once and every year and what calls cost is no one "
            + "team's: it is in the last row only, so the rows don't add up to it."
    }
}
