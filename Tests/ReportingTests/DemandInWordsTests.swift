import Reporting
import Scenarios
import Testing

@Suite("Surges and bursts in words")
struct DemandInWordsTests {
    private func words(_ demand: String) throws -> [String] {
        let text = """
            { schemaVersion: 1, name: 'Words', period: { start: '2017-12-31', days: 2 }, areas: { South: {}, East: {}, West: {} },
              callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } },
                           '101': { priority: 2, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } } },
              teams: { Room: { agents: { constant: 5 } } }, demand: { \(demand) } }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }.sentences.filter {
            !$0.contains("days;")
        }
    }

    @Test("A surge says when, how many times as many and from where")
    func surges() throws {
        let surge =
            "surges: [{ name: \"New Year's Eve\", from: '2017-12-31 21:00', until: '2018-01-01 04:30', factors: { '999': 2.5"
        #expect(
            try words(surge + ", '101': 0.5 }, areas: ['South', 'West'] }]").contains(
                "New Year's Eve, from 21:00 on 31 December 2017 to 04:30 on 1 January 2018: 2.5 times as many 999 calls and 0.5 times as many 101 calls from South and West as otherwise."
            ))
        #expect(
            try words(surge.replacing("2.5", with: "0") + " } }]").contains(
                "New Year's Eve, from 21:00 on 31 December 2017 to 04:30 on 1 January 2018: no 999 calls."))
    }

    @Test("A burst says how many incidents, where and how many calls")
    func bursts() throws {
        let burst = "bursts: [{ name: 'Motorway', incidentsPerDay: 0.3, calls: { '999': { mean: 25, withinMinutes: 20 }"
        #expect(
            try words(burst + " } }]").contains(
                "Incidents (Motorway): 0.3 a day on average; each brings 25 999 calls within 20 min on average."))
        let hours = [String](repeating: "1", count: 23).joined(separator: ", ")
        #expect(
            try words(
                burst
                    + ", '101': { mean: 4, withinMinutes: 120 } }, areas: { South: 3, East: 1 }, hourOfDayShares: [\(hours), 2] }]"
            ).contains(
                "Incidents (Motorway): 0.3 a day on average, more at some hours than at others, in South (75%) and East (25%); each brings 25 999 calls within 20 min and 4 101 calls within 2 h on average."
            ))
    }
}
