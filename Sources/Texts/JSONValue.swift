/// A JSON value to be written out (RFC 8259): the one writer of every JSON the program makes.
///
/// A value says with its case how it is laid out: `list` and `object` on one line, `lines` and `members` over several, an
/// element or a member a line.
package enum JSONValue: Sendable {
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
        var text: [UInt8] = []
        write(to: &text, indent: "")
        text.append(UInt8(ascii: "\n"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The value as it is laid out.
    package var text: String {
        var text: [UInt8] = []
        write(to: &text, indent: "")
        return String(decoding: text, as: UTF8.self)
    }

    private func write(to text: inout [UInt8], indent: String) {
        switch self {
        case .null: text.append("null")
        case .text(let words): JSONValue.write(words, to: &text)
        case .number(let number): text.append(ExactNumber.text(number) ?? "null")
        case .count(let count): text.append(String(count))
        case .seed(let seed): text.append(String(seed))
        case .flag(let flag): text.append(flag ? "true" : "false")
        case .list(let elements):
            text.append("[")
            for (place, element) in elements.enumerated() {
                if place > 0 { text.append(", ") }
                element.write(to: &text, indent: indent)
            }
            text.append("]")
        case .object(let members) where members.isEmpty: text.append("{}")
        case .object(let members):
            text.append("{ ")
            for (place, member) in members.enumerated() {
                if place > 0 { text.append(", ") }
                JSONValue.write(member, to: &text, indent: indent)
            }
            text.append(" }")
        case .lines(let elements) where elements.isEmpty: text.append("[]")
        case .lines(let elements):
            let deeper = indent + "  "
            text.append("[")
            for (place, element) in elements.enumerated() {
                text.append(place > 0 ? ",\n" : "\n")
                text.append(deeper)
                element.write(to: &text, indent: deeper)
            }
            text.append("\n" + indent + "]")
        case .members(let members):
            let deeper = indent + "  "
            text.append("{")
            for (place, member) in members.enumerated() {
                text.append(place > 0 ? ",\n" : "\n")
                text.append(deeper)
                JSONValue.write(member, to: &text, indent: deeper)
            }
            text.append("\n" + indent + "}")
        }
    }

    private static func write(_ member: (String, JSONValue), to text: inout [UInt8], indent: String) {
        write(member.0, to: &text)
        text.append(": ")
        member.1.write(to: &text, indent: indent)
    }

    /// A string in quotes, with what must be escaped escaped.
    private static func write(_ words: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        if words.hasByte(where: mustBeEscaped) {
            for byte in words.utf8 { writeEscaped(byte, to: &text) }
        } else {
            text.append(words)
        }
        text.append(UInt8(ascii: "\""))
    }

    private static func writeEscaped(_ byte: UInt8, to text: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): text.append("\\\"")
        case UInt8(ascii: "\\"): text.append("\\\\")
        case UInt8(ascii: "\n"): text.append("\\n")
        case UInt8(ascii: "\r"): text.append("\\r")
        case UInt8(ascii: "\t"): text.append("\\t")
        case _ where mustBeEscaped(byte): text.append("\\u" + padded(String(byte, radix: 16), to: 4))
        default: text.append(byte)
        }
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
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
