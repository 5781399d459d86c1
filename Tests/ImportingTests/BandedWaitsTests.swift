import Importing
import Probability
import Testing

struct BandedWaitsTests {
    /// Of 100 in one band of 10 s, 30 are answered and 20 give up. Half are left, so the rate of leaving is ln 2 / 10, two fifths of it are who gave
    /// up; closed formulas, whichever rates are assumed.
    @Test func oneBandHasAClosedFormula() throws {
        let waits = BandedWaits(limits: [10], answered: [30, 50], gaveUp: [20, 0])
        let fit = try #require(waits.exponential)
        let mean = 10 / (RealFunctions.log(2) * 0.4)
        #expect((fit.patience.mean / mean - 1).magnitude < 1e-6)
        // exp(-0.4 ln 2) = 2^-0.4.
        #expect(((waits.share(longerThan: 10) ?? 0) - 0.757858).magnitude < 1e-6)
    }

    /// Counts as they are expected with a mean patience of 120 s and answers at another rate in each band.
    @Test func lawBehindExpectedCountsIsFoundAgain() throws {
        let hazard = 1 / 120.0
        let limits = [10.0, 15, 20, 40, 60, 120]
        let rates = [0.2, 0.02, 0.05, 0.01, 0.03, 0.005]
        var waiting = 1e6
        var (answered, gaveUp): ([Double], [Double]) = ([], [])
        for (place, rate) in rates.enumerated() {
            let length = limits[place] - (place == 0 ? 0 : limits[place - 1])
            let left = waiting * (1 - RealFunctions.exp(-(hazard + rate) * length))
            answered.append(left * rate / (hazard + rate))
            gaveUp.append(left * hazard / (hazard + rate))
            waiting -= left
        }
        let waits = BandedWaits(limits: limits, answered: answered + [waiting], gaveUp: gaveUp + [0])
        let fit = try #require(waits.exponential)
        #expect((fit.patience.mean / 120 - 1).magnitude < 1e-5)
        for limit in limits {
            #expect(((waits.share(longerThan: limit) ?? 0) - RealFunctions.exp(-hazard * limit)).magnitude < 1e-9)
        }
        #expect(waits.share(longerThan: 30) == nil)
        // Who waits longer than the last limit, and how that ends, says nothing more.
        let other = BandedWaits(limits: limits, answered: answered + [0], gaveUp: gaveUp + [waiting])
        #expect(other.exponential?.patience == fit.patience)
    }

    /// Where nobody is answered the bands are of a law alone: the textbook's likelihood of grouped lives, sum of d l / (exp(h l) - 1) over bands
    /// = sum of l (still there); for equal bands h = ln(1 + d / s) / l with d who left and s bands stayed out.
    @Test func groupedLivesWithoutAnswersHaveTheTextbooksRate() throws {
        let waits = BandedWaits(limits: [20, 40, 60], answered: [0, 0, 0, 0], gaveUp: [40, 30, 10, 20])
        // 80 left; 60 stayed the first band out, 30 the second, 20 the third.
        let hazard = RealFunctions.log(1 + 80.0 / 110) / 20
        let fit = try #require(waits.exponential)
        #expect((fit.patience.mean * hazard - 1).magnitude < 1e-6)
        // The information is s l² exp(h l) (exp(h l) - 1)⁻² ... of d + s trials of staying with probability p = exp(-h l): (d + s) l² p / (1 - p).
        let p = RealFunctions.exp(-hazard * 20)
        let error = ((1 - p) / (190 * 400 * p)).squareRoot() / (hazard * hazard)
        #expect(((fit.standardErrorOfMean ?? 0) / error - 1).magnitude < 1e-3)
    }

    @Test func withoutAnyoneWhoGaveUpWithinALimitThereIsNoLaw() {
        #expect(BandedWaits(limits: [10, 20], answered: [5, 5, 1], gaveUp: [0, 0, 7]).exponential == nil)
        #expect(BandedWaits(limits: [], answered: [], gaveUp: []).exponential == nil)
        #expect(BandedWaits(limits: [10], answered: [0, 0], gaveUp: [0, 0]).exponential == nil)
    }
}
