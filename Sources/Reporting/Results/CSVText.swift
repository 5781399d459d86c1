/// The pieces of a CSV file (RFC 4180): commas, quotes doubled, lines ended by carriage return and line feed.
enum CSVText {
    /// A line made of fields.
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field, in quotes where it must be.
    static func field(_ words: String) -> String {
        // Compared by scalar: a carriage return and a line feed together are one Character.
        guard words.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return words }
        var text = "\""
        for scalar in words.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}
