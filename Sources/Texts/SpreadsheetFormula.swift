/// Which texts a spreadsheet reads as formulas when it opens a CSV file.
package enum SpreadsheetFormula {
    /// Whether a text begins with `=`, `+`, `-`, `@`, their full-width forms, a tabulator, a carriage return or a line
    /// feed, and is no number.
    package static func isLike(_ text: String) -> Bool {
        switch text.unicodeScalars.first?.value {
        case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0D, 0x0A: !isNumber(text)
        default: false
        }
    }

    /// Whether a text is a number as results have them: `-0.5`, `-1e-7`.
    private static func isNumber(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
        return DecimalNumber(Array(bytes)[...]) != nil
    }
}
