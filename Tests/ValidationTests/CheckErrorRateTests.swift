import ContactCentre
import Experiments
import Measures
import Parallel
import Reporting
import RoomScripts
import Scenarios
import Testing

/// How often checks by a tolerance err, on a small room of two call types whose headline figures make a family of twelve.
@Suite("Error rates of a check by tolerance", .enabled(if: isOptimised, needsOptimisation))
struct CheckErrorRateTests {
    /// 999 and 101 on four agents for a week, about 1,000 and 3,000 calls a replication, 20 replications.
    private func room(
        callsPerHour: Double = 6, talkSeconds: Double = 240, patienceSeconds: Double = 240, agents: Double = 3.5
    )
        throws -> Scenario
    {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerHour: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: 240 },
                    patience: { distribution: 'exponential', meanSeconds: 300 }
                    """
                ),
                (
                    "101",
                    """
                    priority: 2, target: { withinSeconds: 40, fraction: 0.8 },
                    arrivals: { callsPerHour: 18, busynessVariation: 0.1 },
                    talk: { distribution: 'lognormal', meanSeconds: \(talkSeconds), variation: 1 },
                    wrap: { distribution: 'exponential', meanSeconds: 60 },
                    patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) }
                    """
                ),
            ], agents: agents)
        script.days = 7
        script.replications = 20
        return try script.scenario()
    }

    /// Checks results of pairs of seeds: how often a check by the rule fails, and how often a figure is at fault.
    private func checks(
        _ stored: Scenario, _ now: Scenario, by rule: CheckRule, pairs: Int, replications: Int = 20
    ) async throws -> [ResultCheck] {
        try await withThrowingTaskGroup(of: [ResultCheck].self) { group in
            for half in 0...1 {
                group.addTask {
                    var checks: [ResultCheck] = []
                    for pair in 0..<pairs / 2 {
                        let seed = UInt64(2_000_000 + 2 * (half * pairs + pair))
                        var first = try await result(of: stored, seed: seed, replications)
                        first.origin = RunOrigin(scenarioFile: "room.json5", settings: [], breakdown: .period)
                        let kept = try StoredResult(reading: Array(first.json().utf8))
                        let second = try await result(of: now, seed: seed + 1, replications)
                        let family = kept.judgedFigures(by: rule)
                        checks.append(ResultCheck(kept, against: second, by: rule, familySize: family))
                    }
                    return checks
                }
            }
            return try await group.reduce([], +)
        }
    }

    private func result(of scenario: Scenario, seed: UInt64, _ replications: Int) async throws -> RunResult {
        var settings = Run.Settings(scenario.experiment)
        settings.seed = seed
        settings.replications = replications
        return await Run(scenario, settings: settings).result()
    }

    /// With a true rate of 1 in 100, more than 14 of 500 checks fail once in 5,000 (binomial law, scipy.stats.binom). A rule without
    /// a correction for its twelve figures fails 5 to 11 times in 100 and would pass here once in 300 at most.
    @Test("By chance, where nothing differs, a check fails once in 100 times at most")
    func falseAlarms() async throws {
        let same = try room()
        let checks = try await checks(same, same, by: .chance, pairs: 500)
        #expect(checks.count == 500 && checks.allSatisfy { $0.judged == 12 })
        let alarms = checks.count { !$0.passes }
        #expect(alarms <= 14, "\(alarms) false alarms in 500 checks")
    }

    /// Such an error moves some figure by five standard errors or more. (In 20 replications, talk is still caught 40 times out of 40,
    /// arrivals 35, and agents, whose number varies from day to day, 16.)
    @Test(
        "By chance, an error of 5% in a rate is caught in 80 replications of a week, every time",
        arguments: ["arrivals", "talk", "agents"])
    func detection(changed: String) async throws {
        let other =
            switch changed {
            case "arrivals": try room(callsPerHour: 6 * 1.05)
            case "talk": try room(talkSeconds: 240 * 1.05)
            default: try room(agents: 3.5 * 1.05)
            }
        let checks = try await checks(try room(), other, by: .chance, pairs: 20, replications: 80)
        let caught = checks.count { !$0.passes }
        #expect(caught == 20, "\(changed): \(caught) of 20")
    }

    /// With a true rate of 5 in 100, fewer than 6 or more than 40 of 400 come out once in 2,000. (Binomial law; the margin is a share of
    /// the stored mean, itself uncertain, which makes the rate 5.4.)
    @Test("By a margin, a figure that truly lies at the margin passes 5 times in 100")
    func wrongPasses() async throws {
        let checks = try await checks(try room(), try room(callsPerHour: 6 * 1.05), by: .within(0.05), pairs: 400)
        let passes = checks.count { check in
            !check.differences.contains { $0.name.callType == "999" && $0.measure == .offered }
        }
        #expect((6...40).contains(passes), "\(passes) of 400")
    }

    @Test("By a margin of 10%, a result that doesn't differ is shown not to in 160 replications of a week, mostly")
    func rightPasses() async throws {
        let same = try room()
        let checks = try await checks(same, same, by: .within(0.1), pairs: 40, replications: 160)
        let passes = checks.count(where: \.passes)
        #expect(passes >= 36, "\(passes) of 40")
    }
}
