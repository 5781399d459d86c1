/// The law of a length of time in seconds.
///
/// Parameters are checked where a scenario is read; the operations here may assume the ranges given with each case.
public indirect enum Distribution: Sendable, Equatable {
    /// Always the same length, at least 0.
    case constant(Double)
    /// Exponential with a mean above 0.
    case exponential(mean: Double)
    /// Gamma with a mean above 0 and a coefficient of variation above 0.
    case gamma(mean: Double, variation: Double)
    /// Lognormal with a mean above 0 and a coefficient of variation above 0.
    case lognormal(mean: Double, variation: Double)
    /// Weibull with a mean above 0 and a shape above 0; below 1 its hazard falls with time.
    case weibull(mean: Double, shape: Double)
    /// Uniform between two lengths, 0 <= least < most.
    case uniform(least: Double, most: Double)
    /// Triangular, 0 <= least <= mode <= most, least < most.
    case triangular(least: Double, mode: Double, most: Double)
    /// Each of the observed lengths equally likely.
    case empirical(ObservedLengths)
    /// One of the parts, chosen with its share; at least one, shares above 0 that add to 1.
    case mixture([MixturePart])
    /// Longer than anything else.
    case never
}

/// A part of a mixture.
public struct MixturePart: Sendable, Equatable {
    /// The name users know it by.
    public let name: String
    /// The probability of this part, 0 < share <= 1.
    public let share: Double
    /// The law within this part.
    public let distribution: Distribution

    /// A part of a mixture.
    public init(name: String, share: Double, distribution: Distribution) {
        self.name = name
        self.share = share
        self.distribution = distribution
    }
}
