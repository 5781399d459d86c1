import ContactCentre
import Statistics

/// How the differences of one column are written: with sign and half-width, with as many decimals as the half-widths ask for.
struct ChangeStyle {
    let unit: Measure.Unit
    private let decimals: Int

    /// The style for differences of this unit that stand below each other.
    init(_ unit: Measure.Unit, for differences: [Estimate?]) {
        self.unit = unit
        let halfWidths = differences.compactMap { $0?.halfWidth.map { $0 * ChangeStyle.scale(unit) } }.filter { $0 > 0 }
        let typical = halfWidths.sorted().dropFirst(halfWidths.count / 2).first ?? 1
        let largest = differences.compactMap { $0?.mean?.magnitude }.max() ?? 0
        guard unit != .money else {
            decimals = largest >= FigureStyle.wholeMoneyFrom ? 0 : 2
            return
        }
        decimals = typical >= 100 ? 0 : typical >= 0.1 ? 1 : typical >= 0.01 ? 2 : 3
    }

    /// A difference with its sign and half-width, "+6.1 ±0.4", or a dash where there is none.
    func text(_ difference: Estimate?) -> String {
        guard let difference, difference.mean != nil else { return ReadableNumber.missing }
        guard let halfWidth = difference.halfWidth else { return meanText(difference) }
        // What follows from the plan differs by rounding only from one replication to the next.
        if unit == .money, halfWidth < ChangeStyle.leastMoney { return meanText(difference) }
        return meanText(difference) + " ±"
            + ReadableNumber.fixed(halfWidth * ChangeStyle.scale(unit), decimals: decimals)
    }

    /// Half of the smallest coin.
    private static let leastMoney = 0.005

    /// A difference with its sign alone.
    func meanText(_ difference: Estimate?) -> String {
        guard let mean = difference?.mean else { return ReadableNumber.missing }
        return ChangeStyle.signed(mean * ChangeStyle.scale(unit), decimals: decimals)
    }

    /// A number with its sign.
    static func signed(_ number: Double, decimals: Int) -> String {
        (number > 0 ? "+" : "") + ReadableNumber.fixed(number, decimals: decimals)
    }

    /// What differences are counted in: "percentage points".
    static func unitWords(_ unit: Measure.Unit) -> String {
        switch unit {
        case .fraction: "percentage points"
        case .seconds, .calls, .callers, .attempts, .agents, .hours, .chats, .posts: unit.rawValue
        case .money: "amount of money"
        case .callsPerHour: "calls an hour"
        }
    }

    /// Fractions change in percentage points.
    static func scale(_ unit: Measure.Unit) -> Double { unit == .fraction ? 100 : 1 }
}

extension Estimate {
    /// Half of the interval; nil where there is none.
    var halfWidth: Double? {
        guard let low, let high else { return nil }
        return (high - low) / 2
    }
}
