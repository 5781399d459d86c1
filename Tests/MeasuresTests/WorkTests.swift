import ContactCentre
import Measures
import Scenarios
import Testing

/// 999 calls and digital work with one team: figures of all callers leave work out, figures of agents don't.
@Suite("Measures of callers beside work")
struct WorkTests {
    private static func scenario() throws(ScenarioProblems) -> Scenario {
        let text = """
            {
              schemaVersion: 1, name: "work", period: { start: "2017-10-30", days: 1 },
              callTypes: {
                Digital: { priority: 9, arrivals: { callsPerDay: 9 }, work: { constant: 600 }, target: { withinSeconds: 3600, fraction: 1 } },
                "999": {
                  priority: 1, arrivals: { callsPerDay: 9 }, talk: { constant: 60 }, patience: { constant: 90 },
                  target: { withinSeconds: 10, fraction: 0.9 },
                },
                "101": { priority: 2, arrivals: { callsPerDay: 9 }, talk: { constant: 60 }, patience: { constant: 90 } },
              },
              teams: { A: { agents: { constant: 2 } } },
            }
            """
        return try ScenarioReader.read(path: "work.json5") { _ in Array(text.utf8) }
    }

    /// Three items of work that wait for hours, and two 999 calls and a 101 call that hardly do.
    private let calls: [CallRecord] = [
        .answered(at: 0, type: 0, waited: 7_200, wrap: 600), .answered(at: 1, type: 0, waited: 7_800, wrap: 600),
        .answered(at: 2, type: 1, waited: 4, talk: 60),
        .answered(at: 3, type: 2, queued: 0, waited: 6, talk: 30, free: true),
        .abandoned(at: 4, type: 1, waited: 20), .stillThere(at: 86_000, type: 0),
    ]

    private func measured() throws -> Measured {
        let spans = [
            AgentSpan(start: 0, end: 7_200 * second, agent: 0, team: 0, activity: .present),
            AgentSpan(start: 0, end: 1_800 * second, agent: 0, team: 0, activity: .engaged),
        ]
        return Measured([calls], spans: spans, of: try WorkTests.scenario())
    }

    @Test("A call type is work if it says so, and not if its conversations merely take no time")
    func isWork() throws {
        #expect(try WorkTests.scenario().callTypes.map(\.isWork) == [true, false, false])
        let text = """
            {
              schemaVersion: 1, name: "silent", period: { start: "2017-10-30", days: 1 },
              callTypes: { "999": { priority: 1, arrivals: { callsPerDay: 9 }, talk: { constant: 0 }, wrap: { constant: 9 } } },
              teams: { A: { agents: { constant: 2 } } },
            }
            """
        let silent = try ScenarioReader.read(path: "silent.json5") { _ in Array(text.utf8) }
        #expect(silent.callTypes.map(\.isWork) == [false])
    }

    @Test("Figures of all are those of all callers")
    func ofAllCallers() throws {
        let measured = try measured()
        #expect(measured.sample(.averageSpeedOfAnswerSeconds) == ratio(10, 2))
        #expect(measured.sample(.averageWaitSeconds) == ratio(30, 3))
        #expect(measured.value(.longestAnswerSeconds) == 6)
        #expect(measured.value(.offered) == 3)
        #expect(measured.value(.answered) == 2)
        #expect(measured.value(.stillThere) == 0)
        #expect(measured.sample(.abandonedFraction) == ratio(1, 3))
        #expect(measured.sample(.waitedAtAll) == ratio(2, 3))
        #expect(measured.sample(.answeredWithin10) == ratio(2, 2))
        #expect(measured.sample(.serviceLevel) == ratio(1, 2))
        #expect(measured.sample(.averageHandleSeconds) == ratio(90, 2))
        #expect(measured.value(.answered, team: 0) == 2)
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, team: 0) == ratio(10, 2))
    }

    @Test("The queue of all is that of all callers: who waits, not what waits")
    func queueOfAllCallers() throws {
        let measured = try measured()
        // 4 s and 20 s of callers; two in the line at once.
        #expect(measured.sample(.averageQueueLength) == ratio(24_000_000, 86_400_000_000))
        #expect(measured.value(.longestQueue) == 2)
    }

    @Test("Work has rows of its own")
    func ofWork() throws {
        let measured = try measured()
        #expect(measured.value(.offered, type: 0) == 3)
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0) == ratio(15_000, 2))
        #expect(measured.value(.longestQueue, type: 0) == 2)
        // 7,200 s, 7,800 s, and from 86,000 s to the end of the day.
        #expect(measured.sample(.averageQueueLength, type: 0) == ratio(15_400_000_000, 86_400_000_000))
    }

    @Test("Figures of agents are of all they do: an hour of theirs goes on work as well as on calls")
    func ofAgents() throws {
        let measured = try measured()
        #expect(measured.value(.occupancy) == 0.25)
        // Two items of work and two calls in two hours.
        #expect(measured.sample(.callsPerAgentHour) == ratio(4, 2))
        #expect(measured.sample(.callsPerAgentHour, team: 0) == ratio(4, 2))
    }
}
