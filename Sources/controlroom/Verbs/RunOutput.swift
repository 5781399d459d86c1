import Experiments
import Reporting
import Scenarios

/// What becomes of a run's result: judged by what was required, laid out, written.
struct RunOutput {
    private let scenario: Scenario
    private let requirements: [Requirement]
    private let layout: Layout
    private let output: ResultOutput
    private let isQuiet: Bool
    private let arguments: Arguments

    /// `--require`.
    static let require = OptionDefinition.option(
        "--require", "BOUND", .figure,
        help: "end with exit code 2 unless a figure keeps a bound, such as '999.serviceLevel >= 90%', "
            + "'teams.Room.occupancy <= 0.85', with --by-area '999[South].serviceLevel >= 90%'; judged by the mean; may be repeated",
        isRepeatable: true)

    /// Reads what is required and opens the output, before any work is done for them.
    init(
        _ arguments: Arguments, _ scenario: Scenario, byArea: Bool, inputs: [String], verb: VerbDefinition
    ) throws(CommandFailure) {
        self.scenario = scenario
        var requirements: [Requirement] = []
        for words in arguments.texts(RunOutput.require) {
            do throws(RequirementProblem) {
                requirements.append(try Requirement(words, of: scenario, byArea: byArea))
            } catch {
                throw .usage(
                    .wrongValue(
                        option: RunOutput.require.name, found: error.found, expected: error.expected, known: error.known
                    ),
                    verb: verb.name)
            }
        }
        self.requirements = requirements
        layout = try Layout(arguments, verb: verb)
        isQuiet = arguments.has(.quiet)
        output = try ResultOutput(arguments, inputs: inputs)
        self.arguments = arguments
        try output.checkOpening(arguments, layout.format, verb: verb)
    }

    /// Whether the result has nothing but rows, a figure each.
    var hasRowsAlone: Bool { layout.format == .csv }

    /// Whether the result is to have pictures.
    var wantsPictures: Bool { layout.format == .html }

    /// Writes the result and says what was met; the exit code is about the requirements.
    ///
    /// - Parameters:
    ///   - details: what pictures are drawn from; nil for none.
    ///   - formulas: the formulas beside the simulation; nil where that was not asked for.
    ///   - file: what the page's levers change; nil for none.
    func write(
        _ result: RunResult, details: RunDetails? = nil, formulas: FormulaOutcome? = nil,
        levers file: ScenarioFile? = nil
    ) throws(CommandFailure) -> ExitCode {
        let result = result.judged(by: requirements)
        try output.write(
            layout.text(
                of: PresentedRun(result: result, scenario: scenario, details: details, formulas: formulas, file: file)))
        let told = result.requirements.filter { !isQuiet || !$0.isMet }
        StandardError.print(told.map { ($0.isMet ? "" : "\(Program.name): ") + $0.line })
        try output.open(arguments)
        return result.requirements.allSatisfy(\.isMet) ? .done : .gateNotMet
    }

    /// Shows what was finished to whoever stopped the run; a file stands for what was asked.
    func writeUnfinished(_ result: RunResult) throws(CommandFailure) {
        try StandardOutput.write(
            layout.textOfUnfinishedWork(
                PresentedRun(result: result, scenario: scenario, details: nil, formulas: nil, file: nil)))
    }

    /// Writes a part of a run.
    func write(_ part: PartFile) throws(CommandFailure) {
        try output.write(part.text())
    }
}

/// A run's result beside its scenario.
private struct PresentedRun: Presentable {
    let result: RunResult
    let scenario: Scenario
    let details: RunDetails?
    let formulas: FormulaOutcome?
    let file: ScenarioFile?

    func document(_ extent: Extent) -> Document { RunReport(result, of: scenario, formulas: formulas).document(extent) }
    func page(_ extent: Extent) -> Document {
        RunReport(result, of: scenario, details: details, formulas: formulas).page(extent)
    }
    func json() -> String { result.json(formulas: formulas) }
    func csv() -> String { result.csv() }

    var levers: LeverPanel? {
        file.map { LeverPanel($0, replications: result.replications, seed: result.seed) }
    }
}
