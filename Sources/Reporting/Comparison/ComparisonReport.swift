import ContactCentre
public import Experiments
import Scenarios
import Statistics

/// The report of a comparison for the people who decide between plans: how they differ, how sure that is, and why.
public struct ComparisonReport {
    let result: ComparisonOutcome
    private let rows: [Subject: ComparisonRow]

    private struct Subject: Hashable {
        let plan: String
        let name: FigureName
    }

    /// The report of a result.
    public init(_ result: ComparisonOutcome) {
        self.result = result
        var rows: [Subject: ComparisonRow] = [:]
        for row in result.rows { rows[Subject(plan: row.plan, name: row.name)] = row }
        self.rows = rows
    }

    /// The report in words and tables: the answer in plain sentences, cautions and the plans side by side; then where a difference comes from, as
    /// far as that was asked for, period by period where it was broken down, missed targets, the worst hours and notes; in full every difference too.
    public func document(_ extent: Extent = .usual) -> Document {
        let answer =
            [.title(title), .paragraph(setting)] + verdictSentences() + cautions + sentences() + sideBySide() + fates()
            + costs()
        guard extent > .brief else { return Document(answer) }
        let more =
            extent == .full
            ? tables(hasSparklines: true) : result.others.flatMap { periodTables(of: $0, hasSparklines: true) }
        let hint = extent == .full ? [] : [Document.Block.paragraph("Every difference: the same with --full.")]
        return Document(
            answer + steps() + areaTables() + (extent == .full ? [] : more) + misses() + worstHours()
                + (extent == .full ? more : [])
                + notesSection + hint + again + [.paragraph(origin)])
    }

    /// The report as a page: the verdict, then pictures of how the plans serve callers hour by hour of the day and how long these
    /// wait, as far as the comparison says what its plans come to by themselves.
    ///
    /// - Parameter extent: brief, it is without the tables of every difference.
    public func page(_ extent: Extent = .usual) -> Document {
        Document(
            pictured() + (extent == .brief ? [] : tables(hasSparklines: false) + notesSection) + assurance.blocks)
    }

    /// The page of a comparison, then that of each of its plans, as far as the comparison says what they come to by themselves.
    ///
    /// - Parameters:
    ///   - ties: where plans tie; nil where that was not asked for.
    ///   - tornado: the assumptions of the base, varied one at a time; nil where that was not asked for.
    public func pageOfAllPlans(ties: BreakEvenReport? = nil, tornado: TornadoReport? = nil) -> Document {
        var blocks = pictured(ties) + tables(hasSparklines: false) + notesSection
        for (plan, outcome) in zip(plans, result.plans) {
            let report = RunReport(
                outcome.result, of: plan.scenario, details: RunDetails(outcome), isOneOfSeveral: true)
            blocks += [.chapter(Words.capitalised(label(plan)))] + report.pictured()
        }
        blocks += tornado?.section(of: label(result.base)) ?? []
        let vouching = assurance.parts.map { block in
            // In a chapter of their own the parts are its sections.
            if case .subheading(let words) = block { Document.Block.heading(words) } else { block }
        }
        return Document(blocks + [.chapter(Assurance.heading)] + vouching)
    }

    private func pictured(_ ties: BreakEvenReport? = nil) -> [Document.Block] {
        beginning + verdict() + sentences() + fates() + costs() + stepPictures() + (ties?.section() ?? []) + [
            .heading(LimitsOfUse.heading), .remarks(LimitsOfUse.ofComparison(result)),
        ]
            + areaPictures() + areaTables() + hourPictures() + waitPictures() + misses() + worstHours()
    }

    private var assurance: Assurance {
        let plans = zip(plans, result.plans).map {
            Assurance.Plan(
                name: label($0), scenario: $0.scenario, result: $1.result, observedMonths: $1.observedMonths)
        }
        var commands: [Assurance.Command] = []
        if !result.command.isEmpty {
            commands.append(Assurance.Command(effect: "The figures of this page", line: ShellWord.line(result.command)))
        }
        for (plan, outcome) in zip(self.plans, result.plans) {
            guard let line = RunReport(outcome.result, of: plan.scenario).againLine else { continue }
            commands.append(Assurance.Command(effect: "A run of \(label(plan))", line: line))
        }
        return Assurance(plans: plans, commands: commands)
    }

    /// What is compared, and what a reader must know first.
    private var beginning: [Document.Block] { [.title(title), .paragraph(setting)] + cautions }

    private var cautions: [Document.Block] { result.cautions.isEmpty ? [] : [.remarks(result.cautions)] }

    /// Every difference, plan by plan.
    private func tables(hasSparklines: Bool) -> [Document.Block] {
        result.others.flatMap { section(of: $0, hasSparklines: hasSparklines) }
    }

    private var notesSection: [Document.Block] { [.heading("Notes"), .remarks(notes)] }

    /// The row of a figure, where there is one.
    func row(
        _ plan: ComparedPlan, _ measure: Measure, callType: String = Figures.all, team: String = Figures.all,
        area: String = Figures.all, period: String = Figures.all
    ) -> ComparisonRow? {
        let name = FigureName(callType: callType, team: team, area: area, period: period, measure: measure)
        return rows[Subject(plan: plan.name, name: name)]
    }

    /// What a plan is called in running text and at the head of columns.
    func label(_ plan: ComparedPlan) -> String { result.label(of: plan.name) }

    /// The call types that all plans have.
    var callTypes: [String] { result.base.scenario.callTypes.map { $0.name } }

    /// The target of a call type in words, where the base has one.
    func targetWords(of callType: String) -> TargetWords? {
        result.base.scenario.callTypes.first { $0.name == callType }?.target.map(TargetWords.init)
    }

    /// The words for a figure of a call type.
    func words(for measure: Measure, of callType: String) -> String {
        switch measure {
        case .serviceLevel: targetWords(of: callType).map { $0.achievement } ?? "service level"
        case .answeredWithinTarget:
            targetWords(of: callType).map { "Calls " + $0.achievement } ?? "Answered within target"
        default: measure.words
        }
    }

    private var title: String {
        let others = result.others.count == 1 ? label(result.others[0]) : "\(result.others.count) plans"
        return "Plans compared: \(others) against \(label(result.base))"
    }

    private var setting: String {
        let days = ReadableNumber.count(result.base.scenario.period.days, "day", "days")
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        let intervals =
            result.replications > 1
            ? "Intervals hold with 95% confidence, for the \(result.headlineCount) headline differences all at once"
            : "Too few for intervals"
        return
            "\(DateWords.span(result.base.scenario.period)), \(days). \(replications), the same callers through every "
            + "plan. \(intervals)."
    }

    /// How to run it again.
    private var again: [Document.Block] {
        guard !result.command.isEmpty else { return [] }
        return [.paragraph("The same figures again:"), .command(ShellWord.line(result.command))]
    }

    private var origin: String {
        let plans = ([result.base] + result.others).map { "\($0.name) (\($0.scenario.hash))" }
        return "Seed \(result.seed), \(ReadableNumber.count(result.replications, "replication", "replications")), "
            + "scenarios \(plans.joined(separator: "; ")), \(Program.nameAndVersion)."
    }
}
