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

extension Distribution {
    /// The law of so many times the length; the factor is above 0.
    public func times(_ factor: Double) -> Distribution {
        guard factor != 1 else { return self }
        return switch self {
        case .constant(let seconds): .constant(seconds * factor)
        case .exponential(let mean): .exponential(mean: mean * factor)
        case .gamma(let mean, let variation): .gamma(mean: mean * factor, variation: variation)
        case .lognormal(let mean, let variation): .lognormal(mean: mean * factor, variation: variation)
        case .weibull(let mean, let shape): .weibull(mean: mean * factor, shape: shape)
        case .uniform(let least, let most): .uniform(least: least * factor, most: most * factor)
        case .triangular(let least, let mode, let most):
            .triangular(least: least * factor, mode: mode * factor, most: most * factor)
        case .empirical(let lengths): .empirical(lengths.times(factor))
        case .mixture(let parts):
            .mixture(
                parts.map { MixturePart(name: $0.name, share: $0.share, distribution: $0.distribution.times(factor)) })
        case .never: .never
        }
    }
}
