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
        switch column(figure, upTo: replications) {
        case .ratios(let sums):
            .ofRatio(numerators: sums.numerators, denominators: sums.denominators, confidence: confidence)
        case .plain(let values): .ofMean(whereDefined: values, confidence: confidence)
        }
    }

    /// How replications vary about a figure's estimate; nil where they can't say, or some have no value.
    ///
    /// - Parameters:
    ///   - count: only so many of the first replications are looked at.
    ///   - controls: of as many replications.
    func spread(of figure: Int, upTo count: Int, controls: ControlVariates? = nil) -> ReplicationSpread? {
        switch column(figure, upTo: count) {
        case .ratios(let sums): return .ofRatio(sums, controls: controls)
        case .plain(let values):
            let defined = values.compactMap { $0 }
            return defined.count == values.count ? .ofMean(defined, controls: controls) : nil
        }
    }

    /// A figure's values in the first replications.
    private enum Column {
        case ratios(RatioSums)
        case plain([Double?])
    }

    private func column(_ figure: Int, upTo count: Int) -> Column {
        var sums = RatioSums()
        var plain: [Double?] = []
        for replication in values.prefix(count) {
            switch replication[figure] {
            case .ratio(let numerator, let denominator): sums.add(numerator: numerator, denominator: denominator)
            case .value(let value): plain.append(value)
            }
        }
        return plain.isEmpty ? .ratios(sums) : .plain(plain)
    }
}
