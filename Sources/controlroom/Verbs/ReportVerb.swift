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
            CompareVerb.allowDifferent, BreakEvenRequest.breakEven, BreakEvenRequest.agentsSaved,
            BreakEvenRequest.range,
            TornadoRequest.tornado, measure, output, .force, .open, .quiet, .noProgress,
        ],
        discussion: [
            "Of one plan the page is that of 'run'. Of several it says first how they do and how they differ on",
            "the same callers, as 'compare' does, then has each plan's page. The file needs no network and no",
            "other file. It is there whole or not at all. A break-even stands in it beside the comparison, a",
            "tornado after all plans.",
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
            .init(
                commandLine: "controlroom report Scenarios/lancashire-2017-10.json5 --tornado --output october.html",
                effect: "also which assumptions matter most"),
        ])

    private static let measure = OptionDefinition.option(
        BreakEvenRequest.measure.name, "FIGURE", .figure,
        help:
            "the figure that ties and the tornado are about, such as 999.serviceLevel; may be repeated (default: each "
            + "service level; in the tornado abandoned fractions and average speeds of answer too)",
        isRepeatable: true)

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
            for option in [BreakEvenRequest.breakEven, BreakEvenRequest.agentsSaved, BreakEvenRequest.range]
            where arguments.has(option) {
                let words = "\(option.name) is about a plan's tie with another; give a second SCENARIO"
                throw .usage(.contradiction(words), verb: definition.name)
            }
        }
        if !arguments.has(CompareVerb.allowDifferent) { try files.refuseUnfairPlans() }
        let request = try BreakEvenRequest(arguments, files, verb: definition)
        let tornado = try TornadoRequest(arguments, on: files.base.draft, measure: measure, verb: definition)
        let output = try ResultOutput(arguments, inputs: files.paths)
        if !arguments.has(.quiet) { StandardError.print(files.warnings) }
        var settings = try Run.Settings(arguments, files.plans[0].scenario, verb: definition)
        settings.views = RunDetails.views(of: files.plans[0].scenario)
        let comparison =
            files.plans.count > 1 ? files.comparison(arguments, settings, describesPlans: true) : nil
        let count = (comparison?.scenarioCount ?? 1) + (tornado?.scenarioCount ?? 0)
        try WorkWarnings.announce(files.plans[0].scenario, settings, times: count, arguments, verb: definition)
        let work = Work(
            files: files, settings: settings, replications: settings.replications * count,
            replicationsOfTornado: settings.replications * (tornado?.scenarioCount ?? 0),
            progress: ProgressLine(
                arguments, replications: settings.replications * count, of: files.plans[0].scenario),
            again: command(arguments, files, settings))
        let varied = await work.tornado(tornado)
        let document =
            if let comparison {
                try await page(of: work, comparison, request, varied, arguments)
            } else {
                await page(ofOne: work, varied, arguments)
            }
        work.progress.erase()
        let levers = LeverPanel(
            files.base, replications: settings.replications, seed: settings.seed,
            planName: comparison.map { _ in files.plans[0].scenario.name })
        try output.write(document.html(with: levers))
        try output.open(arguments)
        return .done
    }

    /// What is simulated for a page, and the line that says how far it is.
    private struct Work {
        let files: ComparedFiles
        let settings: Run.Settings
        /// How many in all, but for those of a search for ties.
        let replications: Int
        /// How many of them are the tornado's, which come first.
        let replicationsOfTornado: Int
        let progress: ProgressLine
        /// The words that make the page again.
        let again: [String]

        /// The assumptions varied one at a time.
        func tornado(_ request: TornadoRequest?) async -> TornadoReport? {
            guard let request else { return nil }
            // Its pictures are of the figures of the whole period.
            var plain = settings
            plain.views = []
            plain.byArea = false
            var result = await Sweep(request.plan, settings: plain).result(
                progress: { done, _ in progress.show(done, of: replications) }, isStopped: passDay)
            result.command = again
            return TornadoReport(result, figures: request.figures)
        }

        /// Says how many replications of the plans are done.
        func show(_ done: Int) { progress.show(replicationsOfTornado + done, of: replications) }

        /// Notes a simulated day; nothing stops before it is finished.
        var passDay: @Sendable () -> Bool {
            { [progress] in
                progress.passDay()
                return false
            }
        }
    }

    private static func page(ofOne work: Work, _ tornado: TornadoReport?, _ arguments: Arguments) async -> Document {
        let scenario = work.files.plans[0].scenario
        let run = Run(scenario, settings: work.settings)
        let samples = await run.samples(
            progress: { done, _ in work.show(done) }, isStopped: work.passDay)
        var result = run.result(of: samples)
        result.origin = origin(work.files.operands[0], arguments)
        return RunReport(result, of: scenario, details: RunDetails(run.outcome(result, of: samples)))
            .page(tornado: tornado)
    }

    private static func page(
        of work: Work, _ comparison: Comparison, _ request: BreakEvenRequest?, _ tornado: TornadoReport?,
        _ arguments: Arguments
    ) async throws(CommandFailure) -> Document {
        let files = work.files
        var outcome = await comparison.result(
            progress: { done, _ in work.show(done) }, isStopped: work.passDay)
        outcome.command = work.again
        for place in outcome.plans.indices {
            outcome.plans[place].result.origin = origin(files.operands[place], arguments)
        }
        var ties: BreakEvenReport?
        if let request {
            var plain = work.settings
            // Its pictures are of the comparison's own replications.
            plain.views = []
            plain.byArea = false
            work.progress.erase()
            let search = ProgressLine(
                arguments, replications: plain.replications * files.plans.count, of: files.plans[0].scenario,
                countsDays: false)
            ties = BreakEvenReport(try await files.ties(request, plain, search, isStopped: { false }))
            search.erase()
        }
        return ComparisonReport(outcome).pageOfAllPlans(ties: ties, tornado: tornado)
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
        for flag in [
            ByArea.option, CompareVerb.demandDiffers, CompareVerb.allowDifferent, CompareVerb.stepByStep,
            BreakEvenRequest.agentsSaved, TornadoRequest.tornado,
        ] where arguments.has(flag) {
            words.append(flag.name)
        }
        for option in [BreakEvenRequest.breakEven, BreakEvenRequest.range, measure, .set] {
            for value in arguments.texts(option) { words += [option.name, value] }
        }
        return words + [output.name, arguments.text(output) ?? ""]
    }
}
