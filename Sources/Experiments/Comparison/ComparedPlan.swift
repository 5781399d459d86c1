import ContactCentre
import Measures
public import Scenarios
import Simulator

/// A plan in a comparison: a scenario and what the comparison calls it.
public struct ComparedPlan: Sendable {
    /// What it is called; different from the other plans' names.
    public let name: String
    /// What is simulated.
    public let scenario: Scenario
    /// What is meant to differ from the base though it is not the plan's own.
    public let intention: UnfairDifference.Intention

    /// A plan.
    public init(name: String, scenario: Scenario, intention: UnfairDifference.Intention = .nothing) {
        self.name = name
        self.scenario = scenario
        self.intention = intention
    }

    /// A base with changes made, which are its name unless they give it one; whatever they change is meant to differ.
    public init(_ scenario: Scenario, madeOf base: Scenario, by changes: [Setting]) {
        let name = changes.map { $0.words }.joined(separator: ", ")
        self.init(
            name: scenario.name == base.name ? name : scenario.name, scenario: scenario, intention: .everything)
    }

    /// Everything in which the plan differs from a base that is not the plan's own: what is meant to, and what is not.
    public func differences(from base: ComparedPlan) -> (meant: [UnfairDifference], unfair: [UnfairDifference]) {
        let all = UnfairDifference.all(between: base.scenario, and: scenario)
        return (all.filter { $0.isMeant(by: intention) }, all.filter { !$0.isMeant(by: intention) })
    }
}

extension FigureName {
    /// Whether the figure is among those that decide, for which intervals are simultaneous.
    var isHeadline: Bool {
        measure.isHeadline && callType != FigureName.all && isWhole
    }

    /// Which way is good; a team that answers more calls than another plan's is no better for it.
    var goodDirection: GoodDirection? {
        team != FigureName.all && measure.unit == .calls ? nil : measure.definition.good
    }
}

extension Measure {
    /// Whether it is a figure of answered calls only, which says nothing of callers as long as plans leave different numbers
    /// unanswered: who hangs up leaves the figure of the plan in which they did.
    ///
    /// - Parameter basis: of the call type's target; a service level that leaves abandoned calls out is such a figure.
    func isOfAnsweredCalls(_ basis: Target.Basis?) -> Bool {
        switch definition.subject {
        case .waitsOfAnsweredCalls: true
        case .stretches: basis?.leavesAbandonedCallsOut ?? false
        case .calls: self == .serviceLevel && basis?.leavesAbandonedCallsOut ?? false
        case .answeredCalls, .agents, .costs, .workforce: false
        }
    }
}

extension Target.Basis {
    fileprivate var leavesAbandonedCallsOut: Bool {
        switch self {
        case .answered, .offeredLessShortAbandons, .offeredLessCallBacks: true
        case .offered, .offeredWithAbandonedWithinTarget: false
        }
    }
}

/// A plan made ready to be simulated and compared.
struct PreparedPlan: Sendable {
    let plan: ComparedPlan
    /// What is known of it after a replication, in order.
    let figures: [FigureName]
    /// The stretches of time of a breakdown; none for the whole period alone.
    let breakdownPeriods: [String]
    private let measurement: MeasurementPlan
    private let callTypesWithTarget: [CallTypeID]
    private let hours: Range<Int>
    private let views: [MeasuredView]

    /// The kinds of the figures, in their order.
    var kinds: [FigureKind] {
        let measured = measurement.kinds(of: plan.scenario)
        return measured + [FigureKind](repeating: .share, count: figures.count - measured.count)
    }

    /// The values of no replications yet.
    var samples: Samples { Samples(kinds: FigureKinds(kinds), views: views.map { $0.kinds }) }

    /// - Parameter measures: nothing else is measured, and no hours of the day; nil for everything.
    init(
        _ plan: ComparedPlan, breakdown: Breakdown, byArea: Bool = false, views: [Run.View] = [],
        only measures: [Measure]? = nil
    ) {
        self.plan = plan
        let scenario = plan.scenario
        let measurement = MeasurementPlan(scenario, by: breakdown, byArea: byArea, only: measures)
        self.measurement = measurement
        self.views = views.map { MeasuredView($0, of: scenario) }
        breakdownPeriods = breakdown == .period ? [] : measurement.buckets.labels
        callTypesWithTarget = scenario.callTypes.indices.filter { scenario.callTypes[$0].target != nil }.map(
            CallTypeID.init)
        // Broken down by the hour anyway, the hours of the day are there already; half-hours have the same names.
        let hasNames = breakdown == .hour || breakdown == .halfHour
        hours = 0..<(hasNames || measures != nil ? 0 : TimeBuckets.hours.count)
        var figures = measurement.keys.map { measurement.name(of: $0, in: scenario) }
        for callType in callTypesWithTarget {
            let name = scenario.callTypes[callType.index].name
            figures += hours.map {
                FigureName(callType: name, period: TimeBuckets.hours[$0], measure: .serviceLevel)
            }
        }
        self.figures = figures
    }

    /// What is known of a replication.
    struct Outcome: Sendable {
        /// The values of all figures.
        let sample: ReplicationSample
        /// What tells its records from others.
        let records: RecordsFingerprint
    }

    /// Measures a replication.
    struct Fold: DayFold {
        private let plan: PreparedPlan
        private var measurement: ViewedMeasurement
        private var records = RecordsFingerprint()

        /// Nothing yet.
        init(_ plan: PreparedPlan) {
            self.plan = plan
            measurement = ViewedMeasurement(plan.measurement, plan.views)
        }

        mutating func add(workforce history: WorkforceHistory) { measurement.add(workforce: history) }

        mutating func add(
            calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>, isLast: Bool
        ) {
            measurement.add(calls: calls, spans: spans, isLast: isLast)
            records.add(calls: calls, spans: spans)
        }

        /// What is known once all days have been added.
        var outcome: Outcome {
            var sample = measurement.sample
            for callType in plan.callTypesWithTarget {
                for hour in plan.hours { sample.values.append(measurement.serviceLevel(ofHour: hour, callType)) }
            }
            return Outcome(sample: sample, records: records)
        }
    }
}

/// Plans made ready to be simulated on the same callers.
struct PreparedPlans: Sendable {
    let plans: [PreparedPlan]
    private let simulation: Simulation

    init(_ plans: [PreparedPlan]) {
        self.plans = plans
        simulation = Simulation(plans.map { SimulationPlan($0.plan.scenario) })
    }

    /// Simulates one replication for the values of all figures, by plan; nil if it is given up on the way.
    func simulate(seed: UInt64, replication number: Int, isStopped: () -> Bool) -> [PreparedPlan.Outcome]? {
        let folds = plans.map { PreparedPlan.Fold($0) }
        return simulation.folded(folds, seed: seed, replication: number, isStopped: isStopped)?.map { $0.outcome }
    }
}
