import Reporting
import Templates

/// What is said about a scenario that was written: where it is, and what to try with it.
struct StartReport {
    let path: String
    /// What shows best what the scenario is about, where anything does.
    let trial: Template.Trial?

    /// - Parameter origin: What the scenario was made of.
    func text(about origin: String) -> String {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let page = asArgument(String(name.dropLast(".json5".count)) + ".html")
        var commands: [(words: [String], effect: String)] = [
            (["validate", operand], "says in words what the file means; do so after every change"),
            (["run", operand, "--brief"], "how quickly calls would be answered"),
        ]
        if let trial { commands.append(([trial.verb, operand] + trial.options, trial.effect)) }
        commands.append((["report", operand, "--output", page], "everything in one page with pictures"))
        let lines = commands.flatMap { ["  " + ShellWord.line([Program.name] + $0.words), "      " + $0.effect] }
        return (["Wrote \(path): \(origin).", "Open it in any text editor. Try:"] + lines)
            .joined(separator: "\n") + "\n"
    }

    private var operand: String { asArgument(path) }

    /// A path as an argument: one that begins with a dash would be taken for an option.
    private func asArgument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }
}
