import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension ComparisonReport {
    /// Where each plan's difference comes from, step by step, as tables with bars; nothing where that was not asked for.
    func steps() -> [Document.Block] {
        result.ways.flatMap { way -> [Document.Block] in
            let waterfalls = self.waterfalls(way)
            return section(
                way, waterfalls, waterfalls.flatMap { [.subheading($0.headline), .table($0.tableWithBars)] })
        }
    }

    /// The same as pictures.
    func stepPictures() -> [Document.Block] {
        result.ways.flatMap { way -> [Document.Block] in
            let waterfalls = self.waterfalls(way)
            return section(way, waterfalls, waterfalls.map { .picture($0.picture) })
        }
    }

    private func section(_ way: PlanWay, _ waterfalls: [StepWaterfall], _ parts: [Document.Block]) -> [Document.Block] {
        let (plan, base) = (label(way.plan), label(result.base))
        let heading = Document.Block.heading(
            result.ways.count > 1 ? "Where the difference of \(plan) comes from" : "Where the difference comes from")
        guard !way.steps.isEmpty else {
            return [heading, .paragraph("\(plan) and \(base) are the same in all that is simulated.")]
        }
        guard !waterfalls.isEmpty else {
            return [heading, .paragraph("No call type has a target in every scenario from \(base) to \(plan).")]
        }
        return [heading] + parts + [.remarks(waterfalls.map { $0.sums } + StepWords.remarks(way))]
    }

    private func waterfalls(_ way: PlanWay) -> [StepWaterfall] {
        callTypes.compactMap { callType in
            guard let rows = way.rows(of: callType), !rows.isEmpty else { return nil }
            return StepWaterfall(
                subject: result.base.scenario.words(for: .serviceLevel, of: callType), base: label(result.base),
                plan: label(way.plan), rows: rows, whole: row(way.plan, .serviceLevel, callType: callType),
                fileStem: "steps-\(FileNameWords.safe(callType))")
        }
    }
}

/// The words about the steps from a base to a plan.
enum StepWords {
    /// What a step is called: what it is about.
    static func name(_ step: PlanStep) -> String {
        let names = step.paths.map(ShortPath.withoutSection)
        return names.count > mostNamed ? "\(names[0]) and \(names.count - 1) more" : Words.list(names)
    }

    /// What each step is, and what went otherwise than one step after the other.
    static func remarks(_ way: PlanWay) -> [String] {
        way.steps.flatMap { step -> [String] in
            let name = Words.capitalised(name(step.step))
            let details = step.step.details.map(words)
            var remarks: [String] = []
            if !details.isEmpty {
                let more = details.count - mostDetails
                remarks.append(
                    "\(name): \(details.prefix(mostDetails).joined(separator: "; "))"
                        + (more > 0 ? "; and \(ReadableNumber.count(more, "more value", "more values"))." : "."))
            }
            if step.step.paths.count > 1 {
                remarks.append(
                    "\(Words.list(step.step.paths.map(PlainText.line))) are one step: with less than all of them there is "
                        + "no scenario that can be run.")
            }
            return remarks
        } + [aboutOrder]
    }

    private static func words(_ detail: PlanStep.Detail) -> String {
        let path = ShortPath.withoutSection(detail.path)
        return switch (detail.before, detail.after) {
        case (.nothing, .value(let value)): "\(path) \(PlainText.line(value)), where nothing was said"
        case (.nothing, _): "\(path) is new"
        case (_, .nothing): "\(path) is left out"
        case (.value(let before), .value(let after)):
            "\(path) \(PlainText.line(after)) instead of \(PlainText.line(before))"
        default: "\(path) otherwise"
        }
    }

    static let aboutOrder =
        "In turn: each change on top of those above it, in the order in which the settings stand in the base's files; what a change "
        + "adds hangs on that order. By itself: the base with this change alone. Changes are in percentage points, their intervals "
        + "paired and of 95% each; the plan's own holds for all headline differences at once."

    private static let mostNamed = 2
    private static let mostDetails = 4
}

/// A service level from base to plan, change by change.
struct StepWaterfall {
    /// "999 answered within 10 s".
    let subject: String
    let base: String
    let plan: String
    let rows: [(step: PlanStep, inTurn: ComparisonRow, byItself: ComparisonRow?)]
    /// The difference between base and plan.
    let whole: ComparisonRow?
    let fileStem: String

    private var levels: [Double?] { [rows.first?.inTurn.base.mean] + rows.map { $0.inTurn.other.mean } }
    private var style: ChangeStyle {
        ChangeStyle(.fraction, for: rows.flatMap { [$0.inTurn.difference, $0.byItself?.difference] })
    }
    private var levelStyle: FigureStyle { FigureStyle(.fraction, for: levels) }

    /// How much there is to explain, and what brings most of it.
    var headline: String {
        guard let whole, let mean = whole.difference.mean else { return "\(subject), step by step" }
        let numbers = DifferenceNumbers(whole.difference, unit: .fraction)
        guard whole.difference.isShown else {
            return "\(subject): no difference shown between \(plan) and \(base)"
        }
        let all = "\(subject): \(numbers.size(mean)) \(numbers.way(mean)) with \(plan)"
        let largest = rows.max {
            ($0.inTurn.difference.mean ?? 0).magnitude < ($1.inTurn.difference.mean ?? 0).magnitude
        }
        guard rows.count > 1, let largest, largest.inTurn.difference.isShown else {
            return rows.count > 1 ? all + ", no change by enough to be shown" : all + ", all of it from the one change"
        }
        return all + ", most with \(StepWords.name(largest.step)) (\(style.meanText(largest.inTurn.difference)) points)"
    }

