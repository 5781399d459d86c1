import Experiments
import Foundation
import Measures
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
            .replications, .seed, .threads, .set, .format, RunVerb.by, allowDifferent, .output, .force, .quiet,
            .noProgress,
        ],
        discussion: [
            "Differences are paired: every replication is the same callers for each plan. --set changes all",
            "plans; replications and seed are the base's. The base is left out if it is named again, so that",
            "a pattern of file names may include it. Ctrl-C prints what all plans have finished by then.",
        ],
        examples: [
            .init(
                commandLine: "controlroom compare Scenarios/pods-central.json5 Scenarios/pods-isolated.json5",
                effect: "what isolated pods change, with intervals and sentences to quote"),
            .init(
                commandLine:
                    "controlroom compare Scenarios/pods-central.json5 Scenarios/pods-*.json5 --format csv",
                effect: "several plans against one, for a spreadsheet"),
        ])

    private static let allowDifferent = OptionDefinition.flag(
        "--allow-different",
        help: "compare plans although their days, callers, targets or definitions differ; the report says so")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        let files = try ComparedFiles(arguments)
        if !arguments.has(allowDifferent) { try files.refuseUnfairPlans() }
        let output = try ResultOutput(arguments, inputs: files.paths)
        if !arguments.has(.quiet) { StandardError.print(files.warnings) }

        let progress = ProgressLine(isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress))
        let settings = settings(arguments, files.plans[0].scenario)
        let comparison = Comparison(base: files.plans[0], others: Array(files.plans.dropFirst()), settings: settings)
        Interruption.finishFirst()
        let result = await comparison.result(
            progress: { done, planned in progress.show(done, of: planned, "replications") },
            isStopped: { Interruption.isAskedToFinish })
        progress.erase()
        guard Interruption.isAskedToFinish, result.replications < result.plannedReplications else {
            try output.write(text(of: result, as: ResultsFormat(arguments)))
            return .done
        }
        guard result.replications > 0 else {
            StandardError.print(["\(Program.name): stopped before every plan had finished a replication"])
            return .interrupted
        }
        // A file stands for what was asked; what was finished of it goes to the person who stopped the work.
        try StandardOutput.write(text(of: result, as: ResultsFormat(arguments)))
        return .interrupted
    }

    private static func settings(_ arguments: Arguments, _ base: Scenario) -> Run.Settings {
        var settings = Run.Settings(
            base.experiment,
            threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount,
            breakdown: RunVerb.breakdown(arguments))
        settings.replications = arguments.integer(.replications) ?? settings.replications
        settings.seed = arguments.seed(.seed) ?? settings.seed
        return settings
    }

    private static func text(of result: ComparisonOutcome, as format: ResultsFormat) -> String {
        switch format {
        case .text: ComparisonReport(result).document().text()
        case .markdown: ComparisonReport(result).document().markdown()
        case .json: result.json()
        case .csv: result.csv()
        }
    }
}

/// The scenario files of a comparison, read and found sound.
private struct ComparedFiles {
    let plans: [ComparedPlan]
    let paths: [String]
    let warnings: [String]
    private let operands: [String]

    init(_ arguments: Arguments) throws(CommandFailure) {
        let base = arguments.operands[0]
        let operands = [base] + arguments.operands.dropFirst().filter { !OutputFile.isSamePlace($0, base) }
        guard operands.count > 1 else {
            throw .usage(.missingOperand("a second SCENARIO to compare with the first"), verb: "compare")
        }
        self.operands = operands
        let settings = ScenarioFile.settings(arguments)
        var files: [ScenarioFile] = []
        for path in operands { files.append(try ScenarioFile(at: path, settings)) }
        paths = files.flatMap(\.paths)
        let names = files.map(\.scenario.name)
        plans = zip(files, operands).map { file, path in
            let name = file.scenario.name
            let isShared = names.count { $0 == name } > 1
            return ComparedPlan(name: isShared ? "\(name) (\(path))" : name, scenario: file.scenario)
        }
        warnings = zip(files, operands).flatMap { file, path in
            file.scenario.warnings.map { "\(path): warning: " + $0 }
        }
    }

    /// Throws with everything about callers, days and definitions in which plans differ from the base.
    func refuseUnfairPlans() throws(CommandFailure) {
        let problems = zip(plans, operands).dropFirst().flatMap { plan, path in
            UnfairDifference.all(between: plans[0].scenario, and: plan.scenario).map {
                "\(path): \($0.path): expected \($0.base) as in \(operands[0]), found \($0.other)"
            }
        }
        guard !problems.isEmpty else { return }
        let hint = "Differences would not be the plans' own; --allow-different compares them all the same."
        throw .wrongInput(problems + [hint], count: problems.count)
    }
}
