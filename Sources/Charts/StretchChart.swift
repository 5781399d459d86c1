/// Stretches along an axis, in rows: shifts and breaks over a day, or hours from those paid to those at the desk.
public struct StretchChart: Sendable {
    /// From where to where.
    public struct Stretch: Sendable {
        /// Where it begins.
        public let from: Double
        /// Where it ends.
        public let to: Double
        /// Its number among the colours, from 1.
        public let number: Int
        /// Whether it is drawn as a thin bar in the middle of the row rather than a full one.
        public let isThin: Bool

        /// A stretch.
        public init(_ from: Double, _ to: Double, number: Int = 1, isThin: Bool = false) {
            (self.from, self.to, self.number, self.isThin) = (from, to, number, isThin)
        }
    }

    /// What lies on one level.
    public struct Row: Sendable {
        /// What stands before it; may be empty where it goes on from the row above.
        public let name: String
        /// What stands behind its last stretch; may be empty.
        public let words: String
        /// In any order.
        public let stretches: [Stretch]

        /// A row.
        public init(_ name: String, _ stretches: [Stretch], words: String = "") {
            (self.name, self.stretches, self.words) = (name, stretches, words)
        }
    }

    private let title: String
    private let axis: Axis
    private let rows: [Row]

    /// A chart.
    ///
    /// - Parameter title: what it shows, in a sentence.
    public init(_ title: String, axis: Axis, rows: [Row]) { (self.title, self.axis, self.rows) = (title, axis, rows) }

    /// The chart drawn; as high as its rows are many.
    public func picture(width: Double = 760) -> Picture {
        let rowHeight = rows.count > StretchChart.mostHighRows ? StretchChart.lowRow : StretchChart.highRow
        let (left, right) = (StretchChart.roomForNames, width - StretchChart.roomForWords)
        let (top, bottom) = (StretchChart.gap, StretchChart.gap + Double(rows.count) * rowHeight)
        func place(_ value: Double) -> Double { left + (right - left) * axis.part(of: value) }
        var marks: [Mark] = []
        for tick in axis.ticks {
            let x = place(tick.value)
            marks.append(.rule(Point(x, top), Point(x, bottom), .grid, isDashed: false))
            marks.append(.words(tick.words, Point(x, bottom + 2 * StretchChart.gap), .middle, .muted, isBold: false))
        }
        marks.append(.rule(Point(left, bottom), Point(right, bottom), .words, isDashed: false))
        marks.append(.words(axis.name, Point(right, bottom + 4 * StretchChart.gap), .end, .muted, isBold: false))
        for (number, row) in rows.enumerated() {
            let upper = top + Double(number) * rowHeight
            let middle = upper + rowHeight / 2
            if !row.name.isEmpty {
                let name =
                    row.name.count > StretchChart.lettersOfName
                    ? row.name.prefix(StretchChart.lettersOfName - 1) + "…" : row.name
                marks.append(.words(name, Point(left - StretchChart.gap, middle), .end, .words, isBold: false))
            }
            for stretch in row.stretches where stretch.to > stretch.from {
                let height = (rowHeight - 2) * (stretch.isThin ? StretchChart.thin : 1)
                let start = place(stretch.from)
                marks.append(
                    .box(
                        Point(start, middle - height / 2), width: max(place(stretch.to) - start, 1), height: height,
                        .series(stretch.number), strength: 1))
            }
            if !row.words.isEmpty, let end = row.stretches.map({ $0.to }).max() {
                marks.append(
                    .words(row.words, Point(place(end) + StretchChart.gap, middle), .start, .words, isBold: false))
            }
        }
        return Picture(width: width, height: bottom + 5 * StretchChart.gap, title: title, marks: marks)
    }

    private static let roomForNames = 170.0
    private static let roomForWords = 70.0
    private static let lettersOfName = 25
    private static let gap = 8.0
    private static let mostHighRows = 20
    private static let highRow = 22.0
    private static let lowRow = 12.0
    /// The part of a row's height that a thin stretch has.
    private static let thin = 0.3
}
