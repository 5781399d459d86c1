import Scenarios
import Testing

private let pay = "currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 }"

private func isNear(_ first: Double, _ second: Double) -> Bool { abs(first - second) <= 1e-9 * max(1, abs(second)) }

@Suite("What things cost")
struct CostsTests {
    private func costs(_ keys: String, team: String = "") throws -> Costs {
        try #require(try scenario(smallScenario(team: team, scenario: "costs: { \(keys) }")).costs)
    }

    @Test("Only what is written has a price; nothing on top of pay is assumed")
    func least() throws {
        #expect(try scenario(smallScenario()).costs == nil)
        let costs = try costs(pay)
        #expect(costs.currency == "GBP" && costs.priceYear == 2018)
        #expect(costs.onCosts == 0 && costs.overtimeFactor == 1 && costs.paidHoursAnHourOnDuty == 1)
        #expect(costs.enhancements.isEmpty && costs.oneOffAYear == 0 && costs.yearlyAmounts == 0)
        #expect(!costs.pricesCalls && !costs.pricesRecruits)
    }

    @Test("What a recruit costs has a price of its own, of which any one may be given")
    func aHead() throws {
        let costs = try costs(pay + ", recruitmentAHead: 2500, trainingAHead: 4000, tutoringAHead: 500")
        #expect(costs.recruitmentAHead == 2_500 && costs.trainingAHead == 4_000 && costs.tutoringAHead == 500)
        for key in ["recruitmentAHead", "trainingAHead", "tutoringAHead"] {
            #expect(try self.costs(pay + ", \(key): 1").pricesRecruits)
        }
    }

    @Test("The pay of a team's grade, else of a grade, else of a team, else everyone else's")
    func payOfWhom() throws {
        let costs = try costs(
            "currency: 'EUR', priceYear: 2020, payAnHour: { default: 10, Room: 11, tutor: 12, 'Room: tutor': 13 }",
            team: "grades: { tutor: { share: 0.2 }, usual: {} }")
        #expect(costs.payAnHour(ofGrade: "tutor", in: "Room") == 13)
        #expect(costs.payAnHour(ofGrade: "tutor", in: "Other") == 12)
        #expect(costs.payAnHour(ofGrade: "usual", in: "Room") == 11)
        #expect(costs.payAnHour(ofGrade: "usual", in: "Other") == 10)
    }

    @Test("What is paid once is an annuity: two payments of 576.19 at the years' ends are worth 1000 at 10%")
    func annuity() throws {
        let discounted = try costs(pay + ", oneOff: { a: 400, b: 600 }, years: 2, discountRate: 0.1")
        // 1000 x 0.1 / (1 - 1 / 1.21) = 121 / 0.21
        #expect(isNear(discounted.oneOffAYear, 121 / 0.21))
        #expect(isNear(discounted.oneOffAYear / 1.1 + discounted.oneOffAYear / 1.21, 1_000))
        #expect(try costs(pay + ", oneOff: { a: 1000 }, years: 4").oneOffAYear == 250)
        #expect(try costs(pay + ", aYear: { licences: 300, rent: 700 }").yearlyAmounts == 1_000)
    }

    @Test("A value can be set and multiplied by its path, also one that isn't there yet")
    func settings() throws {
        let text = smallScenario(scenario: "costs: { \(pay), aYear: { rent: 500 } }")
        func amounts(_ setting: Setting) throws -> [Double] {
            let costs = try #require(try scenario(text, settings: [setting]).costs)
            return costs.payAnHour.map(\.amount) + costs.aYear.map(\.amount)
        }
        #expect(try amounts(Setting(path: "costs.payAnHour.default", value: "19")) == [19, 500])
        #expect(try amounts(Setting(path: "costs.payAnHour.Room", value: "21")) == [20, 21, 500])
        #expect(try amounts(Setting(path: "costs.payAnHour", value: "1.1 times")) == [22, 500])
        #expect(try amounts(Setting(path: "costs.aYear", value: "2 times")) == [20, 1_000])
    }

