import ContactCentre
import Measures
import Scenarios
import Testing

@Suite("Measures of web chats")
struct ChatMeasuresTests {
    private func chats() throws -> Scenario {
        let text = """
            { schemaVersion: 1, name: 'Chats', period: { start: '2018-01-01', days: 2 },
              callTypes: { Chat: { chat: true, priority: 1, arrivals: { callsPerHour: 1 }, talk: { constant: 60 } },
                '101': { priority: 2, arrivals: { callsPerHour: 1 }, talk: { constant: 60 } } },
              teams: { A: { agents: { constant: 1 }, chatsAtOnce: 2 }, B: { agents: { constant: 1 } },
                C: { agents: { constant: 1 }, answers: ["101"] } } }
            """
        return try ScenarioReader.read(path: "chats.json5") { _ in Array(text.utf8) }
    }

    @Test("The first reply is the wait of a chat; chats at once are their time over that with any")
    func figures() throws {
        let calls: [CallRecord] = [
            .answered(at: 100, waited: 0, talk: 100), .answered(at: 150, waited: 10, talk: 40),
            .answered(at: 160, type: 1, waited: 30, talk: 60, team: 1),
        ]
        func span(_ from: Double, _ to: Double, _ activity: AgentActivity) -> AgentSpan {
            AgentSpan(start: microseconds(from), end: microseconds(to), agent: 0, team: 0, activity: activity)
        }
        let spans = [
            span(0, 400, .present), span(100, 200, .engaged), span(100, 200, .chatting), span(100, 200, .chat),
            span(160, 200, .chat),
        ]
        let measured = Measured([calls], spans: spans, of: try chats())
        #expect(measured.sample(.firstReplySeconds, type: 0) == ratio(10, 2))
        // 100 + 40 seconds of chats in 100 seconds.
        #expect(measured.value(.chatsPerAgent) == 1.4)
        #expect(measured.value(.chatsPerAgent, team: 0) == 1.4)
        #expect(measured.value(.chatsPerAgent, team: 1) == nil)
        #expect(measured.value(.averageAgentsOnCalls, team: 0) == 100.0 / 172_800)
    }

    @Test("Only chats have a first reply, and scenarios without chats have no such figures")
    func rows() throws {
        let keys = MeasurementPlan(try chats()).keys
        #expect(Set(keys.filter { $0.measure == .firstReplySeconds }.map { $0.callType }) == [CallTypeID(0)])
        #expect(Set(keys.filter { $0.measure == .chatsPerAgent }.map { $0.team }) == [nil, TeamID(0), TeamID(1)])
        let without = MeasurementPlan(try twoTeams()).keys
        #expect(!without.contains { [.firstReplySeconds, .chatsPerAgent].contains($0.measure) })
    }

    @Test("A chat under way at midnight waits on the day on which it came, and once")
    func midnight() throws {
        let day = 86_400.0
        var begun = CallRecord(arrival: microseconds(day - 100), queued: microseconds(20), callType: 0)
        begun.wasUnderWay = true
        var ended = CallRecord.answered(at: day - 100, waited: 20, talk: 500)
        ended.wasUnderWay = true
        let measured = Measured([[begun], [ended]], of: try chats())
        #expect(measured.value(.offered, type: 0) == 1)
        #expect(measured.value(.longestQueue, type: 0) == 1)
        #expect(measured.value(.averageQueueLength, type: 0) == 20 / (2 * day))
    }
}
