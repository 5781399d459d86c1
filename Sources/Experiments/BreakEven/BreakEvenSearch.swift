package import Scenarios
import ContactCentre
import Measures
import Statistics

/// A search for ties, one scenario after the other: says what to run next, and is handed what it came to.
package struct BreakEvenSearch {
    /// What to run.
    package enum Step {
        /// A plan as it is.
        case asItIs(Scenario)
        /// The plan that is varied, at a value.
        case varied(Double)

        fileprivate func isLike(_ other: Step) -> Bool {
            switch (self, other) {
            case (.asItIs, .asItIs): true
            case (.varied(let value), .varied(let otherValue)): value == otherValue
            default: false
            }
        }
    }

    private let breakEven: BreakEven
    private let figures: [FigureName]
    private var ties: [TieSearch]
    private var estimates: [[Double: Estimate]]
    private var samples: [Double: Samples] = [:]
    /// The plan that is not varied, and then the other as it is.
    private var steady: Samples?
    private var asItIs: Samples?
    /// The figure whose tie is being looked for.
    private var figure = 0
    /// Runs done.
    private var runs = 0
    /// One row a figure whose search is over.
    package private(set) var rows: [BreakEvenRow] = []

    /// A search that has not begun.
    package init(_ breakEven: BreakEven) {
        self.breakEven = breakEven
        figures = breakEven.figures
        let search = TieSearch(over: breakEven.range, isWhole: breakEven.isWhole)
        ties = figures.map { _ in search }
        estimates = figures.map { _ in [:] }
    }

    /// What the search begins with, whatever comes of it: both plans as they are, and the values looked at first.
    package var firstSteps: [Step] {
        [.asItIs(plans.steady), .asItIs(plans.varied)] + (ties.first?.grid ?? []).map { .varied($0) }
    }

    /// The plan that is not varied, and the one that is, as they are.
    private var plans: (steady: Scenario, varied: Scenario) {
        let (base, other) = (breakEven.base.scenario, breakEven.other.scenario)
        return breakEven.subject.isInBase ? (other, base) : (base, other)
    }

    /// What to run next; nil when all figures' searches are over.
    package var next: Step? {
        if steady == nil { return .asItIs(plans.steady) }
        if asItIs == nil { return .asItIs(plans.varied) }
        return figure < figures.count ? ties[figure].next.map { .varied($0) } : nil
    }

    /// Runs done, and runs foreseen: two plans as they are, the first looks and some steps a figure.
    package var work: (done: Int, foreseen: Int) {
        (runs, max(runs + 1, 2 + TieSearch.firstLooks + BreakEvenSearch.usualSteps * ties.count))
    }

    private static let usualSteps = 8

    /// Takes what a step has come to, if it is the one that comes next.
    package mutating func add(_ found: Samples, of step: Step) {
        guard next?.isLike(step) == true else { return }
        runs += 1
        switch step {
        case .asItIs where steady == nil: steady = found
        case .asItIs: asItIs = found
        case .varied(let value): add(found, at: value)
        }
        finishFigures()
    }

    private mutating func add(_ found: Samples, at value: Double) {
        guard let steady else { return }
        samples[value] = found
        for place in figures.indices {
            let estimate = difference(place, found, steady)
            guard let point = TieSearch.Point(value: value, estimate) else { continue }
            ties[place].add(point)
            estimates[place][value] = estimate
        }
        // A figure that has no value somewhere can't be searched for.
        if estimates[figure][value] == nil { finishFigure() }
    }

    private mutating func finishFigures() {
        while asItIs != nil, figure < figures.count, ties[figure].next == nil { finishFigure() }
    }

    private mutating func finishFigure() {
        guard let steady, let asItIs else { return }
        rows.append(row(figure, steady, asItIs: difference(figure, asItIs, steady)))
        figure += 1
    }

    /// Other less base, whichever of them is varied; the intervals of all figures hold together.
    private func difference(_ figure: Int, _ varied: Samples, _ steady: Samples) -> Estimate {
        let (other, base) = breakEven.subject.isInBase ? (steady, varied) : (varied, steady)
        return other.difference(
            of: figure, from: base, figure, confidence: Run.confidence, family: figures.count
        ).estimate
    }

    private func row(_ figure: Int, _ steady: Samples, asItIs: Estimate) -> BreakEvenRow {
        let measure = figures[figure].measure
        let points = ties[figure].points.map { point in
            let varied = samples[point.value]?.estimate(of: figure, confidence: Run.confidence)
            let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: Run.confidence)
            return BreakEvenRow.Point(
                value: point.value, figure: (varied ?? unknown).clamped(to: measure.range),
                difference: estimates[figure][point.value] ?? unknown)
        }
        let isDefined = estimates[figure].count == samples.count
        return BreakEvenRow(
            figure: figures[figure],
            steady: steady.estimate(of: figure, confidence: Run.confidence).clamped(to: measure.range),
            asItIs: asItIs, tie: isDefined ? BreakEvenRow.Tie(ties[figure].finding) : .unknown,
            isMonotone: isMonotone(figure), family: figures.count,
            firstLooks: ties[figure].grid, points: points)
    }

    /// Whether the varied plan's figure moves one way from each first look to the next, as far as chance allows to tell.
    private func isMonotone(_ figure: Int) -> Bool {
        let looks = ties[figure].grid.compactMap { samples[$0] }
        let steps = max(1, looks.count - 1)
        let ends = zip(looks, looks.dropFirst()).map {
            $1.difference(of: figure, from: $0, figure, confidence: BreakEvenSearch.stepConfidence, family: steps)
                .estimate
        }
        return !(ends.contains { $0.low ?? 0 > 0 } && ends.contains { $0.high ?? 0 < 0 })
    }

    /// A step counts as one only where it is that sure, so that few monotone differences are called otherwise.
    private static let stepConfidence = 0.99
}

