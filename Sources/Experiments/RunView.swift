public import ContactCentre
public import Measures
import Scenarios

extension Run {
    /// Figures measured beside a run's own in the very same replications, broken down otherwise: what pictures are drawn of.
    public struct View: Sendable {
        /// How they are broken down over time.
        public let breakdown: Breakdown
        /// No other figures than of these measures.
        public let measures: [Measure]

        /// Figures of some measures, broken down.
        public init(by breakdown: Breakdown, of measures: [Measure]) {
            (self.breakdown, self.measures) = (breakdown, measures)
        }
    }

    /// What the values of all replications say about the figures of each view.
    package func views(of samples: Samples) -> [RunResult] {
        zip(settings.views, samples.views).map { view, samples in
            var settings = settings
            settings.breakdown = view.breakdown
            settings.byArea = false
            settings.measures = view.measures
            settings.views = []
            settings.precision = nil
            return Run(scenario, settings: settings).result(of: samples)
        }
    }
}

/// A view made ready to be measured.
struct MeasuredView: Sendable {
    let measurement: MeasurementPlan
    /// The kinds of its figures, in their order.
    let kinds: FigureKinds

    init(_ view: Run.View, of scenario: Scenario) {
        measurement = MeasurementPlan(scenario, by: view.breakdown, only: view.measures)
        kinds = FigureKinds(measurement, of: scenario)
    }
}

/// Measures a replication's figures and those of all views in one pass.
struct ViewedMeasurement: DayFold {
    private var own: Measurement
    private var ofViews: [Measurement]

    /// Nothing yet.
    init(_ plan: MeasurementPlan, _ views: [MeasuredView]) {
        own = Measurement(plan)
        ofViews = views.map { Measurement($0.measurement) }
    }

    mutating func add(workforce history: WorkforceHistory) {
        own.add(workforce: history)
        for view in ofViews.indices { ofViews[view].add(workforce: history) }
    }

    mutating func add(
        calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>, isLast: Bool
    ) {
        own.add(calls: calls, spans: spans, isLast: isLast)
        for view in ofViews.indices { ofViews[view].add(calls: calls, spans: spans, isLast: isLast) }
    }

    /// The service level of the calls of one hour of the day, all days together.
    func serviceLevel(ofHour hour: Int, _ callType: CallTypeID) -> MeasureSample {
        own.serviceLevel(ofHour: hour, callType)
    }

    /// What the replication is worth to all figures, once all days have been added.
    var sample: ReplicationSample {
        var sample = ReplicationSample(own)
        sample.views = ofViews.map { ReplicationSample($0) }
        return sample
    }
}
