import Foundation
import Scenarios
import Sheets
import Testing
import Texts

/// A small room with lists by hour and by day.
let room = """
    {
      schemaVersion: 1, name: "A room", period: { start: "2027-03-01", days: 2, warmUpDays: 1 },
      callTypes: {
        "999": {
          priority: 1, target: { withinSeconds: 10, fraction: 0.9 },
          arrivals: {
            callsPerHour: 10, dayOfWeekShares: [1, 2, 3, 4, 5, 6, 7],
            hourOfDayShares: [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
          },
          pickUp: { constant: 2 }, talk: { distribution: "exponential", meanSeconds: 240 },
          patience: { distribution: "exponential", meanSeconds: 300 },
        },
      },
      teams: { Room: { answers: ["999"], agents: { constant: 2 } } },
    }
    """

/// Texts that spreadsheets, shells and careless programs stumble over.
let oddTexts = [
    "999", "0999", "1e3", "-5", "+5", "=1+1", "@SUM(A1)", "'", "''", "'=1", "a\nb", "a\r\nb", "a,b", "a;b", "a\tb",
    "\ta", " a", "a ", "\"",
    "\"\"", "a\"b", "TRUE", "false", "null", "{}", "[1]", "{ a: 1 }", "2027-03-01", "01/03/2027", "07:00", "50%", "£5",
    "Où ça?", "日本",
    "=cmd|' /C calc'!A0", "\u{FF1D}1", "1,5", "1.5", "NaN", "Infinity", "0x1F", "#REF!", "// no comment", "a\\b",
    "\u{2028}",
]

/// The sheet of a scenario that stands by itself.
func sheet(of source: String) throws -> String {
    Sheet.text(of: try ScenarioDraft(path: "room") { _ in Array(source.utf8) }.tree)
}

/// The scenario in a sheet that names no files.
func scenario(_ sheet: String) throws -> Scenario {
    try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv") { _ in nil }.scenario
}

/// What is wrong with a sheet, a line each.
func problems(_ sheet: String) -> [String] {
    do throws(SheetProblems) {
        _ = try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv") { _ in nil }
        return []
    } catch {
        return error.lines
    }
}

/// The fields of a CSV text, row by row.
func fields(of text: String) throws -> [[String]] {
    var reader = try CSVReader(Array(text.utf8), file: "sheet.csv", atMost: 1 << 26)
    var rows: [[String]] = []
    while let row = try reader.nextRow() { rows.append(row.fields.map { String(decoding: $0, as: UTF8.self) }) }
    return rows
}

/// A CSV text as a spreadsheet writes it, with quotes where they must be.
func csv(_ rows: [[String]], separator: String = ",", end: String = "\r\n") -> String {
    rows.map { row in
        row.map { field in
            let mustBeQuoted = field.contains { "\"\r\n".contains($0) || String($0) == separator }
            return mustBeQuoted ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: separator) + end
    }.joined()
}

/// The scenario of the file that is made of a sheet.
func readAgain(_ draft: ScenarioDraft) throws -> Scenario {
    let text = ScenarioText.file(draft.tree, comment: "a comment")
    for line in text.split(separator: "\n") where !line.contains("\"") { #expect(line.count <= 120) }
    return try ScenarioReader.read(path: "back.json5") { $0 == "back.json5" ? Array(text.utf8) : shippedFile($0) }
}

/// A tree without places, and without what sheets leave out.
func bare(_ node: Node) -> String {
    switch node.value {
    case .null: "null"
    case .boolean(let flag): String(flag)
    case .number(let number, _): String(number + 0)
    case .text(let text): text.debugDescription
    case .list(let elements): "[" + elements.map(bare).joined(separator: ",") + "]"
    case .object(let members):
        "{"
            + members.filter { !["extends", "$schema"].contains($0.key) }
            .map { $0.key.debugDescription + ":" + bare($0.node) }.joined(separator: ",") + "}"
    }
}

private let shippedFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios")

/// The scenarios that come with the program.
let shippedScenarios =
    ((try? FileManager.default.contentsOfDirectory(atPath: shippedFolder.path)) ?? []).filter { $0.hasSuffix(".json5") }
    .sorted()

/// A file of theirs.
func shippedFile(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: shippedFolder.appendingPathComponent(name))).map { Array($0) }
}

/// What becomes of a cell that a spreadsheet in England opens and saves: ten digits of a number, the day before the month, seconds behind a
/// time, truths in capitals. A text with an apostrophe before it stays.
func asSpreadsheetsWrite(_ cell: String) -> String {
    if let number = Double(cell), number.isFinite { return String(format: "%.10g", number).uppercased() }
    if let date = cell.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/) { return "\(date.3)/\(date.2)/\(date.1)" }
    if cell.wholeMatch(of: /\d?\d:\d\d/) != nil { return cell + ":00" }
    return ["true", "false"].contains(cell.lowercased()) ? cell.uppercased() : cell
}
