import Measures
import Statistics

/// A percentile of answer times of the calls of all replications pooled, and how sure it is.
///
/// The interval is that of the pooled distribution function, inverted: it holds the waits t of which the share of calls
/// answered within t may be the percentile's, by the interval of that share (``Estimate/ofShare(_:confidence:)``) over the groups
/// of replications. So it needs no density, never reaches outside what was seen, and has no width only where so many calls waited
/// equally long that the percentile can't be another. Where too few calls waited longer for an upper end there is none.
///
/// - Source: Woodruff, Confidence intervals for medians and other position measures, Journal of the American Statistical
///   Association 47 (1952).
struct PooledPercentile {
    /// Of all calls; the same calls have many percentiles.
    var share: Double
    private let total: WaitCounts
    /// By group: calls.
    private let calls: [Double]
    /// By group, then by step: calls up to the end of that step.
    private let upTo: [[Int64]]
    /// Whether the first bin is two steps: the shortest wait, and waits above it.
    private let splitsFirstBin: Bool

    /// A percentile of the calls of groups of replications.
    init(share: Double, groups: [WaitCounts]) {
        self.share = share
        total = WaitCounts(sumOf: groups)
        let (least, bins) = (total.least, total.bins)
        let splitsFirstBin = bins.first.map { $0.wait == nil } ?? false
        self.splitsFirstBin = splitsFirstBin
        calls = groups.map { Double($0.calls) }
        upTo = groups.map { group in
            var sums: [Int64] = []
            sums.reserveCapacity(bins.count + 1)
            if splitsFirstBin { sums.append(group.least == least ? group.atLeast : 0) }
            var (sum, next): (Int64, Int) = (0, 0)
            for bin in bins {
                if next < group.bins.count, group.bins[next].number == bin.number {
                    sum += group.bins[next].calls
                    next += 1
                }
                sums.append(sum)
            }
            return sums
        }
    }

    /// The percentile; nil without calls.
    var value: Double? { total.percentile(share) }

    /// The percentile with its interval.
    func estimate(confidence: Double) -> Estimate {
        let unknown = Estimate(mean: value, low: nil, high: nil, confidence: confidence)
        var shares = SharesAnswered(of: self, confidence: confidence)
        guard let low = steps.firstPlace(where: { shares.estimate(upTo: $0).high ?? 0 >= share }),
            let high = steps.firstPlace(where: { shares.estimate(upTo: $0).low ?? 0 > share })
        else { return unknown }
        let (least, most) = (
            wait(inStep: low, before: shares.estimate(upTo: low - 1).high, shares.estimate(upTo: low).high),
            wait(inStep: high, before: shares.estimate(upTo: high - 1).low, shares.estimate(upTo: high).low)
        )
        // Where all groups have the very same calls, shares have no interval, and neither has this.
        if let value, value < least ?? value || value > most ?? value { return unknown }
        return Estimate(mean: value, low: least, high: most, confidence: confidence)
    }

    /// From one wait, or stretch of waits, to the next: the bins, the first of them perhaps divided.
    private var steps: Range<Int> { 0..<total.bins.count + (splitsFirstBin ? 1 : 0) }

    private func waits(inStep step: Int) -> (low: Double, high: Double) {
        guard splitsFirstBin else { return total.waits(inBinAt: step) }
        if step > 0 { return total.waits(inBinAt: step - 1) }
        let least = total.waits(inBinAt: 0).low
        return (least, least)
    }

    /// The share answered by the end of a step.
    fileprivate func estimate(_ place: Int, _ confidence: Double) -> Estimate {
        var sums = RatioSums()
        for (group, calls) in calls.enumerated() {
            sums.add(numerator: place < 0 ? 0 : Double(upTo[group][place]), denominator: calls)
        }
        return .ofShare(sums, confidence: confidence)
    }

