import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

/// A service level from base to plan, change by change.
struct StepWaterfall {
    /// "999 answered within 10 s".
    let subject: String
    let base: String
    let plan: String
    /// Each change with its name.
    let rows: [(name: String, inTurn: ComparisonRow, byItself: ComparisonRow?)]
    /// The difference between base and plan.
    let whole: ComparisonRow?
    /// The base's level, where there is no step to say.
    let level: Double?
    /// What the picture says and what it shows, where that is not of a difference between plans.
    let words: (headline: String, subtitle: String)?
    /// Levels that come from elsewhere.
    let references: [Reference]
    let fileStem: String

    init(
        subject: String, base: String, plan: String,
        rows: [(name: String, inTurn: ComparisonRow, byItself: ComparisonRow?)], whole: ComparisonRow? = nil,
        level: Double? = nil, words: (headline: String, subtitle: String)? = nil, references: [Reference] = [],
        fileStem: String
    ) {
        (self.subject, self.base, self.plan, self.rows, self.whole) = (subject, base, plan, rows, whole)
        (self.level, self.words, self.references, self.fileStem) = (level, words, references, fileStem)
    }

    /// A level to hold the steps against.
    struct Reference {
        let name: String
        /// How many steps it stands behind.
        let steps: Int
        let value: Double
    }

    private var levels: [Double?] { [rows.first?.inTurn.base.mean ?? level] + rows.map { $0.inTurn.other.mean } }
    private var style: ChangeStyle {
        ChangeStyle(.fraction, for: rows.flatMap { [$0.inTurn.difference, $0.byItself?.difference] })
    }
    private var levelStyle: FigureStyle { FigureStyle(.fraction, for: levels) }

    /// How much there is to explain, and what brings most of it.
    var headline: String {
        if let words { return words.headline }
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
        return all + ", most with \(largest.name) (\(style.meanText(largest.inTurn.difference)) points)"
    }

    private var subtitle: String {
        words?.subtitle
            ?? "Share of calls \(subject.drop { $0 != " " }.dropFirst()) from \(base) to \(plan), one change on top of the other, all on the "
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

    private func table(_ add: (_ figures: [String], _ bar: String) -> [String]) -> Table {
        let values = levels.compactMap { $0 } + references.map { $0.value }
        let bars = StepBars(from: values.min() ?? 0, to: values.max() ?? 0)
        let hasByItself = rows.contains { $0.byItself != nil }
        func cells(_ figures: [String], _ bar: String) -> [String] {
            add(hasByItself ? figures : figures.dropLast(), bar)
        }
        var table = Table(
            columns: [.words(""), .figures("Level"), .figures("In turn")]
                + (hasByItself ? [.figures("By itself")] : []) + (add([], "").isEmpty ? [] : [.words("")]))
        func addReferences(after steps: Int) {
            for reference in references where reference.steps == steps {
                let figures = [reference.name, levelStyle.text(reference.value), "by formula", ""]
                table.rows.append(.cells(cells(figures, bars.level(reference.value))))
            }
        }
        table.rows = [.cells(cells([base, levelStyle.text(levels[0]), "", ""], bars.level(levels[0])))]
        addReferences(after: 0)
        for (place, row) in rows.enumerated() {
            table.rows.append(
                .cells(
                    cells(
                        [
                            row.name, levelStyle.text(levels[place + 1]),
                            style.text(row.inTurn.difference), style.text(row.byItself?.difference),
                        ], bars.change(from: levels[place], to: levels[place + 1]))))
            if place + 1 < rows.count { addReferences(after: place + 1) }
        }
        guard !rows.isEmpty else { return table }
        let whole = self.whole.map { style.text($0.difference) } ?? ""
        table.rows.append(
            .cells(cells([plan, levelStyle.text(levels[rows.count]), whole, ""], bars.level(levels[rows.count]))))
        addReferences(after: rows.count)
        return table
    }

    // MARK: Picture

    /// The figures as a picture.
    var picture: PictureBlock {
        var drawn: [Waterfall.Row] = []
        if let level = levels[0] {
            drawn.append(.level(lines(base, tooLong: "Base"), at: level, words: levelStyle.text(level)))
        }
        func drawReferences(after steps: Int) {
            for reference in references where reference.steps == steps {
                drawn.append(.level([reference.name], at: reference.value, words: levelStyle.text(reference.value)))
            }
        }
        drawReferences(after: 0)
        for (place, row) in rows.enumerated() {
            guard let from = levels[place], let to = levels[place + 1] else { continue }
            let change = row.inTurn.difference
            let range = change.low.flatMap { low in change.high.map { from + low...from + max(low, $0) } }
            drawn.append(
                .change(
                    lines(row.name, tooLong: "Change \(place + 1)"), from: from, to: to, range: range,
                    words: style.text(change)))
            if place + 1 < rows.count { drawReferences(after: place + 1) }
        }
        if !rows.isEmpty, let level = levels[rows.count] {
            drawn.append(.level(lines(plan, tooLong: "Plan"), at: level, words: levelStyle.text(level)))
            drawReferences(after: rows.count)
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
