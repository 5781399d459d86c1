import Experiments
import Parallel
import Reporting
import Scenarios

/// `sweep`: variations of a scenario on the same callers, in one table.
enum SweepVerb {
    static let definition = VerbDefinition(
        name: "sweep",
        summary: "Runs variations of a scenario on the same callers and puts them in one table.",
        operand: .init(placeholder: "SCENARIO", help: "the scenario file (JSON5)"),
        options: [
            vary, tornado, measure, .replications, .seed, .threads, .set, .format, Layout.brief, Layout.full,
            RunVerb.by, ByArea.option, .output,
            .force, .open,
            resume, .quiet, .noProgress,
        ],
        discussion: [
            "Several --vary give every combination of their values. Cells are checked before any is simulated.",
            "CSV has a row a cell, call type, team, period and measure, the varied values first. Ctrl-C prints",
            "the cells finished by then. The bytes don't depend on the number of threads.",
        ],
        examples: [
            .init(
                commandLine:
                    "controlroom sweep Scenarios/two-queues.json5 --vary callTypes.101.talk.meanSeconds=270..310:10",
                effect: "what if 101 calls took a little less or longer?"),
            .init(
                commandLine:
                    "controlroom sweep Scenarios/pods-overflow-20s.json5 --vary routing.all.1.afterSeconds=0..60:5",
                effect: "how soon should calls overflow to other pods?"),
            .init(
                commandLine:
                    "controlroom sweep Scenarios/two-queues.json5 --vary teams.Room.agents.constant=8..14 "
                    + "--format csv",
                effect: "every figure of every cell, for a chart"),
            .init(
                commandLine: "controlroom sweep Scenarios/lancashire-2017-10.json5 --tornado",
                effect: "which assumptions matter most?"),
        ])

