extension Template {
    static let callBack = Template(
        name: "call-back",
        summary: "callers hear how long it may take and may be rung back instead of holding the line",
        text: #"""
            // Callers who have to wait hear how long it may take; who has waited for a while is offered to be rung
            // back. The numbers are round illustrations, no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Call-backs", // what reports call it

              period: { start: "2027-03-01", days: 28, warmUpDays: 1 }, // four weeks, and a day before to fill the room
              experiment: { replications: 20, seed: 1 }, // these days happen twenty times, each time with other chance

              callTypes: {
                "101": {
                  priority: 1, // 1 is answered first; here there is only one kind of call
                  target: { withinSeconds: 60, fraction: 0.8 }, // 80% answered within a minute
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
                  talk: { distribution: "lognormal", meanSeconds: 300, variation: 1 }, // the conversation
                  wrap: { distribution: "exponential", meanSeconds: 60 }, // work after it
                  patience: { distribution: "exponential", meanSeconds: 300 }, // then the caller hangs up
                  queueCapacity: 30, // so many may wait; one more hears the busy tone
                  announcedWait: {
                    balking: [ // who hangs up at once when told how long it may take
                      { aboveSeconds: 120, fraction: 0.1 }, // one in ten when it is more than two minutes
                      { aboveSeconds: 600, fraction: 0.3 },
                    ],
                  },
                  callBack: {
                    offerAfterSeconds: 120, // who has waited so long hears the offer
                    accept: 0.4, // four in ten accept, hang up and keep their place in the queue
                    reached: 0.8, // eight attempts in ten find them there
                    attemptsAtMost: 2, // how often an agent tries
                    retryAfter: { constant: 900 }, // the second time a quarter of an hour later, in seconds
                    ringSeconds: 20, // how long an agent lets it ring in vain
                  },
                  // Four in ten of those who hung up in vain ring again, five minutes later on average, three times at most.
                  afterAbandoning: [
                    {
                      callType: "101", probability: 0.4, timesAtMost: 3,
                      after: { distribution: "exponential", meanSeconds: 300 },
                    },
                  ],
                },
              },

              teams: {
                "Room": {
                  agents: {
                    byHourOfDay: [ // agents who take calls, present and not on a break, from midnight
                      2, 2, 2, 2, 2, 2, // 00:00 to 06:00
                      2, 3, 4, 4, 4, 4, // 06:00 to 12:00
                      4, 4, 4, 4, 4, 4, // 12:00 to 18:00
                      4, 4, 4, 3, 3, 2, // 18:00 to midnight
                    ],
                  },
                },
              },
            }

            """#,
        trial: Trial(
            "sweep", ["--vary", "callTypes.101.callBack.accept=0,0.2,0.4,0.6"],
            "what it changes how many callers accept"))
}
