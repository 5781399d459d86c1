import Calibration
import ContactCentre
import Experiments
import Measures
import Reporting
import Scenarios

/// What the command line wants of plans in every room that a fit did not rule out.
struct AcrossRequest {
    private let rooms: AcrossRooms
    private let figures: [FigureName]
    private let settings: Run.Settings
    private let command: [String]

    static let across = OptionDefinition.option(
        "--across", "ROOMS.json", .words,
        help:
            "in every room that a fit did not rule out ('calibrate --output' leaves rooms.json): the uncertainty of the fit beside that of chance"
    )
    static let room: OptionDefinition = {
        var option = OptionDefinition.option(
            "--room", "NAME", .words,
            help: "with --across: the fitted scenario whose own values rooms take (default: that of this file's name)")
        option.goesWith = [across.name]
        return option
    }()
    static let options = [across, room]

    /// The request; nil where the command line has none.
    ///
    /// - Parameter doesNotGoWith: the verb's options that ask for something else.
    init?(
        _ arguments: Arguments, _ drafts: [(path: String, name: String, draft: ScenarioDraft)],
        doesNotGoWith others: [OptionDefinition],
        verb: VerbDefinition
    ) throws(CommandFailure) {
        guard let path = arguments.text(Self.across) else { return nil }
        for option in others where arguments.has(option) {
            throw .usage(
                .contradiction("\(option.name) doesn't go with \(Self.across.name), whose figures are over many rooms"),
                verb: verb.name)
        }
        settings = try Run.Settings(arguments, drafts[0].draft.scenario, verb: verb)
        figures = AcrossRequest.figures(of: drafts.map { $0.draft.scenario })
        let bytes = try InputFile.bytes(at: path)
        do throws(CalibrationProblem) {
            let found = try FittedRooms(bytes, file: path)
            rooms = try AcrossRooms(
                drafts.map { .init(name: $0.name, draft: $0.draft) }, found,
                as: arguments.text(Self.room) ?? FittedName.of(drafts[0].path), settings)
        } catch {
            throw error.lines.allSatisfy { $0.hasPrefix("--") && !$0.contains("=") }
                ? .usage(.contradiction(error.lines.joined(separator: "\n")), verb: verb.name)
                : .wrongInput(error.lines, count: error.lines.count)
        }
        var words = [Program.name, verb.name] + arguments.operands
        for option in [Self.across, Self.room, .set, CompareVerb.with] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        command = words + ["--seed", String(settings.seed), "--replications", String(settings.replications)]
    }

    /// What a manager asks for first, and whatever was observed, of call types that all plans have.
    private static func figures(of scenarios: [Scenario]) -> [FigureName] {
        var figures: [FigureName] = []
        for scenario in scenarios {
            let observed = scenario.observed.filter { $0.month == nil }.map {
                FigureName(callType: scenario.callTypes[$0.callType.index].name, measure: $0.measure)
            }
            for callType in scenario.callTypes {
                for figure in FigureName.headlines(of: scenario) + observed
                where figure.callType == callType.name && !figures.contains(figure) {
                    figures.append(figure)
                }
            }
        }
        return figures
    }

    /// Simulates and writes; exit code 130 where somebody stopped it.
    func perform(_ arguments: Arguments, _ layout: Layout, to output: ResultOutput) async throws(CommandFailure)
        -> ExitCode
    {
        let progress = ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: 1, "replications")
        defer { progress.erase() }
        Interruption.finishFirst()
        let found = await rooms.outcome(
            figures, progress: { progress.show($0, of: $1) }, isStopped: { Interruption.isAskedToFinish })
        progress.erase()
        guard var found else {
            StandardError.print(["\(Program.name): stopped before all rooms were simulated; nothing is written"])
            return .interrupted
        }
        found.command = command
        try output.write(layout.text(of: PresentedAcross(outcome: found)))
        return .done
    }
}

/// Figures over rooms laid out as asked.
private struct PresentedAcross: Presentable {
    let outcome: AcrossOutcome

    func document(_ extent: Extent) -> Document { AcrossReport(outcome).document(extent) }
    func json() -> String { outcome.json() }
    func csv() -> String { outcome.csv() }
}
