import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Synchronization
import Statistics
import Testing

@Suite("A run")
struct RunTests {
    private func result(_ script: RoomScript, threads: Int, by breakdown: Breakdown = .day) async throws -> RunResult {
        let scenario = try script.scenario()
        let settings = Run.Settings(scenario.experiment, threads: threads, breakdown: breakdown)
        return await Run(scenario, settings: settings).result()
    }

    @Test("The same scenario and seed give the same rows to the last bit on 1, 2 and 8 threads")
    func threads() async throws {
        let script = standInRoom()
        let one = try await result(script, threads: 1)
        for threads in [2, 8] {
            let several = try await result(script, threads: threads)
            #expect(several.rows == one.rows)
            #expect(several.fingerprint == one.fingerprint)
        }
        let again = try await result(script, threads: 8)
        #expect(again.rows == one.rows)
    }

    @Test(
        "How soon callers are answered agrees with the shares answered within whole seconds and ends at all who are answered"
    )
    func answerCurves() async throws {
        let scenario = try standInRoom().scenario()
        let run = Run(scenario, settings: Run.Settings(scenario.experiment, threads: 2))
        let samples = await run.samples()
        let result = await run.result()
        let curves = run.answerCurves(samples)
        #expect(!curves.isEmpty)
        for curve in curves {
            func mean(_ measure: Measure) throws -> Double {
                let name = FigureName(callType: scenario.callTypes[curve.callType.index].name, measure: measure)
                return try #require(result.rows.first { $0.name == name }?.estimate.mean)
            }
            let answered = try mean(.answered) / mean(.offered)
            #expect(abs((curve.steps.last?.answeredFraction ?? 0) - answered) < 1e-12)
            let exact: [(Double, Measure)] = [
                (10, .answeredWithin10), (60, .answeredWithin60), (300, .answeredWithin300),
            ]
            for (seconds, measure) in exact {
                // A bin holds waits that differ by less than 0.8%; the shares differ by those of the bin that the limit lies in.
                #expect(try abs(curve.answeredFraction(within: seconds) - mean(measure) * answered) < 0.02)
            }
            #expect(zip(curve.steps, curve.steps.dropFirst()).allSatisfy { $0.seconds < $1.seconds })
        }
    }

    @Test("Views have the figures of runs broken down so, of the same replications, and change none of the run's own")
    func views() async throws {
        let scenario = try standInRoom().scenario()
        var settings = Run.Settings(scenario.experiment, threads: 2)
        let plain = await Run(scenario, settings: settings).result()
        let measures: [Measure] = [.offered, .serviceLevel, .occupancy]
        settings.views = [Run.View(by: .halfHour, of: measures), Run.View(by: .weekday, of: [.p90AnswerSeconds])]
        let run = Run(scenario, settings: settings)
        let samples = await run.samples()
        let outcome = run.outcome(run.result(of: samples), of: samples)
        #expect(outcome.result.rows == plain.rows)
        #expect(outcome.views.count == 2)
        settings.views = []
        (settings.breakdown, settings.measures) = (.halfHour, measures)
        #expect(await Run(scenario, settings: settings).result().rows == outcome.views[0].rows)
        (settings.breakdown, settings.measures) = (.weekday, [.p90AnswerSeconds])
        #expect(await Run(scenario, settings: settings).result().rows == outcome.views[1].rows)
    }

    @Test("A comparison says what each plan comes to by itself: what a run of it says")
    func plansOfComparison() async throws {
        let scenario = try standInRoom().scenario()
        var settings = Run.Settings(scenario.experiment, threads: 2)
        settings.views = [Run.View(by: .hourOfWeek, of: [.offered])]
        let plans = ["one", "other"].map { ComparedPlan(name: $0, scenario: scenario) }
        let outcome = await Comparison(
            base: plans[0], others: [plans[1]], settings: settings, describesPlans: true
        ).result()
        let run = Run(scenario, settings: settings)
        let samples = await run.samples()
        let alone = run.outcome(run.result(of: samples), of: samples)
        #expect(outcome.plans.count == 2)
        for plan in outcome.plans {
            #expect(plan.result.rows == alone.result.rows)
            #expect(plan.views.map(\.rows) == alone.views.map(\.rows))
            #expect(plan.answerCurves == alone.answerCurves)
        }
        let plain = await Comparison(base: plans[0], others: [plans[1]], settings: settings).result()
        #expect(plain.plans.isEmpty)
        #expect(plain.rows == outcome.rows)
    }

    @Test("Another seed gives other rows; one more replication moves the means a little")
    func seedsAndReplications() async throws {
        var script = standInRoom()
        let base = try await result(script, threads: 2)
        script.replications += 1
        let longer = try await result(script, threads: 2)
        #expect(longer.replications == base.replications + 1)
        #expect(longer.fingerprint != base.fingerprint)
        script.replications -= 1
        script.seed += 1
        let other = try await result(script, threads: 2)
        #expect(other.seed == base.seed + 1)
        #expect(other.fingerprint != base.fingerprint)
        #expect(other.mean(.offered) != base.mean(.offered))
    }

    @Test("How results are broken down over time changes nothing but the rows there are")
    func breakdowns() async throws {
        let script = standInRoom(days: 2, replications: 2)
        let whole = try await result(script, threads: 2, by: .period)
        for breakdown in Breakdown.allCases {
            let rows = try await result(script, threads: 2, by: breakdown).rows
            #expect(rows.filter { $0.period == "all" } == Array(whole.rows))
        }
        #expect(whole.rows.allSatisfy { $0.period == "all" })
    }

    @Test("Progress counts every replication up to the number planned")
    func progress() async throws {
        let scenario = try standInRoom(days: 1, replications: 5).scenario()
        let heard = Mutex<[Int]>([])
        let settings = Run.Settings(scenario.experiment, threads: 2)
        _ = await Run(scenario, settings: settings).result { done, planned in
            #expect(planned == 5)
            heard.withLock { $0.append(done) }
        }
        #expect(heard.withLock { $0 } == [1, 2, 3, 4, 5])
    }

    @Test("One replication has means without intervals; a call type nobody rings has no means")
    func emptyRows() async throws {
        var script = standInRoom(days: 1, replications: 1)
        script.callTypes[0].members = script.callTypes[0].members.replacing("callsPerDay: 240", with: "callsPerDay: 0")
        let result = try await result(script, threads: 1, by: .period)
        let level = try #require(result.row(.serviceLevel, callType: "999")).estimate
        #expect(level.mean == nil && level.low == nil && level.high == nil)
        #expect(result.mean(.offered, callType: "999") == 0)
        let other = try #require(result.row(.serviceLevel, callType: "101")).estimate
        #expect(other.mean != nil && other.low == nil && other.high == nil)
    }
}
