import ContactCentre
import Experiments
import Statistics

/// How the figures and the difference of one row of a comparison are written.
struct DifferenceStyle {
    private let row: ComparisonRow
    private let figures: FigureStyle
    private let unit: Measure.Unit
    private let decimals: Int

    init(_ row: ComparisonRow) {
        self.row = row
        unit = row.measure.unit
        figures = FigureStyle(unit, for: [row.base.mean, row.other.mean])
        decimals = DifferenceStyle.decimals(row.difference, scale: unit == .fraction ? 100 : 1)
    }

    /// As many decimals as tell the ends of an interval from each other, from none to three.
    private static func decimals(_ difference: Estimate, scale: Double) -> Int {
        guard let mean = difference.mean else { return 1 }
        guard let low = difference.low, let high = difference.high else { return abs(mean * scale) >= 100 ? 0 : 1 }
        let width = (high - low) * scale
        return width >= 20 ? 0 : width >= 0.1 || width == 0 ? 1 : width >= 0.01 ? 2 : 3
    }

    var base: String { figures.text(row.base.mean) }
    var other: String { figures.text(row.other.mean) }

    /// The difference with its sign and unit: "-6.1 points".
    var difference: String {
        row.difference.mean.map { signed($0) + unitWords } ?? ReadableNumber.missing
    }

    /// Both ends of the interval: "-6.5 to -5.7".
    var interval: String {
        guard let low = row.difference.low, let high = row.difference.high else { return "" }
        return signed(low) + " to " + signed(high)
    }

    /// How far the other plan lies from the base, without a sign: "6.1 points".
    func size(_ difference: Double) -> String { bare(difference.magnitude) + unitWords }

    /// A size without its unit.
    func bare(_ difference: Double) -> String {
        ReadableNumber.fixed((unit == .fraction ? 100 : 1) * difference, decimals: decimals)
    }

    private func signed(_ difference: Double) -> String {
        let words = bare(difference)
        return difference > 0 ? "+" + words : words
    }

    var unitWords: String {
        switch unit {
        case .fraction: " points"
        case .seconds: " s"
        default: ""
        }
    }

    /// What more and less of the figure is called.
    var directions: (more: String, less: String) {
        switch unit {
        case .seconds: ("longer", "shorter")
        default: ("higher", "lower")
        }
    }
}
