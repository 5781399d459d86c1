import Experiments
import ContactCentre
package import Reporting
import Scenarios
import Texts

/// The report of a fit: whether the model can give what was observed, with which values, and what the figures can't tell.
package struct CalibrationReport {
    let outcome: CalibrationOutcome
    var space: FitSpaceDescription { outcome.space }

    /// The report of what was found.
    package init(_ outcome: CalibrationOutcome) { self.outcome = outcome }

    /// The report: the answer; unless it is brief, then every figure, every value and what can't be told apart.
    package func document(_ extent: Extent = .usual) -> Document { document(extent, hasPictures: false) }

    /// The same with pictures of how far the figures lie from what was observed, and of what they leave of the ranges.
    package func page(_ extent: Extent = .usual) -> Document { document(extent, hasPictures: true) }

    private func document(_ extent: Extent, hasPictures: Bool) -> Document {
        let names = Words.list(space.scenarios.map { OneLine.of($0.name) })
        var blocks: [Document.Block] = [.title("Fit to observed figures: \(names)"), .remarks(answers)]
        guard extent > .brief else { return Document(blocks) }
        blocks += [.heading("Observed and simulated")] + (hasPictures ? figurePictures() : [.table(figures)])
        blocks += [.heading("Fitted values")] + (hasPictures ? valuePictures() : [.table(values)])
        if !callers.rows.isEmpty { blocks += [.heading("Callers"), .table(callers)] }
        blocks += [.heading("What the figures can't tell apart"), .remarks(tradeOffs)]
        blocks += [.heading("Notes"), .remarks(notes)]
        if !outcome.command.isEmpty {
            blocks += [.paragraph("The same fit again:"), .command(ShellWord.line(outcome.command))]
        }
        return Document(blocks)
    }

    // MARK: The answer

    private var answers: [String] {
        var answers = [verdict]
        let limit = Words.number(CalibrationOutcome.mostImplausibility)
        answers.append(
            outcome.rooms.isEmpty
                ? "Of the ensemble's \(outcome.ensembleCount) rooms all are ruled out: in each some figure lies \(limit) joint errors or more from what was observed."
                : "\(outcome.rooms.count) of the ensemble's \(outcome.ensembleCount) rooms are not ruled out: every figure lies within \(limit) joint errors of "
                    + "what was observed. Of all \(outcome.triedCount) rooms tried, \(outcome.notRuledOutCount).")
        if !outcome.isFinished { answers.append("Stopped early: this is what the rooms tried by then say.") }
        return answers
    }

    private var verdict: String {
        let worst = outcome.rows.compactMap { row in row.implausibility.map { ($0.magnitude, row) } }.max {
            $0.0 < $1.0
        }
        guard let (distance, row) = worst else { return "No room gave all figures, so nothing can be said of the fit." }
        let name = figureWords(row.target)
        let apart = "\(ReadableNumber.fixed(distance, decimals: 1)) joint errors off (\(name))"
        let off = outcome.rows.count { ($0.implausibility ?? 0).magnitude >= CalibrationOutcome.mostImplausibility }
        if off > 0 {
            return
                "The model does not give what was observed: in the room that comes nearest \(ReadableNumber.count(off, "figure lies", "figures lie")) beyond "
                + "\(Words.number(CalibrationOutcome.mostImplausibility)) joint errors, the worst \(apart). Widen a range, fit another value, or look for a "
                + "mistake in the observed figures; trust no what-if until then."
        }
        return distance < CalibrationReport.near
            ? "The model gives what was observed: in the room that comes nearest the worst figure is \(apart)."
            : "The model gives what was observed within what chance and rounding allow; the worst figure is \(apart)."
    }

    private static let near = 2.0

    private func figureWords(_ target: FitTarget) -> String {
        let file = space.scenarios.count > 1 ? OneLine.of(space.scenarios[target.scenario].file) + ", " : ""
        return file + target.figure.written.words
    }

    // MARK: Tables

    private static let figureColumns: [Table.Column] = [
        .words("Figure"), .figures("Observed"), .figures("Simulated"), .figures("Difference"), .figures("Joint error"),
        .figures("Errors off"),
    ]

    private var figures: Table {
        Table(
            columns: CalibrationReport.figureColumns,
            rows: space.scenarios.indices.flatMap { scenario in
                [.group(OneLine.of(space.scenarios[scenario].name))] + rows(ofScenario: scenario).map(line)
            })
    }

    /// The figures of one scenario.
    func figures(ofScenario scenario: Int) -> Table {
        Table(columns: CalibrationReport.figureColumns, rows: rows(ofScenario: scenario).map(line))
    }

    /// What was found of one scenario's figures.
    func rows(ofScenario scenario: Int) -> [CalibrationOutcome.Row] {
        outcome.rows.filter { $0.target.scenario == scenario }
    }

    /// A figure without its scenario.
    func name(_ row: CalibrationOutcome.Row) -> String {
        row.target.figure.callType + " " + row.target.figure.measure.definition.words
            + (row.target.figure.period == FigureName.all ? "" : ", " + row.target.figure.period)
    }

    private func line(_ row: CalibrationOutcome.Row) -> Table.Row {
        let style = style(of: row)
        let joint = style.difference(row.target.observed + row.standardError, from: row.target.observed)
        return .cells([
            name(row), style.text(row.target.observed), style.text(row.simulated),
            style.difference(row.simulated, from: row.target.observed), "±" + joint.dropFirst(),
            row.implausibility.map { signed($0) } ?? ReadableNumber.missing,
        ])
    }

    func style(of row: CalibrationOutcome.Row) -> FigureStyle {
        FigureStyle(row.target.figure.measure.unit, for: [row.target.observed, row.simulated])
    }

    func signed(_ number: Double) -> String {
        let words = ReadableNumber.fixed(number, decimals: 1)
        return number > 0 && words != "0.0" ? "+" + words : words
    }

    var values: Table {
        Table(
            columns: [
                .words("Value"), .figures("Asked"), .figures("Fitted"), .figures("95 of 100 rooms"),
                .figures("Not ruled out"), .figures("Learnt"),
            ],
            rows: outcome.values.map { value in
                let parameter = value.column.parameter
                func text(_ number: Double) -> String { significant(number, within: parameter) }
                let notRuledOut = value.leastNotRuledOut.flatMap { least in
                    value.mostNotRuledOut.map { "\(text(least)) to \(text($0))" }
                }
                return .cells([
                    name(value.column), "\(text(parameter.low)) to \(text(parameter.high))", text(value.fitted),
                    "\(text(value.low)) to \(text(value.high))", notRuledOut ?? ReadableNumber.missing,
                    ReadableNumber.percent(value.learnt, decimals: 0),
                ])
            })
    }

    /// A column's path, with its scenario where it is of one; how many times as large where it is a factor.
    func name(_ column: FitSpace.Column) -> String {
        let path = ShortPath.withoutSection(column.parameter.path) + (column.parameter.form == .times ? " (times)" : "")
        return column.scenario.map { path + ", " + OneLine.of(space.scenarios[$0].file) } ?? path
    }

    /// As many decimals as a thousandth of the range asks for.
    func significant(_ number: Double, within parameter: FitParameter) -> String {
        let range = parameter.high - parameter.low
        let decimals = range >= 1_000 ? 0 : range >= 100 ? 0 : range >= 10 ? 1 : range >= 1 ? 2 : range >= 0.05 ? 3 : 4
        return ReadableNumber.fixed(number, decimals: parameter.form == .whole ? 0 : decimals)
    }

    private var callers: Table {
        Table(
            columns: [.words("First calls of callers"), .figures("Of the calls written"), .figures("95 of 100 rooms")],
            rows: space.demands.enumerated().map { place, demand in
                let all = outcome.rooms.map { $0.callers[place] }.sorted()
                let file = space.scenarios.count > 1 ? ", " + OneLine.of(space.scenarios[demand.scenario].file) : ""
                let range =
                    all.isEmpty
                    ? ReadableNumber.missing
                    : "\(ReadableNumber.percent(quantile(0.025, of: all), decimals: 1)) to \(ReadableNumber.percent(quantile(0.975, of: all), decimals: 1))"
                return .cells([
                    OneLine.of(demand.callType) + file,
                    ReadableNumber.percent(outcome.nearest.callers[place], decimals: 1), range,
                ])
            })
    }

    // MARK: What can't be told

    private var tradeOffs: [String] {
        let pairs = outcome.tradeOffs.prefix(CalibrationReport.mostPairs).map { pair in
            let (first, second) = (outcome.values[pair.columns.0].column, outcome.values[pair.columns.1].column)
            let (one, other) = (first.parameter, second.parameter)
            return
                "\(name(first)) and \(name(second)) trade off: \(significant(pair.step.first, within: one)) more of the first go with "
                + "\(significant(pair.step.second.magnitude, within: other)) \(pair.step.second < 0 ? "less" : "more") of the second, and the figures stay "
                + "(correlation \(ReadableNumber.fixed(pair.correlation, decimals: 2)))."
        }
        let unlearnt = outcome.values.filter { $0.learnt < CalibrationReport.leastLearnt }.map { name($0.column) }
        let silent =
            unlearnt.isEmpty
            ? []
            : [
                "The figures say next to nothing of \(Words.list(unlearnt)): any value of the range does as well, by itself."
            ]
        let found = Array(pairs) + silent
        return found.isEmpty ? ["No two values trade off so closely that the figures can't tell them apart."] : found
    }

    private static let mostPairs = 8
    static let leastLearnt = 0.1

    private var notes: [String] {
        var notes = [
            "A joint error is one standard error of observed less simulated: what chance does to a period of this length (given how many calls came), what "
                + "rounding hides, what the replications leave open, and a discrepancy of \(Words.number(outcome.settings.discrepancy)): of a share p so many times "
                + "√(p (1 - p)), of a time or a number so many times itself, not less than half a second.",
            "Learnt: how much narrower the figures make what was asked, 0% where they say nothing of a value. Within its range every value counts as likely as any other.",
        ]
        if !space.demands.isEmpty {
            notes.append(
                "Calls follow on calls here, so observed calls are attempts. How many callers rang first was solved for in every room so that as many calls are offered as were "
                    + "observed.")
        }
        if !space.offered.isEmpty { notes.append("Figures are taken with the numbers of calls that were observed.") }
        if !space.unused.isEmpty {
            notes.append(
                "Not used: \(Words.list(space.unused.map { $0.figure.written.words })); of percentiles, maxima and calls by month replications don't say how far chance moves "
                    + "them, or the scenario gives them.")
        }
        notes.append(
            "\(ReadableNumber.count(outcome.simulations, "scenario", "scenarios")) simulated in \(outcome.settings.replications) replications each, on the same callers; "
                + "seed \(outcome.settings.seed), \(Program.nameAndVersion).")
        return notes
    }
}