    private var subtitle: String {
        "Share of calls \(subject.drop { $0 != " " }.dropFirst()) from \(base) to \(plan), one change on top of the other, all on the "
            + "same callers. Lines across the ends of bars are the 95% intervals of the changes."
    }

    /// What the changes sum to, in turn and by themselves.
    var sums: String {
        let inTurn = sum(rows.map { $0.inTurn.difference.mean })
        var words = "\(subject), in turn: the changes add up to all of the difference, \(points(inTurn))."
        guard rows.count > 1 else { return words }
        guard let byItself = sum(rows.map { $0.byItself?.difference.mean }) else {
            return words + " Not every change makes a scenario by itself, so there is no sum of them."
        }
        let left = inTurn.map { $0 - byItself }
        words += " By themselves they come to \(points(byItself)) together"
        return words
            + (isNothing(left)
                ? "; nothing is left over."
                : "; \(points(left)) are left over, which only comes of changes made together.")
    }

    private func sum(_ changes: [Double?]) -> Double? {
        let known = changes.compactMap { $0 }
        return known.count == changes.count ? known.reduce(0, +) : nil
    }

    private func points(_ change: Double?) -> String {
        guard let change else { return ReadableNumber.missing }
        return style.meanText(Estimate(mean: change, low: nil, high: nil, confidence: 0)) + " points"
    }

    private func isNothing(_ change: Double?) -> Bool {
        !points(change).contains { ("1"..."9").contains($0) }
    }

    // MARK: Table

    /// The figures with a bar a row.
    var tableWithBars: Table { table { $0 + [$1] } }

    private func table(_ cells: (_ figures: [String], _ bar: String) -> [String]) -> Table {
        let values = levels.compactMap { $0 }
        let bars = StepBars(from: values.min() ?? 0, to: values.max() ?? 0)
        var table = Table(
            columns: [
                .words(""), .figures("Level"), .figures("In turn"), .figures("By itself"),
            ] + (cells([], "").isEmpty ? [] : [.words("")]))
        table.rows = [.cells(cells([base, levelStyle.text(levels[0]), "", ""], bars.level(levels[0])))]
        for (place, row) in rows.enumerated() {
            table.rows.append(
                .cells(
                    cells(
                        [
                            StepWords.name(row.step), levelStyle.text(levels[place + 1]),
                            style.text(row.inTurn.difference), style.text(row.byItself?.difference),
                        ], bars.change(from: levels[place], to: levels[place + 1]))))
        }
        let whole = style.text(self.whole?.difference)
        table.rows.append(
            .cells(cells([plan, levelStyle.text(levels[rows.count]), whole, ""], bars.level(levels[rows.count]))))
        return table
    }

    // MARK: Picture

    /// The figures as a picture.
    var picture: PictureBlock {
        var drawn: [Waterfall.Row] = []
        if let level = levels[0] {
            drawn.append(.level(lines(base, tooLong: "Base"), at: level, words: levelStyle.text(level)))
        }
        for (place, row) in rows.enumerated() {
            guard let from = levels[place], let to = levels[place + 1] else { continue }
            let change = row.inTurn.difference
            let range = change.low.flatMap { low in change.high.map { from + low...from + max(low, $0) } }
            drawn.append(
                .change(
                    lines(StepWords.name(row.step), tooLong: "Change \(place + 1)"), from: from, to: to, range: range,
                    words: style.text(change)))
        }
        if let level = levels[rows.count] {
            drawn.append(.level(lines(plan, tooLong: "Plan"), at: level, words: levelStyle.text(level)))
        }
        return PictureBlock(
            headline, subtitle: subtitle,
            Waterfall(headline, axis: subject, rows: drawn) { ReadableNumber.shortPercent($0) }.picture(),
            table: table { figures, _ in figures }, fileStem: fileStem)
    }

    /// A name in two lines; another where it has no room in them.
    private func lines(_ name: String, tooLong: String) -> [String] {
        var lines: [String] = []
        for word in name.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= StepWaterfall.lettersOfName {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        let hasRoom = lines.count <= 2 && lines.allSatisfy { $0.count <= StepWaterfall.lettersOfName }
        return hasRoom ? lines : [tooLong]
    }

    private static let lettersOfName = 30
}

/// Bars of characters below each other, from a level to another.
private struct StepBars {
    private let low: Double
    private let high: Double

    /// Bars for levels between two.
    init(from least: Double, to most: Double) {
        low = least
        high = most > least ? most : least + 1
    }

    /// Where a level lies.
    func level(_ level: Double?) -> String { level.map { String(repeating: " ", count: place($0)) + "│" } ?? "" }

    /// █ where the level rises, ░ where it falls.
    func change(from before: Double?, to after: Double?) -> String {
        guard let before, let after else { return "" }
        let (left, right) = (place(min(before, after)), place(max(before, after)))
        return String(repeating: " ", count: left)
            + (left == right ? "│" : String(repeating: before < after ? "█" : "░", count: right - left))
    }

    private func place(_ level: Double) -> Int { Int(((level - low) / (high - low) * StepBars.width).rounded()) }

    private static let width = 20.0
}

extension Estimate {
    /// Whether an interval of a difference leaves no difference out.
    var isShown: Bool {
        guard let low, let high else { return false }
        return low > 0 || high < 0
    }
}
