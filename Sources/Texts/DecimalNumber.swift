/// A decimal number as written, and the `Double` nearest to it.
///
/// The standard library's `Double(_: String)` is not there in Embedded Swift, hence this one. The value is
/// correctly rounded, ties to even: exact in one operation where the digits fit 53 bits and the power of ten is exact
/// (Clinger, "How to read floating point numbers accurately", 1990), by long division of big integers otherwise.
package struct DecimalNumber {
    /// The digits without a decimal point, leading zeros dropped.
    private var digits: [UInt8] = []
    /// The power of ten the digits are multiplied by.
    private var exponent = 0
    /// Whether a digit that isn't 0 was dropped because there were too many.
    private var isTruncated = false

    /// No two doubles' midpoint needs more digits than 768; what follows only says "a little more".
    private static let mostDigits = 800
    /// Decimal exponents beyond this give 0 or infinity whatever the digits; keeps sums from overflowing.
    private static let mostExponent = 100_000_000

    /// The number written in ASCII as digits, optionally a point with digits on at least one side, optionally an
    /// exponent; nil for anything else. No sign.
    package init?(_ text: ArraySlice<UInt8>) {
        var index = text.startIndex
        let wholeDigits = readDigits(text, from: &index, afterPoint: false)
        var fractionDigits = 0
        if index < text.endIndex, text[index] == UInt8(ascii: ".") {
            index += 1
            fractionDigits = readDigits(text, from: &index, afterPoint: true)
        }
        guard wholeDigits + fractionDigits > 0 else { return nil }
        if index < text.endIndex, text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            guard readExponent(text, from: &index) else { return nil }
        }
        guard index == text.endIndex else { return nil }
    }

    /// Takes the digits that follow and says how many there were.
    private mutating func readDigits(_ text: ArraySlice<UInt8>, from index: inout Int, afterPoint: Bool) -> Int {
        let start = index
        while index < text.endIndex, isDigit(text[index]) {
            let digit = text[index] - UInt8(ascii: "0")
            if digits.count < DecimalNumber.mostDigits {
                if digit > 0 || !digits.isEmpty { digits.append(digit) }
                if afterPoint { exponent -= 1 }
            } else {
                if digit > 0 { isTruncated = true }
                if !afterPoint { exponent += 1 }
            }
            index += 1
        }
        return index - start
    }

    private mutating func readExponent(_ text: ArraySlice<UInt8>, from index: inout Int) -> Bool {
        var isNegative = false
        if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        let start = index
        var written = 0
        while index < text.endIndex, isDigit(text[index]) {
            written = min(DecimalNumber.mostExponent, written * 10 + Int(text[index] - UInt8(ascii: "0")))
            index += 1
        }
        exponent += isNegative ? -written : written
        return index > start
    }

    /// The nearest `Double`; infinity beyond the largest.
    package var value: Double {
        guard !digits.isEmpty else { return 0 }
        if digits.count <= 15, abs(exponent) < DecimalNumber.exactPowersOfTen.count {
            let significand = digits.reduce(0.0) { $0 * 10 + Double($1) }
            let power = DecimalNumber.exactPowersOfTen[abs(exponent)]
            return exponent < 0 ? significand / power : significand * power
        }
        let magnitude = digits.count + exponent
        // The largest double is below 10^309, half the smallest above 10^-324.
        if magnitude > 310 { return .infinity }
        if magnitude < -324 { return 0 }
        return exactValue
    }

    /// Powers of ten a `Double` holds exactly: 5^22 is the last power of five below 2^53.
    private static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private var exactValue: Double {
        var numerator = BigNatural(0)
        for digit in digits { numerator.multiply(by: 10, adding: UInt32(digit)) }
        var power = exponent
        if isTruncated {
            numerator.multiply(by: 10, adding: 1)
            power -= 1
        }
        var denominator = BigNatural(1)
        if power >= 0 {
            numerator.multiply(byTenTo: power)
        } else {
            denominator.multiply(byTenTo: -power)
        }
        return nearestDouble(to: numerator, over: denominator)
    }
}

/// The `Double` nearest to a ratio of whole numbers above 0, ties to even.
func nearestDouble(to numerator: BigNatural, over denominator: BigNatural) -> Double {
    guard !numerator.isZero else { return 0 }
    // Scaled so that the quotient lies in [2^62, 2^64): value = quotient * 2^-shift.
    let shift = 63 - (numerator.bitWidth - denominator.bitWidth)
    var remainder = numerator
    var divisor = denominator
    if shift >= 0 { remainder.shiftLeft(by: shift) } else { divisor.shiftLeft(by: -shift) }
    let quotient = remainder.divide(by: divisor)
    return rounded(quotient, isExact: remainder.isZero, scaledBy: -shift)
}

/// quotient * 2^exponent rounded to a `Double`; `isExact` says whether the quotient is the whole truth.
private func rounded(_ quotient: UInt64, isExact: Bool, scaledBy exponent: Int) -> Double {
    let bitWidth = 64 - quotient.leadingZeroBitCount
    // The last place of the result is 2^-1074 at the least, and 53 bits are kept at the most.
    let dropped = max(bitWidth - 53, -1_074 - exponent)
    // With 65 bits or more below the last place, the number is less than half of it.
    guard dropped <= 64 else { return 0 }
    let kept = quotient >> dropped
    let rest = quotient & ((1 << dropped) &- 1)
    let half: UInt64 = 1 << (dropped - 1)
    let roundsUp = rest > half || (rest == half && (!isExact || kept & 1 == 1))
    let significand = Double(kept + (roundsUp ? 1 : 0))
    return Double(sign: .plus, exponent: exponent + dropped, significand: significand)
}

/// Whether a byte is an ASCII digit.
package func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// Whether a byte is a letter of the English alphabet.
package func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// A number as `DecimalNumber` reads it, with a sign before it where there is one; nil for anything else.
///
/// The standard library's own readers of texts are not there in Embedded Swift, or ask what a text is while it runs.
package func decimalNumber(_ text: ArraySlice<UInt8>) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    let hasSign = isNegative || text.first == UInt8(ascii: "+")
    return DecimalNumber(hasSign ? text.dropFirst() : text).map { isNegative ? -$0.value : $0.value }
}

/// The whole number from 0 written with nothing but digits of a base up to 16; nil for anything else, and beyond 64 bits.
package func wholeNumber(_ text: some Sequence<UInt8>, base: UInt64 = 10) -> UInt64? {
    var number: UInt64?
    for byte in text {
        guard let digit = hexDigit(byte), digit < base else { return nil }
        let (shifted, overflows) = (number ?? 0).multipliedReportingOverflow(by: base)
        let (sum, carries) = shifted.addingReportingOverflow(UInt64(digit))
        guard !overflows, !carries else { return nil }
        number = sum
    }
    return number
}
