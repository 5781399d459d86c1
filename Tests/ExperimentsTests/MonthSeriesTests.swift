import ContactCentre
import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("Service levels month by month")
struct MonthSeriesTests {
    private func outcome(start: String, days: Int, replications: Int) async throws -> RunOutcome {
        var script = RoomScript(
            callTypes: [
                (
                    "999",
                    """
                    priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 40 },
                    talk: { distribution: 'exponential', meanSeconds: 900 }
                    """
                ), ("101", "priority: 2, arrivals: { callsPerDay: 2 }, talk: { constant: 60 }"),
            ], agents: 1)
        (script.start, script.days, script.replications) = (start, days, replications)
        let scenario = try script.scenario()
        var settings = Run.Settings(scenario.experiment, threads: 2, breakdown: .month)
        settings.views = Run.View.months(of: scenario).map { [$0] } ?? []
        let run = Run(scenario, settings: settings)
        let samples = await run.samples()
        return run.outcome(run.result(of: samples), of: samples)
    }

    @Test("With one replication they are the rows by month; months that are not whole are left out")
    func rows() async throws {
        // From 20 January to 20 December 2018: ten whole months, February to November.
        let outcome = try await outcome(start: "2018-01-20", days: 335, replications: 1)
        let series = try #require(outcome.months.first)
        #expect(outcome.months.count == 1 && series.callType == "999")
        #expect(series.months.first == "2018-02" && series.months.last == "2018-11" && series.months.count == 10)
        for (place, month) in series.months.enumerated() {
            let row = try #require(outcome.result.row(.serviceLevel, callType: "999", period: month))
            #expect(series.serviceLevels[0][place] == row.estimate.mean)
            #expect(series.month(at: place).low == nil)
        }
    }

    @Test("What was observed in a month stands beside that month's figures, and beside no other's")
    func observed() async throws {
        var script = RoomScript(
            callTypes: [("999", "priority: 1, arrivals: { callsPerDay: 40 }, talk: { constant: 60 }")], agents: 1)
        (script.start, script.days, script.replications) = ("2018-01-20", 60, 2)
        script.more =
            "observed: { '999': { offered: 5, byMonth: { '2018-02': { offered: 7 }, '2018-03': { offered: 8 } } } }"
        let scenario = try script.scenario()
        var settings = Run.Settings(scenario.experiment, breakdown: .month)
        settings.views = try [#require(Run.View.months(of: scenario))]
        #expect(settings.views[0].measures == [.offered, .serviceLevel])
        let run = Run(scenario, settings: settings)
        let samples = await run.samples()
        let outcome = run.outcome(run.result(of: samples), of: samples)
        let rows = outcome.result.rows.filter { $0.measure == .offered && $0.callType == "999" && $0.team == "all" }
        #expect(rows.map(\.period) == ["2018-01", "2018-02", "2018-03", "all"])
        // March has twenty days of its own only.
        #expect(rows.map(\.observed) == [nil, 7, nil, 5])
        #expect(outcome.observedMonths == [rows[1]])
        #expect(outcome.months.isEmpty)
    }

    @Test("A period with fewer whole months has none")
    func fewMonths() async throws {
        #expect(try await outcome(start: "2018-01-20", days: 334 - 20, replications: 1).months.isEmpty)
    }

    @Test("The range of single months is the prediction interval of a normal law")
    func range() {
        // Mean 0.5, variance 0.01, n = 3: t of 2 degrees for 95% is 4.302653.
        let series = MonthSeries(
            callType: "999", months: ["2018-01"], serviceLevels: [[0.4], [0.5], [0.6]], observed: [nil])
        let month = series.month(at: 0)
        let reach = 4.302653 * (0.01 * 4 / 3.0).squareRoot()
        #expect(abs((month.low ?? .nan) - (0.5 - reach)) < 1e-6 && abs((month.high ?? .nan) - (0.5 + reach)) < 1e-6)
    }
}
