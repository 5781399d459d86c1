/// A measure's value in one replication.
public enum MeasureSample: Equatable, Sendable {
    /// A ratio of sums, kept apart so that replications can be weighed; a denominator of 0 has no value.
    case ratio(numerator: Double, denominator: Double)
    /// A count, a total or a maximum; nil where there is none.
    case value(Double?)
    /// A percentile: taken of the calls of all replications pooled (`PooledWaits`), never of one replication's.
    case pooled

    /// The value in this replication; nil where there is none.
    public var value: Double? {
        switch self {
        case .ratio(let numerator, let denominator): denominator > 0 ? numerator / denominator : nil
        case .value(let value): value
        case .pooled: nil
        }
    }
}
