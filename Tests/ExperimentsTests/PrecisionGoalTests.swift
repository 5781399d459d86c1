import ContactCentre
import Experiments
import Parallel
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

    @Test("Estimates and intervals are those of as many replications asked for outright")
    func sameAsAskedOutright() async throws {
        var script = standInRoom(days: 2, replications: 5)
        let reached = try await run(script, PrecisionGoal(halfWidth: 0.06))
        script.replications = reached.replications
        let outright = try await run(script, nil)
        #expect(reached.replications > PrecisionGoal.leastReplications)
        #expect(outright.rows == reached.rows)
    }

    @Test("There are at least as many replications as the pilot's variances ask for, and as make the intervals narrow")
    func rules() async throws {
        var script = standInRoom(days: 2, replications: 5)
        let goal = 0.06
        let reached = try await run(script, PrecisionGoal(halfWidth: goal))
        #expect(reached.precision?.pilotReplications == 20 && reached.precision?.isReached == true)
        #expect(reached.precision?.figures.count == 6)
        let widths = try ["999", "101"].flatMap { callType in
            try PrecisionGoalTests.headlines.map { measure in
                let estimate = try #require(reached.row(measure, callType: callType)).estimate
                let width = (try #require(estimate.high) - (try #require(estimate.low))) / 2
                return width / (measure.unit == .fraction ? 1 : try #require(estimate.mean))
            }
        }
        #expect(try #require(widths.max()) <= goal)
        // Half as many would not have been enough for the widest.
        script.replications = reached.replications / 2
        let half = try await run(script, nil)
        let isWider = try ["999", "101"].map { callType in
            let wider = try #require(half.row(.averageSpeedOfAnswerSeconds, callType: callType)).estimate
            return try #require(wider.high) - (try #require(wider.low)) > 2 * goal * (try #require(wider.mean))
        }
        #expect(isWider.contains(true))
    }

    @Test("Threads change nothing", arguments: [1, 8])
    func threads(count: Int) async throws {
        let scenario = try standInRoom(days: 2, replications: 5).scenario()
        var settings = Run.Settings(scenario.experiment, threads: count, precision: PrecisionGoal(halfWidth: 0.06))
        settings.usesControlVariates = true
        let result = await Run(scenario, settings: settings).result()
        settings.threads = 2
        let other = await Run(scenario, settings: settings).result()
        #expect(result.rows == other.rows && result.precision == other.precision)
    }

    @Test("Control variates make headline intervals narrower and leave calls offered without one")
    func controlVariates() async throws {
        var script = standInRoom(days: 20, replications: 40)
        script.callTypes[1].members = script.callTypes[1].members.replacing(
            "callsPerDay: 620", with: "callsPerDay: 620, busynessVariation: 0.3")
        script.teams[1].members = "answers: ['101'], agents: { constant: 1 }"
        let scenario = try script.scenario()
        var settings = Run.Settings(scenario.experiment, threads: 2)
        let plain = await Run(scenario, settings: settings).result()
        settings.usesControlVariates = true
        let corrected = await Run(scenario, settings: settings).result()
        let halved = ["999", "101"].map { name in
            func width(_ result: RunResult) -> Double {
                let estimate = result.row(.serviceLevel, callType: name)?.estimate
                return (estimate?.high ?? .nan) - (estimate?.low ?? .nan)
            }
            return width(corrected) / width(plain)
        }
        #expect(halved.allSatisfy { $0 < 0.8 })
        // 240 and 620 calls a day.
        #expect(corrected.mean(.offered, callType: "999") == 4_800)
        #expect(corrected.mean(.offered) == 17_200)
        #expect(corrected.row(.offered)?.estimate.low == 17_200)
    }

    @Test("The limit is kept, however far the goal", arguments: [8, 20, 33])
    func limit(mostReplications: Int) async throws {
        let goal = PrecisionGoal(halfWidth: 0.0001, mostReplications: mostReplications)
        let result = try await run(standInRoom(days: 1, replications: 5), goal)
        #expect(result.replications == mostReplications)
        #expect(result.precision?.isReached == false)
    }

    @Test("A goal that is met from the start still asks for enough replications to judge by")
    func easyGoal() async throws {
        let result = try await run(standInRoom(days: 2, replications: 5), PrecisionGoal(halfWidth: 5))
        #expect(result.replications == PrecisionGoal.leastReplications)
        let more = try await run(standInRoom(days: 2, replications: 24), PrecisionGoal(halfWidth: 5))
        #expect(more.replications == 24)
    }
}
