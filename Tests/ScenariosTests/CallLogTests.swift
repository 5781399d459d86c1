import ContactCentre
import Scenarios
import Testing

@Suite("Logs of calls")
struct CallLogTests {
    private static func room(
        _ keys: String = "log: 'log.csv'", days: Int = 2, warmUpDays: Int = 0, more: String = ""
    ) -> String {
        """
        { schemaVersion: 1, name: 'replayed', period: { start: '2018-01-01', days: \(days), warmUpDays: \(warmUpDays) },
          areas: { North: {}, South: {} },
          callTypes: {
            '999': { priority: 1, arrivals: { \(keys) }, talk: { constant: 60 } },
            '101': { priority: 2, arrivals: { callsPerDay: 9 }, talk: { constant: 60 } } },
          teams: { Room: { agents: { constant: 3 } } }\(more) }
        """
    }

    private func read(_ log: String, _ text: String = room()) throws -> Scenario {
        try scenario(["s.json5": text, "log.csv": log])
    }

    private func problems(_ log: String, _ text: String = room()) -> [String] {
        ScenariosTests.problems(in: ["s.json5": text, "log.csv": log])
    }

    @Test("A log without call types is of the type that names it; its hours say how many calls there are")
    func counts() throws {
        let log = "arrival\n2018-01-01 00:30\n2018-01-01T10:00:00\n2018-01-01 10:59:59.5\n2018-01-02 10:00\n"
        let read = try read(log)
        #expect(read.callTypes[0].arrivals.log?.count == 4)
        #expect(read.callTypes[1].arrivals.log == nil)
        let arrivals = read.callTypes[0].arrivals
        let hour = Interval.hour.microseconds
        #expect(
            arrivals.pieces(ofDay: 0, in: read.period) == [
                Piece(start: 0, length: hour, amount: 1), Piece(start: 10 * hour, length: hour, amount: 2),
            ])
        #expect(
            arrivals.pieces(ofDay: 1, in: read.period) == [Piece(start: 34 * hour, length: hour, amount: 1)])
    }

    @Test("A log of several call types gives each its rows; a run's own file of calls is such a log")
    func callTypes() throws {
        let log = """
            replication,arrival,callType,area,team,outcome,waitSeconds,talkSeconds,wrapSeconds
            1,2018-01-01T10:00:00,999,North,Room,answered,4,30,0
            1,2018-01-01T10:00:00,101,South,,abandoned,25.5,0,0
            1,2018-01-01T11:00:00,999,South,,stillThere,,,

            """
        let both = CallLogTests.room().replacing("callsPerDay: 9", with: "log: 'log.csv'")
        let read = try read(log, both)
        #expect(read.callTypes.map { $0.arrivals.log?.count } == [2, 1])
        #expect(try self.read(log).callTypes.map { $0.arrivals.log?.count } == [2, nil])
    }

    @Test("A log's areas say where callers ring from, and whose of them a surge is about while it lasts")
    func areas() throws {
        let log = """
            arrival,area
            2018-01-01 09:00,North
            2018-01-01 10:00,North
            2018-01-01 10:30,
            2018-01-01 10:45,South
            2018-01-02 10:00,North

            """
        let surges =
            ", demand: { surges: [{ name: 'storm', from: '2018-01-01 10:00', until: '2018-01-01 11:00', areas: ['South'], factors: { '999': 4 } }] }"
        let drawnFromTheNorth = CallLogTests.room("log: 'log.csv' }, origins: { North: 1", more: surges)
        let callType = try read(log, drawnFromTheNorth).callTypes[0]
        // One of five is said to ring from the South, and one of the three at the time of the storm.
        #expect(zip(callType.ordinaryOrigins, [0.8, 0.2]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(callType.hasCallers(from: 1))
        let further = callType.arrivals.surges[0].further
        #expect(further[0] == 0 && abs(further[1] - 3 * (1.0 / 3)) < 1e-12)
        // Those of the South find nobody at home.
        let home = CallLogTests.room("log: 'log.csv' }, origins: { North: 1")
            .replacing("Room: { ", with: "Room: { serves: ['North'], ")
            .replacing("teams:", with: "routing: { '999': [{ afterSeconds: 0, teams: 'home' }] }, teams:")
        #expect(problems(log, home).contains { $0.contains("South") }, "\(problems(log, home))")
        #expect(problems(log.replacing("South", with: "North"), home).isEmpty)
    }

    @Test("A wait is looked at only where it is a caller's patience: work may wait for months")
    func longWaits() throws {
        let log = "arrival,outcome,waitSeconds\n2018-01-01 10:00,answered,3000000\n"
        #expect(try read(log).callTypes[0].arrivals.log?.count == 1)
        #expect(
            problems(log.replacing("answered", with: "abandoned")).contains { $0.contains("3000000") })
    }

    @Test("What lies outside the days simulated is left out and said so")
    func outside() throws {
        let log = "arrival\n2017-12-30 10:00\n2018-01-01 10:00\n2018-01-03 23:59\n2018-01-04 00:00\n"
        let read = try read(log)
        #expect(read.callTypes[0].arrivals.log?.count == 2)
        let expected =
            "callTypes.999.arrivals.log: 2 rows are left out, the first in line 2: simulated is from 2018-01-01T00:00 to"
            + " 2018-01-04T00:00, warm-up and the day after the period included"
        #expect(read.oddities.contains(expected))
        let warmed = try self.read("arrival\n2018-01-01 10:00\n", CallLogTests.room(warmUpDays: 1))
        #expect(
            warmed.oddities.contains(
                "callTypes.999.arrivals.log: it has no calls on the warm-up day, so the room has none of them when measuring begins;"
                    + " add the calls of the days before the period"))
    }

    @Test("Days without a call are named where that weekday has some in another week, with how many were read")
    func emptyDays() throws {
        // Two weeks of ten calls a day; of the second Wednesday to Friday nothing, and no Sunday has any.
        func log(without missing: Set<Int>) -> String {
            "Arrival;talkSeconds\r\n"
                + (1...14).filter { !missing.contains($0) }.flatMap { day in
                    (10..<20).map { "2018-01-\(day < 10 ? "0" : "")\(day) \($0):00;60\r\n" }
                }.joined()
        }
        let room = CallLogTests.room(days: 14)
        let gaps = try read(log(without: [7, 10, 11, 12, 14]), room)
        #expect(gaps.callTypes[0].arrivals.log?.count == 90)
        #expect(
            gaps.oddities.contains(
                "callTypes.999.arrivals.log: no call comes on 2018-01-10 and 2 further days, though calls come on other days (90 calls"
                    + " were read); if they are missing, add them: as it is nobody rings on such a day"))
        let closed = try read(log(without: [7, 14]), room)
        #expect(!closed.oddities.contains { $0.contains("no call comes on") })
    }

    @Test("Each mistake is reported in its line, those alike three times and then counted")
    func mistakes() {
        let log = """
            arrival,callType,area,talkSeconds
            2018-01-01 10:00,999,North,30
            2018-01-01 09:59,999,North,30
            2018-01-01 11:00,998,North,30
            2018-01-01 25:00,999,North,30
            2018-01-01 12:00,999,East,-30
            2018-01-01 12:00,999,South,9999999
            2018-01-01 12:00,999,South,1,2
            2018-01-01 12:00,997,South,1
            2018-01-01 12:00,996,South,1
            2018-01-01 12:00,995,South,1
            2018-01-01 12:00,994,South,1

            """
        func line(_ line: Int, _ words: String) -> String { "log.csv:\(line) callTypes.999.arrivals.log: \(words)" }
        #expect(
            problems(log) == [
                line(
                    3,
                    "expected an arrival no earlier than that of the row before, found an earlier one; put the rows in order of time,"
                        + " those of the hour that comes twice when clocks are put back too"),
                line(4, "unknown call type '998'; did you mean '999'?"),
                line(
                    5,
                    "expected a local date and time, year-month-day first, such as 2017-10-01T13:30, found the text '2018-01-01 25:00'"
                ),
                line(6, "unknown area 'East'; known here: North, South"),
                line(6, "expected a number from 0 to 2592000, found -30"),
                line(7, "expected a number from 0 to 2592000, found 9999999"),
                line(8, "expected 4 fields, found 5"),
                line(9, "unknown call type '997'; did you mean '999'?"),
                line(10, "unknown call type '996'; did you mean '999'?"),
                line(12, "the same in 2 further rows, this the last"),
            ])
    }

    @Test("A file that is no log is refused as a whole")
    func files() {
        let header =
            "expected a header with the column arrival and any of callType, area, talkSeconds, wrapSeconds and patienceSeconds,"
            + " each once, found "
        #expect(problems("") == ["log.csv:1 callTypes.999.arrivals.log: \(header)''"])
        #expect(problems("start,calls\n") == ["log.csv:1 callTypes.999.arrivals.log: \(header)'start,calls'"])
        #expect(
            problems("arrival,area,area\n") == ["log.csv:1 callTypes.999.arrivals.log: \(header)'arrival,area,area'"])
        #expect(
            problems("arrival\n") == [
                "log.csv callTypes.999.arrivals.log: expected at least 1 row below the header, found fewer"
            ])
        #expect(
            problems("replication,arrival\n1,2018-01-01 10:00\n2,2018-01-01 09:00\n") == [
                "log.csv:3 callTypes.999.arrivals.log: expected the calls of one replication, found those of replication '2' too;"
                    + " keep the rows of one, or write them with --replications 1"
            ])
        let missing = ScenariosTests.problems(in: ["s.json5": CallLogTests.room()])
        #expect(missing.count == 1)
        #expect(missing.first?.hasSuffix("callTypes.999.arrivals.log: no file 'log.csv'") == true)
    }

    @Test(
        "Nothing else says how many calls come, or how days differ",
        arguments: ["callsPerDay: 9", "csv: 'calls.csv'", "busynessVariation: 0.1", "hourOfWeekShares: []"])
    func contradictions(key: String) {
        let found = problems("arrival\n2018-01-01 10:00\n", CallLogTests.room("log: 'log.csv', " + key))
        let name = key.prefix { $0 != ":" }
        #expect(
            found.contains { $0.contains("expected only one of") && $0.contains("'\(name)'") && $0.contains("'log'") })
    }

    @Test("A log can't be multiplied, by whatever asks for it")
    func multiplied() throws {
        let log = "arrival\n2018-01-01 10:00\n"
        let words =
            "expected calls that are drawn, to be so many times as many, found those of a log, which can't be multiplied: they are"
            + " the calls that came; give callsPerDay or csv instead of log"
        let more = ", changes: [{ from: '2018-01-02', name: 'More', multiply: { 'callTypes.999.arrivals': 1.1 } }]"
        let changed = problems(log, CallLogTests.room(more: more))
        #expect(changed.count == 1)
        #expect(changed.first?.hasSuffix("changes.0.multiply.callTypes.999.arrivals: " + words) == true)
        let files = ["s.json5": CallLogTests.room(), "log.csv": log]
        #expect(throws: ScenarioProblems.self) {
            try scenario(files, settings: [Setting(path: "callTypes.999.arrivals", value: "1.1 times")])
        }
        let other = try scenario(files, settings: [Setting(path: "callTypes.101.arrivals", value: "2 times")])
        #expect(other.callTypes[0].arrivals.log?.count == 1)
    }

    @Test("Another call in the log is another scenario")
    func hash() throws {
        let first = try read("arrival\n2018-01-01 10:00\n")
        #expect(try read("arrival\n2018-01-01 10:01\n").hash != first.hash)
        #expect(try read("arrival\n2018-01-01 10:00\n").hash == first.hash)
    }
}
