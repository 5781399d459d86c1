import Reporting
import Scenarios
import Testing

@Suite("Web chats, in words")
struct ChatsInWordsTests {
    private func sentences(_ callType: String, _ team: String) throws -> [String] {
        let text = """
            { schemaVersion: 1, name: 'Words', period: { start: '2017-10-02', days: 7 },
              callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 9 }, talk: { constant: 200 } },
                Chat: { priority: 2, arrivals: { callsPerHour: 9 }, talk: { constant: 200 }, \(callType) } },
              teams: { Room: { agents: { constant: 5 }, \(team) } } }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }.sentences
    }

    @Test(
        "How many an agent has at once is said, and how they slow each other",
        arguments: [
            ("chatsAtOnce: 1", "An agent of Room has one chat at a time."),
            (
                "chatsAtOnce: 3",
                "An agent of Room has up to 3 chats at once and shares the time out equally: with 2, each takes twice as long."
            ),
            (
                "chatsAtOnce: 3, chatSlowing: 0",
                "An agent of Room has up to 3 chats at once, which do not slow each other."
            ),
            (
                "chatsAtOnce: 3, chatSlowing: 0.4",
                "An agent of Room has up to 3 chats at once; each further one makes every chat 40% of its time alone longer."
            ),
        ])
    func slowing(team: String, expected: String) throws {
        let sentences = try sentences("chat: true", team)
        #expect(sentences.suffix(2) == ["Chat: web chat, begun by the agent's first reply.", expected])
    }

    @Test("Who may take an agent out of chats is said")
    func interruption() throws {
        #expect(
            try sentences("chat: true, interruptibleBy: ['999']", "chatsAtOnce: 2").contains(
                "A call of 999 may take an agent out of Chat; the chats go on afterwards."))
        #expect(try !sentences("shortAbandonSeconds: 5", "answers: ['999', 'Chat']").contains { $0.contains("chat") })
    }
}
