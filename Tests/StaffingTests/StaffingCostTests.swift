import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Staffing
import Statistics
import Testing

@Suite("The agents at least cost")
struct StaffingCostTests {
    private static let prices = """
        costs: { currency: "GBP", priceYear: 2018, payAnHour: { default: 15 }, onCosts: 0.25,
                 enhancements: [{ name: "evening", fromHour: 16, untilHour: 22, extra: 3 }], aYear: { licences: 1000 } }
        """

    /// Calls from 12 to 16 only. The short shift has fewer hours, the long one costs less: 8 plain hours beside 4 plain and 2 at four
    /// times the pay.
    private func shifts(_ more: String) -> RoomScript {
        var script = fewHours([12: 15, 13: 15, 14: 15, 15: 15], fraction: 0.8, days: 7, replications: 4)
        script.teams[0].members = """
            agents: { shifts: { long: { start: "08:00", hours: 8, headcount: 2 },
                                short: { start: "12:00", hours: 6, headcount: 2 } } }
            """
        script.more = more
        return script
    }

    private var question: StaffingQuestion {
        var question = StaffingQuestion(.shift)
        (question.span, question.most) = (.period, 8)
        return question
    }

    /// Whether the target holds in the search's replications with so many people, by counting records.
    private func holds(_ script: RoomScript, long: Int, short: Int) throws -> Bool {
        var script = script
        script.teams[0].members = script.teams[0].members
            .replacing("hours: 8, headcount: 2", with: "hours: 8, headcount: \(long)")
            .replacing("hours: 6, headcount: 2", with: "hours: 6, headcount: \(short)")
        let scenario = try script.scenario()
        var (offered, inTime) = (0, 0)
        for number in 1_000_000..<1_000_004 {
            let calls = ReplicationRecords(of: scenario, replication: number).callsMeasured(days: script.days)
            offered += calls.count
            inTime += calls.count { $0.outcome == .answered && $0.waited <= 20_000_000 }
        }
        return Double(inTime) >= 0.8 * Double(offered)
    }

    @Test("are those of an exhaustive search by money where there are prices, and by hours where there are none")
    func exhaustive() async throws {
        // A year has 365 / 7 weeks, each with the same shift on seven days.
        let money = { (long: Int, short: Int) in
            Double(long) * 8 * 15 * 365 * 1.25 + Double(short) * (4 + 2 * 4) * 15 * 365 * 1.25
        }
        let hours = { (long: Int, short: Int) in Double(long) * 56 + Double(short) * 42 }
        for (more, cost) in [(StaffingCostTests.prices, money), ("", hours)] {
            let script = shifts(more)
            var least = Double.infinity
            for long in 0...5 {
                for short in 0...5 where long + short > 0 && cost(long, short) < least {
                    if try holds(script, long: long, short: short) { least = cost(long, short) }
                }
            }
            let outcome = try #require(try await staffed(script, question))
            try #require(outcome.repaired == 0)
            #expect(abs(cost(outcome.agents[0], outcome.agents[1]) - least) < 1e-6, "\(outcome.agents)")
            #expect((outcome.agents[0] == 0) == more.isEmpty)
            #expect((outcome.plannedCost == nil) == more.isEmpty)
            if let planned = outcome.plannedCost { #expect(abs(planned - least - 1_000) < 1e-6) }
        }
    }

    @Test("come with what they and today's cost a year, line by line, as runs of both say")
    func lines() async throws {
        let script = shifts(StaffingCostTests.prices)
        let outcome = try #require(try await staffed(script, question))
        var needed = script
        needed.teams[0].members = needed.teams[0].members
            .replacing("hours: 8, headcount: 2", with: "hours: 8, headcount: \(outcome.agents[0])")
            .replacing("hours: 6, headcount: 2", with: "hours: 6, headcount: \(outcome.agents[1])")
        let (now, then) = (try await script.run(), try await needed.run())
        #expect(outcome.costs.last?.measure == .costAYear)
        #expect(outcome.costs.count == 8)
        for line in outcome.costs {
            #expect(line.now.mean == now.row(line.measure)?.estimate.mean)
            #expect(line.needed.mean == then.row(line.measure)?.estimate.mean)
            let difference = try #require(line.difference.mean)
            #expect(abs(difference - ((line.needed.mean ?? 0) - (line.now.mean ?? 0))) < 1e-6)
        }
    }

    @Test("for a budget of money stay within it, and nobody more would", arguments: [150_000.0, 260_000, 333_333])
    func budget(money: Double) async throws {
        var question = question
        question.budgetCost = money
        let outcome = try #require(try await staffed(shifts(StaffingCostTests.prices), question))
        let planned = try #require(outcome.plannedCost)
        #expect(planned <= money)
        let cheapest = try #require(outcome.space.places.compactMap { $0.costAYear }.min())
        #expect(planned + cheapest > money || outcome.agents[0] == 8)
    }

    @Test("of a team with several grades cost what the plan costs, and keep to a budget")
    func grades() async throws {
        var script = shifts(StaffingCostTests.prices.replacing("default: 15", with: "default: 15, tutor: 30"))
        script.teams[0].members += ", grades: { tutor: { share: 0.3 }, usual: {} }"
        var question = question
        question.budgetCost = 300_000
        let outcome = try #require(try await staffed(script, question))
        #expect(try #require(outcome.plannedCost) <= 300_000)
        #expect(outcome.space.places.allSatisfy { $0.costAYear ?? 0 > 0 })
    }

    @Test("Who costs nothing still weighs a little by the hour")
    func free() throws {
        let script = shifts(StaffingCostTests.prices.replacing("default: 15", with: "default: 0"))
        let places = try StaffingSpace(try script.scenario(), question).places
        #expect(places.allSatisfy { $0.costAYear == 0 && $0.weight > 0 })
        #expect(places[0].weight > places[1].weight)
    }

    @Test("What can't be asked about money is refused in plain words")
    func problems() throws {
        func words(_ more: String, _ change: (inout StaffingQuestion) -> Void) -> String? {
            var question = question
            change(&question)
            do throws(StaffingProblem) {
                _ = try StaffingSpace(try! shifts(more).scenario(), question)
                return nil
            } catch {
                return error.words
            }
        }
        #expect(
            words("") { $0.budgetCost = 1_000 }
                == "costs: expected prices for --budget-cost, found none; give some such as costs: { currency: \"GBP\", priceYear: 2018, "
                + "payAnHour: { default: 17.5 } }")
        #expect(
            words(StaffingCostTests.prices) { ($0.budget, $0.budgetCost) = (5, 1_000) }
                == "--budget-cost: expected one budget, found --budget too; give one of them")
        // 8 people on each shift, and the licences: 8 × (54,750 + 82,125) + 1,000.
        for (money, found) in [(999.0, "999"), (2e6, "2000000"), (-5, "-5")] {
            #expect(
                words(StaffingCostTests.prices) { $0.budgetCost = money }
                    == "--budget-cost: expected a number from 1000 to 1096000 GBP a year, which is what the fewest and the most at every place "
                    + "come to with all that is paid once and every year, found \(found)")
        }
    }
}
