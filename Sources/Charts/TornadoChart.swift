/// Bars to both sides of a line: what each of several things changes at its low and at its high, below each other.
public struct TornadoChart: Sendable {
    /// One of two bars of a row.
    public struct End: Sendable {
        /// How far it reaches, to the left below 0.
        public let change: Double
        /// What stands at its end.
        public let words: String

        /// A bar.
        public init(_ change: Double, _ words: String) { (self.change, self.words) = (change, words) }
    }

    /// A thing that changes something.
    public struct Row: Sendable {
        let name: [String]
        let remark: String
        let strength: Double
        let low: End
        let high: End

        /// A row.
        ///
        /// - Parameters:
        ///   - name: what it is, in lines.
        ///   - remark: what stands behind it.
        ///   - strength: how strong its colours are, 0 to 1.
        public init(_ name: [String], remark: String, strength: Double, low: End, high: End) {
            (self.name, self.remark, self.strength) = (name, remark, strength)
            (self.low, self.high) = (low, high)
        }
    }

    private let title: String
    private let axis: Axis
    private let rows: [Row]

    /// A chart.
    ///
    /// - Parameters:
    ///   - title: what it shows, in a sentence.
    ///   - axis: what is changed, with the unit.
    ///   - rows: from top to bottom.
    ///   - words: how a change is written along the axis.
    public init(_ title: String, axis: String, rows: [Row], words: (Double) -> String) {
        (self.title, self.rows) = (title, rows)
        self.axis = Axis(axis, around: rows.flatMap { [$0.low.change, $0.high.change] } + [0], words: words)
    }

    /// The chart drawn.
    public func picture() -> Picture {
        let rowTop = TornadoChart.top + 2 * TornadoChart.lineHeight
        let bottom = rowTop + Double(rows.count) * TornadoChart.rowHeight
        var marks = legend
        for tick in axis.ticks {
            let x = place(tick.value)
            marks.append(
                .rule(Point(x, rowTop - 4), Point(x, bottom), tick.value == 0 ? .words : .grid, isDashed: false))
            marks.append(.words(tick.words, Point(x, bottom + 10), .middle, .muted, isBold: false))
        }
        marks.append(.words(axis.name, Point(TornadoChart.barsRight, bottom + 28), .end, .muted, isBold: false))
        for (number, row) in rows.enumerated() {
            let middle = rowTop + (Double(number) + 0.5) * TornadoChart.rowHeight
            marks += name(row, middle) + bars(row, middle)
        }
        return Picture(width: TornadoChart.width, height: bottom + 40, title: title, marks: marks)
    }

    /// What the two colours are.
    private var legend: [Mark] {
        let level = TornadoChart.top + TornadoChart.lineHeight / 2
        return [(TornadoChart.low, "at its low", 0.0), (TornadoChart.high, "at its high", 100.0)].flatMap {
            ink, words, right -> [Mark] in
            let x = TornadoChart.barsLeft + right
            return [
                .box(Point(x, level - 5), width: 10, height: 10, ink, strength: 1),
                .words(words, Point(x + 16, level), .start, .muted, isBold: false),
            ]
        }
    }

    private func name(_ row: Row, _ middle: Double) -> [Mark] {
        let first = middle - Double(row.name.count - 1) * TornadoChart.lineHeight / 2
        return row.name.enumerated().map { number, words in
            .words(
                words, Point(TornadoChart.namesRight, first + Double(number) * TornadoChart.lineHeight), .end, .words,
                isBold: false)
        } + [.words(row.remark, Point(TornadoChart.width, middle), .end, .muted, isBold: false)]
    }

    /// Both bars: one behind the other's start where they go apart, one above the other where they go the same way.
    private func bars(_ row: Row, _ middle: Double) -> [Mark] {
        let (low, high) = (row.low.change, row.high.change)
        let goApart = low * high <= 0
        // Where neither or only one goes anywhere, the low one's words stand on the side it doesn't go to.
        let lowIsLeft = low < 0 || (low == 0 && high >= 0)
        let highIsLeft = high < 0 || (high == 0 && !lowIsLeft)
        let thickness = goApart ? TornadoChart.thickness : TornadoChart.thickness / 2 + 3
        return [(row.low, TornadoChart.low, lowIsLeft, -1.0), (row.high, TornadoChart.high, highIsLeft, 1.0)].flatMap {
            end, ink, isLeft, side -> [Mark] in
            let level = goApart ? middle : middle + side * (thickness + 1) / 2
            let (from, to) = (min(place(0), place(end.change)), max(place(0), place(end.change)))
            let bar = Mark.box(
                Point(from, level - thickness / 2), width: to - from, height: thickness, ink, strength: row.strength)
            let words = Mark.words(
                end.words, Point(isLeft ? from - 4 : to + 4, level), isLeft ? .end : .start, .words, isBold: false)
            return [bar, words]
        }
    }

    private func place(_ value: Double) -> Double {
        let (left, right) = (
            TornadoChart.barsLeft + TornadoChart.roomForEnd, TornadoChart.barsRight - TornadoChart.roomForEnd
        )
        return left + (right - left) * axis.part(of: value)
    }

    private static let low = Ink.series(2)
    private static let high = Ink.series(1)
    private static let width = 760.0
    private static let namesRight = 196.0
    private static let barsLeft = 204.0
    private static let barsRight = 696.0
    /// The words at the ends of bars have so much room beyond the axis.
    private static let roomForEnd = 92.0
    private static let top = 4.0
    private static let lineHeight = 14.0
    private static let rowHeight = 34.0
    private static let thickness = 16.0
}

extension Axis {
    /// An axis over all of some values, with round numbers on it, from one of them to one of them.
    public init(_ name: String, around values: [Double], words: (Double) -> String) {
        let known = values.filter { $0.isFinite }
        let (least, most) = (known.min() ?? 0, known.max() ?? 0)
        let step = Axis.roundStep(most > least ? (most - least) / 4 : 1)
        let first = (least / step).rounded(.down)
        let last = max((most / step).rounded(.up), first + 1)
        let ticks = stride(from: first, through: last, by: 1).map { Tick($0 * step, words($0 * step)) }
        self.init(name, from: first * step, to: last * step, ticks: ticks)
    }
}
