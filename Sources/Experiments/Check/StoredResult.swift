public import Statistics
import ContactCentre
import Foundation
import Measures
import Scenarios

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
        public let name: RowName
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
        case doubledRow(RowName)
        /// A number of a row, or of what was asked for, that no result has.
        case impossible(what: String, expected: String, found: Double)
        /// The lower end of an interval above the upper one.
        case turnedInterval(RowName, low: Double, high: Double)

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
        guard let layout = try? JSONDecoder().decode(Layout.self, from: Data(bytes)) else { throw .notAResult }
        guard layout.schemaVersion == 1 else { throw .otherLayout(layout.schemaVersion) }
        guard let file = layout.scenario.file, let options = layout.options,
            let breakdown = Breakdown(rawValue: options.by)
        else { throw .noOptions }
        program = layout.program
        hash = layout.scenario.hash
        seed = layout.seed
        replications = layout.replications
        origin = RunOrigin(
            scenarioFile: file, settings: options.set.map(Setting.init(words:)), breakdown: breakdown,
            precision: options.precision, usesControlVariates: options.controlVariates ?? false)
        pilotReplications = layout.precision?.pilotReplications
        rows = layout.rows.map(\.row)
        var seen: Set<RowName> = []
        for row in rows where !seen.insert(row.name).inserted { throw .doubledRow(row.name) }
        try checkNumbers()
    }
}

extension Setting {
    /// A setting written `PATH=VALUE`.
    init(words: String) {
        let sides = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(path: String(sides[0]), value: sides.count > 1 ? String(sides[1]) : "")
    }
}

/// The JSON as it stands.
private struct Layout: Decodable {
    struct Scenario: Decodable {
        let hash: String
        let file: String?
    }

    struct Options: Decodable {
        let set: [String]
        let by: String
        let precision: Double?
        let controlVariates: Bool?
    }

    struct Precision: Decodable {
        let pilotReplications: Int
    }

    struct Row: Decodable {
        let callType: String
        let team: String
        let period: String
        let measure: String
        let mean: Double?
        let low: Double?
        let high: Double?
        let confidence: Double
        let target: Double?
        let observed: Double?

        var row: StoredResult.Row {
            StoredResult.Row(
                name: RowName(callType: callType, team: team, period: period, measure: measure),
                estimate: Estimate(mean: mean, low: low, high: high, confidence: confidence), target: target,
                observed: observed)
        }
    }

    let schemaVersion: Int
    let program: String
    let scenario: Scenario
    let seed: UInt64
    let replications: Int
    let options: Options?
    let precision: Precision?
    let rows: [Row]
}
