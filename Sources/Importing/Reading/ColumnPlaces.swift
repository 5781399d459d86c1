/// What a column of some layout may say.
protocol LayoutColumn: RawRepresentable<String>, CaseIterable, Hashable {
    /// What it is called in questions.
    var words: String { get }
    /// The headings that say nothing else, in small letters and digits alone; the best come first.
    var headings: [String] { get }
    /// Whether a date may stand in a column of its own beside it.
    var isTime: Bool { get }
}

/// Finds the columns that say something.
enum ColumnPlaces {
    /// The places of all columns that are there, of those of a layout that are asked for.
    static func all<Column: LayoutColumn>(
        _ columns: [Column], _ tables: [ExportTable], _ notes: inout ImportNotes
    ) -> [Column: [Int]] {
        var places: [Column: [Int]] = [:]
        for column in columns { places[column] = ColumnPlaces.places(of: column, tables, &notes) }
        return places
    }

    /// The places of one column; nil where it isn't there.
    static func places(
        of column: some LayoutColumn, _ tables: [ExportTable], _ notes: inout ImportNotes
    ) -> [Int]? {
        places(
            named: notes.map.columns[column.rawValue], key: column.rawValue, words: column.words, column.headings,
            isTime: column.isTime, tables, &notes)
    }

    /// The places of the columns that a map names, or whose headings say what is looked for; nil where there are none.
    ///
    /// - Parameters:
    ///   - names: as the map has them.
    ///   - key: what they are called in a map.
    ///   - words: what is looked for, in words.
    ///   - headings: those that say it, in small letters and digits alone; the best first.
    ///   - isTime: whether a date may stand in a column of its own.
    private static func places(
        named names: [String]?, key: String, words: String, _ headings: [String], isTime: Bool,
        _ tables: [ExportTable], _ notes: inout ImportNotes
    ) -> [Int]? {
        let table = tables[0]
        if let names {
            let places = names.map { ($0, table.column(named: $0)) }
            for case (let name, nil) in places {
                notes.problems.append(
                    "columns.\(key): there is no column '\(name)' in \(table.file); there are "
                        + table.names.joined(separator: ", "))
            }
            let found = places.compactMap { $0.1 }
            if let place = found.last {
                let others = OtherColumns(ofColumn: place, in: tables)
                if !others.all.isEmpty {
                    notes.find(
                        "Column of " + words, found.map { table.name(ofColumn: $0) }.joined(separator: " and "),
                        because:
                            "the map says so; \(others.subject(saying: "has", "have")) the same heading and no part in it"
                    )
                }
            }
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
            let others = OtherColumns(ofColumn: place, in: tables)
            if others.differing.isEmpty {
                notes.find(
                    "Column of " + words, places.map { table.name(ofColumn: $0) }.joined(separator: " and "),
                    because: others.all.isEmpty
                        ? "its heading"
                        : "its heading; \(others.subject(saying: "has", "have")) it too, and the same in all rows")
            } else {
                notes.ask(others.question(words), line: others.line(key, places))
            }
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

extension ImportNotes {
    /// Asks which column says something.
    mutating func ask(for column: some LayoutColumn, of table: ExportTable) {
        ask(
            "\(table.file): which column says \(column.words)? Columns: \(table.names.joined(separator: ", "))",
            line: "columns: { \(column.rawValue): \"\(table.header[0])\" }")
    }

    /// Writes the columns that were found into the map.
    mutating func keep(_ columns: [some LayoutColumn: [Int]], of table: ExportTable) {
        for (column, places) in columns { map.columns[column.rawValue] = places.map { table.name(ofColumn: $0) } }
    }
}
