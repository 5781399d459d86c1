import ContactCentre
import Scenarios
import Testing

@Suite("Agents planned")
struct PlannedAgentsTests {
    /// A team on shifts on Mondays, one of 1.5 agents all the time.
    private func room(days: Int) throws -> Scenario {
        try scenario(
            """
            { schemaVersion: 1, name: "planned", period: { start: "2017-10-02", days: \(days) },
              callTypes: { "999": { priority: 1, arrivals: { callsPerDay: 24 }, talk: { constant: 100 }, patience: { constant: 60 } } },
              teams: {
                Mondays: {
                  agents: { shifts: { day: { start: "08:00", hours: 8.25, headcount: 2, days: ["Monday"],
                    breaks: [{ minutes: 20, fromHour: 2, untilHour: 2.66666666667 }] } } },
                  people: { shrinkage: { leave: 0.2 } },
                },
                Always: { agents: { constant: 1.5 } },
              } }
            """)
    }

    private func areNear(_ values: [Double?], _ expected: [Double?]) -> Bool {
        values.count == expected.count
            && zip(values, expected).allSatisfy { value, expected in
                guard let value, let expected else { return value == nil && expected == nil }
                return abs(value - expected) < 1e-9
            }
    }

    @Test("Everybody is in, breaks are when they are due, and a stretch has the agents there on average over it")
    func shifts() throws {
        // Monday to Tuesday week: two of nine days are Mondays.
        let planned = try #require(PlannedAgents(try room(days: 9)))
        // Two breaks of 20 minutes, from 10:00 and from 10:10: 40 of 60 minutes of two agents in the half-hour from 10:00. The last
        // quarter of an hour ends at 16:15.
        var monday = [Double](repeating: 0, count: 48)
        for slot in 16..<32 { monday[slot] = 2 }
        monday[20] = 2.0 / 3
        monday[32] = 1
        #expect(areNear(planned.halfHours.map { $0 }, monday.map { 1.5 + $0 * 2 / 9 }))
        var week = [Double?](repeating: 1.5, count: 168)
        for hour in 8..<16 { week[hour] = 3.5 }
        week[10] = 1.5 + (2.0 / 3 + 2) / 2
        week[16] = 2
        #expect(areNear(planned.hoursOfWeek, week))
    }

    @Test("Weekdays that the period doesn't have have no hours; without shifts nothing is planned that isn't there")
    func fewDays() throws {
        let planned = try #require(PlannedAgents(try room(days: 2)))
        #expect(
            planned.hoursOfWeek[..<48].allSatisfy { $0 != nil } && planned.hoursOfWeek[48...].allSatisfy { $0 == nil })
        #expect(PlannedAgents(try scenario(smallScenario(agents: "constant: 5"))) == nil)
    }

    @Test("An hour of the week has the mean over such hours of the period")
    func hoursOfWeek() throws {
        // Ten days from a Saturday on: Saturday to Monday come twice, a week of 168 hours later.
        let period = try scenario(smallScenario(period: "start: '2018-01-06', days: 10")).period
        let means = period.hoursOfWeek(of: (0..<240).map { Double($0) })
        let expected = (0..<168).map { place -> Double in
            // Saturday's first hour is number 120 from Monday on.
            let first = Double((place + 48) % 168)
            return first < 72 ? first + 84 : first
        }
        #expect(areNear(means, expected.map { $0 }))
    }
}
