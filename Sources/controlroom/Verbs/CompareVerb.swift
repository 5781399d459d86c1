import Experiments
import Measures
import Parallel
import Reporting
import Scenarios

/// `compare`: the same callers through several plans, and how they differ.
enum CompareVerb {
    static let definition = VerbDefinition(
        name: "compare",
        summary: "Runs the same callers through several plans and says how each differs from the first.",
        operand: .init(
            placeholder: "SCENARIO",
            help:
                "the base plan first, then one or more others; all with the same days, callers, targets and definitions",
            mayBeSeveral: true),
        options: [
            with, .replications, .seed, .threads, .set, .format, Layout.brief, Layout.full, RunVerb.by, ByArea.option,
            stepByStep,
            demandDiffers, allowDifferent,
        ] + BreakEvenRequest.options + AcrossRequest.options + [.output, .force, .open, .quiet, .noProgress],
        discussion: [
            "Differences are paired: every replication is the same callers for each plan. --set changes all",
            "plans; replications and seed are the base's. The base is left out if it is named again, so that",
            "a pattern of file names may include it. Ctrl-C prints what all plans have finished by then.",
            "With --with a single SCENARIO will do: it is held against itself with a value changed.",
            "A tie is searched for on the figures of --measure, each by itself; it may lie outside the range.",
        ],
        examples: [
            .init(
                commandLine: "controlroom compare Scenarios/pods-central.json5 Scenarios/pods-isolated.json5",
                effect: "what isolated pods change, with intervals and sentences to quote"),
            .init(
                commandLine:
                    "controlroom compare Scenarios/pods-central.json5 Scenarios/pods-overflow-*.json5 --format csv",
                effect: "several plans against one, for a spreadsheet"),
            .init(
                commandLine:
                    "controlroom compare Scenarios/lancashire-2017-10.json5 --with 'teams.Room.agents=1.1 times'",
                effect: "one room against itself with a tenth more agents"),
            .init(
                commandLine: "controlroom compare central.json5 pods.json5 --step-by-step",
                effect: "which of the things that pods change makes the difference?"),
            .init(
                commandLine: "controlroom compare central.json5 pods.json5 --agents-saved",
                effect: "how many agents could one room do without and still serve as well as pods?"),
            .init(
                commandLine: "controlroom compare central.json5 pods.json5 --break-even handlingAtHome",
                effect: "how much quicker must pods be with callers from home to serve as well as one room?"),
            .init(
                commandLine:
                    "controlroom compare central.json5 pods.json5 --break-even routing.all.1.afterSeconds --range 0..60",
                effect: "the overflow delay at which pods serve as well as one room, if there is one"),
        ])

    static let demandDiffers = OptionDefinition.flag(
        "--demand-differs",
        help:
            "the plans are meant to differ in how many callers ring, when and from where: compare them so; whatever else "
            + "is not the plans' own must still be the same")

    static let allowDifferent = OptionDefinition.flag(
        "--allow-different",
        help: "compare plans although their days, callers, targets or definitions differ; the report says so")

    static let with = OptionDefinition.option(
        "--with", "PATH=VALUE", .setting,
        help: "compare the base also with itself changed so, whatever the value is of; several make one plan",
        isRepeatable: true)

    static let stepByStep = OptionDefinition.flag(
        "--step-by-step",
        help: "also say where each plan's difference comes from: what it changes put into the base one after the other")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let files = try ComparedFiles(arguments, verb: definition)
        guard files.plans.count > 1 else {
            throw .usage(
                .missingOperand("a second SCENARIO, or --with PATH=VALUE, to compare with the first"),
                verb: definition.name)
        }
        if !arguments.has(allowDifferent) { try files.refuseUnfairPlans() }
        let layout = try Layout(arguments, verb: definition)
        let output = try ResultOutput(arguments, inputs: files.paths)
        try output.checkOpening(arguments, layout.format, verb: definition)
        if !arguments.has(.quiet) { StandardError.print(files.warnings) }

