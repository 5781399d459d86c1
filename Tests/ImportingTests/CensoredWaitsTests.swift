import Importing
import Probability
import Testing

struct CensoredWaitsTests {
    /// The remission times in weeks of 21 patients on 6-MP, a censored one with false (Freireich and others, 1963; in most textbooks).
    private let remissions = CensoredWaits(
        [
            (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false),
            (13, true), (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false),
            (32, false), (32, false), (34, false), (35, false),
        ].map { (seconds: $0.0, gaveUp: $0.1) })

    @Test(arguments: [
        (6.0, 0.857, 0.0764), (7, 0.807, 0.0869), (10, 0.753, 0.0963), (13, 0.690, 0.1068), (16, 0.627, 0.1141),
        (22, 0.538, 0.1282), (23, 0.448, 0.1346),
    ])
    func shareOfWhoWaitsLongerIsThatOfTheTextbook(_ seconds: Double, _ share: Double, _ error: Double) {
        let found = remissions.share(longerThan: seconds)
        #expect((found.share - share).magnitude < 0.0006)
        #expect((found.standardError - error).magnitude < 0.0006)
    }

    /// 9 remissions ended in 359 weeks of observation.
    @Test func exponentialMeanIsAllTimeOverEvents() {
        let fit = remissions.exponential
        #expect(fit.patience == .exponential(mean: 359.0 / 9))
        #expect(fit.standardErrorOfMean == 359.0 / 9 / 3)
    }

    /// Waits at the quantiles of a law, of which a fixed clock cuts a third short: what is fitted must be that law. A scale or shape 5%
    /// off would be twice as far away.
    @Test func lawsAreFoundAgainFromTheirQuantiles() throws {
        let count = 20_000
        let weibull = (0..<count).map { place -> (seconds: Double, gaveUp: Bool) in
            let u = (Double(place) + 0.5) / Double(count)
            // Shape 0.7, scale 300 s: quantile 300 (-ln(1 - u))^(1/0.7).
            let patience = 300 * RealFunctions.power(-RealFunctions.log(1 - u), 1 / 0.7)
            return (min(patience, 350), patience <= 350)
        }
        let fit = try #require(
            CensoredWaits(weibull).fits.first { if case .weibull = $0.patience { true } else { false } })
        // The mean is 300 Γ(1 + 1/0.7) = 300 x 1.26582.
        guard case .weibull(let mean, let shape) = fit.patience else { return }
        #expect((mean / 379.75 - 1).magnitude < 0.02)
        #expect((shape / 0.7 - 1).magnitude < 0.02)
        #expect(CensoredWaits(weibull).fits.first?.patience == fit.patience)
        let lognormal = (0..<count).map { place -> (seconds: Double, gaveUp: Bool) in
            let u = (Double(place) + 0.5) / Double(count)
            // Of the logarithm, mean 5 and standard deviation 1.2.
            let patience = RealFunctions.exp(5 + 1.2 * RealFunctions.normalQuantile(u))
            return (min(patience, 250), patience <= 250)
        }
        let other = try #require(CensoredWaits(lognormal).fits.first)
        guard case .lognormal(let found, let variation) = other.patience else {
            Issue.record("the law that fits best is \(other.patience)")
            return
        }
        // Mean exp(5 + 0.72) = 304.9, variation sqrt(exp(1.44) - 1) = 1.7937.
        #expect((found / 304.9 - 1).magnitude < 0.02)
        #expect((variation / 1.7937 - 1).magnitude < 0.02)
    }

    @Test func someWhoHangUpAtOnceAreToldFromTheOthers() throws {
        let count = 20_000
        let waits = (0..<count).map { place -> (seconds: Double, gaveUp: Bool) in
            // Every tenth hangs up at once, after 4 s on average; the others wait 400 s on average.
            let u = (Double(place / 10) + 0.5) / Double(count / 10)
            let patience = -RealFunctions.log(1 - u) * (place % 10 == 0 ? 4 : 400)
            return (min(patience, 300), patience <= 300)
        }
        let fit = try #require(CensoredWaits(waits).fits.first)
        let atOnce = try #require(fit.atOnce)
        #expect((atOnce.share - 0.1).magnitude < 0.005)
        #expect((atOnce.meanSeconds / 4 - 1).magnitude < 0.1)
        #expect((fit.patience.mean / 400 - 1).magnitude < 0.02)
    }

    @Test func withoutAnyoneWhoGaveUpThereIsNoLaw() {
        #expect(CensoredWaits([(5, false), (7, false)]).fits.isEmpty)
        #expect(CensoredWaits([]).fits.isEmpty)
        // One of so many that the mean would be three years.
        let many = [(seconds: 100_000.0, gaveUp: true)] + (0..<1_000).map { _ in (seconds: 100_000.0, gaveUp: false) }
        #expect(CensoredWaits(many).fits.isEmpty)
    }
}

struct ObservedTimesTests {
    @Test func lawWithTheVariationOfTheLengthsIsNearest() {
        // Quantiles of an exponential law.
        let lengths = (0..<5_000).map { -200 * RealFunctions.log(1 - (Double($0) + 0.5) / 5_000) }
        let times = ObservedTimes(lengths)
        let fit = times.fits.first
        #expect((fit?.law.mean ?? 0) / times.mean == 1)
        #expect(fit?.distance ?? 1 < 0.01)
        let wide = (0..<5_000).map { RealFunctions.exp(4 + RealFunctions.normalQuantile((Double($0) + 0.5) / 5_000)) }
        guard case .lognormal = ObservedTimes(wide).fits.first?.law else {
            Issue.record(
                "lengths with lognormal quantiles are nearest to \(String(describing: ObservedTimes(wide).fits.first))")
            return
        }
    }

    @Test func equalLengthsAreAConstant() {
        #expect(ObservedTimes([30, 30, 30]).fits.first?.law == .constant(30))
        #expect(ObservedTimes([]).fits.isEmpty)
    }
}
