/// A small room with a busy hour: quick to simulate, and something happens in it.
let smallScenario = """
    {
      schemaVersion: 1, name: "A small room",
      period: { start: "2017-10-02", days: 2 }, experiment: { replications: 4, seed: 7 },
      callTypes: {
        "999": {
          priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerHour: 20 },
          talk: { distribution: "exponential", meanSeconds: 240 },
          patience: { distribution: "exponential", meanSeconds: 300 },
        },
      },
      teams: { "Room": { agents: { constant: 2 } } },
      observed: { "999": { serviceLevel: 0.8 } },
    }
    """

extension TemporaryFolder {
    /// Writes the small room and two plans on it: `three.json5` with an agent more, and `two.json5` of the same name with as many.
    func writePlans() throws {
        try write(smallScenario, to: "small.json5")
        try write(
            "{ extends: \"small.json5\", name: \"Three agents\", teams: { Room: { agents: { constant: 3 } } } }",
            to: "three.json5")
        try write("{ extends: \"small.json5\", name: \"Three agents\" }", to: "two.json5")
    }
}

/// The same for so long that nobody waits for its end.
let endlessScenario =
    smallScenario
    .replacing("days: 2", with: "days: 3650").replacing("replications: 4", with: "replications: 1000")

/// Two things are wrong with it.
let wrongScenario =
    smallScenario
    .replacing("target:", with: "targt:").replacing("meanSeconds: 240", with: "meanSeconds: -240")
