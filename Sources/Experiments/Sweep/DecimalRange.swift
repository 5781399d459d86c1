import Texts

/// Numbers from one to another in equal steps, written `10..20` or `0.8..1.2:0.1`.
struct DecimalRange {
    /// The numbers, as exact decimals without needless zeros.
    let numbers: [String]

    /// A range in words; nil where the words are none, as where neither end is a number.
    init?(_ words: Substring) throws(SweepProblem) {
        guard let dots = words.indices.first(where: { words[$0...].hasPrefix("..") }) else { return nil }
        let (first, rest) = (words[..<dots], words[dots...].dropFirst(2))
        let colon = rest.firstIndex(of: ":")
        let last = rest[..<(colon ?? rest.endIndex)]
        let start = Decimal(first)
        let end = Decimal(last)
        if start == nil, end == nil { return nil }
        guard let start, let end else { throw .range(String(words), .ends) }
        var step = Decimal.one
        if let colon {
            guard let given = Decimal(rest[rest.index(after: colon)...]), given.units > 0 else {
                throw .range(String(words), .step)
            }
            step = given
        } else if start.decimals > 0 || end.decimals > 0 {
            throw .range(String(words), .fractionsWithoutStep)
        }
        let decimals = max(start.decimals, end.decimals, step.decimals)
        guard let from = start.units(decimals), let to = end.units(decimals), let by = step.units(decimals) else {
            throw .range(String(words), .ends)
        }
        guard from < to else { throw .range(String(words), .falling) }
        guard (to - from) / by < Int64(Variation.mostValues) else { throw .range(String(words), .tooMany) }
        numbers = (0...Int((to - from) / by)).map { Decimal(units: from + Int64($0) * by, decimals: decimals).text }
    }
}

/// A number written with a point: `units` over ten to the power `decimals`.
private struct Decimal {
    var units: Int64
    var decimals: Int

    static let one = Decimal(units: 1, decimals: 0)
    /// So many digits fit a `Double` and leave room to add steps in 64 bits.
    private static let mostDigits = 15

    init(units: Int64, decimals: Int) {
        self.units = units
        self.decimals = decimals
    }

    init?(_ words: Substring) {
        let isNegative = words.first == "-"
        let parts = (isNegative ? words.dropFirst() : words).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts.reduce(0, { $0 + $1.count }) <= Decimal.mostDigits,
            let magnitude = wholeNumber(parts.flatMap { Array($0.utf8) })
        else { return nil }
        units = isNegative ? -Int64(magnitude) : Int64(magnitude)
        decimals = parts.count > 1 ? parts[1].count : 0
    }

    /// The units with so many decimals, at least its own; nil where they are too many.
    func units(_ decimals: Int) -> Int64? {
        var scaled = units
        for _ in self.decimals..<decimals {
            let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            scaled = product
        }
        return abs(scaled) < Int64.max / 4 ? scaled : nil
    }

    var text: String {
        var digits = String(units.magnitude)
        guard decimals > 0 else { return (units < 0 ? "-" : "") + digits }
        digits = padded(digits, to: decimals + 1)
        var fraction = String(digits.suffix(decimals))
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = units < 0 ? "-" : ""
        return sign + digits.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
