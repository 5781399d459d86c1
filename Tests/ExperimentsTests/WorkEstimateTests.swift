import Experiments
import Measures
import Parallel
import RoomScripts
import Scenarios
import Testing

@Suite("How long a run may take, and how much memory")
struct WorkEstimateTests {
    private func estimate(
        _ text: String, replications: Int = 1, threads: Int = 1, by breakdown: Breakdown = .period
    ) throws -> WorkEstimate {
        let scenario = try ScenarioReader.read(path: "s") { _ in Array(text.utf8) }
        var settings = Run.Settings(scenario.experiment, threads: threads, breakdown: breakdown)
        settings.replications = replications
        return WorkEstimate(scenario, settings)
    }

    private func room(
        days: Int, callsPerDay: String, patience: String = "patience: { constant: 60 }", agents: Int = 100,
        teams: Int = 1
    ) -> String {
        let all = (0..<teams).map { "T\($0): { agents: { constant: \(agents) } }" }.joined(separator: ", ")
        return """
            { schemaVersion: 1, name: 's', period: { start: '2018-01-01', days: \(days) },
              callTypes: { c: { priority: 1, arrivals: { callsPerDay: \(callsPerDay) }, talk: { constant: 300 }, \(patience) } },
              teams: { \(all) } }
            """
    }

    @Test("Figures are counted about as many as there are, without making them", arguments: Breakdown.allCases)
    func figures(breakdown: Breakdown) async throws {
        let script = standInRoom(days: 3, replications: 1)
        let rows = Double(try await script.run(by: breakdown).rows.count)
        let figures = try estimate(script.text, by: breakdown).figures
        #expect(figures >= rows && figures <= 1.4 * rows, "\(figures) for \(rows)")
    }

    @Test("Calls are those of all days simulated and all replications")
    func calls() throws {
        // One day after the period is simulated too.
        #expect(try estimate(room(days: 9, callsPerDay: "1000"), replications: 7).calls.rounded() == 70_000)
    }

    @Test("A queue that grows all year needs memory, and time in proportion; several threads take less")
    func queues() throws {
        // 700,000 calls a day for 100 agents who take 28,800: 671,200 more every day.
        let endless = try estimate(room(days: 365, callsPerDay: "700000", patience: ""))
        let half = try estimate(room(days: 182, callsPerDay: "700000", patience: ""))
        #expect(endless.seconds > 60 && endless.seconds < 2.1 * half.seconds)
        // 245 million callers wait in the end. Measured: 293 bytes each, for 1.4 and 2.8 million.
        #expect(endless.bytes > 60e9 && endless.bytes < 90e9)
        let force = try estimate(room(days: 365, callsPerDay: "3000"), replications: 100)
        #expect(force.seconds < 120 && force.bytes < 1e9)
        let parallel = try estimate(room(days: 365, callsPerDay: "3000"), replications: 100, threads: 4)
        #expect(parallel.seconds < 0.3 * force.seconds)
        #expect(parallel.bytes > force.bytes)
    }

    @Test("A table of one busy day, and many cells, need memory")
    func memory() throws {
        // Measured: 842 MB for a day of 4 million calls.
        let day = try estimate(room(days: 1, callsPerDay: "4000000"))
        #expect(day.bytes > 700e6 && day.bytes < 1_100e6)
        let cells = try estimate(room(days: 3_650, callsPerDay: "100000", agents: 30, teams: 100), by: .day)
        #expect(cells.bytes > 4e9)
    }

    @Test("A result with more rows than a machine can hold is known before it is made")
    func tooManyFigures() throws {
        let many = try estimate(room(days: 36_525, callsPerDay: "10", agents: 10, teams: 200), by: .day)
        #expect(many.figures > WorkEstimate.mostFigures)
    }
}
