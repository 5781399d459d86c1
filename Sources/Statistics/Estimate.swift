/// What replications say about a figure: its mean and how far the truth may lie from it.
public struct Estimate: Equatable, Sendable {
    /// The estimate; nil where there is nothing to estimate from (no calls at all).
    public let mean: Double?
    /// The lower end of the confidence interval; nil with fewer than two replications.
    public let low: Double?
    /// The upper end of the confidence interval; nil with fewer than two replications.
    public let high: Double?
    /// The probability with which such intervals cover the truth, 0...1.
    public let confidence: Double

    /// An estimate with its confidence interval.
    public init(mean: Double?, low: Double?, high: Double?, confidence: Double) {
        self.mean = mean
        self.low = low
        self.high = high
        self.confidence = confidence
    }
}
