import ContactCentre
import Experiments
import Foundation
import Measures
import Reporting
import Scenarios
import Statistics
import Testing

@Suite("The report of a run")
struct RunReportTests {
    @Test("Text puts the answer first, then every figure with its interval and what was observed")
    func text() throws {
        let october = try OctoberResult()
        let report = RunReport(october.result, of: october.scenario)
        #expect(report.document().text() == (try golden("october.txt")))
        #expect(report.document(.full).text() == (try golden("october-full.txt")))
    }

    @Test("Brief is the usual report's beginning, and a full one has all of the usual one's rows and more")
    func extents() throws {
        let october = try OctoberResult()
        let report = RunReport(october.result, of: october.scenario)
        let (brief, usual, full) = (report.document(.brief), report.document(), report.document(.full))
        #expect(brief.blocks.count > 3)
        #expect(usual.blocks.starts(with: brief.blocks) && full.blocks.starts(with: brief.blocks))
        #expect(usual.blocks.count > brief.blocks.count)
        func rows(_ document: Document) -> [String] {
            document.blocks.flatMap { block in
                guard case .table(let table) = block else { return [String]() }
                return table.rows.compactMap {
                    if case .cells(let cells) = $0 { cells.joined(separator: "|") } else { nil }
                }
            }
        }
        #expect(Set(rows(full)).isSuperset(of: rows(usual)) && rows(full).count > rows(usual).count + 10)
    }

    @Test("Markdown has the same tables")
    func markdown() throws {
        let october = try OctoberResult()
        #expect(RunReport(october.result, of: october.scenario).document().markdown() == (try golden("october.md")))
    }

