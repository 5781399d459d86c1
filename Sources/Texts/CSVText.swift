/// The pieces of a CSV file (RFC 4180): commas, quotes doubled, lines ended by carriage return and line feed.
///
/// Every CSV the program writes is made of these. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it, the sign with which spreadsheets mark what is text: nothing runs when the file is opened. A reader that
/// wants the very name takes the apostrophe off. Numbers stay as they are.
/// Source: OWASP, CSV Injection; MITRE, CWE-1236.
package enum CSVText {
    /// A line made of fields.
    package static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field, in quotes where it must be.
    package static func field(_ words: String) -> String {
        let looksLikeFormula = SpreadsheetFormula.isLike(words)
        // Compared by scalar: a carriage return and a line feed together are one Character.
        guard looksLikeFormula || words.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return words
        }
        var text = looksLikeFormula ? "\"'" : "\""
        for scalar in words.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}
