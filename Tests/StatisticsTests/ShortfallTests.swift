import Statistics
import Testing

@Suite("Shortfalls")
struct ShortfallTests {
    @Test(
        "A shortfall is the level less the figure, its ends the level less the other ends, nothing where the figure reaches the level",
        arguments: [
            (
                10, Estimate(mean: 4, low: 3, high: 6, confidence: 0.9),
                Estimate(mean: 6, low: 4, high: 7, confidence: 0.9)
            ),
            (
                5, Estimate(mean: 4, low: 3, high: 6, confidence: 0.95),
                Estimate(mean: 1, low: 0, high: 2, confidence: 0.95)
            ),
            (
                2, Estimate(mean: 4, low: 3, high: 6, confidence: 0.95),
                Estimate(mean: 0, low: 0, high: 0, confidence: 0.95)
            ),
            (
                7, Estimate(mean: 4, low: nil, high: nil, confidence: 0.95),
                Estimate(mean: 3, low: nil, high: nil, confidence: 0.95)
            ),
        ])
    func shortfall(level: Double, figure: Estimate, expected: Estimate) {
        #expect(figure.shortfall(below: level) == expected)
    }

    @Test("Without a figure there is none")
    func nothing() {
        #expect(Estimate(mean: nil, low: nil, high: nil, confidence: 0.95).shortfall(below: 3) == nil)
    }
}
