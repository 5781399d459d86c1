package import Measures
import Statistics

/// What one replication is worth to its figures.
package struct ReplicationSample: Sendable {
    /// The value of each figure.
    package var values: MeasureSamples
    /// How long answered calls waited, by cell of the measurement plan.
    package var waits: [WaitCounts]
    /// What it is worth to the figures of each view.
    var views: [ReplicationSample] = []

    package init(values: MeasureSamples, waits: [WaitCounts]) {
        (self.values, self.waits) = (values, waits)
    }

    package init(values: [MeasureSample], waits: [WaitCounts]) {
        self.init(values: MeasureSamples(values), waits: waits)
    }

    init(_ measurement: Measurement) {
        self.init(values: measurement.samples(), waits: measurement.waitCounts())
    }
}

/// The values of every figure in every replication, in the order of the replications' numbers, and the answer times of all.
public struct Samples: Sendable {
    /// The number of the first replication, from 0.
    package let first: Int
    /// By replication, then by figure.
    package private(set) var values: [MeasureSamples] = []
    /// The answer times of all replications, of which percentiles are taken.
    package var waits = PooledWaits()
    /// The values of the figures of each view in the same replications; see ``Run/View``.
    private(set) var views: [Samples] = []
    private let kinds: FigureKinds

    package var replications: Int { values.count }

    /// The number of the replication to be added next.
    var next: Int { first + values.count }

    /// No values yet, of replications from a number on, and of figures of unknown kinds: to be written down.
    package init(first: Int = 0) {
        self.init(kinds: [], first: first)
    }

    /// No values yet, of figures of these kinds.
    init(kinds: [FigureKind], first: Int = 0) {
        self.init(kinds: FigureKinds(kinds), first: first)
    }

    /// No values yet.
    ///
    /// - Parameter views: the kinds of the figures of each view.
    init(kinds: FigureKinds, views: [FigureKinds] = [], first: Int = 0) {
        self.first = first
        self.kinds = kinds
        self.views = views.map { Samples(kinds: $0, first: first) }
    }

    /// Adds the next replication's values.
    package mutating func add(_ replication: ReplicationSample) {
        waits.add(replication.waits, ofReplication: next)
        values.append(replication.values)
        for view in views.indices { views[view].add(replication.views[view]) }
    }

    /// Adds the next replication's values, whose answer times are added otherwise.
    package mutating func add(values replication: MeasureSamples) {
        values.append(replication)
    }

    /// What the replications say about a figure: percentiles of all calls pooled, ratios of sums with the ratio's interval, other
    /// figures as means over the replications that have a value.
    func estimate(of figure: Int, confidence: Double) -> Estimate {
        let kind = kinds[figure]
        if let percentile = percentile(kind) { return percentile.estimate(confidence: confidence) }
        switch column(figure, upTo: replications) {
        case .ratios(let sums):
            switch kind {
            case .share: return .ofShare(sums, confidence: confidence)
            case .average: return .ofAverage(sums, confidence: confidence)
            case .certain: return certain(sums.ratio, confidence)
            default: return .ofRatio(sums, confidence: confidence)
            }
        case .plain(let values):
            let defined = values.compactMap { $0 }
            switch kind {
            case .count(let stretches), .drawn(let stretches):
                return .ofCount(defined, stretches: stretches, confidence: confidence)
            case .certain: return certain(Tally(defined).mean, confidence)
            default: return .ofMean(defined, confidence: confidence)
            }
        }
    }

    /// What the replications say about all percentiles, by figure: those of the same calls together, so that the calls are pooled
    /// once and only theirs are held at a time.
    ///
    /// - Parameter count: how many figures there are.
    func estimatesOfPercentiles(amongFirst count: Int, confidence: Double) -> [Int: Estimate] {
        var figures: [[Int]: [(figure: Int, share: Double)]] = [:]
        for figure in 0..<count {
            guard case .percentile(let percentile) = kinds[figure] else { continue }
            figures[percentile.cells, default: []].append((figure, percentile.share))
        }
        var estimates: [Int: Estimate] = [:]
        for (cells, figures) in figures {
            var pooled = PooledPercentile(share: 0, groups: waits.waits(inCells: cells))
            for (figure, share) in figures {
                pooled.share = share
                estimates[figure] = pooled.estimate(confidence: confidence)
            }
        }
        return estimates
    }

    /// One replication has no interval, of whatever figure.
    private func certain(_ value: Double?, _ confidence: Double) -> Estimate {
        guard let value else { return .unknown(confidence: confidence) }
        return replications > 1
            ? .certain(value, confidence: confidence)
            : Estimate(mean: value, low: nil, high: nil, confidence: confidence)
    }

    /// A percentile's calls; nil for other figures.
    private func percentile(_ kind: FigureKind) -> PooledPercentile? {
        guard case .percentile(let percentile) = kind else { return nil }
        return PooledPercentile(share: percentile.share, groups: waits.waits(inCells: percentile.cells))
    }

