import ContactCentre
import Experiments
import Measures
import Parallel
import Reporting
import Scenarios

/// `run`: simulates a scenario and prints its measures.
enum RunVerb {
    static let definition = VerbDefinition(
        name: "run",
        summary: "Simulates a scenario and prints its measures with 95% intervals, beside what was observed.",
        operand: .init(placeholder: "SCENARIO", help: "the scenario file (JSON5)"),
        options: [
            .replications, .seed, .precision, controlVariates, .threads, .set, RunOutput.require, .format, Layout.brief,
            Layout.full, by, ByArea.option, formulas, part,
            .output, .force, .open, calls, charts,
        ] + AcrossRequest.options + [.quiet, .noProgress],
        discussion: [
            "The same scenario and seed give the same bytes, whatever the number of threads.",
            "The result goes to standard output, everything else to standard error.",
            "Exit code 2: something required was not met; the result is written all the same.",
            "Ctrl-C prints what is finished by then, and writes no file.",
        ],
        examples: [
            .init(
                commandLine: "controlroom run Scenarios/lancashire-2017-10.json5",
                effect: "October 2017 as a readable report"),
            .init(
                commandLine:
                    "controlroom run Scenarios/lancashire-2017-10.json5 --by hour --format csv --output hours.csv",
                effect: "every measure by hour of the day, for a spreadsheet"),
            .init(
                commandLine:
                    "controlroom run Scenarios/lancashire-2017-10.json5 --set callTypes.101.talk.meanSeconds=270",
                effect: "what if 101 calls took 4½ minutes?"),
            .init(
                commandLine: "controlroom run Scenarios/two-queues.json5 --formulas",
                effect: "why does Erlang say something else?"),
            .init(
                commandLine: "controlroom run Scenarios/two-queues.json5 --require '999.serviceLevel >= 90%'",
                effect: "a gate for a script: the exit code is 2 if 999 stays below its target"),
        ])

    /// How results are broken down over time.
    static let by = OptionDefinition.option(
        "--by", "PERIOD", .choice(Breakdown.allCases.map(\.rawValue) + [halfHourWithHyphen]),
        help:
            "break results down by month, day, weekday, hour or halfHour of the day, or hourOfWeek (default: period, "
            + "the whole of it); counts by weekday, hour, halfHour and hourOfWeek are those of one day on average")
    private static let controlVariates = OptionDefinition.flag(
        "--control-variates",
        help: "correct every figure by how many calls the replications had more or fewer than the scenario expects: "
            + "narrower intervals from as many replications; at least 10 of them")
    private static let formulas = OptionDefinition.flag(
        "--formulas",
        help:
            "also say what Erlang A and C say of the scenario, and where they part from the simulation: what they leave out is "
            + "taken away one thing after the other and simulated")
    private static let calls = OptionDefinition.option(
        "--calls", "FILE", .words, help: "also write every simulated call to FILE, a CSV row a call")
    private static let charts = OptionDefinition.option(
        "--charts", "FOLDER", .words,
        help: "also write the pictures of the HTML report to FOLDER, an SVG file each, for a paper")
    private static let part = OptionDefinition.option(
        "--part", "I/N", .part,
        help: "run only the I-th of N parts of the replications and write a part file; 'controlroom merge' joins the "
            + "parts to the same bytes as the whole run")
    /// With fewer, too little is left to tell what the controls explain from chance.
    private static let leastReplicationsForControls = 10
    private static let halfHourWithHyphen = "half-hour"

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let asked = try part(arguments)
        let file = try ScenarioFile(at: arguments.operands[0], ScenarioFile.settings(arguments))
        if let request = try AcrossRequest(
            arguments, [(arguments.operands[0], file.scenario.name, file.draft)],
            doesNotGoWith: [
                .precision, controlVariates, RunOutput.require, by, ByArea.option, formulas, part, .open, calls, charts,
            ], verb: definition)
        {
            return try await request.perform(
                arguments, Layout(arguments, verb: definition), to: ResultOutput(arguments, inputs: file.paths))
        }
        var settings = try settings(arguments, file.scenario)
        let output = try RunOutput(
            arguments, file.scenario, byArea: settings.byArea, inputs: file.paths, verb: definition)
        let callsFile = try callsFile(arguments, inputs: file.paths)
        let charts = try chartsFolder(arguments)
        let formulaSteps = try formulaSteps(arguments, file, output)
        let isPictured = output.wantsPictures || charts != nil
        if isPictured { settings.views = RunDetails.views(of: file.scenario) }
        if !arguments.has(.quiet) { StandardError.print(file.warnings) }
        try WorkWarnings.announce(file.scenario, settings, arguments, verb: definition)

