import Scenarios
import Testing

@Suite("Queues that grow without end, and agents and calls that don't go together")
struct QueueGrowthTests {
    /// 30 calls an hour of 200 s keep 1.667 agents busy.
    private static func room(
        agents: String, callType: String = "", team: String = "", scenario: String = "",
        arrivals: String = "callsPerHour: 30"
    ) -> String {
        smallScenario(arrivals: arrivals, callType: callType, team: team, agents: agents, scenario: scenario)
    }

    private static func growth(_ callers: String, _ work: String, _ agents: String) -> String {
        "callTypes: callers of \(callers) never hang up and need \(work) agents on average, of \(agents) there are:"
            + " the queue grows without end"
    }

    @Test(
        "A queue that must grow is warned of: what comes, follow-ons included, is more than those who may answer can do",
        arguments: [
            (room(agents: "constant: 1.6"), [growth("999", "1.7", "1.6")]),
            // Half of the calls lead to another: twice as many in all, but for 1 in 2048.
            (
                room(agents: "constant: 3", callType: "afterAnswer: [{ callType: '999', probability: 0.5 }]"),
                [growth("999", "3.3", "3")]
            ),
            // Each call leads to just one more.
            (
                room(
                    agents: "constant: 3",
                    callType:
                        "afterAnswer: [{ callType: '999', probability: 1, timesAtMost: 1, after: { constant: 3600 } }]"),
                [
                    growth("999", "3.3", "3"),
                    "callTypes: a contact of 999 that is answered always leads to another; only timesAtMost ends the chain",
                ]
            ),
            // Two in three agents take three times as long: of three, together they do as much as 1 + 2/3.
            (
                room(
                    agents: "constant: 3", callType: "pickUp: { constant: 0 }",
                    team: "grades: { quick: {}, slow: { share: 0.6666666666667, handlingFactor: 3 } }"),
                [growth("999", "3", "3")]
            ),
            // Those who never hang up, nine in ten, need 1.5.
            (
                room(
                    agents: "constant: 1.4",
                    callType: "patience: { distribution: 'never', hangUpAtOnce: { fraction: 0.1, meanSeconds: 4 } }"),
                [growth("999", "1.5", "1.4")]
            ),
            // Half of the callers, those from East, take 400 s: 1.667 / 2 * (1 + 2).
            (
                room(
                    agents: "constant: 2.4", callType: "handlingAwayFactor: 2", team: "serves: ['South']",
                    scenario: "areas: { South: {}, East: {} }, routing: { all: [{ afterSeconds: 0, teams: 'any' }] }"),
                [
                    growth("999", "2.5", "2.4"),
                    "areas.East: no team serves it, so all its callers are answered away from home",
                ]
            ),
            // A room of two days at the weekend: 3 * 1680 calls of 200 s in 48 h.
            (
                smallScenario(
                    period: "start: '2017-10-07', days: 2, warmUpDays: 1",
                    arrivals: "callsPerDay: 480, dayOfWeekShares: [0, 0, 0, 0, 0, 1, 1]",
                    agents:
                        "shifts: { day: { start: '00:00', hours: 24, headcount: 3, days: ['Saturday', 'Sunday'] } }"),
                [growth("999", "3.9", "3")]
            ),
        ])
    func grows(text: String, expected: [String]) throws {
        #expect(try scenario(text).oddities == expected)
    }

    @Test(
        "A queue that need not grow is not warned of",
        arguments: [
            room(agents: "constant: 1.7"),
            // Whoever waits a minute is transferred out.
            room(
                agents: "constant: 1.5",
                scenario: "routing: { all: [{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 60, teams: 'out' }] }"),
            room(agents: "constant: 3.4", callType: "afterAnswer: [{ callType: '999', probability: 0.5 }]"),
            room(agents: "constant: 2", team: "grades: { quick: {}, slow: { share: 0.5, handlingFactor: 1.4 } }"),
            room(agents: "constant: 1.2", callType: "patience: { distribution: 'exponential', meanSeconds: 60 }"),
        ])
    func neednot(text: String) throws {
        #expect(try scenario(text).oddities == [])
    }

    private static func desk(_ further: String = "", room: String = "10", desk: String = "1", rate: String = "27")
        -> String
    {
        """
        { schemaVersion: 1, name: 'Desk', period: { start: '2017-10-02', days: 7, warmUpDays: 1 },
          callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 30 }, talk: { constant: 200 }, \(further) },
                       '101': { priority: 2, arrivals: { callsPerHour: \(rate) }, talk: { constant: 200 } } },
          teams: { Room: { agents: { constant: \(room) }, answers: ['999'] },
                   Desk: { agents: { constant: \(desk) }, answers: ['101'] } } }
        """
    }

