import ContactCentre
import Experiments
import Measures
import Parallel
import QueueingTheory
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("Confidence intervals", .enabled(if: isOptimised, needsOptimisation))
struct CoverageTests {
    /// With a true coverage of 95 per cent, the share of 2,500 repetitions strays beyond 93...97 per cent, 4.6 standard
    /// errors of 0.44, once in 160,000; with seven figures, for one sound program in 20,000 at most. An interval that
    /// covers 91.5 per cent of the time passes once in 300 (binomial law, scipy.stats.binom).
    static let repetitions = 2_500

    @Test("A 95 per cent interval from 20 replications of a day contains the exact value 93 to 97 times in 100")
    func coverage() async throws {
        var room = PlainRoom(agents: 2, callsPerHour: 27, talkSeconds: 240, patienceSeconds: 180, days: 1)
        room.targetSeconds = 20
        var script = room.script
        script.replications = 20
        let scenario = try script.scenario()
        let exact = try ErlangA(Traffic(callsPerHour: 27, handleSeconds: 240), agents: 2, patienceSeconds: 180)
        let figures = [
            Figure(measure: .abandonedFraction, value: exact.abandonedFraction),
            Figure(measure: .serviceLevel, callType: "calls", value: try exact.serviceLevel(withinSeconds: 20)),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: exact.averageSpeedOfAnswerSeconds),
            Figure(measure: .averageWaitSeconds, value: exact.averageWaitSeconds),
            Figure(measure: .averageQueueLength, value: exact.averageQueueLength),
            Figure(measure: .occupancy, value: exact.occupancy),
            Figure(measure: .offered, value: 27 * 24),
        ]
        let covered = await covered(figures, scenario)
        for (figure, count) in zip(figures, covered) {
            let share = Double(count) / Double(CoverageTests.repetitions)
            #expect((0.93...0.97).contains(share), "\(figure.measure): \(share)")
        }
    }

    /// How many of the repetitions, each with a seed of its own, cover each figure.
    private func covered(_ figures: [Figure], _ scenario: Scenario) async -> [Int] {
        await withTaskGroup(of: [Int].self) { group in
            for half in 0...1 {
                group.addTask {
                    var covered = [Int](repeating: 0, count: figures.count)
                    for repetition in 0..<CoverageTests.repetitions / 2 {
                        var settings = Run.Settings(scenario.experiment)
                        settings.seed = UInt64(1_000_000 + half * CoverageTests.repetitions + repetition)
                        let result = await Run(scenario, settings: settings).result()
                        for (place, figure) in figures.enumerated() {
                            let estimate = result.row(figure.measure, callType: figure.callType)?.estimate
                            guard let low = estimate?.low, let high = estimate?.high else { continue }
                            covered[place] += low <= figure.value && figure.value <= high ? 1 : 0
                        }
                    }
                    return covered
                }
            }
            return await group.reduce([Int](repeating: 0, count: figures.count)) { zip($0, $1).map(+) }
        }
    }
}
