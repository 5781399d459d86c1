extension Template {
    static let grades = Template(
        name: "grades",
        summary: "agents of different skill and speed, and a supervisor for 999 alone",
        text: #"""
            // A team in which not everybody is alike: experienced agents, trainees who are slower and take no 999, a
            // supervisor who helps with 999 alone. The numbers are round illustrations, no real room's figures: put
            // yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Grades of agents", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "999": {
                  priority: 1, // 1 is answered first
                  target: { withinSeconds: 10, fraction: 0.9 }, // 90% answered within ten seconds
                  arrivals: { callsPerHour: 15 }, // as many at night as by day, to keep this file short
                  pickUp: { constant: 2 }, // ringing, once an agent is free
                  talk: { distribution: "lognormal", meanSeconds: 240, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 600 }, // then the caller hangs up
                },
                "101": {
                  priority: 2,
                  target: { withinSeconds: 60, fraction: 0.8 },
                  arrivals: { callsPerHour: 40 },
                  pickUp: { constant: 2 },
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 },
                  wrap: { distribution: "exponential", meanSeconds: 90 },
                  patience: { distribution: "exponential", meanSeconds: 300 },
                },
              },

              teams: {
                "Room": {
                  answers: ["999", "101"],
                  agents: { constant: 8 }, // at all hours; byHourOfDay takes 24 numbers instead
                  grades: { // the names are yours to choose
                    experienced: {}, // everybody who is none of the others
                    trainee: {
                      share: 0.25, // a quarter of the team
                      answers: ["101"], // no 999 yet
                      handlingFactor: 1.25, // talk and wrap take a quarter longer
                      pickUpFactor: 1.5, // answering takes half as long again
                    },
                  },
                },
                "Supervisor": {
                  answers: ["999"],
                  agents: { constant: 1 },
                  // Away on some afternoons: moved to the room meanwhile.
                  closed: [
                    { from: "2027-03-03T13:00", hours: 4, moveTo: "Room" },
                    { from: "2027-03-17T13:00", hours: 4, moveTo: "Room" },
                  ],
                },
              },

              routing: {
                "999": [
                  { afterSeconds: 0, teams: ["Room"] }, // first the room
                  { afterSeconds: 10, teams: ["Supervisor"] }, // whoever has waited ten seconds may go to the supervisor too
                ],
                "101": [{ afterSeconds: 0, teams: ["Room"] }],
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "teams.Room.grades.trainee.share=0,0.25,0.5"], "how many trainees the room can bear"))
}
