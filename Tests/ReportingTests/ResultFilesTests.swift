import ContactCentre
import Experiments
import Foundation
import Measures
import Reporting
import Scenarios
import Statistics
import Testing

@Suite("Results as JSON and CSV")
struct ResultFilesTests {
    @Test("JSON has its keys in a fixed order, shortest numbers and null for what is missing")
    func json() {
        #expect(
            result.json() == """
                {
                  "schemaVersion": 1,
                  "program": "controlroom 0.1.0",
                  "scenario": { "name": "A \\"quoted\\" room\\n", "hash": "0123456789abcdef" },
                  "seed": 18446744073709551615,
                  "replications": 2,
                  "rows": [
                    { "callType": "999", "team": "all", "period": "all", "measure": "serviceLevel", "unit": "fraction", \
                "mean": 0.688, "low": 0.68, "high": 0.696, "confidence": 0.95, "target": 0.9, "observed": 0.688 },
                    { "callType": "101, local", "team": "all", "period": "all", "measure": "averageTalkSeconds", \
                "unit": "seconds", "mean": null, "low": null, "high": null, "confidence": 0.95, "target": null, \
                "observed": null },
                    { "callType": "all", "team": "The \\"pod\\"", "period": "Monday", "measure": "occupancy", \
                "unit": "fraction", "mean": null, "low": null, "high": 1, "confidence": 0.95, "target": null, \
                "observed": null }
                  ]
                }

                """)
    }

    @Test("JSON says what was asked for and what was required, where anything was")
    func origin() throws {
        let october = try OctoberResult()
        let required = try ["999.serviceLevel >= 60%", "Switchboard.abandonedFraction >= 0"].map {
            try Requirement($0, of: october.scenario)
        }
        var result = RunResult(
            scenarioName: "October", scenarioHash: "0123456789abcdef", seed: 1, replications: 1,
            rows: [OctoberResult.row("999", .serviceLevel, 0.75, give: 0.125)]
        ).judged(by: required)
        result.origin = RunOrigin(
            scenarioFile: "a/\"b\".json5",
            settings: [.init(path: "name", value: "x=y"), .init(path: "a.b", value: "[1]")],
            breakdown: .halfHour, precision: 0.01)
        #expect(
            result.json() == """
                {
                  "schemaVersion": 1,
                  "program": "controlroom 0.1.0",
                  "scenario": { "name": "October", "hash": "0123456789abcdef", "file": "a/\\"b\\".json5" },
                  "seed": 1,
                  "replications": 1,
                  "options": { "set": ["name=x=y", "a.b=[1]"], "by": "halfHour", "precision": 0.01 },
                  "requirements": [
                    { "requirement": "999.serviceLevel >= 60%", "callType": "999", "team": "all", \
                "measure": "serviceLevel", "comparison": ">=", "limit": 0.6, "mean": 0.75, "low": 0.625, \
                "high": 0.875, "met": true, "wholeInterval": true },
                    { "requirement": "Switchboard.abandonedFraction >= 0", "callType": "Switchboard", "team": "all", \
                "measure": "abandonedFraction", "comparison": ">=", "limit": 0, "mean": null, "low": null, "high": null, \
                "met": false, "wholeInterval": null }
                  ],
                  "rows": [
                    { "callType": "999", "team": "all", "period": "all", "measure": "serviceLevel", "unit": "fraction", \
                "mean": 0.75, "low": 0.625, "high": 0.875, "confidence": 0.95, "target": null, "observed": null }
                  ]
                }

                """)
        #expect(try JSONSerialization.jsonObject(with: Data(result.json().utf8)) is [String: Any])
    }

    @Test("JSON is read by an ordinary reader")
    func jsonParses() throws {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.json().utf8)) as? [String: Any])
        #expect((object["scenario"] as? [String: String])?["name"] == "A \"quoted\" room\n")
        #expect((object["rows"] as? [Any])?.count == 3)
    }

    @Test("A result without rows is still JSON")
    func noRows() throws {
        let empty = RunResult(scenarioName: "", scenarioHash: "", seed: 0, replications: 1, rows: [])
        #expect(try JSONSerialization.jsonObject(with: Data(empty.json().utf8)) is [String: Any])
        #expect(empty.csv().hasSuffix("observed\r\n"))
    }

    @Test("CSV has the same rows, quotes what needs quoting, and leaves empty what is missing")
    func csv() {
        #expect(
            result.csv()
                == [
                    "callType,team,period,measure,unit,mean,low,high,confidence,target,observed",
                    "999,all,all,serviceLevel,fraction,0.688,0.68,0.696,0.95,0.9,0.688",
                    "\"101, local\",all,all,averageTalkSeconds,seconds,,,,0.95,,",
                    "all,\"The \"\"pod\"\"\",Monday,occupancy,fraction,,,1,0.95,,", "",
                ].joined(separator: "\r\n"))
    }

    private let result = RunResult(
        scenarioName: "A \"quoted\" room\n", scenarioHash: "0123456789abcdef", seed: .max, replications: 2,
        rows: [
            ResultRow(
                FigureName(callType: "999", team: "all", period: "all", measure: .serviceLevel),
                estimate: Estimate(mean: 0.688, low: 0.68, high: 0.696, confidence: 0.95), target: 0.9, observed: 0.688),
            ResultRow(
                FigureName(callType: "101, local", team: "all", period: "all", measure: .averageTalkSeconds),
                estimate: Estimate(mean: nil, low: nil, high: nil, confidence: 0.95), target: nil, observed: nil),
            ResultRow(
                FigureName(callType: "all", team: "The \"pod\"", period: "Monday", measure: .occupancy),
                estimate: Estimate(mean: .nan, low: -.infinity, high: 1, confidence: 0.95), target: nil, observed: nil),
        ])
}
