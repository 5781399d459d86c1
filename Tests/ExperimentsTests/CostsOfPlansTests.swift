import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("What plans cost")
struct CostsOfPlansTests {
    /// Two agents around the clock for seven days, and one more or less.
    private func room(_ agents: Int, _ costs: String = "", payAnHour: Double = 20, seed: Int = 7) throws -> Scenario {
        var script = standInRoom(days: 7, replications: 4)
        script.teams = [("Room", "agents: { constant: \(agents) }")]
        script.seed = seed
        script.more = "costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: \(payAnHour) } \(costs) }"
        return try script.scenario()
    }

    private func compare(_ plans: [(name: String, scenario: Scenario)], threads: Int = 2) async -> ComparisonOutcome {
        let plans = plans.map { ComparedPlan(name: $0.name, scenario: $0.scenario, intention: .everything) }
        return await Comparison(
            base: plans[0], others: Array(plans.dropFirst()),
            settings: Run.Settings(plans[0].scenario.experiment, threads: threads)
        ).result()
    }

    private func isNear(_ found: Double?, _ wanted: Double) -> Bool {
        abs((found ?? .nan) - wanted) <= 1e-9 * max(1, abs(wanted))
    }

    /// An agent around the clock for a year at 20 an hour: 24 x 365 x 20.
    private let oneAgent = 175_200.0

    @Test("A plan's cost follows from its staff: exact, and the same for every seed and thread count")
    func exact() async throws {
        for (seed, threads) in [(7, 1), (7, 3), (8, 2)] {
            let outcome = await compare(
                [("three", try room(3, seed: seed)), ("four", try room(4, seed: seed))], threads: threads)
            let row = try #require(outcome.rows.first { $0.name == FigureName(measure: .costAYear) })
            #expect(isNear(row.base.mean, 3 * oneAgent) && isNear(row.other.mean, 4 * oneAgent))
            #expect(isNear(row.difference.mean, oneAgent))
            #expect(row.difference.low == row.difference.mean && row.difference.high == row.difference.mean)
            #expect(row.verdict == nil)
        }
    }

    @Test("The very same agents cost more at another pay")
    func otherPay() async throws {
        let outcome = await compare([("20", try room(3)), ("30", try room(3, payAnHour: 30))])
        let row = try #require(outcome.rows.first { $0.name == FigureName(measure: .costAYear) })
        #expect(isNear(row.difference.mean, 1.5 * oneAgent))
        #expect(outcome.pricesOfPlans[0].points.allSatisfy { $0.cost == nil })
    }

