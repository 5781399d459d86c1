/// What things cost: inputs of a scenario, of which none is assumed. What has no price here is not in any cost.
///
/// All amounts are in one currency and at the prices of one year, however long the period is.
public struct Costs: Sendable, Equatable {
    /// The currency's three letters (ISO 4217).
    public let currency: String
    /// The year whose prices these are.
    public let priceYear: Int
    /// Pay an hour paid, by the name of a grade, of a team, of a team's grade as results call it ("Room: trainee"), or "default".
    public let payAnHour: [Amount]
    /// What the employer pays on top of pay, enhancements and overtime, as a share of them.
    public let onCosts: Double
    /// Hours of the week that are paid more.
    public let enhancements: [Enhancement]
    /// How many times the plain pay an hour of overtime is paid.
    public let overtimeFactor: Double
    /// Hours paid for each hour on duty of teams that are staffed by the hour, which have no breaks and absences in them.
    public let paidHoursAnHourOnDuty: Double
    /// What is paid once.
    public let oneOff: [Amount]
    /// What is paid every year.
    public let aYear: [Amount]
    /// Over how many years what is paid once is spread; nil where nothing is.
    public let years: Int?
    /// By how much money of a year later is worth less.
    public let discountRate: Double
    /// What it costs to recruit each of those who join a workforce.
    public let recruitmentAHead: Double
    /// What each training off the floor costs that begins, beside the pay.
    public let trainingAHead: Double
    /// What each tutoring costs that begins, beside the pay.
    public let tutoringAHead: Double
    /// What each answered call costs, whoever's it is.
    public let perAnswered: Double
    /// What each abandoned call costs.
    public let perAbandoned: Double
    /// What each attempt costs of a caller who was not answered before.
    public let perRepeat: Double

    /// An amount of money with a name.
    public struct Amount: Sendable, Equatable {
        /// What it is for.
        public let name: String
        /// How much, in the currency.
        public let amount: Double
    }

    /// Hours of the clock for which more is paid.
    public struct Enhancement: Sendable, Equatable {
        /// What users call it.
        public let name: String
        /// The hour of the day at which it begins.
        public let fromHour: Double
        /// The hour at which it ends; the next day's where it is not later.
        public let untilHour: Double
        /// On which days of the week it begins, Monday first.
        public let weekdays: [Bool]
        /// How much more is paid, as a share of the pay.
        public let extra: Double
    }

    /// The name in `payAnHour` that stands for whoever is not named.
    public static let everyoneElse = "default"
    /// The name in `payAnHour` that stands for those of a workforce who tutor.
    public static let tutor = "tutor"
}

extension Costs {
    /// Days of a year, by which the cost of a period becomes that of a year; 365 / 7 = 52.14 weeks.
    public static let daysAYear = 365.0

    /// What the amounts paid once come to in each of the years: A = P r / (1 - (1 + r)^-n), paid at each year's end, with the sum P,
    /// the discount rate r and n years; P / n where r is 0.
    public var oneOffAYear: Double {
        guard let years else { return 0 }
        let sum = Costs.sum(oneOff)
        guard discountRate > 0 else { return sum / Double(years) }
        let growth = (0..<years).reduce(1.0) { growth, _ in growth * (1 + discountRate) }
        return sum * discountRate / (1 - 1 / growth)
    }

    /// The yearly amounts together.
    public var yearlyAmounts: Double { Costs.sum(aYear) }

    /// Whether calls have a price.
    public var pricesCalls: Bool { perAnswered > 0 || perAbandoned > 0 || perRepeat > 0 }

    /// Whether people who join a workforce have a price.
    public var pricesRecruits: Bool { recruitmentAHead > 0 || trainingAHead > 0 || tutoringAHead > 0 }

    /// Pay an hour of a team's grade: that of the grade in this team, else of the grade, else of the team, else everyone else's; nil where
    /// none is given.
    public func payAnHour(ofGrade grade: String, in team: String) -> Double? { pay(ofGrade: grade, in: team)?.amount }

    /// The same with the name under which it is given.
    public func pay(ofGrade grade: String, in team: String) -> Amount? {
        [team + ": " + grade, grade, team, Costs.everyoneElse].lazy.compactMap { name in
            payAnHour.first { $0.name == name }
        }.first
    }

    /// The sum in an order that doesn't depend on the file's.
    private static func sum(_ amounts: [Amount]) -> Double {
        amounts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.reduce(0) { $0 + $1.amount }
    }
}

extension Costs.Enhancement {
    /// How long it lasts each time, in hours.
    public var hours: Double {
        untilHour > fromHour ? untilHour - fromHour : untilHour + Costs.Enhancement.hoursADay - fromHour
    }

    /// How much of a stretch of time it covers, in hours.
    ///
    /// - Parameters:
    ///   - start: when the stretch begins, in hours since Monday 00:00.
    ///   - length: how long it lasts, in hours; a week at most.
    func hours(from start: Double, for length: Double) -> Double {
        var covered = 0.0
        for (day, begins) in weekdays.enumerated() where begins {
            let from = Double(day) * Costs.Enhancement.hoursADay + fromHour
            // The week before, this one, and the one that the stretch may reach into.
            for week in [-Costs.Enhancement.hoursAWeek, 0, Costs.Enhancement.hoursAWeek] {
                covered += max(0, min(start + length, from + week + hours) - max(start, from + week))
            }
        }
        return covered
    }

    private static let hoursADay = 24.0
    private static let hoursAWeek = 168.0
}
