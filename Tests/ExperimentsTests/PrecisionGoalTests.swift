import ContactCentre
import Experiments
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("Replicating until the intervals are narrow enough")
struct PrecisionGoalTests {
    private static let headlines = [Measure.serviceLevel, .abandonedFraction, .averageSpeedOfAnswerSeconds]

    private func run(_ script: RoomScript, _ goal: PrecisionGoal?) async throws -> RunResult {
        let scenario = try script.scenario()
        let settings = Run.Settings(scenario.experiment, threads: 2, precision: goal)
        return await Run(scenario, settings: settings).result()
    }

    /// Half-widths of the headline figures: fractions in points, times in proportion to their means.
    private func halfWidths(_ result: RunResult) throws -> [Double] {
        try ["999", "101"].flatMap { callType in
            try PrecisionGoalTests.headlines.map { measure in
                let estimate = try #require(result.row(measure, callType: callType)).estimate
                let (low, high) = (try #require(estimate.low), try #require(estimate.high))
                let scale = measure.unit == .fraction ? 1 : try #require(estimate.mean)
                return (high - low) / 2 / scale
            }
        }
    }

    @Test("All half-widths asked for are reached, with more replications the narrower they are", arguments: [0.2, 0.1])
    func reached(halfWidth: Double) async throws {
        let script = standInRoom(days: 2, replications: 5)
        let result = try await run(script, PrecisionGoal(halfWidth: halfWidth))
        #expect(result.replications >= PrecisionGoal.leastReplications && result.replications < 10_000)
        #expect(try halfWidths(result).allSatisfy { $0 <= halfWidth })
        // Half a dozen replications would not have done.
        #expect(try halfWidths(try await run(script, nil)).contains { $0 > halfWidth })
    }

    @Test("The result is that of as many replications asked for outright")
    func sameAsAskedOutright() async throws {
        var script = standInRoom(days: 2, replications: 5)
        let reached = try await run(script, PrecisionGoal(halfWidth: 0.12))
        script.replications = reached.replications
        #expect(try await run(script, nil).rows == reached.rows)
    }

    @Test("The limit is kept, however far the goal", arguments: [8, 20, 33])
    func limit(mostReplications: Int) async throws {
        let goal = PrecisionGoal(halfWidth: 0.0001, mostReplications: mostReplications)
        let result = try await run(standInRoom(days: 1, replications: 5), goal)
        #expect(result.replications == mostReplications)
    }

    @Test("A goal that is met from the start still asks for enough replications to judge by")
    func easyGoal() async throws {
        let result = try await run(standInRoom(days: 2, replications: 5), PrecisionGoal(halfWidth: 5))
        #expect(result.replications == PrecisionGoal.leastReplications)
        let more = try await run(standInRoom(days: 2, replications: 24), PrecisionGoal(halfWidth: 5))
        #expect(more.replications == 24)
    }
}
