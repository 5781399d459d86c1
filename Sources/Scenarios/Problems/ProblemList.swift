import Texts

/// Collects problems, so that a user sees all of them at once, up to a limit.
struct ProblemList {
    private(set) var problems: [Problem] = []
    private var omitted = 0

    var isEmpty: Bool { problems.isEmpty }

    mutating func add(_ kind: Problem.Kind, at place: Place?, path: String) {
        add(Problem(kind, at: place, path: path))
    }

    mutating func add(_ problem: Problem) {
        guard problems.count < Limits.problems else {
            omitted += 1
            return
        }
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// The problems by place: files in the order in which they were first met, lines from the top.
    var sorted: ScenarioProblems {
        var files: [String] = []
        for problem in problems {
            if let file = problem.place?.file, !files.contains(file) { files.append(file) }
        }
        var ordered: [Problem] = problems.filter { $0.place == nil }
        for file in files {
            // `sort` is stable, which the language doesn't promise; ties are broken by the order of discovery.
            let here = problems.enumerated().filter { $0.element.place?.file == file }
            let sorted = here.sorted { first, second in
                let (one, two) = (first.element.place, second.element.place)
                let key = (one?.line ?? 0, one?.column ?? 0, first.offset)
                return key < (two?.line ?? 0, two?.column ?? 0, second.offset)
            }
            ordered += sorted.map { $0.element }
        }
        if omitted > 0 { ordered.append(Problem(.more(omitted), at: nil)) }
        return ScenarioProblems(problems: ordered)
    }
}
