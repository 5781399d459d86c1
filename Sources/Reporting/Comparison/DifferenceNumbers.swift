import ContactCentre
import Experiments
import Statistics

/// How a difference and its interval are written.
struct DifferenceNumbers {
    private let estimate: Estimate
    private let unit: Measure.Unit
    private let decimals: Int

    init(_ difference: Estimate, unit: Measure.Unit) {
        estimate = difference
        self.unit = unit
        decimals =
            unit == .money
            ? (difference.mean?.magnitude ?? 0 >= FigureStyle.wholeMoneyFrom ? 0 : 2)
            : DifferenceNumbers.decimals(difference, scale: unit == .fraction ? 100 : 1)
    }

    /// As many decimals as tell the ends of an interval from each other, from none to three.
    private static func decimals(_ difference: Estimate, scale: Double) -> Int {
        guard let mean = difference.mean else { return 1 }
        guard let low = difference.low, let high = difference.high else { return abs(mean * scale) >= 100 ? 0 : 1 }
        let width = (high - low) * scale
        return width >= 20 ? 0 : width >= 0.1 || width == 0 ? 1 : width >= 0.01 ? 2 : 3
    }

    /// The difference with its sign and unit: "-6.1 points".
    var difference: String { estimate.mean.map { signed($0) + unitWords } ?? ReadableNumber.missing }

    /// Both ends of the interval: "-6.5 to -5.7".
    var interval: String {
        guard let low = estimate.low, let high = estimate.high else { return "" }
        return signed(low) + " to " + signed(high)
    }

    /// How far one figure lies from the other, without a sign: "6.1 points".
    func size(_ difference: Double) -> String { bare(difference) + unitWords }

    /// A size without its unit.
    func bare(_ difference: Double) -> String {
        ReadableNumber.fixed((unit == .fraction ? 100 : 1) * difference.magnitude, decimals: decimals)
    }

    /// What a difference this way is called: "higher", "shorter".
    func way(_ difference: Double) -> String {
        unit == .seconds ? (difference < 0 ? "shorter" : "longer") : difference < 0 ? "lower" : "higher"
    }

    private func signed(_ difference: Double) -> String {
        let words = bare(difference)
        // A zero after rounding has no sign.
        guard words.contains(where: { ("1"..."9").contains($0) }) else { return words }
        return (difference > 0 ? "+" : "-") + words
    }

    private var unitWords: String {
        switch unit {
        case .fraction: " points"
        case .seconds: " s"
        default: ""
        }
    }
}
