import ContactCentre

extension GroupShape {
    /// The form of a scenario file.
    package static let scenario = GroupShape(
        keys: [
            Key("schemaVersion", .number(.whole(1, 1)), required: true, "The version of this format.", "1"),
            Key(
                "$schema", .text, "Where an editor finds the JSON Schema; not used otherwise.",
                "\"scenario.schema.json\""),
            Key("name", .text, required: true, "What results call the scenario.", "\"Two rooms\""),
            Key("extends", .text, "A file this one is a merge patch (RFC 7396) on.", "\"base.json5\""),
            Key("description", .text, "What the scenario is for.", "\"A quiet month.\""),
            Key(
                "sources", .list(of: .text, elements: "texts", count: .atLeast(0)), "Where figures come from.",
                "[\"A report\"]"),
            Key(
                "assumptions", .list(of: .group(.assumption), elements: "assumptions", count: .atLeast(0)),
                "What had to be assumed.",
                "[{ path: \"callTypes.999.target.withinSeconds\", evidence: \"assumed\", low: 10, high: 60 }]"),
            Key(
                "period", .group(.period), required: true, "The days simulated.", "{ start: \"2017-10-01\", days: 31 }"),
            Key(
                "experiment", .group(.experiment), "Repetitions; the command line overrides.",
                "{ replications: 20, seed: 1 }"),
            Key(
                "areas",
                .named(
                    .init(
                        kind: .area, introduces: true, mostMembers: Limits.areas, needsMember: true,
                        value: .group(.area))),
                "The areas callers ring from.", "{ South: {}, East: {} }",
                absent: .like("{ \(Default.area): {} }", said: "one area named \"\(Default.area)\"")),
            Key(
                "callTypes",
                .named(
                    .init(
                        kind: .callType, introduces: true, mostMembers: Limits.callTypes, needsMember: true,
                        value: .group(.callType))),
                required: true, "The kinds of call, by name.",
                "{ \"999\": { priority: 1, arrivals: { callsPerDay: 700 }, talk: \(GroupShape.exampleLength) } }"),
            Key(
                "teams",
                .named(
                    .init(
                        kind: .team, introduces: true, mostMembers: Limits.teams, needsMember: true,
                        value: .group(.team))),
                required: true, "The teams of agents, by name.", "{ Room: { agents: { constant: 14 } } }"),
            Key(
                "routing",
                .named(
                    .init(
                        kind: .callType, introduces: false,
                        value: .list(
                            of: .group(.routingStage), elements: "stages", count: .from(1, to: Limits.routingStages)))),
                "Stages by waiting time, for all call types under \"all\" or under a call type's name.",
                "{ all: [{ afterSeconds: 0, teams: \"any\" }] }",
                absent: .like("{ all: [{ afterSeconds: 0, teams: \"any\" }] }", said: "any team at once")),
            Key(
                "demand", .group(.demand), "How busy it is for all call types at once, beside each one's own busyness.",
                "{ commonVariation: 0.1 }"),
            Key(
                "freedAgentTakes", .choice(FreedAgentTakes.allCases.map { $0.rawValue }),
                "Which waiting call an agent takes who becomes free, of those of the highest priority: the one that has waited longest, or one from an area the agent's team serves before others.",
                "\"ownAreaFirst\"", absent: .word(Default.freedAgentTakes.rawValue)),
            Key(
                "people", .group(.people),
                "Who of those down for shifts is there; a team's own people replaces it key by key.",
                "{ shrinkage: { leave: 0.14, sickness: 0.05 }, adherence: 0.9 }"),
            Key(
                "workforce", .group(.workforce),
                "The people over months: who is in post, joins, learns and leaves.",
                "{ establishment: 345, plannedFor: 305, inPost: { experienced: 305 } }",
                absent: .said("the agents are as planned throughout")),
            Key(
                "costs", .group(.costs), "What things cost: prices, none of which is assumed.",
                "{ currency: \"GBP\", priceYear: 2018, payAnHour: { default: 17.5 }, onCosts: 0.28 }",
                absent: .said("nothing is priced")),
            Key(
                "changes", .list(of: .group(.change), elements: "changes", count: .from(0, to: Limits.changes)),
                "What becomes otherwise from a day on.",
                "[{ from: \"2018-01-08\", name: \"New telephones\", multiply: { \"callTypes.999.talk\": 0.95 } }]"),
            Key(
                "observed",
                .named(.init(kind: .callType, introduces: false, value: .group(.observed))),
                "Figures of the real room, by call type and measure.", "{ \"999\": { offered: 21357 } }"),
        ])
}

