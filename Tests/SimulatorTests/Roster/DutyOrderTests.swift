import ContactCentre
import Scenarios
import Simulator
import Testing

@Suite("The changes of a day")
struct DutyOrderTests {
    /// Nobody is ever absent. The agents' numbers are in the order of the shifts: late first, then early, then night.
    private static let text = """
        { schemaVersion: 1, name: "order", period: { start: "2018-01-01", days: 1 },
          callTypes: { calls: { priority: 1, arrivals: { callsPerHour: 1 }, talk: { distribution: "constant", seconds: 60 },
            patience: { distribution: "never" } } },
          teams: { Room: { agents: { shifts: {
            late: { start: "14:00", hours: 8, headcount: 40, breaks: [{ minutes: 30, fromHour: 2, untilHour: 4.5 }] },
            early: { start: "06:00", hours: 8, headcount: 40, breaks: [{ minutes: 30, fromHour: 2, untilHour: 4.5 }] },
            night: { start: "22:00", hours: 8, headcount: 10 },
          } } } } }
        """

    @Test("come in order of time, of kind and of agent, those of the night before among them and none after midnight")
    func order() throws {
        let scenario = try ScenarioReader.read(path: "s.json5") { _ in Array(DutyOrderTests.text.utf8) }
        let hour = Interval.hour.microseconds
        var expected: [DutyChange] = []
        for (first, start) in [(0, 14 * hour), (40, 6 * hour)] as [(Int32, Int64)] {
            for turn in 0..<40 as Range<Int32> {
                let agent = first + turn
                expected.append(DutyChange(instant: start, agent: agent, comesOn: true))
                expected.append(DutyChange(instant: start + 8 * hour, agent: agent, comesOn: false))
                // Two hours of the window are left beside the break: a fortieth of them, three minutes, a turn.
                let due = start + 2 * hour + Int64(turn) * hour / 20
                expected.append(
                    DutyChange(instant: due, agent: agent, .breakDue, length: hour / 2, latest: start + 4 * hour))
            }
        }
        for agent in 80..<90 as Range<Int32> {
            expected.append(DutyChange(instant: 0, agent: agent, comesOn: true))
            expected.append(DutyChange(instant: 6 * hour, agent: agent, comesOn: false))
            expected.append(DutyChange(instant: 22 * hour, agent: agent, comesOn: true))
        }
        expected.sort { ($0.instant, $0.kind.rawValue, $0.agent) < ($1.instant, $1.kind.rawValue, $1.agent) }
        #expect(DrawnDay(of: scenario, seed: 1).duties == expected)
    }
}
