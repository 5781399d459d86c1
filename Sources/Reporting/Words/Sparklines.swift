/// Shares of many periods in a line of text each: a mark a period.
enum Sparklines {
    /// A mark a share from 0 to 1, the higher the more: ▁ below an eighth, █ from seven eighths on; a dot where there is none.
    static func of(_ shares: [Double?]) -> String {
        shares.map { share in
            guard let share, share.isFinite else { return "·" }
            return marks[min(max(Int(share * Double(marks.count)), 0), marks.count - 1)]
        }.joined()
    }

    /// Periods in lines: hours of the week by weekday, days by month, anything else in one line without a name.
    static func lines(of periods: [String]) -> [(name: String, places: Range<Int>)] {
        var lines: [(name: String, places: Range<Int>)] = []
        for (place, period) in periods.enumerated() {
            let name = name(ofLineWith: period)
            if let last = lines.last, last.name == name {
                lines[lines.count - 1].places = last.places.lowerBound..<place + 1
            } else {
                lines.append((name, place..<place + 1))
            }
        }
        return lines
    }

    /// A table with a line each, a column of marks a title; then how to read them.
    ///
    /// - Parameter columns: titles with a share a period, where there is one.
    static func blocks(_ periods: [String], _ columns: [(title: String, shares: [Double?])]) -> [Document.Block] {
        var table = Table(columns: [.words("")] + columns.map { .words($0.title) })
        table.rows = lines(of: periods).map { line in
            .cells([line.name] + columns.map { of(Array($0.shares[line.places])) })
        }
        return [.table(table), .paragraph(scale)]
    }

    private static func name(ofLineWith period: String) -> String {
        if let blank = period.firstIndex(of: " ") { return String(period[..<blank]) }
        // A day such as 2024-01-31.
        return period.split(separator: "-").count == 3 ? String(period.prefix(lettersOfMonth)) : ""
    }

    private static let marks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let lettersOfMonth = 7
    private static let scale =
        "A mark a period, in order, on a scale from 0% (▁) to 100% (█); a dot where there is no figure."
}
