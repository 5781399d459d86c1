import Calibration
import Experiments
import Reporting
import Scenarios

/// `calibrate`: the values with which simulated rooms give what was observed.
enum CalibrateVerb {
    static let definition = VerbDefinition(
        name: "calibrate",
        summary: "Fits named values to the scenarios' observed figures, and says which rooms are not ruled out.",
        operand: .init(
            placeholder: "SCENARIO", help: "scenario files (JSON5) with observed figures", mayBeSeveral: true),
        options: [
            fit, fitEach, rooms, discrepancy, timeLimit, resume, .replications, .seed, .threads, .set, output, .force,
            format,
            Layout.brief, Layout.full, .quiet, .noProgress,
        ],
        discussion: [
            "Rooms are spread over the ranges and led to the observed figures, all on the same callers; each figure counts",
            "by how well it is known. --output leaves a folder with NAME.json5 for each scenario, which extends it with the",
            "fitted values, and rooms.json with every room that is not ruled out, for 'run --across' and 'compare --across'.",
            "Exit code 2 says that no room gives what was observed. Ctrl-C prints what was found by then. The bytes don't",
            "depend on the number of threads.",
        ],
        examples: [
            .init(
                commandLine:
                    "controlroom calibrate Scenarios/two-queues.json5 --fit callTypes.101.patience.meanSeconds=200..900 "
                    + "--fit teams.Room.agents=0.8..1.2",
                effect: "which patience and how many agents give the observed figures?"),
            .init(
                commandLine:
                    "controlroom calibrate october.json5 november.json5 --fit callTypes.101.wrap.meanSeconds --fit-each "
                    + "teams.Room.agents=0.8..1.3 --output fitted",
                effect: "one wrap for both months, agents for each; files to go on with"),
        ])

