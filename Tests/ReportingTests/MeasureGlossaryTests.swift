import ContactCentre
import Foundation
import Testing

@Suite("The glossary's table of figures")
struct MeasureGlossaryTests {
    /// A measure's line: name, words, unit, definition.
    private func line(_ measure: Measure) -> String {
        let definition = measure.definition
        let words = definition.words.trimmingCharacters(in: .whitespaces)
        return "| `\(measure.rawValue)` | \(words) | \(definition.unit.rawValue) | \(definition.meaning) |"
    }

    @Test("has every measure's own words and definition, in the order of the results, and no other")
    func table() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/controlroom/ControlRoom.docc/Glossary.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("| `") } == Measure.allCases.map(line))
    }
}
