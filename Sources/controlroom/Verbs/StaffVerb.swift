import Experiments
import Measures
import Reporting
import Scenarios
import Staffing

/// `staff`: the fewest agents that meet the targets.
enum StaffVerb {
    static let definition = VerbDefinition(
        name: "staff",
        summary: "Finds the fewest agents with whom every call type meets its target, checked by simulation.",
        operand: .init(placeholder: "SCENARIO", help: "the scenario file (JSON5)"),
        options: [
            by, targetBy, daysMet, budget, budgetCost, least, most, from, resume, .replications, .seed, .threads, .set,
            output, .force,
            format, Layout.brief, Layout.full, .quiet, .noProgress,
        ],
        discussion: [
            "Where the scenario has costs, the agents that cost least are looked for rather than the fewest.",
            "Every plan is simulated on the same callers. The search has up to \(StaffingSearch.mostReplications) replications of its own; what it found is",
            "checked with those of a run, so that 'run PATCH.json5' gives the service reported. --output writes a scenario that",
            "extends this one with the new agents; the table goes to standard output. A stretch of time with fewer than",
            "\(StaffingQuestion.fewestCalls) calls in all replications searched with isn't held to its target. Exit code 2 says that a target can't be met,",
            "or was missed beyond chance in the check; what was found is printed all the same. Ctrl-C prints the best plan",
            "found by then. The bytes don't depend on the number of threads.",
        ],
        examples: [
            .init(
                commandLine: "controlroom staff Scenarios/lancashire-2017-10.json5 --output needed.json5",
                effect: "how many agents does each hour of the day need?"),
            .init(
                commandLine: "controlroom staff Scenarios/people-shift-roster.json5 --by shift --target-by day",
                effect: "how many people does each shift need for good days?"),
            .init(
                commandLine: "controlroom staff Scenarios/lancashire-2017-10.json5 --budget 420",
                effect: "what is the best that 420 agent-hours a day can do?"),
            .init(
                commandLine: "controlroom staff Scenarios/options-2018-332.json5 --by shift --budget-cost 9000000",
                effect: "what is the best that 9 million a year can do?"),
        ])

