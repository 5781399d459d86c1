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

    /// The report of a result and of the scenario it came from.
    ///
    /// - Parameter details: the same replications seen closer; nil for a report without pictures.
    public init(_ result: RunResult, of scenario: Scenario, details: RunDetails? = nil) {
        self.result = result
        self.scenario = scenario
        self.details = details
        figures = Figures(result.rows)
    }

    /// The whole report: at a glance, a table a call type, the teams, the paid hours, then period by period, then notes.
    public func document() -> Document {
        var blocks: [Document.Block] = [.title(scenario.name), .paragraph(setting)]
        blocks += verdictSentences() + glance() + requirementSection() + dayPictures() + weekPictures() + waitPictures()
        for callType in figures.callTypes { blocks += section(of: callType) }
        blocks += teamSection() + paidHoursSection() + precisionSection()
        for callType in figures.callTypes { blocks += periodSection(of: callType) }
        for team in reportedTeams { blocks += periodSection(ofTeam: team) }
        return Document(blocks + [.heading("Notes"), .remarks(notes)] + again + [.paragraph(origin)])
    }

    /// How to run it again.
    private var again: [Document.Block] {
        guard let origin = result.origin else { return [] }
        let asked = result.precision?.pilotReplications ?? result.replications
        let line = origin.commandLine(seed: result.seed, replications: asked)
        return [.paragraph("The same figures again:"), .command(line)]
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