    @Test(
        "What is wrong with prices, with line, path and remedy",
        arguments: [
            (
                "currency: 'Pound', priceYear: 2018, payAnHour: { default: 20 }", "costs.currency",
                "expected the three capital letters of a currency, such as \"GBP\", found the text 'Pound'"
            ),
            ("\(pay), onCosts: -0.1", "costs.onCosts", "expected a number from 0 to 10, found -0.1"),
            (
                "currency: 'GBP', priceYear: 2018, payAnHour: { default: -20 }", "costs.payAnHour.default",
                "expected a number from 0 to 100000, found -20"
            ),
            (
                "currency: 'GBP', priceYear: 2018, payAnHour: { default: 1e6 }", "costs.payAnHour.default",
                "expected a number from 0 to 100000, found 1e6"
            ),
            (
                "currency: 'GBP', priceYear: 2018, payAnHour: { default: 20, Rom: 21 }", "costs.payAnHour.Rom",
                "unknown team or grade 'Rom'; did you mean 'Room'?"
            ),
            (
                "currency: 'GBP', priceYear: 2018, payAnHour: { usual: 20 }", "costs.payAnHour",
                "expected the pay of everybody who works, found none of 'Room: tutor'; add 'default', which is the pay of whoever is not named"
            ),
            (
                "currency: 'GBP', priceYear: 2018", "costs",
                "expected the key 'payAnHour', such as payAnHour: { default: 17.5 }; found none"
            ),
            (
                "\(pay), discountRate: 0.035", "costs.discountRate",
                "expected 'years' beside this key, found none; add it or remove this key"
            ),
            (
                "\(pay), oneOff: { move: 5 }", "costs.oneOff",
                "expected 'years' beside this key, found none; add it or remove this key"
            ),
            (
                "\(pay), enhancements: [{ name: 'night', fromHour: 20, untilHour: 20, extra: 0.2 }]",
                "costs.enhancements.0.untilHour",
                "expected another hour than 20, when it begins, found the same; the whole day is from 0 to 24"
            ),
            (
                "\(pay), enhancements: [{ name: 'night', fromHour: 20, untilHour: 6, extra: 0.2 }, { name: 'night', fromHour: 0, untilHour: 24, extra: 0.2 }]",
                "costs.enhancements.1.name", "expected each enhancement once, found 'night' again"
            ),
            (
                "\(pay), recruitmentAHead: -1", "costs.recruitmentAHead",
                "expected a number from 0 to 1000000000000, found -1"
            ),
            (
                "\(pay), pension: 0.2", "costs.pension",
                "unknown key 'pension'; known here: currency, priceYear, payAnHour, onCosts, enhancements, overtimeFactor, paidHoursAnHourOnDuty, recruitmentAHead, trainingAHead, tutoringAHead, years, oneOff, aYear, discountRate, perAnswered, perAbandoned, perRepeat"
            ),
        ])
    func mistakes(keys: String, path: String, sentence: String) {
        let text = smallScenario(team: "grades: { tutor: { share: 0.2 }, usual: {} }", scenario: "costs: { \(keys) }")
        #expect(problemsByLine(in: text) == ["5 \(path): \(sentence)"])
    }

    @Test("Prices are those of one year: they don't change on a day")
    func dated() {
        let text = smallScenario(
            scenario: "costs: { \(pay) }, changes: [{ from: '2017-10-04', set: { 'costs.payAnHour.default': 21 } }]")
        #expect(problemsByLine(in: text).count == 1)
        #expect(problemsByLine(in: text)[0].contains("the rest of a scenario is the same on all days"))
    }

    @Test("What looks like a slip of the pen is warned of")
    func warnings() throws {
        func oddities(_ keys: String) throws -> [String] {
            try scenario(smallScenario(callType: "patience: { constant: 60 }", scenario: "costs: { \(keys) }")).oddities
        }
        let usual = try oddities(pay)
        #expect(
            try oddities("currency: 'GBP', priceYear: 2018, payAnHour: { default: 36000 }") == [
                "costs.payAnHour.default: 36000 an hour is a great deal; pay of a year over the hours paid in it, some 1,900, is pay an hour"
            ] + usual)
        #expect(
            try oddities(pay + ", onCosts: 2.8, years: 5") == [
                "costs.onCosts: 2.8 times the pay is a great deal; 28% is written 0.28",
                "costs.years: nothing is paid once, so this changes nothing",
            ] + usual)
        // Where the file's plan is priced without its workforce, for whom these are.
        #expect(
            try oddities(
                "currency: 'GBP', priceYear: 2018, payAnHour: { default: 20, tutor: 22 }, recruitmentAHead: 5, tutoringAHead: 0"
            )
                == [
                    "costs.payAnHour.tutor: nobody tutors, so this changes nothing",
                    "costs.recruitmentAHead: there is no workforce that somebody could join, so this changes nothing",
                ] + usual)
    }
}

@Suite("Paid time")
struct PaidTimeTests {
    private func paid(
        _ agents: String, team: String = "", costs keys: String = pay, scenario more: String = ""
    ) throws -> [PaidTime] {
        try scenario(
            smallScenario(
                callType: "patience: { constant: 60 }", team: team, agents: agents,
                scenario: "costs: { \(keys) }, \(more)")
        ).paidTimes
    }

    private static func shift(_ start: String, headcount: String = "10") -> String {
        "shifts: { one: { start: '\(start)', hours: 8, headcount: \(headcount), "
            + "breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false }] } }"
    }

