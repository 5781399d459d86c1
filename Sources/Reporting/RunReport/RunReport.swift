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
    let formulas: FormulaOutcome?

    /// The report of a result and of the scenario it came from.
    ///
    /// - Parameters:
    ///   - details: the same replications seen closer; nil for a report without pictures.
    ///   - formulas: the formulas beside the simulation, where that was asked for.
    public init(
        _ result: RunResult, of scenario: Scenario, details: RunDetails? = nil, formulas: FormulaOutcome? = nil
    ) {
        self.formulas = formulas
        self.result = result
        self.scenario = scenario
        self.details = details
        figures = Figures(result.rows)
    }

    /// The whole report: at a glance, a table a call type, the teams, the paid hours, then period by period, then notes.
    public func document() -> Document {
        let again = againLine.map { [Document.Block.paragraph("The same figures again:"), .command($0)] } ?? []
        return Document(
            [.title(scenario.name), .paragraph(setting)] + glance() + requirementSection() + formulaSection() + tables()
                + notesSection
                + again + [.paragraph(origin)])
    }

    /// The report as a page: the verdict, pictures as far as there are details, the tables, notes, and what a reader needs who must
    /// vouch for it.
    public func page() -> Document {
        Document([.title(scenario.name)] + pictured() + notesSection + assurance.blocks)
    }

    /// The verdict, pictures and tables of a page.
    func pictured() -> [Document.Block] {
        [.paragraph(setting)] + verdictSentences() + verdictTables() + busynessParagraph() + requirementSection()
            + [.heading(LimitsOfUse.heading), .remarks(LimitsOfUse.ofRun(result, of: scenario))]
            + dayPictures() + weekPictures() + monthPictures() + waitPictures() + peoplePictures() + observedPictures()
            + formulaPictures()
            + tables()
    }

    /// Everything in tables.
    private func tables() -> [Document.Block] {
        var blocks: [Document.Block] = []
        for callType in figures.callTypes { blocks += section(of: callType) }
        blocks += teamSection() + paidHoursSection() + precisionSection()
        for callType in figures.callTypes { blocks += periodSection(of: callType) }
        for team in reportedTeams { blocks += periodSection(ofTeam: team) }
        return blocks
    }

    private var notesSection: [Document.Block] { [.heading("Notes"), .remarks(notes)] }

    private var assurance: Assurance {
        Assurance(
            plans: [Assurance.Plan(name: scenario.name, scenario: scenario, result: result)],
            commands: againLine.map { [Assurance.Command(effect: "The figures of this page", line: $0)] } ?? [])
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
        return "\(DateWords.span(scenario.period)), \(days). \(replications); \(intervals)."
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
