import ContactCentre
import Scenarios
import Testing

@Suite("Web chats in a scenario")
struct ChatTests {
    private func text(_ callType: String, team: String = "chatsAtOnce: 3") -> String {
        """
        { schemaVersion: 1, name: 'Chats', period: { start: '2018-01-01', days: 1, warmUpDays: 1 },
          callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 3 }, talk: { constant: 200 } },
            Chat: { priority: 2, arrivals: { callsPerHour: 5 }, talk: { constant: 600 },
               \(callType) } },
          teams: { Room: { agents: { constant: 3 },
               \(team) } } }
        """
    }

    @Test("A type is chat, has several at once, and may be interrupted, where it says so")
    func read() throws {
        let chats = try scenario(text("chat: true, interruptibleBy: ['999']", team: "chatsAtOnce: 4, chatSlowing: 0.5"))
        #expect(chats.callTypes.map { $0.isChat } == [false, true])
        #expect(chats.callTypes[1].wrap.interruptibleBy == [CallTypeID(0)])
        #expect(chats.teams[0].chatsAtOnce == 4)
        #expect((1...3).map { chats.teams[0].stretch(ofChats: $0) } == [1, 1.5, 2])
        let plain = try scenario(text("shortAbandonSeconds: 5", team: "answers: ['999', 'Chat']"))
        #expect(plain.teams[0].chatsAtOnce == 1 && plain.teams[0].chatSlowing == 1)
    }

    @Test(
        "Each mistake of a call type is reported where it stands",
        arguments: [
            ("chat: false", "callTypes.Chat.chat: expected true, found false; leave it out"),
            (
                "chat: true, wrap: { constant: 5 }",
                "callTypes.Chat: expected only one of 'wrap' and 'chat', found both"
            ),
            (
                "chat: true, pickUp: { constant: 5 }",
                "callTypes.Chat: expected only one of 'pickUp' and 'chat', found both"
            ),
            (
                "chat: true, connectionDelay: { constant: 5 }",
                "callTypes.Chat: expected only one of 'connectionDelay' and 'chat', found both"
            ),
            (
                "interruptibleBy: ['999']",
                "callTypes.Chat.interruptibleBy: expected 'chat' beside this key, found none; add it or remove this key"
            ),
        ])
    func mistakes(keys: String, expected: String) {
        #expect(problemsByLine(in: text(keys)).map { String($0.drop { $0 != "c" }) } == [expected])
    }

    @Test(
        "So is each mistake of a team",
        arguments: [
            ("chatsAtOnce: 0", "teams.Room.chatsAtOnce: expected a whole number from 1 to 100, found 0"),
            ("chatsAtOnce: -3", "teams.Room.chatsAtOnce: expected a whole number from 1 to 100, found -3"),
            ("chatsAtOnce: 2.5", "teams.Room.chatsAtOnce: expected a whole number from 1 to 100, found 2.5"),
            ("chatsAtOnce: 1e9", "teams.Room.chatsAtOnce: expected a whole number from 1 to 100, found 1e9"),
            (
                "chatsAtOnce: 3, chatSlowing: -1",
                "teams.Room.chatSlowing: expected a number from 0 to 10, found -1"
            ),
            (
                "chatSlowing: 1",
                "teams.Room.chatSlowing: expected 'chatsAtOnce' beside this key, found none; add it or remove this key"
            ),
        ])
    func mistakesOfTeams(keys: String, expected: String) {
        let problems = problemsByLine(in: text("chat: true", team: keys))
        #expect(problems.map { String($0.drop { $0 != "t" }) } == [expected])
    }

    @Test(
        "What is odd is said",
        arguments: [
            (
                "chat: true", "answers: ['999', 'Chat']", "callTypes.Chat.chat",
                "no team that answers it has chatsAtOnce, so an agent has one chat at a time"
            ),
            (
                "shortAbandonSeconds: 5", "chatsAtOnce: 3", "teams.Room.chatsAtOnce",
                "the team answers no web chat, so this changes nothing"
            ),
            (
                "chat: true, interruptibleBy: ['Chat']", "chatsAtOnce: 3", "callTypes.Chat.interruptibleBy",
                "Chat is web chat, which takes no agent out of anything"
            ),
        ])
    func oddities(callType: String, team: String, path: String, words: String) throws {
        let warnings = try scenario(text(callType, team: team)).warnings
        #expect(warnings.map { $0.path } == [path])
        #expect(warnings.allSatisfy { $0.description.hasSuffix(words) })
    }

    @Test("A team can't have more work than its agents do, several chats at once or not")
    func load() throws {
        func grows(_ chats: Int, _ slowing: Double) throws -> Bool {
            let text = text("chat: true", team: "chatsAtOnce: \(chats), chatSlowing: \(slowing)")
                .replacing("callsPerHour: 5", with: "callsPerHour: 30")
            return try scenario(text).warnings.contains { $0.description.contains("grows without end") }
        }
        // 30 chats of 10 minutes an hour are 5 agents' work one at a time; 3 agents with 3 at once that do not slow each other do that of 9.
        #expect(try grows(1, 1))
        #expect(try grows(3, 1))
        #expect(try !grows(3, 0))
    }
}
