import ContactCentre
import Scenarios
import Testing

@Suite("Gaps in side files")
struct RowSpacingTests {
    /// Rows of half an hour, from one instant of the period's days to another, without some.
    private static func rows(
        _ column: String, days: Int = 7, number: String = "2",
        without isMissing: (_ day: Int, _ slot: Int) -> Bool = { _, _ in false }
    ) -> String {
        var text = "start,\(column)\n"
        for day in 0..<days {
            for slot in 0..<48 where !isMissing(day, slot) {
                let hour = slot / 2
                text += "2017-10-0\(day + 2)T\(hour < 10 ? "0" : "")\(hour):\(slot % 2 == 0 ? "00" : "30"),\(number)\n"
            }
        }
        return text
    }

    private func warnings(calls csv: String) throws -> [String] {
        try scenario(["s.json5": smallScenario(arrivals: "csv: 'a.csv'"), "a.csv": csv]).warnings.map(\.description)
    }

    private func warnings(agents csv: String) throws -> [String] {
        try scenario([
            "s.json5": smallScenario(period: "start: '2017-10-02', days: 7", agents: "csv: 'a.csv'"), "a.csv": csv,
        ]).warnings.map(\.description).filter { !$0.contains("period.warmUpDays") }
    }

    @Test("Four days that are missing are named, with how many calls were read")
    func missingDays() throws {
        // Tuesday to Friday are missing: 144 rows are left, the 49th line is Monday's last.
        let csv = RowSpacingTests.rows("calls") { day, _ in (1...4).contains(day) }
        #expect(
            try warnings(calls: csv) == [
                "a.csv:49 callTypes.999.arrivals.csv: this row lasts 96.5 hours, until 2017-10-07T00:00, where rows last 30"
                    + " minutes as a rule: its 2 calls are spread over all that time (144 rows with 288 calls were read); add the"
                    + " rows that are missing, or a row with the word closed where the room closes"
            ])
    }

    @Test("A row of no calls before a gap is warned of too: nothing says that the room was closed")
    func gapAfterNone() throws {
        let csv = RowSpacingTests.rows("calls", number: "0") { day, _ in day == 3 }.replacing(
            "2017-10-02T00:00,0", with: "2017-10-02T00:00,9")
        #expect(try warnings(calls: csv).count == 1)
        #expect(
            try warnings(calls: csv)[0].hasPrefix("a.csv:145 callTypes.999.arrivals.csv: this row lasts 24.5 hours"))
    }

    @Test("Nights without rows are counted, and a row that says closed answers for each")
    func nights() throws {
        let isNight = { (_: Int, slot: Int) in slot < 16 || slot >= 36 }
        let open = RowSpacingTests.rows("calls", without: isNight)
        let start = "start,calls\n2017-10-02T00:00,closed\n"
        let end = "2017-10-08T18:00,closed\n"
        let withoutNights = open.replacing("start,calls\n", with: start) + end
        #expect(
            try warnings(calls: withoutNights) == [
                "a.csv:22 callTypes.999.arrivals.csv: this row lasts 14.5 hours, until 2017-10-03T08:00, where rows last 30"
                    + " minutes as a rule, and so do 5 others: its 2 calls are spread over all that time (142 rows with 280 calls"
                    + " were read); add the rows that are missing, or a row with the word closed where the room closes"
            ])
        let closed = RowSpacingTests.rows("calls") { day, slot in isNight(day, slot) && slot != 36 }
            .replacing("T18:00,2", with: "T18:00,closed").replacing("start,calls\n", with: start)
        #expect(try warnings(calls: closed) == [])
        let read = try scenario(["s.json5": smallScenario(arrivals: "csv: 'a.csv'"), "a.csv": closed])
        guard case .intervals(let intervals) = read.callTypes[0].arrivals.pattern else {
            Issue.record("no intervals")
            return
        }
        let measured = intervals.filter { $0.start >= .periodStart }
        #expect(measured.reduce(0) { $0 + $1.calls } == 280)
        // No row with calls lasts longer than half an hour, the last before a closed one included.
        #expect(measured.allSatisfy { $0.calls == 0 || $0.length.seconds == 1_800 })
    }

    @Test("The last row lasts as long as the last open one before it")
    func lastRow() throws {
        let csv =
            "start,calls\n2017-10-02T00:00,closed\n2017-10-02T09:00,1\n2017-10-02T10:00,closed\n2017-10-08T23:00,6\n"
        let read = try scenario(["s.json5": smallScenario(arrivals: "csv: 'a.csv'"), "a.csv": csv])
        guard case .intervals(let intervals) = read.callTypes[0].arrivals.pattern else { return }
        // What comes after it is the day after the period.
        let last = intervals.last { $0.start.microseconds < 7 * Interval.day.microseconds }
        #expect(last?.length == .hour)
        #expect(last?.calls == 6)
    }

    @Test("A row much shorter than others is named; months are as good as equal")
    func uneven() throws {
        let csv = RowSpacingTests.rows("calls").replacing(
            "2017-10-03T06:00,2\n", with: "2017-10-03T06:00,2\n2017-10-03T06:15,2\n")
        #expect(
            try warnings(calls: csv) == [
                "a.csv:62 callTypes.999.arrivals.csv: this row lasts 15 minutes, where rows last 30 minutes as a rule, and so"
                    + " does 1 other; its calls are those of that time only (337 rows with 674 calls were read)"
            ])
        let months =
            "start,calls\n2017-10-01T00:00,900\n2017-11-01T00:00,900\n2017-12-01T00:00,900\n2018-01-01T00:00,900\n2018-02-01T00:00,9\n"
        #expect(try warnings(calls: months) == [])
    }

    @Test("Rows of no length as a rule are warned of, with how many calls were read")
    func noRule() throws {
        let csv = """
            start,calls
            2017-10-02T00:00,15
            2017-10-02T12:00,40
            2017-10-03T00:00,3
            2017-10-04T06:00,closed
            2017-10-04T18:00,5
            2017-10-04T22:00,9

            """
        // 15 + 40 + 3 + 5 + 9 calls; the open rows last 12, 12, 30 and 4 hours.
        let warnings = try warnings(calls: csv + "2017-10-08T00:00,8\n")
        #expect(
            warnings == [
                "s.json5:3:55 callTypes.999.arrivals.csv: rows last from 4 hours to 74 hours, no length is the rule; 7 rows with 80"
                    + " calls were read: each row's calls are spread over the time until the next, so look whether rows are missing"
            ])
    }

    @Test("Staffing by half-hour with days missing, or that ends too soon, is warned of; a row a change is not")
    func agents() throws {
        let gap = RowSpacingTests.rows("agents", number: "4") { day, _ in (1...4).contains(day) }
        #expect(
            try warnings(agents: gap) == [
                "a.csv:49 teams.Room.agents.csv: this row lasts 96.5 hours, until 2017-10-07T00:00, where rows last 30 minutes"
                    + " as a rule: its 4 agents are on duty for all that time (144 rows were read); add the rows that are"
                    + " missing, or a row with the word closed where the room closes"
            ])
        let early = RowSpacingTests.rows("agents", days: 5, number: "4")
        #expect(try warnings(agents: early).count == 1)
        #expect(
            try warnings(agents: early)[0].hasPrefix(
                "a.csv:241 teams.Room.agents.csv: this row lasts 48.5 hours, until 2017-10-09T00:00"))
        #expect(try warnings(agents: RowSpacingTests.rows("agents", number: "4")) == [])
        #expect(try warnings(agents: early + "2017-10-07T00:00,closed\n").allSatisfy { !$0.hasPrefix("a.csv") })
        let changes = (2...8).flatMap {
            ["2017-10-0\($0)T06:30,4", "2017-10-0\($0)T15:00,5", "2017-10-0\($0)T21:00,3"]
        }
        let csv = "start,agents\n2017-10-02T00:00,3\n" + changes.joined(separator: "\n")
        #expect(try warnings(agents: csv) == [])
    }
}
