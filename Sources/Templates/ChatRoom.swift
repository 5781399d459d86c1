extension Template {
    static let webChat = Template(
        name: "web-chat",
        summary: "agents with several web chats at once, who leave them for a 999 call",
        text: #"""
            // Calls and web chats: agents on the web have up to three chats at once, and a 999 call may take them
            // out of those. The numbers are round illustrations, no real room's figures: put yours in their place.
            {
              schemaVersion: 1, // the version of this file's format; leave it
              name: "Web chat", // what reports call it

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
                "Chat": {
                  chat: true, // web chat: an agent may have several at once
                  interruptibleBy: ["999"], // a 999 call may take an agent out of chats; they go on afterwards
                  priority: 2,
                  target: { withinSeconds: 60, fraction: 0.9 }, // the first reply, for 90% within a minute
                  arrivals: {
                    callsPerDay: 200, // chats on an average day
                    hourOfDayShares: [ // from midnight; only proportions count
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      2, 4, 6, 6, 6, 6, // 06:00 to 12:00
                      6, 6, 6, 6, 6, 6, // 12:00 to 18:00
                      6, 6, 6, 4, 3, 2, // 18:00 to midnight
                    ],
                  },
                  // How long a chat takes with an agent who has no other: ten minutes on average.
                  talk: { distribution: "lognormal", meanSeconds: 600, variation: 0.8 },
                  patience: { distribution: "exponential", meanSeconds: 300 }, // how long people wait for the first reply
                },
              },

              teams: {
                "Room": {
                  answers: ["999"],
                  agents: { constant: 3 }, // at all hours; byHourOfDay takes 24 numbers instead
                },
                "Web": {
                  answers: ["Chat", "999"],
                  chatsAtOnce: 3, // how many chats an agent has at once
                  chatSlowing: 0.4, // each further chat makes the others 40% longer; 1 would be no gain at all
                  agents: {
                    byHourOfDay: [
                      1, 1, 1, 1, 1, 1, // 00:00 to 06:00
                      1, 2, 2, 2, 2, 2, // 06:00 to 12:00
                      2, 2, 2, 2, 2, 2, // 12:00 to 18:00
                      2, 2, 2, 2, 2, 1, // 18:00 to midnight
                    ],
                  },
                },
              },

              routing: {
                "999": [
                  { afterSeconds: 0, teams: ["Room"] }, // first the room
                  { afterSeconds: 5, teams: ["Web"] }, // after five seconds the agents on the web too
                ],
                "Chat": [{ afterSeconds: 0, teams: ["Web"] }],
              },
            }

            """#,
        trial: Trial("sweep", ["--vary", "teams.Web.chatsAtOnce=1,2,3,4"], "how many chats at once serve best"))
}
