import Reporting
import Scenarios

/// `validate`: reads scenarios and says everything that is wrong with them.
enum ValidateVerb {
    static let definition = VerbDefinition(
        name: "validate",
        summary: "Reads and checks scenarios; prints every problem at once, or a summary a file.",
        operand: .init(
            placeholder: "SCENARIO", help: "a scenario file (JSON5); there may be several", mayBeSeveral: true),
        options: [.set, Layout.brief, .quiet],
        examples: [
            .init(
                commandLine: "controlroom validate Scenarios/lancashire-2017-10.json5",
                effect: "is the file in order? The exit code is 65 if it isn't")
        ])

    static func perform(_ arguments: Arguments) throws(CommandFailure) -> ExitCode {
        var code = ExitCode.done
        for path in arguments.operands {
            do throws(CommandFailure) {
                let file = try ScenarioFile(at: path, ScenarioFile.settings(arguments))
                let summary = file.scenario.sentences
                let more =
                    summary.count > 1 && !arguments.has(Layout.brief)
                    ? Document([.remarks(Array(summary.dropFirst()))]) : Document()
                let width = StandardOutput.width ?? Document.textWidth
                try StandardOutput.write("\(path): fine. \(summary[0])\n" + more.text(width: width))
                if !arguments.has(.quiet) {
                    let ofRun = WorkWarnings.ofRun(file.scenario).map { "\(path): warning: " + $0 }
                    StandardError.print(file.warnings + ofRun)
                }
            } catch {
                StandardError.print(error.lines)
                // A file that is wrong weighs more than one that is missing.
                code = code == .wrongInput ? code : error.exitCode
            }
        }
        return code
    }
}
