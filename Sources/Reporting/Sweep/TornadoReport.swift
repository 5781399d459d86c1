public import Experiments
import ContactCentre
import Scenarios
import Statistics
import Texts

/// The report of assumptions varied one at a time: for each figure, which of them matter most.
public struct TornadoReport {
    let result: SweepResult
    let figures: [FigureName]
    private let titles: [String]

    /// The report of a sweep of one assumption at a time.
    ///
    /// - Parameter figures: the figures shown; at least one.
    public init(_ result: SweepResult, figures: [FigureName]) {
        self.result = result
        self.figures = figures
        titles = result.plan.paths.map(ShortPath.withoutSection)
    }

    /// The report: a table a figure, then notes unless it is brief.
    public func document(_ extent: Extent = .usual) -> Document {
        var blocks = beginning
        for figure in figures {
            let lines = self.lines(of: figure)
            guard !lines.isEmpty else { continue }
            blocks += [.heading(heading(of: figure)), .table(table(lines, figure))]
        }
        return Document(extent > .brief ? blocks + [.heading("Notes"), .remarks(notes)] + end : blocks)
    }

    /// What the report begins with.
    var beginning: [Document.Block] {
        [.title("Tornado: " + result.plan.base.name), .paragraph(setting)]
    }

    /// Where the figures come from.
    var end: [Document.Block] { SweepWords.end(of: result) }

    /// The command line that makes the figures again.
    var againLine: String { ShellWord.line(result.command) }

    // MARK: Lines

    /// What an assumption does to a figure.
    struct Line {
        let arm: SweepPlan.Arm
        let title: String
        let low: Estimate?
        let high: Estimate?

        private var ends: [Double] { [low?.mean, high?.mean].compactMap { $0 } + [0] }
        /// From the least to the greatest the figure is changed by, no change included.
        var spread: Double { (ends.max() ?? 0) - (ends.min() ?? 0) }
        var farthest: Double { ends.map { $0.magnitude }.max() ?? 0 }
    }

    /// The assumptions both of whose ends are simulated, the one that matters most first.
    func lines(of figure: FigureName) -> [Line] {
        let lines = zip(result.plan.arms, titles).compactMap { arm, title -> Line? in
            guard let low = change(figure, cell: arm.cells.low), let high = change(figure, cell: arm.cells.high) else {
                return nil
            }
            return Line(arm: arm, title: title, low: low.difference, high: high.difference)
        }
        return lines.enumerated().sorted { ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset) }
            .map { $0.element }
    }

    private func change(_ figure: FigureName, cell: Int) -> SweepResult.Row? {
        result.rows(ofCell: cell)?.first { $0.row.name == figure }
    }

    private func table(_ lines: [Line], _ figure: FigureName) -> Table {
        let style = ChangeStyle(figure.measure.unit, for: lines.flatMap { [$0.low, $0.high] })
        let farthest = lines.map { $0.farthest }.max() ?? 0
        return table(lines, style, last: "Change") { bar($0, farthest: farthest) }
    }

    /// The assumptions' ranges and what they change, and something more in the last column.
    func table(_ lines: [Line], _ style: ChangeStyle, last: String, _ words: (Line) -> String) -> Table {
        var table = Table(columns: [
            .words("Assumption"), .figures("Low"), .figures("Now"), .figures("High"), .figures("At low"),
            .figures("At high"), .words(last),
        ])
        table.rows = lines.map { line in
            let range = line.arm.range
            return .cells(
                [line.title] + [range.low, range.value, range.high].map(range.words)
                    + [style.text(line.low), style.text(line.high), words(line)])
        }
        return table
    }

    /// A bar to the left for a figure made smaller and to the right for one made larger, ░ at the low end of the
    /// assumption and █ at its high end; the shorter one stands before the longer one where both go the same way.
    private func bar(_ line: Line, farthest: Double) -> String {
        let width = TornadoReport.halfBar
        var cells = [Character](repeating: " ", count: 2 * width + 1)
        cells[width] = "│"
        let ends = [(line.low, Character("░")), (line.high, Character("█"))]
        for (end, sign) in ends.sorted(by: { $0.0?.mean?.magnitude ?? 0 > $1.0?.mean?.magnitude ?? 0 }) {
            guard let mean = end?.mean, farthest > 0 else { continue }
            let length = Int((mean.magnitude / farthest * Double(width)).rounded())
            for step in 0..<length { cells[mean < 0 ? width - 1 - step : width + 1 + step] = sign }
        }
        return String(cells)
    }

    private static let halfBar = 5

    // MARK: Words

    private func heading(of figure: FigureName) -> String {
        guard let row = result.baseRows?.first(where: { $0.row.name == figure })?.row else { return figure.title }
        return "\(figure.title): \(FigureStyle(row).text(row.estimate.mean)) as it stands"
    }

    /// What is varied, how often it is simulated.
    var setting: String {
        let arms = ReadableNumber.count(result.plan.arms.count, "assumption", "assumptions")
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        let period = result.plan.base.period
        let stopped =
            result.isFinished
            ? "" : " Stopped early: \(result.finishedCells) of \(result.plan.cells.count) cells finished."
        return
            "\(DateWords.span(period)), \(ReadableNumber.count(period.days, "day", "days")). \(arms), one at a time at "
            + "its low and at its high, \(replications) each, all on the same callers." + stopped
    }

    private var notes: [String] {
        [
            "Low and high: what the scenario's assumptions say the number might be; now: what it is. The one that changes "
                + "the figure most stands first. ░ the change at low, █ at high."
        ] + commonNotes
    }

    /// What is said below tables and pictures alike.
    var commonNotes: [String] {
        let kinds = Set(result.plan.arms.map { $0.range.kind })
        var notes: [String] = []
        if kinds.contains(.times) { notes.append(TornadoReport.aboutFactors) }
        if kinds.contains(.contrast) { notes.append(TornadoReport.aboutShares) }
        notes += SweepWords.notes(of: figures) + (result.replications > 1 ? [SweepWords.aboutChanges] : [])
        notes.append("One at a time: what two assumptions do together is not seen here; vary both with --vary.")
        return notes + leftOut
    }

    static let aboutFactors =
        "× of a list or a group: all its agents, calls or lengths so many times as many or as long, in every hour alike."
    static let aboutShares =
        "× of a list of shares: the hours or days differ so many times as far from each other, ×0 not at all (each share "
        + "to that power); the number of calls stays."

    /// The assumptions that are not varied, by the reason why.
    private var leftOut: [String] {
        let left = result.plan.base.assumptions.filter { $0.range == nil }
        let published = left.filter { $0.isVariable && $0.evidence == .published }
        let unsaid = left.filter { $0.isVariable && $0.evidence != .published }
        let fixed = left.filter { !$0.isVariable }
        return [
            ("Left out, since they are published and the scenario gives no low and high for them", published),
            ("Left out, since the scenario gives no low and high for them, however much they may matter", unsaid),
            (
                "Left out, since they are neither numbers nor lists or groups of agents, calls, lengths or shares that stand in "
                    + "the scenario", fixed
            ),
        ].compactMap { reason, assumptions in
            assumptions.isEmpty
                ? nil
                : reason + ": " + Words.list(assumptions.map { ShortPath.withoutSection($0.path) }) + "."
        }
    }
}

extension Assumption.Range {
    /// One of its numbers as it is written: "40", or "×0.9" for a factor.
    func words(_ number: Double) -> String { (kind == .number ? "" : "×") + (ExactNumber.text(number) ?? "") }
}
