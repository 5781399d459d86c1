package import Scenarios
import Texts

/// Everything that is wrong with a sheet and with the scenario in it.
package struct SheetProblems: Error, Equatable {
    /// A line each, in the order of the sheet: where, what was found, what was expected.
    package let lines: [String]
    /// How many problems there are, where not all are listed.
    package let count: Int
}

extension Sheet {
    /// Bytes of a sheet: 64 MiB, many times as many as the largest scenario file fills.
    package static let mostBytes = 64 << 20
    /// Problems that are listed.
    static let mostProblems = 200

    /// The scenario in a sheet, checked as one in a file is; its values know on which line of the sheet they stand.
    ///
    /// - Parameters:
    ///   - file: The sheet, as the user names it.
    ///   - load: The bytes of a CSV file that the sheet names, put behind the sheet's folder; nil if it can't be found.
    package static func scenario(
        _ bytes: [UInt8], file: String, load: @escaping (String) -> [UInt8]?
    ) throws(SheetProblems) -> ScenarioDraft {
        let rows: SheetRows
        do throws(TextFault) {
            rows = try SheetRows(bytes, file: file, atMost: mostBytes)
        } catch {
            throw SheetProblems([(error.place.line ?? 1, Problem(error).wordsInSheet)], others: 0)
        }
        var problems = rows.problems
        let tree = SheetTree(at: Place(file: file))
        for row in rows.rows {
            if let kind = tree.put(row, file: file) { problems.append(SheetProblem(kind: kind, line: row.line)) }
        }
        // Without rows there is nothing to be said of a scenario.
        guard !rows.rows.isEmpty else { throw SheetProblems(problems, file: file) }
        var scenario = tree.node(as: .group(.scenario), path: [], &problems)
        if let extends = scenario["extends"] {
            problems.append(SheetProblem(kind: .standsOnAnother, line: extends.place.line ?? 1))
            scenario = Node(.object((scenario.members ?? []).filter { $0.key != "extends" }), at: scenario.place)
        }
        let draft: ScenarioDraft
        do throws(ScenarioProblems) {
            draft = try ScenarioDraft(tree: scenario, load: load)
        } catch {
            throw SheetProblems(problems, file: file, and: error.problems)
        }
        guard problems.isEmpty else { throw SheetProblems(problems, file: file) }
        return draft
    }
}

extension SheetProblems {
    fileprivate init(_ lines: [(line: Int, words: String)], others: Int) {
        // Sorting isn't promised to keep the order of what is on one line.
        let sorted = lines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        let listed = sorted.prefix(Sheet.mostProblems).map(\.element.words)
        count = lines.count + others
        let unlisted = count - listed.count
        self.lines = listed + (unlisted > 0 ? ["and \(unlisted) more problems"] : [])
    }

    fileprivate init(_ problems: [SheetProblem], file: String, and ofScenario: [Problem] = []) {
        var others = 0
        var lines = problems.map { ($0.line, "\(file):\($0.line): \($0.kind.words)") }
        for problem in ofScenario {
            if case .more(let count) = problem.kind {
                others += count
            } else {
                lines.append((problem.place?.line ?? 0, problem.wordsInSheet))
            }
        }
        self.init(lines, others: others)
    }
}
