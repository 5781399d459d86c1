public import Experiments
import ContactCentre
import Scenarios
import Statistics
import Texts

/// The report of a sweep for people: a line a cell with the figures chosen, then how far each lies from the scenario as it
/// stands.
public struct SweepReport {
    let result: SweepResult
    private let figures: [FigureName]
    private let rows: [[FigureName: SweepResult.Row]?]
    private let baseRows: [FigureName: SweepResult.Row]?

    /// The report of a sweep.
    ///
    /// - Parameter figures: the figures shown; at least one.
    public init(_ result: SweepResult, figures: [FigureName]) {
        self.result = result
        self.figures = figures
        rows = result.plan.cells.indices.map { result.rows(ofCell: $0).map { SweepReport.byName($0, figures) } }
        baseRows = result.baseRows.map { SweepReport.byName($0, figures) }
    }

    private static func byName(_ rows: [SweepResult.Row], _ figures: [FigureName]) -> [FigureName: SweepResult.Row] {
        let wanted = Set(figures)
        var found: [FigureName: SweepResult.Row] = [:]
        for row in rows where wanted.contains(row.row.name) { found[row.row.name] = row }
        return found
    }

    /// The report: a line a cell; unless it is brief, then how far each lies from the scenario as it stands, and notes.
    public func document(_ extent: Extent = .usual) -> Document {
        let name = result.plan.base.name
        var blocks: [Document.Block] = [.title("Sweep: " + name), .paragraph(setting)]
        blocks += tables(values: value).map { .table($0) }
        guard extent > .brief else { return Document(blocks) }
        if result.replications > 1 {
            blocks.append(.heading("Change from the scenario as it stands"))
            blocks += tables(values: change).map { .table($0) }
        }
        return Document(blocks + [.heading("Notes"), .remarks(notes)] + SweepWords.end(of: result))
    }

    // MARK: Tables

    /// Tables with a line a cell; as many columns beside the varied values as fit a page.
    ///
    /// A text would divide one wide table wherever its width ends, within a call type, and pages and Markdown not at all: so the columns
    /// are shared out here.
    private func tables(values: (FigureName) -> Column) -> [Table] {
        let settings = result.plan.cells.map { cell in
            cell.settings.map { OneLine.of($0.value) }
        }
        let firstLabel = baseRows == nil ? 0 : SweepReport.asItStands.count
        let varied = titles.indices.reduce(0) { width, place in
            let widest = min(settings.map { $0[place].count }.max() ?? 0, SweepReport.widestValue)
            return width + max(titles[place].count, widest, place == 0 ? firstLabel : 0) + SweepReport.gap
        }
        var tables: [Table] = []
        var shown: [Column] = []
        var width = varied
        let columns = figures.map(values)
        for (place, figure) in figures.enumerated() {
            let column = columns[place]
            // A call type's columns stay together where a page can hold them.
            let beginsGroup = place == 0 || figures[place - 1].callType != figure.callType
            let groupSize = beginsGroup ? figures[place...].prefix { $0.callType == figure.callType }.count : 1
            let added = columns[place..<place + groupSize].reduce(0) { $0 + $1.width + SweepReport.gap }
            if width + added - SweepReport.gap > Document.textWidth, !shown.isEmpty {
                tables.append(table(shown, settings))
                (shown, width) = ([], varied)
            }
            shown.append(column)
            width += column.width + SweepReport.gap
        }
        return tables + [table(shown, settings)]
    }

    private func table(_ shown: [Column], _ settings: [[String]]) -> Table {
        var table = Table(columns: titles.map(Table.Column.words) + shown.map { .figures($0.title) })
        if baseRows != nil, shown.contains(where: { $0.base != nil }) {
            let blanks = [String](repeating: "", count: titles.count - 1)
            table.rows.append(.cells([SweepReport.asItStands] + blanks + shown.map { $0.base ?? "" }))
        }
        for place in rows.indices where rows[place] != nil {
            table.rows.append(.cells(settings[place] + shown.map { $0.cells[place] }))
        }
        return table
    }

