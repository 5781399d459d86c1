import Scenarios
import Testing

@Suite("Warnings about people and their contacts")
struct PeopleWarningTests {
    private static let day = "shifts: { day: { start: '00:00', hours: 24, headcount: 10 } }"
    private static let patient = "patience: { distribution: 'exponential', meanSeconds: 60 }, "

    private static func pods(closed: String = "", east: String = "", routing: String = "any") -> String {
        ScenariosTests.pods(
            routing: "routing: { all: [{ afterSeconds: 0, teams: '\(routing)' }] }",
            callType: "afterAnswer: [{ callType: '999', probability: 0.5, away: 0.6 }],",
            south: "serves: ['South'], closed: [\(closed)]", east: "serves: ['East'], \(east)")
    }

    @Test(
        "What is legal but odd is warned of",
        arguments: [
            (
                smallScenario(scenario: "people: { shrinkage: { leave: 0.1 } }"),
                ["people: no team has shifts, so nobody is absent or on a break; numbers of agents are those on duty"]
            ),
            (
                smallScenario(
                    agents: day,
                    scenario:
                        "people: { shrinkage: { leave: 0.1 }, outbreaks: [{ part: 'leave', from: '2017-10-09', days: 2, factor: 2 }] }"
                ),
                ["people.outbreaks.0: it touches no day of the period"]
            ),
            (
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 24, headcount: 10 }, late: { start: '15:00', hours: 8 } }"
                ),
                ["teams.Room.agents.shifts.late: it has no headcount and is in no rota, so nobody works it"]
            ),
            (
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 24, headcount: 10, breaks: [{ minutes: 0.5, fromHour: 3, untilHour: 6 }] } }"
                ),
                [
                    "teams.Room.agents.shifts.day.breaks.0.minutes: 30 s is a short break; its length is in minutes, its window in hours"
                ]
            ),
            (
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 24 } }, rota: { cycle: ['day'], groups: { A: 4, B: 4 }, from: '2017-10-01', daysBetweenGroups: 0 }"
                ),
                ["teams.Room.agents.rota.daysBetweenGroups: 0, so all groups work the same shifts on the same days"]
            ),
            (
                smallScenario(
                    agents:
                        "shifts: { day: { start: '00:00', hours: 24, headcount: 7, breaks: [{ minutes: 30, fromHour: 3, untilHour: 4.5, mostAtOnce: 2 }] } }"
                ),
                [
                    "teams.Room.agents.shifts.day.breaks.0.mostAtOnce: 2, but when all 7 people are in, 3 must be due at once to fit into the window; widen the window, shorten the break or raise the number"
                ]
            ),
            (
                smallScenario(agents: day, scenario: "people: { awayMinutes: 4 }"),
                ["people.awayMinutes: adherence is 1, so nobody steps away"]
            ),
            (
                smallScenario(
                    team: "grades: { a: { preferredFor: ['999'] }, b: { count: 1, preferredFor: ['999'] } }",
                    agents: "constant: 9"),
                [
                    "teams.Room.grades.a.preferredFor: no other grade of the team that answers 999 is less preferred, so it has no effect",
                    "teams.Room.grades.b.preferredFor: no other grade of the team that answers 999 is less preferred, so it has no effect",
                ]
            ),
            (
                smallScenario(callType: patient, team: "grades: { a: {}, b: { share: 0.1 } }"),
                [
                    "teams.Room.grades.b: of the team's 4 agents nobody has this grade; raise its share, give it a count instead, or have more agents"
                ]
            ),
            (
                smallScenario(callType: patient, team: "grades: { a: { share: 1 }, b: {} }"),
                [
                    "teams.Room.grades.b: of the team's 4 agents nobody has this grade; lower the other grades' shares, or have more agents"
                ]
            ),
            (smallScenario(callType: patient, team: "grades: { a: {}, b: { share: 0 } }"), []),
            (
                // Down from 07:00 to 23:00, every day.
                smallScenario(
                    callType: patient,
                    agents:
                        "shifts: { early: { start: '07:00', hours: 8, headcount: 4 }, late: { start: '15:00', hours: 8, headcount: 4 } }"
                ),
                [
                    "callTypes.999: nobody who may answer it is on duty from 2017-10-02T00:00 to 2017-10-02T07:00, and at 7 other times"
                ]
            ),
            (
                // The night before reaches into the first day.
                smallScenario(
                    callType: patient, agents: "shifts: { night: { start: '20:00', hours: 20, headcount: 4 } }"),
                [
                    "callTypes.999: nobody who may answer it is on duty from 2017-10-02T16:00 to 2017-10-02T20:00, and so for 7 days"
                ]
            ),
            (
                smallScenario(
                    callType: patient,
                    agents: "byHourOfDay: [0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]"),
                [
                    "callTypes.999: nobody who may answer it is on duty from 2017-10-02T00:00 to 2017-10-02T02:00, and so for 7 days"
                ]
            ),
            (
                pods(closed: "{ from: '2017-10-04T17:00', hours: 4 }", routing: "home"),
                [
                    "callTypes.999: nobody who may answer its callers from South is on duty from 2017-10-04T17:00 to 2017-10-04T21:00",
                    "callTypes.101: nobody who may answer its callers from South is on duty from 2017-10-04T17:00 to 2017-10-04T21:00",
                ]
            ),
            (
                pods(
                    closed: "{ from: '2017-10-04T12:00', hours: 240, moveTo: 'East pod' }",
                    east: "closed: [{ from: '2017-10-05T12:00', hours: 1 }]"),
                [
                    "callTypes.999: nobody who may answer it is on duty from 2017-10-05T12:00 to 2017-10-05T13:00",
                    "callTypes.101: nobody who may answer it is on duty from 2017-10-05T12:00 to 2017-10-05T13:00",
                    "teams.South pod.closed.0.hours: 240 hours are 10 days; a length of hours is asked",
                    "teams.South pod.closed.0.moveTo: East pod is closed too at some time meanwhile",
                ]
            ),
            (
                smallScenario(callType: "afterAnswer: [{ callType: '999', probability: 0.5, away: 0.6 }]"),
                [
                    "callTypes.999.afterAnswer.0.away: every team serves every area, so no call is answered away from home"
                ]
            ),
            (
                smallScenario(callType: "afterAnswer: [{ callType: '999', probability: 1 }]"),
                [
                    // Of each call come ten more: 11 times 1.667 agents.
                    "callTypes: callers of 999 never hang up and need 18.3 agents on average, of 4 there are: the queue grows without end",
                    "callTypes: a contact of 999 that is answered always leads to another; only timesAtMost ends the chain",
                ]
            ),
            (
                smallScenario(
                    callType:
                        "afterAbandoning: [{ callType: '999', probability: 0.5 }, { callType: '999', probability: 0.5 }]"
                ),
                [
                    "callTypes: a contact of 999 that is abandoned always leads to another; only timesAtMost ends the chain"
                ]
            ),
            (
                pods().replacing("away: 0.6", with: "away: 1"),
                [
                    "callTypes: a contact of 999 that is answered away from home always leads to another; only timesAtMost ends the chain"
                ]
            ),
            (
                ScenariosTests.pods(south: "serves: ['South']", east: "serves: ['South']"),
                ["areas.East: no team serves it, so all its callers are answered away from home"]
            ),
        ])
    func warnings(text: String, expected: [String]) throws {
        #expect(try scenario(text).oddities == expected)
    }

    @Test("A call type that only a grade of nobody answers is named, unless another team answers it")
    func unansweredForWantOfPeople() throws {
        func text(_ otherAgents: String) -> String {
            """
            { schemaVersion: 1, name: 'Grades', period: { start: '2017-10-02', days: 1, warmUpDays: 1 },
              callTypes: {
                '999': { priority: 1, arrivals: { callsPerHour: 6 }, talk: { constant: 200 }, \(PeopleWarningTests.patient) },
                '101': { priority: 2, arrivals: { callsPerHour: 6 }, talk: { constant: 200 }, \(PeopleWarningTests.patient) } },
              teams: {
                Room: { agents: { constant: 4 }, grades: { plain: { answers: ['999'] }, expert: { share: 0.1 } } },
                Other: { agents: { constant: 1 }, answers: ['999'\(otherAgents)] } } }
            """
        }
        let nobody = "teams.Room.grades.expert: of the team's 4 agents nobody has this grade"
        let remedy = "; raise its share, give it a count instead, or have more agents"
        #expect(try scenario(text("")).oddities == [nobody + ", and nobody else answers 101" + remedy])
        #expect(try scenario(text(", '101'")).oddities == [nobody + remedy])
    }

    @Test("A chain that ends by chance is not warned of")
    func endingChains() throws {
        // Every 101 leads to a 999, but only half of those to another contact.
        let text = ScenariosTests.pods().replacing(
            "'101': {", with: "'101': { afterAnswer: [{ callType: '999', probability: 1 }],"
        ).replacing("'999': {", with: "'999': { afterAnswer: [{ callType: '101', probability: 0.5 }],")
        #expect(try scenario(text).oddities == [])
    }

    @Test("A call type that only comes of others needs no calls of its own")
    func onlyFollowOns() throws {
        let text = ScenariosTests.pods(callType: "afterAbandoning: [{ callType: '101', probability: 0.5 }],").replacing(
            "'101': { priority: 2, arrivals: { callsPerHour: 9 }",
            with: "'101': { priority: 2, arrivals: { callsPerHour: 0 }")
        #expect(try scenario(text).oddities == [])
    }

    @Test("A stage later than any caller's patience is refused")
    func stageAfterPatience() {
        let routing = "routing: { all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 61, teams: 'any' }] }"
        let impatient = "patience: { distribution: 'uniform', leastSeconds: 10, mostSeconds: 60 }"
        let text = ScenariosTests.pods(routing: routing, callType: impatient)
        // 101 callers, for whom the list holds too, wait for ever.
        #expect(problemsByLine(in: text) == [])
        #expect(
            problemsByLine(in: text.replacing("all:", with: "'999':")) == [
                "7 routing.999.1.afterSeconds: expected at most 60, as long as any caller waits, found 61; the stage can never apply"
            ])
    }
}