    @Test("Only those who may answer count: agents of another team don't help")
    func otherTeams() throws {
        // 27 calls an hour of 200 s keep 1.5 agents busy.
        #expect(try scenario(QueueGrowthTests.desk()).oddities == [QueueGrowthTests.growth("101", "1.5", "1")])
        #expect(
            try scenario(QueueGrowthTests.desk(room: "1.5")).oddities == [
                QueueGrowthTests.growth("999", "1.7", "1.5"), QueueGrowthTests.growth("101", "1.5", "1"),
            ])
    }

    @Test("Call types that lead to each other: the totals solve the linear equations")
    func equations() throws {
        // x = 30 + y / 2 and y = x / 2 make 40 calls of 999 and 20 of 101 an hour: 2.222 and 1.111 agents.
        let text = QueueGrowthTests.desk(
            "afterAnswer: [{ callType: '101', probability: 0.5 }]", room: "2.2", desk: "1.1", rate: "0"
        ).replacing(
            "'101': {", with: "'101': { afterAnswer: [{ callType: '999', probability: 0.5 }],")
        #expect(
            try scenario(text).oddities == [
                QueueGrowthTests.growth("999", "2.2", "2.2"), QueueGrowthTests.growth("101", "1.1", "1.1"),
            ])
        #expect(
            try scenario(text.replacing("2.2", with: "2.3").replacing("constant: 1.1", with: "constant: 1.2")).oddities
                == [])
    }

    @Test("Of callers who may hang up, only what follows whichever way the call ends is certain to come")
    func certainFollowOns() throws {
        let patience = "patience: { distribution: 'exponential', meanSeconds: 60 }, "
        let answered = "afterAnswer: [{ callType: '101', probability: 0.9 }]"
        let either = answered + ", afterAbandoning: [{ callType: '101', probability: 0.8 }]"
        // 24 of 30 calls an hour at the least: 1.333 agents.
        #expect(
            try scenario(QueueGrowthTests.desk(patience + either, desk: "1.3", rate: "0")).oddities == [
                QueueGrowthTests.growth("101", "1.3", "1.3")
            ])
        #expect(try scenario(QueueGrowthTests.desk(patience + answered, desk: "1.3", rate: "0")).oddities == [])
    }

    @Test("A pod whose callers no other team may answer is named with its area")
    func pod() throws {
        let text = """
            { schemaVersion: 1, name: 'Pods', period: { start: '2017-10-02', days: 7, warmUpDays: 1 },
              areas: { South: {}, East: {} },
              callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 200 } } },
              teams: { S: { agents: { constant: 1 }, serves: ['South'] }, E: { agents: { constant: 9 }, serves: ['East'] } },
              routing: { all: [{ afterSeconds: 0, teams: 'home' }] } }
            """
        #expect(try scenario(text).oddities == [QueueGrowthTests.growth("999 from South", "1.7", "1")])
    }

    @Test("Calls far beyond the agents there are, and agents far beyond the calls, are warned of")
    func proportions() throws {
        let patient = "patience: { distribution: 'exponential', meanSeconds: 60 }"
        // 540,000 calls an hour of 200 s.
        let calls = QueueGrowthTests.room(agents: "constant: 8", callType: patient, arrivals: "callsPerHour: 540000")
        #expect(
            try scenario(calls).oddities == [
                "teams: calls need 30000 agents on average, of 8 there are; look at the numbers of calls (in the"
                    + " period, a day or an hour?), at lengths, which are in seconds, and at the agents"
            ])
        let agents = QueueGrowthTests.room(agents: "constant: 400", arrivals: "callsPerHour: 72")
        #expect(
            try scenario(agents).oddities == [
                "teams: there are 400 agents on average, for calls that need 4; look at the agents (those on duty"
                    + " at once are meant), the numbers of calls and their lengths, which are in seconds"
            ])
        // Somebody must be there at night; a room overloaded threefold is a question one may ask.
        #expect(try scenario(QueueGrowthTests.room(agents: "constant: 12", arrivals: "callsPerHour: 1")).oddities == [])
        #expect(
            try scenario(
                QueueGrowthTests.room(agents: "constant: 8", callType: patient, arrivals: "callsPerHour: 430")
            ).oddities == [])
    }
}
