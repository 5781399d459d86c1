import Charts
import ContactCentre
import Experiments
import Measures
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

    /// A page of details in which as many are present in every half-hour and in every hour of the week.
    private func pictures(present: Double, give: Double) throws -> [PictureBlock] {
        let scenario = try PeopleInWordsTests.scenario(teams: shifts, scenario: "")
        func result(_ periods: [String]) -> RunResult {
            RunResult(
                scenarioName: "S", scenarioHash: "0", seed: 1, replications: 20,
                rows: periods.flatMap { period in
                    [Measure.averageAgents, .averageAgentsOnCalls, .occupancy].map {
                        OctoberResult.row("all", period: period, $0, $0 == .averageAgents ? present : 0.5, give: give)
                    }
                })
        }
        let halfHours = TimeBuckets.hours.flatMap { [$0, $0.prefix(3) + "30"] }
        let hoursOfWeek = TimeBuckets.weekdays.flatMap { day in
            TimeBuckets.hours.map { TimeBuckets.label(ofHour: $0, of: day) }
        }
        let details = RunDetails(halfHours: result(halfHours), hoursOfWeek: result(hoursOfWeek), answerCurves: [])
        return RunReport(result([]), of: scenario, details: details).page().blocks.compactMap {
            if case .picture(let block) = $0 { block } else { nil }
        }
    }

    @Test("Agents are short by as many as are planned and not present, none where more are present than planned")
    func short() throws {
        let pictures = try pictures(present: 1.25, give: 0.25)
        // Nobody rings, so a formula asks for nobody. Three earlies, of whom one is on a break from 10:00 to 10:30, one from 10:50 and one from 11:40.
        let rows = try #require(pictures.first { $0.fileStem == "agents-of-a-day" }).table.rows
        #expect(rows[19] == .cells(["09:30", "3.0", "1.3", "1.0 to 1.5", "0.5", "0.3 to 0.8", "0.0"]))
        #expect(rows[20] == .cells(["10:00", "2.0", "1.3", "1.0 to 1.5", "0.5", "0.3 to 0.8", "0.0"]))
        let day = try #require(pictures.first { $0.fileStem == "agents-short-of-a-day" })
        #expect(day.headline == "Most agents are short from 07:00 (1.8), 07:30 (1.8) and 08:00 (1.8)")
        #expect(day.table.rows[19] == .cells(["09:30", "1.8", "1.5 to 2.0"]))
        #expect(day.table.rows[20] == .cells(["10:00", "0.8", "0.5 to 1.0"]))
        // Nobody from 15:00 on, one at night.
        #expect(day.table.rows[30] == .cells(["15:00", "0.0", "0.0 to 0.0"]))
        #expect(day.table.rows[2] == .cells(["01:00", "0.0", "0.0 to 0.0"]))
        // From 11:00 two thirds of half an hour are a break's, and from 11:30 again: 1.75 less a third.
        let week = try #require(pictures.first { $0.fileStem == "week-agents-short" })
        #expect(week.table.rows[12] == .cells(["11:00"] + [String](repeating: "1.1", count: 7)))
        #expect(week.table.rows[25] == .group("Planned"))
    }

    @Test("Where everybody planned is present, nobody is short and nothing is drawn of it")
    func noneShort() throws {
        #expect(try !pictures(present: 3, give: 0).contains { $0.fileStem.contains("short") })
    }
}
