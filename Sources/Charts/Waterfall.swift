/// From one level to another in steps below each other: what each of several changes adds or takes away.
public struct Waterfall: Sendable {
    /// A row.
    public struct Row: Sendable {
        let name: [String]
        let words: String
        let from: Double?
        let to: Double
        let range: ClosedRange<Double>?

        /// A level: a bar from the beginning of the axis.
        ///
        /// - Parameters:
        ///   - name: what it is, in lines.
        ///   - words: what stands behind it.
        ///   - range: how far the truth may lie away.
        public static func level(
            _ name: [String], at value: Double, range: ClosedRange<Double>? = nil, words: String
        ) -> Row {
            Row(name: name, words: words, from: nil, to: value, range: range)
        }

        /// A change: a bar from the level before to the one after it.
        ///
        /// - Parameter range: where the level after it may truly lie.
        public static func change(
            _ name: [String], from: Double, to: Double, range: ClosedRange<Double>?, words: String
        ) -> Row {
            Row(name: name, words: words, from: from, to: to, range: range)
        }
    }

    private let title: String
    private let axis: Axis
    private let rows: [Row]

    /// A chart. Its axis begins at 0 where the levels differ by enough to be seen then, and says so where it doesn't.
    ///
    /// - Parameters:
    ///   - title: what it shows, in a sentence.
    ///   - axis: what is measured, with the unit.
    ///   - rows: from top to bottom; values are 0 or more.
    ///   - words: how a value is written along the axis.
    public init(_ title: String, axis: String, rows: [Row], words: (Double) -> String) {
        (self.title, self.rows) = (title, rows)
        let values = rows.flatMap { [$0.from, $0.to, $0.range?.lowerBound, $0.range?.upperBound].compactMap { $0 } }
        let (least, most) = (max(values.min() ?? 0, 0), values.max() ?? 0)
        let isSeenFromZero = most - least >= most * Waterfall.leastSeen
        // Half as much again below, so that every level is a bar.
        let first = isSeenFromZero ? 0 : max(least - (most - least) / 2, 0)
        let around = Axis(axis, around: [first, most], words: words)
        self.axis =
            around.low == 0
            ? around
            : Axis(
                "\(axis); the axis begins at \(words(around.low))", from: around.low, to: around.high,
                ticks: around.ticks)
    }

    /// The chart drawn.
    public func picture() -> Picture {
        let bottom = Waterfall.top + Double(rows.count) * Waterfall.rowHeight
        var marks: [Mark] = []
        for tick in axis.ticks {
            let x = place(tick.value)
            marks.append(.rule(Point(x, Waterfall.top), Point(x, bottom), .grid, isDashed: false))
            marks.append(.words(tick.words, Point(x, bottom + 12), .middle, .muted, isBold: false))
        }
        marks.append(.words(axis.name, Point(Waterfall.barsRight, bottom + 30), .end, .muted, isBold: false))
        for (number, row) in rows.enumerated() {
            let middle = Waterfall.top + (Double(number) + 0.5) * Waterfall.rowHeight
            if number + 1 < rows.count {
                let x = place(row.to)
                marks.append(
                    .rule(Point(x, middle), Point(x, middle + Waterfall.rowHeight), .muted, isDashed: true))
            }
            marks += self.marks(of: row, middle)
        }
        return Picture(width: Waterfall.width, height: bottom + 42, title: title, marks: marks)
    }

    private func marks(of row: Row, _ middle: Double) -> [Mark] {
        let first = middle - Double(row.name.count - 1) * Waterfall.lineHeight / 2
        var marks = row.name.enumerated().map { number, words in
            Mark.words(
                words, Point(Waterfall.namesRight, first + Double(number) * Waterfall.lineHeight), .end, .words,
                isBold: row.from == nil)
        }
        let ends = [row.from.map(place) ?? Waterfall.barsLeft, place(row.to)]
        let (left, right) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
        let ink = row.from.map { $0 <= row.to ? Waterfall.rise : Waterfall.fall } ?? Waterfall.level
        marks.append(
            .box(
                Point(left, middle - Waterfall.thickness / 2), width: max(right - left, 1), height: Waterfall.thickness,
                ink, strength: 1))
        var farthest = right
        if let range = row.range, range.upperBound > range.lowerBound {
            let (low, high) = (place(range.lowerBound), place(range.upperBound))
            farthest = max(right, high)
            marks.append(.rule(Point(low, middle), Point(high, middle), .words, isDashed: false))
            for x in [low, high] {
                marks.append(
                    .rule(
                        Point(x, middle - Waterfall.whisker), Point(x, middle + Waterfall.whisker), .words,
                        isDashed: false))
            }
        }
        return marks + [.words(row.words, Point(farthest + 6, middle), .start, .words, isBold: row.from == nil)]
    }

    private func place(_ value: Double) -> Double {
        Waterfall.barsLeft + (Waterfall.barsRight - Waterfall.barsLeft) * axis.part(of: value)
    }

    private static let level = Ink.series(1)
    private static let rise = Ink.series(2)
    private static let fall = Ink.series(4)
    /// Changes of a smaller part of the highest level than this are hard to see on an axis from 0.
    private static let leastSeen = 0.25
    private static let width = 760.0
    private static let namesRight = 212.0
    private static let barsLeft = 220.0
    private static let barsRight = 620.0
    private static let top = 4.0
    private static let lineHeight = 14.0
    private static let rowHeight = 36.0
    private static let thickness = 20.0
    private static let whisker = 5.0
}
