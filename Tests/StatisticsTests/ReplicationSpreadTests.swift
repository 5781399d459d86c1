import Probability
import Statistics
import Testing

@Suite("The spread of replications, with and without control variates")
struct ReplicationSpreadTests {
    private let first: [Double] = [3, 5, 4, 8, 6, 2, 7, 5, 9, 4]
    private let second: [Double] = [10, 12, 9, 15, 11, 8, 13, 14, 16, 10]
    private let figure: [Double] = [20, 27, 22, 41, 30, 15, 36, 29, 44, 24]
    private let numerators: [Double] = [5, 7, 4, 9, 6, 3, 8, 6, 9, 5]

    private var sums: RatioSums {
        var sums = RatioSums()
        for (numerator, denominator) in zip(numerators, figure) {
            sums.add(numerator: numerator, denominator: denominator)
        }
        return sums
    }

    private func expect(_ found: Double?, _ expected: Double) {
        #expect(found.map { abs($0 / expected - 1) < 1e-9 } ?? false, "\(found.debugDescription), expected \(expected)")
    }

    @Test("Without controls the intervals are those of a mean and of a ratio")
    func plain() throws {
        let mean = try #require(ReplicationSpread.ofMean(figure)).estimate()
        let usual = Estimate.ofMean(figure)
        #expect(mean.mean == usual.mean)
        expect(mean.low, try #require(usual.low))
        expect(mean.high, try #require(usual.high))
        let ratio = try #require(ReplicationSpread.ofRatio(sums)).estimate()
        let usualRatio = Estimate.ofRatio(numerators: numerators, denominators: figure)
        #expect(ratio.mean == usualRatio.mean)
        expect(ratio.low, try #require(usualRatio.low))
        expect(ratio.high, try #require(usualRatio.high))
        #expect(ReplicationSpread.ofMean([4]) == nil)
        #expect(ReplicationSpread.ofMean([]) == nil)
        #expect(ReplicationSpread.ofRatio(RatioSums()) == nil)
    }

    @Test("Stein's rule asks for t² s² over the squared half-width, t of the pilot's degrees of freedom")
    func pilot() throws {
        let pilot = try #require(ReplicationSpread.ofMean(Array(figure.prefix(3))))
        // Mean 23, variance (9 + 16 + 1) / 2 = 13; t of 2 degrees of freedom from mpmath.
        expect(pilot.replications(forHalfWidth: 0.5), 4.302652729749462 * 4.302652729749462 * 13 / 0.25)
    }

    /// By numpy.linalg.lstsq of the figure on 1, c - μ: the intercept, the residuals' variance, and the intercept's element of
    /// the inverse of XᵀX; the half-width with scipy.stats.t.ppf(0.975, 7).
    @Test("Controls correct a figure as a regression on them does")
    func regression() throws {
        let two = try #require(ControlVariates([(first, 5), (second, 12)]))
        let spread = try #require(ReplicationSpread.ofMean(figure, controls: two))
        expect(spread.mean, 27.91224489795919)
        expect(spread.variance, 0.4874370527431762)
        expect(spread.weight, 0.12448979591836738)
        #expect(spread.degreesOfFreedom == 7)
        let estimate = spread.estimate()
        expect(estimate.high.map { $0 - spread.mean }, 0.5824897485848181)
        expect(estimate.low.map { spread.mean - $0 }, 0.5824897485848181)
        let one = try #require(ControlVariates([(first, 5)]))
        let corrected = try #require(ReplicationSpread.ofMean(figure, controls: one))
        expect(corrected.mean, 27.551020408163254)
        expect(corrected.variance, 1.1530612244897953)
        expect(corrected.weight, 0.10204081632653061)
        // The same of the ratio's jackknife pseudo-values, the ratio itself less what the control explains.
        let ratio = try #require(ReplicationSpread.ofRatio(sums, controls: one))
        expect(ratio.mean, 0.2155639907549452)
        expect(ratio.variance, 0.00045502747068724275)
    }

    @Test("A figure that is a control is known exactly")
    func itself() throws {
        let controls = try #require(ControlVariates([(first, 5), (second, 12)]))
        let spread = try #require(ReplicationSpread.ofMean(second, controls: controls))
        expect(spread.mean, 12)
        #expect(spread.variance < 1e-20)
    }

    @Test(
        "Controls that don't vary or say nothing new are left out; with none, or too few replications, there are no controls"
    )
    func leftOut() throws {
        let one = ControlVariates([(first, 5)])
        let doubled = first.map { 2 * $0 + 1 }
        let constant = first.map { _ in 4.0 }
        #expect(ControlVariates([(constant, 4), (first, 5), (doubled, 11)]) == one)
        #expect(ControlVariates([(constant, 4)]) == nil)
        #expect(ControlVariates([]) == nil)
        #expect(ControlVariates([(Array(first.prefix(6)), 5)]) == nil)
        #expect(ControlVariates([(Array(first.prefix(7)), 5)]) != nil)
    }

    /// A figure that bends with its control, y = c² / 10 + noise, c normal of mean 10 and deviation 1: E[y] = 10.1.
    ///
    /// 8,000 intervals of ten replications: a true 95 per cent would leave 93.8-96.2, five standard errors, once in
    /// 1,700,000. The bend is slight, so the bias is: the mean of the estimates is within five of its standard errors.
    @Test("Intervals with controls cover as often as they say, and the estimate strays by chance alone")
    func coverage() throws {
        var random = SplitMix(state: 20_171_002)
        func normal() -> Double { RealFunctions.normalQuantile(random.unit()) }
        var covering = 0
        var estimates = Tally()
        var plain = Tally()
        let repetitions = 8_000
        for _ in 0..<repetitions {
            let control = (0..<10).map { _ in 10 + normal() }
            let values = control.map { $0 * $0 / 10 + normal() }
            let controls = try #require(ControlVariates([(control, 10)]))
            let estimate = try #require(ReplicationSpread.ofMean(values, controls: controls)).estimate()
            let (low, high) = (try #require(estimate.low), try #require(estimate.high))
            if low <= 10.1 && 10.1 <= high { covering += 1 }
            estimates.add(try #require(estimate.mean))
            plain.add(try #require(Tally(values).mean))
        }
        #expect((0.938...0.962).contains(Double(covering) / Double(repetitions)))
        let error = (try #require(estimates.variance) / Double(repetitions)).squareRoot()
        // The bias of the bend: -E[(c - μ)²] / 10 · 1/n (1 - …) is at most 0.1/10 = 0.01.
        #expect(abs(try #require(estimates.mean) - 10.1) < 5 * error + 0.01)
        // Four fifths of the variance are the control's: 4 / (4 + 1), of which 7/8 · … are saved.
        #expect(try #require(estimates.variance) < 0.35 * (try #require(plain.variance)))
    }
}
