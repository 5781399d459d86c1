import ContactCentre
public import Scenarios
import Statistics

/// A workload to time the simulator with.
public struct Benchmark: Sendable {
    /// A short name.
    public let name: String
    /// What it simulates, in words.
    public let summary: String
    /// The scenario.
    public let scenario: Scenario
    /// How many replications are run, and on how many threads.
    public let replications: Int
    /// See `replications`.
    public let threads: Int

    /// The standard workloads: a year of a small room, the same with ten times the load, and on several threads.
    public static func standard(threads: Int) throws(ScenarioProblems) -> [Benchmark] {
        let small = try room(load: 1, agents: 10)
        let large = try room(load: 10, agents: 100)
        let pods = try pods()
        return [
            Benchmark(
                name: "W1", summary: "999 and 101, 10 agents, 365 days, one thread", scenario: small,
                replications: 1, threads: 1),
            Benchmark(
                name: "W1 x 10", summary: "the same with 100 agents and ten times the calls, one thread",
                scenario: large, replications: 1, threads: 1),
            Benchmark(
                name: "W1 parallel", summary: "W1 once a thread on \(threads) threads", scenario: small,
                replications: threads, threads: threads),
            Benchmark(
                name: "W2", summary: "a force-year: three pods with overflow, shifts, breaks and absence, one thread",
                scenario: pods, replications: 1, threads: 1),
        ]
    }

    /// Three pods, each staffed by a rota of five groups, who help one another after 20 seconds.
    private static func pods() throws(ScenarioProblems) -> Scenario {
        let agents = """
            {
              shifts: {
                early: { start: "07:00", hours: 9, breaks: [{ minutes: 40, fromHour: 3, untilHour: 6.5 }] },
                late: { start: "15:00", hours: 9, breaks: [{ minutes: 40, fromHour: 3, untilHour: 6.5 }] },
                night: { start: "22:00", hours: 10, breaks: [{ minutes: 60, fromHour: 3, untilHour: 7 }] },
              },
              rota: {
                cycle: ["early", "early", "late", "late", "night", "night", "off", "off", "off", "off"],
                groups: { A: 6, B: 6, C: 6, D: 6, E: 6 }, from: "2017-01-01",
              },
            }
            """
        let talk = "talk: { distribution: \"lognormal\", meanSeconds: 255, variation: 1 }"
        let text = """
            {
              schemaVersion: 1, name: "benchmark",
              period: { start: "2017-01-01", days: 365 },
              areas: { South: {}, East: {}, West: {} },
              people: { shrinkage: { leave: 0.14, sickness: 0.05, training: 0.03 }, adherence: 0.95 },
              callTypes: {
                "999": {
                  priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerHour: 30 }, \(talk),
                  patience: { distribution: "exponential", meanSeconds: 600 }, handlingAwayFactor: 1.1,
                },
                "101": {
                  priority: 2, target: { withinSeconds: 40, fraction: 0.9 }, arrivals: { callsPerHour: 96 }, \(talk),
                  patience: { distribution: "exponential", meanSeconds: 240 }, handlingAwayFactor: 1.1,
                },
              },
              teams: {
                "South pod": { serves: ["South"], agents: \(agents) },
                "East pod": { serves: ["East"], agents: \(agents) },
                "West pod": { serves: ["West"], agents: \(agents) },
              },
              routing: { all: [{ afterSeconds: 0, teams: "home" }, { afterSeconds: 20, teams: "any" }] },
            }
            """
        return try ScenarioReader.read(path: "benchmark-pods.json5", load: { _ in Array(text.utf8) })
    }

    private static func room(load: Int, agents: Int) throws(ScenarioProblems) -> Scenario {
        let text = """
            {
              schemaVersion: 1, name: "benchmark",
              period: { start: "2017-01-01", days: 365 },
              callTypes: {
                "999": {
                  priority: 1, target: { withinSeconds: 10, fraction: 0.9 },
                  arrivals: { callsPerHour: \(30 * load) },
                  talk: { distribution: "lognormal", meanSeconds: 255, variation: 1 },
                  patience: { distribution: "exponential", meanSeconds: 600 },
                },
                "101": {
                  priority: 2, target: { withinSeconds: 40, fraction: 0.9 },
                  arrivals: { callsPerHour: \(90 * load) },
                  talk: { distribution: "lognormal", meanSeconds: 290, variation: 1 },
                  patience: { distribution: "exponential", meanSeconds: 240 },
                },
              },
              teams: { "Room": { agents: { constant: \(agents) } } },
            }
            """
        return try ScenarioReader.read(path: "benchmark.json5", load: { _ in Array(text.utf8) })
    }
}
