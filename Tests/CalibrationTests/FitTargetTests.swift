import Calibration
import ContactCentre
import Experiments
import Testing

@Suite("A figure that rooms are held against")
struct FitTargetTests {
    private func target(_ measure: Measure, _ value: Double) -> FitTarget {
        FitTarget(value, of: FigureName(callType: "999", measure: measure), scenario: 0)
    }

    @Test("comes back from the scale it is compared on", arguments: [0.0, 0.00028, 0.013, 0.388, 0.688, 1])
    func share(_ share: Double) {
        let target = target(.serviceLevel, 0.5)
        #expect((target.value(atScaled: target.scaled(share)) - share).magnitude < 1e-12)
    }

    @Test("moves on that scale as its slope says")
    func slope() {
        let (share, time) = (target(.serviceLevel, 0.5), target(.averageSpeedOfAnswerSeconds, 10))
        for (target, value) in [(share, 0.02), (share, 0.3), (share, 0.9), (time, 10.0), (time, 200)] {
            let step = 1e-6 * value
            let moved = (target.scaled(value + step) - target.scaled(value - step)) / (2 * step)
            #expect((moved / target.slope(at: value) - 1).magnitude < 1e-6)
        }
    }

    @Test(
        "is known to half its last decimal place",
        arguments: [(0.688, 0.0005), (0.013, 0.0005), (174.4, 0.05), (10, 0.5), (0.00028, 0.000005), (0, 0.5)])
    func rounding(value: Double, half: Double) {
        #expect((FitTarget.halfStep(of: value) / half - 1).magnitude < 1e-9)
    }

    /// Two hundredths of √(p (1 - p)), and a rounding of ±0.0005 that is as likely anywhere in between: 0.001 / √12.
    @Test("has the discrepancy and the rounding in its error")
    func error() {
        let target = target(.serviceLevel, 0.688)
        let expected = (0.02 * 0.02 * 0.688 * 0.312 + 0.001 * 0.001 / 12).squareRoot()
        #expect((target.standardError(discrepancy: 0.02) / target.slope(at: 0.688) / expected - 1).magnitude < 1e-9)
    }
}
