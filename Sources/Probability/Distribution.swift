/// The law of a length of time in seconds.
///
/// Parameters are checked where a scenario is read; the operations here may assume the ranges given with each case. Everything that
/// is asked of a law stands in this file, but for draws (``PlainLaw``).
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

extension Distribution {
    /// The mean in seconds; infinite for `never` and for a mixture of which it is part.
    public var mean: Double {
        switch self {
        case .constant(let seconds): seconds
        case .exponential(let mean), .gamma(let mean, _), .lognormal(let mean, _), .weibull(let mean, _): mean
        case .uniform(let least, let most): least + (most - least) / 2
        case .triangular(let least, let mode, let most): (least + mode + most) / 3
        case .empirical(let lengths): Self.sum(lengths.seconds) / Double(lengths.count)
        case .mixture(let parts): Self.sum(parts.map { $0.share * $0.distribution.mean })
        case .never: .infinity
        }
    }

    /// The variance in seconds squared; infinite where the mean is.
    ///
    /// Weibull: mean² (Γ(1 + 2/shape) / Γ(1 + 1/shape)² - 1). Empirical: of the lengths as a whole population, divided by
    /// their number. Mixture: the mean of the variances and the variance of the means.
    public var variance: Double {
        switch self {
        case .constant: 0
        case .exponential(let mean): mean * mean
        case .gamma(let mean, let variation), .lognormal(let mean, let variation): mean * variation * mean * variation
        case .weibull(let mean, let shape): mean * mean * Self.squaredVariationOfWeibull(shape: shape)
        case .uniform(let least, let most): (most - least) * (most - least) / 12
        case .triangular(let least, let mode, let most): Self.varianceOfTriangular(least, mode, most)
        case .empirical(let lengths): varianceOfEmpirical(lengths.seconds)
        case .mixture(let parts): varianceOfMixture(parts)
        case .never: .infinity
        }
    }

    /// The longest it can be, in seconds; infinite where there is no limit.
    public var longest: Double {
        switch self {
        case .constant(let seconds): seconds
        case .uniform(_, let most), .triangular(_, _, let most): most
        case .empirical(let lengths): lengths.seconds.max() ?? 0
        case .mixture(let parts): parts.map { $0.distribution.longest }.max() ?? 0
        case .exponential, .gamma, .lognormal, .weibull, .never: .infinity
        }
    }

    /// The standard deviation divided by the mean; nil where the mean is 0 or infinite.
    public var coefficientOfVariation: Double? {
        let mean = mean
        guard mean > 0, mean < .infinity else { return nil }
        return variance.squareRoot() / mean
    }

    private static func squaredVariationOfWeibull(shape: Double) -> Double {
        let first = RealFunctions.logGamma(1 + 1 / shape)
        return RealFunctions.expMinusOne(RealFunctions.logGamma(1 + 2 / shape) - 2 * first)
    }

    private static func varianceOfTriangular(_ least: Double, _ mode: Double, _ most: Double) -> Double {
        let (rise, fall, width) = (mode - least, most - mode, most - least)
        return (rise * rise + fall * fall + width * width) / 36
    }

    private func varianceOfEmpirical(_ lengths: [Double]) -> Double {
        let mean = mean
        return Self.sum(lengths.map { ($0 - mean) * ($0 - mean) }) / Double(lengths.count)
    }

    private func varianceOfMixture(_ parts: [MixturePart]) -> Double {
        let mean = mean
        guard mean < .infinity else { return .infinity }
        return Self.sum(
            parts.map { part in
                let distance = part.distribution.mean - mean
                return part.share * (part.distribution.variance + distance * distance)
            })
    }

    private static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }
}

extension Distribution {
    /// The probability of a length of at most `seconds`.
    ///
    /// `never` is longer than any length, so its probability is 0 even at infinity; elsewhere it is 1 there. Empirical: the
    /// share of lengths of at most `seconds`, found in one pass over all of them.
    public func cdf(at seconds: Double) -> Double {
        guard seconds >= 0 else { return 0 }
        switch self {
        case .constant(let length): return seconds >= length ? 1 : 0
        case .exponential(let mean): return -RealFunctions.expMinusOne(-seconds / mean)
        case .gamma(let mean, let variation):
            let (shape, scale) = Self.gammaParameters(mean: mean, variation: variation)
            return RealFunctions.regularisedGammaP(shape: shape, seconds / scale)
        case .lognormal(let mean, let variation):
            let (location, spread) = Self.lognormalParameters(mean: mean, variation: variation)
            return RealFunctions.normalCDF((RealFunctions.log(seconds) - location) / spread)
        case .weibull(let mean, let shape):
            let logRatio = RealFunctions.log(seconds) - Self.logOfWeibullScale(mean: mean, shape: shape)
            return -RealFunctions.expMinusOne(-RealFunctions.exp(shape * logRatio))
        case .uniform(let least, let most): return min(1, max(0, (seconds - least) / (most - least)))
        case .triangular(let least, let mode, let most): return Self.cdfOfTriangular(seconds, least, mode, most)
        case .empirical(let lengths):
            let count = lengths.seconds.reduce(0) { $1 <= seconds ? $0 + 1 : $0 }
            return Double(count) / Double(lengths.count)
        case .mixture(let parts):
            return parts.reduce(0) { $0 + $1.share * $1.distribution.cdf(at: seconds) }
        case .never: return 0
        }
    }

    private static func cdfOfTriangular(_ seconds: Double, _ least: Double, _ mode: Double, _ most: Double) -> Double {
        if seconds <= least { return 0 }
        if seconds >= most { return 1 }
        if seconds <= mode { return (seconds - least) * (seconds - least) / ((most - least) * (mode - least)) }
        return 1 - (most - seconds) * (most - seconds) / ((most - least) * (most - mode))
    }
}
