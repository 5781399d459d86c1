import ContactCentre
import Scenarios
import Testing

/// The keys of `agents` for three shifts worked by five groups, 2 early, 2 late, 2 night, 4 off.
let fiveGroups = """
    shifts: {
      early: { start: '07:00', hours: 9, breaks: [{ minutes: 40, fromHour: 3, untilHour: 6.5, paid: false }] },
      late: { start: '14:00', hours: 9 }, night: { start: '22:30', hours: 9 } },
    rota: { cycle: ['early', 'early', 'late', 'late', 'night', 'night', 'off', 'off', 'off', 'off'],
            groups: { A: 4, B: 4, C: 3.5, D: 4, E: 4 }, from: '2017-10-01' }
    """

@Suite("Shifts, breaks and rotas")
struct ShiftTests {
    private func plan(_ agents: String) throws -> ShiftPlan {
        try shiftPlan(of: scenario(smallScenario(callType: "patience: { constant: 60 }", agents: agents)))
    }

    @Test("Shifts are read into the model, breaks in order of time")
    func shifts() throws {
        let plan = try plan(
            """
            shifts: {
              day: { start: '07:30', hours: 8.5, headcount: 2.5, days: ['Sunday', 'Monday'],
                     breaks: [{ minutes: 15, fromHour: 5, untilHour: 7 }, { minutes: 45, fromHour: 2, untilHour: 6, paid: false }] },
              night: { start: '23:00', hours: 24 } }
            """)
        let (day, night) = (plan.shifts[0], plan.shifts[1])
        #expect(day.name == "day")
        #expect(day.start == Interval(seconds: 27_000))
        #expect(day.length == Interval(seconds: 30_600))
        #expect(day.headcount == 2.5)
        #expect(day.weekdays == [true, false, false, false, false, false, true])
        #expect(day.breaks.map(\.length.seconds) == [2_700, 900])
        #expect(day.breaks.map(\.from.seconds) == [7_200, 18_000])
        #expect(day.breaks.map(\.until.seconds) == [21_600, 25_200])
        #expect(day.breaks.map(\.isPaid) == [false, true])
        #expect(night.headcount == 0)
        #expect(night.weekdays == [Bool](repeating: true, count: 7))
        #expect(night.breaks == [])
        #expect(plan.rota == nil)
    }

