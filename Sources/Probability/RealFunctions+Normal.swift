extension RealFunctions {
    /// The probability that a standard normal variable is at most `value`.
    ///
    /// Relative error: below 1e-15 wherever the result is a normal number, the lower tail to -37.5 included.
    ///
    /// Method: φ(z) / (z + 1) × g(z) for the tail beyond z >= 0, where g is a Chebyshev series in (z - 4)/(z + 4) whose
    /// 24 coefficients were computed from the complementary error function to 50 digits. The form is that of
    /// M. Shepherd and J. Laframboise, Chebyshev Approximation of (1 + 2x) exp(x²) erfc x, 1981.
    public static func normalCDF(_ value: Double) -> Double {
        guard !value.isNaN else { return .nan }
        return value < 0 ? normalTail(-value) : 1 - normalTail(value)
    }

    /// The standard normal quantile: the value that is not exceeded with this probability.
    ///
    /// Error: below 1e-15 × max(1, |result|) for the inverse at the given floating-point number, from 1e-300 up. Infinite
    /// at 0 and 1, not a number outside.
    ///
    /// Source: M. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37, 1988.
    public static func normalQuantile(_ probability: Double) -> Double {
        guard probability > 0, probability < 1 else {
            if probability == 0 { return -.infinity }
            return probability == 1 ? .infinity : .nan
        }
        let q = probability - 0.5
        if q.magnitude <= 0.425 { return q * centralRatio(0.180625 - q * q) }
        let r = (-log(q < 0 ? probability : 1 - probability)).squareRoot()
        let magnitude = r <= 5 ? nearTailRatio(r - 1.6) : farTailRatio(r - 5)
        return q < 0 ? -magnitude : magnitude
    }

    /// The probability beyond `z`, which is at least 0.
    private static func normalTail(_ z: Double) -> Double {
        // Beyond this the result is below the least subnormal number.
        guard z < 39 else { return 0 }
        // exp(-z²/2) in two factors, the first with an exact exponent: z² alone would be off by its rounding times z².
        let coarse = (z + coarseRoundingShift) - coarseRoundingShift
        let density = exp(-0.5 * coarse * coarse) * exp(-0.5 * (z - coarse) * (z + coarse))
        return density * (tailSeries((z - 4) / (z + 4)) / (z + 1))
    }

    /// Chebyshev series by Clenshaw's recurrence; 1/√2π is part of the coefficients.
    private static func tailSeries(_ t: Double) -> Double {
        let twice = 2 * t
        var next = 0.0
        var afterNext = 0.0
        for index in stride(from: tailCoefficients.count - 1, to: 0, by: -1) {
            let current = tailCoefficients[index] + twice * next - afterNext
            afterNext = next
            next = current
        }
        return tailCoefficients[0] + t * next - afterNext
    }

    /// 1.5 × 2^36: adding it leaves 16 binary places, so that the square of a number below 39 is exact.
    private static var coarseRoundingShift: Double { 103_079_215_104 }

    private static let tailCoefficients: [Double] = [
        0.4655865996963784, -0.06423751712334332, -0.011171509596721219, 0.01263630599437623, -0.004828490640131744,
        0.0010793834106156014, -0.0001194099520285248, -6.8485883776766764e-06, 4.060629718065491e-06,
        -1.9527544708338363e-07, -1.1345944386467565e-07, 1.227397138426542e-08, 3.662441203341559e-09,
        -5.088948506210621e-10, -1.4602402012093163e-10, 1.8321966529064227e-11, 6.857544400027546e-12,
        -5.077272058049455e-13, -3.458064365204774e-13, 4.412922855809207e-16, 1.7054866572266912e-14,
        1.5123653278115068e-15, -7.370100783416678e-16, -1.6124885584264884e-16,
    ]
}

// The three ratios of polynomials of AS 241, lowest coefficient first.
extension RealFunctions {
    private static func centralRatio(_ r: Double) -> Double {
        let above = polynomial(
            r, 3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
            4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3)
        let below = polynomial(
            r, 1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
            2.1213794301586595867e+4,
            3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3)
        return above / below
    }

    private static func nearTailRatio(_ r: Double) -> Double {
        let above = polynomial(
            r, 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
            1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
        let below = polynomial(
            r, 1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
            1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9)
        return above / below
    }

    private static func farTailRatio(_ r: Double) -> Double {
        let above = polynomial(
            r, 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
            2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
        let below = polynomial(
            r, 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
            7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15)
        return above / below
    }

    // Eight coefficients side by side, as the source prints them, and without an array to allocate.
    @inline(always)
    private static func polynomial(
        _ x: Double, _ c0: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double, _ c5: Double, _ c6: Double,
        _ c7: Double
    ) -> Double {
        ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0
    }
}
