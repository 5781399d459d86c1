import ContactCentre
public import Experiments
import Scenarios
import Statistics
import Texts

/// The report of a search for a tie: where it is, how sure that is, and what the difference is elsewhere.
public struct BreakEvenReport {
    let outcome: BreakEvenOutcome
    let names: PlanNames

    /// The report of what was found.
    public init(_ outcome: BreakEvenOutcome) {
        self.outcome = outcome
        names = PlanNames([outcome.base.name] + outcome.others.map { $0.plan.name })
    }

    /// The report with pictures; brief without its notes.
    public func page(_ extent: Extent = .usual) -> Document {
        let pictures = head + pictures()
        guard extent > .brief else { return Document(pictures) }
        return Document(pictures + [.heading("Notes"), .remarks(notes)] + again + [.paragraph(origin)])
    }

    private var head: [Document.Block] {
        var blocks: [Document.Block] = [.title(title), .paragraph(setting)]
        if !outcome.isFinished {
            blocks.append(.remarks(["Stopped early: only the figures below were finished."]))
        }
        for (plan, rows) in outcome.others where !rows.isEmpty {
            blocks.append(.remarks(rows.map { sentence($0, plan) }))
        }
        let notes = outcome.others.flatMap { $0.plan.notesOnFairness(towards: outcome.base, names) }
        return notes.isEmpty ? blocks : blocks + [.remarks(notes)]
    }

    /// The report: what was asked and sentences to quote; unless it is brief, then the differences over the range and notes.
    public func document(_ extent: Extent = .usual) -> Document {
        guard extent > .brief else { return Document(head) }
        var blocks = head
        for (plan, rows) in outcome.others {
            for row in rows { blocks += [.heading(subject(row, plan)), .table(table(row, plan))] }
        }
        return Document(blocks + [.heading("Notes"), .remarks(notes)] + again + [.paragraph(origin)])
    }

    // MARK: Sentences

    private var title: String {
        let others =
            outcome.others.count == 1 ? names.label(outcome.others[0].plan.name) : "\(outcome.others.count) plans"
        return "Break-even of \(others) with \(names.label(outcome.base.name))"
    }

    var setting: String {
        let what =
            switch outcome.subject {
            case .path(let path): "\(OneLine.of(path)) of the plan"
            case .agentsOfOther: "the plan's agents, all multiplied alike at every hour,"
            case .agentsOfBase: "the base's agents, all multiplied alike at every hour,"
            case .handlingAtHome:
                "how long talk and wrap take in the plan when a home team answers (away from home as long as before)"
            }
        let replications = ReadableNumber.count(outcome.replications, "replication", "replications")
        return
            "\(DateWords.span(outcome.base.scenario.period)). Varied: \(what) from \(number(outcome.range.lowerBound)) to "
            + "\(number(outcome.range.upperBound))\(outcome.subject.isMultiple ? " times what it is" : ""). \(replications) at each "
            + "value, the same callers throughout; intervals hold with 95% confidence\(allAtOnce)."
    }

    private var allAtOnce: String {
        let family = outcome.others.flatMap { $0.rows }.map { $0.family }.max() ?? 1
        return family > 1 ? ", for the \(family) figures of a plan all at once" : ""
    }

    func sentence(_ row: BreakEvenRow, _ plan: ComparedPlan) -> String {
        let figure = figureWords(row.figure)
        let (other, base) = (names.label(plan.name), names.label(outcome.base.name))
        let asItIs =
            row.asItIs.mean.map { "As they are, it is \(sideWords(row, $0)) with \(other)." } ?? ""
        switch row.tie {
        case .at(let value, let between, let low, let high):
            let tie = tieWords(value, between, low, high, plan)
            let caution = row.isMonotone ? "" : " The figure does not move one way all along the range, so be careful."
            return "\(figure): the same with \(other) as with \(base) \(tie). \(asItIs)\(caution)"
        case .notInRange:
            guard let first = row.points.first, let last = row.points.last, let low = first.difference.mean,
                let high = last.difference.mean
            else { return "\(figure): no tie in the range." }
            return
                "\(figure): no tie in the range. At \(number(first.value)) it is \(sideWords(row, low)) with \(other) than with "
                + "\(base), at \(number(last.value)) \(sideWords(row, high))."
                + (row.isMonotone ? "" : " In between it does not move one way only.")
        case .several:
            return
                "\(figure): \(other) ties with \(base) at more than one value; the table shows between which. Narrow the range."
        case .noEffect: return "\(figure): it makes no difference here. \(asItIs)"
        case .everywhere: return "\(figure): the plans are the same at every value."
        case .unknown: return "\(figure): there are no calls to say."
        }
    }

    private func tieWords(
        _ value: Double, _ between: ClosedRange<Double>, _ low: Double?, _ high: Double?, _ plan: ComparedPlan
    ) -> String {
        switch outcome.subject {
        case .path(let path):
            if outcome.isWhole {
                return "between \(path) = \(number(between.lowerBound)) and \(number(between.upperBound))"
            }
            let whole = path.hasSuffix(".agents.constant") ? "; \(number(value.rounded(.up))) in whole agents" : ""
            return "at \(path) = \(number(value)), \(ends(low, high, number))\(whole)"
        case .agentsOfOther, .agentsOfBase:
            let agents = (outcome.subject.isInBase ? outcome.base : plan).averageAgents
            let whose = names.label((outcome.subject.isInBase ? outcome.base : plan).name)
            let size = { fixed(abs($0 - 1) * agents) }
            return
                "if \(whose) had \(fixed(value * agents)) agents on average, \(size(value)) \(way(value, "fewer")) than "
                + "the \(fixed(agents)) it has, \(sizes(low, high, value, "fewer", size))"
        case .handlingAtHome:
            let size = { ReadableNumber.percent(abs($0 - 1), decimals: 1) }
            return "if home teams there take \(size(value)) \(way(value, "less")) time over a call than now, "
                + sizes(low, high, value, "less", size)
        }
    }