    @Test("A rota is read into the model; groups are spread evenly over the cycle if nothing else is said")
    func rota() throws {
        let rota = try #require(try plan(fiveGroups).rota)
        #expect(rota.cycle == [0, 0, 1, 1, 2, 2, nil, nil, nil, nil])
        #expect(rota.groups.map(\.name) == ["A", "B", "C", "D", "E"])
        #expect(rota.groups.map(\.headcount) == [4, 4, 3.5, 4, 4])
        #expect(rota.firstDay == CalendarDate(year: 2017, month: 10, day: 1))
        #expect(rota.daysBetweenGroups == 2)
        #expect(
            try plan(fiveGroups.replacing("from:", with: "daysBetweenGroups: 1, from:")).rota?.daysBetweenGroups == 1)
    }

    @Test(
        "Each mistake in a shift is reported where it stands",
        arguments: [
            (
                "hours: 8",
                "teams.Room.agents.shifts.a: expected the key 'start', such as start: \"06:00\"; found none"
            ),
            ("start: '07:00'", "teams.Room.agents.shifts.a: expected the key 'hours', such as hours: 9; found none"),
            (
                "hours: 8, start: 7",
                "teams.Room.agents.shifts.a.start: expected a time of day from \"00:00\" to \"23:59\", found 7; did you mean \"07:00\"?"
            ),
            (
                "hours: 8, start: '24:00'",
                "teams.Room.agents.shifts.a.start: expected a time of day from \"00:00\" to \"23:59\", found the text '24:00'; a day ends where the next begins: write \"00:00\""
            ),
            (
                "start: '07:00', hours: 480",
                "teams.Room.agents.shifts.a.hours: expected a number from 0.1 to 24, found 480; 480 minutes are 8 hours"
            ),
            (
                "start: '07:00', hours: 24.5",
                "teams.Room.agents.shifts.a.hours: expected a number from 0.1 to 24, found 24.5; 24.5 minutes are 0.408333 hours"
            ),
            (
                "start: '07:00', hours: 1e300",
                "teams.Room.agents.shifts.a.hours: expected a number from 0.1 to 24, found 1e300"
            ),
            (
                "start: '07:00', hours: 0",
                "teams.Room.agents.shifts.a.hours: expected a number from 0.1 to 24, found 0"
            ),
            (
                "start: '07:00', hours: 8, headcount: -1",
                "teams.Room.agents.shifts.a.headcount: expected a number from 0 to 10000, found -1"
            ),
            (
                "start: '07:00', hours: 8, headcount: 'six'",
                "teams.Room.agents.shifts.a.headcount: expected a number from 0 to 10000, found the text 'six'"
            ),
            (
                "start: '07:00', hours: 8, days: ['Mon']",
                "teams.Room.agents.shifts.a.days.0: expected 'Monday' or 'Tuesday' or 'Wednesday' or 'Thursday' or 'Friday' or 'Saturday' or 'Sunday', found the text 'Mon'; did you mean 'Monday'?"
            ),
            (
                "start: '07:00', hours: 8, days: ['Monday', 'Monday']",
                "teams.Room.agents.shifts.a.days.1: expected each day of the week once, found 'Monday' again"
            ),
            (
                "start: '07:00', hours: 8, days: []",
                "teams.Room.agents.shifts.a.days: expected a list of 1 to 7 days of the week, found a list of 0"
            ),
            (
                "start: '07:00', hours: 8, breaks: { minutes: 40 }",
                "teams.Room.agents.shifts.a.breaks: expected a list of 0 to 20 breaks, found an object"
            ),
        ])
    func problemsOfShifts(keys: String, expected: String) {
        #expect(
            problemsByLine(in: smallScenario(agents: "a: 1").replacing("a: 1", with: "shifts: { a: { \(keys) } }"))
                == ["4 " + expected])
    }

    @Test(
        "Each mistake in breaks is reported where it stands",
        arguments: [
            (
                "{ minutes: 40, fromHour: 3 }",
                "teams.Room.agents.shifts.a.breaks.0: expected the key 'untilHour', such as untilHour: 6.5; found none"
            ),
            (
                "{ minutes: 0, fromHour: 3, untilHour: 6 }",
                "teams.Room.agents.shifts.a.breaks.0.minutes: expected a number from 0.1 to 1440, found 0"
            ),
            (
                "{ minutes: 40, fromHour: 180, untilHour: 6 }",
                "teams.Room.agents.shifts.a.breaks.0.fromHour: expected a number from 0 to 24, found 180"
            ),
            (
                "{ minutes: 40, fromHour: 3, untilHour: 6, paid: 'no' }",
                "teams.Room.agents.shifts.a.breaks.0.paid: expected true or false, found the text 'no'; write it without quotes, as true or false"
            ),
            (
                "{ minutes: 40, fromHour: 3, untilHour: 3 }",
                "teams.Room.agents.shifts.a.breaks.0: expected fromHour, untilHour in rising order, found they are not"
            ),
            (
                "{ minutes: 40, fromHour: 7, untilHour: 9 }",
                "teams.Room.agents.shifts.a.breaks.0: expected a window within the shift's 8 hours, found 7 to 9; it is counted in hours from the shift's start"
            ),
            (
                "{ minutes: 40, fromHour: 3, untilHour: 3.5 }",
                "teams.Room.agents.shifts.a.breaks.0.minutes: expected at most 30 minutes, the length of the window, found 40"
            ),
            (
                "{ minutes: 400, fromHour: 0, untilHour: 8 }, { minutes: 80, fromHour: 1, untilHour: 8 }",
                "teams.Room.agents.shifts.a.breaks: expected breaks that are shorter together than the shift's 480 minutes, found 480 minutes"
            ),
            (
                "{ minutes: 40, fromHour: 3, untilHour: 4 }, { minutes: 30, fromHour: 3, untilHour: 4 }",
                "teams.Room.agents.shifts.a.breaks: expected breaks that can be taken one after the other, found 70 minutes of them between hour 3 and hour 4; widen a window or shorten a break"
            ),
        ])
    func problemsOfBreaks(breaks: String, expected: String) {
        let shift = "shifts: { a: { start: '07:00', hours: 8, headcount: 2, breaks: [\(breaks)] } }"
        #expect(
            problemsByLine(in: smallScenario(agents: shift)) == [
                "4 " + expected
            ])
    }

    @Test("Breaks of overlapping windows that can be taken one after the other are in order")
    func breaksThatFit() {
        let breaks =
            "{ minutes: 30, fromHour: 3, untilHour: 4 }, { minutes: 30, fromHour: 3, untilHour: 4 }, { minutes: 60, fromHour: 2, untilHour: 5 }"
        #expect(
            problemsByLine(
                in: smallScenario(
                    agents: "shifts: { a: { start: '07:00', hours: 8, headcount: 3, breaks: [\(breaks)] } }")) == [])
    }

    @Test(
        "Each mistake in a rota is reported where it stands",
        arguments: [
            (
                "cycle: ['early', 'nihgt'], groups: { A: 4 }, from: '2017-10-01'",
                ["teams.Room.agents.rota.cycle.1: unknown shift 'nihgt'; did you mean 'night'?"]
            ),
            (
                "cycle: ['off', 'off'], groups: { A: 4 }, from: '2017-10-01'",
                ["teams.Room.agents.rota.cycle: expected at least one shift in the cycle, found only days off"]
            ),
            (
                "cycle: [], groups: {}, from: 'Sunday'",
                [
                    "teams.Room.agents.rota.cycle: expected a list of 1 to 366 shifts or \"off\", found a list of 0",
                    "teams.Room.agents.rota.groups: expected from 1 to 50 groups, found 0",
                    "teams.Room.agents.rota.from: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text 'Sunday'",
                ]
            ),
            (
                "cycle: ['early', 'late', 'off'], groups: { A: 4, B: 4 }, from: '2017-10-01'",
                [
                    "teams.Room.agents.rota: expected the key 'daysBetweenGroups', since 3 days of the cycle don't divide evenly among 2 groups; found none"
                ]
            ),
            (
                "cycle: ['early', 'late', 'off'], groups: { A: 4, B: 4 }, from: '2017-10-01', daysBetweenGroups: 2",
                [
                    "teams.Room.agents.rota.cycle: expected at least 4 days for 2 groups 2 days apart, found 3, so groups would work as one; lengthen the cycle or make daysBetweenGroups smaller"
                ]
            ),
            (
                "cycle: ['early', 'late', 'off'], groups: { A: -4 }, from: '2017-10-01', daysBetweenGroups: 1.5",
                [
                    "teams.Room.agents.rota.groups.A: expected a number from 0 to 10000, found -4",
                    "teams.Room.agents.rota.daysBetweenGroups: expected a whole number from 0 to 366, found 1.5",
                ]
            ),
            (
                "cycle: ['early', 'night'], groups: { A: 4 }, from: '2017-10-01'",
                [
                    "teams.Room.agents.rota.cycle.0: expected a shift that begins at 08:00 or later, when 'night' of the day before ends, found 'early', which begins at 07:00; put a day off or a later shift between them"
                ]
            ),
            (
                "cycle: ['night', 'early', 'late'], groups: { A: 4 }, from: '2017-10-01'",
                [
                    "teams.Room.agents.rota.cycle.1: expected a shift that begins at 08:00 or later, when 'night' of the day before ends, found 'early', which begins at 07:00; put a day off or a later shift between them"
                ]
            ),
        ])
    func problemsOfRotas(rota: String, expected: [String]) {
        let agents = """
            shifts: { early: { start: '07:00', hours: 8 }, late: { start: '15:00', hours: 8 }, night: { start: '23:00', hours: 9 } },
            rota: { \(rota) }
            """
        #expect(problemsByLine(in: smallScenario(agents: agents)) == expected.map { "5 " + $0 })
    }

    @Test("A rota needs shifts, and no shift is called off")
    func rotaAlone() {
        #expect(
            problemsByLine(
                in: smallScenario(agents: "constant: 4, rota: { cycle: ['off'], groups: { A: 4 }, from: '2017-10-01' }")
            )
                == [
                    "4 teams.Room.agents.rota: expected 'shifts' beside this key, found none; add it or remove this key"
                ])
        #expect(
            problemsByLine(in: smallScenario(agents: "shifts: { off: { start: '07:00', hours: 8, headcount: 4 } }"))
                == [
                    "4 teams.Room.agents.shifts.off: expected a name other than 'off', which is a day off in a rota's cycle"
                ])
    }

    @Test("The agents of all shifts and groups count against the most there may be")
    func manyAgents() {
        let shifts =
            "shifts: { a: { start: '07:00', hours: 8, headcount: 6000 }, b: { start: '15:00', hours: 8, headcount: 6000 } }"
        #expect(
            problemsByLine(in: smallScenario(agents: shifts))
                == ["4 teams: expected at most 10000 agents in all teams together, found more"])
    }

    @Test("A fraction of an agent counts as one more against the most there may be, in every shift by itself")
    func fractionsCount() {
        func shifts(_ first: Double, _ second: Double) -> String {
            """
            shifts: { a: { start: '07:00', hours: 8, headcount: \(first) }, b: { start: '15:00', hours: 8, headcount: \(second) } }
            """
        }
        // 6,000 and 4,000 people at the most.
        #expect(problemsByLine(in: smallScenario(agents: shifts(5_999.5, 3_999.5))) == [])
        // 6,000 and 4,001, though together no more agents than 10,000.
        #expect(
            problemsByLine(in: smallScenario(agents: shifts(5_999.5, 4_000.5)))
                == ["4 teams: expected at most 10000 agents in all teams together, found more"])
    }

    @Test("A call type whose agents' shifts never happen is refused")
    func nobodyEverOnDuty() {
        // The period is Monday only.
        let text = smallScenario(
            period: "start: '2017-10-02', days: 1",
            agents: "shifts: { a: { start: '07:00', hours: 8, headcount: 6, days: ['Tuesday', 'Saturday'] } }")
        #expect(
            problemsByLine(in: text) == [
                "3 callTypes.999: expected an agent of a team that answers '999' on duty at some time of the period, found none;"
                    + " give a shift a headcount or put it in a rota"
            ])
    }
}
