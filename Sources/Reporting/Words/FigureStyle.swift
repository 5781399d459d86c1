package import ContactCentre
import Experiments
import Statistics

/// How the figures of one row are written: all with the same unit and as many decimals as they need to be told apart.
package struct FigureStyle {
    private enum Notation {
        case number(decimals: Int)
        case percent(decimals: Int)
        case seconds(decimals: Int)
        case clock(decimals: Int)
    }

    private let notation: Notation

    /// The style for numbers of this unit that stand side by side.
    ///
    /// - Parameter times: how times are written where others stand in the same columns; nil where none do.
    package init(_ unit: Measure.Unit, for values: [Double?], times: FigureStyle? = nil) {
        if let times, unit == .seconds {
            self = times
            return
        }
        let values = values.compactMap { $0 }.filter { $0.isFinite }
        let largest = values.map { $0.magnitude }.max() ?? 0
        switch unit {
        case .fraction: notation = .percent(decimals: largest > 0 && largest < 0.01 ? 2 : 1)
        case .seconds: notation = largest < FigureStyle.clockFromSeconds ? .seconds(decimals: 1) : .clock(decimals: 0)
        case .calls, .callers:
            let whole = largest >= 100 || values.allSatisfy { $0 == $0.rounded() }
            notation = .number(decimals: whole ? 0 : largest >= 10 ? 1 : largest >= 0.1 ? 2 : 3)
        case .attempts, .chats: notation = .number(decimals: 2)
        case .callsPerHour: notation = .number(decimals: largest >= 100 ? 0 : 2)
        case .money: notation = .number(decimals: largest >= FigureStyle.wholeMoneyFrom ? 0 : 2)
        case .agents, .hours, .posts: notation = .number(decimals: largest >= 1_000 ? 0 : 1)
        }
    }

    /// The style for everything that stands in a row.
    init(_ row: ResultRow, times: FigureStyle? = nil) {
        self.init(row.measure.unit, for: row.numbers, times: times)
    }

    /// The style of all times in a table, so that a column has one notation: on a clock's face with tenths where some are so short that
    /// tenths matter.
    package static func ofTimes(_ values: [Double?]) -> FigureStyle {
        let sizes = values.compactMap { $0?.magnitude }.filter { $0.isFinite && $0 > 0 }
        guard sizes.max() ?? 0 >= clockFromSeconds else { return FigureStyle(.seconds, for: values) }
        return FigureStyle(.clock(decimals: sizes.min() ?? 0 < tenthsBelowSeconds ? 1 : 0))
    }

    private init(_ notation: Notation) { self.notation = notation }

    /// A figure, or a dash where there is none.
    package func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return ReadableNumber.missing }
        return switch notation {
        case .number(let decimals): ReadableNumber.fixed(value, decimals: decimals)
        case .percent(let decimals): ReadableNumber.percent(value, decimals: decimals)
        case .seconds(let decimals): ReadableNumber.fixed(value, decimals: decimals) + " s"
        case .clock(let decimals): ReadableNumber.clock(seconds: value, decimals: decimals)
        }
    }

    /// An interval: both ends, or a dash where there is none.
    func interval(_ estimate: Estimate) -> String {
        guard let low = estimate.low, let high = estimate.high else { return ReadableNumber.missing }
        return text(low) + " to " + text(high)
    }

    /// How far one figure lies above (+) or below (-) another; fractions in percentage points.
    package func difference(_ value: Double?, from other: Double) -> String {
        guard let value, value.isFinite, other.isFinite else { return ReadableNumber.missing }
        let difference = value - other
        let words =
            switch notation {
            case .percent(let decimals): ReadableNumber.fixed(difference * 100, decimals: decimals) + " points"
            case .clock where difference.magnitude < 60: ReadableNumber.fixed(difference, decimals: 1) + " s"
            default: text(difference)
            }
        return words.hasPrefix("-") ? words : "+" + words
    }

    /// From so much money on, hundredths are of no interest.
    static let wholeMoneyFrom = 1_000.0
    /// From two minutes on, minutes and seconds read better than seconds.
    private static let clockFromSeconds = 120.0
    /// Of times shorter than that, tenths of a second are worth reading.
    private static let tenthsBelowSeconds = 30.0
}

extension ResultRow {
    /// Everything that stands in it.
    fileprivate var numbers: [Double?] { [estimate.mean, estimate.low, estimate.high, target, observed] }

    /// The times that stand in it; none where it is no row of times.
    var times: [Double?] { measure.unit == .seconds ? numbers : [] }
}
