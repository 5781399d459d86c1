import Texts

/// How a sheet names the place of a value: the keys on the way to it with dots between them, as `--set` does.
///
/// A name that has a dot or a quote in it, is empty, or has blanks at its ends stands in double quotes, with a quote in it doubled: a
/// sheet is read without a scenario that would say where names end. Scalars are compared, as a dot and an accent are one character.
enum SheetPath {
    /// The path in words.
    static func text(_ parts: [String]) -> String { parts.map(part).joined(separator: ".") }

    private static func part(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let needsQuotes = scalars.isEmpty || scalars.contains { $0 == "." || $0 == "\"" }
        let isPlain = !needsQuotes && scalars.count == trimmed(name[...]).unicodeScalars.count
        guard !isPlain else { return name }
        var quoted = "\"".unicodeScalars
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }

    /// The keys of a path; nil where it is none: a key without characters, or a quote that isn't closed.
    static func parts(of text: String) -> [String]? {
        var parts: [String] = []
        var rest = text.unicodeScalars[...]
        while true {
            guard let part = rest.first == "\"" ? quoted(&rest) : plain(&rest) else { return nil }
            parts.append(part)
            guard let next = rest.popFirst() else { return parts.count <= mostParts ? parts : nil }
            guard next == "." else { return nil }
        }
    }

    /// Deeper than any scenario.
    private static let mostParts = 32

    private static func plain(_ rest: inout Substring.UnicodeScalarView) -> String? {
        let part = rest.prefix { $0 != "." }
        rest = rest[part.endIndex...]
        return part.isEmpty ? nil : String(part)
    }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
        var name = String.UnicodeScalarView()
        rest.removeFirst()
        while let scalar = rest.popFirst() {
            if scalar == "\"" {
                guard rest.first == "\"" else { return String(name) }
                rest.removeFirst()
            }
            name.append(scalar)
        }
        return nil
    }
}
