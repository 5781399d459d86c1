import Experiments
import Reporting
import Scenarios

/// `merge`: joins the parts of a run that was split.
enum MergeVerb {
    static let definition = VerbDefinition(
        name: "merge",
        summary: "Joins the parts of a run that was split over machines: the same bytes as the whole run.",
        operand: .init(
            placeholder: "PART", help: "a part file written by 'run --part'; all of them, in any order",
            mayBeSeveral: true),
        options: [RunOutput.require, .format, Layout.brief, Layout.full, .output, .force, .quiet],
        discussion: [
            "Parts of different scenarios, seeds, options or versions of the program are refused, and missing or",
            "doubled parts are named. The scenario's file is not needed: the parts carry it.",
            "Exit code 2: something required was not met; the result is written all the same.",
        ],
        examples: [
            .init(
                commandLine: "controlroom merge parts/*.part --output year.txt",
                effect: "the report of a year that was split with 'controlroom run year.json5 --part 3/16 ...'")
        ])

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        let merge = try merged(try parts(at: arguments.operands))
        let output = try RunOutput(
            arguments, merge.scenario, byArea: merge.result.rows.haveAreas, inputs: arguments.operands,
            verb: definition)
        return try output.write(merge.result)
    }

    /// Reads all parts; every file that is wrong is named.
    private static func parts(at paths: [String]) throws(CommandFailure) -> [PartMerge.NamedPart] {
        var parts: [PartMerge.NamedPart] = []
        var complaints: [String] = []
        for path in paths {
            let bytes = try InputFile.bytes(at: path, atMost: InputFile.partSize)
            do throws(PartProblem) {
                parts.append((path, try PartFile(reading: bytes)))
            } catch {
                complaints.append(path + ": " + error.words)
            }
        }
        guard complaints.isEmpty else { throw .wrongInput(complaints, count: complaints.count) }
        return parts
    }

    private static func merged(_ parts: [PartMerge.NamedPart]) throws(CommandFailure) -> PartMerge {
        do throws(PartMerge.Failure) {
            return try PartMerge(parts, program: Program.nameAndVersion)
        } catch {
            switch error {
            case .parts(let complaints):
                let lines = complaints.map { ($0.name.map { $0 + ": " } ?? "") + $0.problem.words }
                throw .wrongInput(lines, count: lines.count)
            case .scenario(let problems): throw ScenarioFile.failure(problems)
            }
        }
    }
}