    @Test("A point of service has a price where a gain is shown, by the ends of the gain's interval")
    func points() async throws {
        let outcome = await compare([("two", try room(2)), ("four", try room(4))])
        let price = try #require(outcome.pricesOfPlans.first)
        for point in price.points {
            let gain = try #require(
                outcome.rows.first { $0.name == FigureName(callType: point.callType, measure: .serviceLevel) })
            #expect(gain.verdict == .better)
            let (mean, low, high) = (
                try #require(gain.difference.mean), try #require(gain.difference.low),
                try #require(gain.difference.high)
            )
            #expect(isNear(point.cost?.mean, 2 * oneAgent / mean / 100))
            #expect(isNear(point.cost?.low, 2 * oneAgent / high / 100))
            #expect(isNear(point.cost?.high, 2 * oneAgent / low / 100))
        }
        #expect(price.points.map(\.callType) == ["999", "101"])
        let back = await compare([("four", try room(4)), ("two", try room(2))])
        #expect(back.pricesOfPlans[0].points.allSatisfy { $0.cost == nil })
    }

    @Test("Whoever costs more and serves worse is dominated, by the base and by another plan")
    func dominated() async throws {
        let dear = try room(2, ", aYear: { rent: 1000000 }")
        let outcome = await compare([("three", try room(3)), ("dear two", dear), ("four", try room(4))])
        #expect(
            outcome.dominations == [
                Domination(plan: "dear two", by: "three"), Domination(plan: "dear two", by: "four"),
            ])
        // The dearer that serves better is not.
        #expect(await compare([("three", try room(3)), ("four", try room(4))]).dominations == [])
    }

    @Test("Where callers, calls or prices differ no point has a price and nothing is dominated")
    func unfairPlans() async throws {
        func compared(_ change: (inout RoomScript) -> Void) async throws -> ComparisonOutcome {
            var script = standInRoom(days: 7, replications: 4)
            script.seed = 7
            script.more = "costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 } }"
            var base = script
            base.teams = [("Room", "agents: { constant: 2 }")]
            script.teams = [("Room", "agents: { constant: 4 }")]
            change(&script)
            return await compare([("two", try base.scenario()), ("four", try script.scenario())])
        }
        let fair = try await compared { _ in }
        #expect(fair.pricesOfPlans[0].points.allSatisfy { $0.isFair && $0.cost != nil })
        // Another call type than the one whose calls differ keeps its price.
        let other = try await compared { script in
            let place = script.callTypes.firstIndex { $0.name == "101" } ?? 0
            script.callTypes[place].members += ", shortAbandonSeconds: 1"
        }
        let points = other.pricesOfPlans[0].points
        #expect(points.map { $0.isFair } == [true, false] && points[1].cost == nil && points[0].cost != nil)
        // What all have in common takes the price of each.
        let dearer = try await compared { $0.more = $0.more.replacing("default: 20", with: "default: 21") }
        #expect(dearer.pricesOfPlans[0].points.allSatisfy { !$0.isFair && $0.cost == nil })
        // Two agents are dominated by three unless their pay differs.
        let rent = ", aYear: { rent: 1000000 }"
        let same = await compare([("three", try room(3)), ("dear two", try room(2, rent))])
        #expect(same.dominations.count == 1)
        let paid = await compare([("three", try room(3)), ("dear two", try room(2, rent, payAnHour: 21))])
        #expect(paid.dominations.isEmpty)
    }

    @Test("A plan without prices leaves the others' costs to be seen, the base's and another plan's")
    func somePrices() async throws {
        var plain = standInRoom(days: 7, replications: 4)
        (plain.teams, plain.seed) = ([("Room", "agents: { constant: 3 }")], 7)
        let without = try plain.scenario()
        func cost(_ outcome: ComparisonOutcome, _ plan: String) -> ComparisonRow? {
            outcome.rows.first { $0.plan == plan && $0.name == FigureName(measure: .costAYear) }
        }
        let last = await compare([("three", try room(3)), ("four", try room(4)), ("plain", without)])
        #expect(isNear(cost(last, "four")?.difference.mean, oneAgent))
        #expect(isNear(cost(last, "plain")?.base.mean, 3 * oneAgent))
        #expect(cost(last, "plain")?.other.mean == nil && cost(last, "plain")?.difference.mean == nil)
        #expect(last.pricesOfPlans.map { $0.plan.name } == ["four"])
        let first = await compare([("plain", without), ("four", try room(4)), ("three", try room(3))])
        #expect(isNear(cost(first, "four")?.other.mean, 4 * oneAgent) && cost(first, "four")?.base.mean == nil)
        #expect(first.pricesOfPlans.isEmpty)
    }

    @Test("A call type with a target that only one plan has is named")
    func callTypeOfItsOwn() async throws {
        var script = standInRoom(days: 7, replications: 4)
        (script.teams, script.seed) = ([("Room", "agents: { constant: 4 }")], 7)
        script.more = "costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 } }"
        script.callTypes.append(
            (
                "Desk",
                """
                priority: 3, target: { withinSeconds: 60, fraction: 0.5 }, arrivals: { callsPerDay: 20 },
                talk: { constant: 60 }
                """
            ))
        let outcome = await compare([("three", try room(3)), ("desk", try script.scenario())])
        #expect(outcome.pricesOfPlans[0].callTypesOfItsOwn == ["Desk"])
    }

    @Test("Pay under another name is the same pay where the grade is paid as much")
    func payByRule() throws {
        func scenario(_ pay: String) throws -> Scenario {
            var script = standInRoom(days: 7, replications: 4)
            script.teams = [("Room", "agents: { constant: 5 }, grades: { tutor: { share: 0.4 }, usual: {} }")]
            script.more = "costs: { currency: 'GBP', priceYear: 2018, payAnHour: { \(pay) } }"
            return try script.scenario()
        }
        func differences(_ one: String, _ other: String) throws -> [UnfairDifference] {
            UnfairDifference.all(between: try scenario(one), and: try scenario(other))
        }
        #expect(try differences("default: 17, tutor: 19", "default: 17, 'Room: tutor': 19") == [])
        #expect(try differences("default: 17, tutor: 19", "Room: 17, tutor: 19") == [])
        // A price that nobody is paid is no difference.
        #expect(try differences("tutor: 19, usual: 17, default: 5", "tutor: 19, usual: 17, default: 6") == [])
        #expect(
            try differences("default: 17, tutor: 19", "default: 17, 'Room: tutor': 20") == [
                UnfairDifference(path: "costs.payAnHour.Room: tutor", base: "19", other: "20")
            ])
        #expect(
            try differences("default: 17, tutor: 19", "default: 18, tutor: 19") == [
                UnfairDifference(path: "costs.payAnHour.default", base: "17", other: "18")
            ])
    }

    @Test("One agent less pays for a rent of two agents' pay if pay is doubled")
    func breakEven() async throws {
        let rent = try room(2, ", aYear: { rent: \(2 * oneAgent) }")
        let price = try #require(await compare([("three", try room(3)), ("rent", rent)]).pricesOfPlans.first)
        #expect(isNear(price.breakEvenPayFactor, 2))
        #expect(isNear(price.breakEvenPay, 40))
        // One more agent and a rent are dearer at any pay.
        let more = try room(4, ", aYear: { rent: 5 }")
        #expect(await compare([("three", try room(3)), ("more", more)]).pricesOfPlans[0].breakEvenPayFactor == nil)
    }

    @Test("Without prices in all plans nothing is said of costs")
    func withoutPrices() async throws {
        let plain = ComparedPlan(name: "plain", scenario: try standInRoom().scenario())
        let outcome = await Comparison(
            base: plain, others: [ComparedPlan(name: "same", scenario: try standInRoom().scenario())],
            settings: Run.Settings(plain.scenario.experiment)
        ).result()
        #expect(outcome.pricesOfPlans.isEmpty && outcome.dominations.isEmpty)
        #expect(!outcome.rows.contains { $0.measure.definition.subject == .costs })
        #expect(!plain.hasPaidHours)
    }

    @Test("Other prices are no plan's own; what is paid once or every year is")
    func unfair() throws {
        func differences(_ costs: String, payAnHour: Double = 20) throws -> [UnfairDifference] {
            UnfairDifference.all(between: try room(3), and: try room(3, costs, payAnHour: payAnHour))
        }
        #expect(try differences("") == [])
        #expect(try differences(", aYear: { rent: 5 }, oneOff: { move: 9 }, years: 3") == [])
        #expect(
            try differences("", payAnHour: 21) == [
                UnfairDifference(path: "costs.payAnHour.default", base: "20", other: "21")
            ])
        #expect(
            try differences(
                ", onCosts: 0.25, enhancements: [{ name: 'night', fromHour: 20, untilHour: 6, extra: 0.2 }]")
                == [
                    UnfairDifference(path: "costs.onCosts", base: "0", other: "0.25"),
                    UnfairDifference(
                        path: "costs.enhancements", base: "none",
                        other: "night 0.2 from 20 to 6 on the weekdays 1111111"),
                ])
        var script = standInRoom()
        script.more = "costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 } }"
        #expect(
            UnfairDifference.all(between: try script.scenario(), and: try standInRoom().scenario()) == [
                UnfairDifference(path: "costs", base: "prices", other: "none")
            ])
    }

    @Test("A figure of costs that has no price is named with its remedy")
    func noPrices() throws {
        let scenario = try standInRoom().scenario()
        #expect(throws: FigureProblem.noPrices(.costAYear)) { try FigureName("all.costAYear", of: scenario) }
        #expect(
            FigureProblem.noPrices(.costAYear).expected
                == "a figure that has a value; the scenario has no 'costs', so give it its prices first, such as costs: { currency: \"GBP\","
                + " priceYear: 2018, payAnHour: { default: 17.5 } }")
        #expect(try FigureName("all.costAYear", of: try room(3)) == FigureName(measure: .costAYear))
    }
}
