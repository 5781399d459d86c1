import Reporting

/// Why the program couldn't do what it was asked.
enum CommandFailure: Error, Equatable {
    /// The system doesn't say what the command line is.
    case argumentsUnknown
    /// The command line is wrong; the verb is nil where it isn't known.
    case usage(UsageProblem, verb: String?)
    /// A scenario or data file is wrong: a line a problem, and how many there are where not all are listed.
    case wrongInput([String], count: Int)
    /// What only the user knows has to be asked first: the questions, in lines.
    case questions([String])
    /// An input file can't be read.
    case missingInput(path: String, reason: String)
    /// A scenario names files that can't be read: a line a problem, and how many there are.
    case missingInputs([String], count: Int)
    /// An output can't be written.
    case cannotWrite(path: String, reason: String)
    /// The work itself failed.
    case failed(String)
}

/// What the program tells the shell (after sysexits.h where it has a code).
enum ExitCode: Int32 {
    case done = 0
    case failed = 1
    /// A target or a regression gate was not met: only where the user asked for the gate.
    case gateNotMet = 2
    case usage = 64
    case wrongInput = 65
    case missingInput = 66
    case cannotWrite = 73
    /// Stopped by Ctrl-C after printing what was finished: 128 + 2, as for a program that died of it.
    case interrupted = 130
}

extension CommandFailure {
    /// The code the program ends with.
    var exitCode: ExitCode {
        switch self {
        case .usage: .usage
        case .wrongInput, .questions: .wrongInput
        case .missingInput, .missingInputs: .missingInput
        case .cannotWrite: .cannotWrite
        case .argumentsUnknown, .failed: .failed
        }
    }

    /// The same with the file that was probably meant.
    func suggesting(_ file: String?) -> CommandFailure {
        guard case .missingInput(let path, let reason) = self, let file, file != path else { return self }
        return .missingInput(path: path, reason: reason + "; did you mean '\(file)'?")
    }

    /// What is printed about it, a line each.
    var lines: [String] {
        switch self {
        case .argumentsUnknown:
            let words =
                "can't tell its arguments: Linux shows them in /proc/self/cmdline, which isn't there; mount /proc"
            return ["\(Program.name): \(words)"]
        case .usage(let problem, let verb):
            let help = [Program.name, verb, "--help"].compactMap { $0 }.joined(separator: " ")
            return ["\(Program.name): \(problem.words)", "See '\(help)'."]
        case .wrongInput(let problems, let count), .missingInputs(let problems, let count):
            return problems + [count == 1 ? "1 problem" : "\(count) problems"]
        case .questions(let lines): return lines
        case .missingInput(let path, let reason): return ["\(Program.name): can't read '\(path)': \(reason)"]
        case .cannotWrite(let path, let reason): return ["\(Program.name): can't write '\(path)': \(reason)"]
        case .failed(let reason): return ["\(Program.name): \(reason)"]
        }
    }
}
