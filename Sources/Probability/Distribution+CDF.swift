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
