import Foundation
import Testing

@Suite("The option --formulas of run")
struct FormulasTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
    }

    @Test("Texts and pages say what formulas say and where they part, and the command that makes it again")
    func reports() throws {
        for format in ["text", "markdown", "html"] {
            let output = try folder.controlroom("run", "small.json5", "--formulas", "--quiet", "--format", format)
                .output
            #expect(output.contains("Formulas beside the simulation"))
            #expect(output.contains("Formulas take the scenario for one queue of 20.0 calls an hour"))
            #expect(output.contains("% by Erlang A and "))
            #expect(output.contains("patience: nobody hangs up"))
            #expect(output.contains("controlroom run small.json5 --seed 7 --replications 4 --formulas"))
        }
        let plain = try folder.controlroom("run", "small.json5", "--quiet").output
        #expect(!plain.contains("rlang"))
    }

    @Test("JSON has the formulas' figures, which are those of the verb erlang, beside the rows of a run without them")
    func json() throws {
        func object(_ words: [String]) throws -> [String: Any] {
            let text = try ControlRoomProcess(words + ["--format", "json"], in: folder).outcome().output
            return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        let root = try object(["run", "small.json5", "--formulas", "--quiet"])
        let formulas = try #require(root["formulas"] as? [String: Any])
        let figures = try #require(formulas["figures"] as? [[String: Any]])
        // 20 calls an hour of 240 s are 4/3 erlangs for 2 agents; callers wait 300 s.
        let erlang = try object([
            "erlang", "--calls-per-hour", "20", "--handle-seconds", "240", "--agents", "2", "--patience-seconds", "300",
        ])
        let rows = try #require(erlang["rows"] as? [[String: Any]])
        for name in ["erlangA", "erlangC"] {
            let row = try #require(
                rows.first { $0["formula"] as? String == name && $0["measure"] as? String == "serviceLevel" })
            let figure = try #require(figures.first { $0["formula"] as? String == name })
            let gap = (try #require(figure["value"] as? Double)) - (try #require(row["value"] as? Double))
            #expect(abs(gap) < 1e-9)
        }
        #expect((formulas["steps"] as? [[String: Any]])?.count == 1)
        let plain = try object(["run", "small.json5", "--quiet"])
        #expect(plain["formulas"] == nil)
        #expect((plain["rows"] as? NSArray) == (root["rows"] as? NSArray))
    }

    @Test(
        "Where formulas have no place they are refused",
        arguments: [
            ("--format csv", "--formulas has no rows in csv"),
            ("--part 1/2 --output 1.part", "--formulas can't stand with --part"),
            ("--set callTypes.999.target=null", "--formulas needs calls, agents and a target"),
        ])
    func refused(line: String, words: String) throws {
        let options = line.split(separator: " ").map(String.init)
        let outcome = try ControlRoomProcess(["run", "small.json5", "--formulas"] + options, in: folder).outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
