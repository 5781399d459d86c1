/// Values seen one after the other: how many, their sum, mean, variance, least and most, in constant memory.
///
/// Welford's recurrence, so that a large mean does not swallow a small variance. Adding and merging in another order
/// gives the same figures up to rounding, not to the last bit; whoever promises the same bytes must keep one order.
///
/// - Source: Welford (1962), Technometrics 4; merging after Chan, Golub and LeVeque (1983), American Statistician 37.
public struct Tally: Equatable, Sendable {
    /// How many values were added.
    public private(set) var count = 0
    /// The sum of the values; exact for whole numbers up to 2^53.
    public private(set) var sum = 0.0
    /// The smallest value; nil without values.
    public var least: Double? { count > 0 ? leastSoFar : nil }
    /// The greatest value; nil without values.
    public var most: Double? { count > 0 ? mostSoFar : nil }

    private var runningMean = 0.0
    private var squaredDeviations = 0.0
    private var leastSoFar = Double.infinity
    private var mostSoFar = -Double.infinity

    /// A tally of nothing yet.
    public init() {}

    /// A tally of the values given.
    public init(_ values: [Double]) {
        for value in values { add(value) }
    }

    /// The mean; nil without values.
    public var mean: Double? { count > 0 ? runningMean : nil }

    /// The sample variance, squared deviations over count - 1; nil with fewer than two values.
    public var variance: Double? { count > 1 ? squaredDeviations / Double(count - 1) : nil }

    /// Counts one more value, which must be finite.
    public mutating func add(_ value: Double) {
        precondition(value.isFinite, "a tally takes finite values only")
        count += 1
        sum += value
        let deviation = value - runningMean
        runningMean += deviation / Double(count)
        squaredDeviations += deviation * (value - runningMean)
        leastSoFar = min(leastSoFar, value)
        mostSoFar = max(mostSoFar, value)
    }

    /// Counts all values of another tally.
    public mutating func merge(_ other: Tally) {
        guard other.count > 0 else { return }
        let total = Double(count + other.count)
        let deviation = other.runningMean - runningMean
        squaredDeviations +=
            other.squaredDeviations + deviation * deviation * Double(count) * (Double(other.count) / total)
        runningMean += deviation * (Double(other.count) / total)
        count += other.count
        sum += other.sum
        leastSoFar = min(leastSoFar, other.leastSoFar)
        mostSoFar = max(mostSoFar, other.mostSoFar)
    }
}

extension Tally {
    /// Between which two values a further one lies, were it drawn from the same normal law: mean ± t·s·√(1 + 1/n), with t of n - 1
    /// degrees of freedom. No interval with fewer than two values.
    ///
    /// - Source: Hahn and Meeker, Statistical Intervals (1991), section 4.7.
    public func prediction(confidence: Double) -> Estimate {
        guard let mean, let variance else {
            return Estimate(mean: mean, low: nil, high: nil, confidence: confidence)
        }
        let t = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: Double(count - 1))
        let reach = t * (variance * (1 + 1 / Double(count))).squareRoot()
        return Estimate(mean: mean, low: mean - reach, high: mean + reach, confidence: confidence)
    }
}
