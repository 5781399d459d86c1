public import Scenarios
import Texts

/// A scenario's files, read once, from which every cell of a sweep is made.
public struct SweptFiles {
    /// The scenario as it stands.
    public let base: Scenario
    private let path: String
    private let settings: [Setting]
    private let load: (String) -> [UInt8]?

    /// The files of a scenario.
    ///
    /// - Parameters:
    ///   - base: the scenario read from them with the settings.
    ///   - path: the scenario's file.
    ///   - settings: made before those of the cells.
    ///   - load: the bytes of a file; nil if it can't be found.
    public init(base: Scenario, path: String, settings: [Setting], load: @escaping (String) -> [UInt8]?) {
        self.base = base
        self.path = path
        self.settings = settings
        self.load = load
    }

    /// The scenario with each list of settings made. Throws with the problems of all of them.
    ///
    /// - Parameter option: the option the settings come from, for problems.
    func cells(_ lists: [[Setting]], option: String) throws(SweepProblem) -> [SweepPlan.Cell] {
        var cells: [SweepPlan.Cell] = []
        var problems = CellProblemList(option: option)
        for list in lists {
            do throws(ScenarioProblems) {
                let scenario = try ScenarioReader.read(path: path, settings: settings + list, load: load)
                cells.append(SweepPlan.Cell(settings: list, scenario: scenario))
                if scenario.experiment != base.experiment { problems.addExperiment(list) }
            } catch {
                problems.add(error, in: list)
            }
        }
        guard problems.isEmpty else { throw problems.problem }
        return cells
    }
}

/// Collects what is wrong with cells, each fault once however many cells have it.
private struct CellProblemList {
    private struct Fault {
        let words: String
        let isMissingFile: Bool
        /// The first value or cell that has it.
        let owner: String
        /// All that have it.
        var owners: Set<String>
    }

    let option: String
    private var faults: [Fault] = []
    private var placeOfFault: [String: Int] = [:]

    /// More faults than this nobody reads.
    private static let mostListed = 100

    var isEmpty: Bool { faults.isEmpty }

    init(option: String) {
        self.option = option
    }

    mutating func add(_ found: ScenarioProblems, in settings: [Setting]) {
        for problem in found.problems {
            let words = problem.description
            let isMissingFile = if case .missingFile = problem.kind { true } else { false }
            // A fault of one value is said of the value; one of several together, of the cell.
            let culprit = settings.last { problem.place?.file == CellProblemList.placePrefix + $0.path }
            if let culprit {
                let rest = words.dropFirst((CellProblemList.placePrefix + culprit.path).count)
                add(String(rest), owner: name([culprit]), subject: culprit.path, isMissingFile)
            } else {
                add(": " + words, owner: name(settings), subject: "", isMissingFile)
            }
        }
    }

    /// A cell that would be repeated otherwise than the rest.
    mutating func addExperiment(_ settings: [Setting]) {
        let culprits = settings.filter { $0.path.hasPrefix("experiment") }
        add(
            ": expected the same replications and seed for every cell; give them with --replications and --seed",
            owner: name(culprits.isEmpty ? settings : culprits), subject: "experiment", false)
    }

    private mutating func add(_ words: String, owner: String, subject: String, _ isMissingFile: Bool) {
        let key = subject + "\n" + words
        guard let place = placeOfFault[key] else {
            placeOfFault[key] = faults.count
            faults.append(Fault(words: words, isMissingFile: isMissingFile, owner: owner, owners: [owner]))
            return
        }
        faults[place].owners.insert(owner)
    }

    /// Some settings as they are typed: `--vary PATH=VALUE`.
    private func name(_ settings: [Setting]) -> String {
        settings.map { "\(option) \($0.path)=\($0.value)" }.joined(separator: " ")
    }

    var problem: SweepProblem {
        let listed = faults.prefix(CellProblemList.mostListed).map { fault in
            let others = fault.owners.count - 1
            let more = others > 0 ? " (and \(others) more)" : ""
            return CellProblem(words: fault.owner + more + fault.words, isMissingFile: fault.isMissingFile)
        }
        return .cells(listed, count: faults.count)
    }

    /// How problems name the place of a setting.
    private static let placePrefix = "--set "
}
