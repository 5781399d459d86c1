import ContactCentre
import RoomScripts
import Testing

internal import Foundation

/// How seldom a sound program fails says ``Agreement/limit``.
@Suite("Callers who leave for what they hear, against Markov chains", .enabled(if: isOptimised, needsOptimisation))
struct HearingTests {
    @Test(
        "M/M/c/K: who finds too many waiting is blocked",
        arguments: [
            HearingRoom(agents: 1, callsPerHour: 15, queueCapacity: 2, days: 20),
            HearingRoom(agents: 5, callsPerHour: 60, queueCapacity: 3, days: 5),
            HearingRoom(agents: 5, callsPerHour: 66, queueCapacity: 0, days: 5),
            HearingRoom(agents: 5, callsPerHour: 80, patienceSeconds: 240, queueCapacity: 4, days: 5),
        ])
    func blocking(room: HearingRoom) async throws { try await validate(room) }

    @Test(
        "M/M/c with balking: of those who have to wait a share leaves at once",
        arguments: [
            HearingRoom(agents: 5, callsPerHour: 66, balkingFraction: 0.3, days: 5),
            HearingRoom(agents: 5, callsPerHour: 80, patienceSeconds: 240, balkingFraction: 0.2, days: 5),
            HearingRoom(agents: 5, callsPerHour: 80, queueCapacity: 4, balkingFraction: 0.2, days: 5),
        ])
    func balking(room: HearingRoom) async throws { try await validate(room) }

    @Test("Another share of callers who leave is seen in the figures")
    func otherShare() async throws {
        let room = HearingRoom(
            agents: 5, callsPerHour: 80, patienceSeconds: 240, balkingFraction: 0.2,
            days: 5)
        var faulty = room
        faulty.balkingFraction *= fault
        let agreements = try agreements(of: try await faulty.script.run(), with: room.figures())
        #expect(agreements.contains { $0.figure.measure == .balked && $0.distance > Agreement.limit })
    }

    @Test("A rate that is 5 per cent off, or a place too many to wait in, is seen in the figures")
    func faults() async throws {
        let room = HearingRoom(
            agents: 5, callsPerHour: 80, patienceSeconds: 240, queueCapacity: 4, days: 5)
        var larger = room
        larger.queueCapacity = 5
        for (name, faulty) in room.faults + [("capacity", larger)] {
            let agreements = try agreements(of: try await faulty.script.run(), with: room.figures())
            #expect(agreements.contains { $0.figure.isOfWaiting && $0.distance > Agreement.limit }, "\(name)")
        }
    }
}

/// The probability that a Poisson number of some mean is at least so many.
func poissonTail(atLeast least: Int, mean: Double) -> Double {
    var (term, below) = (exp(-mean), 0.0)
    for number in 0..<least {
        below += term
        term *= mean / Double(number + 1)
    }
    return 1 - below
}