    /// Where in a step something that rises from its beginning to its end reaches the share.
    private func wait(inStep place: Int, before: Double?, _ after: Double?) -> Double? {
        let (low, high) = waits(inStep: place)
        guard let before, let after, after > before else { return low }
        return low + (high - low) * min(max((share - before) / (after - before), 0), 1)
    }

    /// The calls answered by the end of a step, of all groups.
    private func within(_ place: Int) -> Double {
        Double(upTo.reduce(Int64(0)) { $0 + $1[place] })
    }

    /// By group: how many calls fewer than the percentile's share were answered within it. How these move together in two
    /// plans says how their percentiles do.
    fileprivate var strays: [Double] {
        let whole = calls.reduce(0, +)
        let rank = share * whole
        guard let place = steps.firstPlace(where: { within($0) >= rank }) else {
            return calls.map { _ in 0 }
        }
        let reached = within(place) / whole
        return calls.indices.map { group in reached * calls[group] - Double(upTo[group][place]) }
    }
}

/// The shares of calls answered by the ends of steps, each estimated once however often it is asked for.
private struct SharesAnswered {
    private let percentile: PooledPercentile
    private let confidence: Double
    private var known: [Int: Estimate] = [:]

    init(of percentile: PooledPercentile, confidence: Double) {
        (self.percentile, self.confidence) = (percentile, confidence)
    }

    /// The share answered by the end of a step; before the first nobody is.
    mutating func estimate(upTo step: Int) -> Estimate {
        if let estimate = known[step] { return estimate }
        let estimate = percentile.estimate(step, confidence)
        known[step] = estimate
        return estimate
    }
}

extension PooledPercentile {
    /// How far this percentile lies from a base's on the same callers.
    ///
    /// With l and u the ends of each plan's interval and r the correlation, over the groups of replications, of how their shares
    /// answered within the percentile stray, the ends lie √(a² + b² - 2 r a b) from the difference, a and b each plan's distance
    /// from its percentile to the end that counts.
    ///
    /// - Source: Zou and Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27 (2008).
    func difference(from base: PooledPercentile, confidence: Double) -> (estimate: Estimate, narrowing: Double?) {
        let (own, its) = (estimate(confidence: confidence), base.estimate(confidence: confidence))
        guard let mine = own.mean, let other = its.mean else { return (.unknown(confidence: confidence), nil) }
        let difference = mine - other
        guard let low = own.low, let high = own.high, let baseLow = its.low, let baseHigh = its.high else {
            return (Estimate(mean: difference, low: nil, high: nil, confidence: confidence), nil)
        }
        let together = correlation(strays, base.strays)
        func reach(_ one: Double, _ two: Double, _ correlation: Double) -> Double {
            max(0, one * one + two * two - 2 * correlation * one * two).squareRoot()
        }
        let (below, above) = (
            reach(mine - low, baseHigh - other, together), reach(high - mine, other - baseLow, together)
        )
        let apart = reach(mine - low, baseHigh - other, 0) + reach(high - mine, other - baseLow, 0)
        return (
            Estimate(mean: difference, low: difference - below, high: difference + above, confidence: confidence),
            below + above > 0 ? apart / (below + above) : nil
        )
    }
}

/// The correlation of two lists; 0 where either doesn't vary.
private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    guard first.count == second.count, let one = Tally(first).mean, let two = Tally(second).mean else { return 0 }
    var (product, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
    for (value, other) in zip(first, second) {
        product += (value - one) * (other - two)
        firstSquares += (value - one) * (value - one)
        secondSquares += (other - two) * (other - two)
    }
    let scale = (firstSquares * secondSquares).squareRoot()
    return scale > 0 ? min(max(product / scale, -1), 1) : 0
}

extension Range<Int> {
    /// The first place from which on a condition holds, by halving; nil where it doesn't at the end.
    fileprivate func firstPlace(where holds: (Int) -> Bool) -> Int? {
        guard let last, holds(last) else { return nil }
        var (low, high) = (lowerBound, last)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
