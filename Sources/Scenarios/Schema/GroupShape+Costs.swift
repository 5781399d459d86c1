import ContactCentre

/// The forms of prices.
extension GroupShape {
    static let costs = GroupShape(
        keys: [
            Key("currency", .currency, required: true, "The currency's three capital letters.", "\"GBP\""),
            Key(
                "priceYear", .number(.whole(Limits.firstPriceYear, Limits.lastPriceYear)), required: true,
                "The year whose prices these are.", "2018"),
            Key(
                "payAnHour",
                .named(
                    .init(
                        kind: .payGroup, introduces: false, mostMembers: Limits.prices, needsMember: true,
                        value: .number(.from(0, to: Limits.payAnHour)))),
                required: true,
                "Pay an hour paid, by the name of a grade or a team; default is whoever's is not named, tutor those of a workforce who tutor.",
                "{ default: 17.5 }"),
            Key(
                "onCosts", .number(.from(0, to: Limits.payFactor)),
                "What the employer pays on top of pay, enhancements and overtime, as a share of them.", "0.28",
                absent: .number(Default.onCosts)),
            Key(
                "enhancements",
                .list(of: .group(.enhancement), elements: "enhancements", count: .from(0, to: Limits.enhancements)),
                "Hours of the clock for which more is paid; where several hold at once, what they add adds up.",
                "[{ name: \"night\", fromHour: 20, untilHour: 6, extra: 0.2 }]"),
            Key(
                "overtimeFactor", .number(.from(0, to: Limits.payFactor)),
                "How many times the plain pay an hour of overtime is paid, whenever it is.", "1.5",
                absent: .number(Default.overtimeFactor)),
            Key(
                "paidHoursAnHourOnDuty", .number(.from(1, to: Limits.payFactor)),
                "Hours paid for each hour on duty of teams staffed by the hour, which have no breaks and absences in them.",
                "1.6", absent: .number(Default.paidHoursAnHourOnDuty)),
            Key(
                "recruitmentAHead", .number(.from(0, to: Limits.amount)),
                "What it costs to recruit each of those who join the workforce in the period.", "2500",
                absent: .number(Default.headPrice)),
            Key(
                "trainingAHead", .number(.from(0, to: Limits.amount)),
                "What each training off the floor costs that begins in the period, beside the pay.", "4000",
                absent: .number(Default.headPrice)),
            Key(
                "tutoringAHead", .number(.from(0, to: Limits.amount)),
                "What each tutoring costs that begins in the period, beside the pay.", "500",
                absent: .number(Default.headPrice)),
            Key(
                "years", .number(.whole(1, Limits.costYears)), "Over how many years what is paid once is spread.", "5"),
            Key("oneOff", amounts, "What is paid once, by name.", "{ \"pod fit-out\": 400000 }"),
            Key("aYear", amounts, "What is paid every year, by name.", "{ licences: 60000 }"),
            Key(
                "discountRate", .number(.from(0, to: 1)),
                "By how much money of a year later is worth less, as a share.", "0.035",
                absent: .number(Default.discountRate)),
            Key(
                "perAnswered", .number(.from(0, to: Limits.amount)), "What each answered call costs.", "0.4",
                absent: .number(Default.callPrice)),
            Key(
                "perAbandoned", .number(.from(0, to: Limits.amount)), "What each abandoned call costs.", "1",
                absent: .number(Default.callPrice)),
            Key(
                "perRepeat", .number(.from(0, to: Limits.amount)),
                "What each attempt costs of a caller who was not answered before.", "1",
                absent: .number(Default.callPrice)),
        ],
        companions: [(key: "oneOff", needed: "years"), (key: "discountRate", needed: "years")])

    static let enhancement = GroupShape(
        keys: [
            Key("name", .name, required: true, "What it is called.", "\"night\""),
            Key(
                "fromHour", .number(.from(0, to: Limits.hourOfDay)), required: true,
                "The hour of the day at which it begins.", "20"),
            Key(
                "untilHour", .number(.from(0, to: Limits.hourOfDay)), required: true,
                "The hour at which it ends, the next day's where it is earlier.", "6"),
            Key(
                "weekdays",
                .list(
                    of: .choice(CalendarDate.weekdayNames), elements: "days of the week",
                    count: .from(1, to: CalendarDate.weekdayNames.count)),
                "The days of the week on which it begins.", "[\"Saturday\", \"Sunday\"]",
                absent: .like(everyDay, said: "all")),
            Key(
                "extra", .number(.from(0, to: Limits.payFactor)), required: true,
                "How much more is paid, as a share of the pay.", "0.2"),
        ])

    private static let amounts = Shape.named(
        .init(
            kind: .amount, introduces: true, mostMembers: Limits.prices, value: .number(.from(0, to: Limits.amount))))
}
