public import Measures
public import Scenarios

/// What a sweep simulates: a scenario as it stands, and cells, each the scenario with some values set.
public struct SweepPlan: Sendable {
    /// How the cells were made.
    public enum Design: Sendable, Equatable {
        /// Every combination of some paths' values; the last path's change quickest.
        case grid
        /// One assumption at a time, at its low and at its high.
        case oneAtATime
    }

    /// One variation of the scenario.
    public struct Cell: Sendable {
        /// The values set, in the order of the paths varied.
        public let settings: [Setting]
        /// What is simulated.
        public let scenario: Scenario
    }

    /// How the cells were made.
    public let design: Design
    /// The scenario as it stands: what the cells are compared with.
    public let base: Scenario
    /// The paths varied.
    public let paths: [String]
    /// The cells; at least one.
    public let cells: [Cell]

    /// More cells than this would run for days and fill the memory.
    static let mostCells = 10_000
    /// More figures than this, over all cells, would fill the memory: about a gigabyte.
    static let mostFigures = 3_000_000

    /// Every combination of the variations' values.
    public static func grid(_ variations: [Variation], on draft: ScenarioDraft) throws(SweepProblem) -> SweepPlan {
        precondition(!variations.isEmpty, "a grid needs something to vary")
        var combinations: [[Setting]] = [[]]
        for (place, variation) in variations.enumerated() {
            if variations[..<place].contains(where: { $0.path == variation.path }) {
                throw .repeatedPath(variation.path)
            }
            guard combinations.count * variation.values.count <= mostCells else {
                throw .tooManyCells(limit: mostCells)
            }
            combinations = combinations.flatMap { settings in variation.settings.map { settings + [$0] } }
        }
        return SweepPlan(
            design: .grid, base: draft.scenario, paths: variations.map { $0.path },
            cells: try draft.cells(combinations, option: "--vary"))
    }

    /// Whether the figures of all cells, broken down over time, can be held.
    public func check(_ breakdown: Breakdown, byArea: Bool = false) throws(SweepProblem) {
        let figures = MeasurementPlan(base, by: breakdown, byArea: byArea).keys.count
        guard figures * (cells.count + 1) <= SweepPlan.mostFigures else {
            throw .tooManyFigures(limit: SweepPlan.mostFigures)
        }
    }
}
