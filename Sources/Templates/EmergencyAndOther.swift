extension Template {
    static let emergencyAndOther = Template(
        name: "999-and-101",
        summary: "emergency and other calls, answered by the same agents, 999 first",
        text: #"""
            // Emergency calls (999) and others (101) in one room, 999 first. The numbers are round illustrations, no
            // real room's figures: put yours in their place. Everything after two slashes is a comment.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "999 and 101", // what reports call it
              description: "One room answers both; 999 comes first, and 101 waits.", // a sentence about it

              // What you had to assume, so that readers can ask. It might be anything from low to high: "sweep --tornado"
              // shows how much that matters.
              assumptions: [
                { path: "callTypes.101.patience.meanSeconds", evidence: "assumed", low: 200, high: 600, note: "Not measured." },
                { path: "callTypes.999.talk.meanSeconds", evidence: "assumed", low: 180, high: 300, note: "A round number." },
              ],

              period: {
                start: "2027-03-01", // the first day, year-month-day: a Monday
                days: 28, // how many days are measured
                warmUpDays: 1, // a day before them, so that the room doesn't begin empty
              },
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "999": {
                  priority: 1, // 1 is answered first; nobody's conversation is cut short for it
                  target: { withinSeconds: 10, fraction: 0.9 }, // 90% answered within ten seconds
                  shortAbandonSeconds: 5, // who hangs up sooner is counted as a short abandon
                  arrivals: {
                    callsPerDay: 400, // calls on an average day
                    // How they spread over the hours from midnight; only proportions count.
                    hourOfDayShares: [
                      4, 3, 3, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 4, 4, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 6, 6, 6, // 12:00 to 18:00
                      6, 6, 5, 5, 5, 5, // 18:00 to midnight
                    ],
                    dayOfWeekShares: [10, 10, 10, 10, 11, 12, 11], // Monday first; proportions again
                    busynessVariation: 0.1, // days are busier or quieter by chance: by 10%, give or take
                  },
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // four minutes on average; some far longer
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after the conversation
                  patience: {
                    distribution: "exponential", meanSeconds: 600, // how long callers wait before they hang up
                    hangUpAtOnce: { fraction: 0.01, meanSeconds: 4 }, // one in a hundred does so within seconds: a misdial
                  },
                },
                "101": {
                  priority: 2, // after 999
                  target: { withinSeconds: 60, fraction: 0.8 },
                  shortAbandonSeconds: 5,
                  arrivals: {
                    callsPerDay: 900,
                    hourOfDayShares: [
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 7, 7, 7, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 5, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                    dayOfWeekShares: [12, 11, 11, 10, 10, 9, 8],
                    busynessVariation: 0.1,
                  },
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: {
                    distribution: "exponential", meanSeconds: 90,
                    interruptibleBy: ["999"], // a 999 call may take an agent out of this work; the rest is done afterwards
                    breakOff: { constant: 5 }, // leaving it takes so many seconds, while the 999 caller waits
                  },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
              },

              teams: {
                "Room": {
                  keepFree: { "101": 1 }, // a 101 call is taken only if so many agents are still free after it, for 999
                  agents: {
                    // Agents who take calls, present and not on a break, hour by hour from midnight. 7.5 means seven or eight.
                    byHourOfDay: [
                      5, 5, 4, 4, 4, 4, // 00:00 to 06:00
                      5, 8, 10, 11, 11, 11, // 06:00 to 12:00
                      11, 11, 11, 11, 11, 11, // 12:00 to 18:00
                      10, 10, 9, 8, 7, 6, // 18:00 to midnight
                    ],
                  },
                },
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "teams.Room.keepFree.101=0,1,2"], "what keeping agents free for 999 does for both"))
}
