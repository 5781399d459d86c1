import Experiments
import Measures
import Parallel
import Reporting
import Scenarios

/// `report`: everything about one or several plans as one page.
enum ReportVerb {
    static let definition = VerbDefinition(
        name: "report",
        summary: "Writes everything about one or several plans as one page with pictures, to open, print and send.",
        operand: .init(
            placeholder: "SCENARIO",
            help: "the plan; of several the first is the base that the others are compared with",
            mayBeSeveral: true),
        options: [
            .replications, .seed, .threads, .set, ByArea.option, CompareVerb.stepByStep, CompareVerb.demandDiffers,
            CompareVerb.allowDifferent,
        ] + BreakEvenRequest.options + [output, .force, .open, .quiet, .noProgress],
        discussion: [
            "Of one plan the page is that of 'run'. Of several it says first how they do and how they differ on",
            "the same callers, as 'compare' does, then has each plan's page. The file needs no network and no",
            "other file. It is there whole or not at all. A break-even stands in it beside the comparison.",
        ],
        examples: [
            .init(
                commandLine: "controlroom report Scenarios/lancashire-2017-10.json5 --output october.html --open",
                effect: "October 2017 as a page, in the browser as soon as it is written"),
            .init(
                commandLine:
                    "controlroom report Scenarios/pods-central.json5 Scenarios/pods-isolated.json5 --output pods.html",
                effect: "one room against three pods: the verdict, how they differ, and each by itself"),
            .init(
                commandLine:
                    "controlroom report central.json5 pods.json5 --step-by-step --agents-saved --output pods.html",
                effect: "also where the difference comes from, and how many agents one room could do without"),
        ])

    private static let output = OptionDefinition.option(
        "--output", "FILE", .words, help: "the page to write; its name ends in .html")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        guard let path = arguments.text(output) else {
            throw .usage(.missingOption("--output FILE.html"), verb: definition.name)
        }
        guard ResultsFormat(endingOf: path) == .html else {
            let words = "a report is a page, so the name of its file ends in .html; found --output \(path)"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        let files = try ComparedFiles(arguments, verb: definition)
        if files.plans.count == 1 {
            if arguments.has(CompareVerb.stepByStep) {
                let words = "\(CompareVerb.stepByStep.name) goes from one plan to another; give a second SCENARIO"
                throw .usage(.contradiction(words), verb: definition.name)
            }
            for option in BreakEvenRequest.options where arguments.has(option) {
                let words = "\(option.name) is about a plan's tie with another; give a second SCENARIO"
                throw .usage(.contradiction(words), verb: definition.name)
            }
        }
        if !arguments.has(CompareVerb.allowDifferent) { try files.refuseUnfairPlans() }
        let request = try BreakEvenRequest(arguments, files, verb: definition)
        let output = try ResultOutput(arguments, inputs: files.paths)
        if !arguments.has(.quiet) { StandardError.print(files.warnings) }
        var settings = try Run.Settings(arguments, files.plans[0].scenario, verb: definition)
        settings.views = RunDetails.views(of: files.plans[0].scenario)
        let comparison =
            files.plans.count > 1 ? files.comparison(arguments, settings, describesPlans: true) : nil
        let count = comparison?.scenarioCount ?? 1
        try WorkWarnings.announce(files.plans[0].scenario, settings, times: count, arguments, verb: definition)
        let progress = ProgressLine(
            arguments, replications: settings.replications * count, of: files.plans[0].scenario)
        let document =
            if let comparison {
                try await page(of: files, comparison, request, arguments, settings, progress)
            } else {
                await page(ofOne: files, arguments, settings, progress)
            }
        progress.erase()
        let levers = LeverPanel(
            files.base, replications: settings.replications, seed: settings.seed,
            planName: comparison.map { _ in files.plans[0].scenario.name })
        try output.write(document.html(with: levers))
        try output.open(arguments)
        return .done
    }

    private static func page(
        ofOne files: ComparedFiles, _ arguments: Arguments, _ settings: Run.Settings, _ progress: ProgressLine
    ) async -> Document {
        let scenario = files.plans[0].scenario
        let run = Run(scenario, settings: settings)
        let samples = await run.samples(
            progress: { progress.show($0, of: $1) },
            isStopped: {
                progress.passDay()
                return false
            })
        var result = run.result(of: samples)
        result.origin = origin(files.operands[0], arguments)
        return RunReport(result, of: scenario, details: RunDetails(run.outcome(result, of: samples))).page()
    }

    private static func page(
        of files: ComparedFiles, _ comparison: Comparison, _ request: BreakEvenRequest?, _ arguments: Arguments,
        _ settings: Run.Settings, _ progress: ProgressLine
    ) async throws(CommandFailure) -> Document {
        var outcome = await comparison.result(
            progress: { progress.show($0, of: $1) },
            isStopped: {
                progress.passDay()
                return false
            })
        outcome.command = command(arguments, files, settings)
        for place in outcome.plans.indices {
            outcome.plans[place].result.origin = origin(files.operands[place], arguments)
        }
        guard let request else { return ComparisonReport(outcome).pageOfAllPlans() }
        var settingsOfTies = settings
        // Its pictures are of the comparison's own replications.
        settingsOfTies.views = []
        progress.erase()
        let search = ProgressLine(
            arguments, replications: settings.replications * files.plans.count, of: files.plans[0].scenario,
            countsDays: false)
        let ties = try await files.ties(request, settingsOfTies, search, isStopped: { false })
        search.erase()
        return ComparisonReport(outcome).pageOfAllPlans(ties: BreakEvenReport(ties))
    }

    private static func origin(_ file: String, _ arguments: Arguments) -> RunOrigin {
        RunOrigin(
            scenarioFile: file, settings: ScenarioFile.settings(arguments), breakdown: .period,
            byArea: arguments.has(ByArea.option))
    }

    /// The words that make the page again.
    private static func command(
        _ arguments: Arguments, _ files: ComparedFiles, _ settings: Run.Settings
    ) -> [String] {
        var words = [Program.name, definition.name] + files.operands
        words += ["--seed", String(settings.seed), "--replications", String(settings.replications)]
        for flag in [ByArea.option, CompareVerb.demandDiffers, CompareVerb.allowDifferent, CompareVerb.stepByStep]
        where arguments.has(flag) {
            words.append(flag.name)
        }
        if arguments.has(BreakEvenRequest.agentsSaved) { words.append(BreakEvenRequest.agentsSaved.name) }
        for option in [BreakEvenRequest.breakEven, BreakEvenRequest.range, BreakEvenRequest.measure, .set] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words + [output.name, arguments.text(output) ?? ""]
    }
}
