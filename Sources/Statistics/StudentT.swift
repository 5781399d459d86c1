internal import Probability

/// Student's t law: how far the mean of a few replications strays from the truth, in estimated standard errors.
public enum StudentT {
    /// The value that a t-distributed quantity stays below with probability `p`.
    ///
    /// Solved from the tail probability, an incomplete beta function, by Newton's method on the logarithms of the
    /// tail and of t. Both the tail and its complement are log-concave in log t, so the steps approach the root from
    /// one side and cannot run away. Within a relative 1e-10 of the exact value up to 100,000 degrees of freedom.
    ///
    /// - Parameters:
    ///   - p: a probability, 0 < p < 1.
    ///   - degreesOfFreedom: above 0; one fewer than the replications. Infinity gives the normal quantile.
    /// - Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1 for the tail.
    public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
        precondition(degreesOfFreedom > 0, "Student's t needs degrees of freedom above 0")
        if p == 0.5 { return 0 }
        if degreesOfFreedom.isInfinite { return RealFunctions.normalQuantile(p) }
        if p == usualProbability, let place = Int(exactly: degreesOfFreedom), place <= usualQuantiles.count {
            return usualQuantiles[place - 1]
        }
        let magnitude = upperQuantile(tail: min(p, 1 - p), degreesOfFreedom: degreesOfFreedom)
        return p < 0.5 ? -magnitude : magnitude
    }

    /// The probability that the quantiles of intervals of 95% have, with the very rounding of theirs.
    private static let usualProbability = 1 - (1 - 0.95) / 2
    /// Its quantiles for 1, 2, … degrees of freedom, which every row of a result asks for.
    private static let usualQuantiles = (1...99).map {
        upperQuantile(tail: 1 - usualProbability, degreesOfFreedom: Double($0))
    }

    /// The t > 0 exceeded with probability `tail` below one half.
    private static func upperQuantile(tail: Double, degreesOfFreedom: Double) -> Double {
        /// Above this tail, t is so small that the probability between 0 and t says more about it than the tail does.
        let smallestCentralTail = 0.25
        /// Newton doubles the digits each step; a dozen steps do from any start, the rest is a safeguard.
        let mostSteps = 100
        let solvesForTail = tail < smallestCentralTail
        let logTarget = RealFunctions.log(solvesForTail ? tail : 0.5 - tail)
        let logPeak = logDensityAtZero(degreesOfFreedom: degreesOfFreedom)
        var t = -RealFunctions.normalQuantile(tail)
        for _ in 0..<mostSteps {
            let probability =
                solvesForTail
                ? upperTail(t, degreesOfFreedom: degreesOfFreedom)
                : probabilityBetweenZero(and: t, degreesOfFreedom: degreesOfFreedom)
            let logShape = -0.5 * (degreesOfFreedom + 1) * RealFunctions.log(1 + t * t / degreesOfFreedom)
            let slope = t * RealFunctions.exp(logPeak + logShape) / probability
            let gap = logTarget - RealFunctions.log(probability)
            let step = (solvesForTail ? -gap : gap) / slope
            t *= RealFunctions.exp(step)
            if step.magnitude < 4 * Double.ulpOfOne { break }
        }
        return t
    }

    /// P(T > t) for t > 0.
    private static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
        0.5
            * RealFunctions.regularisedBeta(
                degreesOfFreedom / (degreesOfFreedom + t * t), a: degreesOfFreedom / 2, b: 0.5)
    }

    /// P(0 < T < t) for t > 0.
    private static func probabilityBetweenZero(and t: Double, degreesOfFreedom: Double) -> Double {
        0.5 * RealFunctions.regularisedBeta(t * t / (degreesOfFreedom + t * t), a: 0.5, b: degreesOfFreedom / 2)
    }

    /// The logarithm of the density at 0, the greatest.
    private static func logDensityAtZero(degreesOfFreedom: Double) -> Double {
        RealFunctions.logGamma((degreesOfFreedom + 1) / 2) - RealFunctions.logGamma(degreesOfFreedom / 2)
            - 0.5 * RealFunctions.log(degreesOfFreedom * Double.pi)
    }
}
