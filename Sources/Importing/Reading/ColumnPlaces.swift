/// Finds the columns that say something.
enum ColumnPlaces {
    /// The places of the columns that a map names, or whose headings say what is looked for; nil where there are none.
    ///
    /// - Parameters:
    ///   - names: as the map has them.
    ///   - key: what they are called in a map.
    ///   - words: what is looked for, in words.
    ///   - headings: those that say it, in small letters and digits alone; the best first.
    ///   - isTime: whether a date may stand in a column of its own.
    static func places(
        named names: [String]?, key: String, words: String, _ headings: [String], isTime: Bool, _ table: ExportTable,
        _ notes: inout ImportNotes
    ) -> [Int]? {
        if let names {
            let places = names.map { ($0, table.column(named: $0)) }
            for case (let name, nil) in places {
                notes.problems.append(
                    "columns.\(key): there is no column '\(name)' in \(table.file); there are "
                        + table.header.joined(separator: ", "))
            }
            let found = places.compactMap { $0.1 }
            return found.count == names.count ? found : nil
        }
        let plain = table.header.map { plainHeading($0) }
        for heading in headings {
            guard let place = plain.firstIndex(of: heading) else { continue }
            var places = [place]
            if isTime, !holdsDates(table, place) {
                guard let date = plain.firstIndex(where: { dateHeadings.contains($0) }) else { continue }
                places = [date, place]
            }
            notes.find(
                "Column of " + words, places.map { table.header[$0] }.joined(separator: " and "), because: "its heading"
            )
            return places
        }
        return nil
    }

    private static let dateHeadings = ["date", "day", "calldate", "startdate", "rowdate"]

    /// Whether the first rows of a column have dates.
    private static func holdsDates(_ table: ExportTable, _ place: Int) -> Bool {
        let rows = 0..<min(table.rowCount, 20)
        return DateOrder.written.contains { order in
            rows.count { WallClock.stamp(table.field($0, place), order) != nil } * 2 > rows.count
        }
            || rows.allSatisfy {
                [10, 13].contains(table.field($0, place).count) && table.field($0, place).allSatisfy(isPlainDigit)
            }
    }

    private static func isPlainDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
