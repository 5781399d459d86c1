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

    /// The interval mean ± t · √(variance · weight).
    ///
    /// - Parameters:
    ///   - confidence: the probability of covering the truth, 0 < confidence < 1.
    ///   - pilot: where the variance and its degrees of freedom are taken from instead of from here.
    public func estimate(confidence: Double = 0.95, varianceFrom pilot: ReplicationSpread? = nil) -> Estimate {
        let halfWidth = halfWidth(confidence: confidence, varianceFrom: pilot)
        return Estimate(mean: mean, low: mean - halfWidth, high: mean + halfWidth, confidence: confidence)
    }

    /// Half of that interval.
    public func halfWidth(confidence: Double = 0.95, varianceFrom pilot: ReplicationSpread? = nil) -> Double {
        let source = pilot ?? self
        let t = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(source.degreesOfFreedom))
        return t * (source.variance * weight).squareRoot()
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

    /// The spread of a ratio of sums; nil with fewer than two replications or where one holds every denominator.
    ///
    /// What replication i is worth is its jackknife pseudo-value p(i) = n R - (n - 1) R(i), with R the ratio of all sums and
    /// R(i) that without it. Without controls the interval is that of ``Estimate/ofRatio(numerators:denominators:confidence:)``.
    public static func ofRatio(_ sums: RatioSums, controls: ControlVariates? = nil) -> ReplicationSpread? {
        guard let ratio = sums.ratio else { return nil }
        var pseudoValues: [Double] = []
        for replication in 0..<sums.count {
            guard let rest = sums.ratio(without: replication) else { return nil }
            pseudoValues.append(Double(sums.count) * ratio - Double(sums.count - 1) * rest)
        }
        return of(pseudoValues, estimate: ratio, controls)
    }

    private static func of(
        _ values: [Double], estimate: Double, _ controls: ControlVariates?
    ) -> ReplicationSpread? {
        if let controls { return controls.adjusted(values, estimate: estimate) }
        guard let variance = Tally(values).variance else { return nil }
        return ReplicationSpread(
            mean: estimate, variance: variance, weight: 1 / Double(values.count), degreesOfFreedom: values.count - 1)
    }
}
