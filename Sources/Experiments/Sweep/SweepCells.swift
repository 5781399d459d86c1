package import Scenarios
import Texts

extension ScenarioDraft {
    /// The scenario with each list of settings made. Throws with the problems of all of them.
    ///
    /// - Parameter option: the option the settings come from, for problems.
    package func cells(_ lists: [[Setting]], option: String) throws(SweepProblem) -> [SweepPlan.Cell] {
        var cells: [SweepPlan.Cell] = []
        var problems = CellProblemList(option: option)
        for list in lists {
            do throws(ScenarioProblems) {
                let cell = try scenario(with: list.map { .setting($0) })
                cells.append(SweepPlan.Cell(settings: list, scenario: cell))
                if cell.experiment != scenario.experiment { problems.addExperiment(list) }
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
            let isMissingFile = if case .missingFile = problem.kind { true } else { false }
            // A fault of one value is said of the value; one of several together, of the cell.
            if let culprit = settings.last(where: { problem.place?.setting == $0.path }) {
                let words = problem.descriptionWithinSetting
                add(words, owner: name([culprit]), subject: culprit.path, isMissingFile)
            } else {
                add(": " + problem.description, owner: name(settings), subject: "", isMissingFile)
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
}
