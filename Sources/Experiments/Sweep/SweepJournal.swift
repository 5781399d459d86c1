import ContactCentre
import Measures
import Probability
import Scenarios
import Statistics
import Texts

/// The cells of a sweep that are finished, as lines of a file: a sweep that was stopped goes on from it.
///
/// The first line says what was swept: the program's version, the hash of the scenario as it stands, the seed, the
/// replications and the breakdown. Every further line is a cell: the hash of its scenario, its numbers to the last bit, and a
/// check over the line. A cell is known by its hash, so a wider grid of the same scenario takes over the cells it shares.
public struct SweepJournal: Sendable {
    private let lines: JournalLines
    /// By their hash, the scenarios of the sweep, whose figures are known.
    private let scenarios: [String: Scenario]
    private let settings: Run.Settings

    /// Why a file can't be gone on from.
    public enum Fault: Error, Equatable, Sendable {
        case notAJournal
        case otherSweep(what: String, expected: String, found: String)
        case damaged(line: Int)
    }

    /// What a file says.
    public struct Contents: Sendable {
        /// The finished cells' figures, by their scenario's hash.
        public internal(set) var cells: [String: CellFigures] = [:]
        /// The bytes up to the end of the last whole line; what follows was being written when the program was stopped.
        public internal(set) var soundBytes = 0
    }

    /// The journal of a sweep.
    ///
    /// - Parameter program: name and version of the program that writes it; another version may simulate otherwise.
    public init(of plan: SweepPlan, settings: Run.Settings, program: String) {
        self.settings = settings
        // One by one: the library's own reader of pairs casts, which the browser's Swift can't.
        var byHash: [String: Scenario] = [:]
        for scenario in plan.cells.map({ $0.scenario }) + [plan.base] { byHash[scenario.hash] = scenario }
        scenarios = byHash
        lines = JournalLines(
            mark: "controlroom-sweep-journal 1",
            identity: [
                ("program", program), ("scenario", plan.base.hash), ("seed", String(settings.seed)),
                ("replications", String(settings.replications)),
                ("by", settings.breakdown.rawValue + (settings.byArea ? "+area" : "")),
                ("figures", SweepJournal.figures(of: plan.base, settings)),
            ])
    }

    /// Which figures there are and in which order: another build of the program may have others.
    private static func figures(of scenario: Scenario, _ settings: Run.Settings) -> String {
        let keys = MeasurementPlan(scenario, settings).keys
        return String(stableHash(of: keys.map { $0.measure.rawValue }.joined(separator: " ")), radix: 16)
    }

    /// The first line.
    public var header: String { lines.header }

    /// The line of a cell.
    public func line(_ hash: String, _ figures: CellFigures) -> String {
        let numbers = (figures.estimates + figures.differences).flatMap { [$0.mean, $0.low, $0.high] }
        let bits = numbers.map { $0.map { String($0.bitPattern, radix: 16) } ?? "-" }
        return JournalLines.signed(["cell", hash, bits.joined(separator: " ")])
    }

    /// Reads a file. A last line without an end is left out; anything else that isn't as it was written is a fault.
    public func read(_ bytes: [UInt8]) throws(Fault) -> Contents {
        var contents = Contents()
        contents.soundBytes = try lines.read(bytes) { fields in
            guard fields.count == 3, fields[0] == "cell", let figures = CellFigures(fields[2]),
                isSound(figures, hash: String(fields[1]))
            else { return false }
            return contents.cells.updateValue(figures, forKey: String(fields[1])) == nil
        }
        return contents
    }

    /// Whether a cell has as many figures as its scenario. What a cell of a wider grid should have isn't known here, nor
    /// is it used.
    private func isSound(_ figures: CellFigures, hash: String) -> Bool {
        guard let scenario = scenarios[hash] else { return true }
        return figures.estimates.count == MeasurementPlan(scenario, settings).keys.count
    }
}

extension CellFigures {
    /// The figures from their numbers' bits, six numbers a figure: first all estimates, then all differences.
    fileprivate init?(_ words: Substring) {
        var numbers: [Double?] = []
        for word in words.split(separator: " ") {
            if word == "-" {
                numbers.append(nil)
            } else {
                guard let bits = wholeNumber(word.utf8, base: 16), Double(bitPattern: bits).isFinite else { return nil }
                numbers.append(Double(bitPattern: bits))
            }
        }
        guard numbers.count.isMultiple(of: 6) else { return nil }
        let all = stride(from: 0, to: numbers.count, by: 3).map {
            Estimate(mean: numbers[$0], low: numbers[$0 + 1], high: numbers[$0 + 2], confidence: Run.confidence)
        }
        self.init(estimates: Array(all[..<(all.count / 2)]), differences: Array(all[(all.count / 2)...]))
    }
}
