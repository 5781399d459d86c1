import ContactCentre
import Scenarios
import Testing

@Suite("Absence and grades")
struct PeopleTests {
    private static let shifts = "shifts: { day: { start: '00:00', hours: 24, headcount: 10 } }"

    private func people(team: String = "", scenario whole: String = "") throws -> People {
        try scenario(smallScenario(team: team, agents: Self.shifts, scenario: whole)).teams[0].people
    }

    // MARK: Absence

    @Test("Absence is read into the model; what is left out takes its default")
    func absence() throws {
        let keys =
            "people: { shrinkage: { leave: 0.14, sickness: 0.05 }, outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 }],"
            + " adherence: 0.95, awayMinutes: 4, fullTimeHoursAWeek: 40 }"
        let people = try people(scenario: keys)
        #expect(people.shrinkage.map(\.name) == ["leave", "sickness"])
        #expect(people.shrinkage.map(\.fraction) == [0.14, 0.05])
        #expect(people.outbreaks.map(\.part) == [1])
        #expect(people.outbreaks.map(\.firstDay) == [CalendarDate(year: 2017, month: 10, day: 5)])
        #expect(people.outbreaks.map(\.days) == [2])
        #expect(people.outbreaks.map(\.factor) == [3])
        #expect(people.adherence == 0.95)
        #expect(people.away == Interval(seconds: 240))
        #expect(people.fullTimeHoursAWeek == 40)
        #expect(try self.people() == .allPresent)
        #expect(People.allPresent.away == Interval(seconds: 300))
        #expect(People.allPresent.fullTimeHoursAWeek == 37)
    }

    @Test("Outbreaks multiply their part on their days, and each other")
    func outbreaks() throws {
        let keys =
            "people: { shrinkage: { leave: 0.1, sickness: 0.05 }, outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 },"
            + " { part: 'sickness', from: '2017-10-06', days: 1, factor: 2 }] }"
        let people = try people(scenario: keys)
        let days = (3...7).compactMap { CalendarDate(year: 2017, month: 10, day: $0) }
        let expected = [0.05, 0.05, 0.15, 0.3, 0.05]
        for (day, sickness) in zip(days, expected) {
            #expect(abs(people.fraction(ofPart: 1, on: day) - sickness) < 1e-12)
            #expect(abs(people.absentFraction(on: day) - sickness - 0.1) < 1e-12)
        }
    }

    @Test("A team's own people replace the scenario's key by key; other teams' outbreaks don't touch it")
    func inheritance() throws {
        let everyone =
            "people: { shrinkage: { sickness: 0.05 }, outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 }], adherence: 0.9 }"
        let own = try people(team: "people: { shrinkage: { leave: 0.2 }, awayMinutes: 8 }", scenario: everyone)
        #expect(own.shrinkage.map(\.name) == ["leave"])
        #expect(own.outbreaks == [])
        #expect(own.adherence == 0.9)
        #expect(own.away == Interval(seconds: 480))
    }

