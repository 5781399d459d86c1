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
    /// So many times as much pay, of everybody and at all times, would make plan and base cost the same; nil where none would.
    public let breakEvenPayFactor: Double?
    /// The pay an hour of whoever is not named that this comes to; nil where there is none.
    public let breakEvenPay: Double?

    /// What a percentage point of service level costs a year.
    public struct Point: Sendable {
        /// The call type that is answered in time more often.
        public let callType: String
        /// The difference in cost a year over the points gained; below 0 where the plan costs less and serves better. Its interval spans the
        /// quotients of the ends of both intervals. Nil where no gain is shown.
        public let cost: Estimate?
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
            guard let total = difference(.costAYear) else { return nil }
            let fixed = [Measure.costOfOneOffAYear, .costOfYearlyAmountsAYear, .costOfCallsAYear].reduce(0.0) {
                $0 + (difference($1)?.mean ?? 0)
            }
            let factor = total.mean.flatMap { PriceOfPlan.breakEven(ofPay: $0 - fixed, others: fixed) }
            let pay = other.scenario.costs?.payAnHour.first { $0.name == Costs.everyoneElse }?.amount
            return PriceOfPlan(
                plan: other, difference: total,
                points: own.filter { $0.measure == .serviceLevel && $0.team == FigureName.all && $0.target != nil }.map
                {
                    PriceOfPlan.Point(
                        callType: $0.callType,
                        cost: $0.verdict == .better ? PriceOfPlan.quotient(total, $0.difference) : nil)
                },
                breakEvenPayFactor: factor, breakEvenPay: factor.flatMap { factor in pay.map { $0 * factor } })
        }
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
