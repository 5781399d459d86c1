import Testing

/// Three shifts of ten people on seven days, the night's with half an hour unpaid: 75 + 80 + 80 hours a day, 1,645 a week.
private let threeShifts = """
    {
      schemaVersion: 1, name: "Three shifts", period: { start: "2018-01-01", days: 7, warmUpDays: 1 },
      experiment: { replications: 3, seed: 5 },
      callTypes: { "999": { priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 300 },
        talk: { distribution: "exponential", meanSeconds: 300 }, patience: { constant: 600 } } },
      teams: { Room: { agents: { shifts: {
        night: { start: "22:00", hours: 8, headcount: 10, breaks: [{ minutes: 30, fromHour: 2, untilHour: 6, paid: false }] },
        day: { start: "06:00", hours: 8, headcount: 10 },
        late: { start: "14:00", hours: 8, headcount: 10 },
      } } } },
    }
    """

/// At 20 an hour: 1,645 x 20 x 365 / 7 = 1,715,500 a year; 95 hours a day at night, a fifth more: 138,700.
private let priced = """
    {
      extends: "shifts.json5", name: "Three priced shifts",
      costs: { currency: "GBP", priceYear: 2018, payAnHour: { default: 20 },
        enhancements: [{ name: "night", fromHour: 20, untilHour: 6, extra: 0.2 }], overtimeFactor: 1.5,
        oneOff: { "fit-out": 100000 }, aYear: { licences: 12000 }, years: 5, discountRate: 0.035 },
    }
    """

@Suite("Costs on the command line")
struct CostsOptionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(threeShifts, to: "shifts.json5")
        try folder.write(priced, to: "priced.json5")
        try folder.write(
            "{ extends: \"shifts.json5\", name: \"Fewer\", teams: { Room: { agents: { shifts: { day: { headcount: 9 } } } } } }",
            to: "fewer.json5")
    }

    @Test("A run says line by line what it costs, with thousands apart; what follows from the plan has no interval")
    func lines() throws {
        let lines = try folder.controlroom("run", "priced.json5", "--quiet").output.split(separator: "\n")
        func line(_ words: String) -> [Substring] {
            lines.first { $0.hasPrefix("  " + words) }?.dropFirst(2 + words.count).split(separator: " ") ?? []
        }
        #expect(lines.contains("What it costs a year: GBP at prices of 2018"))
        #expect(line("Pay, a year") == ["1,715,500"])
        #expect(line("Enhancements, a year") == ["138,700"])
        // 100,000 x 0.035 / (1 - 1.035^-5)
        #expect(line("What is paid once, a year") == ["22,148"])
        #expect(line("Yearly amounts") == ["12,000"])
        #expect(line("On-costs, a year") == [], "none are given")
        #expect(line("Calls, a year") == [], "calls have no price")
        #expect(line("Cost a year").count == 4)
        #expect(lines.contains { $0.split(separator: " ").prefix(3) == ["Room", "1,645", "44.5"] })
    }

    @Test("JSON and CSV have a row a line and the prices' currency; without prices nothing of it")
    func files() throws {
        let json = try folder.controlroom("run", "priced.json5", "--quiet", "--format", "json").output
        #expect(json.contains("\"prices\": { \"currency\": \"GBP\", \"year\": 2018 }"))
        #expect(
            json.contains("\"measure\": \"costOfPayAYear\", \"unit\": \"money\", \"mean\": 1715500, \"low\": 1715500, ")
        )
        let csv = try folder.controlroom("run", "priced.json5", "--quiet", "--format", "csv").output
        #expect(csv.contains("\r\nall,all,all,paidHours,hours,1645,1645,1645,0.95,,\r\n"))
        let plain = try folder.controlroom("run", "shifts.json5", "--quiet", "--format", "json").output
        for word in ["prices", "paidHours", "cost", "fullTimeEquivalents"] { #expect(!plain.contains(word)) }
        let text = try folder.controlroom("run", "shifts.json5", "--quiet", "--full").output
        #expect(!text.contains("costs"))
    }

    @Test("What is the same without prices: every figure of calls and agents, to the last digit")
    func sameFigures() throws {
        let plain = try folder.controlroom("run", "shifts.json5", "--quiet", "--format", "csv").output
        let priced = try folder.controlroom("run", "priced.json5", "--quiet", "--format", "csv").output
        let others = priced.split(whereSeparator: \.isNewline).filter { row in
            !["paidHours", "fullTimeEquivalents", "cost"].contains { row.contains($0) }
        }
        #expect(others == plain.split(whereSeparator: \.isNewline))
    }

    @Test("Nothing that is required of costs passes without prices")
    func required() throws {
        let outcome = try folder.controlroom("run", "shifts.json5", "--quiet", "--require", "all.costAYear < 9")
        #expect(outcome.exitCode == 64)
        #expect(
            outcome.errors.contains(
                "the scenario has no 'costs', so give it its prices first, such as costs: { currency"))
        let met = try folder.controlroom("run", "priced.json5", "--quiet", "--require", "all.costAYear < 2000000")
        #expect(met.exitCode == 0)
    }

    @Test("Validate says what is priced and what counts for nothing")
    func words() throws {
        let words = try folder.controlroom("validate", "priced.json5").output.split(separator: "\n").joined(
            separator: " "
        )
        .replacing("   ", with: " ")
        for sentence in [
            "Costs in GBP at prices of 2018: pay an hour 20.00; overtime is paid 1.5 times as much, without on-costs.",
            "More is paid, absent or there: 20% for night, from 20:00 to 6:00.",
            "Once: fit-out 100,000; spread at 3.5% a year over 5 years, 22,148 a year.",
            "Every year: licences 12,000.", "Calls themselves cost nothing.",
        ] {
            #expect(words.contains(sentence))
        }
    }

    @Test("Rosters are compared in paid hours without prices, and said to have hours by the hour beside them")
    func rosters() throws {
        let json = try folder.controlroom("compare", "shifts.json5", "fewer.json5", "--quiet", "--format", "json")
            .output
        // An agent of 8 hours less on each of 7 days.
        #expect(json.contains("\"paidHoursAWeek\": 1645, \"fullTimeEquivalents\": 44.4594594594594"))
        #expect(json.contains("\"paidHoursAWeek\": 1589, "))
        #expect(
            json.contains(
                "The plans are not paid the same hours, overtime aside: 42.9 FTE and 1,589 hours a week in Fewer against 44.5 and 1,645 in Three shifts."
            ))
        try folder.write(
            threeShifts.replacing("name: \"Three shifts\"", with: "name: \"By the hour\"")
                .split(separator: "shifts: {")[0] + "constant: 10 } } } }", to: "hours.json5")
        let mixed = try folder.controlroom("compare", "shifts.json5", "hours.json5", "--quiet", "--format", "json")
            .output
        #expect(mixed.contains("\"paidHoursAWeek\": 1680, "))
        #expect(mixed.contains("Hours on duty by the hour count as paid in By the hour: "))
    }

    @Test("Plans with other prices are refused")
    func unfair() throws {
        try folder.write(
            "{ extends: \"priced.json5\", name: \"Dear\", costs: { payAnHour: { default: 21 } } }", to: "dear.json5")
        let outcome = try folder.controlroom("compare", "priced.json5", "dear.json5", "--quiet")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.contains(
                "dear.json5: costs.payAnHour.default: expected 20 as in priced.json5, found 21"))
    }
}
