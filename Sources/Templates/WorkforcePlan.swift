extension Template {
    static let workforce = Template(
        name: "workforce",
        summary: "a year of people who join, learn and leave, and what callers get month by month",
        text: #"""
            // A year of the people in the room: who is in post, who joins, how they learn and who leaves. The agents
            // below are those that come of a room with 40 posts filled; with fewer there, fewer are on duty. The
            // numbers are round illustrations, no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "A year of the workforce", // what reports call it

              period: { start: "2027-01-01", days: 365, warmUpDays: 1 }, // a calendar year, and a day before to fill the room
              experiment: { replications: 10, seed: 1 }, // the year happens ten times, each time with other chance

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

              teams: {
                "Room": {
                  agents: {
                    byHourOfDay: [ // agents who take calls when all the posts planned for are filled, from midnight
                      2, 2, 2, 2, 2, 2, // 00:00 to 06:00
                      3, 4, 6, 6, 6, 6, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      6, 5, 5, 4, 3, 3, // 18:00 to midnight
                    ],
                  },
                },
              },

              workforce: {
                establishment: 42, // full-time posts that are meant to be filled
                plannedFor: 40, // posts on the floor that the agents above stand for
                inPost: {
                  experienced: 36, // people in post for long, on the first day
                  new: 2, // people whose first day it is
                },
                intakes: [ // people who join: trained off the floor first, then beside a tutor
                  { name: "Spring", start: "2027-03-01", people: 6, trainingWeeks: 8, tutoredWeeks: 4 },
                  { name: "Autumn", start: "2027-09-06", people: 6, trainingWeeks: 8, tutoredWeeks: 4 },
                ],
                leavers: {
                  aYear: 0.15, // of a hundred people fifteen are gone a year later
                  firstYear: 0.25, // of those in their first year twenty-five
                  losses: [{ name: "Transfer", on: "2027-06-01", people: 2 }], // people who leave together on a day
                },
                learning: [ // how quick people are by their weeks on the floor
                  { weeks: 0, handlingFactor: 1.4 }, // at first talk and wrap take 40% longer
                  { weeks: 8, handlingFactor: 1.2 },
                  { weeks: 26, handlingFactor: 1 }, // after half a year they are as quick as anybody
                ],
                tutorHandlingFactor: 1.15, // who tutors somebody is slower too
                partTime: { fraction: 0.2, posts: 0.6 }, // one in five works part-time, three fifths of a post
                recovery: { "101": 0.8 }, // reports say from which month on this service level is reached and kept
              },
            }

            """#,
        trial: Trial("run", ["--by", "month"], "people in post and service, month by month"))
}