        let planned = asked.map { $0.replications(of: settings.replications).count } ?? settings.replications
        let progress = ProgressLine(arguments, replications: planned, of: file.scenario)
        let run = Run(file.scenario, settings: settings)
        let origin = RunOrigin(
            scenarioFile: arguments.operands[0], settings: ScenarioFile.settings(arguments),
            breakdown: settings.breakdown, byArea: settings.byArea, precision: settings.precision?.halfWidth,
            usesControlVariates: settings.usesControlVariates, hasFormulas: formulaSteps != nil)
        // A part and a file of calls are there whole or not at all, and so is what formulas are held against.
        if asked == nil, callsFile == nil, formulaSteps == nil { Interruption.finishFirst() }
        let samples = try await samples(of: run, asked, file.scenario, calls: callsFile, progress)
        progress.erase()
        if samples.replications < planned || settings.precision != nil && Interruption.isAskedToFinish {
            let least = settings.usesControlVariates ? leastReplicationsForControls : 1
            guard samples.replications >= least else {
                StandardError.print([
                    "\(Program.name): stopped before \(least == 1 ? "anything was" : "enough was") finished"
                ])
                return .interrupted
            }
            var result = run.result(of: samples)
            (result.origin, result.replicationsAskedFor) = (origin, planned)
            try output.writeUnfinished(result)
            return .interrupted
        }
        if let asked {
            let header = PartHeader(
                of: asked, hash: file.scenario.hash, settings: settings, origin: origin, files: file.texts,
                program: Program.nameAndVersion)
            try output.write(PartFile(header, samples))
            return .done
        }
        var result = run.result(of: samples)
        if !arguments.has(.quiet), let missed = result.missedPrecisionInWords {
            StandardError.print(["warning: " + missed])
        }
        result.origin = origin
        let details = isPictured ? RunDetails(run.outcome(result, of: samples)) : nil
        try charts?.write(RunReport(result, of: file.scenario, details: details).pictureFiles())
        let formulas = await formulaSteps?.outcome(of: file.scenario, settings, arguments)
        return try output.write(
            result, details: details, formulas: formulas, levers: output.wantsPictures ? file : nil)
    }

    /// The way to what formulas assume, where it is asked for.
    private static func formulaSteps(
        _ arguments: Arguments, _ file: ScenarioFile, _ output: RunOutput
    ) throws(CommandFailure) -> FormulaSteps? {
        guard arguments.has(formulas) else { return nil }
        if output.hasRowsAlone {
            let words = "--formulas has no rows in csv; text, markdown, html and json have what formulas say"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        guard let steps = FormulaSteps(file.draft), file.scenario.callTypes.contains(where: { $0.target != nil }) else {
            let words =
                "--formulas needs calls, agents and a target, no work without callers and no web chat: Erlang A and C say nothing of "
                + "\(arguments.operands[0]); run it without"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        return steps
    }

    private static func chartsFolder(_ arguments: Arguments) throws(CommandFailure) -> OutputFolder? {
        guard let path = arguments.text(charts) else { return nil }
        return try OutputFolder(at: path, overwriting: arguments.has(.force), option: charts)
    }

    /// The part asked for. What is said of a whole run can't be asked of a part.
    private static func part(_ arguments: Arguments) throws(CommandFailure) -> RunPart? {
        guard let words = arguments.text(part) else { return nil }
        let reasons = [
            (OptionDefinition.precision, "how many replications it takes is known only to a run that sees them all"),
            (controlVariates, "figures are corrected by all replications together"),
            (.format, "a part has a layout of its own; give --format to merge"),
            (Layout.brief, "a part has a layout of its own; give --brief to merge"),
            (Layout.full, "a part has a layout of its own; give --full to merge"),
            (RunOutput.require, "what is required is judged when the parts are merged; give --require to merge"),
            (.open, "a part file is nothing for a browser"),
            (formulas, "formulas are held against all replications together"),
            (charts, "pictures are drawn of all replications together"),
        ]
        for (option, reason) in reasons where arguments.has(option) {
            throw .usage(.contradiction("\(option.name) can't stand with --part: \(reason)"), verb: definition.name)
        }
        if arguments.has(.output), let ending = ResultsFormat(endingOf: arguments.text(.output) ?? ""), ending != .json
        {
            let path = arguments.text(.output) ?? ""
            let problem =
                "--output \(path) says \(ending.rawValue) by its ending, but --part writes a part file, which has a layout of "
                + "its own; call it something like 1.part, and give --output \(path) to merge"
            throw .usage(.contradiction(problem), verb: definition.name)
        }
        return RunPart(words)
    }

    private static func settings(
        _ arguments: Arguments, _ scenario: Scenario
    ) throws(CommandFailure) -> Run.Settings {
        var settings = try Run.Settings(
            arguments, scenario, verb: definition,
            precision: arguments.number(.precision).map { PrecisionGoal(halfWidth: $0) })
        settings.usesControlVariates = arguments.has(controlVariates)
        if settings.usesControlVariates, scenario.hasFollowOns {
            let words =
                "--control-variates needs to know how many calls to expect, and this scenario has contacts that follow on "
                + "others (afterAbandoning, afterAnswer); run it without"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        let variation = settings.usesControlVariates ? Run(scenario, settings: settings).variationOfCalls : 0
        if variation > Run.mostVariationOfCalls {
            let words =
                "--control-variates needs replications with much the same numbers of calls, and here they differ by "
                + "\(ReadableNumber.percent(variation, decimals: 0)) (more than \(ReadableNumber.percent(Run.mostVariationOfCalls, decimals: 0))), so that figures "
                + "would be biased; run it without, or simulate a longer period"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        if settings.usesControlVariates, settings.precision == nil,
            settings.replications < leastReplicationsForControls
        {
            let words = "--control-variates needs at least \(leastReplicationsForControls) replications, found "
            throw .usage(.contradiction(words + "\(settings.replications)"), verb: definition.name)
        }
        return settings
    }

    /// The breakdown the command line wants.
    static func breakdown(_ arguments: Arguments) -> Breakdown {
        guard let word = arguments.text(by) else { return .period }
        return word == halfHourWithHyphen ? .halfHour : Breakdown(rawValue: word) ?? .period
    }

    private static func callsFile(_ arguments: Arguments, inputs: [String]) throws(CommandFailure) -> OutputFile? {
        guard let path = arguments.text(calls) else { return nil }
        if let output = arguments.text(.output), OutputFile.isSamePlace(output, path) {
            throw .usage(.contradiction("--output and --calls name the same file"), verb: definition.name)
        }
        return try OutputFile(at: path, overwriting: arguments.has(.force), inputs: inputs)
    }

    /// Runs the replications, or those of a part, and writes their calls where they are wanted.
    private static func samples(
        of run: Run, _ part: RunPart?, _ scenario: Scenario, calls file: OutputFile?, _ progress: ProgressLine
    ) async throws(CommandFailure) -> Samples {
        guard let file else {
            return await run.samples(
                of: part, progress: { progress.show($0, of: $1) },
                isStopped: {
                    progress.passDay()
                    return part == nil && Interruption.isAskedToFinish
                })
        }
        let table = CallsCSV(of: scenario)
        try file.write(table.header)
        let output = CallsOutput(
            layOut: { table.lines($0, replication: $1 + 1) },
            write: { text throws(CommandFailure) in try file.write(text) })
        let samples = try await run.samples(
            of: part, calls: output, progress: { progress.show($0, of: $1) }, dayDone: { progress.passDay() })
        try file.finish()
        return samples
    }
}

extension FormulaSteps {
    /// Simulates the way.
    fileprivate func outcome(
        of scenario: Scenario, _ settings: Run.Settings, _ arguments: Arguments
    ) async -> FormulaOutcome? {
        let comparison = comparison(of: scenario, settings: settings)
        let progress = ProgressLine(
            arguments, replications: settings.replications * comparison.scenarioCount, of: scenario)
        defer { progress.erase() }
        return outcome(
            of: await comparison.result(
                progress: { progress.show($0, of: $1) },
                isStopped: {
                    progress.passDay()
                    return false
                }))
    }
}
