/// Columns with the heading of one that is read, units in brackets and capitals aside.
struct OtherColumns {
    let all: [Int]
    /// Those with other fields in some row: it is no matter which of the rest is read.
    let differing: [Int]
    private let place: Int
    private let table: ExportTable

    init(ofColumn place: Int, in tables: [ExportTable]) {
        (self.place, table) = (place, tables[0])
        let heading = plainHeading(tables[0].header[place])
        let others = tables[0].header.indices.filter {
            $0 != place && !heading.isEmpty && plainHeading(tables[0].header[$0]) == heading
        }
        all = others
        differing = others.filter { other in
            tables.contains { table in
                (0..<table.rowCount).contains { table.field($0, place) != table.field($0, other) }
            }
        }
    }

    /// Which they are, and a verb behind them.
    func subject(saying singular: String, _ plural: String) -> String {
        all.map(OtherColumns.words(table)).joined(separator: " and ") + " " + (all.count == 1 ? singular : plural)
    }

    /// Asks which column is meant.
    func question(_ words: String) -> String {
        "\(table.file): which column says \(words)? "
            + ([place] + all).map(OtherColumns.words(table)).joined(separator: " and ")
            + " have the same heading, but not the same in all rows"
    }

    /// The line of the map that takes the first, and how to take another.
    func line(_ key: String, _ places: [Int]) -> String {
        let names = places.map { "\"\(table.name(ofColumn: $0))\"" }
        return "columns: { \(key): \(names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]") }   // or "
            + all.map { "\"\(table.name(ofColumn: $0))\"" }.joined(separator: ", ")
            + (names.count == 1 ? "" : " instead of \(names[names.count - 1])")
    }

    private static func words(_ table: ExportTable) -> (Int) -> String {
        { "'\(table.name(ofColumn: $0))' (column \($0 + 1))" }
    }
}
