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
    package let settings: Run.Settings
    private let describesPlans: Bool

    /// Prepares to compare plans.
    ///
    /// - Parameters:
    ///   - base: the plan the others are held against.
    ///   - others: at least one.
    ///   - settings: for all plans; a precision is not pursued.
    ///   - describesPlans: whether it is also said what each plan comes to by itself.
    public init(
        base: ComparedPlan, others: [ComparedPlan], settings: Run.Settings, describesPlans: Bool = false
    ) {
        precondition(!others.isEmpty, "a comparison needs another plan")
        self.base = PreparedPlan(base, breakdown: settings.breakdown, views: settings.views)
        self.others = others.map { PreparedPlan($0, breakdown: settings.breakdown, views: settings.views) }
        self.settings = settings
        self.describesPlans = describesPlans
    }

    var plans: [PreparedPlan] { [base] + others }

    /// What the values of all plans say of how they differ.
    ///
    /// - Parameters:
    ///   - samples: by plan, the base first.
    ///   - isTheSame: by plan, whether calls and agents did the very same as in the base.
    func result(of samples: [Samples], _ isTheSame: [Bool]) -> ComparisonOutcome {
        var rows: [ComparisonRow] = []
        for (place, other) in others.enumerated() {
            rows += self.rows(of: other, samples[place + 1], against: samples[0], isTheSame[place + 1])
        }
        return ComparisonOutcome(
            base: base.plan, others: others.map { $0.plan }, seed: settings.seed, replications: samples[0].replications,
            plannedReplications: settings.replications, headlineCount: headlineCount, rows: rows,
            breakdownPeriods: base.breakdownPeriods,
            plans: describesPlans ? zip(plans, samples).map { outcome(of: $0.plan.scenario, $1) } : [])
    }

    /// What a plan comes to by itself.
    private func outcome(of scenario: Scenario, _ samples: Samples) -> RunOutcome {
        var settings = settings
        settings.precision = nil
        let run = Run(scenario, settings: settings)
        return run.outcome(run.result(of: samples), of: samples)
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
    private func isDecided(_ figure: FigureName, by plan: ComparedPlan) -> Bool {
        guard figure.isHeadline else { return false }
        guard figure.measure == .serviceLevel else { return true }
        return target(of: figure, in: plan) != nil
    }

    private func rows(of other: PreparedPlan, _ samples: Samples, against baseSamples: Samples, _ isTheSame: Bool)
        -> [ComparisonRow]
    {
        var places: [FigureName: Int] = [:]
        for (place, figure) in other.figures.enumerated() { places[figure] = place }
        return base.figures.enumerated().compactMap { basePlace, figure in
            guard let place = places[figure] else { return nil }
            let isHeadline = isDecided(figure, by: base.plan) && isDecided(figure, by: other.plan)
            let family = isHeadline ? headlineCount : 1
            let range = figure.measure.range
            let level = baseSamples.estimate(of: basePlace, confidence: Run.confidence).clamped(to: range)
            let paired =
                isTheSame && samples.replications > 1
                ? SampleDifference.nothing(as: level)
                : samples.difference(
                    of: place, from: baseSamples, basePlace, confidence: Run.confidence, family: family)
            let estimate = paired.estimate.clamped(to: -range.upperBound...range.upperBound)
            return ComparisonRow(
                plan: other.plan.name, name: figure, base: level,
                other: samples.estimate(of: place, confidence: Run.confidence).clamped(to: range),
                difference: estimate, family: family,
                verdict: direction(of: figure, samples, other, against: baseSamples).flatMap {
                    ComparisonRow.Verdict(estimate, good: $0)
                },
                narrowing: paired.narrowing, target: target(of: figure, in: base.plan))
        }
    }

    /// Which way is good for callers; nil where neither is, and for a figure of answered calls where the plans leave different
    /// numbers of calls unanswered.
    private func direction(
        of figure: FigureName, _ samples: Samples, _ other: PreparedPlan, against baseSamples: Samples
    ) -> GoodDirection? {
        let bases = [base.plan, other.plan].compactMap { plan in
            plan.scenario.callTypes.first { $0.name == figure.callType }?.target?.basis
        }
        let isOfAnswered =
            figure.measure.isOfAnsweredCalls(nil) || bases.contains(where: figure.measure.isOfAnsweredCalls)
        guard isOfAnswered else { return figure.goodDirection }
        // Hours of the day beside a breakdown have no numbers of calls of their own; the period's stand for them.
        for period in [figure.period, FigureName.all] {
            let answered = FigureName(
                callType: figure.callType, team: figure.team, period: period, measure: .answered)
            guard let place = other.figures.firstIndex(of: answered),
                let basePlace = base.figures.firstIndex(of: answered)
            else { continue }
            let isAlike = zip(samples.values, baseSamples.values).allSatisfy { $0[place] == $1[basePlace] }
            return isAlike ? figure.goodDirection : nil
        }
        return nil
    }

    private func target(of figure: FigureName, in plan: ComparedPlan) -> Double? {
        guard figure.measure == .serviceLevel else { return nil }
        return plan.scenario.callTypes.first { $0.name == figure.callType }?.target?.fraction
    }
}
