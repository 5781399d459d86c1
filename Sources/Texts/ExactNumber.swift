/// Numbers as machines read them: the shortest digits that read back as the same number, whatever the locale.
package enum ExactNumber {
    /// The number, or nil where it is missing or isn't finite.
    package static func text(_ value: Double?) -> String? {
        guard let value, value.isFinite else { return nil }
        // Zero has no sign in a report.
        guard value != 0 else { return "0" }
        // The same digits in less time.
        if value.magnitude < largestExactInteger, let whole = Int64(exactly: value) { return String(whole) }
        let shortest = value.description
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }

    /// Below it whole numbers have no gaps between them, nor an exponent in their text: 2^53.
    private static let largestExactInteger = 9_007_199_254_740_992.0
}
