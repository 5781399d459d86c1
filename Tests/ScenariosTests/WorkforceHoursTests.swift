import ContactCentre
import Scenarios
import Testing

@Suite("Where the paid hours go")
struct WorkforceHoursTests {
    private func team(_ agents: String, days: Int, people: String = "") throws -> (hours: WorkforceHours, seats: Int) {
        let text = smallScenario(
            period: "start: '2017-10-02', days: \(days), warmUpDays: 1", callType: "patience: { constant: 60 }",
            agents: agents, scenario: "people: { \(people) }")
        let read = try scenario(text)
        return (try #require(read.workforceHours(ofTeam: 0)), read.mostSeats(ofTeam: 0))
    }

    private func isNear(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= 1e-9 * abs(second) }

    @Test("A shift of a fortnight, reckoned by hand")
    func oneShift() throws {
        // 10 agents from Monday to Friday, twice: 100 shifts of 9 hours, of which 40 minutes are unpaid: 900 h rostered,
        // 66 h 40 min unpaid, 833 h 20 min paid. 19% of them absent leave 81 shifts, each with 20 minutes of paid breaks: 27 h,
        // and 8 hours of work: 648 h, of which 5% away.
        let (hours, seats) = try team(
            """
            shifts: { day: { start: '08:00', hours: 9, headcount: 10, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
              breaks: [{ minutes: 40, fromHour: 3, untilHour: 6, paid: false }, { minutes: 20, fromHour: 1, untilHour: 3 }] } }
            """, days: 14, people: "shrinkage: { leave: 0.14, sickness: 0.05 }, adherence: 0.95")
        #expect(isNear(hours.rostered, 900))
        #expect(isNear(hours.unpaidBreaks, 200.0 / 3))
        #expect(isNear(hours.paid, 2_500.0 / 3))
        #expect(hours.absences.map(\.part) == ["leave", "sickness"])
        #expect(isNear(hours.absences[0].hours, 350.0 / 3))
        #expect(isNear(hours.absences[1].hours, 125.0 / 3))
        #expect(isNear(hours.paidBreaks, 27))
        #expect(isNear(hours.away, 32.4))
        #expect(isNear(hours.atDesk, 615.6))
        #expect(isNear(hours.paid, hours.absent + hours.paidBreaks + hours.away + hours.atDesk))
        #expect(isNear(hours.shrinkageFraction ?? 0, 1 - 615.6 / (2_500.0 / 3)))
        // 833 h 20 min in two weeks of 37 hours; 336 hours of the clock.
        #expect(isNear(hours.fullTimeEquivalents, 2_500.0 / 3 / 74))
        #expect(isNear(hours.averageSeats, 615.6 / 336))
        #expect(seats == 10)
    }

    @Test("Five groups on two earlies, two lates, two nights and four days off")
    func rota() throws {
        // Ten days, each with one group on each shift; the groups have 4, 4, 3.5, 4 and 4 agents and work 6 shifts of 9 hours
        // each: 6 x 19.5 x 9 = 1,053 h. Each has two earlies with an unpaid break of 40 minutes: 39 x 2/3 = 26 h.
        let (hours, seats) = try team(fiveGroups, days: 10)
        #expect(isNear(hours.rostered, 1_053))
        #expect(isNear(hours.unpaidBreaks, 26))
        #expect(isNear(hours.paid, 1_027))
        #expect(hours.absences == [])
        #expect(isNear(hours.atDesk, 1_027))
        #expect(isNear(hours.fullTimeEquivalents, 1_027 * 0.7 / 37))
        #expect(isNear(hours.averageSeats, 1_027.0 / 240))
        // Earlies and lates overlap from 14:00 to 16:00, lates and nights from 22:30 to 23:00, nights and earlies from 07:00 to
        // 07:30; 4 + 4, with group C's 3.5 counted as the 4 they may be.
        #expect(seats == 8)
    }

    @Test("Days of the cycle before its first day are as those after; the group begins where it should")
    func beforeTheFirstDay() throws {
        // One group on its only shift every third day: on 2 and 5 October, whether the cycle begins on 8 October or 2 October.
        for first in ["2017-10-02", "2017-10-08", "2017-09-29"] {
            let agents =
                "shifts: { a: { start: '09:00', hours: 8 } }, rota: { cycle: ['a', 'off', 'off'], groups: { A: 2 }, from: '\(first)' }"
            #expect(isNear(try team(agents, days: 4).hours.rostered, 32))
            #expect(isNear(try team(agents, days: 3).hours.rostered, 16))
        }
    }

    @Test("A night belongs to the day on which it begins, and those of the day before take seats too")
    func nights() throws {
        // Nights of 10 hours: one begins on each of the 2 days, though the second ends after them.
        let (hours, seats) = try team("shifts: { night: { start: '22:00', hours: 10, headcount: 3 } }", days: 2)
        #expect(isNear(hours.rostered, 60))
        #expect(isNear(hours.averageSeats, 60.0 / 48))
        #expect(seats == 3)
        // The night of 1 October, a Sunday, is no shift of the period, but 5 agents sit there on Monday morning.
        let sunday = try team(
            "shifts: { night: { start: '22:00', hours: 10, headcount: 5, days: ['Sunday'] }, day: { start: '08:00', hours: 8, headcount: 2 } }",
            days: 1)
        #expect(isNear(sunday.hours.rostered, 16))
        #expect(sunday.seats == 5)
        // Who goes at 08:00 leaves the seat to who comes.
        #expect(
            try team(
                "shifts: { a: { start: '00:00', hours: 8, headcount: 5 }, b: { start: '08:00', hours: 8, headcount: 4 } }",
                days: 1
            ).seats == 5)
    }