/// The replications of some scenarios on the same callers, for the figures that are searched for.
package struct BreakEvenWork: ReplicatedWork {
    private let plans: PreparedPlans
    /// By scenario, then by figure.
    private let places: [[Int?]]
    private let settings: Run.Settings
    private let isStopped: @Sendable () -> Bool
    private var found: [Samples]

    /// All replications.
    ///
    /// - Parameter isStopped: asked once a simulated day, on any thread, whether to give up.
    package init(
        _ breakEven: BreakEven, _ scenarios: [Scenario], isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        plans = PreparedPlans(
            scenarios.map {
                PreparedPlan(ComparedPlan(name: breakEven.other.name, scenario: $0), breakdown: .period)
            })
        places = plans.plans.map { plan in breakEven.figures.map { plan.figures.firstIndex(of: $0) } }
        found = zip(plans.plans, places).map { plan, places in
            Samples(kinds: places.map { $0.map { plan.kinds[$0] } ?? .plain })
        }
        (settings, self.isStopped) = (breakEven.settings, isStopped)
    }

    package var pieces: Int { settings.replications }

    package var replications: Int { pieces * plans.plans.count }

    package func replications(inPiece piece: Int) -> Int { plans.plans.count }

    package func job(_ piece: Int) -> @Sendable () -> [ReplicationSample]? {
        let (plans, places, seed, isStopped) = (plans, places, settings.seed, isStopped)
        return {
            plans.simulate(seed: seed, replication: piece, isStopped: isStopped).map { outcomes in
                zip(outcomes, places).map { outcome, places in
                    ReplicationSample(
                        values: places.map { $0.map { outcome.sample.values[$0] } ?? .value(nil) },
                        waits: outcome.sample.waits)
                }
            }
        }
    }

    package mutating func take(_ output: [ReplicationSample]) -> Bool {
        for (place, sample) in output.enumerated() { found[place].add(sample) }
        return true
    }

    /// By scenario, the figures' values in every replication; nil if the work was given up.
    package var samples: [Samples]? { found.allSatisfy { $0.replications == pieces } ? found : nil }
}