    private func night(_ days: String = "") -> String {
        pay + ", enhancements: [{ name: 'night', fromHour: 20, untilHour: 6, extra: 0.2\(days) }]"
    }

    @Test("Ten people for eight hours on seven days, half an hour unpaid: 525 hours, 14.2 posts of 37 hours")
    func roster() throws {
        let paid = try paid(Self.shift("22:00"))
        #expect(paid.count == 1)
        #expect(isNear(paid[0].hours, 525))
        #expect(isNear(paid[0].fullTimeEquivalents, 525.0 / 37))
        #expect(paid[0].enhancedHours.isEmpty)
    }

    @Test("It is the paid time that the workforce's hours have, groups, absences and fractions included")
    func sameAsWorkforceHours() throws {
        let text = smallScenario(
            period: "start: '2017-10-02', days: 31, warmUpDays: 1", callType: "patience: { constant: 60 }",
            team: "grades: { tutor: { share: 0.3 }, usual: {} }", agents: fiveGroups, scenario: "costs: { \(night()) }")
        let read = try scenario(text)
        let hours = try #require(read.workforceHours)
        #expect(isNear(read.paidTimes.reduce(0) { $0 + $1.hours }, hours.paid))
        #expect(isNear(read.paidTimes.reduce(0) { $0 + $1.fullTimeEquivalents }, hours.fullTimeEquivalents))
    }

    @Test(
        "Hours of an enhancement: a night's shift wholly, four hours of an evening's, breaks taken off evenly",
        arguments: [("22:00", 525.0), ("16:00", 262.5), ("08:00", 0), ("00:00", 393.75)])
    func enhancement(start: String, hours: Double) throws {
        #expect(isNear(try paid(Self.shift(start), costs: night())[0].enhancedHours[0], hours))
    }

    @Test("Days of an enhancement are those on which it begins; it holds over midnight and over Sunday's")
    func weekdays() throws {
        // Saturday and Sunday, all day: six hours of Friday's shift, all of Saturday's, two of Sunday's; 7.5 of 8 hours are paid.
        let weekend =
            pay
            + ", enhancements: [{ name: 'weekend', fromHour: 0, untilHour: 24, weekdays: ['Saturday', 'Sunday'], extra: 0.5 }]"
        #expect(isNear(try paid(Self.shift("22:00"), costs: weekend)[0].enhancedHours[0], 16 * 10 * 7.5 / 8))
        // Sunday's night lasts until Monday at 6, when the shift from Monday 00:00 has had six hours of it.
        let sunday = night(", weekdays: ['Sunday']")
        #expect(isNear(try paid(Self.shift("00:00"), costs: sunday)[0].enhancedHours[0], 6 * 10 * 7.5 / 8))
        #expect(isNear(try paid(Self.shift("22:00"), costs: sunday)[0].enhancedHours[0], 8 * 10 * 7.5 / 8))
    }

    @Test("Hours in which two enhancements hold count in each")
    func overlapping() throws {
        let both =
            pay
            + ", enhancements: [{ name: 'night', fromHour: 20, untilHour: 6, extra: 0.2 }, { name: 'late', fromHour: 18, untilHour: 24, extra: 0.1 }]"
        let hours = try paid(Self.shift("16:00"), costs: both)[0].enhancedHours
        #expect(isNear(hours[0], 262.5))
        #expect(isNear(hours[1], 525 * 6 / 8))
    }

    @Test("Two of ten are tutors, whose hours are theirs")
    func grades() throws {
        let paid = try paid(Self.shift("22:00"), team: "grades: { tutor: { count: 2 }, usual: {} }")
        #expect(isNear(paid[0].hours, 105))
        #expect(isNear(paid[1].hours, 420))
    }

    @Test("By the hour, hours on duty are paid so many times; who is there less often is paid less")
    func byTheHour() throws {
        let factor = night() + ", paidHoursAnHourOnDuty: 1.5"
        let whole = try paid("constant: 4", costs: factor)[0]
        #expect(isNear(whole.hours, 4 * 168 * 1.5))
        #expect(isNear(whole.enhancedHours[0], 4 * 70 * 1.5))
        #expect(isNear(whole.fullTimeEquivalents, 4 * 168 * 1.5 / 37))
        let fraction = try paid("constant: 2.5", team: "grades: { tutor: { share: 0.5 }, usual: {} }")
        #expect(isNear(fraction[0].hours + fraction[1].hours, 2.5 * 168))
    }

    @Test("A change of the staff counts from its day on")
    func change() throws {
        let paid = try paid(
            "constant: 4", scenario: "changes: [{ from: '2017-10-05', set: { 'teams.Room.agents.constant': 6 } }]")
        #expect(isNear(paid[0].hours, 3 * 24 * 4 + 4 * 24 * 6))
    }
}
