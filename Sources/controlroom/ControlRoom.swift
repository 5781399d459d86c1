import Reporting
import SystemMemory

/// The program: reads the command line, lets the verb do its work, and turns failures into words and exit codes.
@main
enum ControlRoom {
    // Not `async`: the first thread holds the signals back before there is another, and then has nothing to do but wait
    // for them. (`dispatchMain`, which an asynchronous `main` ends up in, would let them through.)
    static func main() {
        keepMemoryThatIsGivenBack()
        Descriptor.keepStandardPlaces()
        Interruption.hold()
        Task.detached {
            let code = await perform(CommandLine.arguments)
            exit(code.rawValue)
        }
        Interruption.cleanUpWhenItComes()
    }

    private static func perform(_ arguments: [String]) async -> ExitCode {
        do throws(CommandFailure) {
            // The program's own name comes first, wherever anything is known.
            guard !arguments.isEmpty else { throw .argumentsUnknown }
            return try await performVerb(Array(arguments.dropFirst()))
        } catch {
            StandardError.print(error.lines)
            return error.exitCode
        }
    }

    private static func performVerb(_ words: [String]) async throws(CommandFailure) -> ExitCode {
        guard let first = words.first else {
            StandardError.print([HelpText.program(Verb.allCases.map(\.definition))])
            throw .usage(.noVerb, verb: nil)
        }
        switch first {
        case "--help", "-h":
            try StandardOutput.write(HelpText.program(Verb.allCases.map(\.definition)))
            return .done
        case "--version":
            try StandardOutput.write(Program.nameAndVersion + "\n")
            return .done
        default: return try await Verb.named(first).perform(Array(words.dropFirst()))
        }
    }
}
