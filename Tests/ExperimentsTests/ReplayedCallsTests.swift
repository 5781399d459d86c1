import ContactCentre
import RoomScripts
import Scenarios
import Testing

@Suite("Replayed calls")
struct ReplayedCallsTests {
    private let second = Interval.microsecondsPerSecond

    private func scenario(_ log: String) throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: 'replayed', period: { start: '2018-01-01', days: 2, warmUpDays: 0 },
              areas: { North: {}, South: {} },
              callTypes: {
                '999': { priority: 1, arrivals: { log: 'log.csv' }, talk: { constant: 70 }, wrap: { constant: 7 } },
                '101': { priority: 2, arrivals: { log: 'log.csv' }, origins: { South: 1 }, talk: { constant: 80 },
                  wrap: { constant: 8 }, patience: { constant: 900 } } },
              teams: { Room: { agents: { constant: 1 } } } }
            """
        return try ScenarioReader.read(path: "s.json5") { name in
            switch name {
            case "s.json5": Array(text.utf8)
            case "log.csv": Array(log.utf8)
            default: nil
            }
        }
    }

    /// Five calls with one agent, counted by the hand.
    private let log = """
        arrival,callType,area,talkSeconds,wrapSeconds,patienceSeconds
        2018-01-01 10:00:00,101,North,60,30,
        2018-01-01 10:00:10,999,North,100,0,
        2018-01-01 10:00:20,101,North,50,10,15
        2018-01-01 10:00:30.5,101,,40,,
        2018-01-02 10:05:00,999,South,,5,

        """

    private struct Expected {
        let type: UInt16
        let area: UInt16
        let arrival: Double
        let queued: Double
        let talk: Double
        let wrap: Double
        var isAnswered = true
    }

    @Test("Five calls of a log are those five calls, in every replication; what it lacks is drawn", arguments: [0, 1])
    func fiveCalls(replication: Int) throws {
        let ten = 36_000.0
        let expected = [
            Expected(type: 1, area: 0, arrival: ten, queued: 0, talk: 60, wrap: 30),
            // The agent is done with the first after 90 s.
            Expected(type: 0, area: 0, arrival: ten + 10, queued: 80, talk: 100, wrap: 0),
            // Hangs up after 15 s.
            Expected(type: 1, area: 0, arrival: ten + 20, queued: 15, talk: 0, wrap: 0, isAnswered: false),
            // From an area that is drawn, and with a wrap that is; after the 999 call, which ends at 190 s.
            Expected(type: 1, area: 1, arrival: ten + 30.5, queued: 159.5, talk: 40, wrap: 8),
            Expected(type: 0, area: 1, arrival: 86_400 + ten + 300, queued: 0, talk: 70, wrap: 5),
        ]
        let records = ReplicationRecords(of: try scenario(log), replication: replication).calls
        #expect(records.count == expected.count)
        for (record, call) in zip(records, expected) {
            #expect(record.callType == call.type)
            #expect(record.area == call.area)
            #expect(Double(record.arrival) / Double(second) == call.arrival)
            #expect(Double(record.waited) / Double(second) == call.queued)
            #expect(Double(record.talk) / Double(second) == call.talk)
            #expect(Double(record.wrap) / Double(second) == call.wrap)
            #expect(record.outcome == (call.isAnswered ? .answered : .abandoned))
        }
    }

    @Test("Of who abandoned, the wait is the patience, and talk is drawn; of who was answered, patience is drawn")
    func outcomes() throws {
        let log = """
            arrival,callType,outcome,waitSeconds,talkSeconds
            2018-01-01 10:00:00,101,answered,500,600
            2018-01-01 10:00:10,101,abandoned,20,0
            2018-01-01 10:00:20,101,transferredOut,20,0

            """
        let records = ReplicationRecords(of: try scenario(log)).calls
        #expect(records.map(\.outcome) == [.answered, .abandoned, .answered])
        // The first is engaged for 600 s and 8 s; the third has patience for 900 s.
        #expect(records.map { $0.waited / second } == [0, 20, 588])
        #expect(records.map { $0.talk / second } == [600, 0, 80])
    }

    @Test("Calls that the log doesn't speak of are drawn as before")
    func others() throws {
        let room = { (arrivals: String) throws -> Scenario in
            let text = """
                { schemaVersion: 1, name: 'r', period: { start: '2018-01-01', days: 2 },
                  callTypes: {
                    '999': { priority: 1, arrivals: { \(arrivals) }, talk: { constant: 70 } },
                    '101': { priority: 1, arrivals: { callsPerHour: 20 }, talk: { distribution: 'exponential', meanSeconds: 90 } } },
                  teams: { Room: { agents: { constant: 50 } } } }
                """
            return try ScenarioReader.read(path: "s.json5") { name in
                name == "s.json5" ? Array(text.utf8) : Array("arrival\n2018-01-01 10:00\n".utf8)
            }
        }
        let replayed = ReplicationRecords(of: try room("log: 'log.csv'")).calls.filter { $0.callType == 1 }
        let drawn = ReplicationRecords(of: try room("callsPerHour: 5")).calls.filter { $0.callType == 1 }
        #expect(replayed == drawn)
    }
}
