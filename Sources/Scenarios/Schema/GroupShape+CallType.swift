extension GroupShape {
    static let callType = GroupShape(
        keys: [
            Key("priority", .number(.whole(1, Limits.priority)), required: true, "1 is answered first.", "1"),
            Key("target", .group(.target), "What the room aims at.", "{ withinSeconds: 10, fraction: 0.9 }"),
            Key(
                "shortAbandonSeconds", .number(.length),
                "Who hangs up by then is a short abandon, with 0 who does so at once.", "5", absent: .said("nobody is")),
            Key("arrivals", .group(.arrivals), required: true, "When calls arrive.", "{ callsPerDay: 700 }"),
            Key(
                "origins", .named(.init(kind: .area, introduces: false, value: .number(.share))),
                "The shares of callers from the areas, as weights.", "{ all: 1 }",
                absent: .like("{ all: 1 }", said: "equal")),
            Key(
                "connectionDelay", .group(.length),
                "From the moment the operator (BT) hands a call over until it arrives in the room, where the force's clock starts; part of the national figures alone.",
                "{ constant: 4 }", absent: .said("no national figures")),
            Key(
                "pickUp", .group(.length), "Ringing or connecting once an agent is chosen.",
                "{ constant: 2 }", absent: .noTime),
            Key("talk", .group(.length), "The conversation.", GroupShape.exampleLength),
            Key("wrap", .group(.wrap), "Work after the conversation.", GroupShape.exampleLength, absent: .noTime),
            Key(
                "work", .group(.wrap), "Work without a conversation, instead of talk and wrap.",
                "{ distribution: \"exponential\", meanSeconds: 900, interruptibleBy: [\"999\"] }"),
            Key(
                "deadlineHours", .number(.aboveZero(upTo: Limits.deadlineHours)),
                "How soon after its arrival an item of work is to be done, nights and days off included.", "24",
                absent: .said("none")),
            Key(
                "chat", .onlyTrue,
                "Web chat: an agent may have several at once, which slow each other; talk is how long one takes that has an agent alone.",
                "true"),
            Key(
                "interruptibleBy", .list(of: .name, elements: "call types", count: .atLeast(0)),
                "The call types that may take an agent out of web chats of this type; the chats go on afterwards.",
                "[\"999\"]"),
            Key(
                "patience", .group(.patience), "How long callers wait before they hang up.",
                "{ distribution: \"exponential\", meanSeconds: 600 }",
                absent: .like("{ distribution: \"never\" }", said: "for ever")),
            Key(
                "queueCapacity", .number(.whole(0, Limits.queueCapacity)),
                "How many calls of the type may wait for an agent; one more gets the busy tone.", "60",
                absent: .said("as many as come")),
            Key(
                "announcedWait", .group(.announcedWait),
                "Who has to wait hears how long it may take, and may hang up for it.",
                "{ balking: [{ aboveSeconds: 60, fraction: 0.1 }, { aboveSeconds: 300, fraction: 0.3 }] }",
                absent: .said("nobody does")),
            Key(
                "callBack", .group(.callBack),
                "Who waits is offered to hang up, keep the place in the queue and be rung back from there.",
                "{ offerAfterSeconds: 60, accept: 0.4, reached: 0.8, attemptsAtMost: 3, retryAfter: { constant: 900 } }",
                absent: .said("nobody is")),
            Key(
                "handlingAwayFactor", .number(.factor),
                "Talk and wrap take so many times as long with a team that doesn't serve the caller's area.",
                "1.1", absent: .number(Default.factor)),
            Key(
                "afterAbandoning",
                .list(of: .group(.afterAbandoning), elements: "follow-ons", count: .from(0, to: Limits.followOns)),
                "What may come of a call whose caller hung up or heard the busy tone; at most one of them does.",
                "[{ callType: \"999\", probability: 0.5, after: { constant: 300 } }]"),
            Key(
                "afterAnswer",
                .list(of: .group(.afterAnswer), elements: "follow-ons", count: .from(0, to: Limits.followOns)),
                "What may come of a call that was answered; at most one of them does.",
                "[{ callType: \"999\", probability: 0.1, after: { constant: 86400 } }]"),
        ],
        alternatives: [Alternatives(keys: ["talk", "work"], example: "talk: " + GroupShape.exampleLength)],
        contradictions: [
            ("work", "wrap"), ("work", "queueCapacity"), ("work", "announcedWait"), ("work", "connectionDelay"),
            ("work", "callBack"), ("chat", "work"), ("chat", "wrap"), ("chat", "pickUp"), ("chat", "connectionDelay"),
            ("chat", "callBack"),
        ],
        companions: [(key: "deadlineHours", needed: "work"), (key: "interruptibleBy", needed: "chat")])

    static let announcedWait = GroupShape(keys: [
        Key(
            "balking",
            .list(of: .group(.balking), elements: "limits", count: .from(1, to: Limits.balkingSteps)), required: true,
            "The shares of callers who hang up at once, by how long a wait is announced.",
            "[{ aboveSeconds: 60, fraction: 0.1 }]")
    ])

    static let balking = GroupShape(keys: [
        Key(
            "aboveSeconds", .number(.length), required: true,
            "The announced wait from which on, itself left out, the share holds.",
            "60"),
        Key("fraction", .number(.fraction), required: true, "The share of those callers who hang up at once.", "0.1"),
    ])

    static let callBack = GroupShape(
        keys: [
            Key(
                "offerAfterSeconds", .number(.length), "The offer is made to callers who have waited so long.", "60"),
            Key(
                "offerAboveAnnouncedSeconds", .number(.length),
                "The offer is made at once to callers to whom a wait of more than this is announced.", "300"),
            Key("accept", .number(.fraction), required: true, "The share of those callers who accept.", "0.4"),
            Key(
                "reached", .number(.aboveZero(upTo: 1)), required: true,
                "The probability that an attempt to ring back reaches the caller.", "0.8"),
            Key(
                "attemptsAtMost", .number(.whole(1, Limits.callBackAttempts)), "How often an agent tries.", "3",
                absent: .number(Double(Default.callBackAttempts))),
            Key(
                "retryAfter", .group(.length),
                "The time from the end of an attempt in vain until the next is due, which then takes its place in the queue.",
                "{ constant: 600 }", absent: .like("{ constant: 900 }", said: "15 minutes")),
            Key(
                "ringSeconds", .number(.length), "How long an agent lets it ring in vain.", "25",
                absent: .number(Default.ringSeconds)),
        ],
        alternatives: [
            Alternatives(keys: ["offerAfterSeconds", "offerAboveAnnouncedSeconds"], example: "offerAfterSeconds: 60")
        ])

    static let afterAbandoning = GroupShape(keys: followOnKeys)

    static let afterAnswer = GroupShape(
        keys: followOnKeys + [
            Key(
                "away", .number(.fraction),
                "The probability when a team answered that doesn't serve the caller's area.", "0.15",
                absent: .said("the same")
            )
        ])

    private static let followOnKeys = [
        Key("callType", .name, required: true, "The call type of the further contact.", "\"999\""),
        Key("probability", .number(.fraction), required: true, "The probability that it comes.", "0.4"),
        Key(
            "after", .group(.length),
            "The time from hanging up, or from the end of the conversation, to it.",
            "{ distribution: \"exponential\", meanSeconds: 120 }", absent: .like("{ constant: 0 }", said: "at once")),
        Key(
            "timesAtMost", .number(.whole(1, Limits.timesAtMost)),
            "How many such contacts in a row there may be after a first one.", "3",
            absent: .number(Double(Default.timesAtMost))),
    ]

    static let target = GroupShape(
        keys: [
            Key("withinSeconds", .number(.length), required: true, "The time.", "10"),
            Key("fraction", .number(.fraction), required: true, "The share of calls aimed at.", "0.9"),
            Key(
                "bound", .choice(Target.Bound.allCases.map { $0.rawValue }),
                "Whether a call answered at the very limit is within it.", "\"atMost\"",
                absent: .word(Default.bound.rawValue)),
            Key(
                "basis", .choice(Target.Basis.allCases.map { $0.rawValue }),
                "Which calls it is a share of.", "\"offered\"", absent: .word(Default.basis.rawValue)),
        ])

    static let arrivals = GroupShape(
        keys: [
            Key(
                "callsInPeriod", .number(.from(0, to: Limits.callsInPeriod)), "Expected calls in the days measured.",
                "21357"),
            Key(
                "callsPerDay", .number(.from(0, to: Limits.callsPerDay)),
                "Expected calls a day, on average over a week.", "700"),
            Key(
                "callsPerHour", .number(.from(0, to: Limits.callsPerHour)),
                "Expected calls an hour, on average over a week.", "30"),
            Key(
                "csv", .text,
                "A CSV file with the header start,calls; each row lasts until the next; days it doesn't reach, before the period and the one after, are like the same weekday in it. The word closed for calls says that there are none until then, however long.",
                "\"calls.csv\""),
            Key(
                "log", .text,
                "A CSV file of calls that arrive, a row a call in order of time, with the column arrival and any of callType, area, talkSeconds, wrapSeconds and patienceSeconds; what it lacks is drawn. The file of calls that a run writes is one.",
                "\"log.csv\""),
            .csvFactor("The file's calls are taken so many times as many."),
            Key(
                "hourOfDayShares", .list(of: .number(.share), elements: "shares", count: .exactly(24)),
                "Weights of the hours of the day, from midnight.",
                "[1, 1, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 3, 3, 3, 2, 2]"),
            Key(
                "dayOfWeekShares", .list(of: .number(.share), elements: "shares", count: .exactly(7)),
                "Weights of the days of the week, Monday first.", list(of: "1", count: 7)),
            Key(
                "hourOfWeekShares", .list(of: .number(.share), elements: "shares", count: .exactly(168)),
                "Weights of the hours of the week, from Monday 00:00.", list(of: "1", count: 168)),
            Key(
                "busynessVariation", .number(.from(0, to: Limits.busynessVariation)),
                "The coefficient of variation of a gamma factor on each day.", "0.12",
                absent: .number(Default.busynessVariation)),
        ],
        alternatives: [
            Alternatives(
                keys: ["callsInPeriod", "callsPerDay", "callsPerHour", "csv", "log"], example: "{ callsPerDay: 700 }")
        ],
        contradictions: [
            ("hourOfWeekShares", "hourOfDayShares"), ("hourOfWeekShares", "dayOfWeekShares"),
            ("csv", "hourOfDayShares"), ("csv", "dayOfWeekShares"), ("csv", "hourOfWeekShares"),
            ("log", "hourOfDayShares"), ("log", "dayOfWeekShares"), ("log", "hourOfWeekShares"),
            ("log", "busynessVariation"),
        ],
        companions: [Key.csvFactorNeedsFile])

    // MARK: Lengths of time

    static let exampleLength = "{ distribution: \"lognormal\", meanSeconds: 263, variation: 1.0 }"

    /// A law of a length of time.
    static let length = GroupShape(definition: "length", keys: [], kinds: .lengths(mixed: true, never: false))

    static let wrap = GroupShape(
        keys: [
            Key(
                "interruptibleBy", .list(of: .name, elements: "call types", count: .atLeast(0)),
                "The call types that may take an agent out of it; the rest is done afterwards.", "[\"999\"]"),
            Key("breakOff", .group(.length), "How long breaking off takes.", "{ constant: 15 }", absent: .noTime),
        ], kinds: .lengths(mixed: true, never: false))

    static let patience = GroupShape(
        keys: [
            Key(
                "hangUpAtOnce", .group(.hangUpAtOnce), "A share of callers who hang up within seconds instead.",
                "{ fraction: 0.006, meanSeconds: 4 }")
        ], kinds: .lengths(mixed: true, never: true))

    static let hangUpAtOnce = GroupShape(
        keys: [
            Key("fraction", .number(.fraction), required: true, "Their share of callers.", "0.006"),
            Key("meanSeconds", .number(.lengthAboveZero), required: true, "Their mean patience, exponential.", "4"),
        ])

    /// A part of a mixture of lengths, or of patience.
    static func part(never: Bool) -> GroupShape {
        GroupShape(
            definition: never ? "partOfPatience" : "partOfLength",
            keys: [Key("share", .number(.share), required: true, "The weight of this part.", "0.2")],
            kinds: .lengths(mixed: false, never: never))
    }
}
