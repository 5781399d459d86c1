import ContactCentre
import RoomScripts
import Testing

/// How seldom a sound program fails says ``Agreement/limit``.
@Suite("Web chats against processor sharing and Markov chains", .enabled(if: isOptimised, needsOptimisation))
struct ChatTests {
    @Test("One agent without a limit is M/M/1 with processor sharing: a chat takes 1 / (1 - load) times as long")
    func processorSharing() async throws {
        let room = ChatRoom(chatsAtOnce: 100, chatsPerHour: 7, days: 60)
        let load = 7 * 360.0 / 3_600
        let figures = room.figures()
        let talk = try #require(figures.first { $0.measure == .averageTalkSeconds }).value
        #expect(abs(talk - 360 / (1 - load)) < 1e-6)
        for agreement in try agreements(of: try await room.script.run(), with: figures) {
            #expect(agreement.distance <= Agreement.limit, "\(agreement)")
        }
    }

    @Test("A rate or a length that is 5 per cent off is seen in the length of shared chats")
    func faultsOfSharing() async throws {
        let room = ChatRoom(chatsAtOnce: 100, chatsPerHour: 7, days: 60)
        for (name, faulty) in room.faults.prefix(2) {
            let found = try agreements(of: try await faulty.script.run(), with: room.figures())
            #expect(
                found.contains { $0.figure.measure == .averageTalkSeconds && $0.distance > Agreement.limit }, "\(name)")
        }
    }

    @Test(
        "With a limit chats wait for a place: limited processor sharing, and any slowing",
        arguments: [
            ChatRoom(chatsAtOnce: 3, chatsPerHour: 7, days: 60),
            ChatRoom(chatsAtOnce: 3, slowing: 0.4, chatsPerHour: 13, days: 60),
            ChatRoom(chatsAtOnce: 1, chatsPerHour: 7, days: 60),
            ChatRoom(agents: 2, chatsAtOnce: 2, chatsPerHour: 15, days: 60),
            ChatRoom(agents: 2, chatsAtOnce: 2, slowing: 0.5, chatsPerHour: 19, days: 60),
        ])
    func limited(room: ChatRoom) async throws { try await validate(room) }

    @Test("Calls that take an agent out of chats wait as if there were none; the chats wait for them")
    func callsFirst() async throws {
        let room = CallsBeforeChatsRoom(callsPerHour: 5, chatsPerHour: 4, days: 60)
        try await validate(room)
        let lengths = try agreements(
            of: try await room.script.run(),
            with: [.firstReplySeconds, .averageTalkSeconds].map { Figure(measure: $0, callType: "Chat", value: 0) })
        let found = lengths.reduce(0) { $0 + $1.found }
        let error = lengths.reduce(0) { $0 + $1.standardError }
        #expect(abs(found - room.chatSeconds) <= Agreement.limit * error, "\(found), exact \(room.chatSeconds)")
    }
}