    /// A figure in every cell.
    private struct Column {
        let title: String
        /// In the scenario as it stands; nil where there is nothing to say of it.
        var base: String?
        let cells: [String]

        var width: Int { ([title, base ?? ""] + cells).map { $0.count }.max() ?? 0 }
    }

    private func value(_ figure: FigureName) -> Column {
        let estimates = rows.map { $0?[figure]?.row.estimate.mean }
        let base = baseRows?[figure]?.row.estimate.mean
        let style = FigureStyle(figure.measure.unit, for: estimates + [base])
        return Column(title: figure.title, base: style.text(base), cells: estimates.map(style.text))
    }

    private func change(_ figure: FigureName) -> Column {
        let differences = rows.map { $0?[figure]?.difference }
        let style = ChangeStyle(figure.measure.unit, for: differences)
        return Column(title: figure.title, cells: differences.map(style.text))
    }

    /// The varied paths, each shortened to what tells it from the others.
    private var titles: [String] { ShortPath.all(result.plan.paths) }

    private static let asItStands = "as it stands"
    /// Longer values, such as JSON objects, go on on the next line of a table.
    private static let widestValue = 24
    /// Blanks between two columns.
    private static let gap = 2

    // MARK: Words

    private var setting: String {
        let cells = ReadableNumber.count(result.plan.cells.count, "cell", "cells")
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        let stopped = result.isFinished ? "" : " Stopped early: \(result.finishedCells) of \(cells) finished."
        let period = result.plan.base.period
        let days = ReadableNumber.count(period.days, "day", "days")
        return "\(DateWords.span(period)), \(days). \(cells), \(replications) each, all on the same callers." + stopped
    }

    private var notes: [String] {
        var notes = ["Varied: " + result.plan.paths.joined(separator: ", ") + "."]
        notes += SweepWords.notes(of: figures)
        if result.replications > 1 { notes.append(SweepWords.aboutChanges) }
        return notes
    }

}

/// What reports of sweeps and tornadoes say alike.
enum SweepWords {
    static let aboutChanges =
        "Changes are paired: every replication is the same callers in each cell. ± is half of the 95% interval, each by "
        + "itself: of many such intervals one in twenty misses. Fractions change in percentage points, times in seconds."

    static func notes(of figures: [FigureName]) -> [String] {
        let measures = Set(figures.map { $0.measure })
        let meanings: [(Measure, String)] = [
            (.serviceLevel, "In time: the service level, by each call type's target."),
            (.abandonedFraction, "Hung up: abandoned, share of offered."),
            (.averageSpeedOfAnswerSeconds, "Answer: average speed of answer."),
        ]
        let words = meanings.filter { measures.contains($0.0) }.map { $0.1 }
        return words.isEmpty ? [] : [words.joined(separator: " ")]
    }

    /// How to make the figures again and where they come from.
    static func end(of result: SweepResult) -> [Document.Block] {
        let again: [Document.Block] =
            result.command.isEmpty
            ? [] : [.paragraph("The same figures again:"), .command(ShellWord.line(result.command))]
        return again + [.paragraph(origin(of: result))]
    }

    private static func origin(of result: SweepResult) -> String {
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        return "Seed \(result.seed), \(replications), scenario \(result.plan.base.hash) as it stands, "
            + "\(Program.nameAndVersion)."
    }
}

extension FigureName {
    /// The figure at the head of a narrow column: "999 in time".
    var title: String {
        let measure =
            switch measure {
            case .serviceLevel: "in time"
            case .abandonedFraction: "hung up"
            case .averageSpeedOfAnswerSeconds: "answer"
            default: measure.rawValue
            }
        let of = area == FigureName.all ? "" : " " + OneLine.of(area)
        return OneLine.of(team == FigureName.all ? callType : team) + of + " " + measure
    }
}
