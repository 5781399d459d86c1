import Experiments
import Reporting
import Scenarios

/// A scenario that was read and found sound, with the files it was read from.
struct ScenarioFile {
    let scenario: Scenario
    /// The scenario's own file first, then those it extends and its side files.
    var paths: [String] { files.map(\.path) }
    /// The same files with what stands in them.
    let files: [(path: String, bytes: [UInt8])]

    /// Reads a scenario and puts the command line's settings into it.
    init(at path: String, _ settings: [Setting]) throws(CommandFailure) {
        var files: [(path: String, bytes: [UInt8])] = []
        var unreadable: [String: CommandFailure] = [:]
        let load = { (path: String) -> [UInt8]? in
            do throws(CommandFailure) {
                let bytes = try InputFile.bytes(at: path)
                files.append((path, bytes))
                return bytes
            } catch {
                unreadable[path] = error
                return nil
            }
        }
        do throws(ScenarioProblems) {
            scenario = try ScenarioReader.read(path: path, settings: settings, load: load)
            self.files = files
        } catch {
            // The system's reason for the scenario itself says more than that it is missing.
            throw unreadable[path]?.suggesting(NearbyFile.meant(by: path)) ?? ScenarioFile.failure(error)
        }
    }

    /// The same files for a part of a run; a scenario that was read is text.
    var texts: [PartHeader.File] {
        files.map { PartHeader.File(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// The settings of the command line, in the order given.
    static func settings(_ arguments: Arguments) -> [Setting] {
        arguments.texts(.set).map { words in
            let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Setting(path: String(parts[0]), value: String(parts[1]))
        }
    }

    /// What it means for the program that a scenario is wrong.
    static func failure(_ found: ScenarioProblems) -> CommandFailure {
        let lines = found.problems.map(\.description)
        let count = found.problems.reduce(0) { if case .more(let unlisted) = $1.kind { $0 + unlisted } else { $0 + 1 } }
        let areAllMissing = found.problems.allSatisfy { if case .missingFile = $0.kind { true } else { false } }
        return areAllMissing ? .missingInputs(lines, count: count) : .wrongInput(lines, count: count)
    }
}
