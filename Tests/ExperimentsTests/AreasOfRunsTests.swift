import ContactCentre
import Experiments
import Measures
import Parallel
import Scenarios
import Statistics
import Testing

@Suite("Figures by area")
struct AreasOfRunsTests {
    /// Two pods that help each other at once.
    private func text(_ more: String = "") -> String {
        """
        { schemaVersion: 1, name: "pods", period: { start: "2018-01-30", days: 4 },
          experiment: { replications: 5, seed: 3 }, areas: { North: {}, "South [coast]": {} },
          callTypes: {
            "999": { priority: 1, arrivals: { callsPerHour: 9 }, origins: { North: 2, "South [coast]": 1 },
              target: { withinSeconds: 10, fraction: 0.9 },
              talk: { distribution: "exponential", meanSeconds: 300 },
              patience: { distribution: "exponential", meanSeconds: 200 } },
            "101": { priority: 2, arrivals: { callsPerHour: 7 },
              talk: { distribution: "exponential", meanSeconds: 300 },
              patience: { distribution: "exponential", meanSeconds: 200 } } },
          teams: { "North pod": { serves: ["North"], agents: { constant: 1 } },
                   "South pod": { serves: ["South [coast]"], agents: { constant: 1 } } },
          routing: { all: [{ afterSeconds: 0, teams: "home" }, { afterSeconds: 5, teams: "any" }] }, \(more) }
        """
    }

    private func scenario(_ more: String = "") throws -> Scenario {
        let text = text(more)
        return try ScenarioReader.read(path: "pods.json5") { _ in Array(text.utf8) }
    }

    private func settings(_ scenario: Scenario, by breakdown: Breakdown = .period, byArea: Bool = true) -> Run.Settings
    {
        var settings = Run.Settings(scenario.experiment, threads: 2, breakdown: breakdown)
        settings.byArea = byArea
        return settings
    }

    @Test("come after those of all callers, which stay what they are", arguments: [Breakdown.period, .month])
    func order(breakdown: Breakdown) async throws {
        let scenario = try scenario()
        let plain = await Run(scenario, settings: settings(scenario, by: breakdown, byArea: false)).result()
        let result = await Run(scenario, settings: settings(scenario, by: breakdown)).result()
        #expect(Array(result.rows.prefix(plain.rows.count)) == Array(plain.rows))
        #expect(!plain.rows.haveAreas && result.rows.haveAreas)
        let areas = result.rows.dropFirst(plain.rows.count).map { $0.area }
        #expect(Set(areas) == Set(scenario.areas))
        #expect(areas == areas.sorted())
    }

    @Test("add up to those of all callers where they count calls, month by month too")
    func sums() async throws {
        let scenario = try scenario()
        let rows = await Run(scenario, settings: settings(scenario, by: .month)).result().rows
        var means: [FigureName: Double] = [:]
        for row in rows { means[row.name] = row.estimate.mean }
        for callType in ["999", "101", "all"] {
            for period in ["2018-01", "2018-02", "all"] {
                for measure in [Measure.offered, .answered, .abandoned, .stillThere] {
                    let parts = scenario.areas.compactMap {
                        means[FigureName(callType: callType, area: $0, period: period, measure: measure)]
                    }
                    let whole = try #require(means[FigureName(callType: callType, period: period, measure: measure)])
                    #expect(parts.count == 2 && abs(parts.reduce(0, +) - whole) < 1e-9)
                }
            }
        }
    }

    @Test("are merged from parts to the last bit")
    func parts() async throws {
        let text = text()
        let scenario = try scenario()
        let settings = settings(scenario, by: .month)
        let whole = await Run(scenario, settings: settings).result()
        var parts: [PartMerge.NamedPart] = []
        for words in ["1/2", "2/2"] {
            let part = try #require(RunPart(words))
            let header = PartHeader(
                of: part, hash: scenario.hash, settings: settings,
                origin: RunOrigin(scenarioFile: "pods.json5", settings: [], breakdown: .month, byArea: true),
                files: [.init(path: "pods.json5", text: text)], program: "test")
            let file = PartFile(header, await Run(scenario, settings: settings).samples(of: part))
            parts.append((words, try PartFile(reading: Array(file.text().utf8))))
        }
        let merged = try PartMerge(parts, program: "test").result
        #expect(merged.rows == whole.rows)
        #expect(merged.origin?.byArea == true)
    }

    @Test("are compared on the same callers, each with an interval by itself")
    func comparison() async throws {
        let base = try scenario()
        let other = try scenario("freedAgentTakes: 'ownAreaFirst'")
        let outcome = await Comparison(
            base: ComparedPlan(name: "base", scenario: base), others: [ComparedPlan(name: "own", scenario: other)],
            settings: settings(base)
        ).result()
        for area in base.areas {
            let name = FigureName(callType: "999", area: area, measure: .serviceLevel)
            let row = try #require(outcome.rows.first { $0.name == name })
            #expect(row.family == 1)
            #expect(row.difference.mean != nil && row.difference.low != nil)
        }
        let offered = outcome.rows.filter { $0.measure == .offered }
        #expect(offered.count == 9 && offered.allSatisfy { $0.difference.mean == 0 })
    }

    @Test("are named with the area in brackets behind the call type")
    func names() throws {
        let scenario = try scenario()
        let name = try FigureName("999[North].serviceLevel", of: scenario, byArea: true)
        #expect(name == FigureName(callType: "999", area: "North", measure: .serviceLevel))
        let all = try FigureName(" all [ North ] . offered", of: scenario, byArea: true)
        #expect(all == FigureName(area: "North", measure: .offered))
        #expect(try !Requirement("999[North].serviceLevel >= 90%", of: scenario, byArea: true).figure.isWhole)
    }

    @Test(
        "are refused where the name is none, or where they aren't measured",
        arguments: [
            ("999[South].offered", true, FigureProblem.unknownArea("South", known: ["North", "South [coast]"])),
            (
                "99[North].offered", true,
                .unknownSubject("99", known: ["999", "101", "all", "teams.North pod", "teams.South pod"])
            ),
            ("999[North].offered", false, .needsAreas(found: "999[North].offered")),
            ("101[North].serviceLevel", true, .noTarget(.serviceLevel, of: "101")),
            ("all[North].occupancy", true, .notOfArea(.occupancy, of: "all[North]")),
        ])
    func refused(words: String, byArea: Bool, problem: FigureProblem) throws {
        let scenario = try scenario()
        #expect(throws: problem) { try FigureName(words, of: scenario, byArea: byArea) }
    }
}
