import ContactCentre
import Measures
import Scenarios
import Simulator
import Statistics

/// The replications of a sweep's cells that have to be simulated, batch by batch: a piece is one replication of a batch's cells.
package struct SweepWork: ReplicatedWork {
    private let sweep: Sweep
    /// The scenario as it stands first, then every further scenario once, however many cells share it; in batches.
    private let batches: [[Scenario]]
    private let isStopped: @Sendable () -> Bool
    private let finished: (_ hash: String, _ figures: CellFigures) -> Bool
    private var figures: [String: CellFigures]
    /// The batch that is being handed out, prepared once for all its replications.
    private var prepared: (batch: Int, cells: PreparedCells)?
    /// The batch whose replications are being taken, and their values by cell.
    private var batch = 0
    private var samples: [Samples] = []
    private var base: (samples: Samples, places: [FigureName: Int])?

    /// So many cells are simulated together. What callers have in common is drawn once for them; they are finished, and
    /// written down, together; and memory grows with them.
    static let cellsTogether = 8

    /// All cells but those known.
    ///
    /// - Parameters:
    ///   - known: the figures of cells finished before, by their scenario's hash.
    ///   - isStopped: asked once a simulated day, on any thread, whether to give up.
    ///   - finished: is handed each cell's figures as soon as they are there; false to stop early.
    package init(
        _ sweep: Sweep, known: [String: CellFigures] = [:], isStopped: @escaping @Sendable () -> Bool = { false },
        finished: @escaping (_ hash: String, _ figures: CellFigures) -> Bool = { _, _ in true }
    ) {
        self.sweep = sweep
        self.isStopped = isStopped
        self.finished = finished
        figures = known
        let plan = sweep.plan
        var seen: Set<String> = [plan.base.hash]
        var scenarios = [plan.base]
        for cell in plan.cells where seen.insert(cell.scenario.hash).inserted && known[cell.scenario.hash] == nil {
            scenarios.append(cell.scenario)
        }
        // Differences need the values of the scenario as it stands, so it is run again wherever anything is.
        let isDone = scenarios.count == 1 && known[plan.base.hash] != nil
        batches =
            isDone
            ? []
            : stride(from: 0, to: scenarios.count, by: SweepWork.cellsTogether).map {
                Array(scenarios[$0..<min($0 + SweepWork.cellsTogether, scenarios.count)])
            }
        beginBatch()
    }

    package var pieces: Int { batches.count * sweep.settings.replications }

    package var replications: Int { batches.reduce(0) { $0 + $1.count } * sweep.settings.replications }

    package func replications(inPiece piece: Int) -> Int { batches[piece / sweep.settings.replications].count }

    package mutating func job(_ piece: Int) -> @Sendable () -> [ReplicationSample]? {
        let (batch, replication) = piece.quotientAndRemainder(dividingBy: sweep.settings.replications)
        let known = prepared?.batch == batch ? prepared?.cells : nil
        let cells = known ?? PreparedCells(batches[batch], sweep.settings)
        prepared = (batch, cells)
        let isStopped = isStopped
        return { cells.simulate(replication: replication, isStopped: isStopped) }
    }

    package mutating func take(_ output: [ReplicationSample]) -> Bool {
        for (cell, sample) in output.enumerated() { samples[cell].add(sample) }
        guard samples[0].replications == sweep.settings.replications else { return true }
        for (scenario, samples) in zip(batches[batch], samples) {
            let base = base ?? (samples, SweepWork.places(of: scenario, sweep.settings))
            self.base = base
            guard figures[scenario.hash] == nil else { continue }
            let found = figures(of: scenario, samples, base.samples, base.places)
            figures[scenario.hash] = found
            guard finished(scenario.hash, found) else { return false }
        }
        batch += 1
        beginBatch()
        return true
    }

    private mutating func beginBatch() {
        guard batch < batches.count else { return }
        samples = batches[batch].map { SweepWork.noSamples(of: $0, sweep.settings) }
    }

    /// What the cells that are finished say.
    package var result: SweepResult { SweepResult(sweep.plan, settings: sweep.settings, figures: figures) }

    private static func noSamples(of scenario: Scenario, _ settings: Run.Settings) -> Samples {
        Samples(kinds: MeasurementPlan(scenario, settings).kinds(of: scenario))
    }

    /// Where figures stand, by name, so that they can be found in every cell.
    private static func places(of scenario: Scenario, _ settings: Run.Settings) -> [FigureName: Int] {
        let measurement = MeasurementPlan(scenario, settings)
        var places: [FigureName: Int] = [:]
        for (place, key) in measurement.keys.enumerated() { places[measurement.name(of: key, in: scenario)] = place }
        return places
    }

    private func figures(
        of scenario: Scenario, _ samples: Samples, _ base: Samples, _ basePlaces: [FigureName: Int]
    ) -> CellFigures {
        let measurement = MeasurementPlan(scenario, sweep.settings)
        var estimates: [Estimate] = []
        var differences: [Estimate] = []
        for (figure, key) in measurement.keys.enumerated() {
            estimates.append(samples.estimate(of: figure, confidence: Run.confidence).within(key.measure))
            let difference = basePlaces[measurement.name(of: key, in: scenario)].map {
                samples.difference(of: figure, from: base, $0, confidence: Run.confidence).estimate
            }
            let most = key.measure.range.upperBound
            let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: Run.confidence)
            differences.append(difference?.clamped(to: -most...most) ?? unknown)
        }
        return CellFigures(estimates: estimates, differences: differences)
    }
}

/// Cells made ready to be simulated on the same callers.
private struct PreparedCells: Sendable {
    let measurements: [MeasurementPlan]
    let simulation: Simulation
    let seed: UInt64

    init(_ scenarios: [Scenario], _ settings: Run.Settings) {
        measurements = scenarios.map { MeasurementPlan($0, settings) }
        simulation = Simulation(scenarios.map { SimulationPlan($0) })
        seed = settings.seed
    }

    /// Simulates one replication for the values of all figures, by cell; nil if it is given up on the way.
    func simulate(replication number: Int, isStopped: () -> Bool) -> [ReplicationSample]? {
        simulation.folded(
            measurements.map { Measurement($0) }, seed: seed, replication: number, isStopped: isStopped
        )?.map { ReplicationSample($0) }
    }
}