    private static let by = OptionDefinition.option(
        "--by", "UNIT", .choice(StaffingQuestion.Unit.allCases.map(\.rawValue)),
        help: "what numbers to find: agents by hourOfDay (default) or hourOfWeek, or headcounts by shift and rota group"
    )
    private static let targetBy = OptionDefinition.option(
        "--target-by", "SPAN", .choice(TargetSpan.allCases.map(\.rawValue)),
        help: "where targets must be met: in each hour (default) of the day, or of the week with --by hourOfWeek, on "
            + "each day, in each whole week, month, or over the period; on average")
    private static let daysMet = OptionDefinition.option(
        "--days-met", "FRACTION", .fraction,
        help: "instead of on average, in at least this share of the simulated days (or weeks, months, replications)")
    private static let budget = OptionDefinition.option(
        "--budget", "AGENTS", .number,
        help: "the best service for so much instead: agent-hours a day by hours, people by shift; best is the greatest "
            + "smallest margin beside a target")
    private static let budgetCost = OptionDefinition.option(
        "--budget-cost", "AMOUNT", .number,
        help:
            "the same for so much money a year, in the currency of the scenario's costs: pay, enhancements, on-costs, what "
            + "is paid once and every year; overtime comes on top")
    private static let least = OptionDefinition.option(
        "--least", "N", .integer(0...10_000),
        help: "the fewest agents at any place (default: 1 in hours that have any now, 0 in others and by shift)")
    private static let most = OptionDefinition.option(
        "--most", "N", .integer(0...10_000),
        help: "the most agents at any place (default: 10 more than twice today's or a formula's)")
    private static let from = OptionDefinition.option(
        "--from", "START", .choice(StaffingQuestion.Start.allCases.map(\.rawValue)),
        help: "where the search begins: today or nothing (default: a formula's agents by hours, today's by shift)")
    private static let resume = OptionDefinition.option(
        "--resume", "PATCH.json5", .words,
        help:
            "begin with the plan that --output left before, such as that of a search that was stopped, and with its seed and "
            + "replications; the end may be another plan than that of a search without a stop")
    private static let format = OptionDefinition.option(
        "--format", "FORMAT", .choice(ResultsFormat.allCases.map(\.rawValue)),
        help: "\(ResultsFormat.inWords) (default: text)")
    private static let output = OptionDefinition.option(
        "--output", "PATCH.json5", .words,
        help: "write a scenario that extends SCENARIO with the agents found; never edits SCENARIO")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let path = arguments.operands[0]
        let layout = try Layout(arguments, verb: definition, byAsksForTables: false)
        let file = try ScenarioFile(at: path, ScenarioFile.settings(arguments))
        let before = try resumed(arguments)
        let space: StaffingSpace
        do throws(StaffingProblem) {
            let asked = try StaffingSpace(file.scenario, question(arguments))
            space =
                try before.map { plan throws(StaffingProblem) in try asked.resumed(from: plan.scenario, plan.paths[0]) }
                ?? asked
        } catch {
            throw failure(error, path)
        }
        let settings = settings(arguments, (before ?? file).scenario.experiment)
        let patch = try patchFile(arguments, inputs: file.paths)
        // A patch that could not be read back is known before the search.
        if patch != nil {
            _ = try patchText(StaffingOutcome(untried: space, settings.replications, settings.seed), file, arguments)
        }
        if !arguments.has(.quiet) { StandardError.print(file.warnings + file.lines(of: file.draft.warningsOfStaffing)) }
        let began = ContinuousClock.now
        guard var outcome = try await search(space, settings, arguments, path) else {
            StandardError.print(["\(Program.name): stopped before any plan met the targets; nothing is written"])
            return .interrupted
        }
        outcome.command = command(arguments, outcome)
        if !arguments.has(.quiet) { StandardError.print([effort(outcome, since: began)]) }
        // The answer first: a patch that can't be written or read back doesn't take it along.
        try StandardOutput.write(layout.text(of: PresentedStaffing(outcome: outcome)))
        if let patch {
            try patch.write(patchText(outcome, file, arguments))
            try patch.finish()
        }
        if !outcome.isFinished { return .interrupted }
        return outcome.meetsTargets || space.question.hasBudget ? .done : .gateNotMet
    }

    private static func question(_ arguments: Arguments) -> StaffingQuestion {
        var question = StaffingQuestion(
            arguments.text(by).flatMap { StaffingQuestion.Unit(rawValue: $0) } ?? .hourOfDay)
        question.span = arguments.text(targetBy).flatMap { TargetSpan(rawValue: $0) } ?? .hour
        question.fractionMet = arguments.number(daysMet)
        question.budget = arguments.number(budget)
        question.budgetCost = arguments.number(budgetCost)
        question.least = arguments.integer(least)
        question.most = arguments.integer(most)
        question.start = arguments.text(from).flatMap { StaffingQuestion.Start(rawValue: $0) }
        return question
    }

    /// The plan to go on from; nil where there is none.
    private static func resumed(_ arguments: Arguments) throws(CommandFailure) -> ScenarioFile? {
        guard let path = arguments.text(resume) else { return nil }
        if arguments.texts(from).first != nil {
            throw .usage(
                .contradiction("--resume says where the search begins, and so does --from; give one of them"),
                verb: definition.name)
        }
        return try ScenarioFile(at: path, [])
    }

    private static func settings(
        _ arguments: Arguments, _ experiment: ExperimentSettings
    ) -> StaffingSearch.Settings {
        StaffingSearch.Settings(
            replications: arguments.integer(.replications) ?? experiment.replications,
            seed: arguments.seed(.seed) ?? experiment.seed,
            threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    private static func search(
        _ space: StaffingSpace, _ settings: StaffingSearch.Settings, _ arguments: Arguments, _ path: String
    ) async throws(CommandFailure) -> StaffingOutcome? {
        let progress = ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: 1, "plans")
        defer { progress.erase() }
        Interruption.finishFirst()
        var search = StaffingSearch(
            space, settings, progress: { done, planned in progress.show(done, of: planned) },
            isStopped: { Interruption.isAskedToFinish })
        do throws(StaffingProblem) {
            return try await search.outcome()
        } catch {
            throw failure(error, path)
        }
    }

    /// What was asked for can't be: of the command line where it names an option, of the scenario otherwise.
    private static func failure(_ problem: StaffingProblem, _ path: String) -> CommandFailure {
        problem.words.hasPrefix("--")
            ? .usage(.contradiction(problem.words), verb: definition.name)
            : .wrongInput(["\(path): \(problem.words)"], count: 1)
    }

    // MARK: The patch

    private static func patchFile(_ arguments: Arguments, inputs: [String]) throws(CommandFailure) -> OutputFile? {
        guard let path = arguments.text(output) else { return nil }
        guard path.hasSuffix(".json5") else {
            let words =
                "--output: expected a scenario's name that ends in .json5, found '\(path)'; the table goes to standard output, "
                + "such as --format csv > needed.csv"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        return try OutputFile(at: path, overwriting: arguments.has(.force), inputs: inputs)
    }

    /// The patch's text, read back to see that it is sound.
    private static func patchText(
        _ outcome: StaffingOutcome, _ file: ScenarioFile, _ arguments: Arguments
    ) throws(CommandFailure) -> String {
        let path = arguments.text(output) ?? ""
        let base = SideFilePath.relative(file.paths[0], toFolderOf: path)
        let patch = StaffingPatch(outcome, on: file.draft, base: base, words: ShellWord.line(outcome.command))
        do throws(ScenarioProblems) {
            _ = try ScenarioDraft(path: path) { name in
                name == path ? Array(patch.text.utf8) : try? InputFile.bytes(at: name)
            }
            return patch.text
        } catch {
            throw ScenarioFile.failure(error)
        }
    }

    // MARK: Words

    /// The words that make the same plan again.
    private static func command(_ arguments: Arguments, _ outcome: StaffingOutcome) -> [String] {
        var words = [Program.name, definition.name, arguments.operands[0]]
        for option in [by, targetBy, daysMet, budget, budgetCost, least, most, from, resume, .set] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words + ["--seed", String(outcome.seed), "--replications", String(outcome.replications)]
    }

    private static func effort(_ outcome: StaffingOutcome, since began: ContinuousClock.Instant) -> String {
        let seconds = Int(((ContinuousClock.now - began) / .seconds(1)).rounded(.up))
        return
            "\(Program.name): \(outcome.evaluations) plans, \(outcome.replicationsSimulated) replications, \(seconds) s"
    }
}

/// A plan laid out as asked.
private struct PresentedStaffing: Presentable {
    let outcome: StaffingOutcome

    func document(_ extent: Extent) -> Document { StaffingReport(outcome).document(extent) }
    func json() -> String { outcome.json() }
    func csv() -> String { outcome.csv() }
}
