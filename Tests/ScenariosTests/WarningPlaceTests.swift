import Scenarios
import Texts
import Testing

@Suite("Where warnings point")
struct WarningPlaceTests {
    /// Places counted by hand in this text: line and column of the value, or of what the absent value would be a part of.
    private static let text = """
        {
          schemaVersion: 1, name: 'Odd',
          period: { start: '2017-10-02', days: 7 },
          areas: { South: {}, East: {} },
          people: { awayMinutes: 4 },
          callTypes: {
            '999': {
              priority: 1, arrivals: { callsPerHour: 10, busynessVariation: 9 },
              talk: { distribution: 'exponential', meanSeconds: 200 },
              handlingAwayFactor: 1.5,
            },
          },
          teams: {
            Room: {
              agents: { shifts: {
                early: { start: '07:00', hours: 12, headcount: 9, breaks: [
                  { minutes: 30, fromHour: 6, untilHour: 8 },
                  { minutes: 0.5, fromHour: 2, untilHour: 4 },
                ] },
                late: { start: '19:00', hours: 12 },
              } },
              closed: [
                { from: '2017-10-06T07:00', hours: 1, moveTo: 'Desk' },
                { from: '2017-10-03T07:00', hours: 1, moveTo: 'Desk' },
              ],
            },
            Desk: {
              agents: { constant: 0 },
              closed: [{ from: '2017-10-03T07:30', hours: 2 }],
            },
          },
        }
        """

    @Test("A warning names file, line and column, and the path, which counts as the file does")
    func places() throws {
        let found = try scenario(WarningPlaceTests.text).warnings
        func place(of path: String) -> String? { found.first { $0.path == path }?.place?.description }
        // Absent: where the period stands.
        #expect(place(of: "period.warmUpDays") == "s.json5:3:11")
        #expect(place(of: "people.awayMinutes") == "s.json5:5:26")
        #expect(place(of: "callTypes.999.arrivals.busynessVariation") == "s.json5:8:69")
        #expect(place(of: "callTypes.999.handlingAwayFactor") == "s.json5:10:27")
        // Each list is kept in order of time; the path counts in the file's order.
        #expect(place(of: "teams.Room.agents.shifts.early.breaks.1.minutes") == "s.json5:18:22")
        #expect(place(of: "teams.Room.agents.shifts.late") == "s.json5:20:15")
        #expect(place(of: "teams.Room.closed.1.moveTo") == "s.json5:24:55")
        #expect(found.contains { $0.path == "teams.Room.closed.0.moveTo" } == false)
        #expect(place(of: "teams.Desk.agents") == "s.json5:28:15")
        #expect(
            found.first?.description
                == "s.json5:3:11 period.warmUpDays: 0 days, so the room is empty when measuring begins")
    }

    @Test("What a setting makes odd points to the setting")
    func setting() throws {
        let odd = try scenario(smallScenario(), settings: [Setting(path: "period.warmUpDays", value: "0")]).warnings
        #expect(
            odd.map(\.description) == [
                "--set period.warmUpDays: 0 days, so the room is empty when measuring begins"
            ])
    }
}
