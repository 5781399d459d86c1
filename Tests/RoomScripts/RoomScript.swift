public import Experiments
public import Measures
public import Scenarios
import Parallel

/// A scenario written in a few lines of a test: its call types and teams are JSON5, everything else has a default.
public struct RoomScript: Sendable {
    /// A named part: the name, and the members of its JSON5 object.
    public typealias Part = (name: String, members: String)

    /// The first day; 1 January 2018 was a Monday.
    public var start = "2018-01-01"
    /// Days measured.
    public var days = 1
    /// Days before them.
    public var warmUpDays = 0
    /// Independent repetitions.
    public var replications = 200
    /// The seed.
    public var seed = 1
    /// The call types.
    public var callTypes: [Part]
    /// The teams.
    public var teams: [Part]
    /// The areas; none for one that holds all.
    public var areas: [String] = []
    /// The members of the routing's JSON5 object; empty for none.
    public var routing = ""
    /// Further members of the scenario's JSON5 object; empty for none.
    public var more = ""
    /// CSV files by name.
    public var files: [String: String] = [:]

    /// A room with these call types and teams.
    public init(callTypes: [Part], teams: [Part]) {
        self.callTypes = callTypes
        self.teams = teams
    }

    /// A room with these call types and one team of as many agents at all times, who answer them all.
    public init(callTypes: [Part], agents: Double) {
        self.init(callTypes: callTypes, teams: [("Room", "agents: { constant: \(agents) }")])
    }

    /// The text of the scenario file.
    public var text: String {
        """
        { schemaVersion: 1, name: "script",
          period: { start: "\(start)", days: \(days), warmUpDays: \(warmUpDays) },
          experiment: { replications: \(replications), seed: \(seed) },
          callTypes: { \(list(callTypes)) },\(geography)
          teams: { \(list(teams)) } }
        """
    }

    private var geography: String {
        (areas.isEmpty ? "" : " areas: { \(list(areas.map { ($0, "") })) },")
            + (routing.isEmpty ? "" : " routing: { \(routing) },") + (more.isEmpty ? "" : " \(more),")
    }

    private func list(_ parts: [Part]) -> String {
        parts.map { "\"\($0.name)\": { \($0.members) }" }.joined(separator: ", ")
    }

    /// The checked scenario.
    public func scenario() throws(ScenarioProblems) -> Scenario {
        let text = text
        let files = files
        return try ScenarioReader.read(path: "script.json5") { name in
            name == "script.json5" ? Array(text.utf8) : files[name].map { Array($0.utf8) }
        }
    }

    /// Runs it with its own settings, two replications at a time.
    public func run(by breakdown: Breakdown = .period) async throws -> RunResult {
        let scenario = try scenario()
        let settings = Run.Settings(scenario.experiment, threads: 2, breakdown: breakdown)
        return await Run(scenario, settings: settings).result()
    }
}
