import ContactCentre
import Scenarios
public import Statistics

/// What the difference in cost of a plan from the base buys, and at which pay it would vanish.
public struct PriceOfPlan: Sendable {
    /// The plan.
    public let plan: ComparedPlan
    /// How much more it costs a year than the base.
    public let difference: Estimate
    /// What each point of service level costs that it gains, by call type with a target.
    public let points: [Point]
    /// The call types with a target that only this plan has, so that no gain of theirs has a price.
    public let callTypesOfItsOwn: [String]
    /// So many times as much pay, of everybody and at all times, would make plan and base cost the same; nil where none would.
    public let breakEvenPayFactor: Double?
    /// The pay an hour of whoever is not named that this comes to; nil where there is none.
    public let breakEvenPay: Double?

    /// What a percentage point of service level costs a year.
    public struct Point: Sendable {
        /// The call type that is answered in time more often.
        public let callType: String
        /// The difference in cost a year over the points gained; below 0 where the plan costs less and serves better. Its interval spans the
        /// quotients of the ends of both intervals. Nil where no gain is shown, and where the callers, calls or prices differ.
        public let cost: Estimate?
        /// Whether the plans have the same callers and calls of this type, the same days and the same prices.
        public let isFair: Bool
    }
}

extension ComparisonOutcome {
    /// What each of the other plans costs more than the base, and what that buys; none where plans have no prices.
    public var pricesOfPlans: [PriceOfPlan] {
        others.compactMap { other in
            let own = rows.filter { $0.plan == other.name && $0.name.isWhole }
            func difference(_ measure: Measure) -> Estimate? {
                own.first { $0.name == FigureName(measure: measure) }?.difference
            }
            guard let total = difference(.costAYear), total.mean != nil else { return nil }
            let unfair = UnfairDifference.all(between: base.scenario, and: other.scenario)
            let callTypes = base.scenario.callTypes.map { $0.name }
            let fixed = [
                Measure.costOfRecruitmentAYear, .costOfTrainingAYear, .costOfTutoringAYear, .costOfOneOffAYear,
                .costOfYearlyAmountsAYear, .costOfCallsAYear,
            ].reduce(0.0) {
                $0 + (difference($1)?.mean ?? 0)
            }
            let factor = total.mean.flatMap { PriceOfPlan.breakEven(ofPay: $0 - fixed, others: fixed) }
            let pay = other.scenario.costs?.payAnHour.first { $0.name == Costs.everyoneElse }?.amount
            return PriceOfPlan(
                plan: other, difference: total,
                points: own.filter { $0.measure == .serviceLevel && $0.team == FigureName.all && $0.target != nil }.map
                {
                    row in
                    let isFair = !unfair.contains { $0.concerns(row.callType) }
                    return PriceOfPlan.Point(
                        callType: row.callType,
                        cost: isFair && row.verdict == .better ? PriceOfPlan.quotient(total, row.difference) : nil,
                        isFair: isFair)
                },
                callTypesOfItsOwn: other.scenario.callTypes.filter {
                    $0.target != nil && !callTypes.contains($0.name)
                }.map { $0.name },
                breakEvenPayFactor: factor, breakEvenPay: factor.flatMap { factor in pay.map { $0 * factor } })
        }
    }
}

extension UnfairDifference {
    /// Whether it is about a call type, or about something that all have in common.
    fileprivate func concerns(_ callType: String) -> Bool {
        let (prefix, own) = ("callTypes.", "callTypes." + callType)
        return !path.hasPrefix(prefix) || path == own || path.hasPrefix(own + ".")
    }
}

extension PriceOfPlan {
    /// The factor k of pay at which k times the difference in pay, and what rises with it, makes up for all other differences.
    static func breakEven(ofPay pay: Double, others: Double) -> Double? {
        // Sums that differ by rounding only are none.
        guard pay.magnitude > roundingError, others.magnitude > roundingError else { return nil }
        let factor = -others / pay
        return factor > 0 ? factor : nil
    }

    /// A cost over points gained, all of which lie above 0.
    static func quotient(_ cost: Estimate, _ gain: Estimate) -> Estimate? {
        guard let mean = cost.mean, let points = gain.mean, let least = gain.low, let most = gain.high, least > 0
        else { return nil }
        let ends = [cost.low, cost.high].compactMap { $0 }.flatMap { [$0 / (least * 100), $0 / (most * 100)] }
        return Estimate(
            mean: mean / (points * 100), low: ends.min(), high: ends.max(), confidence: cost.confidence)
    }

    /// Less than a hundredth of the smallest coin.
    private static let roundingError = 1e-4
}
