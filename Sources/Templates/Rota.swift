extension Template {
    static let rota = Template(
        name: "rota",
        summary: "five groups that go through earlies, lates, nights and days off in turn",
        text: #"""
            // A rota: five groups of people go through two earlies, two lates, two nights and four days off, so that
            // on every day one group is on each shift. The numbers are round illustrations, no real room's figures:
            // put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "A rota", // what reports call it

              period: { start: "2027-03-01", days: 40, warmUpDays: 1 }, // four times through the cycle of ten days, from a Monday
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "999": {
                  priority: 1, // 1 is answered first
                  target: { withinSeconds: 10, fraction: 0.9 }, // 90% answered within ten seconds
                  arrivals: {
                    callsPerDay: 300, // on an average day
                    hourOfDayShares: [ // from midnight; only proportions count
                      4, 3, 3, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 4, 4, 5, 5, // 06:00 to 12:00
                      5, 5, 5, 6, 6, 6, // 12:00 to 18:00
                      6, 6, 5, 5, 5, 5, // 18:00 to midnight
                    ],
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
                    callsPerDay: 400,
                    hourOfDayShares: [
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 6, 6, 6, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 5, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                  },
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 90 },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
              },

              people: {
                shrinkage: { leave: 0.14, sickness: 0.05, training: 0.03 }, // shares of paid shifts missed, by reason
                adherence: 0.95, // of the time between breaks, the share at the desk
                awayMinutes: 5, // how long an unplanned absence from the desk lasts
                fullTimeHoursAWeek: 37, // what a full-time post works
              },

              teams: {
                "Room": {
                  agents: {
                    shifts: {
                      early: {
                        start: "07:00", // hours and minutes, 24-hour clock
                        hours: 8.5, // half an hour longer than to the next shift, to hand over
                        breaks: [{ minutes: 45, fromHour: 2, untilHour: 7, paid: false, mostAtOnce: 3 }],
                      },
                      late: {
                        start: "15:00",
                        hours: 8.5,
                        headcount: 2, // people who are always on lates, besides the rota
                        breaks: [{ minutes: 45, fromHour: 2, untilHour: 7, paid: false, mostAtOnce: 3 }],
                      },
                      night: {
                        start: "23:00", // it ends the next morning
                        hours: 8.5,
                        breaks: [{ minutes: 45, fromHour: 2, untilHour: 7, paid: false, mostAtOnce: 3 }],
                      },
                    },
                    rota: {
                      // Day by day; after the last it begins again.
                      cycle: ["early", "early", "late", "late", "night", "night", "off", "off", "off", "off"],
                      groups: { A: 9, B: 9, C: 9, D: 9, E: 9 }, // people in each group
                      from: "2027-03-01", // on this day the first group begins the cycle
                      daysBetweenGroups: 2, // each further group is so many days behind the one before
                    },
                  },
                },
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "teams.Room.agents.shifts.late.headcount=0,2,4"],
            "what further people on lates would do"))
}
