import Foundation
import Testing

@Suite("The verb compare")
struct CompareVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writePlans()
        try folder.write(
            "{ extends: \"small.json5\", name: \"Shorter\", callTypes: { \"999\": { talk: { meanSeconds: 200 } } } }",
            to: "shorter.json5")
    }

    @Test("The report says in sentences how the plans differ, and that they have other numbers of agents")
    func text() throws {
        let outcome = try folder.controlroom("compare", "small.json5", "three.json5", "--quiet")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix("Plans compared: Three agents against A small room\n==="))
        #expect(
            onOneLine(outcome.output).contains(
                "- The plans do not have the same agents: 3.0 on average in Three agents against 2.0 in"))
        #expect(outcome.output.contains("\n- 999 answered within 10 s: "))
        #expect(onOneLine(outcome.output).contains(" points higher with Three agents, between "))
        #expect(outcome.output.contains("How often the target would be missed\n"))
        #expect(outcome.output.contains("The worst hours of the day\n"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("    controlroom ") })
        #expect(outcome.errors == "")
    }

    @Test("The bytes are the same whatever the number of threads", arguments: ["text", "json", "csv", "markdown"])
    func threads(format: String) throws {
        let outcomes = try ["1", "2", "8"].map {
            try folder.controlroom(
                "compare", "small.json5", "three.json5", "two.json5", "--format", format, "--threads", $0, "--by",
                "day"
            ).output
        }
        #expect(!outcomes[0].isEmpty)
        #expect(outcomes[1] == outcomes[0])
        #expect(outcomes[2] == outcomes[0])
    }

    @Test("A page shows the day hour by hour, a line a plan, with the figures of the rows; a brief one too")
    func page() throws {
        let csv = try folder.controlroom(
            "compare", "small.json5", "three.json5", "--quiet", "--by", "hour", "--format", "csv"
        ).output
        let rows = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let hours = rows.filter { $0[1] == "999" && $0[3] != "all" && $0[4] == "serviceLevel" }
        #expect(hours.count == 24)
        let better = hours.count { $0[17] == "better" }
        let eight = try #require(hours.first { $0[3] == "08:00" })
        let shares = try [eight[6], eight[9]].map { "\((try #require(Double($0)) * 1_000).rounded() / 10)%" }
        for brief in [[], ["--brief"]] {
            let page = try ControlRoomProcess(
                ["compare", "small.json5", "three.json5", "--quiet", "--format", "html"] + brief, in: folder
            ).outcome().output
            #expect(page.ranges(of: "<svg ").count == 2)
            #expect(
                page.contains(
                    "<h3>999: with Three agents more calls are answered in time in \(better) of 24 hours of the day</h3>"
                ))
            #expect(
                page.contains(
                    "<tr><th scope=\"row\">08:00</th><td>\(shares[0])</td><td>\(shares[1])</td></tr>"
                ))
            #expect(page.contains("999: every difference") == brief.isEmpty)
            #expect(page.contains("id=\"what-if\"") == brief.isEmpty)
        }
    }

    @Test("JSON rows have both plans' figures, the difference and the verdict; it is JSON")
    func json() throws {
        let outcome = try folder.controlroom("compare", "small.json5", "three.json5", "--format", "json", "--quiet")
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let rows = try #require(root["rows"] as? [[String: Any]])
        let row = try #require(
            rows.first { $0["measure"] as? String == "serviceLevel" && $0["period"] as? String == "all" })
        #expect(row["plan"] as? String == "Three agents" && row["callType"] as? String == "999")
        let (base, other) = (row["base"] as? [String: Double], row["other"] as? [String: Double])
        let gap = (try #require(other?["mean"])) - (try #require(base?["mean"]))
        #expect(abs(try #require(row["difference"] as? Double) - gap) < 1e-12)
        #expect(row["verdict"] as? String == "better" && row["replications"] as? Int == 4)
        #expect(row["simultaneousWith"] as? Int == 3)
        #expect(root["seed"] as? Int == 7)
    }

    @Test("Plans with other callers are refused with everything that differs, unless one insists")
    func unfair() throws {
        let outcome = try folder.controlroom(
            "compare", "small.json5", "shorter.json5", "three.json5", "--output", "x.txt")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                shorter.json5: callTypes.999.talk: expected exponential, meanSeconds 240 as in small.json5, found \
                exponential, meanSeconds 200
                Differences would not be the plans' own; --allow-different compares them all the same.
                1 problem

                """)
        #expect(folder.text(of: "x.txt") == nil)
        let insisted = try folder.controlroom("compare", "small.json5", "shorter.json5", "--allow-different", "--quiet")
        #expect(insisted.exitCode == 0)
        #expect(
            onOneLine(insisted.output).contains(
                "- Not a fair comparison: callTypes.999.talk is exponential, meanSeconds 200 in Shorter"))
    }

    @Test("Settings change every plan, so a fair comparison stays fair")
    func settings() throws {
        let outcome = try folder.controlroom(
            "compare", "small.json5", "three.json5", "--set", "callTypes.999.talk.meanSeconds=120", "--seed", "3",
            "--replications", "2", "--format", "json", "--quiet")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("\"seed\": 3,\n  \"replications\": 2,"))
    }

    @Test("The base named again is left out, and plans of one name are told apart by their files")
    func names() throws {
        let outcome = try folder.controlroom(
            "compare", "small.json5", "./small.json5", "three.json5", "two.json5", "--format", "csv", "--quiet")
        let plans = Set(outcome.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix { $0 != "," } })
        #expect(plans == ["Three agents (three.json5)", "Three agents (two.json5)"])
    }

    @Test("A scenario is held against itself with values changed, as against a file that has them")
    func with() throws {
        try folder.write(smallScenario.replacing("constant: 2", with: "constant: 3"), to: "more.json5")
        let rows = try [
            ["compare", "small.json5", "more.json5"],
            ["compare", "small.json5", "--with", "teams.Room.agents.constant=3"],
            ["compare", "small.json5", "--with", "teams.Room.agents=1.5 times"],
        ].map { words in
            let outcome = try ControlRoomProcess(words + ["--format", "csv", "--quiet"], in: folder).outcome()
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            // After the plan's name, which no row of these has a comma in.
            return outcome.output.split(whereSeparator: \.isNewline).map { $0.drop { $0 != "," } }
        }
        #expect(rows[0].count > 100 && rows[1] == rows[0] && rows[2] == rows[0])
        let demand = try folder.controlroom("compare", "small.json5", "--with", "callTypes.999.talk.meanSeconds=200")
        #expect(
            onOneLine(demand.output).contains(
                "- Meant to differ: callTypes.999.talk is exponential, meanSeconds 200 in"))
        let same = try folder.controlroom("compare", "small.json5", "--with", "teams.Room.agents.constant=2")
        #expect(same.exitCode == 64)
        #expect(
            same.errors.hasPrefix(
                "controlroom: --with teams.Room.agents.constant=2 changes nothing that is simulated: the base has it so already\n"
            ))
        let wrong = try folder.controlroom(
            "compare", "small.json5", "--with", "teams.Rom.agents=1", "--with",
            "callTypes.999.talk.meanSeconds=-1 times")
        #expect(wrong.exitCode == 65)
        #expect(wrong.errors.contains("--with teams.Rom.agents: unknown team 'Rom'"))
        let multiplied = try folder.controlroom(
            "compare", "small.json5", "--with", "callTypes.999.talk.meanSeconds=-1 times")
        #expect(multiplied.errors.hasPrefix("--with callTypes.999.talk.meanSeconds: expected a number above 0"))
    }

    @Test("Plans may be meant to differ in demand, and in nothing else that isn't their own")
    func demandDiffers() throws {
        try folder.write(
            #"{ extends: "small.json5", name: "Busier", callTypes: { "999": { arrivals: { callsPerHour: 22 } } } }"#,
            to: "busier.json5")
        let refused = try folder.controlroom("compare", "small.json5", "busier.json5")
        #expect(refused.exitCode == 65)
        #expect(refused.errors.contains("if demand is meant to differ, say --demand-differs.\n"))
        let meant = try folder.controlroom("compare", "small.json5", "busier.json5", "--demand-differs", "--quiet")
        #expect(meant.exitCode == 0)
        #expect(meant.output.contains("- Meant to differ: callTypes.999.arrivals is"))
        #expect(!meant.output.contains("Not a fair comparison"))
        #expect(meant.output.contains(" --demand-differs"))
        let tie = try folder.controlroom(
            "compare", "small.json5", "busier.json5", "--demand-differs", "--agents-saved", "--replications", "4")
        #expect(tie.output.contains("- Meant to differ: callTypes.999.arrivals is"))
        let shorter = try folder.controlroom("compare", "small.json5", "shorter.json5", "--demand-differs")
        #expect(shorter.exitCode == 65)
        #expect(shorter.errors.contains("--allow-different compares them all the same"))
    }

    @Test(
        "Nonsense is refused",
        arguments: [
            ("compare small.json5", "a second SCENARIO, or --with PATH=VALUE, to compare with the first is missing"),
            (
                "compare small.json5 ./small.json5",
                "a second SCENARIO, or --with PATH=VALUE, to compare with the first is missing"
            ),
            ("compare", "SCENARIO is missing"),
            (
                "compare small.json5 three.json5 --alow-different",
                "unknown option '--alow-different'; did you mean '--allow-different'?"
            ),
            ("compare small.json5 three.json5 --precision 0.1", "unknown option '--precision'"),
            ("comapre small.json5 three.json5", "unknown verb 'comapre'; did you mean 'compare'?"),
        ])
    func nonsense(line: String, words: String) throws {
        let outcome = try ControlRoomProcess(line.split(separator: " ").map(String.init), in: folder).outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.hasPrefix("controlroom: \(words)\n"))
    }

    @Test("A missing plan, a wrong one, and an output that is an input are refused")
    func files() throws {
        #expect(try folder.controlroom("compare", "small.json5", "nowhere.json5").exitCode == 66)
        try folder.write(wrongScenario, to: "wrong.json5")
        #expect(try folder.controlroom("compare", "small.json5", "wrong.json5").exitCode == 65)
        let outcome = try folder.controlroom(
            "compare", "small.json5", "three.json5", "--output", "three.json5", "--force")
        #expect(outcome.exitCode == 73)
    }

    @Test("Ctrl-C prints what all plans have finished, says so, and writes no file")
    func interrupted() throws {
        let outcome = try folder.stopped(
            "compare small.json5 three.json5 --replications 1000000 --output result.txt --quiet",
            while: #"[ -z "$(ls result.txt.*.partial 2>/dev/null)" ]"#, seconds: 2)
        #expect(outcome.exitCode == 130)
        #expect(onOneLine(outcome.output).contains("- Stopped early: all plans finished "))
        #expect(onOneLine(outcome.output).contains(" of 1,000,000 replications; every figure stands on those.\n"))
        #expect(try folder.names() == ["killer.txt", "shorter.json5", "small.json5", "three.json5", "two.json5"])
    }

    /// A text's remarks without the breaks in their lines.
    private func onOneLine(_ text: String) -> String { text.replacing("\n  ", with: " ") }

    // MARK: Step by step

    private let twoChanges = ["--with", "callTypes.999.talk.meanSeconds=200", "--with", "teams.Room.agents.constant=3"]

    private func stepByStep(_ format: String) throws -> String {
        let words = ["compare", "small.json5", "--step-by-step", "--quiet", "--format", format] + twoChanges
        let outcome = try ControlRoomProcess(words, in: folder).outcome()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test("Step by step, files have a row a change in turn and by itself, whose differences lead to the plan's")
    func stepsInFiles() throws {
        let rows = try stepByStep("csv").split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        // The plan's name has commas, so its field is in quotes: places are counted from the end.
        func number(_ row: [Substring], _ place: Int) -> Double { Double(row[row.count - 21 + place]) ?? .nan }
        let steps = rows.filter { $0.joined(separator: ",").contains(", step ") }
        #expect(steps.count == 4)
        let inTurn = steps.filter { $0.joined(separator: ",").contains(" in turn: ") }
        #expect(inTurn.map { $0.joined(separator: ",").contains(" 1 in turn: callTypes.999.talk") } == [true, false])
        #expect(number(inTurn[0], 9) == number(inTurn[1], 6))
        let whole = try #require(
            rows.first { $0.joined(separator: ",").contains(",999,all,all,serviceLevel,") && !steps.contains($0) })
        #expect(abs(number(inTurn[0], 12) + number(inTurn[1], 12) - number(whole, 12)) < 1e-12)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(try stepByStep("json").utf8)) as? [String: Any])
        let objects = try #require(root["steps"] as? [[String: Any]])
        #expect(
            objects.map { $0["changes"] as? String } == [
                "callTypes.999.talk", "callTypes.999.talk", "teams.Room", "teams.Room",
            ])
        #expect(objects.map { $0["made"] as? String } == ["in turn", "by itself", "in turn", "by itself"])
        #expect(objects[2]["difference"] as? Double == number(inTurn[1], 12))
        #expect(
            root["command"] as? String == "controlroom compare small.json5 --seed 7 --replications 4 --step-by-step "
                + "--with callTypes.999.talk.meanSeconds=200 --with teams.Room.agents.constant=3")
    }

    @Test("Step by step, texts have a table with bars and a page has a picture a target")
    func stepsInReports() throws {
        for format in ["text", "markdown"] {
            let text = try stepByStep(format)
            #expect(text.contains("Where the difference comes from\n"))
            #expect(text.contains("999.talk.meanSeconds 200 instead of 240."))
            #expect(text.contains("█"))
        }
        let page = try stepByStep("html")
        #expect(page.contains(">Where the difference comes from</h2>"))
        #expect(page.contains("download=\"steps-999.csv\""))
        #expect(page.ranges(of: "<svg ").count == 3)
    }

    @Test(
        "What has no steps is refused",
        arguments: [
            (
                "compare small.json5 three.json5 --step-by-step --agents-saved",
                "--step-by-step doesn't go with a break-even"
            ),
            ("report small.json5 --step-by-step --output r.html", "--step-by-step goes from one plan to another"),
        ])
    func noSteps(line: String, words: String) throws {
        let outcome = try ControlRoomProcess(line.split(separator: " ").map(String.init), in: folder).outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
