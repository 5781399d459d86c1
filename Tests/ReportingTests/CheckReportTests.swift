import ContactCentre
import Experiments
import Foundation
import Measures
import Reporting
import Statistics
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The report of a check")
struct CheckReportTests {
    private func report(by rule: CheckRule) throws -> CheckReport {
        var stored = RunResult(
            scenarioName: "x", scenarioHash: "0123456789abcdef", seed: 1, replications: 20,
            rows: [
                OctoberResult.row("999", .serviceLevel, 0.7, give: 0.01),
                OctoberResult.row("a<b", .offered, 1_000, give: 10),
                OctoberResult.row("999", .abandonedFraction, 0.01, give: 0.001),
            ])
        stored.origin = RunOrigin(scenarioFile: "it's.json5", settings: [], breakdown: .period)
        let kept = try StoredResult(reading: Array(stored.json().utf8))
        let now = RunResult(
            scenarioName: "x", scenarioHash: "0123456789abcdef", seed: 2, replications: 20,
            rows: [
                OctoberResult.row("999", .serviceLevel, 0.75, give: 0.01),
                OctoberResult.row("a<b", .offered, 1_000, give: 10),
                OctoberResult.row("999", .occupancy, 0.01, give: 0.001),
            ])
        let differing = ResultCheck(kept, against: now, by: rule, familySize: 3)
        let agreeing = ResultCheck(kept, against: stored, by: rule, familySize: 3)
        return CheckReport(
            [
                .init(
                    file: "r/a.json", scenario: "it's.json5", outcome: .checked(agreeing, storedBy: "controlroom 0.1.0")
                ),
                .init(
                    file: "r/b.json", scenario: "\"b\"&c.json5",
                    outcome: .checked(differing, storedBy: "controlroom 0.0.9")),
                .init(
                    file: "r/c.json", scenario: "it's.json5",
                    outcome: .refused(CheckReport.scenarioChanged(kept, hash: "fedcba9876543210", file: "r/c d.json"))),
                .init(file: "r/e.json", scenario: nil, outcome: .refused(["can't read 'r/e.json': not allowed"])),
            ], by: rule)
    }

    @Test("Text names each result, every figure at fault and how to renew what was refused")
    func text() throws {
        #expect(
            try report(by: .exact).text() == """
                Every figure must be the same number.

                r/a.json: agrees in 3 figures
                r/b.json: DIFFERS in 3 figures (stored by controlroom 0.0.9)
                  999 serviceLevel: mean stored 0.7, now 0.75
                  999 abandonedFraction: stored, and not there any more
                  999 occupancy: new, was not stored
                r/c.json: not checked: the scenario simulates something else now: its hash is fedcba9876543210, stored was \
                0123456789abcdef
                  if that is meant, renew the result: controlroom run 'it'\\''s.json5' --seed 1 --replications 20 \
                --format json --output 'r/c d.json' --force
                r/e.json: not checked: can't read 'r/e.json': not allowed

                4 results: 1 agrees, 1 differs, 2 not checked

                """)
        #expect(try !report(by: .exact).passes)
    }

    @Test("In brief how it ended comes first, then only what doesn't agree")
    func brief() throws {
        let lines = try report(by: .exact).text(.brief).split(separator: "\n")
        #expect(lines.first == "4 results: 1 agrees, 1 differs, 2 not checked")
        let files = lines.filter { $0.hasPrefix("r/") }.map { $0.prefix { $0 != ":" } }
        #expect(files == ["r/b.json", "r/c.json", "r/e.json"])
        #expect(lines.contains("  999 serviceLevel: mean stored 0.7, now 0.75"))
    }

    @Test("By tolerance, the text says how far figures are apart and how far they may be")
    func tolerance() throws {
        let chance = try report(by: .chance).text()
        #expect(
            chance.hasPrefix(
                "Headline figures may differ by what chance explains: one false alarm in 100 checks at most.\n"))
        #expect(
            chance.contains(
                "\n  999 serviceLevel: stored 70.0%, now 75.0%: 5.00 points apart, chance explains 2.12 points\n"))
        let margin = try report(by: .within(0.02)).text()
        #expect(margin.contains("within 2% of what was stored (points of a fraction, in proportion for others)"))
        #expect(
            margin.contains(
                "\n  999 serviceLevel: stored 70.0%, now 75.0%: may be 6.14 points apart, allowed are 2.00 points\n"))
    }

    @Test("JUnit XML is sound: a case a result, failures and errors counted, words escaped")
    func junit() throws {
        let text = try report(by: .exact).junit()
        let document = try XMLDocument(xmlString: text)
        func values(_ path: String) throws -> [String] {
            try document.nodes(forXPath: path).compactMap(\.stringValue)
        }
        for suite in ["/testsuites", "/testsuites/testsuite"] {
            #expect(try values(suite + "/@tests") == ["4"])
            #expect(try values(suite + "/@failures") == ["1"])
            #expect(try values(suite + "/@errors") == ["2"])
        }
        #expect(try values("//testcase/@name") == ["r/a.json", "r/b.json", "r/c.json", "r/e.json"])
        #expect(
            try values("//testcase/@classname") == ["it's.json5", "\"b\"&c.json5", "it's.json5", "controlroom"])
        #expect(try values("//testcase[failure]/@name") == ["r/b.json"])
        #expect(try values("//testcase[error]/@name") == ["r/c.json", "r/e.json"])
        #expect(try values("//failure").first?.contains("999 serviceLevel: mean stored 0.7, now 0.75\n") == true)
        #expect(try values("//error/@message").last == "not checked: can't read 'r/e.json': not allowed")
    }

    @Test("JSON has an object a result with what is at fault")
    func json() throws {
        let text = try report(by: .within(0.02)).json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["passed"] as? Bool == false)
        #expect(object["tolerance"] as? Double == 0.02)
        let results = try #require(object["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["outcome"] as? String } == ["agrees", "differs", "not checked", "not checked"])
        #expect((results[1]["differences"] as? [[String: Any]])?.first?["now"] as? Double == 0.75)
        #expect((results[1]["missing"] as? [[String: Any]])?.first?["measure"] as? String == "abandonedFraction")
        #expect((results[1]["new"] as? [[String: Any]])?.first?["measure"] as? String == "occupancy")
        #expect((results[3]["reasons"] as? [String]) == ["can't read 'r/e.json': not allowed"])
        #expect(try report(by: .exact).json().contains("\"tolerance\": null,"))
        #expect(try report(by: .chance).json().contains("\"tolerance\": \"chance\","))
    }
}
