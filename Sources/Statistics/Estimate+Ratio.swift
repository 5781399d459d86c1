extension Estimate {
    /// The ratio of the sums over replications, such as calls answered in time over calls offered, with its interval.
    ///
    /// The ratio of sums weighs every call the same; a mean of the replications' ratios would weigh calls of quiet
    /// replications more. Its standard error is the jackknife's: leave each replication out in turn, and with r(i) the
    /// ratio of the rest and r̄ their mean, s² = (n - 1) / n · Σ (r(i) - r̄)². The interval is Student's t with n - 1 degrees of
    /// freedom, adjusted for the skewness of the replications' pseudo-values (``ReplicationSpread``). How often such intervals
    /// cover stands on the Decisions page.
    ///
    /// - Replications with a denominator of 0 don't count: they say nothing of the ratio.
    /// - No replications, or denominators that add to 0: all nil (no calls, no fraction).
    /// - One replication that counts, or no variation: a ratio without an interval.
    /// - Nothing is clamped here: ends of an interval for a fraction may pass 0 or 1; see ``clamped(to:)``.
    ///
    /// - Source: Miller, The jackknife - a review, Biometrika 61 (1974).
    public static func ofRatio(_ sums: RatioSums, confidence: Double = 0.95) -> Estimate {
        guard let ratio = sums.ratio else { return .unknown(confidence: confidence) }
        return ReplicationSpread.ofRatio(sums)?.estimate(confidence: confidence)
            ?? Estimate(mean: ratio, low: nil, high: nil, confidence: confidence)
    }

    /// The same from numerators and denominators, as many of each; denominators at least 0.
    public static func ofRatio(
        numerators: [Double], denominators: [Double], confidence: Double = 0.95
    ) -> Estimate {
        precondition(numerators.count == denominators.count, "a ratio needs as many numerators as denominators")
        var sums = RatioSums()
        for (numerator, denominator) in zip(numerators, denominators) {
            sums.add(numerator: numerator, denominator: denominator)
        }
        return ofRatio(sums, confidence: confidence)
    }
}
