/// What replications say of a figure before an interval is made of it.
///
/// The estimate's squared standard error is `variance` · `weight`. The two are kept apart because a rule that decides how
/// many replications to run may take the variance from the first of them and the weight from all of them.
public struct ReplicationSpread: Equatable, Sendable {
    /// The estimate.
    public let mean: Double
    /// The variance of one replication's value, as far as controls don't explain it.
    public let variance: Double
    /// One over the number of replications; a little more with controls.
    public let weight: Double
    /// Of the variance; at least 1.
    public let degreesOfFreedom: Int
    /// How skew one replication's values are; 0 where there are too few to say, or with controls. See ``Skewness``.
    public let skewness: Double

    init(mean: Double, variance: Double, weight: Double, degreesOfFreedom: Int, skewness: Double = 0) {
        self.mean = mean
        self.variance = variance
        self.weight = weight
        self.degreesOfFreedom = degreesOfFreedom
        self.skewness = skewness
    }

    /// The interval: Student's t, adjusted for the skewness of the values (``Skewness``); no interval where nothing varied.
    ///
    /// That all replications had the same value is no proof that there is no other.
    ///
    /// - Parameters:
    ///   - confidence: the probability with which all of a family of intervals together cover their truths,
    ///     0 < confidence < 1.
    ///   - family: how many intervals the promise is made for, at least 1; each has 1 / family of the error (Bonferroni).
    public func estimate(confidence: Double = 0.95, family: Int = 1) -> Estimate {
        precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
        precondition(family >= 1, "a family has at least one interval")
        guard variance > 0 else { return Estimate(mean: mean, low: nil, high: nil, confidence: confidence) }
        let t = StudentT.quantile(
            1 - (1 - confidence) / 2 / Double(family), degreesOfFreedom: Double(degreesOfFreedom))
        let error = (variance * weight).squareRoot()
        let adjusted = Skewness(ofMean: skewness * weight.squareRoot())
        return Estimate(
            mean: mean, low: mean - adjusted.inverse(t) * error, high: mean - adjusted.inverse(-t) * error,
            confidence: confidence)
    }

    /// Whether so few replications of so skew values give intervals that cover less often than they say.
    ///
    /// True where n < 4 g², g the skewness. Intervals covered 85 to 91 times in 100 there, 93 to 96 times elsewhere; see the
    /// Decisions page.
    public var isTooSkew: Bool { weight * ReplicationSpread.mostSquaredSkewness * skewness * skewness > 1 }

    private static let mostSquaredSkewness = 4.0

    /// How many replications of this variance a half-width t · √(variance / N) needs, by Stein's rule: t of the degrees of freedom
    /// that this variance has.
    ///
    /// - Source: Stein, A two-sample test for a linear hypothesis whose power is independent of the variance, Annals of
    ///   Mathematical Statistics 16 (1945).
    public func replications(forHalfWidth halfWidth: Double, confidence: Double = 0.95) -> Double {
        let t = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(degreesOfFreedom))
        return t * t * variance / (halfWidth * halfWidth)
    }
}

extension ReplicationSpread {
    /// The spread of a mean; nil with fewer values than leave a variance (two, or with controls as many more as there are).
    ///
    /// - Parameters:
    ///   - values: the figure in each replication; finite.
    ///   - controls: what else is known of the same replications.
    public static func ofMean(_ values: [Double], controls: ControlVariates? = nil) -> ReplicationSpread? {
        guard let mean = Tally(values).mean else { return nil }
        return of(values, estimate: mean, controls)
    }

    /// The spread of a ratio of sums; nil where fewer than two replications have a denominator above 0.
    ///
    /// Replications with a denominator of 0 (no calls) say nothing of the ratio and are no degrees of freedom. With n the
    /// number of the others, what replication i is worth is its jackknife pseudo-value p(i) = n R - (n - 1) R(i), with R the ratio of all sums and
    /// R(i) that without it.
    /// - Source: Miller, The jackknife - a review, Biometrika 61 (1974).
    public static func ofRatio(_ sums: RatioSums, controls: ControlVariates? = nil) -> ReplicationSpread? {
        guard let ratio = sums.ratio else { return nil }
        guard let pseudoValues = sums.pseudoValues(keepingEmpty: controls != nil) else { return nil }
        return of(pseudoValues, estimate: ratio, controls)
    }

    static func of(
        _ values: [Double], estimate: Double, _ controls: ControlVariates? = nil
    ) -> ReplicationSpread? {
        if let controls { return controls.adjusted(values, estimate: estimate) }
        guard let variance = Tally(values).variance else { return nil }
        return ReplicationSpread(
            mean: estimate, variance: variance, weight: 1 / Double(values.count), degreesOfFreedom: values.count - 1,
            skewness: Skewness.of(values))
    }
}
