import ContactCentre
import Statistics

/// How the differences of one column are written: with sign and half-width, with as many decimals as the half-widths ask for.
struct ChangeStyle {
    private let unit: Measure.Unit
    private let decimals: Int

    /// The style for differences of this unit that stand below each other.
    init(_ unit: Measure.Unit, for differences: [Estimate?]) {
        self.unit = unit
        let halfWidths = differences.compactMap { $0?.halfWidth.map { $0 * ChangeStyle.scale(unit) } }.filter { $0 > 0 }
        let typical = halfWidths.sorted().dropFirst(halfWidths.count / 2).first ?? 1
        decimals = typical >= 100 ? 0 : typical >= 0.1 ? 1 : typical >= 0.01 ? 2 : 3
    }

    /// A difference with its sign and half-width, "+6.1 ±0.4", or a dash where there is none.
    func text(_ difference: Estimate?) -> String {
        guard let difference, let mean = difference.mean else { return ReadableNumber.missing }
        let words = ReadableNumber.fixed(mean * ChangeStyle.scale(unit), decimals: decimals)
        let signed = mean > 0 ? "+" + words : words
        guard let halfWidth = difference.halfWidth else { return signed }
        return signed + " ±" + ReadableNumber.fixed(halfWidth * ChangeStyle.scale(unit), decimals: decimals)
    }

    /// Fractions change in percentage points.
    private static func scale(_ unit: Measure.Unit) -> Double { unit == .fraction ? 100 : 1 }
}

extension Estimate {
    /// Half of the interval; nil where there is none.
    var halfWidth: Double? {
        guard let low, let high else { return nil }
        return (high - low) / 2
    }
}
