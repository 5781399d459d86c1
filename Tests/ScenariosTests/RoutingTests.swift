import ContactCentre
import Scenarios
import Testing

/// Two areas with a pod each, routed as a test says, from line 7 on.
func pods(
    routing: String = "routing: { all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 20, teams: 'any' }] }",
    callType: String = "", south: String = "serves: ['South']", east: String = "serves: ['East']"
) -> String {
    """
    { schemaVersion: 1, name: 'Pods', period: { start: '2017-10-02', days: 7, warmUpDays: 1 },
      areas: { South: {}, East: {} },
      callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 9 }, talk: { constant: 200 }, \(callType) },
                   '101': { priority: 2, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } } },
      teams: { 'South pod': { agents: { constant: 2 }, \(south) },
               'East pod': { agents: { constant: 2 }, \(east) } },
    \(routing) }
    """
}

@Suite("Routing by area and waiting time")
struct RoutingTests {
    @Test("Stages are read into the model; a call type's own replace those for all")
    func stages() throws {
        let text = pods(
            routing: """
                routing: {
                  all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 20.5, teams: 'any', whileHomeQueueAtLeast: 3 }],
                  '999': [
                    { afterSeconds: 0, teams: 'home' }, { afterSeconds: 0, teams: 'any', whileNoHomeAgentOnDuty: true },
                    { afterSeconds: 20, teams: ['East pod', 'South pod'] }, { afterSeconds: 120, teams: 'out' },
                  ] }
                """,
            callType: "handlingAwayFactor: 1.1")
        let read = try scenario(text)
        #expect(
            read.callTypes[0].routing.map(\.after)
                == [.zero, .zero, Interval(seconds: 20), Interval(seconds: 120)])
        #expect(
            read.callTypes[0].routing.map(\.action)
                == [.open(.home), .open(.any), .open(.named([TeamID(1), TeamID(0)])), .transferOut])
        #expect(read.callTypes[0].routing.map(\.condition) == [.always, .noHomeAgentOnDuty, .always, .always])
        #expect(read.callTypes[1].routing.map(\.after) == [.zero, Interval(seconds: 20.5)])
        #expect(read.callTypes[1].routing.map(\.condition) == [.always, .homeQueueAtLeast(3)])
        #expect(read.callTypes.map(\.handlingAwayFactor) == [1.1, 1])
        #expect(read.teams.map(\.serves) == [[AreaID(0)], [AreaID(1)]])
        #expect(read.oddities == [])
    }

    @Test("Without routing any team answers at once")
    func byDefault() throws {
        let routing = try scenario(smallScenario()).callTypes[0].routing
        #expect(routing == [WaitStep(after: .zero, condition: .always, action: .open(.any))])
    }

    @Test(
        "Stages that may stand together",
        arguments: [
            "{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 0, teams: 'out' }",
            "{ afterSeconds: 0, teams: ['East pod'] }, { afterSeconds: 0, teams: ['South pod'] }",
            "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 5, teams: 'any', whileHomeQueueAtLeast: 3 }, { afterSeconds: 9, teams: 'any', whileHomeQueueAtLeast: 2 }",
            "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 5, teams: 'any', whileHomeQueueAtLeast: 3 }, { afterSeconds: 5, teams: 'any', whileNoHomeAgentOnDuty: true }, { afterSeconds: 5, teams: 'any' }",
        ])
    func legal(stages: String) throws {
        #expect(try scenario(pods(routing: "routing: { all: [\(stages)] }")).oddities == [])
    }

    @Test(
        "Each mistake in a list of stages is reported where it stands",
        arguments: [
            (
                (0...16).map { "{ afterSeconds: \($0), teams: ['East pod'] }" }.joined(separator: ", "),
                "17 routing.all: expected a list of 1 to 16 stages, found a list of 17"
            ),
            ("", "17 routing.all: expected a list of 1 to 16 stages, found a list of 0"),
            (
                "{ teams: 'home' }",
                "18 routing.all.0: expected the key 'afterSeconds', such as afterSeconds: 0; found none"
            ),
            (
                "{ afterSeconds: 0 }",
                "18 routing.all.0: expected the key 'teams', such as teams: \"home\"; found none"
            ),
            (
                "{ afterSeconds: 20, teams: 'home' }",
                "34 routing.all.0.afterSeconds: expected 0 in the first stage, found 20; until then nobody could answer"
            ),
            (
                "{ afterSeconds: 0, teams: 'hom' }",
                "44 routing.all.0.teams: expected 'home' or 'any' or 'out' or a list of at least 1 teams, found the text 'hom'; did you mean 'home'?"
            ),
            (
                "{ afterSeconds: 0, teams: 'South pod' }",
                "44 routing.all.0.teams: expected 'home' or 'any' or 'out' or a list of at least 1 teams, found the text 'South pod'; names of teams stand in a list: [\"South pod\"]"
            ),
            (
                "{ afterSeconds: 0, teams: [] }",
                "44 routing.all.0.teams: expected 'home' or 'any' or 'out' or a list of at least 1 teams, found a list of 0"
            ),
            (
                "{ afterSeconds: 0, teams: ['Sout pod'] }",
                "45 routing.all.0.teams.0: unknown team 'Sout pod'; did you mean 'South pod'?"
            ),
            (
                "{ afterSeconds: 0, teams: ['East pod', 'East pod'] }",
                "57 routing.all.0.teams.1: expected each team once, found 'East pod' again"
            ),
            (
                "{ afterSeconds: 0, teams: 'any', whileHomeQueueAtLeast: 0 }",
                "74 routing.all.0.whileHomeQueueAtLeast: expected a whole number from 1 to 10000, found 0"
            ),
            (
                "{ afterSeconds: 0, teams: 'any', whileNoHomeAgentOnDuty: false }",
                "75 routing.all.0.whileNoHomeAgentOnDuty: expected true, found false; leave it out"
            ),
            (
                "{ afterSeconds: 0, teams: 'any', whileHomeQueueAtLeast: 2, whileNoHomeAgentOnDuty: true }",
                "77 routing.all.0: expected only one of 'whileNoHomeAgentOnDuty' and 'whileHomeQueueAtLeast', found both"
            ),
            (
                "{ afterSeconds: 0, teams: 'home', whileNoHomeAgentOnDuty: true }",
                "44 routing.all.0.teams: expected teams other than 'home' while no home agent is on duty, found 'home'; name the teams that stand in, or write \"any\""
            ),
            (
                "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 9, teams: 'out', whileHomeQueueAtLeast: 2 }",
                "110 routing.all.1.whileHomeQueueAtLeast: expected 'out' without a condition, found 'whileHomeQueueAtLeast'; remove it"
            ),
            (
                "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 9, teams: 'any' }, { afterSeconds: 8, teams: 'out' }",
                "105 routing.all.2.afterSeconds: expected at least 9, the time of the stage before, found 8; put the stages in order of time"
            ),
            (
                "{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 9, teams: ['East pod'] }",
                "53 routing.all.1: expected a stage that adds a team, found one whose teams routing.all.0 has added already; it can never apply: remove it"
            ),
            (
                "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 0, teams: 'home' }",
                "54 routing.all.1: expected a stage that adds a team, found one whose teams routing.all.0 has added already; it can never apply: remove it"
            ),
            (
                "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 0, teams: 'any', whileHomeQueueAtLeast: 2 }, { afterSeconds: 9, teams: 'any', whileHomeQueueAtLeast: 3 }",
                "115 routing.all.2: expected a stage that adds a team, found one whose teams routing.all.1 has added already; it can never apply: remove it"
            ),
            (
                "{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 9, teams: 'out' }, { afterSeconds: 9, teams: 'any' }",
                "89 routing.all.2: expected no stage after routing.all.1, which transfers the call out, found one; it can never apply: move it before that stage or remove it"
            ),
        ])
    func problemsOfStages(stages: String, expected: String) {
        #expect(problems(in: pods(routing: "routing: { all: [\(stages)] }")) == ["s.json5:7:" + expected])
    }

    @Test("An area whose callers could never be answered is refused, whichever call type they ring with")
    func neverAnswered() {
        let isolated = "routing: { all: [{ afterSeconds: 0, teams: 'home' }] }"
        func sentence(_ callType: String) -> String {
            "s.json5:2:23 areas.East: expected a team that serves 'East' and answers '\(callType)', found none, and the routing has no stage"
                + " but 'home'; add the area to a team's serves, or a stage with teams: \"any\""
        }
        #expect(problems(in: pods(routing: isolated, east: "serves: ['South']")) == [sentence("999"), sentence("101")])
        let onlyEmergencies = "serves: ['East'], answers: ['999']"
        #expect(problems(in: pods(routing: isolated, east: onlyEmergencies)) == [sentence("101")])
        #expect(problems(in: pods(east: onlyEmergencies)) == [])
        // Nobody rings 999 from there.
        let noCallers = "origins: { South: 1 }"
        #expect(
            problems(in: pods(routing: isolated, callType: noCallers, east: "serves: ['South']"))
                == [sentence("101")])
    }

    @Test("A stage that names a team for a call type it doesn't answer is refused")
    func namedTeamDoesNotAnswer() {
        let stages = "[{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 5, teams: ['South pod', 'East pod'] }]"
        let east = "serves: ['East', 'South'], answers: ['101']"
        #expect(
            problems(in: pods(routing: "routing: { '999': \(stages) }", south: "", east: east)) == [
                "s.json5:7:96 routing.999.1.teams.1: expected a team that answers '999', found 'East pod';"
                    + " add it to the team's answers or leave the team out"
            ])
        // For all call types it is enough that it answers one.
        #expect(problems(in: pods(routing: "routing: { all: \(stages) }", south: "", east: east)) == [])
    }

    @Test(
        "What is legal but odd is warned of",
        arguments: [
            (
                pods(routing: ""),
                [
                    "routing: absent, so any team answers callers of any area at once, although teams serve different areas;"
                        + " say [{ afterSeconds: 0, teams: \"any\" }] if that is meant"
                ]
            ),
            (
                pods(routing: "routing: { '999': [{ afterSeconds: 0, teams: 'home' }] }"),
                [
                    "routing.101: absent, so any team answers callers of any area at once, although teams serve different areas;"
                        + " say [{ afterSeconds: 0, teams: \"any\" }] if that is meant"
                ]
            ),
            (
                pods(routing: "routing: { all: [{ afterSeconds: 0, teams: ['East pod'] }] }"),
                ["teams.South pod: no stage of the routing opens a call to the team, so it never answers"]
            ),
            (
                pods(routing: "routing: { all: [{ afterSeconds: 0, teams: 'any', whileHomeQueueAtLeast: 2 }] }"),
                ["routing.all: every stage has a condition, so a caller may wait for ever while none holds"]
            ),
            (
                pods(
                    routing:
                        "routing: { all: [{ afterSeconds: 0, teams: 'any' }], '999': [{ afterSeconds: 0, teams: 'out' }] }"
                ),
                ["routing.999: every call is transferred out at once"]
            ),
            (
                pods(
                    routing:
                        "routing: { all: [{ afterSeconds: 0, teams: 'out' }], '999': [{ afterSeconds: 0, teams: 'any' }], '101': [{ afterSeconds: 0, teams: 'home' }] }"
                ),
                ["routing.all: every call type has stages of its own, so these are not used"]
            ),
            (
                pods(routing: "", callType: "handlingAwayFactor: 1.1", south: "", east: ""),
                [
                    "callTypes.999.handlingAwayFactor: every team serves every area, so no call is answered away from home"
                ]
            ),
            (
                pods(routing: "freedAgentTakes: 'ownAreaFirst'", south: "", east: ""),
                ["freedAgentTakes: every team serves every area, so ownAreaFirst changes nothing"]
            ),
            (
                pods(
                    routing:
                        "routing: { all: [{ afterSeconds: 0, teams: 'home' }, { afterSeconds: 60, teams: 'out' }] }, freedAgentTakes: 'ownAreaFirst'"
                ),
                [
                    "freedAgentTakes: no stage opens a call to a team away from home, so ownAreaFirst changes nothing"
                ]
            ),
            (
                pods(routing: "routing: { all: [{ afterSeconds: 0, teams: 'any' }] }, freedAgentTakes: 'ownAreaFirst'"),
                []
            ),
        ])
    func warnings(text: String, expected: [String]) throws {
        #expect(try scenario(text).oddities == expected)
    }
}
