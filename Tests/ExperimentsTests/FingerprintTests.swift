import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Testing

/// Fingerprints of reference runs: what the program printed once, to the last bit.
///
/// These are no evidence that a figure is right; the suites against theory are. They show that a change meant to
/// leave results alone does. A change that is meant to alter results (another draw, a corrected rule, a new measure)
/// alters them: run the tests, see that those against theory pass, and put the new fingerprints here in the same commit.
@Suite("Fingerprints of reference runs (not theory)")
struct FingerprintTests {
    private static func plainRoom() -> RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: 20, fraction: 0.8 }, arrivals: { callsPerHour: 30 },
                    talk: { distribution: 'exponential', meanSeconds: 300 },
                    patience: { distribution: 'exponential', meanSeconds: 240 }
                    """
                )
            ], agents: 3)
        script.days = 7
        script.warmUpDays = 1
        script.replications = 3
        return script
    }

    private static func everyLaw() -> RoomScript {
        let laws = [
            "constant: 60", "distribution: 'exponential', meanSeconds: 60",
            "distribution: 'gamma', meanSeconds: 60, variation: 0.7",
            "distribution: 'lognormal', meanSeconds: 60, variation: 1.2",
            "distribution: 'weibull', meanSeconds: 60, shape: 0.8",
            "distribution: 'uniform', leastSeconds: 10, mostSeconds: 90",
            "distribution: 'triangular', leastSeconds: 10, modeSeconds: 30, mostSeconds: 90",
            "distribution: 'empirical', valuesSeconds: [20, 45, 130]",
            "distribution: 'mixture', parts: { short: { share: 0.3, constant: 5 }, long: { share: 0.7, constant: 90 } }",
        ]
        let callTypes = laws.enumerated().map { number, law in
            (
                "type \(number)",
                "priority: \(number % 3 + 1), arrivals: { callsPerHour: 15 }, talk: { \(law) }, patience: { \(law) }"
            )
        }
        var script = RoomScript(callTypes: callTypes, agents: 2)
        script.days = 2
        script.replications = 2
        return script
    }

    @Test("Runs give the bits they gave before")
    func pinned() async throws {
        let runs: [(script: RoomScript, breakdown: Breakdown, fingerprint: String)] = [
            (FingerprintTests.plainRoom(), .period, "9da845d79dd8a1e9"),
            (FingerprintTests.plainRoom(), .weekday, "d687a19ea4d2f185"),
            (standInRoom(), .hour, "2ff214e200e02456"),
            (FingerprintTests.everyLaw(), .period, "577985ac55b4e44d"),
        ]
        for (script, breakdown, fingerprint) in runs {
            let result = try await script.run(by: breakdown)
            // The stretches that miss a target and agents on calls came later than these fingerprints.
            let rows = result.rows.filter {
                $0.measure.definition.subject != .stretches && $0.measure != .averageAgentsOnCalls
            }
            let then = RunResult(
                scenarioName: result.scenarioName, scenarioHash: result.scenarioHash, seed: result.seed,
                replications: result.replications, rows: rows)
            #expect(then.fingerprint == fingerprint)
        }
    }
}