    private static let fit = OptionDefinition.option(
        "--fit", "PATH=LOW..HIGH", .words,
        help:
            "a value to fit: a number, or factors of the amounts of a list or a group; without a range the assumption about "
            + "it says how low and how high; may be repeated",
        isRepeatable: true)
    private static let fitEach = OptionDefinition.option(
        "--fit-each", "PATH=LOW..HIGH", .words, help: "the same, with a value of its own for each scenario",
        isRepeatable: true)
    private static let rooms = OptionDefinition.option(
        "--rooms", "N", .integer(20...10_000),
        help: "how many rooms are led to the figures (default: ten a value, at least 60)")
    private static let discrepancy = OptionDefinition.option(
        "--discrepancy", "FRACTION", .fraction,
        help:
            "how far the model may be off even at its best (default: 0.02): of a share p so many times the root of p (1 - p), "
            + "of a time so many times itself")
    private static let timeLimit = OptionDefinition.option(
        "--time-limit", "MINUTES", .integer(1...10_000),
        help: "stop after so long, as Ctrl-C does, and print what was found by then")
    private static let resume = OptionDefinition.option(
        "--resume", "FILE", .words,
        help:
            "note what each room came to in FILE, and skip those that FILE has already: a fit that was stopped goes on with the "
            + "same command")
    private static let output = OptionDefinition.option(
        "--output", "FOLDER", .words, help: "leave the fitted scenarios and the rooms that are not ruled out there")
    private static let format = OptionDefinition.option(
        "--format", "FORMAT", .choice(ResultsFormat.allCases.map(\.rawValue)),
        help: "\(ResultsFormat.inWords) (default: text)")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let layout = try Layout(arguments, verb: definition, byAsksForTables: false)
        var files: [ScenarioFile] = []
        for path in arguments.operands { files.append(try ScenarioFile(at: path, ScenarioFile.settings(arguments))) }
        let folder = try arguments.text(output).map { path throws(CommandFailure) in
            try OutputFolder(at: path, overwriting: arguments.has(.force), option: output)
        }
        let (space, settings) = try question(arguments, files)
        let journal = try arguments.text(resume).map { path throws(CommandFailure) in
            try JournalFile(
                at: path, FitJournal(space, settings, program: Program.nameAndVersion), inputs: files.flatMap(\.paths))
        }
        if !arguments.has(.quiet) { StandardError.print(files.flatMap(\.warnings)) }
        let began = ContinuousClock.now
        guard var outcome = try await fitted(space, settings, journal, arguments) else {
            let hint = journal == nil ? "" : "; the same command goes on from there"
            StandardError.print([
                "\(Program.name): stopped before any rooms had been tried; nothing is written" + hint
            ])
            return .interrupted
        }
        outcome.command = command(arguments, outcome)
        if !arguments.has(.quiet) { StandardError.print([effort(outcome, since: began)]) }
        try StandardOutput.write(layout.text(of: PresentedFit(outcome: outcome)))
        if let folder { try folder.write(left(outcome, space, files, arguments)) }
        if !outcome.isFinished { return .interrupted }
        return outcome.isFit ? .done : .gateNotMet
    }

    private static func question(
        _ arguments: Arguments, _ files: [ScenarioFile]
    ) throws(CommandFailure) -> (FitSpace, Calibration.Settings) {
        let wishes =
            arguments.texts(fit).map { FitWish($0, isOfEach: false) }
            + arguments.texts(fitEach).map { FitWish($0, isOfEach: true) }
        let experiment = files[0].scenario.experiment
        var settings = Calibration.Settings(
            replications: arguments.integer(.replications) ?? experiment.replications,
            seed: arguments.seed(.seed) ?? experiment.seed,
            threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount,
            rooms: arguments.integer(rooms))
        settings.discrepancy = arguments.number(discrepancy) ?? Calibration.Settings.usualDiscrepancy
        do throws(CalibrationProblem) {
            let scenarios = files.map { FittedScenario(name: FittedName.of($0.paths[0]), draft: $0.draft) }
            return (try FitSpace(scenarios, wishes), settings)
        } catch {
            throw failure(error)
        }
    }

    private static func fitted(
        _ space: FitSpace, _ settings: Calibration.Settings, _ journal: JournalFile<FitJournal>?, _ arguments: Arguments
    ) async throws(CommandFailure) -> CalibrationOutcome? {
        let progress = ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: 1, "replications")
        defer { progress.erase() }
        Interruption.finishFirst()
        let limit = arguments.integer(timeLimit).map { ContinuousClock.now + .seconds(60 * $0) }
        var unwritten: CommandFailure?
        let outcome: CalibrationOutcome?
        do throws(CalibrationProblem) {
            var calibration = try Calibration(
                space, settings, progress: { done, planned in progress.show(done, of: planned) },
                isStopped: { Interruption.isAskedToFinish || limit.map { ContinuousClock.now > $0 } ?? false },
                known: journal?.known ?? [:],
                simulated: { key, entry in
                    do throws(CommandFailure) { try journal?.add(key, entry) } catch { unwritten = error }
                    return unwritten == nil
                })
            outcome = await calibration.outcome()
        } catch {
            throw failure(error)
        }
        if let unwritten { throw unwritten }
        return outcome
    }

    /// What was asked for can't be: of the command line where it names an option, of the scenarios otherwise.
    private static func failure(_ problem: CalibrationProblem) -> CommandFailure {
        let lines = problem.lines
        return lines.allSatisfy { $0.hasPrefix("--") }
            ? .usage(.contradiction(lines.joined(separator: "\n")), verb: definition.name)
            : .wrongInput(lines, count: lines.count)
    }

    /// The files that are left: a scenario each, and the rooms.
    private static func left(
        _ outcome: CalibrationOutcome, _ space: FitSpace, _ files: [ScenarioFile], _ arguments: Arguments
    ) throws(CommandFailure) -> [(name: String, text: String)] {
        let folder = arguments.text(output) ?? ""
        let bases = files.map { SideFilePath.relative($0.paths[0], toFolderOf: folder + "/rooms.json") }
        do throws(Problem) {
            return try outcome.patches(space, bases: bases, words: ShellWord.line(outcome.command))
                + [("rooms.json", outcome.roomsFile())]
        } catch {
            throw .wrongInput([error.description], count: 1)
        }
    }

    /// The words that make the same fit again.
    private static func command(_ arguments: Arguments, _ outcome: CalibrationOutcome) -> [String] {
        var words = [Program.name, definition.name] + arguments.operands
        for option in [fit, fitEach, rooms, discrepancy, .set] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words
            + ["--seed", String(outcome.settings.seed), "--replications", String(outcome.settings.replications)]
    }

    private static func effort(_ outcome: CalibrationOutcome, since began: ContinuousClock.Instant) -> String {
        let seconds = Int(((ContinuousClock.now - began) / .seconds(1)).rounded(.up))
        return "\(Program.name): \(outcome.triedCount) rooms, \(outcome.simulations) scenarios simulated, \(seconds) s"
    }
}

/// The name by which a fit tells scenario files apart.
enum FittedName {
    /// A file's name without folder and ending.
    static func of(_ path: String) -> String {
        let name = URL(fileURLWithPath: path).lastPathComponent
        return name.hasSuffix(".json5") ? String(name.dropLast(".json5".count)) : name
    }
}

/// A fit laid out as asked.
private struct PresentedFit: Presentable {
    let outcome: CalibrationOutcome

    func document(_ extent: Extent) -> Document { CalibrationReport(outcome).document(extent) }
    func page(_ extent: Extent) -> Document { CalibrationReport(outcome).page(extent) }
    func json() -> String { outcome.json() }
    func csv() -> String { outcome.csv() }
}
