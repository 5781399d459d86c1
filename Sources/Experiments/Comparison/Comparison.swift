import ContactCentre
import Measures
import Scenarios
import Statistics

/// Plans run on the same callers, and how far each of the others lies from the base.
///
/// Callers come from streams that the plans share, so every replication is the same month for each plan. The result depends
/// on the plans, the seed and the number of replications only.
public struct Comparison: Sendable {
    private let base: PreparedPlan
    private let others: [PreparedPlan]
    private let settings: Run.Settings

    /// Prepares to compare plans.
    ///
    /// - Parameters:
    ///   - base: the plan the others are held against.
    ///   - others: at least one.
    ///   - settings: for all plans; a precision is not pursued.
    public init(base: ComparedPlan, others: [ComparedPlan], settings: Run.Settings) {
        precondition(!others.isEmpty, "a comparison needs another plan")
        self.base = PreparedPlan(base, breakdown: settings.breakdown)
        self.others = others.map { PreparedPlan($0, breakdown: settings.breakdown) }
        self.settings = settings
    }

    /// Runs all replications through all plans and says how the plans differ.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication of a plan how many are done and how many there are in all.
    ///   - isStopped: asked once a simulated day whether to stop early; the result then stands on the replications that
    ///     every plan has finished.
    public func result(
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async -> ComparisonOutcome {
        let plans = [base] + others
        let seed = settings.seed
        let total = settings.replications * plans.count
        let values = await ParallelWork.results(
            count: total, threads: settings.threads, progress: { progress($0, total) },
            piece: { number in
                plans[number % plans.count].simulate(
                    seed: seed, replication: number / plans.count, isStopped: isStopped)
            })
        var samples = plans.map { _ in Samples() }
        for number in 0..<(values.count / plans.count * plans.count) {
            samples[number % plans.count].add(values[number])
        }
        return result(of: samples)
    }

    private func result(of samples: [Samples]) -> ComparisonOutcome {
        var rows: [ComparisonRow] = []
        for (place, other) in others.enumerated() {
            rows += self.rows(of: other, samples[place + 1], against: samples[0])
        }
        return ComparisonOutcome(
            base: base.plan, others: others.map(\.plan), seed: settings.seed, replications: samples[0].replications,
            plannedReplications: settings.replications, headlineCount: headlineCount, rows: rows,
            breakdownPeriods: base.breakdownPeriods)
    }

    /// How many headline differences there are: the family their intervals hold for together.
    ///
    /// Counted from what the plans are, not from what happened in them, so that chance has no part in it.
    private var headlineCount: Int {
        others.reduce(0) { count, other in
            let headlines = Set(other.figures.filter { isDecided($0, by: other.plan) })
            return count + base.figures.count { headlines.contains($0) && isDecided($0, by: base.plan) }
        }
    }

    /// Whether a figure is a headline figure of a plan: a service level without a target is none.
    private func isDecided(_ figure: ComparedFigure, by plan: ComparedPlan) -> Bool {
        guard figure.isHeadline else { return false }
        guard figure.measure == .measure(.serviceLevel) else { return true }
        return target(of: figure, in: plan) != nil
    }

    private func rows(of other: PreparedPlan, _ samples: Samples, against baseSamples: Samples) -> [ComparisonRow] {
        var places: [ComparedFigure: Int] = [:]
        for (place, figure) in other.figures.enumerated() { places[figure] = place }
        return base.figures.enumerated().compactMap { basePlace, figure in
            guard let place = places[figure] else { return nil }
            let isHeadline = isDecided(figure, by: base.plan) && isDecided(figure, by: other.plan)
            let family = isHeadline ? headlineCount : 1
            let paired = samples.difference(of: place, from: baseSamples, basePlace)
            let range = figure.measure.range
            let estimate = paired.estimate(confidence: Run.confidence, family: family)
                .clamped(to: -range.upperBound...range.upperBound)
            return ComparisonRow(
                plan: other.plan.name, callType: figure.callType, team: figure.team, period: figure.period,
                measure: figure.measure,
                base: baseSamples.estimate(of: basePlace, confidence: Run.confidence).clamped(to: range),
                other: samples.estimate(of: place, confidence: Run.confidence).clamped(to: range),
                difference: estimate, family: family,
                verdict: figure.goodDirection.flatMap { ComparisonRow.Verdict(estimate, good: $0) },
                narrowing: paired.narrowing, target: target(of: figure, in: base.plan))
        }
    }

    private func target(of figure: ComparedFigure, in plan: ComparedPlan) -> Double? {
        guard figure.measure == .measure(.serviceLevel) else { return nil }
        return plan.scenario.callTypes.first { $0.name == figure.callType }?.target?.fraction
    }
}

extension Samples {
    /// How far a figure lies from a figure of another plan's samples, replication by replication.
    func difference(of figure: Int, from base: Samples, _ baseFigure: Int) -> PairedDifference {
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
        return plain.isEmpty ? .ofRatios(base: baseRatios, other: ratios) : .ofMeans(base: basePlain, other: plain)
    }
}
