package import Measures
import Statistics

/// The values of every figure in every replication, in the order of the replications' numbers.
public struct Samples: Sendable {
    /// The number of the first replication, from 0.
    package let first: Int
    /// By replication, then by figure.
    package private(set) var values: [[MeasureSample]] = []

    package var replications: Int { values.count }

    /// The number of the replication to be added next.
    var next: Int { first + values.count }

    /// No values yet, of replications from a number on.
    package init(first: Int = 0) {
        self.first = first
    }

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