extension GroupShape {
    static let assumption = GroupShape(
        keys: [
            Key(
                "path", .text, required: true, "The scenario path it is about.",
                "\"callTypes.999.target.withinSeconds\""),
            Key(
                "evidence", .choice(Assumption.Evidence.allCases.map { $0.rawValue }), required: true,
                "How well it is supported.", "\"assumed\""),
            Key("note", .text, "The reason.", "\"Typical.\""),
            Key(
                "low", .number(.from(0, to: Limits.callsInPeriod)),
                "The least the number at the path might be; of a list or a group, a factor, of shares a power; with high.",
                "10"),
            Key(
                "high", .number(.from(0, to: Limits.callsInPeriod)),
                "The most the number at the path might be; of a list or a group, a factor, of shares a power; with low.",
                "60"),
        ])

    static let change = GroupShape(
        keys: [
            Key("from", .date, required: true, "The first day on which it holds, from midnight.", "\"2018-01-08\""),
            Key("name", .text, "What happens.", "\"New telephones\""),
            Key(
                "set",
                .named(.init(kind: .path, introduces: false, mostMembers: Limits.changedPaths, value: .anything)),
                "New values by scenario path; null removes what stands there.", "{ \"callTypes.999.priority\": 2 }"),
            Key(
                "multiply",
                .named(
                    .init(
                        kind: .path, introduces: false, mostMembers: Limits.changedPaths,
                        value: .number(.from(0, to: Limits.multiple)))),
                "How many times as much, by scenario path: a number, or the amounts of a list or a group; shares differ so many times as far.",
                "{ \"callTypes.999.arrivals\": 1.07 }"),
        ])

    static let period = GroupShape(
        keys: [
            Key("start", .date, required: true, "The first day measured.", "\"2017-10-01\""),
            Key("days", .number(.whole(1, Limits.periodDays)), required: true, "Days measured.", "31"),
            Key(
                "warmUpDays", .number(.whole(0, Limits.warmUpDays)),
                "Days simulated before and not measured.", "1", absent: .number(Double(Default.warmUpDays))),
        ])

    static let experiment = GroupShape(
        keys: [
            Key(
                "replications", .number(.whole(1, Limits.replications)), "Repetitions.", "20",
                absent: .number(Double(Default.replications))),
            Key(
                "seed", .number(.whole(0, Limits.seed)), "The seed of every random stream.", "1",
                absent: .number(Double(Default.seed))),
        ])

    static let area = GroupShape(keys: [])

    static let team = GroupShape(
        keys: [
            Key(
                "serves", .list(of: .name, elements: "areas", count: .atLeast(1)),
                "The areas the team is home to.", "[\"all\"]", absent: .like("[\"all\"]", said: "all")),
            Key(
                "answers", .list(of: .name, elements: "call types", count: .atLeast(1)),
                "The call types the team answers.", "[\"999\"]", absent: .like("[\"999\"]", said: "all")),
            Key(
                "keepFree",
                .named(.init(kind: .callType, introduces: false, value: .number(.whole(0, Limits.agents)))),
                "How many agents must still be free after one takes a call of this type.", "{ \"999\": 1 }"),
            Key("agents", .group(.agents), required: true, "How many agents are on duty.", "{ constant: 14 }"),
            Key(
                "grades",
                .named(
                    .init(
                        kind: .grade, introduces: true, mostMembers: Limits.grades, needsMember: true,
                        value: .group(.grade))),
                "The team's agents by skill and speed, by name.",
                "{ experienced: {}, trainee: { share: 0.2, handlingFactor: 1.25 } }", absent: .said("all alike")),
            Key(
                "chatsAtOnce", .number(.whole(1, Limits.chatsAtOnce)), "How many web chats an agent has at once.", "3",
                absent: .number(Double(Default.chatsAtOnce))),
            Key(
                "chatSlowing", .number(.from(0, to: Limits.chatSlowing)),
                "By this share of its time alone each further chat of the agent makes a chat longer: 1 shares the agent's time out equally, with 0 chats don't slow each other.",
                "0.5", absent: .number(Default.chatSlowing)),
            Key(
                "people", .group(.people), "Who of the team's agents down for shifts is there.",
                "{ shrinkage: { leave: 0.14 }, adherence: 0.9 }"),
            Key(
                "closed", .list(of: .group(.closure), elements: "closures", count: .from(0, to: Limits.closures)),
                "When the team answers nobody.", "[{ from: \"2018-01-03T17:00\", hours: 4 }]"),
        ],
        companions: [(key: "chatSlowing", needed: "chatsAtOnce")])

