public import ContactCentre
public import Measures
public import Scenarios
import Simulator
import Statistics

/// A scenario repeated with independent random streams, and what the repetitions say about every measure.
///
/// The result depends on the scenario, the seed and the number of replications only: replications run in parallel,
/// but are added up in the order of their numbers.
public struct Run: Sendable {
    /// How a scenario is run.
    public struct Settings: Sendable {
        /// Independent repetitions.
        public var replications: Int
        /// The seed of every random stream.
        public var seed: UInt64
        /// How many replications run at the same time.
        public var threads: Int
        /// How results are broken down over time.
        public var breakdown: Breakdown
        /// Whether what callers get is measured for those from each area too.
        public var byArea = false
        /// No other figures than of these measures, which takes less time and memory; nil for all.
        public var measures: [Measure]?
        /// What is measured beside these figures in the very same replications.
        public var views: [View] = []
        /// Go on replicating until every headline figure's interval is this narrow; nil to stop after `replications`, which
        /// are the pilot's otherwise.
        public var precision: PrecisionGoal?
        /// Correct every figure by how many calls replications had more or fewer than are expected; see
        /// `ControlVariates`.
        public var usesControlVariates = false

        /// The settings a scenario asks for itself, on a number of threads.
        public init(
            _ experiment: ExperimentSettings, threads: Int = 1, breakdown: Breakdown = .period,
            precision: PrecisionGoal? = nil
        ) {
            replications = experiment.replications
            seed = experiment.seed
            self.threads = threads
            self.breakdown = breakdown
            self.precision = precision
        }
    }

    let scenario: Scenario
    package let settings: Settings
    let simulation: Simulation
    let measurement: MeasurementPlan
    /// The kinds of the figures, in their order.
    let kinds: FigureKinds
    let views: [MeasuredView]

    /// Prepares to run a scenario.
    public init(_ scenario: Scenario, settings: Settings) {
        self.scenario = scenario
        self.settings = settings
        simulation = Simulation([SimulationPlan(scenario)])
        measurement = MeasurementPlan(scenario, settings)
        kinds = FigureKinds(measurement, of: scenario)
        views = settings.views.map { MeasuredView($0, of: scenario) }
    }

    /// What the values of all replications say about every measure.
    package func result(of samples: Samples) -> RunResult {
        var result = RunResult(
            scenarioName: scenario.name, scenarioHash: scenario.hash, seed: settings.seed,
            replications: samples.replications, rows: rows(samples), precision: precision(of: samples))
        result.tooSkew = tooSkew(samples)
        result.recoveries = recoveries(samples)
        if measurement.keys.contains(where: { $0.measure == .costAYear }) { result.prices = scenario.costs }
        return result
    }

    /// Headline figures with too few replications for how skew they are.
    private func tooSkew(_ samples: Samples) -> [FigureName] {
        measurement.keys.enumerated().compactMap { figure, key in
            guard isHeadline(key), let callType = key.callType, !samples.isOfFewEvents(figure),
                samples.spread(of: figure, upTo: samples.replications)?.isTooSkew == true
            else { return nil }
            return FigureName(callType: scenario.callTypes[callType.index].name, measure: key.measure)
        }
    }

    /// Simulates one replication for the values of all figures; nil if it is given up on the way.
    ///
    /// - Parameter isStopped: asked once a simulated day whether to give up.
    package func simulate(replication number: Int, isStopped: () -> Bool = { false }) -> ReplicationSample? {
        simulation.folded([fold], seed: settings.seed, replication: number, isStopped: isStopped)?.first?.sample
    }

    /// A measurement of nothing yet.
    var fold: ViewedMeasurement { ViewedMeasurement(measurement, views) }

    /// The values of no replications yet.
    package func samples(from first: Int = 0) -> Samples {
        Samples(kinds: kinds, views: views.map { $0.kinds }, first: first)
    }
}

extension Run {
    /// The probability with which intervals cover the truth.
    package static let confidence = 0.95

    private func rows(_ samples: Samples) -> ResultRows {
        let controls = controls(samples, upTo: samples.replications)
        let percentiles = samples.estimatesOfPercentiles(
            amongFirst: measurement.keys.count, confidence: Run.confidence)
        return ResultRows(measurement, of: scenario, confidence: Run.confidence) { figure, key in
            (percentiles[figure] ?? estimate(of: figure, key, samples, controls)).within(key.measure)
        }
    }
}

extension MeasurementPlan {
    /// What a run with such settings measures.
    init(_ scenario: Scenario, _ settings: Run.Settings) {
        self.init(scenario, by: settings.breakdown, byArea: settings.byArea, only: settings.measures)
    }

    /// The rows of a result: the figures in the plan's order, with names, targets and what was observed.
    ///
    /// - Parameters:
    ///   - scenario: the scenario that was planned for.
    ///   - estimate: a figure's estimate, by its place and key.
    func rows(of scenario: Scenario, estimate: (Int, Key) -> Estimate) -> [ResultRow] {
        keys.enumerated().map { figure, key in row(of: key, in: scenario, estimate: estimate(figure, key)) }
    }

    /// A figure's row.
    func row(of key: Key, in scenario: Scenario, estimate: Estimate) -> ResultRow {
        ResultRow(
            name(of: key, in: scenario), estimate: estimate, target: scenario.target(of: key),
            observed: observed(key, in: scenario))
    }

    /// What was observed of a figure, in its month or the whole period; nil where the scenario gives nothing.
    func observed(_ key: Key, in scenario: Scenario) -> Double? {
        guard key.team == nil, key.area == nil, let callType = key.callType,
            key.bucket == nil || buckets.breakdown == .month
        else {
            return nil
        }
        let month = key.bucket.map { buckets.labels[$0] }
        return scenario.observed.first {
            $0.callType == callType && $0.measure == key.measure && $0.month == month
        }?.value
    }

    /// What a figure is called.
    func name(of key: Key, in scenario: Scenario) -> FigureName {
        FigureName(
            callType: key.callType.map { scenario.callTypes[$0.index].name } ?? FigureName.all,
            team: key.teamName(in: scenario) ?? FigureName.all,
            area: key.area.map { scenario.areas[$0.index] } ?? FigureName.all,
            period: key.bucket.map { buckets.labels[$0] } ?? FigureName.all, measure: key.measure)
    }
}

extension Scenario {
    fileprivate func target(of key: MeasurementPlan.Key) -> Double? {
        guard key.measure == .serviceLevel, let callType = key.callType else { return nil }
        return callTypes[callType.index].target?.fraction
    }
}

extension Measure {
    /// Whether the measure is among those that decide how good a service is.
    var isHeadline: Bool { definition.weight == .headline }

    /// Whether the measure has no value without a target.
    var isAboutTarget: Bool {
        switch self {
        case .serviceLevel, .answeredWithinTarget: true
        default: definition.subject == .stretches
        }
    }
}

extension Estimate {
    /// The estimate with its interval cut to what the measure can be: nothing is below 0, no fraction above 1.
    func within(_ measure: Measure) -> Estimate {
        clamped(to: measure.range)
    }
}
