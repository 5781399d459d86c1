import ContactCentre
import Experiments
import Measures
import RoomScripts
import Scenarios
import Parallel
import Testing

@Suite("Surges and bursts in runs")
struct SurgesInRunsTests {
    private func script() -> RoomScript {
        var script = standInRoom(days: 2, replications: 7)
        script.more = """
            demand: {
              surges: [{ name: 'more', from: '2018-01-01 20:15', until: '2018-01-02 03:00', factors: { '999': 3 } },
                       { name: 'fewer', from: '2018-01-02 01:15', until: '2018-01-02 09:00', factors: { '101': 0.25, '999': 0.5 } }],
              bursts: [{ name: 'crash', incidentsPerDay: 6, calls: { '999': { mean: 9, withinMinutes: 90 } } }] }
            """
        return script
    }

    @Test("The figures are the same on however many threads, and broken down in whatever way")
    func threads() async throws {
        let scenario = try script().scenario()
        var results: [RunResult] = []
        for threads in 1...3 {
            let settings = Run.Settings(scenario.experiment, threads: threads, breakdown: .hour)
            results.append(await Run(scenario, settings: settings).result())
        }
        #expect(results.allSatisfy { $0.rows == results[0].rows && $0.fingerprint == results[0].fingerprint })
        let byDay = await Run(scenario, settings: Run.Settings(scenario.experiment, threads: 2, breakdown: .day))
            .result()
        let offered = byDay.rows.filter { $0.name.measure == .offered && $0.name.callType == "999" }
        #expect(offered.count == 3)
    }

    @Test("Calls expected are what control variates and estimates of size go by")
    func expectedCalls() throws {
        var plain = script()
        // So many that each call type is a control of its own.
        plain.replications = 20
        let with = plain
        plain.more = ""
        let (scenario, without) = try (with.scenario(), plain.scenario())
        // 240 and 620 a day. 999: 3 for 5 h, 1.5 for 1 h 45 min, 0.5 for 6 h, and 6 x 9 a day. 101: 0.25 for 7 h 45 min.
        let further: Double = 2 * 5 + 0.5 * 1.75 - 0.5 * 6
        let calls: Double = 480 + 10 * further + 108
        let others: Double = 1_240 - 620.0 / 24 * 0.75 * 7.75
        #expect(abs(scenario.expectedCalls(of: CallTypeID(0)) - calls) < 1e-9 * calls)
        #expect(abs(scenario.expectedCalls(of: CallTypeID(1)) - others) < 1e-9 * others)
        let settings = Run.Settings(scenario.experiment, threads: 1)
        let ofDayBesides = 54.0
        let more = WorkEstimate(scenario, settings).calls - WorkEstimate(without, settings).calls
        // A day before and a day after the period are simulated too.
        let expectedMore: Double = 20 * (calls + others - 1_720 + 2 * ofDayBesides)
        #expect(abs(more - expectedMore) < 1e-6 * expectedMore)
        // λ + λ²v² a day, and 6 x 81 a day beside it for bursts.
        let plainVariance: Double = 2 * (240 + 240 * 240 * 0.04)
        #expect(abs(Run(without, settings: settings).variationOfCalls - plainVariance.squareRoot() / 480) < 1e-9)
        plain.more =
            "demand: { bursts: [{ name: 'crash', incidentsPerDay: 6, calls: { '999': { mean: 9, withinMinutes: 90 } } }] }"
        let withBursts = Run(try plain.scenario(), settings: settings).variationOfCalls
        let variance: Double = plainVariance + 2 * (54 + 6 * 81)
        #expect(abs(withBursts - variance.squareRoot() / 588) < 1e-9)
    }
}
