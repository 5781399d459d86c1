import ContactCentre
import Experiments
import Foundation
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

/// What 10 x 4,000 people who leave by themselves are paid, and what recruits cost, against sums over the survival formula within four
/// standard errors: a sound program fails for one in 8,000 other seeds. Leaving rates, pay or posts that are 5% off move the pay by eight
/// standard errors or more.
@Suite("Pay of people who leave by chance")
struct PayAndSurvivalTests {
    private static let people = 4_000
    private static let replications = 10
    private static let days = 365

    private func run(_ workforce: String, costs: String) async throws -> RunResult {
        var script = RoomScript(
            callTypes: [("calls", "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }")], agents: 10)
        script.days = Self.days
        script.replications = Self.replications
        script.more = """
            workforce: { establishment: 4000, plannedFor: 4000, \(workforce) },
            costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 }, onCosts: 0.25, \(costs) }
            """
        return try await script.run()
    }

    private func mean(_ measure: Measure, _ result: RunResult) throws -> Double {
        try #require(result.rows.first { $0.name == FigureName(measure: measure) }?.estimate.mean)
    }

    /// How many standard errors the pay of people who join on a day lies off 20 an hour for 37 hours a week while they are there.
    private func errorOfPay(_ result: RunResult, joined: Int, _ there: (_ days: Double) -> Double) throws -> Double {
        let survivals = (0..<Self.days - joined).map { there(Double($0)) }
        let mean = survivals.reduce(0, +)
        // The square of a number of days D is the sum of 2 d + 1 over the days d below it.
        let square = survivals.enumerated().reduce(0) { $0 + Double(2 * $1.offset + 1) * $1.element }
        let standardError = ((square - mean * mean) / Double(Self.people * Self.replications)).squareRoot()
        let payADay = 20.0 * 37 / 7 * Double(Self.people)
        return (try self.mean(.costOfPayAYear, result) / payADay - mean) / standardError
    }

    private func share(_ rate: Double, _ days: Double) -> Double { pow(1 - rate, days / 365.25) }

