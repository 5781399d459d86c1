extension Template {
    static let switchboard = Template(
        name: "switchboard",
        summary: "calls that lead to others: transfers, repeat calls, and work on the desk that can wait",
        text: #"""
            // A switchboard that passes calls on, callers who ring again, and reports that agents write when nobody
            // rings. The numbers are round illustrations, no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Switchboard and desk", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 2 }, // four weeks, and two days before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "Switchboard": {
                  priority: 2, // after 101 below, for agents who answer both
                  target: { withinSeconds: 30, fraction: 0.9 }, // 90% answered within half a minute
                  arrivals: {
                    callsPerDay: 800, // on an average day
                    hourOfDayShares: [ // from midnight; only proportions count
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 5, 8, 8, 8, 8, // 06:00 to 12:00
                      7, 7, 7, 7, 7, 5, // 12:00 to 18:00
                      4, 3, 3, 2, 2, 1, // 18:00 to midnight
                    ],
                  },
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 60, variation: 1 }, // asking who is wanted
                  patience: { distribution: "exponential", meanSeconds: 180 }, // then the caller hangs up
                  afterAnswer: [
                    { callType: "101", probability: 0.4 }, // four in ten are put through to the room, at once
                  ],
                },
                "101": {
                  priority: 1, // 1 is answered first
                  target: { withinSeconds: 60, fraction: 0.8 },
                  arrivals: { callsPerDay: 200 }, // those who ring the room itself; the others come from the switchboard
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after the conversation
                  patience: { distribution: "exponential", meanSeconds: 300 },
                  afterAbandoning: [ // half of those who hung up ring again, two minutes later on average, three times at most
                    {
                      callType: "101", probability: 0.5, timesAtMost: 3,
                      after: { distribution: "exponential", meanSeconds: 120 },
                    },
                  ],
                  afterAnswer: [
                    { callType: "Report", probability: 0.3 }, // three conversations in ten leave a report to write
                    // One in twenty rings again about the same thing a day later (86,400 seconds).
                    {
                      callType: "101", probability: 0.05, timesAtMost: 2,
                      after: { distribution: "exponential", meanSeconds: 86400 },
                    },
                  ],
                },
                "Report": {
                  priority: 3, // when nobody rings
                  arrivals: { callsPerDay: 20 }, // reports that come by other ways
                  // Work without a caller; a 101 call may take an agent out of it, and the rest is done afterwards.
                  work: { distribution: "exponential", meanSeconds: 600, interruptibleBy: ["101"] },
                  deadlineHours: 24, // how soon it should be done
                },
              },

              teams: {
                "Operators": {
                  answers: ["Switchboard"],
                  agents: {
                    byHourOfDay: [ // agents who take calls, present and not on a break, from midnight
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      1, 2, 3, 3, 3, 3, // 06:00 to 12:00
                      3, 3, 3, 3, 3, 2, // 12:00 to 18:00
                      2, 2, 2, 2, 1, 1, // 18:00 to midnight
                    ],
                  },
                },
                "Room": {
                  answers: ["101", "Report"],
                  agents: {
                    byHourOfDay: [
                      2, 2, 2, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 5, 5, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 5, 5, 4, // 12:00 to 18:00
                      4, 3, 3, 3, 2, 2, // 18:00 to midnight
                    ],
                  },
                },
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "callTypes.Switchboard.afterAnswer.0.probability=0.2,0.4,0.6"],
            "what it does to the room how many are put through"))
}
