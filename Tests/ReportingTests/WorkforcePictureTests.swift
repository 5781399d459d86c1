import Charts
import ContactCentre
import Experiments
import Reporting
import Scenarios
import Statistics
import Testing

@Suite("The picture of the workforce")
struct WorkforcePictureTests {
    private let scenario: Scenario

    init() throws {
        let text = """
            { schemaVersion: 1, name: 'S', period: { start: '2017-10-01', days: 92 },
              callTypes: { '999': { priority: 1, arrivals: { callsPerDay: 700 }, talk: { constant: 200 } } },
              teams: { Room: { agents: { constant: 5 } } },
              workforce: { establishment: 45, plannedFor: 40, inPost: { experienced: 40 } } }
            """
        scenario = try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
    }

    private func result(_ rows: [ResultRow]) -> RunResult {
        RunResult(scenarioName: "S", scenarioHash: "0", seed: 1, replications: 20, rows: rows)
    }

    private func row(_ measure: Measure, _ period: String, _ mean: Double, give: Double = 0) -> ResultRow {
        ResultRow(
            FigureName(callType: "all", team: "all", area: "all", period: period, measure: measure),
            estimate: Estimate(mean: mean, low: mean - give, high: mean + give, confidence: 0.95), target: nil,
            observed: nil)
    }

    private func picture(byMonth rows: [ResultRow]?) throws -> PictureBlock? {
        let details = RunDetails(
            halfHours: result([]), hoursOfWeek: result([]), answerCurves: [], byMonth: rows.map(result))
        let whole = result([row(.inPost, "all", 44), row(.onFloor, "all", 40)])
        return RunReport(whole, of: scenario, details: details).page().blocks.compactMap {
            if case .picture(let block) = $0, block.fileStem == "workforce" { block } else { nil }
        }.first
    }

    @Test("Who is in post and on the floor, month by month, with the month of the fewest")
    func months() throws {
        let posts = [("2017-10", 46.0, 40.5), ("2017-11", 44, 38), ("2017-12", 45, 41)]
        let block = try #require(
            try picture(
                byMonth: posts.flatMap { month, inPost, onFloor in
                    [
                        row(.establishment, month, 45), row(.inPost, month, inPost, give: 1),
                        row(.onFloor, month, onFloor, give: 0.5),
                    ]
                }))
        #expect(
            block.headline
                == "On the floor: 40.5 in October 2017 and 41.0 in December 2017, fewest 38.0 in November 2017")
        #expect(
            block.table.rows[1] == .cells(["2017-11", "45.0", "44.0", "43.0 to 45.0", "38.0", "37.5 to 38.5"]))
        // What every replication has alike has no band: three lines and their names' marks, two bands.
        let lines = block.picture.marks.count { if case .line = $0 { true } else { false } }
        let bands = block.picture.marks.count { if case .band = $0 { true } else { false } }
        #expect(lines == 6)
        #expect(bands == 3)
    }

    @Test("Nothing is drawn of a period with few months, or of a single one")
    func few() throws {
        #expect(try picture(byMonth: nil) == nil)
        #expect(try picture(byMonth: [row(.inPost, "2017-10", 44), row(.onFloor, "2017-10", 40)]) == nil)
    }
}
