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

/// The same for so long that nobody waits for its end.
let endlessScenario =
    smallScenario
    .replacing("days: 2", with: "days: 3650").replacing("replications: 4", with: "replications: 1000")

/// Two things are wrong with it.
let wrongScenario =
    smallScenario
    .replacing("target:", with: "targt:").replacing("meanSeconds: 240", with: "meanSeconds: -240")