    @Test(
        "Each mistake about absence is reported where it stands",
        arguments: [
            (
                "shrinkage: { leave: 14 }",
                ["people.shrinkage.leave: expected a number from 0 to 1, found 14; 14% is written 0.14"]
            ),
            (
                "shrinkage: { leave: '14%' }",
                ["people.shrinkage.leave: expected a number from 0 to 1, found the text '14%'; 14% is written 0.14"]
            ),
            ("shrinkage: { leave: -0.1 }", ["people.shrinkage.leave: expected a number from 0 to 1, found -0.1"]),
            ("shrinkage: [0.1]", ["people.shrinkage: expected an object in { }, found a list of 1"]),
            (
                "shrinkage: { leave: 0.5, sickness: 0.5 }",
                ["people.shrinkage: expected shares that add up to less than 1, found 1; somebody must be there"]
            ),
            ("adherence: 0", ["people.adherence: expected a number above 0 and at most 1, found 0"]),
            (
                "adherence: 95",
                ["people.adherence: expected a number above 0 and at most 1, found 95; 95% is written 0.95"]
            ),
            (
                "awayMinutes: 1e9, adherence: 0.9",
                ["people.awayMinutes: expected a number from 0.1 to 1440, found 1e9"]
            ),
            (
                "fullTimeHoursAWeek: 170",
                ["people.fullTimeHoursAWeek: expected a number above 0 and at most 168, found 170"]
            ),
            (
                "shrinkage: { sickness: 0.05 }, outbreaks: [{ part: 'sicknes', from: '2017-10-05', days: 2, factor: 3 }]",
                ["people.outbreaks.0.part: unknown part 'sicknes'; did you mean 'sickness'?"]
            ),
            (
                "shrinkage: { sickness: 0.3, leave: 0.2 }, outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 }]",
                [
                    "people.outbreaks: expected absences of less than 1 in all on every day, found 1.1 on 2017-10-05; make the factor smaller"
                ]
            ),
            (
                "shrinkage: { sickness: 0.05 }, outbreaks: [{ part: 'sickness', from: '5 March', days: 0.5, factor: -3 }]",
                [
                    "people.outbreaks.0.from: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text '5 March'",
                    "people.outbreaks.0.days: expected a whole number from 1 to 36525, found 0.5",
                    "people.outbreaks.0.factor: expected a number from 0 to 100, found -3",
                ]
            ),
            (
                "shrinkage: { sickness: 0.5 }, spellDays: { sickness: 1.5 }",
                [
                    "people.spellDays.sickness: expected at least 2 days, the mean where every day is by itself, found 1.5; make the spells longer, or leave them out"
                ]
            ),
            (
                "shrinkage: { leave: 0.2, sickness: 0.4 }, spellDays: { sickness: 1.9 }",
                [
                    "people.spellDays.sickness: expected at least 2 days, the mean where every day is by itself, found 1.9; make the spells longer, or leave them out"
                ]
            ),
            (
                "shrinkage: { leave: 0.1 }, spellDays: { leave: 8 }, mostAtOnce: { leave: 2 }",
                ["people.mostAtOnce.leave: expected spells or a cap, found both for 'leave'; remove one of them"]
            ),
            (
                "shrinkage: { leave: 0.1 }, spellDays: { sickness: 8 }, mostAtOnce: { leav: 2 }",
                [
                    "people.spellDays.sickness: unknown part 'sickness'; known here: leave",
                    "people.mostAtOnce.leav: unknown part 'leav'; did you mean 'leave'?",
                ]
            ),
            (
                "shrinkage: { leave: 0.1 }, spellDays: { leave: 0.5 }, mostAtOnce: { leave: 1.5 }",
                [
                    "people.spellDays.leave: expected a number from 1 to 366, found 0.5",
                    "people.mostAtOnce.leave: expected a whole number from 0 to 10000, found 1.5",
                ]
            ),
            (
                "shrinkage: { leave: 0.14 }, mostAtOnce: { leave: 1 }",
                [
                    "people.mostAtOnce.leave: expected room for those absent on average, found at most 1 where 10 are down for 'day' of 'Room' on 2017-09-30, of whom 1.4 are absent; raise the cap or lower the share"
                ]
            ),
            (
                "shrinkage: {}, sickness: 0.5",
                [
                    "people.sickness: unknown key 'sickness'; known here: shrinkage, outbreaks, spellDays, mostAtOnce, adherence, awayMinutes, fullTimeHoursAWeek"
                ]
            ),
        ])
    func problemsOfAbsence(keys: String, expected: [String]) {
        let text = smallScenario(agents: Self.shifts, scenario: "people: {\(keys) }")
        #expect(problemsByLine(in: text) == expected.map { "5 " + $0 })
    }

