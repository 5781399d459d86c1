/// Numbers as machines read them: the shortest digits that read back as the same number, whatever the locale.
package enum ExactNumber {
    /// The number, or nil where it is missing or isn't finite.
    package static func text(_ value: Double?) -> String? {
        guard let value, value.isFinite else { return nil }
        // Zero has no sign in a report.
        guard value != 0 else { return "0" }
        let shortest = value.description
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }

    /// A count of microseconds in seconds, without rounding: 2500000 is "2.5".
    package static func seconds(microseconds: Int64) -> String {
        let (whole, rest) = microseconds.magnitude.quotientAndRemainder(dividingBy: microsecondsPerSecond)
        let sign = microseconds < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var fraction = padded(String(rest), to: 6)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return sign + String(whole) + "." + fraction
    }

    private static let microsecondsPerSecond: UInt64 = 1_000_000
}