    private static let vary = OptionDefinition.option(
        "--vary", "PATH=VALUES", .setting,
        help: "what one value of the scenario is in turn, such as callTypes.101.talk.meanSeconds=270,280,300..320:10; "
            + "numbers, ranges with or without a step, true, false, names, JSON values; may be repeated",
        isRepeatable: true)
    private static let tornado = OptionDefinition.flag(
        "--tornado",
        help:
            "instead of --vary: each assumption that has a low and a high in the scenario, one at a time at both; the "
            + "one that matters most comes first")
    private static let measure = OptionDefinition.option(
        "--measure", "FIGURE", .figure,
        help: "a figure to show, such as 999.serviceLevel or all.occupancy; may be repeated (default: each call type's "
            + "service level, abandoned fraction and average speed of answer; every figure in CSV and JSON)",
        isRepeatable: true)
    private static let resume = OptionDefinition.option(
        "--resume", "FILE", .words,
        help: "note each finished cell in FILE, and skip those that FILE has already: a sweep that was stopped goes on "
            + "with the same command")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let file = try ScenarioFile(at: arguments.operands[0], ScenarioFile.settings(arguments))
        let settings = try Run.Settings(arguments, file.scenario, verb: definition)
        let plan = try plan(arguments, file)
        let figures: [FigureName]?
        do throws(UsageProblem) {
            figures = try arguments.figures(measure, of: [file.scenario], byArea: settings.byArea)
        } catch {
            throw .usage(error, verb: definition.name)
        }
        do throws(SweepProblem) {
            try plan.check(settings.breakdown, byArea: settings.byArea)
        } catch {
            throw CommandFailure(error, verb: definition)
        }
        let layout = try Layout(arguments, verb: definition)
        if arguments.has(Layout.full), arguments.has(measure) {
            let words = "--full has every figure, and \(measure.name) chooses some; leave one of them out"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        if arguments.has(RunVerb.by), !layout.format.holdsEveryFigure {
            let words =
                "--by has no effect on a report for people, which shows the whole period; add --format csv or --format json"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        if settings.byArea, !layout.format.holdsEveryFigure,
            !(figures ?? []).contains(where: { $0.area != FigureName.all })
        {
            let words =
                "\(ByArea.option.name) has no effect on a report for people without a figure of one area; add \(measure.name) "
                + "'\(file.scenario.callTypes[0].name)[\(file.scenario.areas[0])].abandonedFraction', --format csv or --format json"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        let output = try ResultOutput(arguments, inputs: file.paths)
        try output.checkOpening(arguments, layout.format, verb: definition)
        let journal = try journal(arguments, plan, settings, inputs: file.paths)
        if !arguments.has(.quiet) { StandardError.print(file.warnings) }

        try WorkWarnings.announce(
            file.scenario, settings, times: plan.cells.count + 1, arguments, verb: definition)
        let progress = ProgressLine(
            arguments, replications: settings.replications * (plan.cells.count + 1), of: file.scenario)
        Interruption.finishFirst()
        var unwritten: CommandFailure?
        var result = await Sweep(plan, settings: settings).result(
            known: journal?.known ?? [:],
            progress: { done, planned in progress.show(done, of: planned) },
            isStopped: {
                progress.passDay()
                return Interruption.isAskedToFinish
            },
            finished: { hash, figures in
                do throws(CommandFailure) { try journal?.add(hash, figures) } catch { unwritten = error }
                return unwritten == nil
            })
        progress.erase()
        if let unwritten { throw unwritten }
        result.command = command(arguments, settings)
        let report = PresentedSweep(result, figures: figures)
        guard result.isFinished else {
            // A file stands for what was asked; what was finished of it goes to the person who stopped the work.
            if result.finishedCells > 0 { try StandardOutput.write(layout.textOfUnfinishedWork(report)) }
            StandardError.print([stopped(result, journal)])
            return .interrupted
        }
        try output.write(layout.text(of: report))
        try output.open(arguments)
        return .done
    }

    /// The words that make the same figures again.
    private static func command(_ arguments: Arguments, _ settings: Run.Settings) -> [String] {
        var words = [Program.name, definition.name, arguments.operands[0]]
        for flag in [tornado, ByArea.option] where arguments.has(flag) { words.append(flag.name) }
        for option in [vary, measure, .set, RunVerb.by] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words + ["--seed", String(settings.seed), "--replications", String(settings.replications)]
    }

    private static func plan(_ arguments: Arguments, _ file: ScenarioFile) throws(CommandFailure) -> SweepPlan {
        guard arguments.has(vary) != arguments.has(tornado) else {
            let problem: UsageProblem =
                arguments.has(vary)
                ? .contradiction("--vary and --tornado don't go together") : .missingOption("--vary or --tornado")
            throw .usage(problem, verb: definition.name)
        }
        do throws(SweepProblem) {
            if arguments.has(tornado) { return try SweepPlan.tornado(on: file.draft) }
            var variations: [Variation] = []
            for words in arguments.texts(vary) { variations.append(try Variation(words)) }
            return try SweepPlan.grid(variations, on: file.draft)
        } catch {
            throw CommandFailure(error, verb: definition)
        }
    }

    private static func journal(
        _ arguments: Arguments, _ plan: SweepPlan, _ settings: Run.Settings, inputs: [String]
    ) throws(CommandFailure) -> JournalFile<SweepJournal>? {
        guard let path = arguments.text(resume) else { return nil }
        if let output = arguments.text(.output), OutputFile.isSamePlace(output, path) {
            throw .usage(.contradiction("--output and --resume name the same file"), verb: definition.name)
        }
        let journal = SweepJournal(of: plan, settings: settings, program: Program.nameAndVersion)
        return try JournalFile(at: path, journal, inputs: inputs)
    }

    private static func stopped(_ result: SweepResult, _ journal: JournalFile<SweepJournal>?) -> String {
        let hint = journal == nil ? "; with --resume FILE the next one could go on from there" : ""
        return "\(Program.name): stopped with \(result.finishedCells) of \(result.plan.cells.count) cells finished"
            + hint
    }
}

/// A sweep's result laid out as asked.
private struct PresentedSweep: Presentable {
    let result: SweepResult
    let figures: [FigureName]?

    init(_ result: SweepResult, figures: [FigureName]?) {
        self.result = result
        self.figures = figures
    }

    func json() -> String { result.json(figures: figures) }
    func csv() -> String { result.csv(figures: figures) }

    private func shown(_ extent: Extent) -> [FigureName] {
        figures ?? (extent == .full ? result.figuresThatSaySomething : FigureName.headlines(of: result.plan.base))
    }

    func page(_ extent: Extent) -> Document {
        result.plan.design == .grid ? document(extent) : TornadoReport(result, figures: shown(extent)).page()
    }

    func document(_ extent: Extent) -> Document {
        result.plan.design == .grid
            ? SweepReport(result, figures: shown(extent)).document(extent)
            : TornadoReport(result, figures: shown(extent)).document(extent)
    }
}