    @Test("An outbreak of a team names a part of that team's shrinkage; agents on duty have no absence")
    func problemsOfTeams() {
        let own =
            "people: { shrinkage: { leave: 0.2 }, outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 }] }"
        #expect(
            problemsByLine(
                in: smallScenario(team: own, agents: Self.shifts, scenario: "people: { shrinkage: { sickness: 0.05 } }")
            )
                == ["4 teams.Room.people.outbreaks.0.part: unknown part 'sickness'; known here: leave"])
        #expect(
            problemsByLine(in: smallScenario(team: "people: { shrinkage: { leave: 0.2 } }")) == [
                "4 teams.Room.people: expected a team with shifts, found one whose agents are those on duty; give it shifts or remove its people"
            ])
    }

    @Test("Spells and caps are read into the model; a team's own replace the scenario's")
    func spellsAndCaps() throws {
        let everyone =
            "people: { shrinkage: { leave: 0.1, sickness: 0.05 }, spellDays: { sickness: 8 }, mostAtOnce: { leave: 2 } }"
        let people = try people(scenario: everyone)
        #expect(people.shrinkage.map(\.spellDays) == [nil, 8])
        #expect(people.shrinkage.map(\.mostAtOnce) == [2, nil])
        let own = try self.people(team: "people: { spellDays: {}, mostAtOnce: { leave: 3 } }", scenario: everyone)
        #expect(own.shrinkage.map(\.spellDays) == [nil, nil])
        #expect(own.shrinkage.map(\.mostAtOnce) == [3, nil])
    }

    @Test("Parts with a cap are settled first, so that being absent for another doesn't matter to them")
    func partsInTurn() throws {
        let people = try people(
            scenario: "people: { shrinkage: { sickness: 0.2, leave: 0.1, training: 0.05 }, mostAtOnce: { leave: 2 } }")
        #expect(people.partsInTurn == [1, 0, 2])
        let date = CalendarDate(serialNumber: 0)
        let fractions = people.shrinkage.indices.map { people.fractionOfRest(forPart: $0, on: date) }
        for (found, expected) in zip(fractions, [0.2 / 0.9, 0.1, 0.05 / 0.7]) { #expect(abs(found - expected) < 1e-15) }
    }

    // MARK: Grades

    /// A team of ten that answers 999 and 101, but not 112.
    private func graded(_ grades: String, agents: String = "constant: 10") -> String {
        smallScenario(team: "answers: ['999', '101'], keepFree: { '101': 1 },\n grades: { \(grades) }", agents: agents)
            .replacing(
                "callTypes: {",
                with:
                    "callTypes: { '101': { priority: 2, arrivals: { callsPerHour: 5 }, talk: { constant: 5 } }, '112': { priority: 2, arrivals: { callsPerHour: 5 }, talk: { constant: 5 } },"
            )
            .replacing("teams: {", with: "teams: { Other: { agents: { constant: 9 } },")
    }

    @Test("Grades are read into the model; what is left out is the team's")
    func grades() throws {
        let text = graded(
            "old: { preferredFor: ['999'] }, new: { share: 0.2, answers: ['101'], handlingFactor: 1.25, pickUpFactor: 1.5 },"
                + " third: { count: 1, keepFree: { '999': 2 } }")
        let grades = try scenario(text).teams[1].grades
        #expect(grades.map(\.name) == ["old", "new", "third"])
        #expect(grades.map(\.size) == [.rest, .share(0.2), .count(1)])
        // Call types in the file's order: 101, 112, 999; the team answers 999 and 101.
        #expect(
            grades.map(\.answers) == [
                [CallTypeID(2), CallTypeID(0)], [CallTypeID(0)], [CallTypeID(2), CallTypeID(0)],
            ])
        #expect(grades.map(\.keepFree) == [[1, 0, 0], [1, 0, 0], [0, 0, 2]])
        #expect(grades.map(\.handlingFactor) == [1, 1.25, 1])
        #expect(grades.map(\.pickUpFactor) == [1, 1.5, 1])
        #expect(grades.map(\.preferredFor) == [[CallTypeID(2)], [], []])
    }

    @Test("A team without grades has one, with all its agents")
    func onlyGrade() throws {
        let team = try scenario(twoTypes).teams[0]
        #expect(team.grades.map(\.name) == ["Main room"])
        #expect(team.grades.map(\.size) == [.rest])
        #expect(team.grades.map(\.answers) == [team.answers])
        #expect(team.grades.map(\.keepFree) == [team.keepFree])
    }

    @Test(
        "Each mistake in grades is reported where it stands",
        arguments: [
            (
                "a: { share: 0.5 }, b: { share: 0.4 }",
                [
                    "teams.Room.grades: expected shares that add up to 1, found 0.9; or leave one grade's share out: it is the rest"
                ]
            ),
            (
                "a: { share: 0.7 }, b: { share: 0.4 }, c: {}",
                [
                    "teams.Room.grades: expected shares that add up to 1 at most, found 1.1; nobody is left for the rest"
                ]
            ),
            (
                "a: {}, b: {}",
                [
                    "teams.Room.grades: expected at most one grade without share or count, found 'a' and 'b'; only one can be the rest"
                ]
            ),
            (
                "a: { count: 10 }",
                [
                    "teams.Room.grades: expected one grade without share or count beside a count, found none; it has the agents the others leave"
                ]
            ),
            (
                "a: { count: 11 }, b: {}",
                ["teams.Room.grades: expected at most 10 agents in counts, as many as the team has, found 11"]
            ),
            (
                "a: { count: 1.5 }, b: {}",
                ["teams.Room.grades.a.count: expected a whole number from 0 to 10000, found 1.5"]
            ),
            (
                "a: { count: 1, share: 0.1 }, b: {}",
                ["teams.Room.grades.a: expected only one of 'share' and 'count', found both"]
            ),
            (
                "a: { share: 20 }, b: {}",
                ["teams.Room.grades.a.share: expected a number from 0 to 1, found 20; 20% is written 0.2"]
            ),
            (
                "a: { answers: ['112', '999', '101'] }",
                [
                    "teams.Room.grades.a.answers.0: expected a call type this team answers, found '112'; add it to the team's answers or remove it"
                ]
            ),
            (
                "a: { answers: ['999'] }",
                [
                    "teams.Room.grades: expected a grade that answers '101', as the team does, found none; add it to a grade's answers"
                ]
            ),
            (
                "a: { answers: [] }",
                ["teams.Room.grades.a.answers: expected a list of at least 1 call types, found a list of 0"]
            ),
            (
                "a: { answers: ['101'], preferredFor: ['999'] }, b: { share: 0.5 }",
                [
                    "teams.Room.grades.a.preferredFor.0: expected a call type this grade answers, found '999'; add it to the grade's answers or remove it"
                ]
            ),
            (
                "a: { answers: ['101'], keepFree: { '999': 1 } }, b: { share: 0.5 }",
                [
                    "teams.Room.grades.a.keepFree.999: expected a call type this grade answers, found '999'; add it to the grade's answers or remove it"
                ]
            ),
            (
                "a: { handlingFactor: 0, pickUpFactor: 11 }",
                [
                    "teams.Room.grades.a.handlingFactor: expected a number from 0.1 to 10, found 0",
                    "teams.Room.grades.a.pickUpFactor: expected a number from 0.1 to 10, found 11",
                ]
            ),
            ("", ["teams.Room.grades: expected from 1 to 20 grades, found 0"]),
        ])
    func problemsOfGrades(grades: String, expected: [String]) {
        #expect(problemsByLine(in: graded(grades)) == expected.map { "5 " + $0 })
    }

    @Test("Counts are of each shift and of each group")
    func counts() {
        let agents =
            "shifts: { a: { start: '00:00', hours: 24, headcount: 2.5 }, b: { start: '09:00', hours: 8 } }, rota: { cycle: ['b'], groups: { A: 4, B: 3 }, from: '2017-10-01', daysBetweenGroups: 0 }"
        #expect(problemsByLine(in: graded("x: { count: 3 }, y: {}", agents: agents)) == [])
        #expect(
            problemsByLine(in: graded("x: { count: 4 }, y: {}", agents: agents)) == [
                "5 teams.Room.grades: expected at most 2.5 agents in counts, as many as the shift 'a' has, found 4",
                "5 teams.Room.grades: expected at most 3 agents in counts, as many as the group 'B' has, found 4",
            ])
    }
}
