import ContactCentre
import Measures
import Scenarios
import Statistics

/// The replications of a sweep's cells that have to be simulated, cell by cell, each a piece.
package struct SweepWork: ReplicatedWork {
    private let sweep: Sweep
    /// The scenario as it stands first, then every further scenario once, however many cells share it.
    private let scenarios: [Scenario]
    private let isStopped: @Sendable () -> Bool
    private let finished: (_ hash: String, _ figures: CellFigures) -> Bool
    private var figures: [String: CellFigures]
    /// The scenario that is being handed out, prepared once for all its replications.
    private var prepared: (place: Int, run: Run)?
    /// The scenario whose replications are being taken, and their values.
    private var cell = 0
    private var samples: Samples
    private var base: (samples: Samples, places: [FigureName: Int])?

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
        var fresh: [Scenario] = []
        for cell in plan.cells where seen.insert(cell.scenario.hash).inserted && known[cell.scenario.hash] == nil {
            fresh.append(cell.scenario)
        }
        // Differences need the values of the scenario as it stands, so it is run again wherever anything is.
        let isDone = fresh.isEmpty && known[plan.base.hash] != nil
        scenarios = isDone ? [] : [plan.base] + fresh
        samples = SweepWork.noSamples(of: plan.base, sweep.settings)
    }

    package var pieces: Int { scenarios.count * sweep.settings.replications }

    package mutating func job(_ piece: Int) -> @Sendable () -> ReplicationSample? {
        let (place, replication) = piece.quotientAndRemainder(dividingBy: sweep.settings.replications)
        let known = prepared?.place == place ? prepared?.run : nil
        let run = known ?? Run(scenarios[place], settings: sweep.settings)
        prepared = (place, run)
        let isStopped = isStopped
        return { run.simulate(replication: replication, isStopped: isStopped) }
    }

    package mutating func take(_ sample: ReplicationSample) -> Bool {
        samples.add(sample)
        guard samples.replications == sweep.settings.replications else { return true }
        let scenario = scenarios[cell]
        let base = base ?? (samples, SweepWork.places(of: scenario, sweep.settings))
        self.base = base
        let found = figures(of: scenario, base.samples, base.places)
        cell += 1
        if cell < scenarios.count { samples = SweepWork.noSamples(of: scenarios[cell], sweep.settings) }
        guard figures[scenario.hash] == nil else { return true }
        figures[scenario.hash] = found
        return finished(scenario.hash, found)
    }

    /// What the cells that are finished say.
    package var result: SweepResult { SweepResult(sweep.plan, settings: sweep.settings, figures: figures) }

    private static func noSamples(of scenario: Scenario, _ settings: Run.Settings) -> Samples {
        Samples(kinds: MeasurementPlan(scenario, by: settings.breakdown).kinds(of: scenario))
    }

    /// Where figures stand, by name, so that they can be found in every cell.
    private static func places(of scenario: Scenario, _ settings: Run.Settings) -> [FigureName: Int] {
        let measurement = MeasurementPlan(scenario, by: settings.breakdown)
        var places: [FigureName: Int] = [:]
        for (place, key) in measurement.keys.enumerated() { places[measurement.name(of: key, in: scenario)] = place }
        return places
    }

    private func figures(
        of scenario: Scenario, _ base: Samples, _ basePlaces: [FigureName: Int]
    ) -> CellFigures {
        let measurement = MeasurementPlan(scenario, by: sweep.settings.breakdown)
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
