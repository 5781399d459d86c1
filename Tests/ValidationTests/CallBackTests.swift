import ContactCentre
import Experiments
import RoomScripts
import Statistics
import Testing

/// How seldom a sound program fails says ``Agreement/limit``.
@Suite("Call-backs against a Markov chain", .enabled(if: isOptimised, needsOptimisation))
struct CallBackTests {
    private static let room = CallBackRoom(
        callsPerHour: 6, patienceSeconds: 400, accept: 0.5, reached: 0.7, days: 200)

    @Test(
        "Who waits elsewhere keeps the place, doesn't hang up and may not be reached",
        arguments: [
            room,
            CallBackRoom(callsPerHour: 5, patienceSeconds: 600, accept: 0.6, reached: 1, days: 300),
            CallBackRoom(callsPerHour: 7, patienceSeconds: 200, accept: 0.3, reached: 0.5, days: 200),
        ])
    func agrees(room: CallBackRoom) async throws { try await validate(room) }

    @Test("Five per cent more reached are seen in how many are, and so are five per cent more who accept")
    func shares() async throws {
        for path in [\CallBackRoom.reached, \.accept] {
            var faulty = CallBackTests.room
            faulty[keyPath: path] *= fault
            let agreements = try agreements(of: try await faulty.script.run(), with: CallBackTests.room.figures())
            #expect(agreements.contains { $0.figure.measure == .callBackReached && $0.distance > Agreement.limit })
        }
    }

    /// Each caller is reached at one of n attempts with probability 1 - (1 - r)^n, counted over so many callers that 5 per cent of r are
    /// four standard deviations at least.
    @Test("Of those rung up to n times so many are reached", arguments: [1, 2, 4])
    func attempts(attempts: Int) async throws {
        let reached = 0.5
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 300 },
                    callBack: { offerAfterSeconds: 0, accept: 1, reached: \(reached), attemptsAtMost: \(attempts), retryAfter: { constant: 1 }, ringSeconds: 0 }
                    """
                )
            ], agents: 6)
        (script.days, script.warmUpDays, script.seed) = (20, 1, 11)
        let result = try await script.run()
        let accepted = try #require(result.row(.callBackAccepted)?.estimate.mean)
        let found = try #require(result.row(.callBackReached)?.estimate.mean)
        var missed = 1.0
        for _ in 0..<attempts { missed *= 1 - reached }
        let expected = 1 - missed
        let replications = Double(result.replications)
        let deviation = (expected * missed / (accepted * replications)).squareRoot()
        #expect(abs(found / accepted - expected) < 4.5 * deviation + 1e-4)
        #expect(deviation < 0.02 * expected)
    }
}
