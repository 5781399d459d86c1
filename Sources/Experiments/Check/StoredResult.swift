public import Statistics
import ContactCentre
import Measures
import Scenarios
import Texts

/// A run's result read back from the JSON it was stored as.
public struct StoredResult: Equatable, Sendable {
    /// Name and version of the program that made it.
    public let program: String
    /// The scenario's hash.
    public let hash: String
    /// The seed.
    public let seed: UInt64
    /// How many replications it stands on.
    public let replications: Int
    /// How many of them were the pilot's, where a precision was asked for.
    public let pilotReplications: Int?
    /// What was asked for.
    public let origin: RunOrigin
    /// The figures, in the order of the file.
    public let rows: [Row]

    /// One figure.
    public struct Row: Equatable, Sendable {
        /// Which figure.
        public let name: WrittenFigureName
        /// Its estimate.
        public let estimate: Estimate
        /// What the scenario aimed at, where it did.
        public let target: Double?
        /// What was observed, where the scenario said.
        public let observed: Double?
    }

    /// Why a file can't be read as a stored result.
    public enum Problem: Error, Equatable, Sendable {
        /// It is something else.
        case notAResult
        /// It has another layout's version.
        case otherLayout(Int)
        /// It doesn't say how it was made, as results before version 0.1 didn't.
        case noOptions
        /// A figure stands there twice.
        case doubledRow(WrittenFigureName)
        /// A number of a row, or of what was asked for, that no result has.
        case impossible(what: String, expected: String, found: Double)
        /// The lower end of an interval above the upper one.
        case turnedInterval(WrittenFigureName, low: Double, high: Double)

        /// The problem in words.
        public var words: String {
            switch self {
            case .notAResult: "expected a result as 'run --format json' writes it, found something else"
            case .otherLayout(let found): "expected a result of schemaVersion 1, found \(found)"
            case .noOptions: "it does not say how it was made: 'scenario.file' or 'options' is missing"
            case .doubledRow(let name): "it has two rows for \(name.words)"
            case .impossible(let what, let expected, let found):
                "\(what): expected \(expected), found \(Problem.digits(found)); the file was changed since it was written"
            case .turnedInterval(let name, let low, let high):
                "\(name.words): expected an interval whose low is at most its high, found \(Problem.digits(low)) and \(Problem.digits(high));"
                    + " the file was changed since it was written"
            }
        }

        /// A number without a needless ".0".
        private static func digits(_ number: Double) -> String {
            let text = number.description
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
    }

    /// Reads what `run --format json` wrote.
    public init(reading bytes: [UInt8]) throws(Problem) {
        guard let tree = try? JSON5Reader.read(bytes, file: "result", atMost: bytes.count),
            let version = tree["schemaVersion"]?.count, let program = tree["program"]?.text,
            let hash = tree["scenario"]?["hash"]?.text, let seed = tree["seed"]?.seed,
            let replications = tree["replications"]?.count, let written = tree["rows"]?.elements
        else { throw .notAResult }
        let rows = written.compactMap(Row.init(_:))
        guard rows.count == written.count else { throw .notAResult }
        guard version == 1 else { throw .otherLayout(version) }
        guard let file = tree["scenario"]?["file"]?.text, let options = tree["options"],
            let settings = options["set"]?.texts, let breakdown = options["by"]?.text.flatMap(Breakdown.init(rawValue:))
        else { throw .noOptions }
        // What may be missing or null is still nothing else.
        guard StoredResult.isAbsent(options["precision"]) || options["precision"]?.number != nil,
            StoredResult.isAbsent(options["controlVariates"]) || options["controlVariates"]?.flag != nil,
            StoredResult.isAbsent(options["byArea"]) || options["byArea"]?.flag != nil,
            StoredResult.isAbsent(tree["precision"]) || tree["precision"]?["pilotReplications"]?.count != nil
        else { throw .notAResult }
        self.program = program
        self.hash = hash
        self.seed = seed
        self.replications = replications
        origin = RunOrigin(
            scenarioFile: file, settings: settings.map { Setting(words: $0) }, breakdown: breakdown,
            byArea: options["byArea"]?.flag ?? false, precision: options["precision"]?.number,
            usesControlVariates: options["controlVariates"]?.flag ?? false)
        pilotReplications = tree["precision"]?["pilotReplications"]?.count
        self.rows = rows
        var seen: Set<WrittenFigureName> = []
        for row in rows where !seen.insert(row.name).inserted { throw .doubledRow(row.name) }
        try checkNumbers()
    }

    fileprivate static func isAbsent(_ node: Node?) -> Bool { node.map { $0.value == .null } ?? true }
}

extension StoredResult.Row {
    /// A row as it stands in the file; nil where something is missing or is something else.
    fileprivate init?(_ row: Node) {
        guard let callType = row["callType"]?.text, let team = row["team"]?.text, let period = row["period"]?.text,
            let measure = row["measure"]?.text, let confidence = row["confidence"]?.number
        else { return nil }
        let keys = ["mean", "low", "high", "target", "observed"]
        // What is there is a number or null.
        guard keys.allSatisfy({ StoredResult.isAbsent(row[$0]) || row[$0]?.number != nil }),
            StoredResult.isAbsent(row["area"]) || row["area"]?.text != nil
        else { return nil }
        self.init(
            name: WrittenFigureName(
                callType: callType, team: team, area: row["area"]?.text ?? FigureName.all, period: period,
                measure: measure),
            estimate: Estimate(
                mean: row["mean"]?.number, low: row["low"]?.number, high: row["high"]?.number, confidence: confidence),
            target: row["target"]?.number, observed: row["observed"]?.number)
    }
}

extension Setting {
    /// A setting written `PATH=VALUE`.
    init(words: String) {
        let sides = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(path: String(sides[0]), value: sides.count > 1 ? String(sides[1]) : "")
    }
}
