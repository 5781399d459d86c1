import Probability
import Testing

private let parts = [
    MixturePart(name: "short", share: 0.25, distribution: .constant(4)),
    MixturePart(name: "long", share: 0.75, distribution: .exponential(mean: 100)),
]

@Suite("Moments and probabilities of distributions")
struct DistributionTests {
    @Test(
        "Mean and variance follow from the formulas",
        arguments: [
            (.constant(7), 7, 0), (.exponential(mean: 600), 600, 360_000), (.gamma(mean: 60, variation: 0.5), 60, 900),
            (.lognormal(mean: 255, variation: 2), 255, 260_100),
            // Shape ½: variance 5 mean². Others with mpmath: scale² Γ(1 + 2/shape) - mean².
            (.weibull(mean: 60, shape: 0.5), 60, 18_000), (.weibull(mean: 60, shape: 2), 60, 983.6623610465857),
            (.weibull(mean: 240, shape: 1.5), 240, 26553.512805483937),
            (.uniform(least: 2, most: 8), 5, 3), (.triangular(least: 1, mode: 2, most: 6), 3, 14.0 / 12),
            (.triangular(least: 0, mode: 0, most: 3), 1, 0.5), (.empirical(ObservedLengths(1, 2, 3, 6)), 3, 3.5),
            // Mean ¼ 4 + ¾ 100; second moment ¼ 16 + ¾ 20000.
            (.mixture(parts), 76, 15_004 - 5776),
        ] as [(Distribution, Double, Double)])
    func moments(distribution: Distribution, mean: Double, variance: Double) {
        #expect((distribution.mean - mean).magnitude <= 1e-12 * mean)
        #expect((distribution.variance - variance).magnitude <= 1e-12 * variance)
        if variance > 0 {
            let variation = distribution.coefficientOfVariation ?? .nan
            #expect((variation - variance.squareRoot() / mean).magnitude <= 1e-12 * variation)
        }
    }

    @Test("A length that never ends has an infinite mean and no coefficient of variation")
    func neverMoments() {
        let immortal = MixturePart(name: "waits for ever", share: 0.5, distribution: .never)
        let mortal = MixturePart(name: "hangs up", share: 0.5, distribution: .constant(1))
        for distribution in [Distribution.never, .mixture([immortal, mortal])] {
            #expect(distribution.mean == .infinity)
            #expect(distribution.variance == .infinity)
            #expect(distribution.coefficientOfVariation == nil)
        }
        #expect(Distribution.constant(0).coefficientOfVariation == nil)
        #expect(Distribution.constant(5).coefficientOfVariation == 0)
    }

    @Test(
        "Probabilities follow from the formulas",
        arguments: [
            (.constant(5), 4.99, 0), (.constant(5), 5, 1), (.constant(0), 0, 1),
            // From here with mpmath to 30 digits.
            (.exponential(mean: 600), 1, 0.0016652785490613212), (.exponential(mean: 600), 30, 0.04877057549928599),
            (.gamma(mean: 60, variation: 0.5), 45, 0.35276811121776874),
            (.gamma(mean: 60, variation: 2), 1, 0.28006862661797677),
            (.gamma(mean: 300, variation: 1), 900, 0.950212931632136),
            (.lognormal(mean: 255, variation: 1), 100, 0.2394461113174041),
            (.lognormal(mean: 290, variation: 0.5), 600, 0.9620763418645689),
            (.lognormal(mean: 263, variation: 2), 1, 8.566539366627146e-05),
            (.weibull(mean: 60, shape: 0.5), 10, 0.43861608620107184),
            (.weibull(mean: 60, shape: 2), 80, 0.7524798785760844),
            (.weibull(mean: 240, shape: 1.5), 1, 0.0002306645706518532),
            // By hand.
            (.uniform(least: 2, most: 8), 1, 0), (.uniform(least: 2, most: 8), 3.5, 0.25),
            (.uniform(least: 2, most: 8), 9, 1), (.triangular(least: 1, mode: 2, most: 6), 1, 0),
            (.triangular(least: 1, mode: 2, most: 6), 2, 0.2), (.triangular(least: 1, mode: 2, most: 6), 4, 0.8),
            (.triangular(least: 1, mode: 2, most: 6), 6, 1), (.triangular(least: 0, mode: 0, most: 2), 0, 0),
            (.triangular(least: 0, mode: 0, most: 2), 1, 0.75), (.triangular(least: 0, mode: 2, most: 2), 1, 0.25),
            (.empirical(ObservedLengths(3, 1, 2, 2)), 0.9, 0), (.empirical(ObservedLengths(3, 1, 2, 2)), 2, 0.75),
            (.empirical(ObservedLengths(3, 1, 2, 2)), 3, 1),
            (.mixture(parts), 3, 0.022165849838618867), (.mixture(parts), 4, 0.25 + 0.029407920635757593),
            (.never, 1e300, 0),
        ] as [(Distribution, Double, Double)])
    func probabilities(distribution: Distribution, seconds: Double, probability: Double) {
        #expect((distribution.cdf(at: seconds) - probability).magnitude <= 2e-14 * probability)
    }

    @Test(
        "Probabilities are 0 below zero and 1 at infinity, except where a length never ends",
        arguments: [
            .constant(5), .exponential(mean: 60), .gamma(mean: 60, variation: 2), .lognormal(mean: 60, variation: 1),
            .weibull(mean: 60, shape: 0.5), .uniform(least: 0, most: 8), .triangular(least: 0, mode: 0, most: 8),
            .empirical(ObservedLengths(0, 1)), .mixture(parts),
        ] as [Distribution])
    func ends(distribution: Distribution) {
        #expect(distribution.cdf(at: -1e-9) == 0)
        #expect(distribution.cdf(at: .infinity) == 1)
        #expect(Distribution.never.cdf(at: .infinity) == 0)
    }
}
