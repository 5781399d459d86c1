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
