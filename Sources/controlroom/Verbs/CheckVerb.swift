import Experiments
import Reporting
import Scenarios

/// `check`: runs stored results again and says whether they still hold.
enum CheckVerb {
    static let definition = VerbDefinition(
        name: "check",
        summary: "Runs scenarios again and holds them against stored results: a regression gate.",
        operand: .init(
            placeholder: "SCENARIO", help: "scenarios whose stored results are checked (default: all in DIR)",
            mayBeSeveral: true, isOptional: true),
        options: [
            against, tolerance, seed, replications, .threads, format, Layout.brief, .output, .force, .quiet,
            .noProgress,
        ],
        discussion: [
            "Stored results are the JSON files in DIR that 'run --format json --output DIR/NAME.json' wrote. Each",
            "is run again as it says itself: scenario, options, seed, replications; from the same folder.",
            "A result is refused where its scenario simulates something else now; it says how to renew it.",
            "Exit code 2: a result differs. 65 or 66: a result or a scenario is wrong or missing.",
        ],
        examples: [
            .init(commandLine: "controlroom check --against Results", effect: "is every figure still the same number?"),
            .init(
                commandLine: "controlroom check --against Results --tolerance chance --seed 2 --format junit",
                effect: "with other chance: does anything differ by more than chance explains?"),
        ])

    private static let against = OptionDefinition.option(
        "--against", "DIR", .words, help: "the folder of the stored results")
    private static let tolerance = OptionDefinition.option(
        "--tolerance", "T", .tolerance,
        help: "chance: headline figures may differ by what chance explains, one false alarm in 100 checks at most. A "
            + "margin such as 2%: they must be shown to lie that near (points of a fraction, in proportion for others); "
            + "a figure beyond passes once in 20 at most (default: every figure must be the same number)")
    private static let seed = OptionDefinition.option(
        "--seed", "N", .seed, help: "another seed than the stored results'; only with --tolerance")
    private static let replications = OptionDefinition.option(
        "--replications", "N", .integer(2...1_000_000),
        help: "other replications than the stored results'; only with --tolerance")
    private static let format = OptionDefinition.option(
        "--format", "FORMAT", .choice(["text", "junit", "json"]), help: "text, junit (XML) or json (default: text)")

    static func perform(_ arguments: Arguments) async throws(CommandFailure) -> ExitCode {
        guard let folder = arguments.text(against) else {
            throw .usage(.missingOption(against.name), verb: definition.name)
        }
        let rule = arguments.text(tolerance).flatMap(CheckRule.init(words:)) ?? .exact
        for option in [seed, replications] where rule == .exact && arguments.has(option) {
            throw .usage(
                .contradiction("\(option.name) needs --tolerance: other chance gives other figures"),
                verb: definition.name)
        }
        if arguments.has(Layout.brief), let format = arguments.text(format), format != "text" {
            let words = "\(Layout.brief.name) has no effect on \(format), which holds every figure"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        let files = try StoredFile.all(in: folder, of: arguments.operands)
        let output = try ResultOutput(arguments, inputs: files.map(\.path))
        let progress = ProgressLine(
            isWanted: !arguments.has(.quiet) && !arguments.has(.noProgress), total: files.count, "results")
        let check = StoredFile.Check(
            rule: rule, familySize: files.reduce(0) { $0 + ($1.result?.judgedFigures(by: rule) ?? 0) },
            threads: arguments.integer(.threads) ?? ProcessInfo.processInfo.activeProcessorCount,
            seed: arguments.seed(seed), replications: arguments.integer(replications))
        var entries: [CheckReport.Entry] = []
        var code = ExitCode.done
        for (place, file) in files.enumerated() {
            progress.show(place, of: files.count)
            let (outcome, fileCode) = await file.outcome(of: check)
            entries.append(CheckReport.Entry(file: file.path, scenario: file.scenarioPath, outcome: outcome))
            code = code.weightier(fileCode)
        }
        progress.erase()
        let report = CheckReport(entries, by: rule)
        switch arguments.text(format) {
        case "junit": try output.write(report.junit())
        case "json": try output.write(report.json())
        default: try output.write(report.text(arguments.has(Layout.brief) ? .brief : .usual))
        }
        return code
    }
}

extension ExitCode {
    /// Of two results' codes the one that matters more: what is wrong comes before what is missing, and that before a difference.
    fileprivate func weightier(_ other: ExitCode) -> ExitCode {
        let order: [ExitCode] = [.failed, .wrongInput, .missingInput, .gateNotMet]
        return order.first { $0 == self || $0 == other } ?? .done
    }
}

extension CheckRule {
    /// A tolerance as it is written: `chance`, `0.02` or `2%`.
    init?(words: String) {
        if words == "chance" {
            self = .chance
            return
        }
        let number = words.hasSuffix("%") ? Double(words.dropLast() + "e-2") : Double(words)
        guard let number, number > 0, number < 1 else { return nil }
        self = .within(number)
    }
}
