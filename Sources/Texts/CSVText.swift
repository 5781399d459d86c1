/// The pieces of a CSV file (RFC 4180): commas, quotes doubled, lines ended by carriage return and line feed.
///
/// Every CSV the program writes is made of these. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it, the sign with which spreadsheets mark what is text: nothing runs when the file is opened. A reader that
/// wants the very name takes the apostrophe off. Numbers stay as they are.
/// Source: OWASP, CSV Injection; MITRE, CWE-1236.
package enum CSVText {
    /// A line made of fields.
    package static func line(_ fields: [String]) -> String {
        var text: [UInt8] = []
        write(fields, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds a line made of fields to a text in UTF-8.
    ///
    /// - Parameter numbers: further fields, which are empty where there is no number.
    package static func write(_ fields: [String], _ numbers: [Double?] = [], to text: inout [UInt8]) {
        for (place, words) in fields.enumerated() {
            if place > 0 { text.append(UInt8(ascii: ",")) }
            text.append(field(words))
        }
        for number in numbers {
            text.append(UInt8(ascii: ","))
            if let digits = ExactNumber.text(number) { text.append(digits) }
        }
        text.append("\r\n")
    }

    /// A field, in quotes where it must be.
    package static func field(_ words: String) -> String {
        let looksLikeFormula = SpreadsheetFormula.isLike(words)
        guard looksLikeFormula || words.hasByte(where: mustBeQuoted) else { return words }
        var text = looksLikeFormula ? "\"'" : "\""
        for scalar in words.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }

    private static func mustBeQuoted(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
