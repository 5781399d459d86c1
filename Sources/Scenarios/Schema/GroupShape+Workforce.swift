/// The forms of the people over months.
extension GroupShape {
    static let workforce = GroupShape(
        keys: [
            Key(
                "establishment", .number(.aboveZero(upTo: Limits.posts)), required: true,
                "The full-time posts that are to be filled; results set those filled against them.", "345"),
            Key(
                "plannedFor", .number(.aboveZero(upTo: Limits.posts)),
                "The posts on the floor that the teams' agents stand for: with half as many there, half as many are on duty.",
                "305"),
            Key(
                "callTakingShare", .number(.aboveZero(upTo: 1)),
                "The share of posts on the floor who take calls: the teams' shifts stand for their own full-time posts over this share.",
                "0.4"),
            Key(
                "teams", .list(of: .name, elements: "teams", count: .from(1, to: Limits.teams)),
                "The teams its people work in.", "[\"Room\"]", absent: .said("all")),
            Key("inPost", .group(.inPost), required: true, "The people in post at the start.", "{ experienced: 280 }"),
            Key(
                "intakes", .list(of: .group(.intake), elements: "intakes", count: .from(0, to: Limits.intakes)),
                "People who join, as recruits or from elsewhere.", "[{ start: \"2018-02-05\", people: 40 }]"),
            Key("leavers", .group(.leavers), "Who leaves.", "{ aYear: 0.18 }", absent: .said("nobody leaves")),
            Key(
                "learning",
                .list(of: .group(.learningStep), elements: "steps", count: .from(1, to: Limits.learningSteps)),
                "How quick people are by their time on the floor; from the last step on they are experienced.",
                "[{ weeks: 0, handlingFactor: 1.4 }, { weeks: 26, handlingFactor: 1 }]",
                absent: .like("[{ weeks: 0 }]", said: "all as quick")),
            Key(
                "tutorHandlingFactor", .number(.factor),
                "How many times as long conversation and wrap take with an experienced agent who tutors somebody.",
                "1.15",
                absent: .number(Default.factor)),
            Key(
                "partTime", .group(.partTime), "How many people work part-time.", "{ fraction: 0.2, posts: 0.6 }",
                absent: .said("nobody")),
            Key(
                "recovery", .named(.init(kind: .callType, introduces: false, value: .number(.from(0, to: 1)))),
                "The service level from which on a call type counts as recovered, three months in a row.",
                "{ \"999\": 0.8 }"),
        ],
        alternatives: [.init(keys: ["plannedFor", "callTakingShare"], example: "plannedFor: 305")])

    static let inPost = GroupShape(
        keys: [
            Key(
                "experienced", .number(.people), "People past the last step of the learning curve, in post for long.",
                "280", absent: .number(0)),
            Key(
                "new", .number(.people), "People whose first day on the floor, and in post, is the period's first.",
                "25", absent: .number(0)),
            Key(
                "recent", .list(of: .group(.recent), elements: "intakes", count: .from(0, to: Limits.intakes)),
                "Those of earlier intakes who are still there.",
                "[{ people: 20, weeksInPost: 20, trainingWeeks: 9 }]"),
        ])

    static let recent = GroupShape(
        keys: [
            Key(
                "name", .name, "What it is called.", "\"autumn\"",
                absent: .said("recent and its place in the list")),
            Key("people", .number(.people), required: true, "How many of it are in post at the start.", "20"),
            Key(
                "weeksInPost", .number(.from(0, to: Limits.workforceWeeks)), required: true,
                "How many weeks before the period they joined.", "20"),
            Key(
                "trainingWeeks", .number(.from(0, to: Limits.workforceWeeks)),
                "How many weeks after joining they came onto the floor.", "9", absent: .number(0)),
            Key(
                "tutoredWeeks", .number(.from(0, to: Limits.workforceWeeks)),
                "How many weeks on the floor they are tutored.", "4", absent: .number(0)),
        ])

