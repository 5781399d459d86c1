extension Template {
    static let oneQueue = Template(
        name: "one-queue",
        summary: "one kind of call, one team, agents hour by hour: the simplest room there is",
        text: #"""
            // One kind of call and one team. The numbers are round illustrations, no real room's figures: put yours in their place.
            // A line may be changed, left out or added; everything after two slashes is a comment.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "One queue", // what reports call it

              period: {
                start: "2027-03-01", // the first day, year-month-day: a Monday
                days: 28, // how many days are measured
                warmUpDays: 1, // a day before them, so that the room doesn't begin empty
              },
              experiment: {
                replications: 20, // how often these days happen, each time with other chance: more makes figures surer
                seed: 1, // where chance begins: the same seed gives the same figures
              },

              callTypes: {
                "101": { // the kind of call; the name is yours to choose
                  priority: 1, // who is answered first: here there is only one kind
                  target: {
                    withinSeconds: 40, // answered within so many seconds ...
                    fraction: 0.8, // ... for 80% of the calls
                  },
                  shortAbandonSeconds: 5, // who hangs up sooner is counted as a short abandon
                  arrivals: {
                    callsPerDay: 600, // calls on an average day
                    // How they spread over the hours from midnight. Only proportions count: 6 is three times as many as 2.
                    hourOfDayShares: [
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 6, 6, 6, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 4, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                    // Monday first; proportions again.
                    dayOfWeekShares: [11, 10, 10, 10, 10, 9, 8],
                    busynessVariation: 0.1, // days are busier or quieter by chance: by 10%, give or take
                  },
                  // Ringing, once an agent is free: always two seconds.
                  pickUp: { constant: 2 },
                  // The conversation: four minutes on average; variation 1 means some short, a few very long.
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 },
                  // Work after it, before the agent takes the next call.
                  wrap: { distribution: "exponential", meanSeconds: 60 },
                  // How long callers wait before they hang up: five minutes on average.
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
              },

              teams: {
                "Room": {
                  agents: {
                    // Agents who take calls, present and not on a break, hour by hour from midnight. 2.5 means two or three.
                    byHourOfDay: [
                      2, 2, 2, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 5, 5, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 5, 5, 5, // 12:00 to 18:00
                      5, 4, 4, 3, 3, 2, // 18:00 to midnight
                    ],
                  },
                },
              },
            }

            """#,
        trial: Trial("staff", [], "the fewest agents, hour by hour, with whom the target is met"))
}
