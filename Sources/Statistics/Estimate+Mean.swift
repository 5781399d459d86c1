extension Estimate {
    /// The mean over replications with Student's t interval of n - 1 degrees of freedom, adjusted for the skewness of the
    /// values from five on (``ReplicationSpread``).
    ///
    /// No value: nothing is known and all three figures are nil. One value, or values that are all equal: a mean without an
    /// interval, since that no variation was seen is not that there is none; see ``certain(_:confidence:)`` for what can't vary
    /// and ``ofCount(_:confidence:)`` for numbers of events.
    ///
    /// - Parameters:
    ///   - values: the figure in each replication; finite.
    ///   - confidence: the probability of covering the truth, 0 < confidence < 1.
    public static func ofMean(_ values: [Double], confidence: Double = 0.95) -> Estimate {
        guard let mean = Tally(values).mean else { return .unknown(confidence: confidence) }
        return ReplicationSpread.ofMean(values)?.estimate(confidence: confidence)
            ?? Estimate(mean: mean, low: nil, high: nil, confidence: confidence)
    }

    /// A figure that cannot vary, known exactly.
    public static func certain(_ value: Double, confidence: Double = 0.95) -> Estimate {
        Estimate(mean: value, low: value, high: value, confidence: confidence)
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
    public static func unknown(confidence: Double = 0.95) -> Estimate {
        Estimate(mean: nil, low: nil, high: nil, confidence: confidence)
    }
}
