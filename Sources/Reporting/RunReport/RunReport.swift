public import Experiments
public import Scenarios
import ContactCentre
import Statistics

/// The report of a run for the people who manage a control room: what was promised, what would happen, how sure that is.
public struct RunReport {
    let result: RunResult
    let scenario: Scenario
    let figures: Figures
    let details: RunDetails?
    /// Who should be at the desk; nil without pictures, and where nobody works shifts.
    let planned: PlannedAgents?
    let formulas: FormulaOutcome?
    /// Whether it is a part of a page about several plans, which must stay small enough to be sent.
    let isOneOfSeveral: Bool

    /// The report of a result and of the scenario it came from.
    ///
    /// - Parameters:
    ///   - details: the same replications seen closer; nil for a report without pictures.
    ///   - formulas: the formulas beside the simulation, where that was asked for.
    ///   - isOneOfSeveral: whether it is a part of a page about several plans.
    public init(
        _ result: RunResult, of scenario: Scenario, details: RunDetails? = nil, formulas: FormulaOutcome? = nil,
        isOneOfSeveral: Bool = false
    ) {
        self.formulas = formulas
        self.isOneOfSeveral = isOneOfSeveral
        self.result = result
        self.scenario = scenario
        self.details = details
        planned = details == nil ? nil : PlannedAgents(scenario)
        figures = Figures(result.rows)
    }

    /// The report in words and tables: the answer, at a glance; then period by period where the run was broken down, a table a call type,
    /// the teams, the paid hours and notes.
    public func document(_ extent: Extent = .usual) -> Document {
        let answer =
            [.title(scenario.name), .paragraph(setting)] + verdictSentences() + glance() + requirementSection()
        guard extent > .brief else { return Document(answer) }
        let more = extent == .full ? [] : [Document.Block.paragraph(RunReport.more)]
        let again = againLine.map { [Document.Block.paragraph("The same figures again:"), .command($0)] } ?? []
        return Document(
            answer + workforceSection() + formulaSection() + areaTables(extent) + periodTables(extent, hasBars: true)
                + tables(extent)
                + notesSection(extent)
                + more
                + again + [.paragraph(origin)])
    }

    private static let more = "More figures, and what they count: the same with --full."

    /// The report as a page: the verdict, pictures as far as there are details, the tables, notes, and what a reader needs who must
    /// vouch for it.
    ///
    /// - Parameters:
    ///   - extent: brief, it is without the tables of every figure.
    ///   - tornado: its assumptions, varied one at a time; nil where that was not asked for.
    public func page(_ extent: Extent = .usual, tornado: TornadoReport? = nil) -> Document {
        Document(
            [.title(scenario.name)] + pictured(extent) + notesSection(.full) + (tornado?.section() ?? [])
                + assurance(tornado).blocks)
    }

    /// The verdict, pictures and tables of a page.
    func pictured(_ extent: Extent = .usual) -> [Document.Block] {
        [.paragraph(setting)] + verdictSentences() + verdictTables() + busynessParagraph() + requirementSection()
            + [.heading(LimitsOfUse.heading), .remarks(LimitsOfUse.ofRun(result, of: scenario))]
            + dayPictures() + weekPictures() + monthPictures() + waitPictures() + peoplePictures() + observedPictures()
            + workforceSection() + formulaPictures() + areaPictures() + areaTables(.full)
            + (extent == .brief ? [] : tables(.full) + periodTables(.full, hasBars: false))
    }

    /// The whole period in tables.
    private func tables(_ extent: Extent) -> [Document.Block] {
        figures.callTypes.flatMap { section(of: $0, extent) } + teamSection() + paidHoursSection() + costSection()
            + precisionSection()
    }

    /// Period by period; nothing where the run was not broken down.
    private func periodTables(_ extent: Extent, hasBars: Bool) -> [Document.Block] {
        figures.callTypes.flatMap { callType in
            periodSection(of: callType, extent, hasBars: hasBars)
                + figures.areas.flatMap { periodSection(of: callType, from: $0, extent, hasBars: hasBars) }
        }
            + reportedTeams.flatMap { periodSection(ofTeam: $0, extent, hasBars: hasBars) }
    }

    private func notesSection(_ extent: Extent) -> [Document.Block] { [.heading("Notes"), .remarks(notes(extent))] }

    private func assurance(_ tornado: TornadoReport?) -> Assurance {
        // With a tornado on it the page is more than a run.
        let page = tornado.map { [Assurance.Command(effect: "The figures of this page", line: $0.againLine)] } ?? []
        let effect = tornado == nil ? "The figures of this page" : "Those of the run alone"
        return Assurance(
            plans: [
                Assurance.Plan(
                    name: scenario.name, scenario: scenario, result: result,
                    observedMonths: details?.observedMonths ?? [])
            ],
            commands: page + (againLine.map { [Assurance.Command(effect: effect, line: $0)] } ?? []))
    }

    /// How to run it again; nil where it did not come from a command line.
    var againLine: String? {
        let asked = result.precision?.pilotReplications ?? result.replications
        return result.origin?.commandLine(seed: result.seed, replications: asked)
    }

    /// Which days, how often.
    private var setting: String {
        let days = ReadableNumber.count(scenario.period.days, "day", "days")
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        let intervals = result.replications > 1 ? "each figure has its 95% interval" : "too few for intervals"
        let stopped = result.replicationsAskedFor.map {
            " finished of \(ReadableNumber.fixed(Double($0), decimals: 0))"
        }
        return "\(DateWords.span(scenario.period)), \(days). \(stopped == nil ? "" : "Stopped early: ")\(replications)"
            + "\(stopped ?? ""); \(intervals)."
    }

    /// Where the report comes from, so that it can be made again.
    private var origin: String {
        let replications = ReadableNumber.count(result.replications, "replication", "replications")
        return "Seed \(result.seed), \(replications), scenario \(result.scenarioHash), "
            + "\(Program.nameAndVersion)."
    }

    /// The target of a call type in words, where it has one.
    func targetWords(of callType: String) -> TargetWords? {
        scenario.callTypes.first { $0.name == callType }?.target.map(TargetWords.init)
    }
}
