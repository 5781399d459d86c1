import ContactCentre
public import Scenarios
import Statistics

/// A workload to time the simulator with.
public struct Benchmark: Sendable {
    /// A short name.
    public let name: String
    /// What it simulates, in words.
    public let summary: String
    /// The scenario, or several that are compared on the same callers.
    public let plans: [Scenario]
    /// How many replications are run, and on how many threads.
    public let replications: Int
    /// See `replications`.
    public let threads: Int

    /// The standard workloads: a year of a small room, the same with ten times the load, and on several threads; pods with people,
    /// plans compared, and many areas.
    public static func standard(threads: Int) throws(ScenarioProblems) -> [Benchmark] {
        let small = try room(load: 1, agents: 10)
        let large = try room(load: 10, agents: 100)
        let plans = try ["", "0", "20", "60", "120"].map { after throws(ScenarioProblems) in
            try pods(days: 28, overflowAfterSeconds: after)
        }
        return [
            Benchmark(
                name: "W1", summary: "999 and 101, 10 agents, 365 days, one thread", plans: [small],
                replications: 1, threads: 1),
            Benchmark(
                name: "W1 x 10", summary: "the same with 100 agents and ten times the calls, one thread",
                plans: [large], replications: 1, threads: 1),
            Benchmark(
                name: "W1 parallel", summary: "W1 once a thread on \(threads) threads", plans: [small],
                replications: threads, threads: threads),
            Benchmark(
                name: "W2", summary: "a force-year: three pods with overflow, shifts, breaks and absence, one thread",
                plans: [try pods(days: 365, overflowAfterSeconds: "20")], replications: 1, threads: 1),
            Benchmark(
                name: "W3",
                summary:
                    "the pods of W2 with five overflow rules compared on the same callers, 28 days, ten replications,"
                    + " one thread",
                plans: plans, replications: 10, threads: 1),
            Benchmark(
                name: "W4",
                summary: "W1's calls and agents in each of fifty areas that help after 20 s, 7 days, one thread",
                plans: [try areas(50, days: 7)], replications: 1, threads: 1),
        ]
    }

    /// Three pods, each staffed by a rota of five groups, who help one another after some seconds, or not at all.
    private static func pods(days: Int, overflowAfterSeconds after: String) throws(ScenarioProblems) -> Scenario {
        let overflow = after.isEmpty ? "" : ", { afterSeconds: \(after), teams: \"any\" }"
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
              period: { start: "2017-01-01", days: \(days) },
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
              routing: { all: [{ afterSeconds: 0, teams: "home" }\(overflow)] },
            }
            """
        return try ScenarioReader.read(path: "benchmark-pods.json5", load: { _ in Array(text.utf8) })
    }

    private static func room(load: Int, agents: Int) throws(ScenarioProblems) -> Scenario {
        try small(
            days: 365, load: load, areas: "", teams: "\"Room\": { agents: { constant: \(agents) } }",
            path: "benchmark.json5")
    }

    /// So many areas with a team each.
    private static func areas(_ count: Int, days: Int) throws(ScenarioProblems) -> Scenario {
        let names = (1...count).map { "Area \($0)" }
        let areas = names.map { "\"\($0)\": {}" }.joined(separator: ", ")
        let teams = names.map { "\"Team of \($0)\": { serves: [\"\($0)\"], agents: { constant: 10 } }" }
        return try small(
            days: days, load: count,
            areas: """
                areas: { \(areas) },
                routing: { all: [{ afterSeconds: 0, teams: "home" }, { afterSeconds: 20, teams: "any" }] },
                """,
            teams: teams.joined(separator: ", "), path: "benchmark-areas.json5")
    }

    private static func small(
        days: Int, load: Int, areas: String, teams: String, path: String
    ) throws(ScenarioProblems) -> Scenario {
        let text = """
            {
              schemaVersion: 1, name: "benchmark",
              period: { start: "2017-01-01", days: \(days) },
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
              teams: { \(teams) },
              \(areas)
            }
            """
        return try ScenarioReader.read(path: path, load: { _ in Array(text.utf8) })
    }
}
