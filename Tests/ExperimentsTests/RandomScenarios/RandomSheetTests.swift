import Scenarios
import Sheets
import Testing

@Suite("Sheets of scenarios made by chance over every key")
struct RandomSheetTests {
    @Test(
        "hold the scenario: it comes back from its sheet, and from the file made of that, with the same hash"
    )
    func roundTrip() throws {
        var accepted = 0
        for number in 0..<400 {
            var random = RandomScenario(number: number)
            let text = random.text()
            func load(_ path: String) -> [UInt8]? { RandomScenario.sideFiles[path].map { Array($0.utf8) } }
            let made = try? ScenarioDraft(path: "random.json5") { $0 == "random.json5" ? Array(text.utf8) : load($0) }
            guard let draft = made else { continue }
            accepted += 1
            let sheet = Sheet.text(of: draft.tree)
            let back: ScenarioDraft
            do throws(SheetProblems) {
                back = try Sheet.scenario(Array(sheet.utf8), file: "sheet.csv", load: load)
            } catch {
                Issue.record("scenario \(number): \(error.lines)")
                continue
            }
            #expect(back.scenario.hash == draft.scenario.hash, "scenario \(number)")
            #expect(Sheet.text(of: back.tree) == sheet, "scenario \(number)")
            let file = ScenarioText.file(back.tree, comment: "scenario \(number)")
            let again = try ScenarioDraft(path: "again.json5") { $0 == "again.json5" ? Array(file.utf8) : load($0) }
            #expect(again.scenario.hash == draft.scenario.hash, "scenario \(number)")
        }
        #expect(accepted > 200)
    }
}
