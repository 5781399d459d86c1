import ContactCentre

extension GroupShape {
    static let demand = GroupShape(
        keys: [
            Key(
                "commonVariation", .number(.from(0, to: Limits.busynessVariation)),
                "The coefficient of variation of a gamma factor on each day that call types have in common.", "0.1",
                absent: .number(Default.busynessVariation)),
            Key(
                "correlation", .number(.fraction),
                "How the common factors of two call types are correlated; 1 is one factor for all.", "0.6",
                absent: .number(Default.correlation)),
            Key(
                "driftVariation", .number(.from(0, to: Limits.busynessVariation)),
                "The coefficient of variation of a gamma factor that drifts from hour to hour, the same for all call types.",
                "0.15", absent: .number(Default.busynessVariation)),
            Key(
                "driftHours", .number(.whole(1, Limits.driftHours)),
                "How many hours the drift remembers: factors so far apart are independent.", "3",
                absent: .number(Double(Default.driftHours))),
            Key(
                "surges", .list(of: .group(.surge), elements: "surges", count: .from(0, to: Limits.surges)),
                "Hours of given dates in which so many times as many calls come.",
                "[{ name: \"New Year's Eve\", from: \"2018-01-01T21:00\", until: \"2018-01-02T04:00\", factors: { \"999\": 2.5 } }]"
            ),
            Key(
                "bursts", .list(of: .group(.burst), elements: "bursts", count: .from(0, to: Limits.bursts)),
                "Incidents that make many people ring at once.",
                "[{ name: \"Motorway\", incidentsPerDay: 0.3, calls: { \"999\": { mean: 25, withinMinutes: 20 } } }]"
            ),
        ],
        companions: [
            (key: "correlation", needed: "commonVariation"), (key: "driftHours", needed: "driftVariation"),
        ])

    static let surge = GroupShape(
        keys: [
            Key("name", .name, required: true, "What happens then.", "\"Storm\""),
            Key("from", .moment, required: true, "When it begins, on the local clock.", "\"2018-01-01T21:00\""),
            Key("until", .moment, required: true, "When it is over, on the local clock.", "\"2018-01-02T04:30\""),
            Key(
                "factors",
                .named(
                    .init(
                        kind: .callType, introduces: false, mostMembers: Limits.callTypes, needsMember: true,
                        value: .number(.from(0, to: Limits.surgeFactor)))),
                required: true, "How many times as many calls come, by call type.", "{ \"999\": 2.5 }"),
            Key(
                "areas", .list(of: .name, elements: "areas", count: .atLeast(1)),
                "The areas whose callers it is about.", "[\"all\"]", absent: .like("[\"all\"]", said: "all")),
        ])

    static let burst = GroupShape(
        keys: [
            Key("name", .name, required: true, "What happens.", "\"Flood\""),
            Key(
                "incidentsPerDay", .number(.from(0, to: Limits.incidentsPerDay)), required: true,
                "How many incidents are expected a day.", "0.4"),
            Key(
                "hourOfDayShares",
                .list(of: .number(.share), elements: "numbers", count: .exactly(24)),
                "How incidents are spread over the hours of the day, from midnight.", list(of: "2", count: 24),
                absent: .like(list(of: "1", count: 24), said: "all hours alike")),
            Key(
                "areas", .named(.init(kind: .area, introduces: false, value: .number(.share))),
                "How incidents are spread over the areas.", "{ all: 1 }",
                absent: .said("as the call type's origins")),
            Key(
                "calls",
                .named(
                    .init(
                        kind: .callType, introduces: false, mostMembers: Limits.callTypes, needsMember: true,
                        value: .group(.burstCalls))),
                required: true, "The calls an incident brings, by call type.",
                "{ \"999\": { mean: 30, withinMinutes: 20 } }"),
        ])

    private static let burstCalls = GroupShape(
        keys: [
            Key(
                "mean", .number(.aboveZero(upTo: Limits.callsOfIncident)), required: true,
                "How many calls an incident brings on average; the number has a Poisson law.", "35"),
            Key(
                "withinMinutes", .number(.from(Limits.leastMinutes, to: Limits.minutes)), required: true,
                "They come at any moment within so many minutes after the incident.", "45"),
        ])
}
