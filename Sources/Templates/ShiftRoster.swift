extension Template {
    static let shiftRoster = Template(
        name: "shift-roster",
        summary: "people on fixed shifts with breaks, leave and sickness, instead of agents hour by hour",
        text: #"""
            // A room whose people work shifts, with breaks and absences: who is down for a shift isn't always at the
            // desk. The numbers are round illustrations, no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "A shift roster", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "101": {
                  priority: 1, // 1 is answered first; here there is only one kind of call
                  target: { withinSeconds: 40, fraction: 0.8 }, // 80% answered within 40 seconds
                  arrivals: {
                    callsPerDay: 900, // on an average day
                    hourOfDayShares: [ // from midnight; only proportions count
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 7, 7, 7, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 5, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                  },
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 300 }, // then the caller hangs up
                },
              },

              people: {
                shrinkage: { // shares of paid shifts that are missed, by reason; the names are yours to choose
                  leave: 0.14,
                  sickness: 0.05,
                  training: 0.03,
                },
                spellDays: { sickness: 5 }, // who is ill is away for five days on average
                // A fortnight of flu: twice as many ill.
                outbreaks: [{ part: "sickness", from: "2027-03-08", days: 14, factor: 2 }],
                adherence: 0.95, // of the time between breaks, the share at the desk
                awayMinutes: 5, // how long an unplanned absence from the desk lasts
                fullTimeHoursAWeek: 37, // what a full-time post works
              },

              teams: {
                "Room": {
                  agents: {
                    shifts: { // the names are yours to choose
                      early: {
                        start: "07:00", // hours and minutes, 24-hour clock
                        hours: 8, // how long it lasts, breaks included
                        headcount: 9, // people down for it
                        breaks: [
                          // Half an hour, unpaid, two to six hours after the shift begins; at most three people at once.
                          { minutes: 30, fromHour: 2, untilHour: 6, paid: false, mostAtOnce: 3 },
                          { minutes: 15, fromHour: 6, untilHour: 8 },
                        ],
                      },
                      late: {
                        start: "15:00",
                        hours: 8,
                        headcount: 8,
                        breaks: [
                          { minutes: 30, fromHour: 2, untilHour: 6, paid: false, mostAtOnce: 3 },
                          { minutes: 15, fromHour: 6, untilHour: 8 },
                        ],
                      },
                      day: {
                        start: "10:00",
                        hours: 8,
                        headcount: 3,
                        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], // not at weekends
                        breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false }],
                      },
                      night: {
                        start: "23:00", // it ends the next morning
                        hours: 8,
                        headcount: 3,
                        breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false, mostAtOnce: 1 }],
                      },
                    },
                  },
                },
              },
            }

            """#,
        trial: Trial("run", ["--by", "hour"], "the hours of the day, and where people are short"))
}
