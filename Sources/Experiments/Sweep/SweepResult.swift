public import Measures
public import Statistics
import Scenarios

/// What is known of a cell: its figures and their paired differences from the scenario as it stands, in the order of the
/// cell's measurement plan.
public struct CellFigures: Equatable, Sendable {
    let estimates: [Estimate]
    let differences: [Estimate]
}

/// What a sweep found.
public struct SweepResult: Sendable {
    /// One figure of a cell, and how far it lies from the scenario as it stands.
    public struct Row: Equatable, Sendable {
        /// The figure.
        public let row: ResultRow
        /// The cell's figure less that of the scenario as it stands, on the same callers; all nil where either has none.
        public let difference: Estimate
    }

    /// What was simulated.
    public let plan: SweepPlan
    /// The seed of every random stream.
    public let seed: UInt64
    /// How often each cell was repeated.
    public let replications: Int
    /// How figures are broken down over time.
    public let breakdown: Breakdown
    /// Whether there are figures of callers from each area too.
    public let byArea: Bool
    private let figures: [String: CellFigures]
    /// The words of the command that makes it again, where it came from a command line.
    public var command: [String] = []

    init(_ plan: SweepPlan, settings: Run.Settings, figures: [String: CellFigures]) {
        self.plan = plan
        seed = settings.seed
        replications = settings.replications
        breakdown = settings.breakdown
        byArea = settings.byArea
        self.figures = figures
    }

    /// How many cells are finished.
    public var finishedCells: Int { plan.cells.count { figures[$0.scenario.hash] != nil } }

    /// Whether all cells are.
    public var isFinished: Bool { finishedCells == plan.cells.count }

    /// The figures of a cell, in a fixed order; nil where the cell is not finished.
    public func rows(ofCell place: Int) -> [Row]? { rows(of: plan.cells[place].scenario) }

    /// The figures of the scenario as it stands; nil where they are not there yet.
    public var baseRows: [Row]? { rows(of: plan.base) }

    private func rows(of scenario: Scenario) -> [Row]? {
        guard let known = figures[scenario.hash] else { return nil }
        let rows = MeasurementPlan(scenario, by: breakdown, byArea: byArea).rows(of: scenario) { figure, _ in
            known.estimates[figure]
        }
        return zip(rows, known.differences).map { Row(row: $0, difference: $1) }
    }
}
