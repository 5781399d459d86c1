import Scenarios
package import Texts

/// A scenario as a sheet with one row a value: its path, the value, its unit, and a note on what it is.
package enum Sheet {
    /// The columns in order; the first two are read back.
    static let columns = ["path", "value", "unit", "note"]

    /// The sheet of a scenario's values, in their order: CSV for spreadsheets.
    ///
    /// Which file it extends and where its schema is are left out, since a sheet holds the whole scenario. A byte order mark tells
    /// spreadsheets that it is UTF-8; where all is ASCII there is none, and nothing to tell.
    package static func text(of scenario: Node) -> String {
        var writer = SheetWriter()
        for member in scenario.members ?? [] where !notInSheets.contains(member.key) {
            writer.add(member.node, Shape.group(.scenario).below(member.key), .init(under: member.key, in: .scenario))
        }
        let text = ([columns] + writer.rows).map(line).joined()
        return (text.utf8.allSatisfy { $0 < 0x80 } ? "" : "\u{FEFF}") + text
    }

    static let notInSheets = ["extends", "$schema"]

    /// A line of fields; one with blanks at an end is quoted, since blanks round others are dropped.
    private static func line(_ fields: [String]) -> String {
        fields.map { words in
            let field = CSVText.field(words)
            let isBare = !field.hasPrefix("\"") && field != String(trimmed(field[...]))
            return isBare ? "\"" + field + "\"" : field
        }.joined(separator: ",") + "\r\n"
    }
}

/// Goes down a scenario and makes a row of each value.
private struct SheetWriter {
    private(set) var rows: [[String]] = []

    /// Where a value stands, and what is said of it.
    struct Spot {
        var parts: [String]
        /// The nearest key, and what it says.
        var key: String
        var note: String
        var element: (index: Int, count: Int)?

        init(under key: String, in group: GroupShape) {
            (parts, self.key) = ([key], key)
            note = Spot.note(key, group)
        }

        private static func note(_ key: String, _ group: GroupShape) -> String {
            group.everyKey.first { $0.name == key }?.about ?? ""
        }

        /// The spot of what stands under a key.
        func below(_ part: String, of shape: Shape?) -> Spot {
            var spot = self
            spot.parts.append(part)
            guard case .group(let group)? = shape else { return spot }
            (spot.key, spot.note, spot.element) = (part, Spot.note(part, group), nil)
            return spot
        }

        /// The spot of an element; what is said of a list stands beside its first.
        func element(_ index: Int, of count: Int) -> Spot {
            var spot = self
            spot.parts.append(String(index))
            spot.element = (index, count)
            if index > 0 { spot.note = "" }
            return spot
        }
    }

    mutating func add(_ node: Node, _ shape: Shape?, _ spot: Spot) {
        switch (node.value, shape) {
        case (.object(let members), .group?), (.object(let members), .named?):
            guard !members.isEmpty else { return addRow(node, shape, spot) }
            for member in members { add(member.node, shape?.below(member.key), spot.below(member.key, of: shape)) }
        case (.list(let elements), .list?), (.list(let elements), .wordOrNames?):
            guard !elements.isEmpty else { return addRow(node, shape, spot) }
            for (index, element) in elements.enumerated() {
                add(element, shape?.below(String(index)), spot.element(index, of: elements.count))
            }
        default: addRow(node, shape, spot)
        }
    }

    private mutating func addRow(_ node: Node, _ shape: Shape?, _ spot: Spot) {
        let unit = SheetUnit.words(shape, key: spot.key, element: spot.element)
        rows.append([SheetPath.text(spot.parts), SheetCell.text(node, as: shape), unit, spot.note])
    }
}
