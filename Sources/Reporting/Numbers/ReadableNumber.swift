import Texts

/// Numbers as people read them, in one fixed notation whatever the locale: 21,357, 68.8%, 4:23.
package enum ReadableNumber {
    /// A number with so many decimals and a comma between thousands.
    package static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return missing }
        let scale = powerOfTen(decimals)
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < largestExactInteger else { return value.description }
        let (whole, rest) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(scale))
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let fraction = decimals > 0 ? "." + padded(String(rest), to: decimals) : ""
        return sign + grouped(whole) + fraction
    }

    /// A fraction as a percentage.
    package static func percent(_ fraction: Double, decimals: Int) -> String {
        fixed(fraction * 100, decimals: decimals) + "%"
    }

    /// A fraction as a percentage with no more decimals than it needs, up to one: 90%, 87.5%.
    package static func shortPercent(_ fraction: Double) -> String {
        let oneDecimal = fixed(fraction * 100, decimals: 1)
        return (oneDecimal.hasSuffix(".0") ? String(oneDecimal.dropLast(2)) : oneDecimal) + "%"
    }

    /// A length of time on a clock's face: 4:23, or 1:02:03 from an hour on; with tenths 4:23.1.
    package static func clock(seconds: Double, decimals: Int = 0) -> String {
        let scale = powerOfTen(decimals)
        guard seconds.isFinite, seconds.magnitude * scale < largestExactInteger else { return missing }
        let (whole, part) = UInt64((seconds.magnitude * scale).rounded()).quotientAndRemainder(
            dividingBy: UInt64(scale))
        let sign = seconds < 0 && whole + part > 0 ? "-" : ""
        let fraction = decimals > 0 ? "." + padded(String(part), to: decimals) : ""
        let (hours, minutes, rest) = (whole / 3_600, whole / 60 % 60, padded(String(whole % 60), to: 2) + fraction)
        guard hours > 0 else { return sign + String(minutes) + ":" + rest }
        return sign + grouped(hours) + ":" + padded(String(minutes), to: 2) + ":" + rest
    }

    /// A limit of time as one says it: 10 s, 2.5 s, 2 min.
    package static func limit(seconds: Double) -> String {
        let minutes = seconds / 60
        if minutes >= 2, minutes == minutes.rounded() { return fixed(minutes, decimals: 0) + " min" }
        return (ExactNumber.text(seconds) ?? missing) + " s"
    }

    /// A word for how many of something: 1 day, 31 days.
    package static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        fixed(Double(number), decimals: 0) + " " + (number == 1 ? singular : plural)
    }

    /// What stands where there is no figure.
    package static let missing = "-"

    /// Whole numbers from here on have gaps between them in a `Double`: 2^53.
    private static let largestExactInteger = 9_007_199_254_740_992.0

    private static func grouped(_ whole: UInt64) -> String {
        let digits = Array(String(whole))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
