/// The pieces of a JSON text (RFC 8259).
enum JSONText {
    /// A string in quotes, with what must be escaped escaped.
    static func string(_ words: String) -> String {
        var text = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                text += "\\u" + ReadableNumber.padded(String(scalar.value, radix: 16), to: 4)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// A number, or null where it is missing or isn't finite.
    static func number(_ value: Double?) -> String {
        ExactNumber.text(value) ?? "null"
    }

    /// An object on one line, its members in the order given; values are JSON texts.
    static func object(_ members: KeyValuePairs<String, String>) -> String {
        "{ " + members.map { string($0.key) + ": " + $0.value }.joined(separator: ", ") + " }"
    }

    /// An array with a line an element; the elements are indented JSON texts.
    static func lines(_ elements: [String]) -> String {
        elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n  ]"
    }
}
