public import Scenarios
import Measures

/// Joins the parts of a run to the result that the whole run would have had, to the last bit.
///
/// Parts belong together if they were made by one version of the program from one scenario (its hash and its text), with one seed,
/// number of replications, breakdown and number of parts, and the same settings. Where their files lay does not count.
public struct PartMerge: Sendable {
    /// The scenario, read again from the files the parts carry.
    public let scenario: Scenario
    /// The result of the whole run.
    public let result: RunResult

    /// A part and what its file is called.
    public typealias NamedPart = (name: String, part: PartFile)

    /// Why parts can't be merged.
    public enum Failure: Error, Equatable {
        /// The problems of the files, each with the file's name; nil where all of them together are meant.
        case parts([Complaint])
        /// The scenario in the parts is refused.
        case scenario(ScenarioProblems)
    }

    /// A problem and the file it is about.
    public struct Complaint: Equatable, Sendable {
        /// The file; nil where all together are meant.
        public let name: String?
        /// What is wrong.
        public let problem: PartProblem

        /// A problem of a file.
        public init(name: String?, problem: PartProblem) {
            self.name = name
            self.problem = problem
        }
    }

    /// Merges parts given in any order.
    ///
    /// - Parameters:
    ///   - parts: at least one.
    ///   - program: name and version of this program.
    public init(_ parts: [NamedPart], program: String) throws(Failure) {
        guard let first = parts.first else { throw .parts([]) }
        let complaints = PartMerge.complaints(parts, first: first, program: program)
        guard complaints.isEmpty else { throw .parts(complaints) }
        do throws(ScenarioProblems) {
            scenario = try first.part.header.scenario()
        } catch {
            throw .scenario(error)
        }
        try PartMerge.checkHashes(parts, scenario)
        let header = first.part.header
        var settings = Run.Settings(scenario.experiment, breakdown: header.origin?.breakdown ?? .period)
        settings.byArea = header.byArea
        settings.seed = header.seed
        settings.replications = header.replications
        let run = Run(scenario, settings: settings)
        try PartMerge.checkFigures(parts, of: run)
        var samples = Samples(kinds: run.kinds)
        for (_, part) in parts.sorted(by: { $0.part.samples.first < $1.part.samples.first }) {
            for replication in part.samples.values { samples.add(values: replication) }
            samples.waits.add(part.samples.waits)
        }
        var result = run.result(of: samples)
        result.origin = header.origin
        self.result = result
    }

    private static func complaints(_ parts: [NamedPart], first: NamedPart, program: String) -> [Complaint] {
        var complaints: [Complaint] = []
        var nameOfPart: [Int: String] = [:]
        if first.part.header.program != program {
            let problem = PartProblem.otherProgram(found: first.part.header.program, mergedBy: program)
            complaints.append(Complaint(name: first.name, problem: problem))
        }
        for (name, part) in parts {
            if let problem = difference(of: part.header, from: first.part.header, called: first.name) {
                complaints.append(Complaint(name: name, problem: problem))
            } else if let number = part.header.range?.part.number {
                if let earlier = nameOfPart[number] {
                    complaints.append(Complaint(name: name, problem: .doubled(part: part.header.part, first: earlier)))
                } else {
                    nameOfPart[number] = name
                }
            }
        }
        let count = first.part.header.range?.part.count ?? 1
        let missing = (1...count).filter { nameOfPart[$0] == nil }
        if !missing.isEmpty { complaints.append(Complaint(name: nil, problem: .missing(missing, count: count))) }
        return complaints
    }

    private static func difference(
        of header: PartHeader, from first: PartHeader, called name: String
    ) -> PartProblem? {
        for trait in PartHeader.Trait.allCases {
            let (found, expected) = (header.value(of: trait), first.value(of: trait))
            if found != expected { return .differs(trait, found: found, first: "\(name) \(expected)") }
        }
        return nil
    }

    /// The scenario must be the one the parts name.
    private static func checkHashes(_ parts: [NamedPart], _ scenario: Scenario) throws(Failure) {
        let complaints = parts.filter { $0.part.header.hash != scenario.hash }.map { name, part in
            Complaint(name: name, problem: .otherHash(found: part.header.hash, ofFiles: scenario.hash))
        }
        guard complaints.isEmpty else { throw .parts(complaints) }
    }

    /// The figures must be this build's: as many, and each of the kind and range it has in a replication without calls.
    private static func checkFigures(_ parts: [NamedPart], of run: Run) throws(Failure) {
        let kinds = Measurement(run.measurement).samples()
        var complaints: [Complaint] = []
        for (name, part) in parts {
            if let odd = part.samples.values.first(where: { $0.count != kinds.count }) {
                complaints.append(
                    Complaint(name: name, problem: .otherFigures(found: odd.count, expected: kinds.count)))
            } else if part.samples.replications > 0, part.samples.waits.cellCount != run.measurement.cellCount {
                complaints.append(Complaint(name: name, problem: .unreadableWaits))
            } else if let problem = oddFigure(part.samples, kinds) {
                complaints.append(Complaint(name: name, problem: problem))
            }
        }
        guard complaints.isEmpty else { throw .parts(complaints) }
    }

    private static func oddFigure(_ samples: Samples, _ kinds: MeasureSamples) -> PartProblem? {
        for (replication, values) in samples.values.enumerated() {
            for (figure, (value, kind)) in zip(values, kinds).enumerated() where !value.isPossible(as: kind) {
                return .oddFigure(replication: samples.first + replication + 1, figure: figure + 1)
            }
        }
        return nil
    }
}

extension MeasureSample {
    /// No sum of any scenario is larger, and what is made of it, up to its fourth power, is still a number.
    private static let largest = 1e30

    /// Whether this is what a replication may have where an empty one has another: of its kind, and neither negative nor
    /// beyond all bounds.
    fileprivate func isPossible(as other: MeasureSample) -> Bool {
        let range = 0...MeasureSample.largest
        return switch (self, other) {
        case (.ratio(let numerator, let denominator), .ratio):
            range.contains(numerator) && range.contains(denominator)
        case (.value(let value), .value): value.map(range.contains) ?? true
        case (.pooled, .pooled): true
        default: false
        }
    }
}
