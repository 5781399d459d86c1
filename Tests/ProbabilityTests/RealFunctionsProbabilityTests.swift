import Probability
import Testing

@Suite("Gamma, beta and normal functions")
struct RealFunctionsProbabilityTests {
    /// The stated bound of the regularised functions, relative.
    private func bound(_ exact: Double) -> Double { 2e-14 + 3e-15 * RealFunctions.log(exact).magnitude }

    @Test("The logarithm of the gamma function is within 1e-14", arguments: ExactValues.logGammas)
    func logGamma(value: Double, exact: Double) {
        #expect((RealFunctions.logGamma(value) - exact).magnitude < 1e-14 * max(1, exact.magnitude))
    }

    @Test("The gamma function of a whole number is a factorial")
    func factorials() {
        var factorial = 1.0
        for number in 1...20 {
            #expect((RealFunctions.exp(RealFunctions.logGamma(Double(number))) / factorial - 1).magnitude < 2e-13)
            factorial *= Double(number)
        }
    }

    @Test("The gamma function has no value below zero and none that is finite at its ends")
    func logGammaEnds() {
        #expect(RealFunctions.logGamma(0) == .infinity)
        #expect(RealFunctions.logGamma(.infinity) == .infinity)
        #expect(RealFunctions.logGamma(-1.5).isNaN)
        #expect(RealFunctions.logGamma(.nan).isNaN)
    }

    @Test("Gamma probabilities are within their bound", arguments: ExactValues.gammaProbabilities)
    func gammaProbability(shape: Double, value: Double, exact: Double) {
        let found = RealFunctions.regularisedGammaP(shape: shape, value)
        #expect((found - exact).magnitude < bound(exact) * exact)
    }

    @Test("Gamma probabilities of large shapes agree on both sides of the change of method")
    func gammaProbabilityOfLargeShapes() {
        // At a distance of y standard deviations the probability changes by less than 1e-11 from one shape to the other.
        for standard in [-6.0, -2, -0.5, 0, 1e-3, 1, 3, 5] {
            let below = RealFunctions.regularisedGammaP(shape: 99_999_999, 99_999_999 + standard * 1e4)
            let above = RealFunctions.regularisedGammaP(shape: 100_000_001, 100_000_001 + standard * 1e4)
            #expect((below - above).magnitude < 1e-7 * below * (1 + standard * standard))
        }
        // Exactly ½ + (1/3) / √(2π shape) + …, DLMF 8.11.12 at the mean.
        #expect((RealFunctions.regularisedGammaP(shape: 1e12, 1e12) - 0.5 - 1.3298076013381090e-7).magnitude < 1e-15)
    }

    @Test("Gamma probabilities run from 0 to 1")
    func gammaProbabilityEnds() {
        #expect(RealFunctions.regularisedGammaP(shape: 2, 0) == 0)
        #expect(RealFunctions.regularisedGammaP(shape: 2, -1) == 0)
        #expect(RealFunctions.regularisedGammaP(shape: 2, .infinity) == 1)
        #expect(RealFunctions.regularisedGammaP(shape: 2, Double.leastNonzeroMagnitude) == 0)
        #expect(RealFunctions.regularisedGammaP(shape: 2, 1e300) == 1)
        #expect(RealFunctions.regularisedGammaP(shape: 1e300, 1) == 0)
        #expect(RealFunctions.regularisedGammaP(shape: .infinity, 1) == 0)
        #expect(RealFunctions.regularisedGammaP(shape: 0, 1).isNaN)
        #expect(RealFunctions.regularisedGammaP(shape: 1, .nan).isNaN)
    }

    @Test("Beta probabilities are within their bound", arguments: ExactValues.betaProbabilities)
    func betaProbability(x: Double, a: Double, b: Double, exact: Double) {
        let found = RealFunctions.regularisedBeta(x, a: a, b: b)
        #expect((found - exact).magnitude < max(5e-16, bound(exact) * exact))
    }

    @Test("Beta probabilities run from 0 to 1")
    func betaProbabilityEnds() {
        #expect(RealFunctions.regularisedBeta(0, a: 2, b: 3) == 0)
        #expect(RealFunctions.regularisedBeta(-1, a: 2, b: 3) == 0)
        #expect(RealFunctions.regularisedBeta(1, a: 2, b: 3) == 1)
        #expect(RealFunctions.regularisedBeta(7, a: 2, b: 3) == 1)
        #expect(RealFunctions.regularisedBeta(0.5, a: 0, b: 3).isNaN)
        #expect(RealFunctions.regularisedBeta(.nan, a: 2, b: 3).isNaN)
    }

    @Test("Normal probabilities are within 1e-15, far tails included", arguments: ExactValues.normalProbabilities)
    func normalProbability(value: Double, exact: Double) {
        #expect((RealFunctions.normalCDF(value) - exact).magnitude < 1e-15 * exact)
    }

    @Test("Normal probabilities run from 0 to 1")
    func normalProbabilityEnds() {
        #expect(RealFunctions.normalCDF(-.infinity) == 0)
        #expect(RealFunctions.normalCDF(-40) == 0)
        #expect(RealFunctions.normalCDF(-38) > 0)
        #expect(RealFunctions.normalCDF(.infinity) == 1)
        #expect(RealFunctions.normalCDF(.nan).isNaN)
    }

    @Test("Normal quantiles are within 1e-15", arguments: ExactValues.normalQuantiles)
    func normalQuantile(probability: Double, exact: Double) {
        #expect((RealFunctions.normalQuantile(probability) - exact).magnitude < 1e-15 * max(1, exact.magnitude))
    }

    @Test("Normal quantiles of impossible probabilities are no numbers, those of 0 and 1 infinite")
    func normalQuantileEnds() {
        #expect(RealFunctions.normalQuantile(0) == -.infinity)
        #expect(RealFunctions.normalQuantile(1) == .infinity)
        #expect(RealFunctions.normalQuantile(-0.1).isNaN)
        #expect(RealFunctions.normalQuantile(1.1).isNaN)
        #expect(RealFunctions.normalQuantile(.nan).isNaN)
        #expect(RealFunctions.normalQuantile(Double.leastNonzeroMagnitude) < -38)
    }
}
