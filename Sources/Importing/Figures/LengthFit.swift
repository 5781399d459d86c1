package import Probability

/// A law for observed lengths of time, with how far it is from them.
package struct LengthFit: Sendable {
    package let law: Distribution
    /// The greatest distance between the law's cumulative curve and that of the lengths (Kolmogorov's): 0 is no distance at all.
    package let distance: Double
}

/// Lengths of time as they were observed.
package struct ObservedTimes: Sendable {
    /// In rising order, in seconds.
    private let seconds: [Double]
    package let mean: Double
    /// The standard deviation over the mean.
    package let variation: Double

    package init(_ lengths: [Double]) {
        seconds = lengths.sorted()
        let count = Double(max(1, lengths.count))
        let mean = lengths.reduce(0, +) / count
        self.mean = mean
        let variance = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        variation = mean > 0 ? variance.squareRoot() / mean : 0
    }

    package var count: Int { seconds.count }

    /// The share of at most so many seconds.
    package func share(atMost limit: Double) -> Double {
        seconds.isEmpty ? 0 : Double(seconds.count { $0 <= limit }) / Double(seconds.count)
    }

    /// The program's laws with the mean and the variation observed, the nearest first; none without lengths above 0.
    ///
    /// Fitted by these two moments, not by likelihood: agents' work is the mean, and how queues form is its variation, so both should be
    /// the room's whichever law is chosen.
    package var fits: [LengthFit] {
        guard mean > 0, let last = seconds.last else { return [] }
        guard variation > 1e-3 else { return [LengthFit(law: .constant(mean), distance: 0)] }
        var laws: [Distribution] = [
            .exponential(mean: mean), .gamma(mean: mean, variation: variation),
            .lognormal(mean: mean, variation: variation),
        ]
        if let shape = ObservedTimes.weibullShape(variation: variation) {
            laws.append(.weibull(mean: mean, shape: shape))
        }
        if let mixture = withBriefPart, last > ObservedTimes.brief { laws.append(mixture) }
        return laws.map { LengthFit(law: $0, distance: distance(to: $0)) }.sorted { $0.distance < $1.distance }
    }

    /// Lengths of at most this are listed apart: agents who hang up, wrong numbers, silent calls.
    package static let brief = 10.0

    /// The brief calls apart from the rest; nil where there are hardly any.
    private var withBriefPart: Distribution? {
        let short = seconds.prefix { $0 <= ObservedTimes.brief }
        let rest = ObservedTimes(Array(seconds[short.count...]))
        let share = Double(short.count) / Double(count)
        let shortMean = short.reduce(0, +) / Double(max(1, short.count))
        guard share > ObservedTimes.fewBrief, shortMean > 0, rest.mean > 0, rest.variation > 1e-3 else { return nil }
        return .mixture([
            MixturePart(name: "brief", share: share, distribution: .exponential(mean: shortMean)),
            MixturePart(
                name: "others", share: 1 - share,
                distribution: .lognormal(mean: rest.mean, variation: rest.variation)),
        ])
    }

    private static let fewBrief = 0.03

    /// Complexity: the cumulative curve at up to a thousand places.
    private func distance(to law: Distribution) -> Double {
        let steps = min(seconds.count, 1_000)
        return (0..<steps).reduce(0) { largest, step in
            let place = (step + 1) * seconds.count / steps - 1
            let value = seconds[place]
            // Where lengths come in whole seconds, a curve is compared halfway between two of them.
            let atMost =
                Double(place + 1 + seconds[(place + 1)...].prefix { $0 == value }.count) / Double(seconds.count)
            return max(largest, (law.cdf(at: value + 0.5) - atMost).magnitude)
        }
    }

    /// The shape of a Weibull law with a coefficient of variation.
    private static func weibullShape(variation: Double) -> Double? {
        root(from: 0.15, to: 20) { shape in
            // Falls as the shape rises, so its negative rises.
            variation * variation
                - RealFunctions.expMinusOne(
                    RealFunctions.logGamma(1 + 2 / shape) - 2 * RealFunctions.logGamma(1 + 1 / shape))
        }
    }
}
