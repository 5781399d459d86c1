/// Numbers in rows and columns, each on a colour that is the stronger the more it matters.
public struct HeatMap: Sendable {
    /// One number.
    public struct Cell: Sendable {
        /// As it is written.
        public let words: String
        /// How much it matters, 0 to 1; what matters at all is bold too.
        public let strength: Double

        /// A number.
        public init(_ words: String, strength: Double) { (self.words, self.strength) = (words, strength) }
    }

    private let title: String
    private let rows: [String]
    private let columns: [String]
    private let cells: [[Cell?]]

    /// A map.
    ///
    /// - Parameters:
    ///   - title: what it shows, in a sentence.
    ///   - cells: row by row, one a column; nil where there is no number.
    public init(_ title: String, rows: [String], columns: [String], cells: [[Cell?]]) {
        (self.title, self.rows, self.columns, self.cells) = (title, rows, columns, cells)
    }

    /// The map drawn.
    public func picture() -> Picture {
        let (left, top, cellWidth, cellHeight) = (78.0, 22.0, 28.0, 26.0)
        var (marks, boxes): ([Mark], [(strength: Double, mark: Mark)]) = ([], [])
        for (place, column) in columns.enumerated() {
            let centre = left + (Double(place) + 0.5) * cellWidth
            marks.append(.words(column, Point(centre, top / 2), .middle, .muted, isBold: false))
        }
        for (number, row) in rows.enumerated() {
            let upper = top + Double(number) * cellHeight
            marks.append(.words(row, Point(left - 8, upper + cellHeight / 2), .end, .muted, isBold: false))
            for (place, cell) in cells[number].enumerated() {
                guard let cell else { continue }
                let corner = Point(left + Double(place) * cellWidth + 1, upper + 1)
                let strength = min(max(cell.strength, 0), 1)
                if strength > 0 {
                    // Never so strong that dark words could not be read on it.
                    let shade = HeatMap.faintest + (HeatMap.strongest - HeatMap.faintest) * strength
                    let seen = (shade / HeatMap.leastDifference).rounded() * HeatMap.leastDifference
                    boxes.append(
                        (seen, .box(corner, width: cellWidth - 2, height: cellHeight - 2, .series(4), strength: seen)))
                }
                marks.append(
                    .words(
                        cell.words, Point(corner.x + cellWidth / 2 - 1, corner.y + cellHeight / 2 - 1), .middle, .words,
                        isBold: strength > 0))
            }
        }
        return Picture(
            width: left + Double(columns.count) * cellWidth, height: top + Double(rows.count) * cellHeight + 4,
            title: title, marks: boxes.sorted { $0.strength < $1.strength }.map { $0.mark } + marks)
    }

    private static let faintest = 0.12
    private static let strongest = 0.75
    /// Shades nearer to each other look the same.
    private static let leastDifference = 0.03
}
