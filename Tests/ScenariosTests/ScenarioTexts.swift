import Scenarios

/// The problems found in files given as a dictionary of name to text; none if the scenario is right.
func problems(in files: [String: String], settings: [Setting] = []) -> [String] {
    do throws(ScenarioProblems) {
        _ = try ScenarioReader.read(path: "s.json5", settings: settings) { files[$0].map { Array($0.utf8) } }
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

/// The problems found in one text.
func problems(in text: String, settings: [Setting] = []) -> [String] {
    problems(in: ["s.json5": text], settings: settings)
}

/// The problems found in one text, each with its line but without its column: `5 people.adherence: …`.
func problemsByLine(in text: String) -> [String] {
    problems(in: text).map { problem in
        let parts = problem.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, let path = parts[2].firstIndex(of: " ") else { return problem }
        return String(parts[1] + parts[2][path...])
    }
}

/// The warnings of one text, each with its line but without its column.
func warningsByLine(in text: String) throws -> [String] {
    try scenario(text).warnings.map { $0.description }.map { warning in
        let parts = warning.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, parts[0] == "s.json5", let path = parts[2].firstIndex(of: " ") else { return warning }
        return String(parts[1] + parts[2][path...])
    }
}

extension Scenario {
    /// What is odd, each with its path but without its place, which `WarningPlaceTests` holds.
    var oddities: [String] { warnings.map { $0.path + ": " + $0.sentence } }
}

/// The scenario of some files.
func scenario(_ files: [String: String], settings: [Setting] = []) throws(ScenarioProblems) -> Scenario {
    try ScenarioReader.read(path: "s.json5", settings: settings) { files[$0].map { Array($0.utf8) } }
}

/// The scenario of one text.
func scenario(_ text: String, settings: [Setting] = []) throws(ScenarioProblems) -> Scenario {
    try scenario(["s.json5": text], settings: settings)
}

/// The shifts of a scenario's first team.
func shiftPlan(of scenario: Scenario) throws -> ShiftPlan {
    guard case .shifts(let plan) = scenario.teams[0].staffing else { throw NoShifts() }
    return plan
}

/// The team's agents work no shifts.
struct NoShifts: Error {}

/// A small scenario that is right, with further keys at the places a test needs.
func smallScenario(
    period: String = "start: '2017-10-02', days: 7, warmUpDays: 1",
    arrivals: String = "callsPerHour: 30",
    talk: String = "distribution: 'exponential', meanSeconds: 200",
    callType: String = "",
    team: String = "",
    agents: String = "constant: 4",
    scenario: String = ""
) -> String {
    """
    { schemaVersion: 1, name: 'Small',
      period: { \(period) },
      callTypes: { '999': { priority: 1, arrivals: { \(arrivals) }, talk: { \(talk) }, \(callType) } },
      teams: { Room: { agents: { \(agents) }, \(team) } },
      \(scenario) }
    """
}

/// A scenario like the one of the README, with two call types and two teams.
let twoTypes = """
    {
      // Two kinds of call.
      schemaVersion: 1,
      name: "Two queues, October 2017",
      description: "…", sources: ["A report"],
      assumptions: [ { path: "callTypes.101.target.withinSeconds", evidence: "published", note: "Stated." } ],
      period: { start: "2017-10-01", days: 31, warmUpDays: 1 },
      experiment: { replications: 5, seed: 7 },
      areas: { South: {}, East: {}, West: {} },
      callTypes: {
        "999": {
          priority: 1,
          target: { withinSeconds: 10, fraction: 0.90, bound: "atMost", basis: "offered" },
          shortAbandonSeconds: 5,
          arrivals: { callsInPeriod: 21357, dayOfWeekShares: [1, 1, 1, 1, 1.2, 1.4, 1.1], busynessVariation: 0.12 },
          origins: { South: 0.36, East: 0.32, West: 0.32 },
          pickUp: { distribution: "exponential", meanSeconds: 2 },
          talk: { distribution: "lognormal", meanSeconds: 263, variation: 1.0 },
          wrap: { distribution: "exponential", meanSeconds: 60, interruptibleBy: ["999"],
                  breakOff: { distribution: "exponential", meanSeconds: 15 } },
          patience: { distribution: "exponential", meanSeconds: 600, hangUpAtOnce: { fraction: 0.006, meanSeconds: 4 } },
        },
        "101": {
          priority: 2,
          arrivals: { callsPerDay: 1600 },
          talk: { distribution: "gamma", meanSeconds: 290, variation: 0.9 },
        },
      },
      teams: {
        "Main room": { serves: ["South", "East", "West"], answers: ["999", "101"], keepFree: { "101": 1 },
                       agents: { constant: 14 } },
        "Night": { answers: ["999"], agents: { constant: 2.5 } },
      },
      routing: { all: [ { afterSeconds: 0, teams: "any" } ] },
      observed: { "999": { offered: 21357, serviceLevel: 0.6880 } },
    }
    """
