import Probability
import Statistics
import Testing

/// Whether intervals contain the truth as often as they say.
///
/// Every replication is thirty days of about four calls, each day with a busyness factor of variation 0.5 that raises
/// the calls, the waits and the fraction answered late alike. With a fixed seed the outcome is fixed. With another,
/// the 2,000 intervals of twenty replications would leave 93-97 per cent with a probability below 1 in 10,000.
@Suite("Coverage of intervals")
struct EstimateCoverageTests {
    @Test("95 per cent intervals of a service level contain it 93 to 97 times in 100", arguments: [5, 10, 20])
    func serviceLevel(replications: Int) throws {
        // ∫ g p(g) f(g) dg with p(g) = 1 / (1 + g²/2) and f the gamma density of shape 4 and mean 1 (scipy quad,
        // 1e-14).
        let truth = 0.590921930272658
        try check(truth: truth, replications: replications) { replications in
            Estimate.ofRatio(
                numerators: replications.map { $0.answeredInTime }, denominators: replications.map { $0.offered })
        }
    }

    @Test("95 per cent intervals of an average wait contain it 93 to 97 times in 100", arguments: [5, 10, 20])
    func averageWait(replications: Int) throws {
        // A call of a day with factor g waits 10 g seconds on average, so the mean is 10 E[g²] / E[g] = 10 (1 + 0.5²).
        try check(truth: 12.5, replications: replications) { replications in
            Estimate.ofRatio(
                numerators: replications.map { $0.waitedSeconds }, denominators: replications.map { $0.offered })
        }
    }

    @Test("95 per cent intervals of a number of calls contain it 93 to 97 times in 100", arguments: [5, 10, 20])
    func calls(replications: Int) throws {
        try check(truth: 120, replications: replications) { replications in
            Estimate.ofMean(replications.map { $0.offered })
        }
    }

    /// Splits the pool into groups of `replications` and counts how many of their intervals contain the truth.
    private func check(
        truth: Double, replications: Int, estimate: (ArraySlice<SyntheticReplication>) -> Estimate
    ) throws {
        let pool = SyntheticReplication.pool
        var covering = 0.0
        var means = Tally()
        for first in stride(from: 0, to: pool.count, by: replications) {
            let found = estimate(pool[first..<first + replications])
            let low = try #require(found.low)
            let high = try #require(found.high)
            if low <= truth && truth <= high { covering += 1 }
            means.add(try #require(found.mean))
        }
        let coverage = covering / Double(means.count)
        #expect(coverage >= 0.93 && coverage <= 0.97)
        // The estimates themselves are unbiased: their mean is within four of its standard errors, under 1 per cent.
        let standardError = (try #require(means.variance) / Double(means.count)).squareRoot()
        #expect(standardError < 0.01 * truth)
        #expect(abs(try #require(means.mean) - truth) < 4 * standardError + 0.002 * truth)
    }
}

/// What a month of a made-up room adds up to.
struct SyntheticReplication: Sendable {
    var offered = 0.0
    var answeredInTime = 0.0
    var waitedSeconds = 0.0

    static let pool: [SyntheticReplication] = {
        var random = SplitMix(state: 20_171_001)
        return (0..<40_000).map { _ in SyntheticReplication(from: &random) }
    }()

    private init(from random: inout SplitMix) {
        for _ in 0..<30 {
            // The sum of four exponentials of mean 1/4: gamma with shape 4, mean 1.
            let busyness = random.exponential(phases: 4) / 4
            let calls = random.poisson(mean: 4 * busyness)
            let fractionInTime = 1 / (1 + busyness * busyness / 2)
            offered += Double(calls)
            for _ in 0..<calls where random.unit() < fractionInTime { answeredInTime += 1 }
            waitedSeconds += 10 * busyness * random.exponential(phases: calls)
        }
    }
}

/// Steele, Lea and Flood (2014); the tests' own, so that they don't lean on the streams they may have to judge.
struct SplitMix {
    var state: UInt64

    mutating func unit() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return (Double((bits ^ (bits >> 31)) >> 12) + 0.5) * 0x1p-52
    }

    /// The sum of so many exponentials of mean 1.
    mutating func exponential(phases: Int) -> Double {
        var product = 1.0
        for _ in 0..<phases { product *= unit() }
        return -RealFunctions.log(product)
    }

    mutating func poisson(mean: Double) -> Int {
        let threshold = RealFunctions.exp(-mean)
        var product = unit()
        var count = 0
        while product > threshold {
            product *= unit()
            count += 1
        }
        return count
    }
}
