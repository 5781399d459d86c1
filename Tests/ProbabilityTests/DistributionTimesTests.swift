import Probability
import Testing

@Suite("A law of so many times the length")
struct DistributionTimesTests {
    @Test(
        "has so many times the mean, whatever the law",
        arguments: [
            Distribution.constant(30), .exponential(mean: 60), .gamma(mean: 60, variation: 0.7),
            .lognormal(mean: 60, variation: 1.2), .weibull(mean: 60, shape: 0.8), .uniform(least: 10, most: 90),
            .triangular(least: 10, mode: 30, most: 90), .empirical(ObservedLengths(20, 45, 130)),
            .mixture([
                MixturePart(name: "short", share: 0.3, distribution: .constant(5)),
                MixturePart(name: "long", share: 0.7, distribution: .exponential(mean: 90)),
            ]),
        ])
    func mean(law: Distribution) {
        for factor in [0.5, 1, 1.7] {
            #expect(abs(law.times(factor).mean - factor * law.mean) <= 1e-12 * law.mean)
        }
        #expect(law.times(1) == law)
        #expect(law.times(2).times(0.5) == law)
    }

    @Test("keeps its form, and never stays never")
    func form() {
        #expect(Distribution.gamma(mean: 2, variation: 0.5).times(3) == .gamma(mean: 6, variation: 0.5))
        #expect(Distribution.weibull(mean: 2, shape: 0.5).times(3) == .weibull(mean: 6, shape: 0.5))
        #expect(Distribution.empirical(ObservedLengths(1, 2)).times(3) == .empirical(ObservedLengths(3, 6)))
        #expect(Distribution.never.times(3) == .never)
    }
}
