public import Scenarios
import Texts

extension SweepPlan {
    /// An assumption whose number is varied by itself, and where its two cells stand.
    public struct Arm: Sendable {
        /// What is assumed; it has a range.
        public let assumption: Assumption
        /// How far off the number might be.
        public let range: Assumption.Range
        /// The places of the cells at the low and at the high end.
        public let cells: (low: Int, high: Int)
    }

    /// One assumption at a time, at its low and at its high, as far as the scenario says how far off they might be.
    public static func tornado(on draft: ScenarioDraft) throws(SweepProblem) -> SweepPlan {
        let paths = arms(of: draft.scenario).map { $0.assumption.path }
        for (place, path) in paths.enumerated() where paths[..<place].contains(path) {
            throw .repeatedAssumption(path)
        }
        guard !paths.isEmpty else { throw .noRanges }
        guard paths.count * 2 <= mostCells else { throw .tooManyCells(limit: mostCells) }
        let settings = arms(of: draft.scenario).flatMap { arm in
            [arm.range.low, arm.range.high].map { [arm.setting(to: $0)] }
        }
        return SweepPlan(
            design: .oneAtATime, base: draft.scenario, paths: paths,
            cells: try draft.cells(settings, option: "--tornado"))
    }

    /// The assumptions varied, in the scenario's order; none in a grid.
    public var arms: [Arm] { design == .oneAtATime ? SweepPlan.arms(of: base) : [] }

    private static func arms(of scenario: Scenario) -> [Arm] {
        let ranged = scenario.assumptions.compactMap { assumption in assumption.range.map { (assumption, $0) } }
        return ranged.enumerated().map { place, pair in
            Arm(assumption: pair.0, range: pair.1, cells: (low: 2 * place, high: 2 * place + 1))
        }
    }
}

extension SweepPlan.Arm {
    fileprivate func setting(to end: Double) -> Setting {
        range.kind == .number
            ? Setting(path: assumption.path, value: ExactNumber.text(end) ?? "")
            : Setting(path: assumption.path, times: end)
    }
}