    /// Which way a multiple goes.
    private func way(_ multiple: Double, _ below: String) -> String { multiple < 1 ? below : "more" }

    /// The ends of an interval of multiples as sizes of change, the smaller change first.
    private func sizes(
        _ low: Double?, _ high: Double?, _ value: Double, _ below: String, _ size: @escaping (Double) -> String
    ) -> String {
        let isMixed = low.map { $0 < 1 } != high.map { $0 < 1 }
        let words = { (end: Double) in isMixed ? size(end) + " " + way(end, below) : size(end) }
        // An end that is known alone, and of the other way than the value, is the most there may be that way.
        if low == nil || high == nil, let end = low ?? high, (end < 1) != (value < 1) { return ends(nil, end, words) }
        let ordered = value < 1 ? (high, low) : (low, high)
        return ends(ordered.0, ordered.1, words) + (isMixed ? "" : " " + way(value, below))
    }

    private func ends(_ low: Double?, _ high: Double?, _ words: (Double) -> String) -> String {
        switch (low, high) {
        case (let low?, let high?): "between \(words(low)) and \(words(high))"
        case (nil, let high?): "at most \(words(high)) (the interval goes on beyond the range)"
        case (let low?, nil): "at least \(words(low)) (the interval goes on beyond the range)"
        case (nil, nil): "anywhere in the range"
        }
    }

    private func sideWords(_ row: BreakEvenRow, _ difference: Double) -> String {
        let single = Estimate(mean: difference, low: nil, high: nil, confidence: row.asItIs.confidence)
        let numbers = DifferenceNumbers(single, unit: row.figure.measure.unit)
        return numbers.size(difference) + " " + numbers.way(difference)
    }

    // MARK: Tables

    /// Which figure of which plan a table or a picture is about.
    func subject(_ row: BreakEvenRow, _ plan: ComparedPlan) -> String {
        "\(names.label(plan.name)): \(figureWords(row.figure))"
    }

    func table(_ row: BreakEvenRow, _ plan: ComparedPlan) -> Table {
        let style = FigureStyle(row.figure.measure.unit, for: row.points.map { $0.figure.mean } + [row.steady.mean])
        let varied = outcome.subject.isInBase ? "Base" : "Plan"
        var table = Table(columns: [
            .words("Value"), .figures(outcome.subject.isInBase ? "Plan" : "Base"), .figures(varied),
            .figures("Difference"), .figures("95% interval"),
        ])
        for point in shown(row) {
            let numbers = DifferenceNumbers(point.difference, unit: row.figure.measure.unit)
            table.rows.append(
                .cells([
                    number(point.value), style.text(row.steady.mean), style.text(point.figure.mean), numbers.difference,
                    numbers.interval,
                ]))
        }
        return table
    }

    /// The values looked at first and the one nearest to the tie; files have them all.
    private func shown(_ row: BreakEvenRow) -> [BreakEvenRow.Point] {
        guard case .at(let value, _, _, _) = row.tie else { return row.points }
        let nearest = row.points.min { abs($0.value - value) < abs($1.value - value) }
        return row.points.filter { row.firstLooks.contains($0.value) || $0 == nearest }
    }

    func figureWords(_ figure: FigureName) -> String {
        let words = outcome.base.scenario.words(for: figure.measure, of: figure.callType)
        return figure.team == Figures.all ? words : "\(OneLine.of(figure.team)): \(words)"
    }

    var notes: [String] {
        [
            "Difference: the plan less the base, on the same callers in every replication, each of them simulated anew at each "
                + "value.",
            "The interval of a tie holds the values at which the difference's own interval contains zero. It is about chance, "
                + "not about whether the scenarios are right.",
        ]
    }

    /// How to run it again.
    private var again: [Document.Block] {
        guard !outcome.command.isEmpty else { return [] }
        return [.paragraph("The same figures again:"), .command(ShellWord.line(outcome.command))]
    }

    private var origin: String {
        let plans = ([outcome.base] + outcome.others.map { $0.plan }).map { "\($0.name) (\($0.scenario.hash))" }
        return "Seed \(outcome.seed), \(ReadableNumber.count(outcome.replications, "replication", "replications")), "
            + "scenarios \(plans.joined(separator: "; ")), \(Program.nameAndVersion)."
    }

    /// A value of the parameter: three decimals below 100, and no more than it needs.
    func number(_ value: Double) -> String {
        var words = ReadableNumber.fixed(value, decimals: abs(value) < 100 ? 3 : 1)
        while words.contains("."), words.hasSuffix("0") || words.hasSuffix(".") { words.removeLast() }
        return words
    }

    private func fixed(_ agents: Double) -> String { ReadableNumber.fixed(agents, decimals: agents < 1 ? 2 : 1) }
}
