extension RealFunctions {
    /// The regularised incomplete beta function I_x(a, b) = ∫₀^x t^(a-1) (1-t)^(b-1) dt / B(a, b).
    ///
    /// It is the probability that a beta variable is at most x; Student's t and the binomial follow from it. Shapes above 0
    /// and at most 1e8; x below 0 counts as 0 and above 1 as 1.
    /// Relative error of I: below 2e-14 + 3e-15 × |log I|, or 5e-16 absolute where that is more, down to 1e-290. Steps grow as √(a + b).
    ///
    /// Source: continued fraction DLMF 8.17.22; factor before it as in Loader 2000.
    public static func regularisedBeta(_ x: Double, a: Double, b: Double) -> Double {
        guard a > 0, b > 0, a < .infinity, b < .infinity, !x.isNaN else { return .nan }
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        if x <= (a + 1) / (a + b + 2) { return betaTail(x, 1 - x, a, b) }
        return 1 - betaTail(1 - x, x, b, a)
    }

    /// I_x(a, b) where x lies below the mean, y = 1 - x.
    private static func betaTail(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let n = a + b
        let corrections = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b)
        let exponent = corrections - deviance(a, mean: n * x) - deviance(b, mean: n * y)
        // x^a y^b / (a B(a, b)) = b/n × x^a y^b Γ(n + 1) / (Γ(a + 1) Γ(b + 1))
        let mass = exp(exponent) * (n / (2 * Double.pi * a) / b).squareRoot()
        return mass * (b / n) * betaFraction(x, a, b)
    }

    /// The continued fraction from the front by Lentz's method.
    private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0
        var d = awayFromZero(1 - (a + b) * x / (a + 1))
        d = 1 / d
        var result = d
        var index = 0.0
        var factor = 0.0
        while (factor - 1).magnitude > Double.ulpOfOne, index < mostSteps {
            index += 1
            let twice = a + 2 * index
            let even = index * (b - index) * x / ((twice - 1) * twice)
            d = 1 / awayFromZero(1 + even * d)
            c = awayFromZero(1 + even / c)
            result *= c * d
            let odd = -(a + index) * (a + b + index) * x / (twice * (twice + 1))
            d = 1 / awayFromZero(1 + odd * d)
            c = awayFromZero(1 + odd / c)
            factor = c * d
            result *= factor
        }
        return result
    }

    private static func awayFromZero(_ value: Double) -> Double {
        value == 0 ? Double.leastNormalMagnitude : value
    }

    /// Far more than √(2e8) steps; it only makes the end of the loop certain.
    private static var mostSteps: Double { 1e6 }
}
