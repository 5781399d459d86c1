import Experiments
import Parallel
import Reporting
import Scenarios

/// A file that holds a stored result, or should.
struct StoredFile {
    let path: String
    private let content: Result<StoredResult, CommandFailure>

    /// How stored results are checked.
    struct Check {
        let rule: CheckRule
        let familySize: Int
        let threads: Int
        /// Instead of the stored results' own, where given.
        let seed: UInt64?
        let replications: Int?
    }

    private init(at path: String) {
        self.path = path
        content = Result { () throws(CommandFailure) in
            let bytes = try InputFile.bytes(at: path)
            do throws(StoredResult.Problem) {
                return try StoredResult(reading: bytes)
            } catch {
                throw .wrongInput([error.words], count: 1)
            }
        }
    }

    /// What it holds, where it can be read.
    var result: StoredResult? { try? content.get() }
    /// The file of its scenario.
    var scenarioPath: String? { result?.origin.scenarioFile }

    /// The stored results in a folder, by name; only those of some scenarios, where any are given.
    ///
    /// A file that can't be read is among them in any case: it may be the one that is meant.
    static func all(in folder: String, of scenarios: [String]) throws(CommandFailure) -> [StoredFile] {
        guard FileIdentity(ofFileAt: folder)?.kind == .folder,
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { throw .missingInput(path: folder, reason: "expected a folder of stored results, found none") }
        let results = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
        let all = results.map { StoredFile(at: (folder.hasSuffix("/") ? folder : folder + "/") + $0) }
        guard !all.isEmpty else {
            throw .missingInput(path: folder, reason: "no stored result is there; " + hint(folder))
        }
        for scenario in scenarios where !all.contains(where: { $0.isOf([scenario]) }) {
            throw .missingInput(
                path: folder, reason: "no result of '\(scenario)' is stored there; " + hint(folder, scenario))
        }
        return scenarios.isEmpty ? all : all.filter { $0.result == nil || $0.isOf(scenarios) }
    }

    private static func hint(_ folder: String, _ scenario: String = "SCENARIO") -> String {
        "'\(Program.name) run \(scenario) --format json --output \(folder)/NAME.json' stores one"
    }

    private func isOf(_ scenarios: [String]) -> Bool {
        guard let scenarioPath else { return false }
        return scenarios.contains { OutputFile.isSamePlace($0, scenarioPath) }
    }

    /// Runs the stored result again and holds the new one against it.
    func outcome(of check: Check) async -> (CheckReport.Outcome, ExitCode) {
        do throws(CommandFailure) {
            return try await judge(try content.get(), check)
        } catch {
            return (.refused(error.reasons), error.exitCode)
        }
    }

    private func judge(
        _ stored: StoredResult, _ check: Check
    ) async throws(CommandFailure) -> (CheckReport.Outcome, ExitCode) {
        let scenario = try ScenarioFile(at: stored.origin.scenarioFile, stored.origin.settings).scenario
        guard scenario.hash == stored.hash else {
            return (.refused(CheckReport.scenarioChanged(stored, hash: scenario.hash, file: path)), .wrongInput)
        }
        guard stored.canBeJudged(by: check.rule) else {
            let reason = "it stands on 1 replication and has no intervals to judge by"
            return (.refused([reason]), .wrongInput)
        }
        var settings = Run.Settings(scenario.experiment, threads: check.threads, breakdown: stored.origin.breakdown)
        settings.byArea = stored.origin.byArea
        settings.seed = check.seed ?? stored.seed
        settings.replications = check.replications ?? stored.pilotReplications ?? stored.replications
        if check.replications == nil {
            settings.precision = stored.origin.precision.map { PrecisionGoal(halfWidth: $0) }
        }
        settings.usesControlVariates = stored.origin.usesControlVariates
        let now = await Run(scenario, settings: settings).result()
        let found = ResultCheck(stored, against: now, by: check.rule, familySize: check.familySize)
        return (.checked(found, storedBy: stored.program), found.passes ? .done : .gateNotMet)
    }
}

extension CommandFailure {
    /// The lines of a failure that is told among others.
    fileprivate var reasons: [String] {
        switch self {
        case .wrongInput(let problems, _), .missingInputs(let problems, _): problems
        case .missingInput(let path, let reason): ["can't read '\(path)': \(reason)"]
        default: lines
        }
    }
}
