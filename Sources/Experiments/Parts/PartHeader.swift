public import Scenarios
import Measures

/// What a part file says about the run it is a part of: all that its results print, the scenario's files included.
public struct PartHeader: Equatable, Sendable {
    /// Name and version of the program that made it.
    public var program: String
    /// Which part, `3/16`.
    public var part: String
    /// The seed.
    public var seed: UInt64
    /// The replications of the whole run.
    public var replications: Int
    /// How results are broken down over time.
    public var by: String
    /// Whether there are figures of callers from each area too.
    public var byArea: Bool
    /// The scenario's hash.
    public var hash: String
    /// The values put into the scenario, `PATH=VALUE`.
    public var set: [String]
    /// The scenario's file first, then those it extends and its side files.
    public var files: [File]

    /// A file a scenario was read from.
    public struct File: Equatable, Sendable {
        /// The path as it was asked for.
        public var path: String
        /// What stands in it.
        public var text: String

        /// A file.
        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// What is to be said of a part of a run.
    ///
    /// - Parameter files: the scenario's file first, then those it extends and its side files.
    public init(
        of part: RunPart, hash: String, settings: Run.Settings, origin: RunOrigin, files: [File], program: String
    ) {
        self.program = program
        self.part = part.words
        seed = settings.seed
        replications = settings.replications
        by = settings.breakdown.rawValue
        byArea = settings.byArea
        self.hash = hash
        set = origin.settings.map { $0.path + "=" + $0.value }
        self.files = files
    }

    /// What was asked of the whole run; nil if what is written here makes no sense.
    public var origin: RunOrigin? {
        guard let breakdown = Breakdown(rawValue: by), let scenario = files.first,
            Set(files.map { $0.path }).count == files.count
        else { return nil }
        let settings = set.map { Setting(words: $0) }
        return RunOrigin(scenarioFile: scenario.path, settings: settings, breakdown: breakdown, byArea: byArea)
    }

    /// Which part, and of how many replications; nil if what is written here makes no sense.
    var range: (part: RunPart, replications: Range<Int>)? {
        guard let part = RunPart(self.part), (1...1_000_000).contains(replications) else { return nil }
        return (part, part.replications(of: replications))
    }

    /// The scenario read from the files held here.
    public func scenario() throws(ScenarioProblems) -> Scenario {
        let settings = origin?.settings ?? []
        return try ScenarioReader.read(path: files.first?.path ?? "", settings: settings) { path in
            files.first { $0.path == path }.map { Array($0.text.utf8) }
        }
    }
}
