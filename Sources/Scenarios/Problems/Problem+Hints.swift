import ContactCentre
import Texts

/// What the writer of a scenario probably meant, said at the end of a problem.
extension Problem {
    static func hint(_ name: String, _ known: [String]) -> String {
        if let meant = didYouMean(name, among: known) { return meant }
        return known.isEmpty ? "there are none" : "known here: " + known.joined(separator: ", ")
    }

    static func hint(_ expectation: Expectation, _ found: Finding, at path: String) -> String {
        switch (expectation, found) {
        case (.choice(let choices), .text(let text)):
            (choices == CalendarDate.weekdayNames ? hintAboutWeekday(text) : nil)
                ?? didYouMean(text, among: choices).map { "; " + $0 } ?? ""
        case (.wordOrNames(let words, let elements), .text(let text)):
            didYouMean(text, among: words).map { "; " + $0 }
                ?? "; names of \(elements) stand in a list: [\"\(cut(text))\"]"
        case (.onlyTrue, .boolean(false)): "; leave it out"
        case (.date, .number(let text)), (.date, .text(let text)): hintAboutDate(text)
        case (.moment, .number(let text)), (.moment, .text(let text)): hintAboutMoment(text)
        case (.timeOfDay, .number(let text)), (.timeOfDay, .text(let text)): hintAboutTime(text)
        case (.text, .number(let literal)), (.name, .number(let literal)): "; write it in quotes: \"\(cut(literal))\""
        // A field of a side file is a literal whether it is a number or not.
        case (.number(let range), .text(let text)): hintAboutNumber(text, range, at: path, isQuoted: true)
        case (.number(let range), .number(let text)): hintAboutNumber(text, range, at: path, isQuoted: false)
        case (.trueOrFalse, .text): "; write it without quotes, as true or false"
        case (.list(let elements, _), .text(let text)): hintAboutList(of: elements, text)
        default: ""
        }
    }

    // MARK: Names

    /// "did you mean 'Room'?", and what is different where that can't be seen; nil if no known name is near.
    static func didYouMean(_ name: String, among known: [String]) -> String? {
        // Long texts aren't slips of the pen.
        guard name.utf8.count <= Problem.nameBytesLookedAt else { return nil }
        let looks = Appearance(name)
        if let twin = known.first(where: { Appearance($0) == looks }) {
            return "did you mean \(quoted(twin))\(difference(of: name, from: twin))?"
        }
        let spoken = looks.spoken
        let meant =
            known.first { Appearance($0).spoken == spoken } ?? suggestion(for: name, among: known)
            ?? onlyOne(of: known, beginningWith: spoken)
        return meant.map { "did you mean \(quoted($0))?" }
    }

    /// Where a name only looks like another, what the eye doesn't see: ", without the quotation mark “ (U+201C)".
    static func difference(of name: String, from twin: String) -> String {
        if let odd = OddCharacter(in: name) { return ", " + odd.remedy }
        if let odd = OddCharacter(in: twin) { return ", which is written with \(odd.words)" }
        return Appearance(name) == Appearance(twin) ? ", with just its spaces and without further quotes" : ""
    }

    private static func onlyOne(of known: [String], beginningWith spoken: [UInt32]) -> String? {
        guard spoken.count >= Problem.shortestBeginning else { return nil }
        let found = known.filter { Appearance($0).spoken.starts(with: spoken) }
        return found.count == 1 ? found[0] : nil
    }

    /// Two letters might begin anything.
    private static let shortestBeginning = 3
    /// Room for a name and quotes or invisible characters in it.
    private static let nameBytesLookedAt = 4 * Limits.nameBytes

    // MARK: Lists and days of the week

    private static func hintAboutList(of elements: String, _ text: String) -> String {
        if elements == "days of the week" { return hintAboutWeekday(text) ?? "; write [\"Monday\", \"Tuesday\"]" }
        return ["call types", "areas", "teams", "texts"].contains(elements)
            ? "; write it in a list: [\"\(cut(text))\"]" : ""
    }

    private static func hintAboutWeekday(_ text: String) -> String? {
        let spoken = Appearance(text).spoken
        let parts = spoken.split { !(UInt32(UInt8(ascii: "a"))...UInt32(UInt8(ascii: "z"))).contains($0) }
        let days = parts.map { part in
            CalendarDate.weekdayNames.first { day in
                let name = Appearance(day).spoken
                // Fri, Weds, Thurs: two letters tell the days apart.
                return part.count >= 2
                    && (name.starts(with: part) || part.count >= 3 && name.prefix(3) == part.prefix(3))
            }
        }
        if days.count == 1, let day = days[0] { return "; did you mean '\(day)'?" }
        let word = Appearance(text).text ?? ""
        let isSeveral =
            days.count > 1 && days.contains { $0 != nil } || ["weekday", "weekdays", "weekend"].contains(word)
        return isSeveral ? "; name each day in full, in a list: [\"Saturday\", \"Sunday\"]" : nil
    }

    // MARK: Side files and encodings

    static func hintAboutHeader(_ found: String) -> String {
        found.utf8.contains(UInt8(ascii: "|")) ? "; columns are separated by commas or semicolons" : ""
    }

    static func encodingHint(_ byte: UInt8) -> String {
        byte == 0xFF || byte == 0xFE ? "; save it as UTF-8 rather than UTF-16" : ""
    }
}
