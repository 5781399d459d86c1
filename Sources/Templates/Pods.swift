extension Template {
    static let pods = Template(
        name: "pods",
        summary: "three areas with a team each that help one another after a while",
        text: #"""
            // Three areas, each with its own team (a pod). Callers go to the team of their area first, and after a
            // while to any team. The numbers are round illustrations, no real room's figures: put yours in their
            // place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Three pods", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              // Where callers ring from; the names are yours to choose.
              areas: { "South": {}, "East": {}, "West": {} },

              callTypes: {
                "999": {
                  priority: 1, // 1 is answered first
                  target: { withinSeconds: 10, fraction: 0.9 }, // 90% answered within ten seconds
                  arrivals: {
                    callsPerDay: 400, // in all areas together
                    hourOfDayShares: [ // from midnight; only proportions count
                      4, 3, 3, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 4, 4, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 6, 6, 6, // 12:00 to 18:00
                      6, 6, 5, 5, 5, 5, // 18:00 to midnight
                    ],
                  },
                  origins: { "South": 0.4, "East": 0.3, "West": 0.3 }, // 40% of the callers ring from the South
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 600 }, // then the caller hangs up
                  handlingAwayFactor: 1.1, // with another area's team talk and wrap take 10% longer: it knows the place less well
                },
                "101": {
                  priority: 2,
                  target: { withinSeconds: 60, fraction: 0.8 },
                  arrivals: {
                    callsPerDay: 900,
                    hourOfDayShares: [
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 7, 7, 7, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 5, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                  },
                  origins: { "South": 0.4, "East": 0.3, "West": 0.3 },
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 90 },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                  handlingAwayFactor: 1.1,
                },
              },

              teams: {
                "South pod": {
                  serves: ["South"], // the area it is at home in
                  answers: ["999", "101"], // the kinds of call it takes
                  agents: {
                    byHourOfDay: [ // agents who take calls, present and not on a break, from midnight
                      2, 2, 2, 2, 2, 2, // 00:00 to 06:00
                      2, 4, 5, 5, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 5, 5, 5, // 12:00 to 18:00
                      5, 5, 4, 4, 3, 3, // 18:00 to midnight
                    ],
                  },
                },
                "East pod": {
                  serves: ["East"],
                  answers: ["999", "101"],
                  agents: { byHourOfDay: [2, 2, 2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 2] },
                },
                "West pod": {
                  serves: ["West"],
                  answers: ["999", "101"],
                  agents: { byHourOfDay: [2, 2, 2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 2] },
                },
              },

              routing: {
                "999": [
                  { afterSeconds: 0, teams: "home" }, // first the team of the caller's area
                  { afterSeconds: 5, teams: "any" }, // after five seconds any team
                ],
                "101": [
                  { afterSeconds: 0, teams: "home" },
                  { afterSeconds: 30, teams: "any" }, // take this line out, and pods don't help each other with 101
                ],
              },
              freedAgentTakes: "longestWaiting", // or "ownAreaFirst": who becomes free looks after the own area's callers first
            }

            """#,
        trial: Trial("run", ["--by-area"], "how callers fare area by area"))
}
