import Experiments
import Measures
import Scenarios

/// What the command line wants to know about a scenario's assumptions, varied one at a time.
struct TornadoRequest {
    let plan: SweepPlan
    let figures: [FigureName]

    static let tornado = OptionDefinition.flag(
        "--tornado",
        help:
            "also say which assumption matters most: each that has a low and a high in the scenario (of several SCENARIOs: in "
            + "the base), one at a time at both")

    /// The wish; nil where the command line has none.
    ///
    /// - Parameter measure: the option that chooses figures; without it they are those that a manager asks for first.
    init?(
        _ arguments: Arguments, on draft: ScenarioDraft, measure: OptionDefinition, verb: VerbDefinition
    ) throws(CommandFailure) {
        guard arguments.has(Self.tornado) else { return nil }
        do throws(SweepProblem) {
            plan = try SweepPlan.tornado(on: draft)
            try plan.check(.period)
        } catch {
            throw CommandFailure(error, verb: verb)
        }
        do throws(UsageProblem) {
            figures =
                try arguments.figures(measure, of: [draft.scenario]) ?? FigureName.headlines(of: draft.scenario)
        } catch {
            throw .usage(error, verb: verb.name)
        }
    }

    /// How many scenarios are simulated for it: each assumption's two, and the scenario as it stands.
    var scenarioCount: Int { plan.cells.count + 1 }
}

extension CommandFailure {
    /// A sweep can't be made as it was asked for: what the command line says of it is usage, what is wrong with its cells is
    /// the scenario's.
    init(_ problem: SweepProblem, verb: VerbDefinition) {
        guard case .cells(let problems, let count) = problem else {
            self = .usage(.contradiction(problem.lines.joined(separator: "\n")), verb: verb.name)
            return
        }
        self =
            problems.allSatisfy(\.isMissingFile)
            ? .missingInputs(problem.lines, count: count) : .wrongInput(problem.lines, count: count)
    }
}

extension Arguments {
    /// The figures that an option chooses, each of which every scenario has; nil where it is not given.
    func figures(
        _ option: OptionDefinition, of scenarios: [Scenario], byArea: Bool = false
    ) throws(UsageProblem) -> [FigureName]? {
        guard has(option) else { return nil }
        var figures: [FigureName] = []
        for words in texts(option) {
            for scenario in scenarios {
                do throws(FigureProblem) {
                    let figure = try FigureName(words, of: scenario, byArea: byArea)
                    if !figures.contains(figure) { figures.append(figure) }
                } catch {
                    throw UsageProblem(error, in: option)
                }
            }
        }
        return figures
    }
}
