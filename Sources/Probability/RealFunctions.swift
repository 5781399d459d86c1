/// The few functions of a real number that probability needs, in plain Swift.
///
/// Only +, -, ×, ÷ and the square root of IEEE 754 are used, each correctly rounded and never fused, so Linux, macOS and
/// WebAssembly give the same bits; the C library's functions do not. An ulp is the distance between neighbouring
/// floating-point numbers at the exact value; every stated bound is tested against values computed to 50 digits.
public enum RealFunctions {
    /// e to the power of `exponent`.
    ///
    /// Error: below 1.1 ulp where the result is normal, below 1 spacing (4.9e-324) where it is subnormal.
    /// Infinity above 709.7827128933840, zero below -745.1332191019412; not a number stays so.
    ///
    /// Method: exponent = k log 2 + r with |r| <= log 2 / 2; exp(r) by a polynomial, then two exact scalings.
    public static func exp(_ exponent: Double) -> Double { branchFreeExp(exponent) }

    /// The natural logarithm.
    ///
    /// Error: below 1 ulp, subnormal arguments included. Minus infinity at zero, not a number below it.
    ///
    /// Method: value = m 2^k with m between √½ and √2; log(m) = 2 artanh((m - 1)/(m + 1)) by a polynomial.
    public static func log(_ value: Double) -> Double { branchFreeLog(value) }

    /// e to the power of `exponent`, less one, without the loss of digits near zero.
    ///
    /// Error: below 5 ulp.
    public static func expMinusOne(_ exponent: Double) -> Double {
        guard exponent.magnitude < halfLogOfTwo else { return branchFreeExp(exponent) - 1 }
        return exponent + exponent * exponent * expRemainder(exponent)
    }

    /// The natural logarithm of one more than `value`, without the loss of digits near zero.
    ///
    /// Error: below 2 ulp. Minus infinity at -1, not a number below it.
    public static func log(onePlus value: Double) -> Double {
        let sum = 1 + value
        guard sum > 0, sum < .infinity else { return branchFreeLog(sum) }
        return branchFreeLog(sum) + (value - (sum - 1)) / sum
    }

    /// `base` to the power of `exponent`, for bases of at least 0.
    ///
    /// Error: below (2 + 2 |exponent × log(base)|) ulp, so 2 ulp for moderate powers and some 1,400 at the ends of the range.
    /// Any base to the power of 0, and 1 to any power, is 1; a base below 0 gives not a number.
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        return branchFreeExp(exponent * branchFreeLog(base))
    }
}

extension RealFunctions {
    // Both functions below are free of branches and table look-ups, so that a loop over a buffer becomes vector code.

    @inline(always)
    static func branchFreeExp(_ exponent: Double) -> Double {
        // Beyond these two ends the result is infinite or zero anyway; comparisons are such that "not a number" passes.
        let least = -746.0
        let most = 710.0
        var x = exponent < least ? least : exponent
        x = x > most ? most : x
        let shifted = x * reciprocalOfLogOfTwo + roundingShift
        let wholes = shifted - roundingShift
        let high = x - wholes * logOfTwoHigh  // exact: the product has few enough digits
        let low = wholes * logOfTwoLow
        let reduced = high - low
        let result = 1 + (high + (reduced * reduced * expRemainder(reduced) - low))
        // 2^wholes can lie outside the range of a Double; halves of it cannot. The first scaling is exact.
        let biased = shifted.bitPattern &- roundingShift.bitPattern &+ 2048
        let firstHalf = biased >> 1
        let secondHalf = biased &- firstHalf
        return result * powerOfTwo(biased: firstHalf) * powerOfTwo(biased: secondHalf)
    }

    /// 2 to the power of `biased` - 1024.
    @inline(always)
    private static func powerOfTwo(biased: UInt64) -> Double {
        Double(bitPattern: (biased &- 1) << mantissaBits)
    }

