import ContactCentre
import Foundation
import Reporting
import Scenarios
import Testing

@Suite("Calls as CSV")
struct CallsCSVTests {
    private let table: CallsCSV

    init() throws {
        table = CallsCSV(of: try OctoberResult().scenario)
    }

    private func lines(_ calls: [CallRecord], replication: Int = 1) -> [String] {
        String(decoding: table.lines(calls[...], replication: replication), as: UTF8.self)
            .components(separatedBy: "\r\n")
    }

    @Test("Nothing is said of how long a call still there waited, since nobody knows")
    func outcomes() {
        let answered = CallRecord(
            arrival: 1_500_000, queued: 2_000_000, waited: 4_250_000, talk: 60_000_000, callType: 0,
            answeredBy: (GradeID(0), TeamID(0)), outcome: .answered)
        let abandoned = CallRecord(
            arrival: 2_000_000, queued: 0, waited: 0, callType: 1, outcome: .abandoned)
        let out = CallRecord(
            arrival: 3_000_000, queued: 60_000_000, waited: 60_000_000, callType: 1, outcome: .transferredOut)
        let stillThere = CallRecord(arrival: 4_000_000, callType: 2)
        var balked = abandoned
        balked.hasBalked = true
        let blocked = CallRecord(arrival: 5_000_000, callType: 1, outcome: .blocked)
        #expect(
            lines([answered, abandoned, out, stillThere, blocked, balked], replication: 120) == [
                "120,2017-10-01T00:00:01.5,999,all,Main room,answered,4.25,60,0",
                "120,2017-10-01T00:00:02,101,all,,abandoned,0,0,0",
                "120,2017-10-01T00:00:03,101,all,,transferredOut,60,0,0",
                "120,2017-10-01T00:00:04,Switchboard,all,,stillThere,,,",
                "120,2017-10-01T00:00:05,101,all,,blocked,0,0,0",
                "120,2017-10-01T00:00:02,101,all,,balked,0,0,0",
                "",
            ])
    }

    @Test("Where a call type has a connection delay, a last column says how long it was, and only there")
    func connectionDelays() throws {
        let text = """
            { schemaVersion: 1, name: "two clocks", period: { start: "2017-10-01", days: 1 },
              callTypes: { "999": { priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 60 },
                                    connectionDelay: { constant: 4.5 } } },
              teams: { Room: { agents: { constant: 1 } } } }
            """
        let scenario = try ScenarioReader.read(path: "clocks.json5") { _ in Array(text.utf8) }
        let national = CallsCSV(of: scenario)
        #expect(national.header == table.header.replacing("wrapSeconds", with: "wrapSeconds,connectionDelaySeconds"))
        let call = CallRecord(
            arrival: 0, waited: 2_000_000, talk: 60_000_000, callType: 0, answeredBy: (GradeID(0), TeamID(0)),
            outcome: .answered, connectionDelay: 4_500_000)
        let lines = String(decoding: national.lines([call], replication: 1), as: UTF8.self)
        #expect(lines == "1,2017-10-01T00:00:00,999,all,Room,answered,2,60,0,4.5\r\n")
    }

    @Test(
        "Lengths are in seconds, exact to the microsecond and no longer than they need be",
        arguments: [
            (0, "0"), (1, "0.000001"), (999_999, "0.999999"), (2_500_000, "2.5"), (9_999_990, "9.99999"),
            (10_010_000, "10.01"), (60_000_000, "60"), (86_400_000_001, "86400.000001"),
        ])
    func lengths(microseconds: Int64, text: String) {
        let call = CallRecord(
            arrival: 0, waited: microseconds, talk: microseconds, wrap: microseconds, callType: 0,
            answeredBy: (GradeID(1), TeamID(1)), outcome: .answered)
        #expect(
            lines([call]) == ["1,2017-10-01T00:00:00,999,all,Night cover,answered,\(text),\(text),\(text)", ""])
    }

    @Test("Arrivals are on the local clock, through midnights, months and years and before the period")
    func arrivals() {
        let day = Interval.day.microseconds
        let arrivals: [(Int64, String)] = [
            (-1, "2017-09-30T23:59:59.999999"), (0, "2017-10-01T00:00:00"), (day - 10, "2017-10-01T23:59:59.99999"),
            (day, "2017-10-02T00:00:00"), (30 * day + 45_296_000_001, "2017-10-31T12:34:56.000001"),
            (31 * day + 500_000, "2017-11-01T00:00:00.5"), (92 * day + 3_600_000_000, "2018-01-01T01:00:00"),
            (0, "2017-10-01T00:00:00"),
        ]
        let calls = arrivals.map { CallRecord(arrival: $0.0, callType: 1, outcome: .abandoned) }
        #expect(lines(calls) == arrivals.map { "1," + $0.1 + ",101,all,,abandoned,0,0,0" } + [""])
    }

    @Test("No calls are no lines")
    func none() {
        #expect(table.lines([], replication: 1).isEmpty)
    }
}
