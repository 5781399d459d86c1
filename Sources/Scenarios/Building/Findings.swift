import Texts

/// What reading a scenario brings to light: every section of it writes here, and nothing is taken back.
final class Findings {
    private(set) var problems: ProblemList
    private(set) var warnings: [Warning]

    init(problems: ProblemList, warnings: [Warning]) {
        self.problems = problems
        self.warnings = warnings
    }

    func add(_ kind: Problem.Kind, at place: Place?, path: String) { problems.add(kind, at: place, path: path) }

    func add(_ problem: Problem) { problems.add(problem) }

    func warn(_ warning: Warning) { warnings.append(warning) }

    /// Warns of a value, or of its absence.
    func warn(_ kind: Warning.Kind, _ fields: Fields) {
        warn(Warning(kind, at: fields.placeOrNearest, path: fields.path))
    }

    /// Throws what is wrong so far.
    func throwIfWrong() throws(ScenarioProblems) {
        guard problems.isEmpty else { throw problems.sorted }
    }
}
