import ContactCentre
import RoomScripts
import Scenarios
import Simulator
import Testing

@Suite("Plans simulated together")
struct PlansTogetherTests {
    /// Two call types in two areas with something of everything, some of it replaced.
    private func scenario(_ changes: [(String, String)] = []) throws -> Scenario {
        var text = """
            {
              schemaVersion: 1, name: "together",
              period: { start: "2024-03-01", days: 3, warmUpDays: 1 },
              areas: { North: {}, South: {} },
              callTypes: {
                "999": {
                  priority: 1, arrivals: { callsPerHour: 20, busynessVariation: 0.2 },
                  talk: { distribution: "lognormal", meanSeconds: 200, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 60, interruptibleBy: ["999"] },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
                "101": {
                  priority: 2, arrivals: { callsPerHour: 30 },
                  talk: { distribution: "gamma", meanSeconds: 300, variation: 0.5 },
                  patience: { distribution: "never" },
                },
              },
              teams: {
                N: { serves: ["North"], agents: { constant: 3 } },
                S: { serves: ["South"], agents: { constant: 2.5 } },
              },
              routing: { all: [{ afterSeconds: 0, teams: "home" }, { afterSeconds: 20, teams: "any" }] },
            }
            """
        for (old, new) in changes {
            try #require(text.contains(old))
            text = text.replacing(old, with: new)
        }
        return try ScenarioReader.read(path: "together.json5") { _ in Array(text.utf8) }
    }

    private static let redials =
        "afterAbandoning: [{ callType: \"999\", probability: 0.5, after: { distribution: \"exponential\", meanSeconds: 90 } }], "

    private static func demand(_ surges: String, _ bursts: String = "") -> (String, String) {
        ("routing:", "demand: { surges: [\(surges)], bursts: [\(bursts)] }, routing:")
    }

    private static func surge(_ name: String, _ factors: String, areas: String = "") -> String {
        "{ name: '\(name)', from: '2024-03-01 20:15', until: '2024-03-02 09:00', factors: { \(factors) }\(areas) }"
    }

    private static let crash = "{ name: 'crash', incidentsPerDay: 6, calls: { '999': { mean: 9, withinMinutes: 90 } } }"

    /// Each has something in common with the first.
    private func plans() throws -> [Scenario] {
        try [
            [],
            [("constant: 3", "constant: 4")],
            [("\"lognormal\", meanSeconds: 200", "\"lognormal\", meanSeconds: 220")],
            [("callsPerHour: 30", "callsPerHour: 36")],
            [("callsPerHour: 20", "callsPerHour: 26")],
            [("callsPerHour: 30", "callsPerHour: 24"), ("afterSeconds: 20", "afterSeconds: 0")],
            [("priority: 2, ", "priority: 2, origins: { North: 0.7, South: 0.3 }, ")],
            [("talk: { distribution: \"lognormal\"", Self.redials + "talk: { distribution: \"lognormal\"")],
            [
                ("talk: { distribution: \"lognormal\"", Self.redials + "talk: { distribution: \"lognormal\""),
                ("constant: 2.5", "constant: 1.5"),
            ],
            [
                (
                    "talk: { distribution: \"lognormal\", meanSeconds: 200",
                    Self.redials + "talk: { distribution: \"lognormal\", meanSeconds: 230"
                )
            ],
            [
                ("talk: { distribution: \"lognormal\"", Self.redials + "talk: { distribution: \"lognormal\""),
                (
                    "routing:",
                    "changes: [{ from: '2024-03-02', name: 'longer', set: { 'callTypes.999.talk.meanSeconds': 240 } }], routing:"
                ),
            ],
            [("days: 3, warmUpDays: 1", "days: 4, warmUpDays: 0")],
            [("2024-03-01", "2024-03-02")],
            [Self.demand(Self.surge("more", "'999': 3, '101': 0.5"))],
            [
                Self.demand(
                    Self.surge("none", "'999': 0", areas: ", areas: ['North']") + ", " + Self.surge("more", "'101': 2"))
            ],
            [Self.demand("", Self.crash)],
            [
                Self.demand(Self.surge("fewer", "'999': 0.5"), Self.crash),
                ("priority: 2, ", "priority: 2, origins: { North: 0.7, South: 0.3 }, "),
            ],
            [
                Self.demand(Self.surge("more", "'999': 3"), Self.crash),
                ("talk: { distribution: \"lognormal\"", Self.redials + "talk: { distribution: \"lognormal\""),
            ],
        ].map(scenario)
    }

    @Test("have the very same calls and spans as each of them alone", arguments: [0, 7])
    func sameAsAlone(replication number: Int) throws {
        let scenarios = try plans()
        let together = Replication(
            Simulation(scenarios.map { SimulationPlan($0) }), seed: 11, number: number)
        let alone = scenarios.map { [CallRecord]($0, seed: 11, number: number) }
        var found = scenarios.map { _ in [CallRecord]() }
        // Plan after plan, day after day, as a comparison takes them.
        var goesOn = true
        while goesOn {
            goesOn = false
            for plan in scenarios.indices where together.simulateDay(ofPlan: plan) {
                found[plan] += together.calls(ofPlan: plan)
                goesOn = true
            }
        }
        for plan in scenarios.indices {
            #expect(!alone[plan].isEmpty)
            #expect(found[plan] == alone[plan], "plan \(plan)")
        }
        // Who has a longer conversation has it later: the plans do differ.
        #expect(alone.dropFirst().allSatisfy { $0 != alone[0] })
    }
}

extension [CallRecord] {
    /// All records that a scenario's replication hands over.
    fileprivate init(_ scenario: Scenario, seed: UInt64, number: Int) {
        self = []
        let replication = Replication(Simulation([SimulationPlan(scenario)]), seed: seed, number: number)
        while replication.simulateDay() { self += replication.calls() }
    }
}