    @Test("An outbreak moves hours of its days only")
    func outbreak() throws {
        // 5% of 80 hours a day, three times as many on 2 of the 7 days.
        let people =
            "shrinkage: { leave: 0.1, sickness: 0.05 }, outbreaks: [{ part: 'sickness', from: '2017-10-04', days: 2, factor: 3 }]"
        let hours = try team("shifts: { a: { start: '08:00', hours: 8, headcount: 10 } }", days: 7, people: people)
            .hours
        #expect(isNear(hours.absences[0].hours, 56))
        #expect(isNear(hours.absences[1].hours, 5 * 4 + 2 * 12))
        #expect(isNear(hours.atDesk, 560 - 56 - 44))
    }

    @Test("Teams add up; absences of one name are one")
    func sum() throws {
        let one = try team(
            "shifts: { a: { start: '08:00', hours: 8, headcount: 10 } }", days: 7,
            people: "shrinkage: { leave: 0.1, sickness: 0.05 }"
        ).hours
        let other = try team(
            "shifts: { a: { start: '08:00', hours: 8, headcount: 5 } }", days: 7,
            people: "shrinkage: { sickness: 0.1, training: 0.1 }"
        ).hours
        let sum = one + other
        #expect(isNear(sum.paid, 840))
        #expect(sum.absences.map(\.part) == ["leave", "sickness", "training"])
        #expect(zip(sum.absences.map(\.hours), [56, 28 + 28, 28]).allSatisfy { isNear($0, $1) })
        #expect(isNear(sum.fullTimeEquivalents, 840.0 / 37))
    }

    @Test("Agents on duty have no paid hours to reckon with")
    func withoutShifts() throws {
        let read = try scenario(twoTypes)
        #expect(read.teams.indices.allSatisfy { read.workforceHours(ofTeam: $0) == nil })
    }

    @Test("A scenario's hours are those of all teams on shifts; all people's only where every team works shifts")
    func scenarioHours() throws {
        func room(_ second: String) throws -> Scenario {
            let text = smallScenario(
                period: "start: '2017-10-02', days: 7",
                agents: "shifts: { a: { start: '08:00', hours: 8, headcount: 10 } }")
            return try scenario(text, settings: [Setting(path: "teams.Other", value: "{ agents: \(second) }")])
        }
        // Seven shifts of 8 hours for 10 people, and of 6 hours for 2.
        let both = try room("{ shifts: { b: { start: '10:00', hours: 6, headcount: 2 } } }")
        #expect(isNear(try #require(both.workforceHours).paid, 560 + 84))
        #expect(both.paidHours == both.workforceHours)
        let one = try room("{ constant: 3 }")
        #expect(isNear(try #require(one.workforceHours).paid, 560))
        #expect(one.paidHours == nil)
        let none = try scenario(smallScenario())
        #expect(none.workforceHours == nil && none.paidHours == nil)
    }
}
