import ContactCentre
import Experiments
import Reporting
import Scenarios
import Statistics
import Testing
import Texts

@Suite("Fields of CSV files")
struct CSVTextTests {
    @Test(
        "What a spreadsheet would take for a formula is marked as text",
        arguments: [
            ("=1+1", "\"'=1+1\""), ("+44", "\"'+44\""), ("-2+3", "\"'-2+3\""), ("-", "\"'-\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\tname", "\"'\tname\""), ("\rname", "\"'\rname\""), ("\nname", "\"'\nname\""),
            ("\r\nname", "\"'\r\nname\""),
            ("＝1", "\"'＝1\""), ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
            ("-inf", "\"'-inf\""), ("--5", "\"'--5\""), ("-0x10", "\"'-0x10\""),
        ])
    func formulas(words: String, field: String) {
        #expect(CSVText.field(words) == field)
    }

    @Test(
        "Numbers and other names stay as they are",
        arguments: ["-0.5", "-5", "-1e-7", "-1.5e+300", "0", "999", "Main room", "a=b", "'quoted", "", "101 - local"])
    func asTheyAre(words: String) {
        #expect(CSVText.field(words) == words)
    }

    @Test("Results and calls mark such names, and leave their numbers alone")
    func results() throws {
        let text = OctoberResult.smallText.replacing("\"Switchboard\"", with: "\"=cmd|1\"")
            .replacing("Switchboard", with: "'=cmd|1'").replacing(
                "Main room", with: "@room")
        let scenario = try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
        let row = ResultRow(
            FigureName(callType: "=cmd|1", team: "@room", period: "all", measure: .serviceLevel),
            estimate: Estimate(mean: -0.5, low: nil, high: nil, confidence: 0.95), target: nil, observed: nil)
        let result = RunResult(scenarioName: "", scenarioHash: "", seed: 1, replications: 1, rows: [row])
        #expect(result.csv().hasSuffix("\r\n\"'=cmd|1\",\"'@room\",all,serviceLevel,fraction,-0.5,,,0.95,,\r\n"))
        #expect(scenario.warnings.count { $0.description.contains("as a formula") } == 2)
    }
}
