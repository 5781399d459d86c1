/// Intervals below each other about a common line: how far each of several things may lie from what it is held against.
public struct IntervalChart: Sendable {
    /// One interval.
    public struct Row: Sendable {
        let name: String
        let words: String
        let middle: Double
        let range: ClosedRange<Double>?

        /// An interval.
        ///
        /// - Parameters:
        ///   - name: what it is of.
        ///   - middle: where the best guess lies.
        ///   - range: from where to where; nil where that is not known.
        ///   - words: what stands behind it.
        public init(_ name: String, _ middle: Double, range: ClosedRange<Double>?, words: String) {
            (self.name, self.middle, self.range, self.words) = (name, middle, range, words)
        }
    }

    private let title: String
    private let axis: Axis
    private let line: String
    private let rows: [Row]

    /// A chart.
    ///
    /// - Parameters:
    ///   - title: what it shows, in a sentence.
    ///   - axis: what lies along it; 0 is the common line. What lies beyond its ends is drawn at them.
    ///   - line: what the common line is.
    ///   - rows: from top to bottom.
    public init(_ title: String, axis: Axis, line: String, rows: [Row]) {
        (self.title, self.axis, self.line, self.rows) = (title, axis, line, rows)
    }

    /// The chart drawn.
    public func picture() -> Picture {
        let bottom = IntervalChart.top + Double(rows.count) * IntervalChart.rowHeight
        var marks: [Mark] = [
            .words(line, Point(place(0), IntervalChart.top / 2), .middle, .words, isBold: false)
        ]
        for tick in axis.ticks {
            let x = place(tick.value)
            marks.append(
                .rule(Point(x, IntervalChart.top), Point(x, bottom), tick.value == 0 ? .words : .grid, isDashed: false))
            marks.append(.words(tick.words, Point(x, bottom + 12), .middle, .muted, isBold: false))
        }
        marks.append(.words(axis.name, Point(IntervalChart.right, bottom + 30), .end, .muted, isBold: false))
        for (number, row) in rows.enumerated() {
            marks += self.marks(of: row, IntervalChart.top + (Double(number) + 0.5) * IntervalChart.rowHeight)
        }
        return Picture(width: IntervalChart.width, height: bottom + 42, title: title, marks: marks)
    }

    private func marks(of row: Row, _ level: Double) -> [Mark] {
        var marks: [Mark] = [
            .words(row.name, Point(IntervalChart.left - 8, level), .end, .words, isBold: false),
            .words(row.words, Point(IntervalChart.right + 8, level), .start, .muted, isBold: false),
        ]
        if let range = row.range {
            let (low, high) = (place(range.lowerBound), place(range.upperBound))
            marks.append(
                .box(Point(low, level - 4), width: max(high - low, 1), height: 8, .series(1), strength: 0.4))
        }
        let middle = place(row.middle)
        marks.append(.box(Point(middle - 4, level - 4), width: 8, height: 8, .series(1), strength: 1))
        return marks
    }

    private func place(_ value: Double) -> Double {
        IntervalChart.left + (IntervalChart.right - IntervalChart.left) * axis.part(of: value)
    }

    private static let width = 760.0
    private static let left = 250.0
    private static let right = 590.0
    private static let top = 22.0
    private static let rowHeight = 24.0
}
