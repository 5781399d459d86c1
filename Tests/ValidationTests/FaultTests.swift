import ContactCentre
import Parallel
import RoomScripts
import Testing

/// The comparisons broken on purpose: a room is simulated with one rate 5 per cent off and compared with the theory of
/// the room as it should be.
@Suite("Faults that the comparison with theory has to see", .enabled(if: isOptimised, needsOptimisation))
struct FaultTests {
    /// Which figures about waiting lie too far from theory.
    private func contradicted<Room: ExactRoom>(_ simulated: Room, theory room: Room) async throws -> [Agreement] {
        let figures = try room.figures().filter { $0.isOfWaiting }
        return try agreements(of: try await simulated.script.run(), with: figures).filter {
            $0.distance > Agreement.limit
        }
    }

    @Test("Erlang A: 5 per cent more calls, longer talk or more patience are all seen in the waits")
    func limitedPatience() async throws {
        let room = PlainRoom(agents: 10, callsPerHour: 120, patienceSeconds: 240, days: 10, seed: 6)
        #expect(try await contradicted(room, theory: room).isEmpty)
        for (name, faulty) in room.faults {
            #expect(try await contradicted(faulty, theory: room).count > 0, "\(name)")
        }
    }

    @Test("Priorities: so is one patience or one arrival rate of two")
    func priorities() async throws {
        let room = PriorityRoom(agents: 5, callsPerHour: [20, 40], patienceSeconds: [300, 400], days: 30)
        for (name, faulty) in room.faults {
            #expect(try await contradicted(faulty, theory: room).count > 0, "\(name)")
        }
    }

    @Test("One agent: so is another law of handling with the same mean")
    func law() async throws {
        let room = OneAgentRoom(callsPerHour: 8, talk: Length(law: .gamma(variation: 0.5), meanSeconds: 300), days: 150)
        var faulty = room
        faulty.talk = Length(law: .gamma(variation: 0.55), meanSeconds: 300)
        #expect(try await contradicted(faulty, theory: room).count > 0)
    }
}
