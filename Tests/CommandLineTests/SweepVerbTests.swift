import Foundation
import Testing

@Suite("The verb sweep")
struct SweepVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
    }

    private func sweep(_ further: String...) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(["sweep", "small.json5", "--quiet"] + further, in: folder).outcome()
    }

    @Test("The report has a line a cell beside the scenario as it stands, then the changes")
    func text() throws {
        let outcome = try sweep(
            "--vary", "teams.Room.agents.constant=2..4", "--vary", "callTypes.999.talk.meanSeconds=200,240")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("Sweep: A small room\n==================="))
        #expect(
            outcome.output.replacing("\n", with: " ").contains(
                "2 days. 6 cells, 4 replications each, all on the same callers. "))
        let lines = outcome.output.split(separator: "\n")
        // Three figures of a call type and two values: a table fits 80 characters.
        #expect(lines.count { $0.hasPrefix("as it stands") } == 1)
        for cell in ["2                200", "2                240", "4                200"] {
            #expect(lines.count { $0.hasPrefix(cell) } == 2, "\(cell)")
        }
        #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("    controlroom ") })
        #expect(
            outcome.output.contains(
                "    controlroom sweep small.json5 --vary teams.Room.agents.constant=2..4 "
                    + "--vary callTypes.999.talk.meanSeconds=200,240 --seed 7 --replications 4\n"))
        #expect(outcome.output.replacing("\n", with: " ").hasSuffix(" as it stands, controlroom 0.1.0. "))
    }

    @Test("The bytes are the same whatever the number of threads", arguments: ["text", "json", "csv", "markdown"])
    func threads(format: String) throws {
        let outputs = try ["1", "2", "8"].map {
            let by = format == "json" || format == "csv" ? ["--by", "day"] : []
            return try ControlRoomProcess(
                [
                    "sweep", "small.json5", "--vary", "teams.Room.agents.constant=2..4", "--format", format,
                    "--threads", $0,
                ] + by,
                in: folder
            ).outcome().output
        }
        #expect(!outputs[0].isEmpty)
        #expect(outputs[1] == outputs[0])
        #expect(outputs[2] == outputs[0])
    }

    @Test("An option without effect is an error: --by for a report that shows the whole period")
    func withoutEffect() throws {
        let outcome = try sweep("--vary", "teams.Room.agents.constant=2..4", "--by", "day")
        #expect(outcome.exitCode == 64)
        #expect(
            outcome.errors.hasPrefix(
                "controlroom: --by has no effect on a report for people, which shows the whole period; add --format csv or --format json\n"
            ))
    }

    @Test("--full has every figure that says something, --measure some: not both")
    func full() throws {
        let outcome = try sweep("--vary", "teams.Room.agents.constant=2..4", "--full")
        #expect(outcome.exitCode == 0)
        for column in ["999 offered", "999 in time", "999 p90AnswerSeconds", "Room occupancy"] {
            #expect(outcome.output.contains(column), "\(column)")
        }
        // Nobody is transferred; what one team does of one call type has no name beside what it does of all: a column of values and
        // one of changes.
        #expect(!outcome.output.contains("transferredOut"))
        #expect(outcome.output.ranges(of: "Room p90AnswerSeconds").count == 2)
        let both = try sweep("--vary", "teams.Room.agents.constant=2..4", "--full", "--measure", "999.offered")
        #expect(both.exitCode == 64)
        #expect(
            both.errors.hasPrefix(
                "controlroom: --full has every figure, and --measure chooses some; leave one of them out\n"))
    }

    @Test("CSV has the varied values before the rows that a run of the cell has, and the difference after them")
    func csv() throws {
        let output = try sweep(
            "--vary", "teams.Room.agents={ constant: 3 },{ constant: 4 }", "--set",
            "callTypes.999.talk.meanSeconds=200",
            "--format", "csv"
        ).output
        let run = try folder.controlroom(
            "run", "small.json5", "--set", "callTypes.999.talk.meanSeconds=200", "--set",
            "teams.Room.agents.constant=4",
            "--format", "csv", "--quiet"
        ).output
        let lines = output.split(whereSeparator: \.isNewline)
        #expect(lines[0].hasPrefix("teams.Room.agents,callType,team,period,measure,unit,mean,low,high,confidence,"))
        #expect(lines[0].hasSuffix(",observed,difference,differenceLow,differenceHigh"))
        let ofSecond = lines.filter { $0.hasPrefix("{ constant: 4 },") }.map { $0.dropFirst("{ constant: 4 },".count) }
        let ofRun = run.split(whereSeparator: \.isNewline).dropFirst()
        #expect(ofSecond.count == ofRun.count && lines.count == 1 + 2 * ofRun.count)
        for (cell, row) in zip(ofSecond, ofRun) { #expect(cell.hasPrefix(row + ",")) }
    }

    @Test("JSON is JSON and has the cells with their settings, the figures chosen alone")
    func json() throws {
        let output = try sweep(
            "--vary", "name=One,\"Two, three\"", "--format", "json", "--measure", "999.serviceLevel", "--measure",
            "all.occupancy"
        ).output
        let root = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        #expect(root["cellsPlanned"] as? Int == 2 && root["cellsFinished"] as? Int == 2)
        let cells = try #require(root["cells"] as? [[String: Any]])
        #expect(cells.map { ($0["settings"] as? [String: String])?["name"] } == ["One", "\"Two, three\""])
        for cell in cells {
            let rows = try #require(cell["rows"] as? [[String: Any]])
            #expect(rows.map { $0["measure"] as? String } == ["serviceLevel", "occupancy"])
            #expect((rows[0]["difference"] as? [String: Double])?["mean"] == 0)
        }
    }

    @Test("A tornado varies each assumption by itself; the one that matters most stands first")
    func tornado() throws {
        try folder.write(
            """
            { extends: "small.json5", name: "Assumed", assumptions: [
                { path: "callTypes.999.patience.meanSeconds", evidence: "assumed", low: 290, high: 310 },
                { path: "callTypes.999.talk.meanSeconds", evidence: "assumed", low: 180, high: 300 },
                { path: "callTypes.999.arrivals", evidence: "published" } ] }
            """, to: "assumed.json5")
        let outcome = try folder.controlroom("sweep", "assumed.json5", "--tornado", "--quiet")
        #expect(outcome.exitCode == 0)
        let lines = outcome.output.split(separator: "\n")
        let starts = lines.compactMap {
            $0.hasPrefix("999.talk") ? "talk" : $0.hasPrefix("999.patience") ? "patience" : nil
        }
        #expect(starts == ["talk", "patience", "talk", "patience", "talk", "patience"])
        // Longer calls: fewer in time. The bar at the low end goes to the right, that at the high end to the left.
        let talk = try #require(lines.first { $0.hasPrefix("999.talk") })
        #expect(talk.contains("180  240   300") && talk.contains("│░░") && talk.contains("██│"))
        #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("    controlroom ") })
        let csv = try folder.controlroom("sweep", "assumed.json5", "--tornado", "--quiet", "--format", "csv").output
        let grid = try folder.controlroom(
            "sweep", "assumed.json5", "--vary", "callTypes.999.talk.meanSeconds=180,300", "--quiet", "--format", "csv")
        let ofTalk = csv.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("callTypes.999.talk.meanSeconds,") }
        #expect(
            ofTalk.map { $0.dropFirst("callTypes.999.talk.meanSeconds,".count) }
                == grid.output.split(whereSeparator: \.isNewline).dropFirst().map { $0[...] })
        let wrong = try folder.controlroom(
            "sweep", "assumed.json5", "--tornado", "--set", "assumptions.1.low=0")
        #expect(wrong.exitCode == 65)
        #expect(wrong.errors.contains("--tornado callTypes.999.talk.meanSeconds=0: expected a number above 0"))
    }

    @Test("A list or a group is varied by factors; what isn't varied is named with the reason; a page shows pictures")
    func tornadoOfFactors() throws {
        try folder.write(
            """
            { extends: "small.json5", name: "Assumed", assumptions: [
                { path: "teams.Room.agents", evidence: "assumed", low: 0.5, high: 1.5 },
                { path: "callTypes.999.talk", evidence: "published" },
                { path: "callTypes.999.arrivals", evidence: "derived" },
                { path: "teams", evidence: "assumed" } ] }
            """, to: "factors.json5")
        let text = try folder.controlroom("sweep", "factors.json5", "--tornado", "--quiet").output
        #expect(text.contains("Room.agents  ×0.5   ×1  ×1.5"))
        let onOneLine = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(onOneLine.contains("published and the scenario gives no low and high for them: 999.talk."))
        #expect(onOneLine.contains("gives no low and high for them, however much they may matter: 999.arrivals."))
        #expect(onOneLine.contains("shares that stand in the scenario: teams."))
        let csv = try folder.controlroom("sweep", "factors.json5", "--tornado", "--quiet", "--format", "csv").output
        let grid = try folder.controlroom(
            "sweep", "factors.json5", "--vary", "teams.Room.agents.constant=\(agents * 0.5),\(agents * 1.5)", "--quiet",
            "--format", "csv")
        let rows = csv.split(whereSeparator: \.isNewline).dropFirst()
        #expect(rows.first?.hasPrefix("teams.Room.agents,0.5 times,999,") == true)
        #expect(
            rows.map { $0.split(separator: ",", maxSplits: 2)[2] }
                == grid.output.split(whereSeparator: \.isNewline).dropFirst().map {
                    $0.split(separator: ",", maxSplits: 1)[1]
                })
        let page = try folder.controlroom("sweep", "factors.json5", "--tornado", "--quiet", "--format", "html").output
        #expect(page.contains("<h3>999 in time hangs most on Room.agents, which is assumed: "))
        #expect(page.components(separatedBy: "<svg").count == 4)
    }

    /// As many agents as the small scenario has.
    private let agents = 2.0

    @Test(
        "A mistaken sweep is refused before anything is simulated",
        arguments: [
            (["--measure", "999.offered"], Int32(64), "--vary or --tornado is missing"),
            (["--vary", "name=a", "--tornado"], 64, "--vary and --tornado don't go together"),
            (["--tornado"], 64, "--tornado: expected assumptions with 'low' and 'high' in the scenario, found none"),
            (["--vary", "talk"], 64, "--vary: expected PATH=VALUE, found 'talk'"),
            (["--vary", "teams.Room.agents.constant=4..2"], 64, "--vary: expected a range that rises"),
            (["--vary", "name=a", "--vary", "name=b"], 64, "--vary: name is varied twice"),
            (["--vary", "name=a", "--measure", "998.offered"], 64, "found '998'; did you mean '999'?"),
            (["--vary", "name=a", "--output", "x", "--resume", "./x"], 64, "--output and --resume name the same file"),
            (["--vary", "nmae=a,b"], 65, "--vary nmae=a (and 1 more): unknown key 'nmae'; did you mean 'name'?"),
            (["--vary", "teams.Room.agents.constant=-1,0..2"], 65, "--vary teams.Room.agents.constant=-1: expected"),
            (["--vary", "teams.Room.agents={ csv: 'a.csv' }"], 66, "no file 'a.csv'"),
            (
                ["--vary", "name=a", "--resume", "small.json5"], 73,
                "can't write 'small.json5': it is one of the inputs"
            ),
            (["--vary", "name=a", "--resume", "."], 73, "it is no ordinary file"),
            (["--vary", "name=a", "--resume", "nowhere/x"], 73, "no such file or folder"),
        ])
    func mistakes(arguments: [String], exitCode: Int32, words: String) throws {
        let outcome = try ControlRoomProcess(["sweep", "small.json5", "--quiet"] + arguments, in: folder).outcome()
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try folder.names() == ["small.json5"])
    }

    @Test("A finished sweep's journal makes the same command free of work and of the same bytes")
    func resumeFinished() throws {
        let arguments = ["--vary", "teams.Room.agents.constant=2..4", "--format", "csv", "--resume", "sweep.journal"]
        let first = try ControlRoomProcess(["sweep", "small.json5", "--quiet"] + arguments, in: folder).outcome()
        let journal = try #require(folder.text(of: "sweep.journal"))
        // The scenario as it stands is one of the cells.
        #expect(journal.split(separator: "\n").count == 1 + 3)
        let second = try ControlRoomProcess(["sweep", "small.json5", "--quiet"] + arguments, in: folder).outcome()
        #expect(first.exitCode == 0 && second.exitCode == 0)
        #expect(second.output == first.output)
        #expect(folder.text(of: "sweep.journal") == journal)
        let wider = try sweep(
            "--vary", "teams.Room.agents.constant=1..4", "--format", "csv", "--resume", "sweep.journal")
        #expect(wider.output == (try sweep("--vary", "teams.Room.agents.constant=1..4", "--format", "csv").output))
        #expect(folder.text(of: "sweep.journal")?.split(separator: "\n").count == 1 + 4)
    }

    @Test("A journal of another sweep, and a file that is none, are refused with the reason and left alone")
    func otherJournal() throws {
        _ = try sweep("--vary", "teams.Room.agents.constant=2..3", "--resume", "sweep.journal")
        let journal = try #require(folder.text(of: "sweep.journal"))
        let other = try sweep("--vary", "teams.Room.agents.constant=2..3", "--resume", "sweep.journal", "--seed", "9")
        #expect(other.exitCode == 65)
        #expect(
            other.errors.hasPrefix(
                "sweep.journal: expected the journal of this sweep, with seed 9, found one with 7; name another file\n")
        )
        #expect(folder.text(of: "sweep.journal") == journal)
        try folder.write("callType,team\n", to: "table.csv")
        let table = try sweep("--vary", "teams.Room.agents.constant=2..3", "--resume", "table.csv")
        #expect(table.exitCode == 65)
        #expect(table.errors.hasPrefix("table.csv: expected a sweep's journal or no file at all"))
        #expect(folder.text(of: "table.csv") == "callType,team\n")
    }

    /// A grid of a few seconds of work.
    private static let long =
        "--vary teams.Room.agents.constant=1..40 --set period.days=60 --replications 40 --format csv --quiet"

    @Test("Killed outright in the middle of it, a sweep goes on from its journal to the bytes of an uninterrupted one")
    func killed() throws {
        let line = """
            (
                while [ "$(wc -l < sweep.journal 2>/dev/null || echo 0)" -lt 5 ]; do sleep 0.02; done
                kill -KILL $$
            ) > killer.txt 2>&1 &
            exec "$CONTROLROOM" sweep small.json5 \(Self.long) --output result.csv --resume sweep.journal
            """
        #expect(try folder.shell(line).exitCode == -9)
        #expect(folder.text(of: "result.csv") == nil)
        let finished = try #require(folder.text(of: "sweep.journal")).split(separator: "\n").count
        #expect(finished >= 5 && finished < 42)
        // As if the kill had come in the middle of a line.
        _ = try folder.shell("printf 'cell\\t0123' >> sweep.journal")
        let again = try folder.shell(
            "\"$CONTROLROOM\" sweep small.json5 \(Self.long) --output result.csv --resume sweep.journal")
        #expect(again.exitCode == 0)
        let whole = try folder.shell("\"$CONTROLROOM\" sweep small.json5 \(Self.long)")
        #expect(folder.text(of: "result.csv") == whole.output)
        let cells = try #require(folder.text(of: "sweep.journal")).split(separator: "\n").dropFirst()
        #expect(cells.count == 40)
        #expect(Set(cells.map { $0.split(separator: "\t")[1] }).count == 40)
    }

    @Test("Ctrl-C prints the cells finished by then, whole, and leaves no half-written file")
    func interrupted() throws {
        let outcome = try folder.stopped(
            "sweep small.json5 \(Self.long) --output result.csv --resume sweep.journal",
            while: #"[ "$(wc -l < sweep.journal 2>/dev/null || echo 0)" -lt 5 ]"#)
        #expect(outcome.exitCode == 130)
        #expect(try folder.names() == ["killer.txt", "small.json5", "sweep.journal"])
        let whole = try folder.shell("\"$CONTROLROOM\" sweep small.json5 \(Self.long)").output
        let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst()
        let allRows = whole.split(whereSeparator: \.isNewline).dropFirst()
        let rowsACell = allRows.count / 40
        #expect(!rows.isEmpty && rows.count.isMultiple(of: rowsACell) && rows.count < allRows.count)
        #expect(Set(rows).isSubset(of: Set(allRows)))
        #expect(
            outcome.errors
                == "controlroom: stopped with \(rows.count / rowsACell) of 40 cells finished\n")
    }
}
