import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("Where a difference between plans comes from")
struct PlanWayTests {
    private func draft(_ script: RoomScript) throws -> ScenarioDraft {
        let text = script.text
        return try ScenarioDraft(path: "s.json5") { $0 == "s.json5" ? Array(text.utf8) : nil }
    }

    private func outcome(to change: (inout RoomScript) -> Void, threads: Int = 2) async throws -> ComparisonOutcome {
        var plan = standInRoom()
        change(&plan)
        let (base, other) = (try draft(standInRoom()), try draft(plan))
        let settings = Run.Settings(base.scenario.experiment, threads: threads)
        return await Comparison(
            base: ComparedPlan(name: "base", scenario: base.scenario),
            others: [ComparedPlan(name: "plan", scenario: other.scenario)], settings: settings,
            steps: [base.steps(to: other)]
        ).result()
    }

    private static func changed(_ plan: inout RoomScript) {
        plan.callTypes[0].members = plan.callTypes[0].members.replacing("meanSeconds: 255", with: "meanSeconds: 300")
        plan.callTypes[1].members = plan.callTypes[1].members.replacing("meanSeconds: 120", with: "meanSeconds: 60")
        plan.teams[1].members = "answers: ['101'], agents: { constant: 2 }"
    }

    @Test("The steps in turn lead from the base's level to the plan's and sum to the whole difference")
    func sums() async throws {
        let outcome = try await outcome(to: Self.changed)
        let way = try #require(outcome.ways.first)
        #expect(way.steps.map(\.step.paths) == [["callTypes.999.talk"], ["callTypes.101.wrap"], ["teams.Relief"]])
        for callType in ["999", "101"] {
            let whole = try #require(
                outcome.rows.first {
                    $0.name == FigureName(callType: callType, measure: .serviceLevel) && $0.period == "all"
                })
            let rows = try #require(way.rows(of: callType))
            #expect(rows[0].inTurn.base == whole.base)
            #expect(rows[2].inTurn.other.mean == whole.other.mean)
            for (before, after) in zip(rows, rows.dropFirst()) { #expect(before.inTurn.other == after.inTurn.base) }
            let sum = rows.reduce(0) { $0 + ($1.inTurn.difference.mean ?? .nan) }
            #expect(abs(sum - (whole.difference.mean ?? .nan)) < 1e-12)
            // The first step by itself is the first in turn.
            #expect(rows[0].byItself?.difference == rows[0].inTurn.difference)
        }
    }

    @Test(
        "A step by itself is what a comparison of the base with that change says, its interval one of a single figure")
    func byItself() async throws {
        let way = try #require(try await outcome(to: Self.changed).ways.first)
        let alone = try await outcome { $0.teams[1].members = "answers: ['101'], agents: { constant: 2 }" }
        for callType in ["999", "101"] {
            let row = try #require(
                alone.rows.first {
                    $0.name == FigureName(callType: callType, measure: .serviceLevel) && $0.period == "all"
                })
            let step = try #require(way.rows(of: callType)?[2].byItself)
            #expect(step.base == row.base && step.other == row.other)
            #expect(step.difference.mean == row.difference.mean && step.family == 1)
            let width = (step.difference.high ?? .nan) - (step.difference.low ?? .nan)
            #expect(width < (row.difference.high ?? .nan) - (row.difference.low ?? .nan))
        }
    }

    @Test("Ways change nothing of the comparison's own rows, nor do threads change the ways")
    func nothingElse() async throws {
        let with = try await outcome(to: Self.changed)
        var plan = standInRoom()
        Self.changed(&plan)
        let base = try standInRoom().scenario()
        let plain = await Comparison(
            base: ComparedPlan(name: "base", scenario: base),
            others: [ComparedPlan(name: "plan", scenario: try plan.scenario())],
            settings: Run.Settings(base.experiment, threads: 2)
        ).result()
        #expect(plain.rows == with.rows && plain.ways.isEmpty && plain.headlineCount == with.headlineCount)
        let one = try await outcome(to: Self.changed, threads: 1)
        for (step, same) in zip(with.ways[0].steps, one.ways[0].steps) {
            #expect(step.inTurn == same.inTurn && step.byItself == same.byItself)
        }
    }

    @Test("A change that calls and agents take no notice of is no difference for certain")
    func withoutEffect() async throws {
        // Nobody is away from home where there is one area.
        let outcome = try await outcome { $0.callTypes[1].members += ", handlingAwayFactor: 1.5" }
        let rows = try #require(outcome.ways[0].rows(of: "101"))
        #expect(rows.count == 1)
        #expect(rows[0].inTurn.difference == Estimate(mean: 0, low: 0, high: 0, confidence: 0.95))
    }
}
