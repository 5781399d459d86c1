import ContactCentre
import Experiments
import RoomScripts
import Scenarios
import Staffing

/// Plans judged from plain records of calls, without anything that the search uses: for every call type and hour of the day, or over
/// the whole period, how many of the calls offered were answered in time.
struct PlainSearch {
    let script: RoomScript
    let teams: [String]
    /// Seconds and share, by call type.
    let targets: [(seconds: Double, fraction: Double)]
    let isByHour: Bool
    /// A stretch of time with fewer calls is left out.
    let fewestCalls = 100

    /// The replications that a search has.
    private var numbers: Range<Int> { 1_000_000..<1_000_000 + min(10, script.replications) }

    /// Whether every target holds with so many agents in each hour of the day, team by team.
    func holds(_ hours: [[Int]]) throws -> Bool {
        var script = script
        script.teams = script.teams.map { team in
            guard let place = teams.firstIndex(of: team.name) else { return team }
            let agents = hours[place].map { String($0) }.joined(separator: ", ")
            let others = team.members.split(separator: "agents:", omittingEmptySubsequences: false)[0]
            return (team.name, "\(others) agents: { byHourOfDay: [\(agents)] }")
        }
        let scenario = try script.scenario()
        var offered = targets.map { _ in [Int](repeating: 0, count: 24) }
        var inTime = offered
        for number in numbers {
            let records = ReplicationRecords(of: scenario, replication: number)
            for call in records.callsMeasured(days: script.days) {
                let hour = isByHour ? Int(call.arrival / 3_600_000_000) % 24 : 0
                let callType = Int(call.callType)
                offered[callType][hour] += 1
                let limit = Int64(targets[callType].seconds * 1_000_000)
                if call.outcome == .answered, call.waited <= limit { inTime[callType][hour] += 1 }
            }
        }
        return targets.indices.allSatisfy { callType in
            (0..<24).allSatisfy { hour in
                offered[callType][hour] < fewestCalls
                    || Double(inTime[callType][hour]) / Double(offered[callType][hour]) >= targets[callType].fraction
            }
        }
    }

    /// By team, the agents found in each hour of the day.
    func hours(of outcome: StaffingOutcome) -> [[Int]] {
        teams.indices.map { team in (0..<24).map { outcome.agents[team * 24 + $0] } }
    }
}

/// The search for a script's fewest agents, to its end.
func staffed(
    _ script: RoomScript, _ question: StaffingQuestion = StaffingQuestion(.hourOfDay), threads: Int = 2
) async throws -> StaffingOutcome? {
    let scenario = try script.scenario()
    var search = StaffingSearch(
        try StaffingSpace(scenario, question),
        StaffingSearch.Settings(
            replications: scenario.experiment.replications, seed: scenario.experiment.seed, threads: threads))
    return try await search.outcome()
}

/// Calls in some hours of the day only, in any of which so many come; agents in these hours and the one after.
func fewHours(
    _ calls: [Int: Double], within seconds: Double = 20, fraction: Double = 0.85, days: Int = 4, replications: Int = 4
) -> RoomScript {
    let all = calls.values.reduce(0, +)
    let shares = (0..<24).map { String(calls[$0] ?? 0) }.joined(separator: ", ")
    let agents = (0..<24).map { calls[$0] == nil ? "0" : "1" }.joined(separator: ", ")
    var script = RoomScript(
        callTypes: [
            (
                "101",
                """
                priority: 1, target: { withinSeconds: \(seconds), fraction: \(fraction) },
                arrivals: { callsPerDay: \(all), hourOfDayShares: [\(shares)] },
                talk: { distribution: "exponential", meanSeconds: 200 },
                patience: { distribution: "exponential", meanSeconds: 240 }
                """
            )
        ],
        teams: [("Room", "agents: { byHourOfDay: [\(agents)] }")])
    script.days = days
    script.replications = replications
    return script
}