        if let request = try AcrossRequest(
            arguments, files.plans.indices.map { (files.names[$0], files.plans[$0].name, files.drafts[$0]) },
            doesNotGoWith: [RunVerb.by, ByArea.option, stepByStep, .open] + BreakEvenRequest.options, verb: definition)
        {
            return try await request.perform(arguments, layout, to: output)
        }
        let request = try BreakEvenRequest(arguments, files, verb: definition)
        let settings = try Run.Settings(arguments, files.plans[0].scenario, verb: definition)
        for option in [stepByStep, ByArea.option] where request != nil && arguments.has(option) {
            throw .usage(.contradiction("\(option.name) doesn't go with a break-even"), verb: definition.name)
        }
        let comparison = files.comparison(arguments, settings, describesPlans: layout.format == .html)
        let count = request == nil ? comparison.scenarioCount : files.plans.count
        try WorkWarnings.announce(files.plans[0].scenario, settings, times: count, arguments, verb: definition)
        let progress = ProgressLine(
            arguments, replications: settings.replications * count, of: files.plans[0].scenario,
            countsDays: request == nil)
        Interruption.finishFirst()
        let found: Found
        if let request {
            var outcome = try await files.ties(
                request, settings, progress, isStopped: { Interruption.isAskedToFinish })
            outcome.command = command(arguments, files, settings)
            found = .ties(outcome)
        } else {
            var outcome = await differences(comparison, progress)
            outcome.command = command(arguments, files, settings)
            found = .differences(outcome)
        }
        progress.erase()
        let code = try write(
            PresentedComparison(found: found, base: files.base), layout, to: output)
        if code == .done { try output.open(arguments) }
        return code
    }

    private static func differences(_ comparison: Comparison, _ progress: ProgressLine) async -> ComparisonOutcome {
        await comparison.result(
            progress: { done, planned in progress.show(done, of: planned) },
            isStopped: {
                progress.passDay()
                return Interruption.isAskedToFinish
            })
    }

    /// Whole results go where they were wanted. What somebody stopped goes to that person, not into a file: a file stands
    /// for what was asked.
    private static func write(
        _ comparison: PresentedComparison, _ layout: Layout, to output: ResultOutput
    ) throws(CommandFailure) -> ExitCode {
        if comparison.found.isFinished {
            try output.write(layout.text(of: comparison))
            return .done
        }
        if comparison.found.isEmpty {
            StandardError.print(["\(Program.name): stopped before anything was finished"])
        } else {
            try StandardOutput.write(layout.textOfUnfinishedWork(comparison))
        }
        return .interrupted
    }

    /// What a comparison found.
    private enum Found {
        case differences(ComparisonOutcome)
        case ties(BreakEvenOutcome)

        var isFinished: Bool {
            switch self {
            case .differences(let outcome): outcome.replications == outcome.plannedReplications
            case .ties(let outcome): outcome.isFinished
            }
        }

        var isEmpty: Bool {
            switch self {
            case .differences(let outcome): outcome.replications == 0
            case .ties(let outcome): outcome.others.allSatisfy { $0.rows.isEmpty }
            }
        }

    }

    /// What a comparison found, and the file of its base.
    private struct PresentedComparison: Presentable {
        let found: Found
        let base: ScenarioFile

        func json() -> String {
            switch found {
            case .differences(let outcome): outcome.json()
            case .ties(let outcome): outcome.json()
            }
        }

        func csv() -> String {
            switch found {
            case .differences(let outcome): outcome.csv()
            case .ties(let outcome): outcome.csv()
            }
        }

        func document(_ extent: Extent) -> Document {
            switch found {
            case .differences(let outcome): ComparisonReport(outcome).document(extent)
            case .ties(let outcome): BreakEvenReport(outcome).document(extent)
            }
        }

        func page(_ extent: Extent) -> Document {
            switch found {
            case .differences(let outcome): ComparisonReport(outcome).page(extent)
            case .ties(let outcome): BreakEvenReport(outcome).page(extent)
            }
        }

        var levers: LeverPanel? {
            guard case .differences(let outcome) = found else { return nil }
            return LeverPanel(
                base, replications: outcome.replications, seed: outcome.seed, planName: base.draft.scenario.name)
        }
    }

    /// The words that make the same figures again.
    private static func command(
        _ arguments: Arguments, _ files: ComparedFiles, _ settings: Run.Settings
    ) -> [String] {
        var words = [Program.name, definition.name] + files.operands
        words += ["--seed", String(settings.seed), "--replications", String(settings.replications)]
        if settings.breakdown != .period { words += [RunVerb.by.name, settings.breakdown.rawValue] }
        for flag in [ByArea.option, demandDiffers, allowDifferent, stepByStep, BreakEvenRequest.agentsSaved]
        where arguments.has(flag) {
            words.append(flag.name)
        }
        for option in [with, BreakEvenRequest.breakEven, BreakEvenRequest.range, BreakEvenRequest.measure, .set] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words
    }
}

