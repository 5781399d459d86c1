import ContactCentre
import RoomScripts
import Testing

internal import Foundation

/// So few calls that they are simulated in a debug build too; how seldom a sound program fails says ``Agreement/limit``.
@Suite("Callers who leave for what they hear, against Markov chains")
struct HearingTests {
    private static let timesAsMany = isOptimised ? 4 : 1

    @Test(
        "M/M/c/K: who finds too many waiting is blocked",
        arguments: [
            HearingRoom(agents: 1, callsPerHour: 15, queueCapacity: 2, days: 20 * timesAsMany),
            HearingRoom(agents: 5, callsPerHour: 60, queueCapacity: 3, days: 5 * timesAsMany),
            HearingRoom(agents: 5, callsPerHour: 66, queueCapacity: 0, days: 5 * timesAsMany),
            HearingRoom(agents: 5, callsPerHour: 80, patienceSeconds: 240, queueCapacity: 4, days: 5 * timesAsMany),
        ])
    func blocking(room: HearingRoom) async throws { try await validate(room) }

    @Test("A rate that is 5 per cent off, or a place too many to wait in, is seen in the figures")
    func faults() async throws {
        let room = HearingRoom(
            agents: 5, callsPerHour: 80, patienceSeconds: 240, queueCapacity: 4, days: 5 * HearingTests.timesAsMany)
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
