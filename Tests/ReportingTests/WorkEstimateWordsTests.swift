import Experiments
import Measures
import Reporting
import Scenarios
import Testing

@Suite("Much work, in words")
struct WorkEstimateWordsTests {
    private func estimate(
        days: Int, callsPerDay: Int, threads: Int = 2, by breakdown: Breakdown = .period
    ) throws -> WorkEstimate {
        let text = """
            { schemaVersion: 1, name: 's', period: { start: '2018-01-01', days: \(days) },
              callTypes: { c: { priority: 1, arrivals: { callsPerDay: \(callsPerDay) }, talk: { constant: 300 }, patience: { constant: 60 } } },
              teams: { Room: { agents: { constant: 100 } } } }
            """
        let scenario = try ScenarioReader.read(path: "s") { _ in Array(text.utf8) }
        return WorkEstimate(scenario, Run.Settings(scenario.experiment, threads: threads, breakdown: breakdown))
    }

    @Test("An hour and more is said with what makes it; less isn't")
    func time() throws {
        // 20 replications of 3,651 days of 500,000 calls, 175 ns each: 6,389 s on one thread, half of it on two.
        let warnings = try estimate(days: 3_650, callsPerDay: 500_000, threads: 1).warnings(threads: 1)
        #expect(warnings.count == 1)
        #expect(
            warnings[0].hasPrefix(
                "this may take about 107 min on 1 thread: 36,510,000,000 calls are simulated, and a result has "))
        #expect(try estimate(days: 3_650, callsPerDay: 500_000).warnings(threads: 2) == [])
    }

    @Test("4 GB and more are said")
    func memory() throws {
        let warnings = try estimate(days: 1, callsPerDay: 40_000_000).warnings(threads: 2)
        #expect(
            warnings == [
                "this may need about 18 GB of memory; fewer calls a day, fewer threads or a coarser --by need less"
            ])
    }

    @Test("A result that can't be held is refused with the numbers")
    func refusal() throws {
        #expect(try estimate(days: 31, callsPerDay: 10, by: .day).refusal == nil)
    }
}
