/// A JSON value to be written out.
indirect enum JSONText {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])

    /// The value over several lines, two blanks deeper for each level; short lists and objects on one line.
    func written(indent: String = "") -> String {
        let line = writtenOnOneLine
        guard indent.utf8.count + line.utf8.count > JSONText.lineLength else { return line }
        let deeper = indent + "  "
        switch self {
        case .text, .number, .flag: return line
        case .list(let elements):
            let lines = elements.map { deeper + $0.written(indent: deeper) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let members):
            let lines = members.map { deeper + JSONText.quoted($0.0) + ": " + $0.1.written(indent: deeper) }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private static let lineLength = 100

    private var writtenOnOneLine: String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .number(let number): digits(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let elements): "[" + elements.map { $0.writtenOnOneLine }.joined(separator: ", ") + "]"
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            "{ "
                + members.map { JSONText.quoted($0.0) + ": " + $0.1.writtenOnOneLine }.joined(separator: ", ")
                + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        var bytes = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
