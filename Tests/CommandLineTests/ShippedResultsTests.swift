import Foundation
import Testing

@Suite("The shipped results")
struct ShippedResultsTests {
    private static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func names(in folder: String, endingIn suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: project.appendingPathComponent(folder).path)
            .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    @Test("Every shipped scenario has a report, a table and a stored result in Results")
    func completeness() throws {
        let scenarios = try Self.names(in: "Scenarios", endingIn: ".json5")
        #expect(!scenarios.isEmpty)
        let texts = scenarios + Self.furtherTexts.map { $0.name }
        #expect(try Self.names(in: "Results", endingIn: ".txt") == texts.sorted())
        #expect(try Self.names(in: "Results", endingIn: ".csv") == scenarios)
        #expect(try Self.names(in: "Results", endingIn: ".json") == scenarios)
        for page in ["pods-against-central", "options-2018"] {
            #expect(try Self.names(in: "Results/\(page)", endingIn: "") == ["README.md", "differences.csv"])
        }
        #expect(try Self.names(in: "Results/south-pod", endingIn: "") == ["README.md"])
    }

    /// A fit takes too long to be made again here: it is told to be stale by what its scenarios simulate.
    @Test("The back-cast was fitted to the scenarios as they are now; if not, .ci/results --fit renews it")
    func backCast() throws {
        func json(_ path: String) throws -> [String: Any] {
            let data = try Data(contentsOf: Self.project.appendingPathComponent("Results/\(path).json"))
            return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        let scenarios = try #require(try json("back-cast/rooms")["scenarios"] as? [[String: Any]])
        #expect(scenarios.count == 3)
        for scenario in scenarios {
            let file = try #require(scenario["file"] as? String)
            let stored = try #require(try json(file)["scenario"] as? [String: Any])
            let hash = try #require(scenario["hash"] as? String)
            #expect(stored["hash"] as? String == hash, "\(file) has changed since the fit")
        }
    }

    /// What is there beside each scenario's own: its name, and the words it comes from.
    private static let furtherTexts = [
        (name: "lancashire-2017-10-staff", words: "staff Scenarios/lancashire-2017-10.json5"),
        (name: "lancashire-2017-10-tornado", words: "sweep Scenarios/lancashire-2017-10.json5 --tornado"),
        (name: "lancashire-2017-quarter-by-month", words: "run Scenarios/lancashire-2017-quarter.json5 --by month"),
        (name: "lancashire-workforce-by-month", words: "run Scenarios/lancashire-workforce.json5 --by month"),
        (
            name: "lancashire-workforce-no-september-by-month",
            words: "run Scenarios/lancashire-workforce-no-september.json5 --by month"
        ),
        (
            name: "lancashire-workforce-priced-no-september",
            words: "compare Scenarios/lancashire-workforce-priced.json5 --with workforce.intakes.6=null"
        ),
        (
            name: "lancashire-workforce-tenure-by-month",
            words: "run Scenarios/lancashire-workforce-tenure.json5 --by month"
        ),
        (name: "pods-roll-out-by-month", words: "run Scenarios/pods-roll-out.json5 --by month"),
    ]

    #if !DEBUG
        @Test("Further texts are what the program makes of their scenarios now; if not, .ci/results renews them")
        func furtherFreshness() throws {
            let folder = try TemporaryFolder()
            for (name, words) in Self.furtherTexts {
                let outcome = try folder.shell("cd '\(Self.project.path)' && \"$CONTROLROOM\" \(words) --quiet")
                let shipped = Self.project.appendingPathComponent("Results/\(name).txt")
                #expect(outcome.output == (try String(contentsOf: shipped, encoding: .utf8)), "\(name).txt is stale")
            }
        }

        /// Each scenario is run once, as the one part of one, and written three times, as `.ci/results` does.
        @Test("Results are what the scenarios produce now; if not, .ci/results renews them")
        func freshness() throws {
            let folder = try TemporaryFolder()
            for name in try Self.names(in: "Scenarios", endingIn: ".json5") {
                let part = folder.url.appendingPathComponent(name + ".part").path
                let run = "\"$CONTROLROOM\" run Scenarios/\(name).json5 --quiet --part 1/1 --output '\(part)'"
                #expect(try folder.shell("cd '\(Self.project.path)' && \(run)").exitCode == 0)
                for (ending, format) in [("txt", "text --full"), ("csv", "csv"), ("json", "json")] {
                    let merge = "\"$CONTROLROOM\" merge '\(part)' --quiet --format \(format)"
                    let outcome = try folder.shell("cd '\(Self.project.path)' && \(merge)")
                    let shipped = Self.project.appendingPathComponent("Results/\(name).\(ending)")
                    #expect(
                        outcome.output == (try String(contentsOf: shipped, encoding: .utf8)),
                        "\(name).\(ending) is stale")
                }
            }
        }

        @Test(
            "Every figure of a page of results is what its commands print now; if not, .ci/results renews it",
            arguments: [("pods-against-central", 3), ("options-2018", 2), ("back-cast", 3), ("south-pod", 3)])
        func pages(name: String, commands: Int) throws {
            let file = Self.project.appendingPathComponent("Results/\(name)/README.md")
            let blocks = try String(contentsOf: file, encoding: .utf8).split(separator: "<!-- controlroom ").dropFirst()
            #expect(blocks.count == commands)
            for block in blocks {
                let parts = try #require(block.split(separator: "<!-- end -->").first).split(
                    separator: " -->", maxSplits: 1)
                let lines = try compared(String(parts[0]) + " --format markdown").split(separator: "\n").dropFirst()
                let printed = lines.map { $0.hasPrefix("## ") ? "#" + $0 : String($0) }
                #expect(printed == parts[1].split(separator: "\n").map(String.init), "\(parts[0]) is stale")
            }
        }

        @Test("The table of all differences between the pods plans is what the program prints now")
        func podsTable() throws {
            let plans = ["central", "isolated", "overflow-60s", "overflow-20s", "overflow-0s"]
            let files = plans.map { "Scenarios/pods-\($0).json5" }.joined(separator: " ")
            let shipped = Self.project.appendingPathComponent("Results/pods-against-central/differences.csv")
            #expect(try compared("compare \(files) --format csv") == (try String(contentsOf: shipped, encoding: .utf8)))
        }

        @Test("The table of all differences between the options of 2018 is what the program prints now")
        func optionsTable() throws {
            let options = ["305", "332", "345", "345-pods", "345-switchboard"]
            let files = options.map { "Scenarios/options-2018-\($0).json5" }.joined(separator: " ")
            let shipped = Self.project.appendingPathComponent("Results/options-2018/differences.csv")
            let printed = try compared("compare \(files) --allow-different --format csv")
            #expect(printed == (try String(contentsOf: shipped, encoding: .utf8)))
        }

        private func compared(_ words: String) throws -> String {
            try TemporaryFolder().shell("cd '\(Self.project.path)' && \"$CONTROLROOM\" \(words) --quiet").output
        }
    #endif
}
