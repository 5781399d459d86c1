import Charts
import Experiments
import Reporting
import Scenarios
import Testing

@Suite("The pictures of people")
struct PeoplePicturesTests {
    private func pictures(teams: String, people: String = "") throws -> [PictureBlock] {
        let scenario = try PeopleInWordsTests.scenario(teams: teams, scenario: people)
        let result = RunResult(scenarioName: "S", scenarioHash: "0", seed: 1, replications: 20, rows: [])
        return RunReport(result, of: scenario).page().blocks.compactMap {
            if case .picture(let block) = $0 { block } else { nil }
        }
    }

    private let shifts = """
        Room: { agents: { shifts: {
          early: { start: '07:00', hours: 8, headcount: 3, breaks: [{ minutes: 30, fromHour: 3, untilHour: 6, paid: false }] },
          night: { start: '23:00', hours: 8, headcount: 1 } } } }
        """

    @Test("A day of shifts has who is at the desk when, breaks in turn and the night before cut at midnight")
    func day() throws {
        let block = try #require(try pictures(teams: shifts).first)
        // The window of 3 h leaves 2.5 h for the beginnings of three breaks: at 0, 50 and 100 minutes.
        #expect(
            block.table.rows == [
                .cells(["night", "00:00 to 07:00", "", "1"]),
                .cells(["early", "07:00 to 10:00, 10:30 to 15:00", "10:00 to 10:30", "1"]),
                .cells(["early", "07:00 to 10:50, 11:20 to 15:00", "10:50 to 11:20", "1"]),
                .cells(["early", "07:00 to 11:40, 12:10 to 15:00", "11:40 to 12:10", "1"]),
                .cells(["night", "23:00 to 24:00", "", "1"]),
            ])
        // Nobody from 15:00 to 23:00.
        #expect(block.headline.hasSuffix(": 0 to 3 at the desk at a time if everybody is in"))
        // Of two stretches each of the early, one of each night: eight bars, and three breaks.
        let boxes = block.picture.marks.count { if case .box = $0 { true } else { false } }
        #expect(boxes == 11)
    }

    @Test("From paid to present: each step as long as its hours, and the last what remains")
    func paid() throws {
        // 3 people of 7.5 paid hours and 1 of 8, seven days: 213.5 h; a tenth absent; a fifth of the rest away.
        let block = try #require(
            try pictures(teams: shifts, people: "people: { shrinkage: { leave: 0.1 }, adherence: 0.8 }").last)
        #expect(block.headline == "Of 213.5 paid hours 72.0% are spent at the desk")
        #expect(
            block.table.rows == [
                .cells(["Paid", "213.5", "100.0%"]), .cells(["less absent: leave", "21.4", "10.0%"]),
                .cells(["less away from the desk", "38.4", "18.0%"]), .cells(["At the desk", "153.7", "72.0%"]),
            ])
        let widths = block.picture.marks.compactMap {
            if case .box(_, width: let width, height: _, _, strength: _) = $0 { width } else { nil }
        }
        #expect(widths.count == 4)
        for (width, share) in zip(widths, [1, 0.1, 0.18, 0.72]) {
            #expect(abs(width / widths[0] - share) < 0.001)
        }
    }

    @Test(
        "With more people than rows can be told apart a row stands for a shift; without shifts there are no such pictures"
    )
    func many() throws {
        let block = try #require(
            try pictures(teams: "Room: { agents: { shifts: { day: { start: '08:00', hours: 8, headcount: 200.5 } } } }")
                .first)
        #expect(block.picture.marks.count { if case .box = $0 { true } else { false } } == 1)
        #expect(block.table.rows == [.cells(["day", "08:00 to 16:00", "201"])])
        #expect(try pictures(teams: "Room: { agents: { constant: 5 } }").isEmpty)
    }
}
