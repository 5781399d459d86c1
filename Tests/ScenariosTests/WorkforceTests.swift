import ContactCentre
import Scenarios
import Testing

private let least = "establishment: 40, plannedFor: 40"

@Suite("The people over months")
struct WorkforceTests {
    private func workforce(_ keys: String, team: String = "", agents: String = "constant: 4") throws -> Workforce {
        try #require(
            try scenario(smallScenario(team: team, agents: agents, scenario: "workforce: { \(keys) }")).workforce)
    }

    @Test("Only who is in post has to be said: nobody leaves, learns or works part-time")
    func leastOfAll() throws {
        #expect(try scenario(smallScenario()).workforce == nil)
        let workforce = try workforce(least + ", inPost: { experienced: 40 }")
        #expect(workforce.establishment == 40 && workforce.plannedFor == 40)
        #expect(workforce.teams == [TeamID(0)] && workforce.isCertain)
        #expect(workforce.cohorts.map(\.people) == [40, 0] && workforce.cohorts.map(\.firstDay) == [nil, 0])
        #expect(workforce.learning.map(\.fromDays) == [0])
        #expect(workforce.learning.map { [$0.handlingFactor, $0.pickUpFactor] } == [[1, 1]])
        #expect(workforce.partTime == nil && !workforce.hasTutors && workforce.fullTimeHoursAWeek == 37)
    }

    @Test("Weeks are days, dates are counted from the period's first, and a name is the start where none is given")
    func cohorts() throws {
        let workforce = try workforce(
            least
                + """
                , inPost: { new: 3, recent: [{ people: 5, weeksInPost: 20, trainingWeeks: 9, tutoredWeeks: 13 }] },
                intakes: [{ start: '2017-10-04', people: 7, trainingWeeks: 1.5, tutoredWeeks: 2 },
                          { name: 'transfers', start: '2017-10-04', people: 2, weeksElsewhere: 104, joins: 'Room' }]
                """)
        #expect(
            workforce.cohorts.map(\.name) == [
                "in post: experienced", "in post: new", "in post: recent 0", "2017-10-04", "transfers",
            ])
        #expect(workforce.cohorts.map(\.firstDay) == [nil, 0, -140, 2, 2])
        #expect(workforce.cohorts.map(\.firstDayOnFloor) == [nil, 0, -77, 13, 2])
        #expect(workforce.cohorts.map(\.tutoredDays) == [0, 0, 91, 14, 0])
        #expect(workforce.cohorts.map(\.daysElsewhere) == [0, 0, 0, 0, 728])
        #expect(workforce.cohorts[4].joins == [CrewPlace(team: TeamID(0), name: nil, isOfRota: false)])
    }

    @Test("Leavers of the first year and of all are two rates; rates by tenure stand as they are")
    func leaving() throws {
        let twoRates = try workforce(least + ", inPost: {}, leavers: { aYear: 0.18, firstYear: 0.3 }").leaving
        #expect(twoRates.map { [$0.fromYears, $0.aYear] } == [[0, 0.3], [1, 0.18]])
        let rule = try workforce(
            least + ", inPost: {}, leavers: { byTenure: [{ fromYears: 0, aYear: 0 }, { fromYears: 2, aYear: 0.2 }] }")
        #expect(rule.leaving.map { [$0.fromYears, $0.aYear] } == [[0, 0], [2, 0.2]])
        #expect(!rule.isCertain)
    }

    @Test("Grades come of the learning curve: the experienced, those who tutor, then the others, the newest last")
    func grades() throws {
        let curve =
            "learning: [{ weeks: 0, handlingFactor: 1.5, pickUpFactor: 2 }, { weeks: 6, handlingFactor: 1.25 }, { weeks: 26 }]"
        let intake = "intakes: [{ start: '2017-10-04', people: 7, tutoredWeeks: 2 }]"
        let keys = "workforce: { \(least), inPost: {}, tutorHandlingFactor: 1.5, \(curve)"
        let tutored = try scenario(smallScenario(scenario: keys + ", \(intake) }")).teams[0]
        #expect(tutored.grades.map(\.name) == ["experienced", "tutoring", "from week 6", "from week 0"])
        #expect(tutored.grades.map(\.handlingFactor) == [1, 1.5, 1.25, 1.5])
        #expect(tutored.grades.map(\.pickUpFactor) == [1, 1, 1, 2])
        // By the plan everybody is experienced.
        #expect(tutored.crewGrades[0].gradeOfPosition == [0, 0, 0, 0])
        let alone = try scenario(smallScenario(scenario: keys + " }")).teams[0]
        #expect(alone.grades.map(\.name) == ["experienced", "from week 6", "from week 0"])
        let alike = try scenario(smallScenario(scenario: "workforce: { \(least), inPost: {} }")).teams[0]
        #expect(alike.grades.map(\.name) == ["Room"])
    }

    @Test("Shifts of 37 hours a week for each of five and a share of a quarter who take calls stand for twenty posts")
    func callTakingShare() throws {
        // Five days of 8 hours less 36 minutes unpaid are 37 hours.
        let shifts = """
            shifts: { day: { start: '08:00', hours: 8, headcount: 5, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
              breaks: [{ minutes: 36, fromHour: 3, untilHour: 5, paid: false }] } }
            """
        let keys = "establishment: 25, callTakingShare: 0.25, inPost: { experienced: 20 }"
        #expect(abs(try workforce(keys, agents: shifts).plannedFor - 20) < 1e-9)
    }

    @Test("A group has the share of the plan's hours that it works")
    func shareOfPlan() throws {
        let agents = """
            shifts: { early: { start: '06:00', hours: 8, headcount: 2 }, late: { start: '14:00', hours: 8 } },
            rota: { cycle: ['early', 'late', 'off', 'off'], groups: { A: 3, B: 5 }, from: '2017-10-02' }
            """
        let text = smallScenario(agents: agents, scenario: "workforce: { \(least), inPost: {} }")
        let read = try scenario(text)
        // A week: early 2 x 56 hours; A 3 x 28, as half of the days are off; B 5 x 28.
        func share(_ name: String, isOfRota: Bool) -> Double {
            read.shareOfPlan([CrewPlace(team: TeamID(0), name: name, isOfRota: isOfRota)])
        }
        #expect(abs(share("early", isOfRota: false) - 112.0 / 336) < 1e-12)
        #expect(abs(share("A", isOfRota: true) - 84.0 / 336) < 1e-12)
        #expect(share("late", isOfRota: false) == 0)
        #expect(abs(read.shareOfPlan([CrewPlace(team: TeamID(0), name: nil, isOfRota: false)]) - 1) < 1e-12)
    }

    @Test("One in five is every fifth of a cohort")
    func partTime() throws {
        let workforce = try workforce(least + ", inPost: {}, partTime: { fraction: 0.2, posts: 0.5 }")
        #expect((0..<10).map { workforce.posts(ofNumber: $0) } == [1, 1, 1, 1, 0.5, 1, 1, 1, 1, 0.5])
    }
}

