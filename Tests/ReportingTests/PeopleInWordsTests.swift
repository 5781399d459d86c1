import Reporting
import Scenarios
import Testing

@Suite("People in words")
struct PeopleInWordsTests {
    private func words(teams: String, callType: String = "", scenario keys: String = "") throws -> [String] {
        try Self.scenario(teams: teams, callType: callType, scenario: keys).peopleInWords
    }

    /// Two call types in the week from Monday, 2 October 2017.
    static func scenario(teams: String, callType: String = "", scenario keys: String = "") throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: 'S', period: { start: '2017-10-02', days: 7, warmUpDays: 1 },
              callTypes: { '999': { priority: 1, arrivals: { callsPerDay: 700 }, talk: { constant: 200 }, \(callType) },
                           '101': { priority: 2, arrivals: { callsPerDay: 900 }, talk: { constant: 200 } } },
              teams: { \(teams) }, \(keys) }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
    }

    @Test("Nothing is said of agents on duty by the hour whose callers ring once")
    func nothing() throws {
        #expect(try words(teams: "Room: { agents: { constant: 5 } }") == [])
    }

    @Test("What lies before the force's clock")
    func connectionDelay() throws {
        let delays = [
            ("{ constant: 4 }", "4 s"), ("{ distribution: 'gamma', meanSeconds: 4.5, variation: 0.5 }", "about 4.5 s"),
        ]
        for (delay, words) in delays {
            let sentences = try Self.scenario(
                teams: "Room: { agents: { constant: 5 } }", callType: "connectionDelay: \(delay)"
            ).sentences
            let expected =
                "999, BT's leg: \(words) before the force's clock starts; only the figures on the national clock count them."
            #expect(sentences.dropFirst() == [expected])
        }
    }

    @Test("Shifts with their own agents and breaks")
    func shifts() throws {
        let shifts = """
            Room: { agents: { shifts: {
              day: { start: '08:00', hours: 8.5, headcount: 4.5, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
                     breaks: [{ minutes: 40, fromHour: 3, untilHour: 5.5, paid: false }] },
              late: { start: '16:00', hours: 8, headcount: 3, breaks: [{ minutes: 15, fromHour: 1, untilHour: 3 }, { minutes: 30, fromHour: 3, untilHour: 5 }] },
              weekend: { start: '10:00', hours: 8, headcount: 1, days: ['Saturday', 'Sunday'], breaks: [{ minutes: 40, fromHour: 3, untilHour: 5.5, paid: false }] } } } }
            """
        #expect(
            try words(teams: shifts) == [
                "Room works day from 08:00 to 16:30 with 4.5 agents, Monday to Friday, late from 16:00 to 00:00 with 3 agents"
                    + " and weekend from 10:00 to 18:00 with 1 agent, Saturday and Sunday.",
                "Room, day and weekend shifts: a break of 40 min unpaid between 3 h and 5.5 h after the start.",
                "Room, late shifts: breaks of 15 min paid between 1 h and 3 h after the start and 30 min paid between 3 h and 5 h after the start.",
            ])
    }

    @Test("A rota, absence and seats of each of several teams")
    func rota() throws {
        let teams = """
            Room: { agents: { shifts: { early: { start: '07:00', hours: 8 }, night: { start: '22:00', hours: 9 } },
              rota: { cycle: ['early', 'early', 'night', 'off', 'off', 'off'], groups: { A: 4, B: 4, C: 4 }, from: '2017-10-01' } } },
            Pod: { agents: { shifts: { day: { start: '00:00', hours: 24 } },
                   rota: { cycle: ['day', 'off'], groups: { A: 2, B: 3 }, from: '2017-10-01' } },
                   people: { outbreaks: [] } },
            Desk: { agents: { constant: 1 } }
            """
        let people = """
            people: { shrinkage: { leave: 0.125, sickness: 0.05 }, adherence: 0.95, awayMinutes: 4, fullTimeHoursAWeek: 40,
              outbreaks: [{ part: 'sickness', from: '2017-10-05', days: 2, factor: 3 }, { part: 'leave', from: '2017-10-08', days: 1, factor: 1.5 }] }
            """
        let found = try words(teams: teams, scenario: people)
        // From Monday: A works E N - - - E E, B - E E N - - -, C - - - E E N -: 7 earlies and 3 nights of 4 agents, 332 h, 8.3 posts
        // of 40 hours. There are 82.5% of 132 h until Wednesday, 72.5% of 100 h in the outbreak, 82.5% of 68 h on Saturday and
        // 76.25% of 32 h on Sunday: 261.9 h, 95% of them at the desk, 248.8 in 168.
        #expect(
            found[0]
                == "Room works early from 07:00 to 15:00 and night from 22:00 to 07:00;"
                + " groups A, B and C of 4 agents each in turn: 2 early, 1 night, 3 off, each 2 days behind the one before;"
                + " 1.5 seats on average from 8.3 paid FTE.")
        // 2 or 3 agents around the clock, turn about from Monday with 3 (B on, since A began on Sunday): 4 x 3 + 3 x 2 = 18
        // agent days in 7; 432 h of 40-hour weeks are 10.8; 82.5% there, 95% of them at the desk: 2.571 x 0.825 x 0.95 = 2.02.
        #expect(
            found[1]
                == "Pod works day from 00:00 to 00:00; groups A of 2 and B of 3 agents in turn: 1 day, 1 off, each 1 day behind the one before;"
                + " 2.0 seats on average from 10.8 paid FTE.")
        #expect(
            found.dropFirst(2) == [
                "Room: People down for a shift are absent: 12.5% for leave and 5% for sickness.",
                "Room: 3 times as many are absent for sickness from 5 October 2017 to 6 October 2017.",
                "Room: 1.5 times as many are absent for leave on 8 October 2017.",
                "Room: Between breaks agents are at the desk 95% of the time, away for 4 min on average.",
                "Pod: People down for a shift are absent: 12.5% for leave and 5% for sickness.",
                "Pod: Between breaks agents are at the desk 95% of the time, away for 4 min on average.",
            ])
    }

    @Test("Grades and closures")
    func gradesAndClosures() throws {
        let teams = """
            Room: { agents: { constant: 9 }, grades: {
              experienced: { preferredFor: ['999'] }, third: { count: 2 },
              trainee: { share: 0.2, answers: ['101'], handlingFactor: 1.25, pickUpFactor: 1.5 } },
              closed: [{ from: '2017-10-03T17:30', hours: 4.5, moveTo: 'Pod' }, { from: '2017-10-05T00:00', hours: 48 }] },
            Pod: { agents: { constant: 3 } }
            """
        #expect(
            try words(teams: teams) == [
                "Room has experienced (the rest), asked first for 999; third (2);"
                    + " trainee (20%), answering 101 only, taking 1.25 times as long over a call, 1.5 times as long to pick up."
                    + " That makes its 9 agents: 5 experienced, 2 third and 2 trainee.",
                "Room is closed from 17:30 on 3 October 2017 for 4.5 h; its agents help Pod.",
                "Room is closed from 00:00 on 5 October 2017 for 2 days; its agents sit idle.",
            ])
    }

    @Test("Follow-on contacts and work without a conversation")
    func contacts() throws {
        let keys = """
            areas: { S: {}, E: {} },
            afterAbandoning: [{ callType: '999', probability: 0.5, after: { distribution: 'exponential', meanSeconds: 90 }, timesAtMost: 3 },
                              { callType: '101', probability: 0.25 }],
            afterAnswer: [{ callType: '101', probability: 0.1, away: 0.15, after: { constant: 86400 }, timesAtMost: 1 }]
            """.replacing("areas: { S: {}, E: {} },\n", with: "")
        let teams =
            "South: { serves: ['S'], agents: { constant: 3 } }, East: { serves: ['E'], agents: { constant: 3 } }"
        #expect(
            try words(teams: teams, callType: keys, scenario: "areas: { S: {}, E: {} }") == [
                "50% of 999 callers who hang up ring again after 1.5 min on average, 3 times in a row at most.",
                "25% of 999 callers who hang up ring 101 at once, 10 times in a row at most.",
                "10% (15% away from home) of 999 calls answered lead to 101 after 24 h on average, 1 time in a row at most.",
            ])
        let work = "work: { distribution: 'exponential', meanSeconds: 900, interruptibleBy: ['101'] }"
        let text = """
            { schemaVersion: 1, name: 'S', period: { start: '2017-10-02', days: 7, warmUpDays: 1 },
              callTypes: { Digital: { priority: 5, arrivals: { callsPerDay: 70 }, \(work) },
                           '101': { priority: 2, arrivals: { callsPerDay: 900 }, talk: { constant: 200 } } },
              teams: { Room: { agents: { constant: 9 } } } }
            """
        let digital = try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
        #expect(
            digital.peopleInWords == [
                "Digital is work of 15 min on average without a conversation, which 101 may interrupt."
            ])
    }

    @Test("Where there is more than anyone reads, that is said")
    func tooMany() throws {
        let closures = (0..<21).map { "{ from: '2017-10-0\($0 % 7 + 2)T0\($0 / 7):00', hours: 0.5 }" }.joined(
            separator: ", ")
        let found = try words(teams: "Room: { agents: { constant: 9 }, closed: [\(closures)] }")
        #expect(found.count == 21)
        #expect(found.last == "There is more about people, too much to be listed here.")
    }

    @Test("The summary counts seats and paid people where agents work shifts")
    func summary() throws {
        // 10 agents around the clock, 1,680 h of 37-hour weeks: 45.4 posts.
        let day = "shifts: { day: { start: '00:00', hours: 24, headcount: 10 } }"
        #expect(
            try Self.scenario(teams: "Room: { agents: { \(day) } }").sentences.joined(separator: " ").contains(
                "; 10.0 seats on average from 45.4 paid FTE; "))
        #expect(
            try Self.scenario(teams: "Room: { agents: { \(day) } }, Desk: { agents: { constant: 2 } }").sentences[0]
                .contains("; 12.0 agents on average, with 45.4 paid FTE on shifts in 2 teams; "))
    }
}