    @Test("A breakdown adds a line a period, for call types and teams")
    func periods() throws {
        let report = try text(rows: weekdayRows)
        #expect(
            report.contains(
                """
                999, period by period: numbers of one day on average
                ----------------------------------------------------

                Period   Offered  Abandoned  In time    95% interval            Avg. answer
                Monday     3,000       1.2%    71.0%  70.0% to 72.0%  ███████▏        9.8 s
                Tuesday        0          -        -               -                      -

                """))
        #expect(
            report.contains(
                """
                Main room, period by period: numbers of one day on average
                ----------------------------------------------------------

                Period  Agents  Occupancy    95% interval             Calls an hour  Overtime, h
                Monday    12.0      88.0%  87.0% to 89.0%  ████████▊           7.00          1.5

                """))
        #expect(report.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(
            onOneLine(report).contains(
                "- Period by period: numbers of calls and hours of overtime are those of one such day"))
    }

    @Test("Days and months come once, so the report speaks of totals and of no average day")
    func periodsThatComeOnce() throws {
        let report = try text(rows: [OctoberResult.row("999", period: "2017-10-02", .offered, 700)])
        #expect(report.contains("999, period by period\n---------------------\n"))
        #expect(!report.contains("numbers of one day"))
        #expect(!report.contains("one such day"))
    }

    @Test("A single replication has figures but no intervals, and the target is judged by the figure alone")
    func oneReplication() throws {
        let estimate = Estimate(mean: 0.95, low: nil, high: nil, confidence: 0.95)
        let row = ResultRow(
            FigureName(callType: "999", team: "all", period: "all", measure: .serviceLevel), estimate: estimate,
            target: 0.9,
            observed: nil)
        let october = try OctoberResult()
        let result = RunResult(scenarioName: "", scenarioHash: "", seed: 1, replications: 1, rows: [row])
        let report = RunReport(result, of: october.scenario).document().text()
        #expect(report.contains("1 replication; too few for intervals"))
        #expect(report.contains(" Simulated\n"))
        #expect(report.contains("95.0%  yes"))
    }

    @Test("What was required stands after the glance, with its verdict; then how to run it again")
    func requirements() throws {
        let october = try OctoberResult()
        let required = [
            "999.serviceLevel >= 65%", "999.serviceLevel >= 0.6881", "teams.Night cover.occupancy <= 34.9%",
            "101.averageSpeedOfAnswerSeconds < 174.4", "Switchboard.abandonedFraction >= 0",
        ]
        var result = october.result.judged(by: try required.map { try Requirement($0, of: october.scenario) })
        result.origin = RunOrigin(
            scenarioFile: "Octo ber.json5", settings: [.init(path: "name", value: "it's")], breakdown: .hour)
        let report = RunReport(result, of: october.scenario).document().text()
        #expect(
            report.contains(
                """
                Requirements
                ------------

                - met: 999.serviceLevel >= 65%: 68.8% (68.0% to 69.6%)
                - not met: 999.serviceLevel >= 0.6881: 68.8%, exactly 0.688 (68.0% to 69.6%),
                  too close to be sure
                - not met: teams.Night cover.occupancy <= 34.9%: 35.0% (34.0% to 36.0%), too
                  close to be sure
                - not met: 101.averageSpeedOfAnswerSeconds < 174.4: 2:57 (2:52 to 3:02), too
                  close to be sure
                - not met: Switchboard.abandonedFraction >= 0: no value

                A requirement is met when the figure's mean keeps it. Where the 95% interval
                reaches across the limit, it is too close to be sure: with other chance the
                verdict could be the other.

                999: target
                """))
        #expect(
            report.contains(
                """

                The same figures again:

                    controlroom run 'Octo ber.json5' --seed 1 --replications 20 --by hour --set 'name=it'\\''s'

                Seed 1, 20 replications, scenario 0123456789abcdef, controlroom 0.1.0.
                """))
        #expect(
            result.requirements.map(\.line) == [
                "met: 999.serviceLevel >= 65%: 68.8% (68.0% to 69.6%)",
                "not met: 999.serviceLevel >= 0.6881: 68.8%, exactly 0.688 (68.0% to 69.6%), too close to be sure",
                "not met: teams.Night cover.occupancy <= 34.9%: 35.0% (34.0% to 36.0%), too close to be sure",
                "not met: 101.averageSpeedOfAnswerSeconds < 174.4: 2:57 (2:52 to 3:02), too close to be sure",
                "not met: Switchboard.abandonedFraction >= 0: no value",
            ])
    }

    /// A text's remarks without the breaks in their lines.
    private func onOneLine(_ text: String) -> String { text.replacing("\n  ", with: " ") }

    private func text(rows: [ResultRow]) throws -> String {
        let october = try OctoberResult(rows)
        return RunReport(october.result, of: october.scenario).document().text()
    }

    private let weekdayRows = [
        OctoberResult.row("999", period: "Monday", .offered, 3_000),
        OctoberResult.row("999", period: "Monday", .abandonedFraction, 0.012),
        OctoberResult.row("999", period: "Monday", .serviceLevel, 0.71, give: 0.01),
        OctoberResult.row("999", period: "Monday", .averageSpeedOfAnswerSeconds, 9.8, give: 0.5),
        OctoberResult.row("999", period: "Monday", .p90AnswerSeconds, 125),
        OctoberResult.row("999", period: "Tuesday", .offered, 0),
        OctoberResult.row("999", period: "Tuesday", .abandonedFraction, nil),
        OctoberResult.row("999", period: "Tuesday", .serviceLevel, nil),
        OctoberResult.row("999", period: "Tuesday", .averageSpeedOfAnswerSeconds, nil),
        OctoberResult.row("999", period: "Tuesday", .p90AnswerSeconds, nil),
        OctoberResult.row("all", team: "Main room", period: "Monday", .averageAgents, 12),
        OctoberResult.row("all", team: "Main room", period: "Monday", .occupancy, 0.88, give: 0.01),
        OctoberResult.row("all", team: "Main room", period: "Monday", .callsPerAgentHour, 7),
        OctoberResult.row("all", team: "Main room", period: "Monday", .overtimeHours, 1.5),
    ]
}

/// A text the tests know by heart, from the folder `Golden`.
///
/// Where words change on purpose, put the report's new text there, after reading it.
private func golden(_ name: String) throws -> String {
    let file = try #require(Bundle.module.url(forResource: "Golden/" + name, withExtension: nil))
    return try String(contentsOf: file, encoding: .utf8)
}