    /// (exp(r) - 1 - r) / r² for |r| <= log 2 / 2.
    ///
    /// A minimax polynomial of degree 9 whose first coefficient is held at ½; its error adds 2.6e-17 to exp(r).
    @inline(always)
    private static func expRemainder(_ r: Double) -> Double {
        // Pairs first (Estrin's order): a shorter chain of operations waiting for one another.
        let r2 = r * r
        let r4 = r2 * r2
        let p01 = 0.5 + r * 0.16666666666666666
        let p23 = 0.04166666666665136 + r * 0.008333333333332155
        let p45 = 0.0013888888905881542 + r * 0.0001984126985433861
        let p67 = 2.4801536388690766e-05 + r * 2.755728006701698e-06
        let p89 = 2.761380686153829e-07 + r * 2.5095554677111112e-08
        return (p01 + r2 * p23) + r4 * ((p45 + r2 * p67) + r4 * p89)
    }

    @inline(always)
    static func branchFreeLog(_ value: Double) -> Double {
        let isSubnormal = value < .leastNormalMagnitude
        let normal = isSubnormal ? value * subnormalScale : value
        let offset = isSubnormal ? subnormalOffset : exponentOffset
        // Exponents change at √½ instead of at 1, so that the mantissa lies about 1.
        let moved = normal.bitPattern &+ (1.0.bitPattern &- rootOfHalfBits)
        let wholes = Double(bitPattern: (moved >> mantissaBits) | integerBits) - offset
        let mantissa = Double(bitPattern: (moved & mantissaMask) &+ rootOfHalfBits)
        let f = mantissa - 1
        let s = f / (2 + f)
        let z = s * s
        let halfSquare = 0.5 * f * f
        // 2 artanh(s) = f - f²/2 + s (f²/2 + R): only the last term, the smallest, carries a rounding error that matters.
        let correction = s * (halfSquare + z * logRemainder(z)) + wholes * logOfTwoLow
        let result = wholes * logOfTwoHigh - ((halfSquare - correction) - f)
        let finite = value < .infinity ? result : value
        return value > 0 ? finite : (value == 0 ? -.infinity : .nan)
    }

    /// (2 artanh(s) - 2 s) / s³ as a function of z = s², for z <= (3 - 2√2)² = 0.0295; error adds below 1e-17 to the logarithm.
    @inline(always)
    private static func logRemainder(_ z: Double) -> Double {
        let z2 = z * z
        let p01 = 0.666666666666667 + z * 0.39999999999899444
        let p23 = 0.2857142862600327 + z * 0.22222211130259878
        let p45 = 0.18182889455674947 + z * 0.15331710618210773
        return p01 + z2 * (p23 + z2 * (p45 + z2 * 0.14616585424888623))
    }
}

extension RealFunctions {
    private static var mantissaBits: UInt64 { 52 }
    private static var mantissaMask: UInt64 { 0x000f_ffff_ffff_ffff }
    /// The pattern of √½.
    private static var rootOfHalfBits: UInt64 { 0x3fe6_a09e_667f_3bcd }
    /// The pattern of 2^52: with n < 2^52 put into its mantissa it is the pattern of 2^52 + n.
    private static var integerBits: UInt64 { 0x4330_0000_0000_0000 }
    /// 2^52 and the bias of an exponent.
    private static var exponentOffset: Double { 4_503_599_627_370_496 + 1023 }
    private static var subnormalScale: Double { 18_014_398_509_481_984 }
    /// `exponentOffset` and the 54 of `subnormalScale` = 2^54.
    private static var subnormalOffset: Double { exponentOffset + 54 }
    /// 1.5 × 2^52: adding it leaves a whole number, rounded to nearest, in the low bits.
    private static var roundingShift: Double { 6_755_399_441_055_744 }
    private static var reciprocalOfLogOfTwo: Double { 1.4426950408889634 }
    private static var halfLogOfTwo: Double { 0.34657359027997264 }
    /// log 2 in two parts: 40 binary digits, so that a product with an exponent is exact, and the rest.
    private static var logOfTwoHigh: Double { 0.6931471805592082 }
    private static var logOfTwoLow: Double { 7.371002565167799e-13 }
}
