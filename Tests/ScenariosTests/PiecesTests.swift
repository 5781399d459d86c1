import ContactCentre
import Scenarios
import Testing

@Suite("Demand and agents in pieces")
struct PiecesTests {
    private let hour = Interval.hour.microseconds

    private func scenario(
        start: String = "2018-01-06", days: Int = 2, arrivals: String = "callsPerDay: 24", agents: String,
        files: [String: String] = [:]
    ) throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: "pieces", period: { start: "\(start)", days: \(days), warmUpDays: 1 },
              callTypes: { "999": { priority: 1, arrivals: { \(arrivals) }, talk: { constant: 100 }, patience: { constant: 60 } } },
              teams: { Room: { agents: { \(agents) } } } }
            """
        return try ScenarioReader.read(path: "pieces.json5") { path in
            path == "pieces.json5" ? Array(text.utf8) : files[path].map { Array($0.utf8) }
        }
    }

    /// 168 figures: 7 on each hour of Saturday, 3 on those of Sunday, 1 otherwise.
    private var weekend: String {
        let days = ["1", "1", "1", "1", "1", "7", "3"]
        let hours = days.flatMap { [String](repeating: $0, count: 24) }
        return "[" + hours.joined(separator: ", ") + "]"
    }

    @Test("Agents on average are those of the period, not of a week: a weekend of 7 and 3 has 5")
    func weekendOnly() throws {
        let room = try scenario(agents: "byHourOfWeek: \(weekend)")
        #expect(abs(room.teams[0].averageAgents(in: room.period) - 5) < 1e-12)
        // Ten days from Saturday on have two weekends and six other days.
        let long = try scenario(days: 10, agents: "byHourOfWeek: \(weekend)")
        // Two of 7, two of 3 and six of 1 are 26.
        let average = long.teams[0].averageAgents(in: long.period)
        #expect(abs(average - 2.6) < 1e-12)
        let byHour = [Double](repeating: 7, count: 24) + [Double](repeating: 3, count: 24)
        #expect(room.agentsByHour(ofTeam: 0) == byHour)
    }

    @Test("Steps are cut at midnight, and the first holds before it too")
    func steps() throws {
        let room = try scenario(
            agents: "csv: 'a.csv'", files: ["a.csv": "start,agents\n2018-01-06T18:00,4\n2018-01-07T06:30,2\n"])
        let team = room.teams[0]
        #expect(team.agentPieces(ofDay: 0, in: room.period) == [Piece(start: 0, length: 24 * hour, amount: 4)])
        #expect(
            team.agentPieces(ofDay: 1, in: room.period) == [
                Piece(start: 24 * hour, length: 13 * hour / 2, amount: 4),
                Piece(start: 61 * hour / 2, length: 35 * hour / 2, amount: 2),
            ])
        // (24 h + 6.5 h) of 4 and 17.5 h of 2.
        let expected: Double = (30.5 * 4 + 17.5 * 2) / 48
        #expect(abs(team.averageAgents(in: room.period) - expected) < 1e-12)
    }

    @Test("A night shift is there on two days; absences, time away and breaks are taken off")
    func shifts() throws {
        let room = try scenario(
            agents: """
                shifts: { night: { start: "22:00", hours: 10, headcount: 5, breaks: [{ minutes: 60, fromHour: 3, untilHour: 7 }] } }
                } , people: { shrinkage: { leave: 0.2 }, adherence: 0.9
                """)
        let agents: Double = 5 * 0.8 * 0.9 * 0.9
        let pieces = room.teams[0].agentPieces(ofDay: 0, in: room.period)
        #expect(pieces.map(\.start) == [0, 22 * hour] && pieces.map(\.length) == [8 * hour, 2 * hour])
        #expect(pieces.allSatisfy { abs($0.amount - agents) < 1e-12 })
        #expect(abs(room.teams[0].averageAgents(in: room.period) - agents * 10 / 24) < 1e-12)
    }

    @Test("Calls come in the pieces of their day, the warm-up's and the day after's too, and add up")
    func calls() throws {
        let hours = (0..<24).map { "\($0 + 1)" }.joined(separator: ", ")
        let room = try scenario(arrivals: "callsPerDay: 300, hourOfDayShares: [\(hours)]", agents: "constant: 1")
        let arrivals = room.callTypes[0].arrivals
        for day in -1...2 {
            let pieces = arrivals.pieces(ofDay: day, in: room.period)
            #expect(pieces.map(\.start) == (0..<24).map { Int64(day * 24 + $0) * hour })
            // Hour h has the share (h + 1) / 300 of 300 calls.
            #expect(zip(pieces, 1...24).allSatisfy { abs($0.amount - Double($1)) < 1e-9 })
        }
        #expect(abs(arrivals.expectedCalls(in: room.period) - 600) < 1e-9)
        #expect(arrivals.expectedCalls(onDays: -1..<3, in: room.period).count == 4)
    }

    @Test("Days of the week count as the calendar has them, however long the period")
    func weekdays() throws {
        let shares = "dayOfWeekShares: [1, 1, 1, 1, 1, 4, 5]"
        let room = try scenario(days: 16, arrivals: "callsPerDay: 70, \(shares)", agents: "constant: 1")
        let days = room.callTypes[0].arrivals.expectedCalls(onDays: 0..<16, in: room.period)
        // 70 a day on average over the week are 490 in 14 shares: 35 a share.
        let expected = (0..<16).map { Double([4, 5, 1, 1, 1, 1, 1][$0 % 7]) * 35 }
        #expect(zip(days, expected).allSatisfy { abs($0 - $1) < 1e-9 })
    }
}
