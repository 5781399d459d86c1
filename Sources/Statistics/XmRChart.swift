/// An XmR chart (individuals and moving range): how far the values of a series differ by its own noise, and where they differ by
/// more.
///
/// Limits lie at mean ± 2.66 × the mean moving range, the mean of how far neighbours differ: three standard deviations, as 2.66 =
/// 3 / 1.128, the expected range of two values of a normal law in standard deviations.
///
/// - Source: Shewhart (1931); Wheeler, Understanding Variation (1993), for limits and constant; the rule of seven in a row is that of
///   NHS Improvement, Making Data Count (2018), and of the British control charts before it (BS 600).
public struct XmRChart: Equatable, Sendable {
    /// What tells that a value is more than noise.
    public enum Signal: Equatable, Sendable {
        /// It lies outside the limits.
        case outside
        /// It is one of seven or more in a row on one side of the mean.
        case sameSide
        /// It is one of seven or more in a row that all rise, or all fall.
        case trend
    }

    /// The mean of the values.
    public let mean: Double
    /// The mean of how far each value lies from the one before it.
    public let meanMovingRange: Double
    /// Mean ± 2.66 × the mean moving range.
    public let limits: ClosedRange<Double>
    /// By value, in the order of the series: what it is a signal of, if anything; several at once in the order of ``Signal``.
    public let signals: [[Signal]]

    /// The chart of a series.
    ///
    /// - Returns: nil for fewer than two values, or where one isn't finite.
    public init?(_ values: [Double]) {
        guard values.count > 1, values.allSatisfy({ $0.isFinite }) else { return nil }
        let mean = Tally(values).mean ?? 0
        let ranges = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
        let meanMovingRange = ranges.reduce(0, +) / Double(ranges.count)
        self.mean = mean
        self.meanMovingRange = meanMovingRange
        let reach = XmRChart.rangesToLimit * meanMovingRange
        limits = mean - reach...mean + reach
        let limits = limits
        let sides = values.map { XmRChart.sign($0 - mean) }
        let steps = zip(values, values.dropFirst()).map { XmRChart.sign($1 - $0) }
        let ofSides = XmRChart.runs(of: sides, atLeast: XmRChart.inARow)
        // A run of six steps joins seven values.
        let ofSteps = XmRChart.runs(of: steps, atLeast: XmRChart.inARow - 1)
        signals = values.indices.map { place in
            var signals: [Signal] = []
            if !limits.contains(values[place]) { signals.append(.outside) }
            if ofSides.contains(where: { $0.contains(place) }) { signals.append(.sameSide) }
            if ofSteps.contains(where: { $0.lowerBound <= place && place <= $0.upperBound }) { signals.append(.trend) }
            return signals
        }
    }

    private static func sign(_ number: Double) -> Int { number > 0 ? 1 : number < 0 ? -1 : 0 }

    /// The places of the same sign in a row, as far as there are enough of them; what is 0 ends a row.
    private static func runs(of signs: [Int], atLeast count: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for place in 0...signs.count where place == signs.count || signs[place] != signs[start] {
            if place - start >= count, signs[start] != 0 { runs.append(start..<place) }
            start = place
        }
        return runs
    }

    /// Mean moving ranges from the mean to a limit.
    private static let rangesToLimit = 2.66
    /// How many in a row are no noise.
    private static let inARow = 7
}
