import ContactCentre
import Scenarios
import Testing

@Suite("Who is down, in pieces")
struct StaffingPiecesTests {
    private let hour = Interval.hour.microseconds

    /// Monday 2 October 2017 is day 0, unless another start is given.
    private func room(
        _ agents: String, start: String = "2017-10-02", days: Int = 7, people: String = "",
        files: [String: String] = [:]
    ) throws -> Scenario {
        let text = smallScenario(
            period: "start: '\(start)', days: \(days), warmUpDays: 1", callType: "patience: { constant: 60 }",
            agents: agents, scenario: people.isEmpty ? "" : "people: { \(people) }")
        return try ScenarioReader.read(path: "room.json5") { path in
            path == "room.json5" ? Array(text.utf8) : files[path].map { Array($0.utf8) }
        }
    }

    private func pieces(_ room: Scenario, ofDay day: Int) -> [Piece] {
        room.teams[0].staffing.pieces(ofDay: day, in: room.period)
    }

    @Test("Hours of the week are those of the calendar's day, on the warm-up's days and after the period too")
    func hours() throws {
        // Hour h of the week has h agents.
        let week = (0..<168).map { "\($0)" }.joined(separator: ", ")
        let room = try room("byHourOfWeek: [\(week)]", start: "2017-10-04", days: 2)
        #expect(room.teams[0].staffing.repeatsWeekly)
        // Day 0 is a Wednesday.
        for (day, weekday) in [(-3, 6), (-1, 1), (0, 2), (4, 6), (5, 0)] {
            let expected = (0..<24).map { hour in
                Piece(start: Int64(day * 24 + hour) * self.hour, length: self.hour, amount: Double(weekday * 24 + hour))
            }
            #expect(pieces(room, ofDay: day) == expected)
        }
    }

    @Test("Steps hold until the next, the last for ever; one at midnight begins the day")
    func steps() throws {
        let rows = [
            "2017-10-02T06:00,2", "2017-10-03T00:00,3.5", "2017-10-03T08:00,4", "2017-10-03T20:00,0",
            "2017-10-05T12:00,1",
        ]
        let room = try room("csv: 'a.csv'", files: ["a.csv": "start,agents\n" + rows.joined(separator: "\n") + "\n"])
        #expect(!room.teams[0].staffing.repeatsWeekly)
        func piece(_ from: Int64, _ until: Int64, _ agents: Double) -> Piece {
            Piece(start: from * hour, length: (until - from) * hour, amount: agents)
        }
        let expected = [
            -1: [piece(-24, 0, 2)], 0: [piece(0, 24, 2)], 1: [piece(24, 32, 3.5), piece(32, 44, 4), piece(44, 48, 0)],
            2: [piece(48, 72, 0)], 3: [piece(72, 84, 0), piece(84, 96, 1)], 9: [piece(216, 240, 1)],
        ]
        for (day, pieces) in expected { #expect(self.pieces(room, ofDay: day) == pieces, "day \(day)") }
    }

    @Test("A shift has its own agents on its days and those of the groups that the rota puts on it")
    func shifts() throws {
        // A begins its cycle of two lates and a day off on Monday, B a day later; 1.5 more agents at weekends.
        let room = try room(
            """
            shifts: { late: { start: '14:00', hours: 9, headcount: 1.5, days: ['Saturday', 'Sunday'] },
                      night: { start: '22:30', hours: 9, headcount: 3 } },
            rota: { cycle: ['late', 'late', 'off'], groups: { A: 4, B: 2.5 }, from: '2017-10-02', daysBetweenGroups: 1 }
            """)
        let lates = [-1: 1.5 + 2.5, 0: 4, 1: 4 + 2.5, 2: 2.5, 3: 4, 4: 4 + 2.5, 5: 1.5 + 2.5, 6: 1.5 + 4]
        for (day, late) in lates {
            let midnight = Int64(day) * 24 * hour
            #expect(
                pieces(room, ofDay: day) == [
                    Piece(start: midnight + 14 * hour, length: 9 * hour, amount: late),
                    Piece(start: midnight + 45 * hour / 2, length: 9 * hour, amount: 3),
                ], "day \(day)")
        }
        guard case .shifts(let plan) = room.teams[0].staffing else { throw NoShifts() }
        #expect(plan.crews.map(\.name) == ["late", "night", "A", "B"])
        #expect(plan.crews.map(\.isOfRota) == [false, false, true, true])
        #expect(plan.crews.map(\.name) == room.teams[0].crewGrades.map(\.name))
        let friday = room.period.start.adding(days: 4)
        #expect((0..<4).map { plan.down(ofCrew: $0, on: friday)?.shift } == [nil, 1, 0, 0])
        #expect((0..<4).map { plan.down(ofCrew: $0, on: friday)?.headcount } == [nil, 3, 4, 2.5])
        let wednesday = room.period.start.adding(days: 2)
        #expect((0..<4).map { plan.down(ofCrew: $0, on: wednesday)?.shift } == [nil, 1, nil, 0])
    }

    @Test("Hours rostered are those of the pieces; at the desk are those down, less who is absent and away")
    func oneDefinition() throws {
        let room = try room(fiveGroups, days: 10, people: "shrinkage: { leave: 0.2 }, adherence: 0.75")
        let team = room.teams[0]
        let down = (0..<10).flatMap { pieces(room, ofDay: $0) }
        let rostered = down.reduce(0) { $0 + $1.amount * Double($1.length) / Double(hour) }
        // Each day one group on each shift, and in ten days each group on six shifts of 9 hours: 6 x 19.5 x 9.
        #expect(abs(rostered - 1_053) < 1e-9)
        let hours = try #require(room.workforceHours(ofTeam: 0))
        #expect(abs(hours.rostered - rostered) < 1e-9)
        // Lates have no breaks: 0.8 x 0.75 of them are at the desk, on the day on which they begin.
        let late = try #require(pieces(room, ofDay: 3).first { $0.start == (72 + 14) * hour })
        let atDesk = try #require(team.agentPieces(ofDay: 3, in: room.period).first { $0.start == late.start })
        #expect(atDesk.length == late.length)
        #expect(abs(atDesk.amount - late.amount * 0.6) < 1e-12)
    }
}
