import Importing
import Measures
import Reporting

/// `measure`: observed calls through the definitions of simulated ones.
enum MeasureVerb {
    static let definition = VerbDefinition(
        name: "measure",
        summary: "Measures calls that really came by the same definitions as simulated ones.",
        operand: .init(placeholder: "CALLS", help: "files of calls, as import takes them", mayBeSeveral: true),
        options: [ImportVerb.map, RunVerb.by, .format, .output, .force, .quiet, .noProgress],
        discussion: [
            "What the files don't say is asked as by 'import calls': exit code 65 with the lines to put into the map.",
            "Rows are as those of 'run', without intervals: this is what came, and nothing is left to chance.",
        ],
        examples: [
            .init(
                commandLine: "controlroom measure october.csv --map October/map.json5 --by halfHour",
                effect: "what happened, half-hour by half-hour")
        ])

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        let files = try ImportInput.files(at: arguments.operands)
        let answers = try ImportInput.map(arguments.text(ImportVerb.map))
        let layout = try Layout(arguments, verb: definition)
        let output = try ResultOutput(arguments, inputs: arguments.operands)
        let line = ImportInput.progressLine(arguments)
        defer { line.erase() }
        let measured: MeasuredCalls
        do throws(ImportFailure) {
            measured = try MeasuredCalls(
                files, answers, by: RunVerb.breakdown(arguments), progress: ImportProgress(line.show))
        } catch {
            throw ImportInput.failure(error)
        }
        line.erase()
        try output.write(layout.text(of: measured))
        return .done
    }
}

extension MeasuredCalls: Presentable {
    func document(_ extent: Extent) -> Document { document() }
    func json() -> String { result.json() }
    func csv() -> String { result.csv() }
}
