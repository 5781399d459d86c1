import RoomScripts

/// Two call types and two teams with everything that could disturb a common random number.
func standInRoom(days: Int = 3, replications: Int = 6) -> RoomScript {
    var script = RoomScript(
        callTypes: [
            (
                "999",
                """
                priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, shortAbandonSeconds: 5,
                arrivals: { callsPerDay: 240, busynessVariation: 0.2 },
                pickUp: { distribution: 'exponential', meanSeconds: 2 },
                talk: { distribution: 'lognormal', meanSeconds: 255, variation: 1 },
                wrap: { distribution: 'exponential', meanSeconds: 60 },
                patience: { distribution: 'exponential', meanSeconds: 300 }
                """
            ),
            (
                "101",
                """
                priority: 2, target: { withinSeconds: 40, fraction: 0.8 }, arrivals: { callsPerDay: 620 },
                talk: { distribution: 'gamma', meanSeconds: 290, variation: 0.8 },
                wrap: { distribution: 'exponential', meanSeconds: 120, interruptibleBy: ["999"],
                        breakOff: { distribution: 'exponential', meanSeconds: 15 } },
                patience: { distribution: 'exponential', meanSeconds: 240, hangUpAtOnce: { fraction: 0.05, meanSeconds: 4 } }
                """
            ),
        ],
        teams: [
            ("Day", "agents: { byHourOfDay: [2,2,2,2,2,2,2,4,4,4,4,4,4,4,4,4,4,4,4,3,3,3,3,3] }"),
            ("Relief", "answers: ['101'], agents: { constant: 0.6 }"),
        ])
    script.days = days
    script.warmUpDays = 1
    script.replications = replications
    script.seed = 7
    return script
}
