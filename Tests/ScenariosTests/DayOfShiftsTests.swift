import ContactCentre
import Scenarios
import Testing

@Suite("A day of shifts, person by person")
struct DayOfShiftsTests {
    private let period = "start: '2017-10-02', days: 7, warmUpDays: 1"

    private func day(_ day: Int, _ shifts: String) throws -> DayOfShifts {
        let read = try scenario(smallScenario(period: period, agents: "shifts: { \(shifts) }"))
        return DayOfShifts(try shiftPlan(of: read), day: day, in: read.period)
    }

    /// A stretch from one time to another, in minutes since the start of the period.
    private func piece(_ from: Int64, _ until: Int64, _ amount: Double = 1) -> Piece {
        let minute = Interval.hour.microseconds / 60
        return Piece(start: from * minute, length: (until - from) * minute, amount: amount)
    }

    @Test("The night before comes first and is cut at midnight, breaks are taken in turn")
    func turns() throws {
        let day = try day(
            2,
            """
            early: { start: '07:00', hours: 8, headcount: 3, breaks: [{ minutes: 30, fromHour: 3, untilHour: 6 }] },
            night: { start: '23:00', hours: 8, headcount: 1 }
            """)
        let midnight: Int64 = 2 * 1_440
        #expect(day.people.map(\.shift) == ["night", "early", "early", "early", "night"])
        #expect(
            day.people.map(\.start) == [-60, 420, 420, 420, 1_380].map { piece(midnight + $0, midnight + $0).start })
        #expect(day.people[0].atDesk == [piece(midnight, midnight + 420)])
        #expect(day.people[4].atDesk == [piece(midnight + 1_380, midnight + 1_440)])
        // From 10:00 to 13:00 there are 2.5 h for the beginnings of three breaks: 0, 50 and 100 minutes from 10:00 on.
        for (person, due) in zip(day.people[1...3], [600, 650, 700]) {
            let due = midnight + Int64(due)
            #expect(person.breaks == [piece(due, due + 30)])
            #expect(person.atDesk == [piece(midnight + 420, due), piece(due + 30, midnight + 900)])
        }
        // Three from 07:00, nobody from 15:00 to 23:00.
        #expect(day.atDesk == (0, 3))
    }

    @Test("A break over midnight is cut there too")
    func breakAtMidnight() throws {
        // Of an hour, and the window has just that: 23:30 to 00:30.
        let day = try day(
            0,
            "late: { start: '22:00', hours: 4, headcount: 1, breaks: [{ minutes: 60, fromHour: 1.5, untilHour: 2.5 }] }"
        )
        #expect(day.people.map(\.breaks) == [[piece(0, 30)], [piece(1_410, 1_440)]])
        #expect(day.people.map(\.atDesk) == [[piece(30, 120)], [piece(1_320, 1_410)]])
    }

    @Test("A fraction of a headcount counts as one more, and all together weigh what is down on average")
    func fractions() throws {
        let day = try day(1, "day: { start: '08:00', hours: 8, headcount: 2.5 }")
        let midnight: Int64 = 1_440
        #expect(
            day.people.map(\.atDesk) == .init(repeating: [piece(midnight + 480, midnight + 960, 2.5 / 3)], count: 3))
        #expect(day.atDesk == (0, 3))
        #expect(try self.day(1, "day: { start: '08:00', hours: 8, headcount: 1, days: ['Monday'] }").people.isEmpty)
    }

    @Test("The fullest day is the earliest of those on which most people begin")
    func fullest() throws {
        let read = try scenario(
            smallScenario(
                period: period,
                agents: """
                    shifts: { day: { start: '08:00', hours: 8, headcount: 4 },
                              late: { start: '16:00', hours: 8, headcount: 2.5, days: ['Thursday', 'Saturday'] } }
                    """))
        // Monday 2 October is day 0.
        #expect(try shiftPlan(of: read).fullestDay(of: read.period) == 3)
    }
}
