import ContactCentre

/// The forms of shifts and of the people who work them.
extension GroupShape {
    static let shift = GroupShape(
        keys: [
            Key("start", .timeOfDay, required: true, "When it begins.", "\"06:00\""),
            Key(
                "hours", .number(.shiftHours), required: true,
                "How long it lasts, breaks included; it may end the next day.",
                "9"),
            Key(
                "headcount", .number(.from(0, to: Limits.agents)),
                "Agents down for it on each of its days, besides those of the rota.", "6",
                absent: .number(Default.headcount)),
            Key(
                "days",
                .list(
                    of: .choice(CalendarDate.weekdayNames), elements: "days of the week",
                    count: .from(1, to: CalendarDate.weekdayNames.count)),
                "The days of the week on which it begins for its headcount.",
                "[\"Monday\", \"Tuesday\", \"Sunday\"]", absent: .like(everyDay, said: "all")),
            Key(
                "breaks", .list(of: .group(.breakInShift), elements: "breaks", count: .from(0, to: Limits.breaks)),
                "Its breaks.", "[{ minutes: 30, fromHour: 2, untilHour: 6 }]"),
        ])

    /// The days of the week as they are written in files, Monday first.

    static let everyDay = "[" + CalendarDate.weekdayNames.map { quoted($0) }.joined(separator: ", ") + "]"

    static let breakInShift = GroupShape(
        keys: [
            Key("minutes", .number(.minutes), required: true, "How long it is.", "40"),
            Key(
                "fromHour", .number(.from(0, to: Limits.shiftHours)), required: true,
                "Where its window begins, in hours after the shift's start.", "3.5"),
            Key(
                "untilHour", .number(.shiftHours), required: true,
                "Where its window ends, in hours after the shift's start.", "6.5"),
            Key("paid", .trueOrFalse, "Whether the time is paid.", "false", absent: .flag(Default.isPaid)),
            Key(
                "mostAtOnce", .number(.whole(1, Limits.agents)),
                "How many of the shift's people may be due it at once.", "2", absent: .said("any number")),
        ])

    static let rota = GroupShape(
        keys: [
            Key(
                "cycle", .list(of: .name, elements: "shifts or \"off\"", count: .from(1, to: Limits.cycleDays)),
                required: true, "The shift on each day of the cycle, or \"off\".", "[\"off\", \"late\", \"early\"]"),
            Key(
                "groups",
                .named(
                    .init(
                        kind: .group, introduces: true, mostMembers: Limits.rotaGroups, needsMember: true,
                        value: .number(.from(0, to: Limits.agents)))),
                required: true, "The agents of each group, by its name.", "{ A: 4, B: 5, C: 6 }"),
            Key("from", .date, required: true, "The day on which the first group begins the cycle.", "\"2017-10-02\""),
            Key(
                "daysBetweenGroups", .number(.whole(0, Double(Limits.cycleDays))),
                "How many days each group is behind the one before.", "1", absent: .said("evenly over the cycle")),
        ])

    static let people = GroupShape(
        keys: [
            Key(
                "shrinkage",
                .named(
                    .init(
                        kind: .part, introduces: true, mostMembers: Limits.shrinkageParts, value: .number(.fraction))),
                "The shares of paid shifts missed, by reason.", "{ leave: 0.13, sickness: 0.04 }",
                absent: .like("{}", said: "none")),
            Key(
                "outbreaks", .list(of: .group(.outbreak), elements: "outbreaks", count: .from(0, to: Limits.outbreaks)),
                "When a part of the shrinkage is higher than usual.",
                "[{ part: \"sickness\", from: \"2018-01-05\", days: 7, factor: 2 }]"),
            Key(
                "spellDays",
                .named(.init(kind: .part, introduces: false, value: .number(.from(1, to: Limits.spellDays)))),
                "The mean length of a spell of absence in days, by part.",
                "{ sickness: 8 }", absent: .like("{}", said: "every day by itself")),
            Key(
                "mostAtOnce",
                .named(.init(kind: .part, introduces: false, value: .number(.whole(0, Limits.agents)))),
                "How many of those down for a shift may be absent at once, by part.",
                "{ leave: 2 }", absent: .like("{}", said: "any number")),
            Key(
                "adherence", .number(.aboveZero(upTo: 1)),
                "The share of the time between breaks that agents are at the desk.", "0.95",
                absent: .number(Default.adherence)),
            Key(
                "awayMinutes", .number(.minutes), "The mean length of an unplanned absence from the desk.",
                "4", absent: .number(Default.awayMinutes)),
            Key(
                "fullTimeHoursAWeek", .number(.aboveZero(upTo: Limits.hoursAWeek)),
                "What a full-time post works a week.", "40", absent: .number(Default.fullTimeHoursAWeek)),
        ])

    static let outbreak = GroupShape(
        keys: [
            Key("part", .name, required: true, "The part of the shrinkage.", "\"leave\""),
            Key("from", .date, required: true, "The first day.", "\"2018-01-02\""),
            Key("days", .number(.whole(1, Limits.periodDays)), required: true, "How many days.", "14"),
            Key(
                "factor", .number(.from(0, to: Limits.outbreakFactor)), required: true,
                "How many times as many are absent.", "3"),
        ])

    static let grade = GroupShape(
        keys: [
            Key("share", .number(.fraction), "The share of the team's people, over all its shifts and groups.", "0.2"),
            Key(
                "count", .number(.whole(0, Limits.agents)),
                "How many agents; of each shift or group where there are shifts.", "1"),
            Key(
                "answers", .list(of: .name, elements: "call types", count: .atLeast(1)),
                "The call types it answers.", "[\"999\"]", absent: .like("[\"999\"]", said: "the team's")),
            Key(
                "handlingFactor", .number(.factor), "Talk and wrap take so many times as long.", "1.25",
                absent: .number(Default.factor)),
            Key(
                "pickUpFactor", .number(.factor), "Pick-up takes so many times as long.", "1.5",
                absent: .number(Default.factor)),
            Key(
                "keepFree",
                .named(.init(kind: .callType, introduces: false, value: .number(.whole(0, Limits.agents)))),
                "How many agents of the team must still be free after one of the grade takes such a call.",
                "{ \"999\": 1 }", absent: .like("{}", said: "the team's")),
            Key(
                "preferredFor", .list(of: .name, elements: "call types", count: .atLeast(0)),
                "The call types for which it is asked before other grades.", "[\"999\"]"),
        ],
        contradictions: [("share", "count")])

    static let closure = GroupShape(
        keys: [
            Key("from", .moment, required: true, "When it begins.", "\"2018-01-04T16:00\""),
            Key(
                "hours", .number(.aboveZero(upTo: Limits.closureHours)), required: true, "How long it lasts.", "4"),
            Key("moveTo", .name, "The team its agents help meanwhile.", "\"Shifts\"", absent: .said("they are idle")),
        ])
}

extension NumberRange {
    static let factor = NumberRange.from(Limits.leastHandlingFactor, to: Limits.mostHandlingFactor)
    static let minutes = NumberRange.from(Limits.leastMinutes, to: Limits.minutes)
    static let shiftHours = NumberRange.from(Limits.leastShiftHours, to: Limits.shiftHours)
}
