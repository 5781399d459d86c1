import ContactCentre
import Statistics

/// When a new result agrees with a stored one.
public enum CheckRule: Equatable, Sendable {
    /// Every figure of every row is the same number.
    case exact
    /// No judged figure differs by more than chance explains.
    ///
    /// Each figure is tested with Welch's t at the family's error rate divided by the number of figures tested (Bonferroni), so that
    /// a check without a true difference fails with probability `falseAlarmRate` at most, however many results it holds.
    case chance
    /// Every judged figure is shown to lie within a margin of the stored one: points of a fraction, in proportion for others.
    ///
    /// Each figure's two one-sided tests (a 90% interval of the difference within the margin, Welch's t) are made at `wrongPassRate`. A
    /// result passes only if all do, so one with a figure truly beyond the margin passes with probability `wrongPassRate` at most, with
    /// no correction for the number of figures. Too few replications make it fail: the burden of proof is the result's.
    case within(Double)

    /// How often a check by chance fails where nothing differs, at most.
    public static let falseAlarmRate = 0.01
    /// How often a result passes by a margin though a figure truly lies beyond it, at most.
    public static let wrongPassRate = 0.05

    /// Whether a figure is judged by the statistical rules: what calls a type has, how they are handled and answered, and how busy
    /// the room is, over the whole period. They are plenty enough for a t test; rare events and maxima are not.
    static func judges(_ name: WrittenFigureName) -> Bool {
        guard let figure = name.figure, figure.isWhole else { return false }
        let definition = figure.measure.definition
        return definition.weight != .further
            && (definition.subject == .agents) == (figure.callType == FigureName.all)
    }

    /// What is called the same where nothing varies: the last digits may differ between builds.
    static let relativeRounding = 1e-9
}

/// Two independent estimates of a figure and how far apart they are.
struct WelchDifference {
    /// The second less the first.
    let difference: Double
    private let standardError: Double
    private let degreesOfFreedom: Double
    /// What rounding alone may do to the difference.
    let rounding: Double

    /// Nil unless both have a mean and an interval.
    ///
    /// Standard errors come from the intervals. Where an end was cut to what the figure can be, the other end still tells.
    init?(_ first: Estimate, replications firstCount: Int, _ second: Estimate, replications secondCount: Int) {
        guard let one = first.mean, let other = second.mean,
            let firstVariance = WelchDifference.squaredError(first, firstCount),
            let secondVariance = WelchDifference.squaredError(second, secondCount)
        else { return nil }
        difference = other - one
        let variance = firstVariance + secondVariance
        standardError = variance.squareRoot()
        let spread =
            firstVariance * firstVariance / Double(firstCount - 1)
            + secondVariance * secondVariance / Double(secondCount - 1)
        degreesOfFreedom = spread > 0 ? variance * variance / spread : Double(min(firstCount, secondCount) - 1)
        rounding = CheckRule.relativeRounding * max(abs(one), abs(other))
    }

    private static func squaredError(_ estimate: Estimate, _ replications: Int) -> Double? {
        guard replications > 1, let mean = estimate.mean, let low = estimate.low, let high = estimate.high else {
            return nil
        }
        let t = StudentT.quantile(0.5 + estimate.confidence / 2, degreesOfFreedom: Double(replications - 1))
        let error = max(mean - low, high - mean) / t
        return error * error
    }

    /// How far chance alone moves the difference on either side, with an error rate for each side.
    func reach(_ errorRateOfOneSide: Double) -> Double {
        let t = StudentT.quantile(1 - errorRateOfOneSide, degreesOfFreedom: degreesOfFreedom)
        return max(t * standardError, rounding)
    }
}
