import Experiments
import Reporting
import Scenarios

/// A scenario that was read and found sound, with the files it was read from.
struct ScenarioFile {
    /// What it was read from, to be made with changes too.
    let draft: ScenarioDraft
    /// What the command line puts into it.
    let settings: [Setting]
    var scenario: Scenario { draft.scenario }
    /// The scenario's own file first, then those it extends and its side files.
    var paths: [String] { files.map(\.path) }
    /// The same files with what stands in them.
    let files: [(path: String, bytes: [UInt8])]

    /// Reads a scenario and puts the command line's settings into it.
    init(at path: String, _ settings: [Setting]) throws(CommandFailure) {
        let inputs = InputFiles()
        self.settings = settings
        do throws(ScenarioProblems) {
            draft = try ScenarioDraft(path: path, settings: settings, load: inputs.bytes(at:))
            files = inputs.read
        } catch {
            // The system's reason for the scenario itself says more than that it is missing.
            throw inputs.unreadable[path]?.suggesting(NearbyFile.meant(by: path)) ?? ScenarioFile.failure(ofCSV: path)
                ?? ScenarioFile.failure(error)
        }
    }

    /// What is odd in the scenario, a line each; where a setting made it so, the scenario is named.
    var warnings: [String] { lines(of: scenario.warnings) }

    /// Warnings, a line each; where a setting made it so, the scenario is named.
    func lines(of warnings: [Warning]) -> [String] {
        warnings.map { warning in
            (warning.isOfSetting ? "\(paths[0]): warning: " : "warning: ") + warning.description
        }
    }

    /// The same files for a part of a run; a scenario that was read is text.
    var texts: [PartHeader.File] {
        files.map { PartHeader.File(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// The settings of the command line, in the order given.
    static func settings(_ arguments: Arguments) -> [Setting] {
        arguments.texts(.set).map { Setting(words: $0) }
    }

    /// What it means that a CSV file stands where a scenario is expected; nil of other files.
    private static func failure(ofCSV path: String) -> CommandFailure? {
        guard path.lowercased().hasSuffix(".csv") else { return nil }
        return .wrongInput(
            [
                "\(path): expected a scenario, which is a JSON5 file, found a CSV file; of a sheet with a row a value "
                    + "'controlroom new NAME --from-csv \(path)' makes one, of a telephone system's calls "
                    + "'controlroom import calls \(path) --output FOLDER'"
            ], count: 1)
    }

    /// What it means for the program that a scenario is wrong.
    static func failure(_ found: ScenarioProblems) -> CommandFailure {
        let lines = found.problems.map(\.description)
        let count = found.problems.reduce(0) { if case .more(let unlisted) = $1.kind { $0 + unlisted } else { $0 + 1 } }
        let areAllMissing = found.problems.allSatisfy { if case .missingFile = $0.kind { true } else { false } }
        return areAllMissing ? .missingInputs(lines, count: count) : .wrongInput(lines, count: count)
    }
}

/// The files that a scenario was read from, and those that could not be.
private final class InputFiles {
    private(set) var read: [(path: String, bytes: [UInt8])] = []
    private(set) var unreadable: [String: CommandFailure] = [:]

    func bytes(at path: String) -> [UInt8]? {
        do throws(CommandFailure) {
            let bytes = try InputFile.bytes(at: path)
            read.append((path, bytes))
            return bytes
        } catch {
            unreadable[path] = error
            return nil
        }
    }
}
