import Foundation
import Testing

@Suite("The verbs import and measure")
struct ImportVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private let calls = """
        Call start;Queue;Wait;Talk;Result;Agent
        13/11/2017 09:00:00;999;4;100;Answered;Ann
        13/11/2017 09:00:30;101;120;;Abandoned;
        13/11/2017 09:02:35;101;30;200;Answered;Ben
        13/11/2017 09:10:00;999;16;300;Answered;Ann
        """
    private let map = """
        { callTypes: { "999": { priority: 1, withinSeconds: 10, fraction: 0.9 }, "101": { priority: 2 } } }
        """

    private func controlroom(_ words: [String]) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(words, in: folder).outcome()
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }

    @Test("What is asked comes with a map that answers it, and the answers make a scenario that runs")
    func questions() throws {
        try write(calls, to: "calls.csv")
        let asked = try folder.controlroom("import", "calls", "calls.csv", "--output", "November")
        #expect(asked.exitCode == 65)
        #expect(asked.output == "")
        let lines = asked.errors.split(separator: "\n").map(String.init)
        #expect(lines.first == "Nothing is written yet: 2 things have to be asked first.")
        let start = try #require(lines.lastIndex(of: "{"))
        #expect(
            Array(lines[start...]) == [
                "{",
                "  callTypes: { \"101\": { priority: 1, withinSeconds: 10, fraction: 0.9, bound: \"atMost\", shortAbandonSeconds: 5 }, "
                    + "\"999\": { priority: 1, withinSeconds: 10, fraction: 0.9, bound: \"atMost\", shortAbandonSeconds: 5 } },",
                "}",
            ])
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("November").path))
        try write(lines[start...].joined(separator: "\n"), to: "map.json5")
        let done = try folder.controlroom("import", "calls", "calls.csv", "--map", "map.json5", "--output", "November")
        #expect(done.exitCode == 0, "\(done.errors)")
        #expect(done.output == "")
        let run = try folder.controlroom("run", "November/scenario.json5", "--replications", "2", "--quiet")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("Observed"))
        let week = try folder.controlroom("validate", "November/typical-week.json5")
        #expect(week.exitCode == 0, "\(week.errors)")
    }

    @Test("A roster goes beside the scenario of its calls, and the two run")
    func roster() throws {
        try write(calls, to: "calls.csv")
        try write(map, to: "map.json5")
        try write("Name,Date,Start,End\nAnn,13/11/2017,08:00,16:00\nBen,13/11/2017,08:00,16:00\n", to: "roster.csv")
        let imported = try folder.controlroom(
            "import", "calls", "calls.csv", "--map", "map.json5", "--output", "November")
        #expect(imported.exitCode == 0)
        let done = try folder.controlroom("import", "roster", "roster.csv", "--output", "November", "--explain")
        #expect(done.exitCode == 0, "\(done.errors)")
        #expect(done.output.contains("16.0 hours present, and 0.0 hours away"))
        let run = try folder.controlroom(
            "run", "November/rostered.json5", "--replications", "2", "--format", "csv", "--quiet")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("all,Agents,all,averageAgents,agents,"))
        let again = try folder.controlroom("import", "roster", "roster.csv", "--output", "November")
        #expect(again.exitCode == 73)
    }

    @Test("A log of queue events makes a scenario that runs, with who was handed on as a follow-on contact")
    func queueLog() throws {
        try write(
            """
            1510560000|NONE|police|Ann|ADDMEMBER|
            1510560000|NONE|crime|Ben|ADDMEMBER|
            1510560100|1.1|police|NONE|ENTERQUEUE||07700900123|1
            1510560104|1.1|police|Ann|CONNECT|4|1.2|3
            1510560204|1.1|police|Ann|BLINDTRANSFER|8000|internal|4|100|1
            1510560204|1.1|crime|NONE|ENTERQUEUE||07700900123|1
            1510560210|1.1|crime|Ben|CONNECT|6|1.3|3
            1510560510|1.1|crime|Ben|COMPLETECALLER|6|300|1

            """, to: "queue_log")
        try write(
            """
            { timeZone: "asWritten", queues: { police: "101", crime: "Crime desk" },
              callTypes: { "101": { withinSeconds: 30, fraction: 0.9 }, "Crime desk": {} } }
            """, to: "answers.json5")
        let done = try controlroom([
            "import", "calls", "queue_log", "--map", "answers.json5", "--output", "Log", "--explain",
        ])
        #expect(done.exitCode == 0, "\(done.errors)")
        #expect(
            done.output.contains(
                "1 answered call was handed on to 'Crime desk' (100.0%), 0 s after the conversation on average."))
        let run = try controlroom([
            "run", "Log/scenario.json5", "--replications", "5", "--format", "csv", "--quiet",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("\r\nCrime desk,all,all,offered,calls,"))
        #expect(
            try #require(folder.text(of: "Log/scenario.json5")).contains(
                "afterAnswer: [{ callType: \"Crime desk\", probability: 1 }],"))
        // The call that was handed on is no arrival at the desk.
        #expect(folder.text(of: "Log/arrivals-2.csv")?.contains(",1") == false)
    }

    @Test("A folder with files in it is left alone without --force; the same files give the same bytes")
    func again() throws {
        try write(calls, to: "calls.csv")
        try write(map, to: "map.json5")
        let words = ["import", "calls", "calls.csv", "--map", "map.json5", "--output", "November"]
        #expect(try controlroom(words).exitCode == 0)
        let names = ["scenario.json5", "typical-week.json5", "arrivals-1.csv", "agents.csv", "map.json5", "import.md"]
        func bytes() throws -> [Data] {
            try names.map { try Data(contentsOf: folder.url.appendingPathComponent("November/\($0)")) }
        }
        let first = try bytes()
        let refused = try controlroom(words)
        #expect(refused.exitCode == 73)
        #expect(
            refused.errors
                == "controlroom: can't write 'November': the folder has files in it; --force writes to it all the same\n"
        )
        #expect(try controlroom(words + ["--force"]).exitCode == 0)
        #expect(try bytes() == first)
    }

    @Test("Observed calls are measured as simulated ones are: 2 of 999, one of them within 10 s, 10 s on average")
    func measure() throws {
        try write(calls, to: "calls.csv")
        try write(map, to: "map.json5")
        let outcome = try folder.controlroom("measure", "calls.csv", "--map", "map.json5", "--format", "csv")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = outcome.output.split(separator: "\r\n")
        func hasRow(_ beginning: String) -> Bool { rows.contains { $0.hasPrefix(beginning) } }
        #expect(hasRow("999,all,all,offered,calls,2,,,"))
        #expect(hasRow("999,all,all,serviceLevel,fraction,0.5,,,"))
        #expect(hasRow("999,all,all,averageSpeedOfAnswerSeconds,seconds,10,,,"))
        #expect(hasRow("101,all,all,abandonedFraction,fraction,0.5,,,"))
        let text = try folder.controlroom("measure", "calls.csv", "--map", "map.json5", "--by", "hour")
        #expect(text.exitCode == 0)
        #expect(text.output.hasPrefix("Observed calls\n"))
    }

    @Test("Problems are counted, and not the line that says what they have in common")
    func count() throws {
        try write("Call start,Wait,Talk\n13/11/2017 09:00,5,60\n13/11/2017 09:10,-5,60\n", to: "bad.csv")
        let outcome = try folder.controlroom("import", "calls", "bad.csv", "--output", "F")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors
                == "bad.csv: 1 of 2 rows can't be used, more than the 2% that may be left out\n"
                + "1 × a length of time is below 0: bad.csv:3\n1 problem\n")
    }

    @Test(
        "What can't be done is refused in words and leaves nothing",
        arguments: [
            (
                "import rosters calls.csv --output F", 64,
                "KIND: expected what the files hold, calls, intervals or roster, found 'rosters'"
            ),
            ("import calls --output F", 64, "FILE is missing"),
            ("import calls calls.csv", 64, "--output is missing"),
            ("import calls none.csv --output F", 66, "can't read 'none.csv': "),
            ("import calls calls.csv --map none.json5 --output F", 66, "can't read 'none.json5': "),
            ("import calls empty.csv --output F", 65, "empty.csv: expected a table with a header, found an empty file"),
            ("import calls calls.csv --output none/F", 73, "can't write 'none/F': "),
            ("import intervals calls.csv --output F", 65, "calls.csv: which column says what interval a row is of?"),
            (
                "import roster calls.csv --output F", 66,
                "can't read 'F/scenario.json5': a roster goes beside the scenario of its calls"
            ),
            ("measure empty.csv", 65, "empty.csv: expected a table with a header, found an empty file"),
        ])
    func refusals(line: String, exitCode: Int32, words: String) throws {
        try write(calls, to: "calls.csv")
        try write("", to: "empty.csv")
        let outcome = try controlroom(line.split(separator: " ").map(String.init))
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(outcome.output == "")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("F").path))
    }
}
