extension Estimate {
    /// The mean over replications with Student's t interval: mean ± t · s / √n with n - 1 degrees of freedom.
    ///
    /// No value: nothing is known and all three figures are nil. One value: a mean without an interval. Values that are
    /// all equal give an interval of width zero: it says that no variation was seen, which for a rare event (no call
    /// abandoned in any replication) is not that there is none.
    ///
    /// The interval assumes independent replications whose values are not far from normal. From few replications
    /// of a strongly skewed figure it covers less often than it says.
    ///
    /// - Parameters:
    ///   - values: the figure in each replication; finite.
    ///   - confidence: the probability of covering the truth, 0 < confidence < 1.
    public static func ofMean(_ values: [Double], confidence: Double = 0.95) -> Estimate {
        let tally = Tally(values)
        guard let mean = tally.mean else { return .unknown(confidence: confidence) }
        let squaredError = tally.variance.map { $0 / Double(values.count) }
        return Estimate(
            mean: mean, squaredStandardError: squaredError, replications: values.count, confidence: confidence)
    }

    /// The mean over those replications in which the figure is defined, with Student's t interval.
    ///
    /// Replications without the figure (no calls to take a median of) are left out, so this estimates the mean of the
    /// figure given that there is one. Where it is missing often, prefer a ratio of sums.
    ///
    /// - Parameters:
    ///   - values: the figure in each replication, nil where it is undefined.
    ///   - confidence: the probability of covering the truth, 0 < confidence < 1.
    public static func ofMean(whereDefined values: [Double?], confidence: Double = 0.95) -> Estimate {
        ofMean(values.compactMap { $0 }, confidence: confidence)
    }

    /// The same estimate with every figure moved into the range it can have.
    ///
    /// A symmetrical interval may reach outside what is possible: a service level of 0.99 with a high end of 1.02. The
    /// truth lies in the range, so cutting the interval there loses no coverage.
    public func clamped(to range: ClosedRange<Double>) -> Estimate {
        func clamp(_ value: Double?) -> Double? {
            value.map { min(max($0, range.lowerBound), range.upperBound) }
        }
        return Estimate(mean: clamp(mean), low: clamp(low), high: clamp(high), confidence: confidence)
    }

    /// Nothing to estimate from.
    static func unknown(confidence: Double) -> Estimate {
        Estimate(mean: nil, low: nil, high: nil, confidence: confidence)
    }

    /// A mean with a t interval of n - 1 degrees of freedom around it; without a standard error, no interval.
    init(mean: Double, squaredStandardError: Double?, replications: Int, confidence: Double) {
        precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
        guard let squaredStandardError else {
            self.init(mean: mean, low: nil, high: nil, confidence: confidence)
            return
        }
        let t = StudentT.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(replications - 1))
        let halfWidth = t * squaredStandardError.squareRoot()
        self.init(mean: mean, low: mean - halfWidth, high: mean + halfWidth, confidence: confidence)
    }
}
