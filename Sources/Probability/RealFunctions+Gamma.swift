extension RealFunctions {
    /// The natural logarithm of the gamma function, for arguments above 0.
    ///
    /// Error: below 1e-14 × max(1, |result|). Infinity at 0 and at infinity, not a number below 0.
    ///
    /// Source: Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1; below 10 moved up by 5.5.1.
    public static func logGamma(_ value: Double) -> Double {
        guard value > 0 else { return value == 0 ? .infinity : .nan }
        guard value < .infinity else { return value }
        var product = 1.0
        var moved = value
        while moved < leastForStirling {
            product *= moved
            moved += 1
        }
        let stirling = (moved - 0.5) * log(moved) - moved + halfLogOfTwoPi + stirlingCorrection(moved)
        return value < leastForStirling ? stirling - log(product) : stirling
    }

    /// The lower regularised gamma function P(shape, value) = ∫₀^value t^(shape-1) e^-t dt / Γ(shape).
    ///
    /// It is the probability that a gamma variable with this shape and scale 1 is at most `value`. Shapes above 0.
    /// Relative error of P: below 2e-14 + 3e-15 × |log P|, down to 1e-290. Steps grow as √shape to a shape of 1e8, beyond
    /// which they are constant.
    ///
    /// Source: series DLMF 8.7.1, continued fraction DLMF 8.9.2, expansion for large shapes DLMF 8.12.3 to 8.12.7.
    public static func regularisedGammaP(shape: Double, _ value: Double) -> Double {
        guard shape > 0, !value.isNaN else { return .nan }
        guard value > 0, shape < .infinity else { return shape == .infinity && value == .infinity ? .nan : 0 }
        guard value < .infinity else { return 1 }
        if shape > leastShapeForExpansion { return gammaPOfLargeShape(shape, value) }
        let mass = poissonMass(shape, mean: value)
        guard value >= shape + 1 else { return mass * gammaSeries(shape, value) }
        return 1 - mass * shape * gammaFraction(shape, value)
    }

    /// log Γ(x + 1) - ((x + ½) log x - x + ½ log 2π): how far Stirling's formula is off, for x above 0.
    static func stirlingCorrection(_ value: Double) -> Double {
        var moved = value
        var sum = 0.0
        while moved < leastForStirling {
            sum += stirlingStep(moved)
            moved += 1
        }
        let inverse = 1 / moved
        let square = inverse * inverse
        // Bernoulli numbers B₂ₖ / (2k (2k - 1)); the next would add at most 3e-17.
        let tail = 1.0 / 1188 - square * (691.0 / 360_360 - square * (1.0 / 156))
        let series = 1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square * tail)))
        return sum + inverse * series
    }

    /// What the correction loses from x to x + 1: (x + ½) log((x + 1) / x) - 1.
    private static func stirlingStep(_ x: Double) -> Double {
        guard x >= 1 else { return (x + 0.5) * (log(x + 1) - log(x)) - 1 }
        let v = 1 / (2 * x + 1)
        return artanhRest(v * v)
    }

    /// v²/3 + v⁴/5 + v⁶/7 + … = artanh(v)/v - 1, for v² of at most 1/9.
    private static func artanhRest(_ square: Double) -> Double {
        var power = square
        var divisor = 3.0
        var sum = 0.0
        while power > divisor * 1e-18 {
            sum += power / divisor
            power *= square
            divisor += 2
        }
        return sum
    }

    /// mean^x e^-mean / Γ(x + 1), for x and mean above 0, accurate where both are large.
    ///
    /// Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
    static func poissonMass(_ x: Double, mean: Double) -> Double {
        exp(-stirlingCorrection(x) - deviance(x, mean: mean)) / (2 * Double.pi * x).squareRoot()
    }

    /// x log(x / mean) + mean - x, which is never negative, without cancellation where x is near the mean.
    static func deviance(_ x: Double, mean: Double) -> Double {
        let difference = x - mean
        let v = difference / (x + mean)
        // Within a factor of two the plain formula would lose digits, and the series below is short.
        guard v.magnitude < 1.0 / 3 else {
            let ratio = x / mean
            let logRatio = ratio > 0 && ratio < .infinity ? log(ratio) : log(x) - log(mean)
            return x * logRatio - difference
        }
        return difference * v + 2 * x * v * artanhRest(v * v)
    }

    /// 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …
    private static func gammaSeries(_ shape: Double, _ value: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var divisor = shape
        while term > sum * leastShareOfSum {
            divisor += 1
            term *= value / divisor
            sum += term
        }
        return sum
    }

    /// The continued fraction of Γ(a, x) e^x x^-a for x >= a + 1, from the front by Lentz's method.
    private static func gammaFraction(_ shape: Double, _ value: Double) -> Double {
        var b = value + 1 - shape
        var c = Double.infinity
        var d = 1 / b
        var result = d
        var index = 0.0
        var factor = 0.0
        while (factor - 1).magnitude > Double.ulpOfOne {
            index += 1
            let a = index * (shape - index)
            b += 2
            d = 1 / (b + a * d)
            c = b + a / c
            factor = c * d
            result *= factor
        }
        return result
    }

    /// The first two terms of the uniform expansion: the next is below 1e-15 for the shapes it is used for.
    private static func gammaPOfLargeShape(_ shape: Double, _ value: Double) -> Double {
        let root = (2 * deviance(shape, mean: value)).squareRoot()
        let standard = value < shape ? -root : root
        guard standard.magnitude < 40 else { return standard < 0 ? 0 : 1 }
        let relative = (value - shape) / shape
        let eta = standard / shape.squareRoot()
        let coefficient = eta == 0 ? -1.0 / 3 : 1 / relative - 1 / eta
        let density = exp(-0.5 * standard * standard) / (2 * Double.pi * shape).squareRoot()
        return normalCDF(standard) - density * coefficient
    }

    private static var leastForStirling: Double { 10 }
    private static var leastShapeForExpansion: Double { 1e8 }
    private static var halfLogOfTwoPi: Double { 0.9189385332046727 }
    /// A term below this share of the sum so far no longer changes it.
    private static var leastShareOfSum: Double { 1e-17 }
}
