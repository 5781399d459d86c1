/// Finds out what the words of an outcome column mean.
enum OutcomeWords {
    /// The meaning of every word in the column; what isn't known is asked.
    static func meanings(
        _ layout: CallLayout, _ tables: [ExportTable], _ notes: inout ImportNotes
    ) throws(ImportFailure) -> [String: ImportMap.OutcomeMeaning] {
        guard layout.columns[.outcome] != nil else { return [:] }
        let counts = tables.countsOfWords { layout.text(.outcome, $0, $1) }
        guard counts.count <= mostWords else {
            throw .wrong([
                "columns.outcome: expected a column with a few words for how calls ended; '\(notes.map.columns["outcome"]?[0] ?? "")' has "
                    + "\(counts.count) different ones; name another column"
            ])
        }
        var meanings = notes.map.outcomes
        for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where meanings[word] == nil
        {
            if let meaning = meaning(of: word) {
                meanings[word] = meaning
                notes.find(
                    "Outcome '\(word)'", meaning.rawValue, because: "the word; " + ImportNotes.have(count, "row"))
            } else {
                notes.ask(
                    "\(tables[0].file): what does the outcome '\(word)' mean? " + ImportNotes.have(count, "row"),
                    line: "outcomes: { \"\(word)\": \"abandoned\" }   // or "
                        + ImportMap.OutcomeMeaning.allCases.filter { $0 != .abandoned }.map { $0.rawValue }.joined(
                            separator: ", "))
            }
        }
        notes.map.outcomes = meanings
        return meanings
    }

    private static let mostWords = 100

    private static func meaning(of word: String) -> ImportMap.OutcomeMeaning? {
        switch plainHeading(word) {
        case "answered", "answer", "ans", "agent", "handled", "connected", "completed", "complete", "accepted":
            .answered
        case "abandoned", "abandon", "aband", "abdn", "aban", "hang", "hungup", "lost", "callerhungup",
            "abandonedinqueue":
            .abandoned
        case "blocked", "busy", "busytone", "rejected", "engaged": .blocked
        case "transferredout", "overflowedout", "flowout", "overflow": .transferredOut
        default: nil
        }
    }
}

extension [ExportTable] {
    /// How many rows have each word in a column; rows without one are left out.
    func countsOfWords(_ text: (ExportTable, Int) -> ArraySlice<UInt8>?) -> [String: Int] {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for table in self {
            for row in 0..<table.rowCount {
                if let word = text(table, row), !word.isEmpty { counts[word, default: 0] += 1 }
            }
        }
        var words: [String: Int] = [:]
        for (word, count) in counts { words[String(decoding: word, as: UTF8.self), default: 0] += count }
        return words
    }
}
