import ContactCentre
import Measures
public import Scenarios
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
    private let ways: [PreparedWay]
    /// The scenarios on the ways that are no plan's.
    private let between: [PreparedPlan]

    /// Prepares to compare plans.
    ///
    /// - Parameters:
    ///   - base: the plan the others are held against.
    ///   - others: at least one.
    ///   - settings: for all plans; a precision is not pursued.
    ///   - describesPlans: whether it is also said what each plan comes to by itself.
    ///   - steps: the way from the base to each of the others, in their order, to be simulated too; none for no way.
    public init(
        base: ComparedPlan, others: [ComparedPlan], settings: Run.Settings, describesPlans: Bool = false,
        steps: [[PlanStep]] = []
    ) {
        precondition(!others.isEmpty, "a comparison needs another plan")
        func prepared(_ plan: ComparedPlan) -> PreparedPlan {
            PreparedPlan(
                plan, breakdown: settings.breakdown, byArea: settings.byArea, views: settings.views)
        }
        self.base = prepared(base)
        self.others = others.map(prepared)
        self.settings = settings
        self.describesPlans = describesPlans
        (ways, between) = PreparedWay.prepared(steps, from: self.base, to: self.others)
    }

    var plans: [PreparedPlan] { [base] + others + between }

    /// How many scenarios are simulated: the plans, and what lies on the ways between them.
    public var scenarioCount: Int { plans.count }

    /// What the values of all plans say of how they differ.
    ///
    /// - Parameter measured: by plan, the base first.
    func result(of measured: [MeasuredPlan]) -> ComparisonOutcome {
        let samples = measured.map { $0.samples }
        let sides = zip(plans, measured).map(Side.init)
        var compared = ComparisonOutcome(
            base: base.plan, others: others.map { $0.plan }, seed: settings.seed, replications: samples[0].replications,
            plannedReplications: settings.replications, headlineCount: headlineCount,
            rows: others.indices.flatMap { rows(of: sides[$0 + 1], against: sides[0]) },
            breakdownPeriods: base.breakdownPeriods,
            plans: describesPlans ? zip([base] + others, samples).map { outcome(of: $0.plan.scenario, $1) } : [],
            ways: zip(others, ways).map { way(to: $0.plan, $1, sides) })
        compared.dominations = dominations(among: Array(sides.prefix(others.count + 1)))
        return compared
    }

    /// Which plans are dominated by which, every plan with prices held against every other of the same callers, calls and prices.
    ///
    /// The intervals of headline differences hold together for all pairs.
    private func dominations(among sides: [Side]) -> [Domination] {
        let cost = FigureName(measure: .costAYear)
        let priced = sides.indices.filter { sides[$0].plan.figures.contains(cost) }
        let pairs = priced.flatMap { one in priced.filter { $0 > one }.map { (one: one, other: $0) } }
        let family = max(1, headlineCount * pairs.count / max(1, others.count))
        return pairs.flatMap { one, other -> [Domination] in
            // Figures of other callers, calls or prices are no reason to prefer a plan.
            let scenarios = (sides[one].plan.plan.scenario, sides[other].plan.plan.scenario)
            guard UnfairDifference.all(between: scenarios.0, and: scenarios.1).isEmpty else { return [] }
            let all = rows(of: sides[other], against: sides[one], family: family) {
                $0 == cost || isDecided($0, by: sides[one].plan.plan) && isDecided($0, by: sides[other].plan.plan)
            }
            return Domination.between(sides[one].plan.plan.name, sides[other].plan.plan.name, all)
        }
    }

    /// Some rows of a plan against another, the headlines as part of a family of intervals.
    private func rows(
        of other: Side, against base: Side, family: Int, _ isWanted: (FigureName) -> Bool
    ) -> [ComparisonRow] {
        base.plan.figures.enumerated().compactMap { basePlace, figure in
            guard isWanted(figure), let place = other.plan.figures.firstIndex(of: figure) else { return nil }
            return row(of: other, place, against: base, basePlace, family: figure.isHeadline ? family : 1)
        }
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

    /// A plan and what all its replications came to.
    private struct Side {
        let plan: PreparedPlan
        let measured: MeasuredPlan
        var samples: Samples { measured.samples }
    }

    private func rows(of other: Side, against base: Side) -> [ComparisonRow] {
        var places: [FigureName: Int] = [:]
        for (place, figure) in other.plan.figures.enumerated() { places[figure] = place }
        return base.plan.figures.enumerated().compactMap { basePlace, figure in
            places[figure].map { place in
                let isHeadline = isDecided(figure, by: base.plan.plan) && isDecided(figure, by: other.plan.plan)
                return row(of: other, place, against: base, basePlace, family: isHeadline ? headlineCount : 1)
            }
        } + rowsOfOneSide(other, against: base)
    }

    /// What happens to callers under one of two plans only: the busy tone, leaving at once for an announced wait, call-backs. The other
    /// plan's numbers of such calls are 0, exactly; its times don't exist. What a plan with prices costs stands beside nothing where the other has none.
    private func rowsOfOneSide(_ other: Side, against base: Side) -> [ComparisonRow] {
        figures(of: base, lackedBy: other).map { place, figure in
            let (found, none) = (level(of: figure, base, place), absent(figure, in: other))
            let difference = Estimate(
                mean: none.mean.flatMap { none in found.mean.map { none - $0 } }, low: found.high.map { -$0 },
                high: found.low.map { -$0 }, confidence: found.confidence)
            return row(of: other, figure, base: found, other: none, none.mean == nil ? none : difference)
        }
            + figures(of: other, lackedBy: base).map { place, figure in
                let (found, none) = (level(of: figure, other, place), absent(figure, in: base))
                return row(of: other, figure, base: none, other: found, none.mean == nil ? none : found)
            }
    }

    /// Figures of what callers hear under one plan and can't hear under the other, which has such callers too.
    private func figures(of side: Side, lackedBy other: Side) -> [(place: Int, figure: FigureName)] {
        let known = Set(other.plan.figures)
        return side.plan.figures.enumerated().filter {
            !known.contains($0.element)
                && ($0.element.measure.isOfWhatCallersHear && other.plan.plan.scenario.hasCallers(of: $0.element)
                    || $0.element.isWhole && $0.element.team == FigureName.all
                        && $0.element.measure.definition.subject == .costs
                        && (other.plan.plan.scenario.costs == nil || $0.element.measure.isOfRecruits))
        }.map { ($0.offset, $0.element) }
    }

    private func level(of figure: FigureName, _ side: Side, _ place: Int) -> Estimate {
        side.samples.estimate(of: place, confidence: Run.confidence).within(figure.measure)
    }

    /// What nobody hears: no calls, and no times. Where nobody can join, joining costs nothing.
    private func absent(_ figure: FigureName, in side: Side) -> Estimate {
        figure.measure.unit == .calls || figure.measure.isOfRecruits && side.plan.plan.scenario.costs != nil
            ? .certain(0, confidence: Run.confidence) : .unknown(confidence: Run.confidence)
    }

    private func row(
        of other: Side, _ figure: FigureName, base: Estimate, other level: Estimate, _ difference: Estimate
    ) -> ComparisonRow {
        ComparisonRow(
            plan: other.plan.plan.name, name: figure, base: base, other: level, difference: difference, family: 1,
            verdict: nil, narrowing: nil, target: nil)
    }

    /// What the steps of the way to a plan change.
    private func way(to plan: ComparedPlan, _ way: PreparedWay, _ sides: [Side]) -> PlanWay {
        var before = sides[0]
        return PlanWay(
            plan: plan,
            steps: way.steps.map { step in
                defer { before = sides[step.inTurn] }
                return PlanWay.Step(
                    step: step.step, inTurn: serviceLevels(of: sides[step.inTurn], against: before),
                    byItself: step.byItself.map { serviceLevels(of: sides[$0], against: sides[0]) } ?? [])
            })
    }

    /// How far the service levels of the call types with a target lie from another plan's, each with an interval by itself.
    private func serviceLevels(of other: Side, against base: Side) -> [ComparisonRow] {
        self.base.plan.scenario.callTypes.filter { $0.target != nil }.compactMap { callType in
            let figure = FigureName(callType: callType.name, measure: .serviceLevel)
            guard let place = other.plan.figures.firstIndex(of: figure),
                let basePlace = base.plan.figures.firstIndex(of: figure)
            else { return nil }
            return row(of: other, place, against: base, basePlace, family: 1)
        }
    }

    /// How far a figure of one plan lies from another's, by its place among the figures of each.
    private func row(of other: Side, _ place: Int, against base: Side, _ basePlace: Int, family: Int)
        -> ComparisonRow
    {
        let figure = base.plan.figures[basePlace]
        let range = figure.measure.range
        let level = base.samples.estimate(of: basePlace, confidence: Run.confidence).clamped(to: range)
        // The very same calls and agents may still cost otherwise, or be other people's.
        let isOfRecordsAlone =
            figure.measure.definition.subject != .costs && figure.measure.definition.subject != .workforce
        let paired =
            isOfRecordsAlone && other.measured.records == base.measured.records && base.samples.replications > 1
            ? SampleDifference.nothing(as: level)
            : other.samples.difference(
                of: place, from: base.samples, basePlace, confidence: Run.confidence, family: family)
        let estimate = paired.estimate.clamped(to: -range.upperBound...range.upperBound)
        return ComparisonRow(
            plan: other.plan.plan.name, name: figure, base: level,
            other: other.samples.estimate(of: place, confidence: Run.confidence).clamped(to: range),
            difference: estimate, family: family,
            verdict: direction(of: figure, other, against: base).flatMap {
                ComparisonRow.Verdict(estimate, good: $0)
            },
            narrowing: paired.narrowing, target: target(of: figure, in: base.plan.plan))
    }

    /// Which way is good for callers; nil where neither is, for a figure of answered calls where the plans leave different
    /// numbers of calls unanswered, and for the wait of all calls where they turn different numbers away with the busy tone.
    private func direction(of figure: FigureName, _ other: Side, against base: Side) -> GoodDirection? {
        let bases = [base.plan.plan, other.plan.plan].compactMap { plan in
            plan.scenario.callTypes.first { $0.name == figure.callType }?.target?.basis
        }
        let isOfAnswered =
            figure.measure.isOfAnsweredCalls(nil) || bases.contains(where: figure.measure.isOfAnsweredCalls)
        guard isOfAnswered else {
            return figure.measure != .averageWaitSeconds || areAsManyBlocked(figure, other, base)
                ? figure.goodDirection : nil
        }
        // Hours of the day beside a breakdown have no numbers of calls of their own; the period's stand for them.
        for period in [figure.period, FigureName.all] {
            let answered = FigureName(
                callType: figure.callType, team: figure.team, area: figure.area, period: period, measure: .answered)
            guard let place = other.plan.figures.firstIndex(of: answered),
                let basePlace = base.plan.figures.firstIndex(of: answered)
            else { continue }
            let isAlike = zip(other.samples.values, base.samples.values).allSatisfy {
                $0[place] == $1[basePlace]
            }
            return isAlike ? figure.goodDirection : nil
        }
        return nil
    }

    /// Whether two plans block as many of the calls that a figure is about in every replication.
    private func areAsManyBlocked(_ figure: FigureName, _ one: Side, _ other: Side) -> Bool {
        let blocked = FigureName(callType: figure.callType, team: figure.team, period: figure.period, measure: .blocked)
        let counts = [one, other].map { side in
            side.plan.figures.firstIndex(of: blocked).map { place in side.samples.values.map { $0[place] } }
        }
        // A plan without such a figure has no busy tone.
        let none = MeasureSample.value(0)
        guard let (first, second) = counts[0].flatMap({ first in counts[1].map { (first, $0) } }) else {
            return counts.allSatisfy { $0?.allSatisfy { $0 == none } ?? true }
        }
        return first == second
    }

    private func target(of figure: FigureName, in plan: ComparedPlan) -> Double? {
        guard figure.measure == .serviceLevel else { return nil }
        return plan.scenario.callTypes.first { $0.name == figure.callType }?.target?.fraction
    }
}

extension Measure {
    /// Whether it is what those cost who join a workforce.
    fileprivate var isOfRecruits: Bool { definition.need == .pricesOfRecruits }

    /// Whether it is about what callers hear in some rooms only.
    fileprivate var isOfWhatCallersHear: Bool {
        switch definition.need {
        case .queueCapacity, .announcedWait, .callBack: true
        default: false
        }
    }
}

extension Scenario {
    /// Whether it has callers such as a figure is about.
    fileprivate func hasCallers(of figure: FigureName) -> Bool {
        (figure.callType == FigureName.all || callTypes.contains { $0.name == figure.callType })
            && (figure.area == FigureName.all || areas.contains(figure.area))
    }
}
