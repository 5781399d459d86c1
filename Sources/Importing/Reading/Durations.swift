/// Finds out how a column writes lengths of time.
enum Durations {
    /// The form of a column, from its heading and its values, or a question.
    static func form(
        ofColumn place: Int, _ tables: [ExportTable], decimalComma: Bool, _ notes: inout ImportNotes
    ) -> DurationForm {
        let name = tables[0].name(ofColumn: place)
        if let known = notes.map.durations[name] { return known }
        var look = Values()
        for table in tables {
            for row in 0..<table.rowCount { look.add(table.field(row, place), decimalComma: decimalComma) }
        }
        let (form, evidence) = form(of: look, named: name, tables[0].file, &notes)
        if let form {
            notes.find("Lengths in column '\(name)'", form.rawValue, because: evidence)
            notes.map.durations[name] = form
        }
        return form ?? .seconds
    }

    private static func form(
        of look: Values, named name: String, _ file: String, _ notes: inout ImportNotes
    ) -> (DurationForm?, String) {
        if look.withTwoColons > 0 {
            guard look.withSeconds == 0, look.withTwoColons > 1 else {
                return (.hoursMinutesSeconds, "'\(look.example)' has hours, minutes and seconds")
            }
            notes.ask(
                "\(file): in column '\(name)' no length has seconds ('\(look.example)'). Has a spreadsheet read minutes and seconds as hours "
                    + "and minutes?",
                line: "durations: { \"\(name)\": \"hoursMinutesMeaningMinutesSeconds\" }   // or hoursMinutesSeconds")
            return (nil, "")
        }
        if look.withOneColon > 0 {
            if look.largestFirst >= 24 { return (.minutesSeconds, "'\(look.example)' can't be hours and minutes") }
            notes.ask(
                "\(file): is '\(look.example)' in column '\(name)' minutes and seconds, or hours and minutes?",
                line: "durations: { \"\(name)\": \"minutesSeconds\" }   // or hoursMinutesSeconds")
            return (nil, "")
        }
        let heading = name.lowercased()
        if heading.contains("(ms)") || heading.contains("millis") || heading.hasSuffix("_ms") {
            return (.milliseconds, "its heading says so")
        }
        if heading.contains("(min") || heading.contains("minutes") { return (.minutes, "its heading says so") }
        if heading.contains("sec") || heading.contains("(s)") { return (.seconds, "its heading says so") }
        // A wait or a talk of hours is rare: numbers that would be on average more than six of them are thousandths.
        if look.numbers > 0, look.sum / Double(look.numbers) > 21_600 {
            return (.milliseconds, "in seconds they would be hours on average")
        }
        return (.seconds, "plain numbers, on average \(Int((look.sum / Double(max(1, look.numbers))).rounded()))")
    }

    /// What the values of a column look like.
    private struct Values {
        var withOneColon = 0
        var withTwoColons = 0
        /// Those whose seconds aren't nought.
        var withSeconds = 0
        var largestFirst = 0.0
        var numbers = 0
        var sum = 0.0
        var example = ""

        mutating func add(_ field: ArraySlice<UInt8>, decimalComma: Bool) {
            if Amount.isMissing(field) { return }
            let colons = field.count { $0 == UInt8(ascii: ":") }
            if colons > 0 {
                let parts = field.split(separator: UInt8(ascii: ":"))
                if example.isEmpty
                    || field.contains(where: { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) && withSeconds == 0
                {
                    example = String(decoding: field, as: UTF8.self)
                }
                largestFirst = max(largestFirst, parts.first.flatMap { Amount.number($0) } ?? 0)
                if colons > 1 {
                    withTwoColons += 1
                    if parts.last.flatMap({ Amount.number($0) }) ?? 0 != 0 { withSeconds += 1 }
                } else {
                    withOneColon += 1
                }
            } else if let number = Amount.number(field, decimalComma: decimalComma) {
                numbers += 1
                sum += number
            }
        }
    }
}
