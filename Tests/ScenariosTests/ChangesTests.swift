import ContactCentre
import Probability
import Scenarios
import Testing

/// Two teams and two call types over ten days, with changes.
private func room(_ changes: String, people: String = "") -> String {
    """
    { schemaVersion: 1, name: 'room', period: { start: '2018-01-01', days: 10, warmUpDays: 1 },
      callTypes: {
        '999': { priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 100 }, talk: { constant: 200 }, patience: { constant: 300 } },
        '101': { priority: 2, arrivals: { callsPerDay: 240, busynessVariation: 0.1 }, talk: { distribution: 'exponential', meanSeconds: 300 }, patience: { constant: 300 } },
      },
      teams: { Room: { agents: { constant: 4 } }, Pod: { agents: { shifts: {
        day: { start: '07:00', hours: 12, headcount: 2 }, night: { start: '19:00', hours: 12, headcount: 1 } } } } },
      changes: [\(changes)] }
    """
}

@Suite("Changes from a day on, read")
struct ChangesTests {
    @Test("Each day with changes has a scenario of its own, changes laid on one another in order of time")
    func eras() throws {
        let read = try scenario(
            room(
                """
                { from: '2018-01-08', multiply: { 'callTypes.101.talk': 0.5 } },
                { from: '2018-01-04', name: 'New questions', set: { 'callTypes.101.talk.meanSeconds': 400, 'teams.Room.agents': { byHourOfDay: [\
                \([String](repeating: "6", count: 24).joined(separator: ", "))] } } },
                { from: '2018-01-08', name: 'More calls', multiply: { 'callTypes.101.arrivals': 1.5 } }
                """))
        #expect(read.laterEras.map { $0.firstDay } == [3, 7])
        let means = [0, 2, 3, 6, 7, 9].map { read.asOf(day: $0).callTypes[1].talk.mean }
        #expect(means == [300, 300, 400, 400, 200, 200])
        #expect(read.changes.map { $0.name } == ["New questions", "", "More calls"])
        #expect(read.changes.map { $0.firstDate.text } == ["2018-01-04", "2018-01-08", "2018-01-08"])
        #expect(
            read.changes[0].effects == [
                DatedChange.Effect(
                    path: "callTypes.101.talk.meanSeconds", result: .set(before: .value("300"), after: .value("400"))),
                DatedChange.Effect(path: "teams.Room.agents", result: .set(before: .several, after: .several)),
            ])
        // 240 calls on each of seven days, 360 on each of three; 4 agents on three days, 6 on seven.
        #expect(abs(read.expectedCalls(of: CallTypeID(1)) - 2_760) < 1e-9)
        #expect(abs(read.averageAgents(ofTeam: 0) - 5.4) < 1e-9)
    }

    @Test("Paid hours and agents by hour follow the days; a shift that began before a change counts as it began")
    func hours() throws {
        let read = try scenario(
            room("{ from: '2018-01-06', set: { 'teams.Pod.agents.shifts.night.headcount': 3 } }"))
        // Five days of 12 h x 2 and 12 h x 1, five of 12 h x 2 and 12 h x 3.
        #expect(try #require(read.workforceHours(ofTeam: 1)).paid == 5 * 36 + 5 * 60)
        let byHour = read.agentsByHour(ofTeam: 1)
        let night = [4, 5, 6].map { byHour[$0 * 24 + 3] }
        #expect(night == [1, 1, 3])
        #expect(byHour[5 * 24 + 21] == 3)
        #expect(read.mostSeats(ofTeam: 1) == 3)
    }

    @Test("The hash tells changes apart")
    func hash() throws {
        let texts = [
            "", "{ from: '2018-01-06', multiply: { 'callTypes.101.talk': 1.1 } }",
            "{ from: '2018-01-07', multiply: { 'callTypes.101.talk': 1.1 } }",
            "{ from: '2018-01-06', multiply: { 'callTypes.101.talk': 1.2 } }",
        ]
        #expect(Set(try texts.map { try scenario(room($0)).hash }).count == 4)
    }

    @Test("A setting reaches into a change, and a side file a change names is read")
    func settings() throws {
        let text = room("{ from: '2018-01-06', set: { 'callTypes.101.talk.meanSeconds': 400 } }")
        let changed = try scenario(
            text, settings: [Setting(path: "changes.0.set.callTypes.101.talk.meanSeconds", value: "350")])
        #expect(changed.asOf(day: 5).callTypes[1].talk.mean == 350)
        let files = [
            "s.json5": room("{ from: '2018-01-06', set: { 'teams.Room.agents': { csv: 'agents.csv' } } }"),
            "agents.csv": "start,agents\n2018-01-01T00:00,9\n",
        ]
        #expect(try scenario(files).averageAgents(ofTeam: 0) == 6.5)
    }

    @Test(
        "Each mistake is reported where it stands, and says from when on it is one",
        arguments: [
            (
                "{ from: '2018-01-05' }",
                [
                    "8 changes.0: expected set or multiply, such as multiply: { \"callTypes.999.arrivals\": 1.07 }; found none"
                ]
            ),
            (
                "{ from: '2018-01-05', set: {} }",
                [
                    "8 changes.0: expected set or multiply, such as multiply: { \"callTypes.999.arrivals\": 1.07 }; found none"
                ]
            ),
            (
                "{ from: '2018-01-11', multiply: { 'callTypes.101.talk': 1.1 } }",
                ["8 changes.0.from: expected a day of the period, 2018-01-01 to 2018-01-10, found 2018-01-11"]
            ),
            (
                "{ from: '2018-01-05', set: { 'callTypes.111.priority': 1 } }",
                ["8 changes.0.set.callTypes.111.priority: unknown call type '111'; did you mean '101'?"]
            ),
            (
                "{ from: '2018-01-05', set: { 'period.days': 5 } }",
                [
                    "8 changes.0.set.period.days: expected a path below callTypes, teams, routing, people, demand, freedAgentTakes, found 'period.days'; the rest of a scenario is the same on all days"
                ]
            ),
            (
                "{ from: '2018-01-05', multiply: { 'callTypes.101.talk': 1.1 } }, { from: '2018-01-05', set: { 'callTypes.101.talk.meanSeconds': 200 } }",
                [
                    "8 changes.1.set.callTypes.101.talk.meanSeconds: expected each value to change once a day, found one that changes.0.multiply.callTypes.101.talk changes on the same day; put both into one, or make one of them a day later"
                ]
            ),
            (
                "{ from: '2018-01-05', set: { 'callTypes.101.talk.meanSeconds': 'long' } }",
                [
                    "8 callTypes.101.talk.meanSeconds: from 2018-01-05 on: expected a number above 0 and at most 2592000, found the text 'long'"
                ]
            ),
            (
                "{ from: '2018-01-05', set: { 'callTypes.999.target.fraction': 0.8 } }",
                [
                    "8 changes.0: from 2018-01-05 on: expected the same target, short abandons, kind (call, chat or work) and deadline of 999 as before the change, found others; what is measured must be one thing over the period"
                ]
            ),
            (
                "{ from: '2018-01-05', set: { 'teams.Annexe': { agents: { constant: 1 } } } }",
                [
                    "8 changes.0: from 2018-01-05 on: expected the same teams in the same order as before the change, found Room, Pod, Annexe; what is measured must be one thing over the period"
                ]
            ),
            (
                "{ from: '2018-01-05', set: { 'teams.Pod.agents.shifts.night.start': '05:00' } }",
                [
                    "8 changes.0: from 2018-01-05 on: expected a shift that begins at 07:00 or later, when 'night' of the day before ends, found 'night', which begins at 05:00; put a day off or a later shift between them"
                ]
            ),
            (
                "{ from: '2018-01-05', multiply: { 'callTypes.999.target': 1.1 } }",
                [
                    "8 changes.0.multiply.callTypes.999.target: expected the path of a number, or of a list or a group of agents, calls, lengths or shares, to be so many times as large, found 'callTypes.999.target'"
                ]
            ),
            (
                "{ from: 'soon', multiply: { 'callTypes.101.talk': -1 } }",
                [
                    "8 changes.0.from: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text 'soon'",
                    "8 changes.0.multiply.callTypes.101.talk: expected a number from 0 to 1000, found -1",
                ]
            ),
        ])
    func mistakes(changes: String, expected: [String]) {
        #expect(problemsByLine(in: room(changes)) == expected)
    }

    @Test("What is odd from a day on, or only before it, says so")
    func oddities() throws {
        let text = room(
            "{ from: '2018-01-05', set: { 'teams.Pod.agents': { constant: 0 } } }, { from: '2018-01-08', set: { 'teams.Pod.agents': { constant: 1 } } }"
        )
        #expect(
            try scenario(text).oddities.filter { $0.contains("Pod") }
                == ["teams.Pod.agents: from 2018-01-05 on: the team is never staffed"])
        let pod =
            "{ shifts: {\n    day: { start: '07:00', hours: 12, headcount: 2 }, night: { start: '19:00', hours: 12, headcount: 1 } } }"
        let opens = room("{ from: '2018-01-05', set: { 'teams.Pod.agents.constant': 2 } }").replacing(
            pod, with: "{ constant: 0 }")
        #expect(try scenario(opens).oddities.allSatisfy { !$0.contains("Pod") })
    }
}
