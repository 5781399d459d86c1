/// Words from elsewhere, made fit to stand among others: names may hold anything a string can.
package enum OneLine {
    /// The words on one line, with a blank for each control character (a line feed or a terminal's escape codes in a name) and each
    /// that would change how the text around it is laid out.
    package static func of(_ words: String) -> String {
        guard words.unicodeScalars.contains(where: isControl) else { return words }
        var line = String.UnicodeScalarView()
        for scalar in words.unicodeScalars { line.append(isControl(scalar) ? " " : scalar) }
        return String(line)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