@Suite("What is wrong with a workforce")
struct WorkforceProblemTests {
    private static let inPost = "\(least), inPost: { experienced: 40 }"

    @Test(
        "With line, path and remedy",
        arguments: [
            (
                "establishment: 40, inPost: { experienced: 40 }", "workforce",
                "expected plannedFor or callTakingShare, such as plannedFor: 305; found none"
            ),
            (
                "\(inPost), callTakingShare: 0.4", "workforce",
                "expected only one of 'callTakingShare' and 'plannedFor', found both"
            ),
            (
                "establishment: 40, callTakingShare: 0.4, inPost: { experienced: 40 }", "workforce.callTakingShare",
                "expected teams with shifts, whose paid hours say how many posts they are, found 'Room', whose agents are those on duty; write plannedFor instead: the posts on the floor that these agents stand for"
            ),
            (
                "\(inPost), intakes: [{ start: '2017-10-01', people: 4 }]", "workforce.intakes.0.start",
                "expected 2017-10-02 or a later day, since the period begins then, found 2017-10-01; people who joined before it are in post: put them in inPost.recent"
            ),
            (
                "\(inPost), intakes: [{ start: '2017-10-03', people: -4 }]", "workforce.intakes.0.people",
                "expected a whole number from 0 to 10000, found -4"
            ),
            (
                "\(inPost), intakes: [{ start: '2017-10-03', people: 4.5 }]", "workforce.intakes.0.people",
                "expected a whole number from 0 to 10000, found 4.5"
            ),
            (
                "\(inPost), intakes: [{ start: '2017-10-03', people: 4 }, { start: '2017-10-03', people: 5 }]",
                "workforce.intakes.1", "expected each intake once, found '2017-10-03' again"
            ),
            (
                "\(inPost), intakes: [{ start: '2017-10-03', people: 4, joins: 'Roon' }]", "workforce.intakes.0.joins",
                "unknown team, shift or group 'Roon'; did you mean 'Room'?"
            ),
            ("\(inPost), teams: ['Desk']", "workforce.teams.0", "unknown team 'Desk'; known here: Room"),
            (
                "\(inPost), learning: [{ weeks: 0 }, { weeks: 26 }, { weeks: 8 }]", "workforce.learning.2.weeks",
                "expected more than 26 weeks, those of the step before, found 8; put the steps in rising order"
            ),
            (
                "\(inPost), learning: [{ weeks: 4 }, { weeks: 26 }]", "workforce.learning.0.weeks",
                "expected 0 weeks in the first step, found 4; somebody's first day on the floor must have a step"
            ),
            (
                "\(inPost), leavers: { aYear: 1.2 }", "workforce.leavers.aYear",
                "expected a number from 0 to 1, found 1.2; 1.2% is written 0.012"
            ),
            (
                "\(inPost), leavers: { aYear: 18 }", "workforce.leavers.aYear",
                "expected a number from 0 to 1, found 18; 18% is written 0.18"
            ),
            (
                "\(inPost), leavers: { firstYear: 0.3 }", "workforce.leavers.firstYear",
                "expected 'aYear' beside this key, found none; add it or remove this key"
            ),
            (
                "\(inPost), leavers: { byTenure: [{ fromYears: 1, aYear: 0.3 }] }",
                "workforce.leavers.byTenure.0.fromYears",
                "expected 0 years in the first rate, found 1; somebody who has just joined must have a rate"
            ),
            (
                "\(inPost), leavers: { byTenure: [{ fromYears: 0, aYear: 0.3 }, { fromYears: 0, aYear: 0.2 }] }",
                "workforce.leavers.byTenure.1.fromYears",
                "expected more than 0 years, those of the rate before, found 0; put the rates in rising order"
            ),
            (
                "\(inPost), leavers: { losses: [{ on: '2017-09-01', people: 3 }] }", "workforce.leavers.losses.0.on",
                "expected 2017-10-02 or a later day, since the period begins then, found 2017-09-01; whoever has left before it isn't in post: take out the loss"
            ),
            (
                "\(inPost), leavers: { losses: [{ on: '2017-10-04', people: 41 }] }",
                "workforce.leavers.losses.0.people",
                "expected at most 40, as many people as there are in all, found more"
            ),
            (
                "establishment: 40, plannedFor: 0.01, inPost: { experienced: 40 }", "workforce",
                "expected at most 10000 agents in all teams together, found more"
            ),
            (
                "establishment: 0, plannedFor: 40, inPost: { experienced: 40 }", "workforce.establishment",
                "expected a number above 0 and at most 10000, found 0"
            ),
            (
                "\(inPost), recovery: { '999': 0.8 }", "workforce.recovery.999",
                "expected a call type with a target, whose service level could recover, found '999' without; give it a target, or take it out"
            ),
            (
                "\(inPost), recovery: { '101': 0.8 }", "workforce.recovery.101",
                "unknown call type '101'; known here: 999"
            ),
            (
                "\(inPost), partTime: { fraction: 0.2 }", "workforce.partTime",
                "expected the key 'posts', such as posts: 0.6; found none"
            ),
        ])
    func mistakes(keys: String, path: String, sentence: String) {
        let text = smallScenario(scenario: "workforce: { \(keys) }")
        #expect(problemsByLine(in: text) == ["5 \(path): \(sentence)"])
    }

