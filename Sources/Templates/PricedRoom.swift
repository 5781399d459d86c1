extension Template {
    static let costs = Template(
        name: "costs",
        summary: "what a room costs a year: pay, nights and weekends, overtime, equipment",
        text: #"""
            // A room on shifts with its prices: what it costs a year, line by line. The numbers are round
            // illustrations, no real prices: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "What a room costs", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "101": {
                  priority: 1, // 1 is answered first; here there is only one kind of call
                  target: { withinSeconds: 40, fraction: 0.8 }, // 80% answered within 40 seconds
                  arrivals: {
                    callsPerDay: 600, // on an average day
                    hourOfDayShares: [ // from midnight; only proportions count
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 6, 6, 6, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      5, 4, 4, 3, 2, 2, // 18:00 to midnight
                    ],
                  },
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 300 }, // then the caller hangs up
                },
              },

              people: { fullTimeHoursAWeek: 37 }, // what a full-time post works

              teams: {
                "Room": {
                  agents: {
                    shifts: { // people down for each shift, and when it begins and how long it lasts
                      early: { start: "07:00", hours: 8, headcount: 6 },
                      late: { start: "15:00", hours: 8, headcount: 5 },
                      night: { start: "23:00", hours: 8, headcount: 2 },
                    },
                  },
                },
              },

              costs: {
                currency: "GBP", // three capital letters
                priceYear: 2027, // the year the prices are of
                payAnHour: { default: 15 }, // before anything on top; teams and grades may have their own
                onCosts: 0.3, // pension and insurance: 30% on top of pay
                enhancements: [ // extra pay for hours that nobody likes
                  { name: "night", fromHour: 20, untilHour: 6, extra: 0.2 }, // 20% more from eight in the evening to six
                  { name: "weekend", weekdays: ["Saturday", "Sunday"], fromHour: 0, untilHour: 24, extra: 0.3 },
                ],
                overtimeFactor: 1.5, // an hour after the shift costs half as much again
                oneOff: { "desks": 50000 }, // paid once ...
                years: 5, // ... and spread over so many years
                aYear: { "licences": 20000 }, // paid every year
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "teams.Room.agents.shifts.late.headcount=4,5,6"], "what a further person on lates does")
    )
}
