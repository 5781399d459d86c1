import ContactCentre
import Experiments
import Parallel
import QueueingTheory
import Scenarios
import Testing

/// Six agents for everybody against three pods of two for a third of the callers each: the talk time at which the pods'
/// callers hang up as often, by Erlang A.
@Suite("Break-even against an exact answer", .enabled(if: isOptimised, needsOptimisation))
struct BreakEvenTests {
    private static let callsPerHour = 66.0
    private static let talkSeconds = 300.0
    private static let patienceSeconds = 240.0
    private static let range = 120.0...300.0

    private static func scenario(pods: Bool, talkSeconds: Double, days: Int) throws(ScenarioProblems) -> Scenario {
        let pooled = "\"Room\": { serves: ['A', 'B', 'C'], answers: ['calls'], agents: { constant: 6 } }"
        let split = ["A", "B", "C"].map {
            "\"Pod \($0)\": { serves: ['\($0)'], answers: ['calls'], agents: { constant: 2 } }"
        }
        let text = """
            {
              schemaVersion: 1, name: "\(pods ? "pods" : "room")",
              period: { start: "2018-01-01", days: \(days), warmUpDays: 1 },
              areas: { A: {}, B: {}, C: {} },
              callTypes: {
                calls: {
                  priority: 1, target: { withinSeconds: 20, fraction: 0.8 }, arrivals: { callsPerHour: \(callsPerHour) },
                  talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                  patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) },
                },
              },
              teams: { \(pods ? split.joined(separator: ", ") : pooled) },
              routing: { all: [{ afterSeconds: 0, teams: "home" }] },
            }
            """
        return try ScenarioReader.read(path: "rooms.json5") { _ in Array(text.utf8) }
    }

    /// The talk time at which M/M/2+M with a third of the calls loses as many as M/M/6+M with all of them, by halving.
    private static func exactTalkSeconds() throws -> Double {
        let pooled = try ErlangA(
            Traffic(callsPerHour: callsPerHour, handleSeconds: talkSeconds), agents: 6, patienceSeconds: patienceSeconds
        )
        var (low, high) = (range.lowerBound, range.upperBound)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            let pod = try ErlangA(
                Traffic(callsPerHour: callsPerHour / 3, handleSeconds: middle), agents: 2,
                patienceSeconds: patienceSeconds)
            if pod.abandonedFraction < pooled.abandonedFraction { low = middle } else { high = middle }
        }
        return high
    }

    private static func tie(
        seed: UInt64, replications: Int, days: Int, threads: Int
    ) async throws(ScenarioProblems) -> (value: Double, low: Double, high: Double)? {
        let base = try scenario(pods: false, talkSeconds: talkSeconds, days: days)
        let other = try scenario(pods: true, talkSeconds: talkSeconds, days: days)
        var settings = Run.Settings(base.experiment, threads: threads)
        (settings.seed, settings.replications) = (seed, replications)
        let search = BreakEven(
            base: ComparedPlan(name: "room", scenario: base), other: ComparedPlan(name: "pods", scenario: other),
            subject: .path("callTypes.calls.talk.meanSeconds"), range: range, isWhole: false,
            figures: [FigureName(callType: "calls", measure: .abandonedFraction)], settings: settings)
        let rows = try await search.rows(
            varied: { value throws(ScenarioProblems) in try scenario(pods: true, talkSeconds: value, days: days) })
        guard let row = rows.first, case .at(let value, _, let low?, let high?) = row.tie else { return nil }
        return (value, low, high)
    }

    /// With another seed a sound program would fail once in 300: the interval holds the exact value 95 times in 100, and
    /// three times its half-width holds it but for 1 in 10^5.
    @Test("The talk time at which three pods lose as many callers as one room is found to one per cent")
    func value() async throws {
        let exact = try Self.exactTalkSeconds()
        let tie = try #require(try await Self.tie(seed: 11, replications: 40, days: 30, threads: 2))
        let halfWidth = (tie.high - tie.low) / 2
        #expect(abs(tie.value - exact) < 1.5 * halfWidth, "\(tie), exact \(exact)")
        // A tie 5 per cent off would be seen.
        #expect(halfWidth < 0.01 * exact)
    }

    /// 300 repetitions: a true coverage of 95 per cent strays beyond 90.5...98.8 per cent once in 1,000; 87 per cent passes
    /// once in 30 (binomial law).
    @Test("The interval of a tie contains the exact value 90.5 to 98.8 times in 100")
    func coverage() async throws {
        let exact = try Self.exactTalkSeconds()
        let repetitions = 300
        let found = try await withThrowingTaskGroup(of: [Bool].self) { group in
            for half in 0...1 {
                group.addTask {
                    var covered: [Bool] = []
                    for repetition in 0..<repetitions / 2 {
                        let seed = UInt64(7_000 + half * repetitions + repetition)
                        let tie = try await Self.tie(seed: seed, replications: 20, days: 1, threads: 1)
                        covered.append(tie.map { $0.low <= exact && exact <= $0.high } ?? false)
                    }
                    return covered
                }
            }
            return try await group.reduce([]) { $0 + $1 }
        }
        let share = Double(found.count { $0 }) / Double(repetitions)
        #expect((0.905...0.988).contains(share), "\(share)")
    }
}