/// The scenario files of several plans, the base first, read and found sound.
struct ComparedFiles {
    let plans: [ComparedPlan]
    /// The file of the base.
    let base: ScenarioFile
    let paths: [String]
    let warnings: [String]
    /// The plans' files as the user named them.
    let operands: [String]
    /// What errors call the plans by: their files, or the changes that make them.
    let names: [String]
    /// What the plans were read from, in their order.
    let drafts: [ScenarioDraft]

    init(_ arguments: Arguments, verb: VerbDefinition) throws(CommandFailure) {
        let base = arguments.operands[0]
        let operands = [base] + arguments.operands.dropFirst().filter { !OutputFile.isSamePlace($0, base) }
        for flag in [CompareVerb.demandDiffers, CompareVerb.allowDifferent]
        where operands.count == 1 && arguments.has(flag) {
            throw .usage(
                .contradiction("\(flag.name) has no effect without a second SCENARIO"), verb: verb.name)
        }
        self.operands = operands
        let settings = ScenarioFile.settings(arguments)
        var files: [ScenarioFile] = []
        for path in operands { files.append(try ScenarioFile(at: path, settings)) }
        let changes = arguments.texts(CompareVerb.with).map { Setting(words: $0, isOfOnePlan: true) }
        let words = changes.map { "\(CompareVerb.with.name) \($0.words)" }.joined(separator: " ")
        self.names = operands + (changes.isEmpty ? [] : [words])
        var changed: [ComparedPlan] = []
        if !changes.isEmpty {
            let file = try ScenarioFile(at: base, settings + changes)
            guard file.scenario.hash != files[0].scenario.hash else {
                throw .usage(
                    .contradiction("\(words) changes nothing that is simulated: the base has it so already"),
                    verb: verb.name)
            }
            changed = [ComparedPlan(file.scenario, madeOf: files[0].scenario, by: changes)]
            files.append(file)
        }
        self.base = files[0]
        drafts = files.map(\.draft)
        paths = files.flatMap(\.paths)
        let scenarioNames = files.prefix(operands.count).map(\.scenario.name)
        let named = zip(files, operands).map { file, path in
            let name = file.scenario.name
            let isShared = scenarioNames.count { $0 == name } > 1
            return ComparedPlan(
                name: isShared ? "\(name) (\(path))" : name, scenario: file.scenario,
                intention: arguments.has(CompareVerb.demandDiffers) ? .demand : .nothing)
        }
        plans = named + changed
        var warnings: [String] = []
        for warning in files.flatMap(\.warnings) where !warnings.contains(warning) { warnings.append(warning) }
        self.warnings = warnings
    }

    /// The comparison asked for, with the way to each plan where that is wanted.
    func comparison(_ arguments: Arguments, _ settings: Run.Settings, describesPlans: Bool) -> Comparison {
        let isStepByStep = arguments.has(CompareVerb.stepByStep)
        return Comparison(
            base: plans[0], others: Array(plans.dropFirst()), settings: settings, describesPlans: describesPlans,
            steps: isStepByStep ? drafts.dropFirst().map { drafts[0].steps(to: $0) } : [])
    }

    /// Throws with everything about callers, days and definitions in which plans differ from the base.
    func refuseUnfairPlans() throws(CommandFailure) {
        let found = zip(plans, names).dropFirst().flatMap { plan, path in
            plan.differences(from: plans[0]).unfair.map { (path, $0) }
        }
        guard !found.isEmpty else { return }
        let problems = found.map { path, difference in
            "\(path): \(difference.path): expected \(difference.base) as in \(operands[0]), found \(difference.other)"
        }
        let remedy =
            found.allSatisfy { $1.isOfDemand }
            ? "if demand is meant to differ, say \(CompareVerb.demandDiffers.name)"
            : "\(CompareVerb.allowDifferent.name) compares them all the same"
        let hint = "Differences would not be the plans' own; \(remedy)."
        throw .wrongInput(problems + [hint], count: problems.count)
    }
}
