extension Template {
    static let busyDays = Template(
        name: "busy-days",
        summary: "how days differ: a festival, incidents that everybody rings about, and a change from a day on",
        text: #"""
            // Days that aren't alike: busier and quieter ones by chance, an evening of fireworks, incidents that
            // many people ring about at once, and new telephones from a day on. The numbers are round illustrations,
            // no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Busy days", // what reports call it

              period: { start: "2027-11-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "999": {
                  priority: 1, // 1 is answered first
                  target: { withinSeconds: 10, fraction: 0.9 }, // 90% answered within ten seconds
                  connectionDelay: { constant: 3 }, // the operator's part before the room's, for national figures alone
                  arrivals: {
                    callsPerDay: 400, // on an average day
                    // The 168 hours of the week may be given too, as hourOfWeekShares.
                    hourOfDayShares: [ // from midnight; only proportions count
                      4, 3, 3, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 4, 4, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 6, 6, 6, // 12:00 to 18:00
                      6, 6, 5, 5, 5, 5, // 18:00 to midnight
                    ],
                    busynessVariation: 0.1, // 999's own days are busier or quieter: by 10%, give or take
                  },
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 600 }, // then the caller hangs up
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
                    busynessVariation: 0.1,
                  },
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 90 },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
              },

              teams: {
                "Room": {
                  agents: {
                    byHourOfDay: [ // agents who take calls, present and not on a break, from midnight
                      5, 5, 4, 4, 4, 4, // 00:00 to 06:00
                      5, 8, 10, 11, 11, 11, // 06:00 to 12:00
                      11, 11, 11, 11, 11, 11, // 12:00 to 18:00
                      10, 10, 9, 8, 7, 6, // 18:00 to midnight
                    ],
                  },
                },
              },

              demand: {
                commonVariation: 0.1, // days on which everything is busier or quieter: by 10%, give or take
                driftVariation: 0.1, // and hours within a day
                driftHours: 3, // which are alike for about three hours
                surges: [
                  // From eight in the evening to one in the morning so many times as many calls come.
                  { name: "Bonfire Night", from: "2027-11-05T20:00", until: "2027-11-06T01:00", factors: { "999": 2, "101": 1.5 } },
                ],
                bursts: [
                  {
                    name: "Motorway accident", // something that many people see and ring about
                    incidentsPerDay: 0.5, // one every other day, on average
                    calls: { "999": { mean: 20, withinMinutes: 15 } }, // about twenty calls within a quarter of an hour
                  },
                ],
              },

              changes: [
                {
                  from: "2027-11-15", // from midnight of that day on
                  name: "New telephones",
                  set: { "callTypes.999.pickUp": { constant: 1 } }, // answered a second sooner
                  multiply: { "callTypes.101.wrap": 0.9 }, // and a tenth less work after 101 calls
                },
              ],

              // What the real room had, where you know it: reports put it beside what was simulated.
              observed: { "999": { serviceLevel: 0.9, abandonedFraction: 0.01 } },
            }

            """#,
        trial: Trial("run", ["--by", "day"], "how the days differ"))
}
