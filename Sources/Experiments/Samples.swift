import Measures
import Statistics

/// The values of every figure in every replication, in the order of the replications' numbers.
struct Samples: Sendable {
    /// By replication, then by figure.
    private var values: [[MeasureSample]] = []

    var replications: Int { values.count }

    /// Adds the next replication's values.
    mutating func add(_ replication: [MeasureSample]) {
        values.append(replication)
    }

    /// What the replications say about a figure: ratios of sums with the ratio's interval, other figures as means over
    /// the replications that have a value.
    func estimate(of figure: Int, confidence: Double) -> Estimate {
        var numerators: [Double] = []
        var denominators: [Double] = []
        var plain: [Double?] = []
        for replication in values {
            switch replication[figure] {
            case .ratio(let numerator, let denominator):
                numerators.append(numerator)
                denominators.append(denominator)
            case .value(let value):
                plain.append(value)
            }
        }
        return plain.isEmpty
            ? .ofRatio(numerators: numerators, denominators: denominators, confidence: confidence)
            : .ofMean(whereDefined: plain, confidence: confidence)
    }
}