    /// How replications vary about a figure's estimate; nil where they can't say, or some have no value.
    ///
    /// - Parameters:
    ///   - count: only so many of the first replications are looked at.
    ///   - controls: of as many replications.
    func spread(of figure: Int, upTo count: Int, controls: ControlVariates? = nil) -> ReplicationSpread? {
        switch column(figure, upTo: count) {
        case .ratios(let sums): return .ofRatio(sums, controls: controls)
        case .plain(let values):
            let defined = values.compactMap { $0 }
            return defined.count == values.count ? .ofMean(defined, controls: controls) : nil
        }
    }

    /// Whether a figure is a share or a number of so few events that its interval is that of ``FewEvents``.
    func isOfFewEvents(_ figure: Int) -> Bool {
        switch column(figure, upTo: replications) {
        case .ratios(let sums): kinds[figure] == .share && sums.isOfFewEvents
        case .plain(let values):
            kinds[figure].stretches.map { stretches in
                values.reduce(0) { $0 + ($1 ?? 0) } * Double(stretches) < FewEvents.fewerThan
            } ?? false
        }
    }

    /// A figure, and what each replication is worth to it; nil where it is a percentile or has no value in some replication.
    func worths(of figure: Int) -> (figure: Double, worths: [Double])? {
        switch column(figure, upTo: replications) {
        case .ratios(let sums):
            guard let ratio = sums.ratio, let worths = sums.pseudoValues(keepingEmpty: true) else { return nil }
            return (ratio, worths)
        case .plain(let values):
            let defined = values.compactMap { $0 }
            guard let mean = Tally(defined).mean, defined.count == values.count else { return nil }
            return (mean, defined)
        }
    }

    /// A figure's values in the first replications.
    private enum Column {
        case ratios(RatioSums)
        case plain([Double?])
    }

    private func column(_ figure: Int, upTo count: Int) -> Column {
        var sums = RatioSums()
        var plain: [Double?] = []
        for replication in values.prefix(count) {
            switch replication[figure] {
            case .ratio(let numerator, let denominator): sums.add(numerator: numerator, denominator: denominator)
            case .value(let value): plain.append(value)
            case .pooled: plain.append(nil)
            }
        }
        return plain.isEmpty ? .ratios(sums) : .plain(plain)
    }
}

/// How far a figure lies from another plan's on the same callers.
struct SampleDifference {
    /// Other less base, with its interval.
    let estimate: Estimate
    /// How many times narrower the interval is for the shared callers; nil where nothing varies.
    let narrowing: Double?

    /// No difference, of plans whose calls and agents did the very same in every replication; unknown where they have no figure.
    static func nothing(as figure: Estimate) -> SampleDifference {
        SampleDifference(
            estimate: figure.mean == nil ? figure : .certain(0, confidence: figure.confidence), narrowing: nil)
    }
}

extension Samples {
    /// How far a figure lies from a figure of another plan's samples, replication by replication.
    ///
    /// - Parameters:
    ///   - base: the other plan's samples; of two with unlike numbers of replications only those both have count.
    ///   - family: how many intervals the confidence is promised for together.
    func difference(
        of figure: Int, from base: Samples, _ baseFigure: Int, confidence: Double, family: Int = 1
    ) -> SampleDifference {
        let kinds = [self.kinds[figure], base.kinds[baseFigure]]
        if let own = percentile(kinds[0]), let its = base.percentile(kinds[1]) {
            let each = 1 - (1 - confidence) / Double(family)
            let (estimate, narrowing) = own.difference(from: its, confidence: each)
            return SampleDifference(
                estimate: Estimate(
                    mean: estimate.mean, low: estimate.low, high: estimate.high, confidence: confidence),
                narrowing: narrowing)
        }
        let paired = pairedDifference(of: figure, kinds[0], from: base, baseFigure)
        // Callers are drawn apart from plans: as many in every replication are the same callers.
        let areSameCallers =
            kinds.allSatisfy { if case .drawn = $0 { true } else { false } }
            && zip(values, base.values).allSatisfy { $0[figure] == $1[baseFigure] }
        let areCertain = kinds.allSatisfy { $0 == .certain } || areSameCallers
        if areCertain, replications > 1, let mean = paired.mean {
            return SampleDifference(estimate: .certain(mean, confidence: confidence), narrowing: nil)
        }
        return SampleDifference(
            estimate: paired.estimate(confidence: confidence, family: family), narrowing: paired.narrowing)
    }

    private func pairedDifference(
        of figure: Int, _ kind: FigureKind, from base: Samples, _ baseFigure: Int
    ) -> PairedDifference {
        var (ratios, baseRatios) = (RatioSums(), RatioSums())
        var (plain, basePlain): ([Double?], [Double?]) = ([], [])
        for (sample, baseSample) in zip(values, base.values) {
            switch (sample[figure], baseSample[baseFigure]) {
            case (.ratio(let numerator, let denominator), .ratio(let baseNumerator, let baseDenominator)):
                ratios.add(numerator: numerator, denominator: denominator)
                baseRatios.add(numerator: baseNumerator, denominator: baseDenominator)
            case (let sample, let baseSample):
                plain.append(sample.value)
                basePlain.append(baseSample.value)
            }
        }
        return plain.isEmpty
            ? .ofRatios(base: baseRatios, other: ratios, areShares: kind == .share)
            : .ofMeans(base: basePlain, other: plain, stretches: kind.stretches)
    }
}
