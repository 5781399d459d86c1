/// A JSON value to be written out (RFC 8259): the one writer of every JSON the program makes.
///
/// A value says with its case how it is laid out: `list` and `object` on one line, `lines` and `members` over several, an
/// element or a member a line.
package indirect enum JSONValue: Sendable {
    /// No value; a number that is missing or isn't finite is written so too.
    case null
    case text(String)
    case number(Double?)
    case count(Int)
    case seed(UInt64)
    case flag(Bool)
    case list([JSONValue])
    case object([(String, JSONValue)])
    /// A list with a line an element.
    case lines([JSONValue])
    /// An object with a line a member.
    case members([(String, JSONValue)])

    /// A text, or null.
    package init(_ words: String?) { self = words.map { .text($0) } ?? .null }

    /// A whole number, or null.
    package init(_ count: Int?) { self = count.map { .count($0) } ?? .null }

    /// The value as a file of its own, which ends with a line feed.
    package var document: String {
        var text = ""
        write(to: &text, indent: "")
        return text + "\n"
    }

    /// The value as it is laid out.
    package var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .text(let words): JSONValue.write(words, to: &text)
        case .number(let number): text += ExactNumber.text(number) ?? "null"
        case .count(let count): text += String(count)
        case .seed(let seed): text += String(seed)
        case .flag(let flag): text += flag ? "true" : "false"
        case .list(let elements):
            text += "["
            for (place, element) in elements.enumerated() {
                if place > 0 { text += ", " }
                element.write(to: &text, indent: indent)
            }
            text += "]"
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            text += "{ "
            for (place, member) in members.enumerated() {
                if place > 0 { text += ", " }
                JSONValue.write(member, to: &text, indent: indent)
            }
            text += " }"
        case .lines(let elements) where elements.isEmpty: text += "[]"
        case .lines(let elements):
            let deeper = indent + "  "
            text += "["
            for (place, element) in elements.enumerated() {
                text += (place > 0 ? ",\n" : "\n") + deeper
                element.write(to: &text, indent: deeper)
            }
            text += "\n" + indent + "]"
        case .members(let members):
            let deeper = indent + "  "
            text += "{"
            for (place, member) in members.enumerated() {
                text += (place > 0 ? ",\n" : "\n") + deeper
                JSONValue.write(member, to: &text, indent: deeper)
            }
            text += "\n" + indent + "}"
        }
    }

    private static func write(_ member: (String, JSONValue), to text: inout String, indent: String) {
        write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: indent)
    }

    /// A string in quotes, with what must be escaped escaped.
    private static func write(_ words: String, to text: inout String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            case ..<0x20, 0x7F: text += "\\u" + padded(String(scalar.value, radix: 16), to: 4)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONValue {
    /// The value with short lists and objects on one line and longer ones broken up, whatever their cases say: for texts that
    /// people read, such as the schema.
    package func wrapped(at length: Int = 100) -> JSONValue { wrapped(at: length, indent: 0) }

    private func wrapped(at length: Int, indent: Int) -> JSONValue {
        switch self {
        case .list(let elements):
            guard indent + text.utf8.count > length else { return self }
            return .lines(elements.map { $0.wrapped(at: length, indent: indent + 2) })
        case .object(let members):
            guard indent + text.utf8.count > length else { return self }
            return .members(members.map { ($0.0, $0.1.wrapped(at: length, indent: indent + 2)) })
        default: return self
        }
    }
}