    @Test("Grades of the file and grades of a learning curve are one too many")
    func gradesTwice() {
        let grades = "grades: { tutor: { share: 0.2 }, usual: {} }"
        let curve = "learning: [{ weeks: 0, handlingFactor: 1.2 }, { weeks: 8 }]"
        #expect(
            problemsByLine(in: smallScenario(team: grades, scenario: "workforce: { \(Self.inPost), \(curve) }")) == [
                "4 teams.Room.grades: expected no grades of a team of the workforce, found some; how quick its people are comes of the learning curve: take out the grades, or leave the team out of 'workforce.teams'"
            ])
    }

    @Test("Those who tutor are a grade where they are slowed or have pay of their own, which is given as the tutor's")
    func payOfTutors() throws {
        func grades(_ more: String, _ pay: String) throws -> [String] {
            try scenario(
                smallScenario(
                    scenario: """
                        workforce: { \(Self.inPost), intakes: [{ start: '2017-10-03', people: 1, tutoredWeeks: 1 }]\(more) },
                        costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20\(pay) } }
                        """)
            ).teams[0].grades.map { $0.paidAs }
        }
        #expect(try grades("", "") == ["Room"])
        #expect(try grades("", ", tutor: 22") == ["experienced", "tutor"])
        #expect(try grades("", ", 'Room: tutor': 22, tutor: 21") == ["experienced", "tutor"])
        #expect(try grades(", tutorHandlingFactor: 1.2", "") == ["experienced", "tutor"])
        #expect(try grades(", tutorHandlingFactor: 1.2", ", experienced: 22") == ["experienced", "tutor"])
    }

    @Test("Whose pay of a workforce is nobody's is named with what there is")
    func payOfNobody() {
        let text = smallScenario(
            scenario: """
                workforce: { \(Self.inPost), intakes: [{ start: '2017-10-03', people: 1, tutoredWeeks: 1 }], tutorHandlingFactor: 1.2 }, costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20, tutors: 22 } }
                """)
        #expect(
            problemsByLine(in: text) == [
                "5 costs.payAnHour.tutors: unknown team or grade 'tutors'; did you mean 'tutor'?"
            ])
    }

    @Test("Nobody can join a shift for which nobody is down")
    func emptyCrew() {
        let agents = "shifts: { early: { start: '06:00', hours: 8, headcount: 2 }, late: { start: '14:00', hours: 8 } }"
        let intakes = "intakes: [{ start: '2017-10-03', people: 4, joins: 'late' }]"
        #expect(
            problemsByLine(in: smallScenario(agents: agents, scenario: "workforce: { \(Self.inPost), \(intakes) }"))
                == [
                    "5 workforce.intakes.0.joins: expected a crew with agents by the plan, found 'late', which has none; give it a headcount, or let the intake join another"
                ])
    }

    @Test("A workforce is one thing over the period")
    func dated() {
        let text = smallScenario(
            scenario:
                "workforce: { \(Self.inPost) }, changes: [{ from: '2017-10-04', set: { 'workforce.establishment': 21 } }]"
        )
        #expect(problemsByLine(in: text).count == 1)
        #expect(problemsByLine(in: text)[0].contains("the rest of a scenario is the same on all days"))
    }
}