    @Test("Those in post at the start: seen within chance, and a rate 5% off is seen too")
    func inPost() async throws {
        let result = try await run("inPost: { experienced: \(Self.people) }, leavers: { aYear: 0.4 }", costs: "")
        #expect(abs(try errorOfPay(result, joined: 0) { share(0.4, $0) }) < 4)
        for wrong in [0.38, 0.42] { #expect(abs(try errorOfPay(result, joined: 0) { share(wrong, $0) }) > 4) }
        #expect(abs(try mean(.costOfOnCostsAYear, result) / (try mean(.costOfPayAYear, result)) - 0.25) < 1e-12)
        let estimate = try #require(result.rows.first { $0.name == FigureName(measure: .costAYear) }?.estimate)
        #expect(try #require(estimate.low) < (try #require(estimate.high)))
    }

    @Test("An intake: pay from the day it joins; all are recruited and trained, and those tutored who are still there")
    func intake() async throws {
        let (joined, training) = (60, 63)
        let result = try await run(
            "inPost: {}, leavers: { aYear: 0.2, firstYear: 0.4 }, intakes: [{ start: '2018-03-02', people: \(Self.people), trainingWeeks: 9, tutoredWeeks: 4 }]",
            costs: "recruitmentAHead: 1000, trainingAHead: 100, tutoringAHead: 10")
        #expect(abs(try errorOfPay(result, joined: joined) { share(0.4, $0) }) < 4)
        for wrong in [0.38, 0.42] { #expect(abs(try errorOfPay(result, joined: joined) { share(wrong, $0) }) > 4) }
        #expect(try mean(.costOfRecruitmentAYear, result) == 1_000 * Double(Self.people))
        #expect(try mean(.costOfTrainingAYear, result) == 100 * Double(Self.people))
        let there = share(0.4, Double(training))
        let standardError = (there * (1 - there) / Double(Self.people * Self.replications)).squareRoot()
        let tutored = try mean(.costOfTutoringAYear, result) / 10 / Double(Self.people)
        #expect(abs(tutored - there) < 4 * standardError)
    }
}

@Suite("Recruitment plans compared")
struct RecruitmentPlansTests {
    private func script(_ workforce: String, _ costs: String = "") -> RoomScript {
        let calls =
            "priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 900 }, talk: { distribution: 'exponential', meanSeconds: 300 }, patience: { constant: 120 }"
        var script = RoomScript(
            callTypes: [("999", calls)],
            teams: [
                (
                    "Room",
                    "agents: { shifts: { all: { start: '00:00', hours: 24, headcount: 4 } } }, people: { fullTimeHoursAWeek: 42 }"
                )
            ])
        script.days = 28
        script.replications = 4
        script.more = """
            workforce: \(workforce),
            costs: { currency: 'GBP', priceYear: 2018, payAnHour: { default: 20 }, recruitmentAHead: 3000, trainingAHead: 1000\(costs) }
            """
        return script
    }

    /// Sixteen posts are the roster's; eight more join at once.
    private let without = "{ establishment: 24, callTakingShare: 1, inPost: { experienced: 16 } }"
    private let joined =
        "{ establishment: 24, callTakingShare: 1, inPost: { experienced: 16 }, intakes: [{ start: '2018-01-01', people: 8 }] }"

    private func compare(_ plans: [(name: String, script: RoomScript)]) async throws -> ComparisonOutcome {
        let plans = try plans.map {
            ComparedPlan(name: $0.name, scenario: try $0.script.scenario(), intention: .nothing)
        }
        return await Comparison(
            base: plans[0], others: Array(plans.dropFirst()),
            settings: Run.Settings(plans[0].scenario.experiment, threads: 2)
        ).result()
    }

    private func isNear(_ found: Double?, _ wanted: Double) -> Bool {
        abs((found ?? .nan) - wanted) <= 1e-9 * max(1, abs(wanted))
    }

    private let payOfIntake = 8.0 * 42 * 20 * 365 / 7
    private let recruitmentOfIntake = 8.0 * 3_000 * 365 / 28

    @Test(
        "An intake costs its pay and its recruitment more, exactly where nobody leaves, and a point of service has a price"
    )
    func intake() async throws {
        let outcome = try await compare([("without", script(without)), ("with", script(joined))])
        let row = try #require(outcome.rows.first { $0.name == FigureName(measure: .costAYear) })
        // Nobody works overtime around the clock.
        #expect(isNear(row.difference.mean, payOfIntake + recruitmentOfIntake))
        let pay = try #require(outcome.rows.first { $0.name == FigureName(measure: .costOfPayAYear) }).difference
        #expect(isNear(pay.mean, payOfIntake) && pay.low == pay.mean && pay.high == pay.mean)
        let point = try #require(outcome.pricesOfPlans.first?.points.first)
        let gain = try #require(outcome.rows.first { $0.name == FigureName(callType: "999", measure: .serviceLevel) })
        #expect(
            isNear(point.cost?.mean, (payOfIntake + recruitmentOfIntake) / (try #require(gain.difference.mean)) / 100))
    }

    @Test("Whoever pays rent and lets people go is dominated, and the saving in pay has an interval")
    func dominated() async throws {
        let leaving = without.replacing("experienced: 16 }", with: "experienced: 16 }, leavers: { aYear: 0.99 }")
        var (stay, leave) = (script(without), script(leaving, ", aYear: { rent: 900000 }"))
        (stay.replications, leave.replications) = (12, 12)
        let outcome = try await compare([("stay", stay), ("leave", leave)])
        #expect(outcome.dominations == [Domination(plan: "leave", by: "stay")])
        let pay = try #require(outcome.rows.first { $0.name == FigureName(measure: .costOfPayAYear) }).difference
        #expect(try #require(pay.low) < (try #require(pay.high)) && (try #require(pay.high)) < 0)
    }

    @Test("At the break-even pay recruitment is not paid more")
    func breakEven() async throws {
        let rent = ", aYear: { rent: 900000 }"
        let outcome = try await compare([("without", script(without, rent)), ("with", script(joined))])
        let factor = (900_000 - recruitmentOfIntake) / payOfIntake
        #expect(isNear(outcome.pricesOfPlans.first?.breakEvenPayFactor, factor))
        #expect(isNear(outcome.pricesOfPlans.first?.breakEvenPay, 20 * factor))
    }

    @Test("Against a plan without a workforce, which recruits nobody for nothing")
    func plain() async throws {
        let outcome = try await compare([("plan", script("null")), ("with", script(joined))])
        let row = try #require(outcome.rows.first { $0.name == FigureName(measure: .costOfRecruitmentAYear) })
        #expect(row.base.mean == 0 && isNear(row.difference.mean, recruitmentOfIntake))
        let total = try #require(outcome.rows.first { $0.name == FigureName(measure: .costAYear) })
        #expect(isNear(total.difference.mean, payOfIntake + recruitmentOfIntake))
    }

    @Test("What a head costs is a price, which plans must have in common")
    func unfair() async throws {
        let dearer = script(joined, ", tutoringAHead: 5")
        let outcome = try await compare([("without", script(without)), ("with", dearer)])
        #expect(outcome.pricesOfPlans[0].points.allSatisfy { !$0.isFair })
        let found = UnfairDifference.all(between: try script(without).scenario(), and: try dearer.scenario())
        #expect(found.map(\.path) == ["costs.tutoringAHead"])
    }
}