    static let agents = GroupShape(
        keys: [
            Key("constant", .number(.from(0, to: Limits.agents)), "The same number at all times.", "14"),
            Key(
                "byHourOfDay",
                .list(of: .number(.from(0, to: Limits.agents)), elements: "numbers", count: .exactly(24)),
                "A number for each hour of the day, from midnight.", list(of: "3", count: 24)),
            Key(
                "byHourOfWeek",
                .list(of: .number(.from(0, to: Limits.agents)), elements: "numbers", count: .exactly(168)),
                "A number for each hour of the week, from Monday 00:00.", list(of: "3", count: 168)),
            Key(
                "csv", .text,
                "A CSV file with the header start,agents; each row holds until the next, the first before it too, the last from then on. The word closed for agents says that there are none until then, however long.",
                "\"agents.csv\""),
            .csvFactor("The file's agents are taken so many times as many."),
            Key(
                "shifts",
                .named(
                    .init(
                        kind: .shift, introduces: true, mostMembers: Limits.shifts, needsMember: true,
                        value: .group(.shift))),
                "The shifts they work, by name.",
                "{ early: { start: \"07:00\", hours: 8, headcount: 6 }, late: { start: \"15:00\", hours: 8, headcount: 8 } }"
            ),
            Key(
                "rota", .group(.rota), "Groups of agents who go through the shifts in turn.",
                "{ cycle: [\"early\", \"late\", \"off\"], groups: { A: 5, B: 5, C: 5 }, from: \"2018-01-01\" }"),
        ],
        alternatives: [
            Alternatives(
                keys: ["constant", "byHourOfDay", "byHourOfWeek", "csv", "shifts"], example: "{ constant: 14 }")
        ],
        companions: [(key: "rota", needed: "shifts"), Key.csvFactorNeedsFile])

    static let routingStage = GroupShape(
        keys: [
            Key(
                "afterSeconds", .number(.from(0, to: Limits.lengthSeconds)), required: true,
                "The wait from which it holds.", "0"),
            Key(
                "teams", .wordOrNames(WaitStep.words, elements: "teams"), required: true,
                "The teams that may answer too: those that serve the caller's area, any, or these; out transfers the call out.",
                "\"home\""),
        ] + ConditionForm.all.map { $0.key },
        contradictions: ConditionForm.pairs)

    static let observed = GroupShape(
        keys: [
            Key(
                "byMonth", .named(.init(kind: .month, introduces: false, value: .group(.observedFigures))),
                "Figures of single calendar months.", "{ \"2018-01\": { serviceLevel: 0.7 } }")
        ] + observedFigures.keys)

    private static let observedFigures = GroupShape(
        // What a room costs is no figure of one call type.
        keys: Measure.allCases.filter { $0.definition.subject != .costs && $0.definition.subject != .workforce }.map {
            measure in
            let range = NumberRange.from(0, to: measure.unit == .fraction ? 1 : Limits.callsInPeriod)
            return Key(measure.rawValue, .number(range), "Observed, in \(measure.unit.rawValue).", "0.5")
        })

    /// A JSON list with the same element several times.
    static func list(of element: String, count: Int) -> String {
        "[" + [String](repeating: element, count: count).joined(separator: ", ") + "]"
    }
}

extension Key {
    init(
        _ name: String, _ shape: Shape, required: Bool = false, _ subject: String, _ example: String,
        absent: Absence? = nil
    ) {
        self.init(
            name: name, shape: shape, isRequired: required, subject: subject, example: example, absence: absent)
    }
}

extension NumberRange {
    /// Numbers from one to another, both included.
    static func from(_ least: Double, to most: Double) -> NumberRange {
        NumberRange(least: least, includesLeast: true, most: most, isWhole: false)
    }

    /// Numbers above 0, up to another.
    static func aboveZero(upTo most: Double) -> NumberRange {
        NumberRange(least: 0, includesLeast: false, most: most, isWhole: false)
    }

    /// Whole numbers from one to another, both included.
    static func whole(_ least: Double, _ most: Double) -> NumberRange {
        NumberRange(least: least, includesLeast: true, most: most, isWhole: true)
    }

    static let fraction = NumberRange.from(0, to: 1)
    static let share = NumberRange.from(0, to: Limits.share)
    static let length = NumberRange.from(0, to: Limits.lengthSeconds)
    static let lengthAboveZero = NumberRange.aboveZero(upTo: Limits.lengthSeconds)
}
