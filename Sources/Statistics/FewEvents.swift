internal import Probability

/// Intervals for events that were seen a few times or never, where no t interval covers.
///
/// The interval holds the rates under which the number seen is not too far out on either side, half of the probability of the
/// very number counted (mid-P); if nothing was seen its high end is 3 over what was looked at, the rule of three. What was seen
/// is first divided by the design effect: how many times more the events vary between replications than independent ones
/// would, at least 1. As numbers of events are whole, no interval covers exactly 95 times in 100: measured, 98 times with 2
/// events expected, 96 with 6.
///
/// - Sources: Clopper and Pearson, Biometrika 26 (1934); Lancaster, Journal of the American Statistical Association 56 (1961) for
///   mid-P; Korn and Graubard, Survey Methodology 24 (1998) for the effective number.
public enum FewEvents {
    /// From so many events on (and as many calls without the event) Student's t covers, adjusted for skewness.
    public static let fewerThan = 10.0

    /// The interval of a share of calls: the shares p under which so many of so many calls are not too far out.
    ///
    /// - Parameters:
    ///   - events: at least 0; need not be whole.
    ///   - calls: above 0, at least as many.
    ///   - errorOfOneSide: the probability of missing the truth on one side.
    static func share(events: Double, calls: Double, errorOfOneSide: Double) -> ClosedRange<Double> {
        let others = calls - events
        // Half of the probability of none, (1 - p)^n / 2, or of all, has a closed form.
        let never = -RealFunctions.expMinusOne(RealFunctions.log(2 * errorOfOneSide) / calls)
        if events <= 0 { return 0...never }
        if others <= 0 { return (1 - never)...1 }
        // P(X ≤ x) = I_{1-p}(n - x, x + 1) and P(X ≥ x) = I_p(x, n - x + 1).
        let high = bound(below: 1, falling: true, errorOfOneSide) { p in
            let atMost = RealFunctions.regularisedBeta(1 - p, a: others, b: events + 1)
            return (atMost + RealFunctions.regularisedBeta(1 - p, a: others + 1, b: events)) / 2
        }
        let low = bound(below: 1, falling: false, errorOfOneSide) { p in
            let atLeast = RealFunctions.regularisedBeta(p, a: events, b: others + 1)
            return (atLeast + RealFunctions.regularisedBeta(p, a: events + 1, b: others)) / 2
        }
        return min(low, high)...high
    }

    /// The interval of an expected number of events, so many seen.
    static func number(events: Double, errorOfOneSide: Double) -> ClosedRange<Double> {
        // Half of the probability of none, exp(-m) / 2.
        if events <= 0 { return 0...(-RealFunctions.log(2 * errorOfOneSide)) }
        let most = 4 * events + mostBeyond
        // P(X ≤ x) = Q(x + 1, m) and P(X ≥ x) = P(x, m).
        let high = bound(below: most, falling: true, errorOfOneSide) { m in
            let atMost = 1 - RealFunctions.regularisedGammaP(shape: events + 1, m)
            return (atMost + 1 - RealFunctions.regularisedGammaP(shape: events, m)) / 2
        }
        let low = bound(below: most, falling: false, errorOfOneSide) { m in
            let atLeast = RealFunctions.regularisedGammaP(shape: events, m)
            return (atLeast + RealFunctions.regularisedGammaP(shape: events + 1, m)) / 2
        }
        return min(low, high)...high
    }

    /// Where a tail that falls, or rises, has a probability, between 0 and a limit: by false position, the end that stays
    /// halved (the Illinois rule).
    private static func bound(
        below limit: Double, falling: Bool, _ probability: Double, _ tail: (Double) -> Double
    ) -> Double {
        func height(_ place: Double) -> Double { falling ? tail(place) - probability : probability - tail(place) }
        var (low, high) = (0.0, limit)
        var (lowHeight, highHeight) = (height(low), height(high))
        var lastSide = 0
        for _ in 0..<mostSteps where high - low > tolerance * high {
            let weight = lowHeight / (lowHeight - highHeight)
            let middle = weight > 0 && weight < 1 ? low + (high - low) * weight : (low + high) / 2
            let found = height(middle)
            if found == 0 { return middle }
            if found > 0 {
                (low, lowHeight) = (middle, found)
                if lastSide == 1 { highHeight /= 2 }
                lastSide = 1
            } else {
                (high, highHeight) = (middle, found)
                if lastSide == -1 { lowHeight /= 2 }
                lastSide = -1
            }
        }
        return (low + high) / 2
    }

    private static let tolerance = 1e-13
    /// Beyond four times what was seen, so many are too many at any error asked for.
    private static let mostBeyond = 50.0
    /// A dozen steps or two do; the rest is a safeguard.
    private static let mostSteps = 200
}

extension Estimate {
    /// A share of calls, or of other things counted, with an interval that holds for rare events too: the ratio's own with at
    /// least ten events and ten calls without (``FewEvents/fewerThan``), else that of ``FewEvents``.
    ///
    /// - No calls: nothing is known. Calls in one replication only: no interval.
    public static func ofShare(_ sums: RatioSums, confidence: Double = 0.95) -> Estimate {
        let (events, calls) = (sums.total, sums.whole)
        guard let share = sums.ratio else { return .unknown(confidence: confidence) }
        let spread = ReplicationSpread.ofRatio(sums)
        guard sums.isOfFewEvents else {
            return spread?.estimate(confidence: confidence)
                ?? Estimate(mean: share, low: nil, high: nil, confidence: confidence)
        }
        guard let spread else { return Estimate(mean: share, low: nil, high: nil, confidence: confidence) }
        let independent = share * (1 - share) / calls
        let effect = independent > 0 ? max(1, spread.variance * spread.weight / independent) : 1
        let interval = FewEvents.share(
            events: events / effect, calls: calls / effect, errorOfOneSide: (1 - confidence) / 2)
        return Estimate(mean: share, low: interval.lowerBound, high: interval.upperBound, confidence: confidence)
    }

    /// The mean number of events a replication, whole numbers at least 0, with an interval that holds for rare events too.
    ///
    /// - Parameter stretches: where the numbers are means over so many stretches of time; events are counted over all.
    public static func ofCount(_ counts: [Double], stretches: Int = 1, confidence: Double = 0.95) -> Estimate {
        let events = counts.reduce(0, +) * Double(stretches)
        guard let spread = ReplicationSpread.ofMean(counts), events < FewEvents.fewerThan else {
            return ofMean(counts, confidence: confidence)
        }
        let effect = spread.mean > 0 ? max(1, spread.variance * Double(stretches) / spread.mean) : 1
        let interval = FewEvents.number(events: events / effect, errorOfOneSide: (1 - confidence) / 2)
        let scale = effect / Double(counts.count * stretches)
        return Estimate(
            mean: spread.mean, low: interval.lowerBound * scale, high: interval.upperBound * scale,
            confidence: confidence)
    }

    /// A mean time a call, with no interval from fewer than ten calls: too few to say.
    public static func ofAverage(_ sums: RatioSums, confidence: Double = 0.95) -> Estimate {
        let estimate = ofRatio(sums, confidence: confidence)
        guard sums.whole < FewEvents.fewerThan else { return estimate }
        return Estimate(mean: estimate.mean, low: nil, high: nil, confidence: confidence)
    }
}