    static let intake = GroupShape(
        keys: [
            Key(
                "name", .name, "What it is called; what chance brings to its people goes by it.", "\"February\"",
                absent: .said("its start")),
            Key("start", .date, required: true, "The day on which they join.", "\"2018-02-05\""),
            Key("people", .number(.people), required: true, "How many people join.", "40"),
            Key(
                "trainingWeeks", .number(.from(0, to: Limits.workforceWeeks)),
                "How many weeks they are trained off the floor.", "9", absent: .number(0)),
            Key(
                "tutoredWeeks", .number(.from(0, to: Limits.workforceWeeks)),
                "How many weeks on the floor they are then tutored, each by an experienced agent.", "4",
                absent: .number(0)),
            Key(
                "weeksElsewhere", .number(.from(0, to: Limits.workforceWeeks)),
                "Weeks on another room's floor that count on the learning curve, for transfers in.", "104",
                absent: .number(0)),
            Key(
                "joins", .name, "The team, shift or rota group they join.", "\"A\"",
                absent: .said("shared out as the plan's agents are")),
        ])

    static let leavers = GroupShape(
        keys: [
            Key("aYear", .number(.leaving), "The share of those in post who are gone a year later.", "0.18"),
            Key(
                "firstYear", .number(.leaving), "The same of people in their first year.", "0.3",
                absent: .said("as aYear")),
            Key(
                "byTenure",
                .list(of: .group(.leavingRate), elements: "rates", count: .from(1, to: Limits.learningSteps)),
                "The same by years in post, instead of aYear.",
                "[{ fromYears: 0, aYear: 0.05 }, { fromYears: 2, aYear: 0.2 }]"),
            Key(
                "losses", .list(of: .group(.loss), elements: "losses", count: .from(0, to: Limits.intakes)),
                "People who leave together on a day, beside these.",
                "[{ on: \"2018-09-03\", people: 12, name: \"officer recruitment\" }]"),
        ],
        contradictions: [("aYear", "byTenure")], companions: [(key: "firstYear", needed: "aYear")])

    static let leavingRate = GroupShape(
        keys: [
            Key(
                "fromYears", .number(.from(0, to: Limits.tenureYears)), required: true,
                "From how many years in post on.", "0"),
            Key(
                "aYear", .number(.leaving), required: true,
                "The share of such people who are gone a year later.", "0.2"),
        ])

    static let loss = GroupShape(
        keys: [
            Key("on", .date, required: true, "The first day they are gone.", "\"2018-09-03\""),
            Key("people", .number(.people), required: true, "How many.", "12"),
            Key(
                "name", .name, "What it is called; whom it takes goes by it.", "\"officer recruitment\"",
                absent: .said("its day")),
            Key(
                "fromYears", .number(.from(0, to: Limits.tenureYears)),
                "Only people who have been in post for so many years go.", "2", absent: .number(0)),
        ])

    static let learningStep = GroupShape(
        keys: [
            Key(
                "weeks", .number(.from(0, to: Limits.workforceWeeks)), required: true,
                "From how many weeks on the floor on.", "0"),
            Key(
                "handlingFactor", .number(.factor), "How many times as long conversation and wrap take.", "1.4",
                absent: .number(Default.factor)),
            Key(
                "pickUpFactor", .number(.factor), "How many times as long pick-up takes.", "1.2",
                absent: .number(Default.factor)),
        ])

    static let partTime = GroupShape(
        keys: [
            Key("fraction", .number(.from(0, to: 1)), required: true, "The share of people who do.", "0.2"),
            Key(
                "posts", .number(.aboveZero(upTo: 1)), required: true,
                "The part of a full-time post that each of them is.", "0.6"),
        ])
}

extension NumberRange {
    fileprivate static let people = NumberRange.whole(0, Limits.people)
    fileprivate static let leaving = NumberRange.from(0, to: 1)
}
