import Probability

/// Waits of which only the bands are known in which they ended, by an answer or by giving up.
///
/// Within a band answers come with an even hazard of the band's own, whatever that is, and callers give up with theirs. Who waits longer
/// than the last limit ends at no known time, and says nothing but that.
package struct BandedWaits: Sendable {
    /// A band with two ends.
    private struct Band {
        let length: Double
        /// Those who were still waiting when it began.
        let waiting: Double
        let answered: Double
        let gaveUp: Double

        /// The even rate at which those waiting left.
        var hazardOfLeaving: Double {
            let left = (answered + gaveUp) / waiting
            return left < 1 ? -RealFunctions.log(1 - left) / length : .infinity
        }
    }

    /// Means of patience from half a second to some months, as logarithms of their hazards.
    private var leastLog: Double { -16 }
    private var mostLog: Double { 0.7 }

    private let bands: [Band]
    private let limits: [Double]
    /// How many gave up in a band with two ends.
    package let gaveUp: Double

    /// - Parameters:
    ///   - limits: the ends of the bands in seconds, rising; the first begins at 0.
    ///   - answered: calls by band; one more than there are limits where some waited longer than the last.
    ///   - gaveUp: the same of those who gave up.
    package init(limits: [Double], answered: [Double], gaveUp: [Double]) {
        var waiting = answered.reduce(0, +) + gaveUp.reduce(0, +)
        var bands: [Band] = []
        for (place, limit) in limits.enumerated() where waiting > 0 {
            let begin = place == 0 ? 0 : limits[place - 1]
            let band = Band(
                length: limit - begin, waiting: waiting, answered: place < answered.count ? answered[place] : 0,
                gaveUp: place < gaveUp.count ? gaveUp[place] : 0)
            bands.append(band)
            waiting -= band.answered + band.gaveUp
        }
        self.bands = bands
        self.limits = limits
        self.gaveUp = bands.reduce(0) { $0 + $1.gaveUp }
    }

    /// The exponential law of patience with the greatest likelihood; nil where nobody gave up within a limit.
    ///
    /// With hazard h of giving up and a of being answered in a band of length l, of n who wait at its beginning d give up and c are answered
    /// with likelihood h^d a^c ((1 - exp(-(h + a) l)) / (h + a))^(c + d) exp(-(h + a) l)^(n - c - d). For each h the best a is found band by
    /// band, and the h at which the sum of the slopes is 0. The standard error of the mean is from the curvature there.
    package var exponential: PatienceFit? {
        guard gaveUp > 0,
            let hazard = root(from: leastLog, to: mostLog, of: { -slope(RealFunctions.exp($0)) }).map({
                RealFunctions.exp($0)
            })
        else { return nil }
        let step = hazard * 1e-4
        let curvature = (slope(hazard - step) - slope(hazard + step)) / (2 * step)
        return PatienceFit(
            patience: .exponential(mean: 1 / hazard), logLikelihood: logLikelihood(hazard), parameters: 1,
            standardErrorOfMean: curvature > 0 ? 1 / (curvature.squareRoot() * hazard * hazard) : nil)
    }

    /// The share who would wait longer than a limit, without any law beyond even hazards within bands; nil beyond the last limit and between
    /// two.
    package func share(longerThan seconds: Double) -> Double? {
        guard let place = limits.firstIndex(of: seconds), place < bands.count else { return nil }
        return bands[...place].reduce(1) { share, band in
            let left = band.answered + band.gaveUp
            guard left > 0 else { return share }
            return share * RealFunctions.exp(-band.hazardOfLeaving * band.length * band.gaveUp / left)
        }
    }

    /// The derivative of the log likelihood by the hazard of giving up.
    private func slope(_ hazard: Double) -> Double {
        bands.reduce(0) { sum, band in
            let all = BandedWaits.hazardOfLeaving(band, hazard)
            return sum + BandedWaits.slope(band, all) + band.gaveUp / hazard
        }
    }

    /// The derivative by the hazard of leaving a band of all that depends on it alone.
    private static func slope(_ band: Band, _ all: Double) -> Double {
        let left = band.answered + band.gaveUp
        let mean = 1 / all - band.length / RealFunctions.expMinusOne(all * band.length)
        return -band.length * (band.waiting - left) - left * mean
    }

    /// The hazard of leaving a band that is likeliest where that of giving up is known: where the slope is 0.
    private static func hazardOfLeaving(_ band: Band, _ hazard: Double) -> Double {
        guard band.answered > 0 else { return hazard }
        let most = hazard + 1_000 / band.length
        // The logarithm of the hazard of being answered; the slope falls as it rises.
        let answered = root(from: RealFunctions.log(hazard) - 30, to: RealFunctions.log(most)) { logarithm in
            let answered = RealFunctions.exp(logarithm)
            return -(slope(band, hazard + answered) + band.answered / answered)
        }
        return hazard + RealFunctions.exp(answered ?? RealFunctions.log(most))
    }

    private func logLikelihood(_ hazard: Double) -> Double {
        bands.reduce(0) { sum, band in
            let all = BandedWaits.hazardOfLeaving(band, hazard)
            let left = band.answered + band.gaveUp
            let leaving = -RealFunctions.expMinusOne(-all * band.length)
            func times(_ count: Double, _ factor: Double) -> Double {
                count > 0 ? count * RealFunctions.log(factor) : 0
            }
            return sum + times(band.gaveUp, hazard) + times(band.answered, all - hazard)
                + times(left, leaving / all) - all * band.length * (band.waiting - left)
        }
    }
}
