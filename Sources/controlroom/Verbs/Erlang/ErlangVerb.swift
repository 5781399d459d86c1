import QueueingTheory
import Reporting

/// `erlang`: Erlang B, C and A by formula.
enum ErlangVerb {
    static let definition = VerbDefinition(
        name: "erlang",
        summary: "Erlang B, C and A by formula: waits with so many agents, and the fewest agents for a target.",
        options: [
            callsPerHour, handleSeconds, agents, patienceSeconds, withinSeconds, target, .format, Layout.brief,
            Layout.full, .output, .force,
        ],
        discussion: ["Give --agents, --target or both."],
        examples: [
            .init(
                commandLine: "controlroom erlang --calls-per-hour 120 --handle-seconds 290 --agents 12",
                effect: "what 12 agents can do with 120 calls an hour"),
            .init(
                commandLine:
                    "controlroom erlang --calls-per-hour 30 --handle-seconds 255 --patience-seconds 600 --target 0.9",
                effect: "the fewest agents who answer 90% within 10 s"),
        ])

    static let callsPerHour = OptionDefinition.option(
        "--calls-per-hour", "N", .number, help: "calls arriving an hour")
    static let handleSeconds = OptionDefinition.option(
        "--handle-seconds", "N", .number, help: "average handling time: talk and wrap")
    static let agents = OptionDefinition.option(
        "--agents", "N", .integer(1...QueueingTheoryError.Quantity.mostAgents), help: "agents answering these calls")
    static let patienceSeconds = OptionDefinition.option(
        "--patience-seconds", "N", .number, help: "how long callers wait before they hang up, on average; for Erlang A")
    static let withinSeconds = OptionDefinition.option(
        "--within-seconds", "N", .number, help: "the answer time of the service level (default: 10)")
    static let target = OptionDefinition.option(
        "--target", "FRACTION", .fraction, help: "the service level to size for, such as 0.9")

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        for option in [callsPerHour, handleSeconds] where !arguments.has(option) {
            throw .usage(.missingOption(option.name), verb: definition.name)
        }
        guard arguments.has(agents) || arguments.has(target) else {
            throw .usage(.missingOption("\(agents.name) or \(target.name)"), verb: definition.name)
        }
        if arguments.has(Layout.full), !arguments.has(target) {
            let words = "--full is about the numbers of agents looked at for --target; add it, or leave --full out"
            throw .usage(.contradiction(words), verb: definition.name)
        }
        let layout = try Layout(arguments, verb: definition)
        let result: FormulaResult
        do throws(QueueingTheoryError) {
            result = try FormulaCalculation(arguments).result()
        } catch {
            throw .usage(problem(error, arguments), verb: definition.name)
        }
        try ResultOutput(arguments).write(layout.text(of: result))
        return .done
    }

    /// A number out of the formulas' range, as a problem with the option it came from.
    private static func problem(_ error: QueueingTheoryError, _ arguments: Arguments) -> UsageProblem {
        let option: OptionDefinition? =
            switch error.quantity {
            case .callsPerHour: callsPerHour
            case .handleSeconds: handleSeconds
            case .agents: agents
            case .patienceSeconds: patienceSeconds
            case .withinSeconds: withinSeconds
            case .targetFraction: target
            case .variation: nil
            }
        return .wrongValue(
            option: option?.name ?? error.quantity.rawValue, found: option.flatMap(arguments.text) ?? "\(error.found)",
            expected: error.quantity.expectation, known: [])
    }
}

extension FormulaResult: Presentable {}
