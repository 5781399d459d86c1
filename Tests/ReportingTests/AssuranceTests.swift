import ContactCentre
import Experiments
import Reporting
import Testing

@Suite("What vouches for a page")
struct AssuranceTests {
    /// The blocks of October's page from Assurance on.
    private func blocks(_ rows: [ResultRow] = []) throws -> [Document.Block] {
        let october = try OctoberResult(rows)
        return Array(
            RunReport(october.result, of: october.scenario).page().blocks.drop { $0 != .heading("Assurance") })
    }

    private func table(after heading: String, _ rows: [ResultRow] = []) throws -> Table {
        let rest = try blocks(rows).drop { $0 != .subheading(heading) }
        return try #require(rest.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    }

    @Test("It has its parts in order, boxes to sign last")
    func order() throws {
        let headings = try blocks().compactMap { if case .subheading(let words) = $0 { words } else { nil } }
        #expect(
            headings == [
                "What was assumed", "How precise it is", "What was checked", "Reported after STRESS-DES",
                "Input in brief",
                "How figures are defined", "The same figures again", "Signed",
            ])
        #expect(try blocks().last == .signatures(["Prepared by", "Checked by", "Accepted by"]))
    }

    @Test("Each assumption stands with its evidence and its reason")
    func register() throws {
        #expect(
            try table(after: "What was assumed").rows == [
                .cells(["callTypes.101.target.withinSeconds", "assumed", "not published"]),
                .cells(["callTypes.999.talk.meanSeconds", "published", "the month's table"]),
            ])
    }

    @Test("Headline figures stand with their half-widths")
    func precision() throws {
        #expect(
            try table(after: "How precise it is").rows.contains(
                .cells(["999 answered within 10 s", "68.8%", "68.0% to 69.6%", "0.8 points"])))
    }

    @Test("Calls that aren't accounted for are said, by how many")
    func balance() throws {
        let offered = OctoberResult.row("999", .offered, 100)
        let others = [
            OctoberResult.row("999", .answered, 90), OctoberResult.row("999", .abandoned, 6),
            OctoberResult.row("999", .stillThere, 1),
        ]
        func found(_ rows: [ResultRow]) throws -> String {
            let result = RunResult(scenarioName: "S", scenarioHash: "0", seed: 1, replications: 20, rows: rows)
            let blocks = RunReport(result, of: try OctoberResult().scenario).page().blocks
            for case .table(let table) in blocks {
                for case .cells(let cells) in table.rows where cells[0].hasPrefix("Every call is accounted for") {
                    return cells[1]
                }
            }
            return ""
        }
        #expect(try found([offered] + others) == "Differs for 999 (3.000 calls a replication)")
        #expect(
            try found([offered] + others + [OctoberResult.row("999", .transferredOut, 3)]) == "Holds for 1 call type")
    }

    @Test("Every figure of the report has its definition and its name in files")
    func definitions() throws {
        let rows = try table(after: "How figures are defined").rows
        #expect(
            rows.contains(
                .cells(["Abandoned, share of offered", "abandoned / offered", "abandonedFraction"])))
        #expect(
            rows.contains(
                .cells([
                    "Service level of 101",
                    "answered in under 40 s, as a share of calls offered, short abandons left out", "",
                ])))
    }
}
