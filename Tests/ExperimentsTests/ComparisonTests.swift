import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Synchronization
import Testing

@Suite("A comparison of plans")
struct ComparisonTests {
    private static let base = standInRoom()
    private static let fewer: RoomScript = {
        var script = standInRoom()
        script.teams[0].members = "agents: { constant: 2 }"
        return script
    }()

    private func compare(
        _ base: RoomScript, _ others: [RoomScript], threads: Int = 2, by breakdown: Breakdown = .period,
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async throws -> ComparisonOutcome {
        let plan = ComparedPlan(name: "base", scenario: try base.scenario())
        let plans = try others.enumerated().map { ComparedPlan(name: "plan \($0)", scenario: try $1.scenario()) }
        let settings = Run.Settings(plan.scenario.experiment, threads: threads, breakdown: breakdown)
        return await Comparison(base: plan, others: plans, settings: settings).result(isStopped: isStopped)
    }

    @Test("The rows are the same to the last bit on 1, 2 and 8 threads")
    func threads() async throws {
        let one = try await compare(Self.base, [Self.fewer], threads: 1, by: .day)
        for threads in [2, 8] {
            #expect(try await compare(Self.base, [Self.fewer], threads: threads, by: .day).rows == one.rows)
        }
    }

    @Test(
        "Broken down any way, a plan differs from itself in nothing, and every figure has one row",
        arguments: Breakdown.allCases)
    func itself(by breakdown: Breakdown) async throws {
        let rows = try await compare(Self.base, [Self.base], by: breakdown).rows
        #expect(rows.allSatisfy { $0.difference.mean ?? 0 == 0 })
        let names = rows.map { "\($0.callType)|\($0.team)|\($0.period)|\($0.measure)" }
        #expect(Set(names).count == names.count)
    }

    @Test("Each plan's figures are those of a run of its own; the difference is other less base")
    func figures() async throws {
        let rows = try await compare(Self.base, [Self.fewer], by: .weekday).rows
        let (base, other) = (try await Self.base.run(by: .weekday), try await Self.fewer.run(by: .weekday))
        var compared = 0
        for row in rows where !row.period.hasSuffix(":00") {
            let measure = row.measure
            let pair = [base, other].map {
                $0.row(measure, callType: row.callType, team: row.team, period: row.period)?.estimate
            }
            #expect(row.base == pair[0] && row.other == pair[1], "\(row.callType) \(measure)")
            compared += 1
            // In some replications nobody of Relief is there; the difference is of the others then.
            guard row.team != "Relief", let before = row.base.mean, let after = row.other.mean,
                let gap = row.difference.mean
            else {
                continue
            }
            #expect(abs(gap - (after - before)) < 1e-9 * max(1, abs(before)), "\(row.callType) \(measure)")
        }
        #expect(compared == base.rows.count)
    }

    @Test("A plan against itself differs by nothing, and no difference is shown")
    func itself() async throws {
        for row in try await compare(Self.base, [Self.base]).rows {
            #expect(row.difference.mean == nil || row.difference.mean == 0)
            #expect(row.verdict == nil || row.verdict == .noDifferenceShown)
            #expect(row.difference.low == row.difference.mean && row.difference.high == row.difference.mean)
        }
    }

    @Test("Fewer agents are worse for callers, but the speed of answer of those who stayed says nothing")
    func verdicts() async throws {
        let rows = try await compare(Self.base, [Self.fewer]).rows
        let headlines = rows.filter { $0.family > 1 }
        #expect(headlines.count == 6)
        let ofAnswered = Set(
            [
                Measure.averageSpeedOfAnswerSeconds, .p95AnswerSeconds, .answeredWithin60, .under10, .overtimeHours,
            ])
        #expect(headlines.filter { !ofAnswered.contains($0.measure) }.allSatisfy { $0.verdict == .worse })
        #expect(rows.filter { ofAnswered.contains($0.measure) }.allSatisfy { $0.verdict == nil })
        #expect(rows.filter { $0.measure == .occupancy }.allSatisfy { $0.verdict == nil })
        #expect(rows.filter { $0.team != "all" && $0.measure.unit == .calls }.allSatisfy { $0.verdict == nil })
        let back = try await compare(Self.fewer, [Self.base]).rows
        #expect(
            back.filter { $0.family > 1 && !ofAnswered.contains($0.measure) }.allSatisfy { $0.verdict == .better })
    }

    @Test("Headline intervals widen with the plans they hold for together, others don't")
    func family() async throws {
        let one = try await compare(Self.base, [Self.fewer])
        let three = try await compare(Self.base, [Self.fewer, Self.base, Self.base])
        #expect(one.headlineCount == 6 && three.headlineCount == 18)
        let first = three.rows.filter { $0.plan == "plan 0" }
        for (narrow, wide) in zip(one.rows, first) {
            #expect(narrow.measure == wide.measure && wide.family == (narrow.family > 1 ? 18 : 1))
            guard let low = narrow.difference.low, let lower = wide.difference.low, narrow.family > 1 else { continue }
            #expect(lower < low)
        }
    }

    @Test("The same callers make the intervals of the headline figures narrower")
    func narrowing() async throws {
        var script = Self.base
        script.replications = 20
        var kept = script
        kept.teams[0].members += ", keepFree: { '101': 1 }"
        let rows = try await compare(script, [kept]).rows.filter { $0.family > 1 }
        #expect(rows.allSatisfy { $0.narrowing ?? 0 > 1.2 })
    }

    @Test("Teams of one plan alone are left out and named; call types and all teams together are compared")
    func teams() async throws {
        var renamed = Self.base
        renamed.teams[1].name = "Reserve"
        let outcome = try await compare(Self.base, [renamed])
        #expect(outcome.teamsNotCompared == ["Relief", "Reserve"])
        #expect(Set(outcome.rows.map(\.team)) == ["Day", "all"])
    }

    @Test("Stopped early, what stands are the first replications that every plan has finished")
    func stopped() async throws {
        let counter = StopAfter(asked: 3 * 5)
        let outcome = try await compare(Self.base, [Self.fewer], threads: 1, isStopped: { counter.isReached() })
        #expect(outcome.replications == 1 && outcome.plannedReplications == 6)
        var short = Self.base
        short.replications = 1
        #expect(try await compare(short, [Self.fewer]).rows == outcome.rows)
    }

    @Test("Days, weeks and hours are there for call types with a target")
    func misses() async throws {
        var script = standInRoom(days: 7, replications: 4)
        script.callTypes[1].members = script.callTypes[1].members.replacing(
            "target: { withinSeconds: 40, fraction: 0.8 },", with: "")
        let rows = try await compare(script, [script]).rows
        let days = rows.filter { $0.measure == .daysMissingTarget }
        #expect(days.map(\.callType) == ["999"])
        let weeks = try #require(rows.first { $0.measure == .weeksMissingTarget }?.base.mean)
        #expect([0, 0.25, 0.5, 0.75, 1].contains(weeks))
        #expect(rows.first { $0.measure == .monthsMissingTarget }?.base.mean == nil)
        let hours = rows.filter { $0.period == "13:00" }
        #expect(hours.count == 1 && hours.first?.measure == .serviceLevel)
    }
}

/// Says stop after it has been asked so often.
private final class StopAfter: Sendable {
    private let left: Atomic<Int>

    init(asked: Int) { left = Atomic(asked) }

    func isReached() -> Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
}
