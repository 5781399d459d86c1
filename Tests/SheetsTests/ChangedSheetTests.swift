import RoomScripts
import Scenarios
import Sheets
import Testing

@Suite("Sheets changed at random")
struct ChangedSheetTests {
    @Test(
        "are read or refused with places and in words, never with a crash; what is read can be written and read again")
    func changed() throws {
        let good = Array(try sheet(of: room).utf8)
        var read = 0
        for number in 0..<400 {
            let bytes = Mutation.of(good, number: number)
            let draft: ScenarioDraft
            do throws(SheetProblems) {
                draft = try Sheet.scenario(bytes, file: "sheet.csv") { _ in nil }
            } catch {
                #expect(!error.lines.isEmpty && error.count >= 1)
                #expect(error.lines.allSatisfy { $0.contains(": ") || $0.hasPrefix("and ") }, "\(number)")
                continue
            }
            #expect(try readAgain(draft).hash == draft.scenario.hash, "\(number)")
            read += 1
        }
        // Notes and units may be anything, and many numbers another.
        #expect(read > 40 && read < 360)
    }
}
