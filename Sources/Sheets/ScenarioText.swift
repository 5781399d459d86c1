package import Texts

/// A scenario's values as the text of a scenario file: JSON5 as people write it.
package enum ScenarioText {
    /// The file, with a comment above it.
    package static func file(_ scenario: Node, comment: String) -> String {
        var text = comment.split(separator: "\n").map { "// \(OneLine.of(String($0)))\n" }.joined() + "{\n"
        var wasLong = false
        for (place, member) in (scenario.members ?? []).enumerated() {
            let lines = self.lines(member, indent: step)
            let isLong = lines.dropLast().contains("\n")
            // A blank line sets off what takes several.
            if place > 0, isLong || wasLong { text += "\n" }
            text += lines
            wasLong = isLong
        }
        return text + "}\n"
    }

    private static let step = "  "
    /// Columns of a line; and of an object with others in it, which is easier to read over several lines.
    private static let width = 110
    private static let nestedWidth = 80

    private static func lines(_ member: Node.Member, indent: String) -> String {
        indent + key(member.key) + ": " + value(member.node, indent: indent, used: member.key.utf8.count + 4) + ",\n"
    }

    private static func value(_ node: Node, indent: String, used: Int) -> String {
        let short = line(node)
        let room = (node.hasNestedObjects ? nestedWidth : width) - indent.utf8.count - used
        if short.utf8.count <= room { return short }
        let deeper = indent + step
        switch node.value {
        case .object(let members) where !members.isEmpty:
            return "{\n" + members.map { lines($0, indent: deeper) }.joined() + indent + "}"
        case .list(let elements) where !elements.isEmpty:
            return "[\n" + rows(elements, indent: deeper) + indent + "]"
        default: return short
        }
    }

    /// The elements of a list: objects and texts a line each, numbers many to a line.
    private static func rows(_ elements: [Node], indent: String) -> String {
        guard elements.allSatisfy({ $0.number != nil }) else {
            return elements.map { indent + value($0, indent: indent, used: 1) + ",\n" }.joined()
        }
        // Hours keep together: half a day, or a day of a week.
        let perLine = elements.count == 24 ? 12 : 24
        return stride(from: 0, to: elements.count, by: perLine).map { first in
            let row = elements[first..<min(first + perLine, elements.count)]
            return indent + row.map(line).joined(separator: ", ") + ",\n"
        }.joined()
    }

    /// A value on one line.
    static func line(_ node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number, let literal): ExactNumber.text(number) ?? literal
        case .text(let text): JSONValue.text(text).text
        case .list(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            "{ " + members.map { key($0.key) + ": " + line($0.node) }.joined(separator: ", ") + " }"
        }
    }

    /// A key, in quotes unless it is a word.
    private static func key(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy { isLetter($0) || isDigit($0) } && name.utf8.first.map(isLetter) ?? false
        return isWord ? name : JSONValue.text(name).text
    }
}

extension Node {
    /// Whether it is an object with objects in it, or with lists of them.
    fileprivate var hasNestedObjects: Bool {
        (members ?? []).contains {
            ($0.node.members ?? []).isEmpty == false || ($0.node.elements ?? []).contains { $0.members != nil }
        }
    }
}
