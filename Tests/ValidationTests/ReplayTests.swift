import ContactCentre
import Reporting
import RoomScripts
import Scenarios
import Testing

@Suite("A run's own calls, replayed")
struct ReplayTests {
    private func scenario(_ arrivals: [String], calls: [UInt8] = []) throws -> Scenario {
        let hours = "[0, 0, \([String](repeating: "1", count: 18).joined(separator: ", ")), 0, 0, 0, 0]"
        let text = """
            { schemaVersion: 1, name: 'room', period: { start: '2018-01-01', days: 4, warmUpDays: 1 }, areas: { North: {}, South: {} },
              callTypes: {
                '999': { priority: 1, arrivals: { \(arrivals[0].replacing("HOURS", with: hours)) }, pickUp: { constant: 2 },
                  talk: { distribution: 'lognormal', meanSeconds: 240, variation: 1 }, wrap: { distribution: 'exponential', meanSeconds: 60 } },
                '101': { priority: 2, arrivals: { \(arrivals[1].replacing("HOURS", with: hours)) }, origins: { North: 1, South: 3 },
                  talk: { distribution: 'exponential', meanSeconds: 200 }, wrap: { constant: 45 } } },
              teams: { Centre: { agents: { constant: 4 }, serves: ['North'] }, Pod: { agents: { constant: 3 }, serves: ['South'] } },
              routing: { all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 60, teams: 'any' }] } }
            """
        return try ScenarioReader.read(path: "s.json5") { $0 == "s.json5" ? Array(text.utf8) : calls }
    }

    @Test(
        "Where nobody hangs up and the room is empty around midnight, every call comes out as it was, in any replication"
    )
    func roundTrip() throws {
        let drawn = try scenario([
            "callsPerDay: 400, busynessVariation: 0.2, hourOfDayShares: HOURS",
            "callsPerDay: 700, hourOfDayShares: HOURS",
        ])
        let calls = ReplicationRecords(of: drawn, replication: 2).calls
        #expect(calls.allSatisfy { $0.outcome == .answered })
        #expect(calls.contains { $0.queued > 0 })
        let table = CallsCSV(of: drawn)
        let file = Array((table.header).utf8) + table.lines(calls[...], replication: 3)
        let replayed = try scenario(["log: 'calls.csv'", "log: 'calls.csv'"], calls: file)
        for replication in 0..<2 {
            #expect(ReplicationRecords(of: replayed, replication: replication, seed: 99).calls == calls)
        }
    }
}
