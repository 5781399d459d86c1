import Statistics
import Testing

@Suite("Paired differences")
struct PairedDifferenceTests {
    /// t of 2 degrees of freedom at 0.975 and, for a family of 10, at 0.9975 (mpmath).
    private static let t = 4.302652729749462
    private static let tOfTen = 14.0890472755555

    private func ratios(_ numerators: [Double], _ denominators: [Double]) -> RatioSums {
        var sums = RatioSums()
        for (numerator, denominator) in zip(numerators, denominators) {
            sums.add(numerator: numerator, denominator: denominator)
        }
        return sums
    }

    @Test("Of means: the differences' mean, t standard errors either side")
    func means() throws {
        // Differences 1, 2 and 6: mean 3, variance (4 + 1 + 9) / 2 = 7.
        let paired = PairedDifference.ofMeans(base: [10, 20, 30], other: [11, 22, 36])
        let halfWidth = PairedDifferenceTests.t * (7.0 / 3).squareRoot()
        let estimate = paired.estimate()
        #expect(estimate.mean == 3)
        #expect(abs(try #require(estimate.low) - (3 - halfWidth)) < 1e-9)
        #expect(abs(try #require(estimate.high) - (3 + halfWidth)) < 1e-9)
        // Variances by themselves: 100 and (144 + 1 + 169) / 2 = 157.
        #expect(abs(try #require(paired.narrowing) - (257.0 / 7).squareRoot()) < 1e-12)
    }

    @Test("Of ratios: the ratios of sums apart, with the jackknife's interval")
    func ratios() throws {
        // Base 30 of 60, other 24 of 50; leaving one out 28/50, 22/40, 10/30 and 22/40, 16/35, 10/25.
        let paired = PairedDifference.ofRatios(
            base: ratios([2, 8, 20], [10, 20, 30]), other: ratios([2, 8, 14], [10, 15, 25]))
        let rests = [22.0 / 40 - 28.0 / 50, 16.0 / 35 - 22.0 / 40, 10.0 / 25 - 10.0 / 30]
        let middle = rests.reduce(0, +) / 3
        let squares = rests.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        let halfWidth = PairedDifferenceTests.t * (2.0 / 3 * squares).squareRoot()
        let estimate = paired.estimate()
        #expect(abs(try #require(estimate.mean) - (0.48 - 0.5)) < 1e-12)
        #expect(abs(try #require(estimate.high) - (-0.02 + halfWidth)) < 1e-9)
        #expect(abs(try #require(estimate.low) - (-0.02 - halfWidth)) < 1e-9)
    }

    @Test("Figures that never differed differ by nothing, without an interval; shares and counts within three calls")
    func itself() {
        let sums = ratios([2, 8, 20], [10, 20, 30])
        let nothing = Estimate(mean: 0, low: nil, high: nil, confidence: 0.95)
        #expect(PairedDifference.ofRatios(base: sums, other: sums).estimate() == nothing)
        #expect(PairedDifference.ofMeans(base: [1, 5], other: [1, 5]).estimate() == nothing)
        #expect(PairedDifference.ofMeans(base: [1, 5], other: [1, 5]).narrowing == nil)
        // Half of the probability of none is exp(-m) / 2, which is 0.025 at m = ln 20; 60 calls and 2 replications.
        let share = PairedDifference.ofRatios(base: sums, other: sums, areShares: true).estimate()
        #expect(
            share.high.map { abs($0 - 2.995732273553991 / 60) < 1e-9 } == true && share.low == share.high.map { -$0 })
        let count = PairedDifference.ofMeans(base: [1, 5], other: [1, 5], stretches: 1).estimate()
        #expect(count.high.map { abs($0 - 2.995732273553991 / 2) < 1e-9 } == true)
    }

    @Test("In a family of ten each interval has a tenth of the error, and the confidence is that of all together")
    func family() throws {
        let estimate = PairedDifference.ofMeans(base: [10, 20, 30], other: [11, 22, 36]).estimate(family: 10)
        let halfWidth = PairedDifferenceTests.tOfTen * (7.0 / 3).squareRoot()
        #expect(estimate.confidence == 0.95)
        #expect(abs(try #require(estimate.high) - (3 + halfWidth)) < 1e-8)
    }

    @Test("Only replications in which both plans have the figure count; without any, nothing is known")
    func undefined() {
        let paired = PairedDifference.ofMeans(base: [1, nil, 3, 4], other: [2, 5, nil, 8])
        #expect(paired == PairedDifference.ofMeans(base: [1, 4], other: [2, 8]))
        let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: 0.95)
        #expect(PairedDifference.ofMeans(base: [nil], other: [1]).estimate() == unknown)
        #expect(PairedDifference.ofRatios(base: ratios([0], [0]), other: ratios([1], [2])).estimate() == unknown)
    }

    @Test("One replication, or one that holds all calls of a plan, gives a difference without an interval")
    func withoutInterval() {
        let one = Estimate(mean: 2, low: nil, high: nil, confidence: 0.95)
        #expect(PairedDifference.ofMeans(base: [1], other: [3]).estimate() == one)
        let alone = PairedDifference.ofRatios(base: ratios([0, 1], [0, 4]), other: ratios([1, 1], [2, 2]))
        #expect(alone.estimate() == Estimate(mean: 0.25, low: nil, high: nil, confidence: 0.95))
        #expect(alone.narrowing == nil)
    }

    /// Both plans meet the same busy and quiet days; in the other a call is answered in time less often, and more so on
    /// busy days. See `EstimateCoverageTests` for the false-alarm rate of the limits.
    @Test(
        "95 per cent intervals of a difference of service levels contain it 93 to 97 times in 100", arguments: [5, 20])
    func coverage(replications: Int) throws {
        // ∫ g (q(g) - p(g)) f(g) dg with p(g) = 1 / (1 + g²/2), q(g) = 1 / (1 + g²) and f the gamma density of shape 4
        // and mean 1 (mpmath quad): 0.445549569046484 - 0.590921930272658.
        let truth = -0.145372361226174
        var random = SplitMix(state: 20_171_101)
        var (covering, count, narrower) = (0, 0, 0)
        for _ in 0..<2_000 {
            var (base, other) = (RatioSums(), RatioSums())
            for _ in 0..<replications {
                var (offered, before, after) = (0.0, 0.0, 0.0)
                for _ in 0..<30 {
                    let busyness = random.exponential(phases: 4) / 4
                    let calls = random.poisson(mean: 4 * busyness)
                    offered += Double(calls)
                    for _ in 0..<calls {
                        let luck = random.unit()
                        before += luck < 1 / (1 + busyness * busyness / 2) ? 1 : 0
                        after += luck < 1 / (1 + busyness * busyness) ? 1 : 0
                    }
                }
                base.add(numerator: before, denominator: offered)
                other.add(numerator: after, denominator: offered)
            }
            let paired = PairedDifference.ofRatios(base: base, other: other)
            let estimate = paired.estimate()
            let (low, high) = (try #require(estimate.low), try #require(estimate.high))
            covering += low <= truth && truth <= high ? 1 : 0
            narrower += try #require(paired.narrowing) > 1 ? 1 : 0
            count += 1
        }
        let share = Double(covering) / Double(count)
        #expect((0.93...0.97).contains(share), "\(share)")
        #expect(narrower > count * 9 / 10)
    }
}
