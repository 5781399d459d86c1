package import Measures
import Statistics

/// The values of every figure in every replication, in the order of the replications' numbers.
package struct Samples: Sendable {
    /// By replication, then by figure.
    package private(set) var values: [[MeasureSample]] = []

    package var replications: Int { values.count }

    package init() {}

    /// Adds the next replication's values.
    package mutating func add(_ replication: [MeasureSample]) {
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
