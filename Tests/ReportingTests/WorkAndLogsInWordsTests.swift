import Reporting
import Scenarios
import Testing

@Suite("Deadlines of work and replayed calls, in words")
struct WorkAndLogsInWordsTests {
    private func scenario(_ reports: String, arrivals: String = "callsPerDay: 9") throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: 'Words', period: { start: '2017-10-02', days: 1, warmUpDays: 1 },
              callTypes: {
                '101': { priority: 2, arrivals: { \(arrivals) }, talk: { constant: 200 } },
                Reports: { priority: 9, arrivals: { callsPerDay: 9 }, work: { constant: 200 }, \(reports) } },
              teams: { Room: { agents: { constant: 5 } } } }
            """
        let log =
            "arrival,talkSeconds\n2017-10-01 20:00,30\n2017-10-02 10:00,30\n2017-10-02 11:00,\n2017-10-03 00:00,1\n"
        return try ScenarioReader.read(path: "s.json5") { name in
            Array((name == "s.json5" ? text : log).utf8)
        }
    }

    @Test(
        "By when work is to be done is said",
        arguments: [
            (
                "24",
                "Reports waits for agents, over nights and days off, and is to be done within 24 hours of its arrival."
            ),
            (
                "1",
                "Reports waits for agents, over nights and days off, and is to be done within 1 hour of its arrival."
            ),
            (
                "1.5",
                "Reports waits for agents, over nights and days off, and is to be done within 1.5 hours of its arrival."
            ),
        ])
    func deadline(hours: String, expected: String) throws {
        #expect(try scenario("deadlineHours: \(hours)").sentences.contains(expected))
        #expect(try !scenario("").sentences.contains { $0.contains("to be done within") })
    }

    @Test("Which calls are a log's is said, how many of them are measured, and what of them the log has")
    func log() throws {
        let expected =
            "101 is replayed: the 2 calls of calls.csv, and 2 calls around the period, in each replication, with their times of"
            + " arrival, talk; what the log lacks is drawn."
        #expect(try scenario("", arrivals: "log: 'calls.csv'").sentences.contains(expected))
        #expect(try !scenario("").sentences.contains { $0.contains("replayed") })
    }
}
