import Statistics
import Testing

@Suite("Estimates")
struct EstimateTests {
    @Test("No replications leave everything unknown")
    func nothing() {
        let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: 0.9)
        #expect(Estimate.ofMean([], confidence: 0.9) == unknown)
        #expect(Estimate.ofMean(whereDefined: [nil, nil], confidence: 0.9) == unknown)
        #expect(Estimate.ofRatio(numerators: [], denominators: [], confidence: 0.9) == unknown)
        #expect(Estimate.ofRatio(numerators: [0, 0], denominators: [0, 0], confidence: 0.9) == unknown)
    }

    @Test("One replication has a figure but no interval")
    func single() {
        #expect(Estimate.ofMean([4]) == Estimate(mean: 4, low: nil, high: nil, confidence: 0.95))
        #expect(
            Estimate.ofRatio(numerators: [3], denominators: [4])
                == Estimate(mean: 0.75, low: nil, high: nil, confidence: 0.95))
    }

    @Test("Calls in one replication alone give a ratio without an interval")
    func callsInOneReplication() {
        #expect(
            Estimate.ofRatio(numerators: [0, 3, 0], denominators: [0, 4, 0])
                == Estimate(mean: 0.75, low: nil, high: nil, confidence: 0.95))
    }

    @Test("Equal replications give no interval: that nothing varied is no proof that it can't")
    func noVariation() {
        #expect(Estimate.ofMean([2, 2, 2]) == Estimate(mean: 2, low: nil, high: nil, confidence: 0.95))
        let ratio = Estimate.ofRatio(numerators: [1, 2, 3], denominators: [2, 4, 6])
        #expect(ratio == Estimate(mean: 0.5, low: nil, high: nil, confidence: 0.95))
        #expect(Estimate.certain(2) == Estimate(mean: 2, low: 2, high: 2, confidence: 0.95))
    }

    @Test("Replications without calls are no degrees of freedom")
    func emptyReplications() {
        let without = Estimate.ofRatio(numerators: [2, 8, 20], denominators: [10, 20, 30])
        #expect(Estimate.ofRatio(numerators: [2, 0, 8, 0, 20], denominators: [10, 0, 20, 0, 30]) == without)
    }

    @Test(
        "The interval of a mean is t standard errors either side",
        arguments: [(0.95, 4.302652729749462), (0.9, 2.919985580353725), (0.99, 9.92484320091829)])
    func meanInterval(confidence: Double, t: Double) throws {
        // Mean 4, variance (4 + 1 + 9) / 2 = 7; t of 2 degrees of freedom from mpmath.
        let estimate = Estimate.ofMean([2, 3, 7], confidence: confidence)
        let halfWidth = t * (7.0 / 3).squareRoot()
        #expect(estimate.mean == 4 && estimate.confidence == confidence)
        #expect(abs(try #require(estimate.low) - (4 - halfWidth)) < 1e-9)
        #expect(abs(try #require(estimate.high) - (4 + halfWidth)) < 1e-9)
    }

    @Test("Replications in which a figure is undefined are left out of its mean")
    func partlyDefined() {
        #expect(Estimate.ofMean(whereDefined: [2, nil, 3, nil, 7]) == Estimate.ofMean([2, 3, 7]))
    }

    @Test("A ratio weighs calls, not replications, and its interval is the jackknife's")
    func ratio() throws {
        // 30 of 60; leaving one out, 28 of 50, 22 of 40 and 10 of 30.
        let estimate = Estimate.ofRatio(numerators: [2, 8, 20], denominators: [10, 20, 30])
        let rests = [28.0 / 50, 22.0 / 40, 10.0 / 30]
        let middle = (rests[0] + rests[1] + rests[2]) / 3
        let squares = rests.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        let halfWidth = 4.302652729749462 * (2.0 / 3 * squares).squareRoot()
        #expect(estimate.mean == 0.5)
        #expect(abs(try #require(estimate.low) - (0.5 - halfWidth)) < 1e-9)
        #expect(abs(try #require(estimate.high) - (0.5 + halfWidth)) < 1e-9)
    }

    @Test("With equal denominators a ratio's interval is that of the mean of the fractions")
    func equalDenominators() throws {
        let ratio = Estimate.ofRatio(numerators: [5, 7, 8, 6], denominators: [10, 10, 10, 10])
        let mean = Estimate.ofMean([0.5, 0.7, 0.8, 0.6])
        #expect(abs(try #require(ratio.mean) - (try #require(mean.mean))) < 1e-12)
        #expect(abs(try #require(ratio.low) - (try #require(mean.low))) < 1e-12)
        #expect(abs(try #require(ratio.high) - (try #require(mean.high))) < 1e-12)
    }

    @Test("Clamping moves every figure into the range and keeps what is missing missing")
    func clamping() {
        let estimate = Estimate(mean: 0.99, low: 0.95, high: 1.03, confidence: 0.95)
        #expect(estimate.clamped(to: 0...1) == Estimate(mean: 0.99, low: 0.95, high: 1, confidence: 0.95))
        let unknown = Estimate(mean: 0.2, low: nil, high: nil, confidence: 0.95)
        #expect(unknown.clamped(to: 0...1) == unknown)
    }
}
