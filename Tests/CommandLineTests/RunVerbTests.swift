import Foundation
import Testing

@Suite("The verb run")
struct RunVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
        try folder.write(endlessScenario, to: "endless.json5")
    }

    @Test("The report goes to standard output, warnings to standard error, and nobody sees progress in a pipe")
    func text() throws {
        let outcome = try folder.controlroom("run", "small.json5")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasPrefix("A small room\n============\n"))
        #expect(outcome.output.contains("999: target 90% answered within 10 s\n"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("    controlroom ") })
        #expect(outcome.output.hasSuffix(", controlroom 0.1.0.\n"))
        #expect(
            outcome.errors
                == "warning: small.json5:3:11 period.warmUpDays: 0 days, so the room is empty when measuring begins\n")
        #expect(try folder.controlroom("run", "small.json5", "--quiet").errors == "")
    }

    @Test("The bytes are the same whatever the number of threads", arguments: ["text", "json", "csv", "markdown"])
    func threads(format: String) throws {
        let outcomes = try ["1", "2", "8"].map {
            try folder.controlroom("run", "small.json5", "--format", format, "--threads", $0, "--by", "hour").output
        }
        #expect(!outcomes[0].isEmpty)
        #expect(outcomes[1] == outcomes[0])
        #expect(outcomes[2] == outcomes[0])
    }

    @Test("The seed, the replications and settings of the command line come before the scenario's")
    func overrides() throws {
        let usual = try folder.controlroom("run", "small.json5", "--format", "json").output
        #expect(usual.contains("\"seed\": 7,\n  \"replications\": 4,"))
        let outcome = try folder.controlroom(
            "run", "small.json5", "--format", "json", "--seed", "18446744073709551615", "--replications", "2", "--set",
            "teams.Room.agents.constant=9", "--set", "name=Nine agents")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("\"seed\": 18446744073709551615,\n  \"replications\": 2,"))
        #expect(outcome.output.contains("\"name\": \"Nine agents\""))
        #expect(outcome.output != usual)
    }

    @Test(
        "Results are broken down by the period asked for",
        arguments: [
            ("period", []), ("month", ["2017-10"]), ("day", ["2017-10-02", "2017-10-03"]), ("weekday", weekdays),
            ("hour", (0..<24).map { hour($0) + ":00" }), ("halfHour", halfHours), ("half-hour", halfHours),
            ("hourOfWeek", weekdays.flatMap { day in (0..<24).map { day + " " + hour($0) + ":00" } }),
        ])
    func breakdown(period: String, labels: [String]) throws {
        let outcome = try folder.controlroom("run", "small.json5", "--format", "csv", "--by", period)
        #expect(outcome.exitCode == 0)
        let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
        #expect(rows.filter { $0[0] == "999" && $0[3] == "offered" }.map { String($0[2]) } == labels + ["all"])
    }

    @Test(
        "A page has the report's pictures, the same for any number of threads; --charts writes them as files of their own"
    )
    func pictures() throws {
        let pages = try ["1", "2"].map {
            let outcome = try folder.controlroom(
                "run", "small.json5", "--output", "r.html", "--force", "--threads", $0, "--charts", "charts")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            return folder.text(of: "r.html") ?? ""
        }
        #expect(pages[0].hasPrefix("<!DOCTYPE html>\n"))
        #expect(pages[1] == pages[0])
        // Calls, agents and share in time of all days, of Mondays and of Tuesdays; the week, waits, simulated beside observed.
        #expect(pages[0].ranges(of: "<svg ").count == 12)
        let names = ["calls-of-a-day", "agents-of-a-day", "in-time-of-a-day", "week-999", "waits"].map {
            "charts/\($0).svg"
        }
        for name in names {
            #expect(folder.text(of: name)?.hasPrefix("<svg class=\"picture\" xmlns=") == true, "\(name)")
        }
        let again = try folder.controlroom("run", "small.json5", "--charts", "charts")
        #expect(again.exitCode == 73)
        #expect(
            again.errors.hasSuffix(
                "can't write 'charts': the folder has files in it; --force writes to it all the same\n"))
        let file = try folder.controlroom("run", "small.json5", "--charts", "small.json5")
        #expect(file.exitCode == 73)
        #expect(
            file.errors.hasSuffix(
                "can't write 'small.json5': it is a file; --charts wants a folder, or the name of one to make\n"))
        #expect(try folder.controlroom("run", "small.json5", "--charts", "no/where").exitCode == 73)
    }

    @Test(
        "The figures of an hour of the week are those of a run of that hour's breakdown, and the page's map shows them")
    func week() throws {
        let csv = try folder.controlroom("run", "small.json5", "--by", "hourOfWeek", "--format", "csv").output
        let rows = csv.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
        let monday = try #require(rows.first { $0[0] == "999" && $0[2] == "Monday 08:00" && $0[3] == "serviceLevel" })
        let share = try #require(Double(monday[5]))
        // In a text a weekday is a line of marks, an eighth of all calls each: 08:00 is the ninth.
        let text = try folder.controlroom("run", "small.json5", "--by", "hourOfWeek").output
        let marks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let overview = try #require(text.split(separator: "\n").first { $0.hasPrefix("Monday  ") })
        let drawn = Array(overview.suffix(24))
        #expect(drawn[8] == marks[min(7, Int(share * 8))], "\(overview)")
        let page = try folder.controlroom("run", "small.json5", "--format", "html", "--quiet").output
        let line = try #require(page.ranges(of: "<th scope=\"row\">08:00</th>").last)
        let cells = page[line.upperBound...].prefix { !$0.isNewline }
        #expect(cells.hasPrefix("<td>\((share * 1_000).rounded() / 10)%</td>"))
    }

    @Test("A page has levers to move, a brief one none")
    func levers() throws {
        for brief in [[], ["--brief"]] {
            let page = try ControlRoomProcess(
                ["run", "small.json5", "--quiet", "--format", "html"] + brief, in: folder
            ).outcome().output
            #expect(page.contains("id=\"what-if\"") == brief.isEmpty)
        }
    }

    @Test("The engine in a page is, byte by byte, the one that is checked in")
    func engine() throws {
        let page = try folder.controlroom("run", "small.json5", "--format", "html", "--quiet").output
        let start = try #require(page.firstRange(of: "id=\"engine\">")).upperBound
        let text = Array(page[start...].prefix { $0 != "<" }.utf8)
        // Digits of base 94 are the characters from the space on without <, eleven of them a number of nine bytes.
        let digits = text.map { UInt128($0) - ($0 > UInt8(ascii: "<") ? 33 : 32) }
        var bytes: [UInt8] = []
        for first in stride(from: 0, to: digits.count, by: 11) {
            let group = digits[first..<min(first + 11, digits.count)]
            let number = (group + [UInt128](repeating: 93, count: 11 - group.count)).reduce(0) { $0 * 94 + $1 }
            bytes += stride(from: 64, through: 0, by: -8).prefix(group.count * 9 / 11).map {
                UInt8(truncatingIfNeeded: number >> $0)
            }
        }
        let engine = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/BrowserPage/engine.wasm.lzma")
        #expect(try Data(contentsOf: engine) == Data(bytes))
    }

    @Test("Replications are added until the headline figures are as precise as asked")
    func precision() throws {
        let outcome = try folder.controlroom(
            "run", "small.json5", "--format", "csv", "--precision", "0.15", "--replications", "2")
        #expect(outcome.exitCode == 0)
        let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        for measure in ["serviceLevel", "abandonedFraction", "averageSpeedOfAnswerSeconds"] {
            let row = try #require(
                rows.first { $0[0] == "999" && $0[1] == "all" && $0[2] == "all" && $0[3] == measure })
            let (mean, low, high) = try (#require(Double(row[5])), #require(Double(row[6])), #require(Double(row[7])))
            let scale = measure.hasSuffix("Seconds") ? mean : 1
            #expect((high - low) / 2 <= 0.15 * scale, "\(measure)")
        }
    }

    @Test("The result says how to run it again, and doing so gives the same bytes")
    func again() throws {
        let folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "a room's.json5")
        let line = #""$CONTROLROOM" run "a room's.json5" --set 'name=It'"'"'s two' --by hour --replications 2 --quiet"#
        let outcome = try folder.shell(line)
        let command = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("    controlroom run ") })
        let again = command.trimmingPrefix("    controlroom").replacing("--seed 7", with: "--seed 7 --quiet")
        #expect(try folder.shell("\"$CONTROLROOM\"" + again).output == outcome.output)
        let json = try folder.shell(line + " --format json").output
        #expect(json.contains(#""file": "a room's.json5" }"#))
        #expect(json.contains(#""options": { "set": ["name=It's two"], "by": "hour", "precision": null }"#))
    }

    @Test("What was reached of a precision is reported, and the command that is given makes the same bytes again")
    func precisionReport() throws {
        let arguments = ["run", "small.json5", "--quiet", "--precision", "0.1", "--control-variates"]
        let text = try ControlRoomProcess(arguments, in: folder).outcome().output
        #expect(text.contains("\nPrecision\n---------\n"))
        #expect(text.replacing("\n", with: " ").contains("A pilot of 20 replications"))
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("    controlroom run ") })
        #expect(line.hasSuffix(" --replications 20 --precision 0.1 --control-variates"))
        let again = try folder.shell(
            "\"$CONTROLROOM\" \(line.drop { $0 == " " }.dropFirst("controlroom ".count)) --quiet")
        #expect(again.output == text)
        let json = try ControlRoomProcess(arguments + ["--format", "json", "--output", "r.json"], in: folder).outcome()
        #expect(json.exitCode == 0)
        let stored = try #require(folder.text(of: "r.json"))
        #expect(stored.contains("\"precision\": { \"asked\": 0.1, \"reached\": true, \"pilotReplications\": 20,"))
        #expect(stored.contains("\"controlVariates\": true }"))
        let check = try folder.controlroom("check", "--against", ".", "--quiet")
        #expect(check.exitCode == 0, "\(check.output)\(check.errors)")
    }

    @Test("Control variates need ten replications, and all of a run")
    func fewReplications() throws {
        let few = try folder.controlroom("run", "small.json5", "--control-variates")
        #expect(few.exitCode == 64)
        #expect(few.errors.hasPrefix("controlroom: --control-variates needs at least 10 replications, found 4\n"))
        let part = try folder.controlroom(
            "run", "small.json5", "--control-variates", "--replications", "20", "--part", "1/2")
        #expect(part.exitCode == 64)
    }

    @Test("Each call has a row: those offered, those answered and the talk time agree with the measures")
    func calls() throws {
        let outcome = try folder.controlroom(
            "run", "small.json5", "--format", "csv", "--calls", "calls.csv", "--replications", "1")
        #expect(outcome.exitCode == 0)
        #expect(try folder.names() == ["calls.csv", "endless.json5", "small.json5"])
        let lines = try #require(folder.text(of: "calls.csv")).split(whereSeparator: \.isNewline)
        #expect(lines.first == "replication,arrival,callType,area,team,outcome,waitSeconds,talkSeconds,wrapSeconds")
        let calls = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(calls.allSatisfy { $0.count == 9 && $0[0] == "1" && $0[2] == "999" })
        #expect(calls.map { $0[1] } == calls.map { $0[1] }.sorted())
        #expect(calls.allSatisfy { $0[1].hasPrefix("2017-10-02T") || $0[1].hasPrefix("2017-10-03T") })
        let answered = calls.filter { $0[5] == "answered" }
        #expect(answered.allSatisfy { $0[4] == "Room" })
        let figures = try mean(of: ["offered", "answered", "abandoned", "averageTalkSeconds"], in: outcome.output)
        #expect(figures[0] == Double(calls.count))
        #expect(figures[1] == Double(answered.count))
        #expect(figures[2] == Double(calls.count { $0[5] == "abandoned" }))
        let talk = answered.reduce(0) { $0 + (Double($1[7]) ?? .nan) } / Double(answered.count)
        #expect(abs(talk / figures[3] - 1) < 1e-9)
    }

    @Test("Calls of all replications are written, the same for any number of threads")
    func callsOfAllReplications() throws {
        for threads in ["1", "3"] {
            let outcome = try folder.controlroom(
                "run", "small.json5", "--calls", "calls-\(threads).csv", "--threads", threads, "--quiet")
            #expect(outcome.exitCode == 0)
        }
        let text = try #require(folder.text(of: "calls-1.csv"))
        #expect(text == folder.text(of: "calls-3.csv"))
        #expect(
            Set(text.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix(2) }) == ["1,", "2,", "3,", "4,"])
    }

    #if os(Linux)
        @Test("Calls that can't be written end the run, and it leaves nothing behind")
        func callsOnAFullDisk() throws {
            let outcome = try folder.controlroom(
                "run", "small.json5", "--output", "result.txt", "--calls", "/dev/full", "--quiet")
            #expect(outcome.exitCode == 73)
            #expect(outcome.errors == "controlroom: can't write '/dev/full': no space left\n")
            #expect(try folder.names() == ["endless.json5", "small.json5"])
        }
    #endif

    @Test("Calls go into a pipe as they come, and a reader who stops reading them is no failure")
    func callsIntoAPipe() throws {
        let run =
            "{ \"$CONTROLROOM\" run small.json5 --quiet --output $reader.txt --calls /dev/stdout; echo $? > $reader; }"
        _ = try folder.controlroom("run", "small.json5", "--calls", "calls.csv", "--quiet")
        let calls = try #require(folder.text(of: "calls.csv"))
        let all = try folder.shell("reader=cat; \(run) | cat > piped.csv")
        #expect(all.errors == "")
        #expect(folder.text(of: "piped.csv") == calls)
        let first = try folder.shell("reader=head; \(run) | head -n 1")
        #expect(first.errors == "")
        #expect(calls.hasPrefix(first.output) && first.output.hasPrefix("replication,"))
        #expect(["cat", "head"].allSatisfy { folder.text(of: $0) == "0\n" })
        #expect(folder.text(of: "head.txt") == folder.text(of: "cat.txt"))
    }

    @Test("A file the scenario was read from is never overwritten, nor two results put into one file")
    func protectedFiles() throws {
        try folder.write("{ extends: \"small.json5\" }", to: "heir.json5")
        for output in ["heir.json5", "small.json5", "./small.json5"] {
            for option in ["--output", "--calls"] {
                let outcome = try folder.controlroom("run", "heir.json5", option, output, "--force")
                #expect(outcome.exitCode == 73)
                #expect(outcome.errors == "controlroom: can't write '\(output)': it is one of the inputs\n")
            }
        }
        #expect(folder.text(of: "small.json5") == smallScenario)
        let outcome = try folder.controlroom("run", "small.json5", "--output", "x.csv", "--calls", "./x.csv")
        #expect(outcome.exitCode == 64)
        #expect(try folder.names() == ["endless.json5", "heir.json5", "small.json5"])
    }

    @Test("An output that can't be written is found out before anything is simulated")
    func unwritableAtOnce() throws {
        // Else these would not end.
        #expect(try folder.controlroom("run", "endless.json5", "--output", "nowhere/x").exitCode == 73)
        #expect(try folder.controlroom("run", "endless.json5", "--output", "small.json5").exitCode == 73)
    }

    @Test(
        "Who stops the program finds nothing left behind",
        arguments: [("TERM", Int32(143)), ("INT", 130), ("HUP", 129)])
    func interrupted(signal: String, exitCode: Int32) throws {
        let outcome = try folder.stopped(
            "run endless.json5 --output result.txt --calls calls.csv --quiet", by: signal,
            while: #"[ -z "$(ls calls.csv.*.partial 2>/dev/null)" ]"#)
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.output == "")
        #expect(try folder.names() == ["endless.json5", "killer.txt", "small.json5"])
    }

    @Test("Ctrl-C prints what is finished, says so, and writes no file")
    func stoppedEarly() throws {
        let outcome = try folder.stopped(
            "run small.json5 --replications 1000000 --output result.txt --quiet",
            while: #"[ -z "$(ls result.txt.*.partial 2>/dev/null)" ]"#, seconds: 2)
        #expect(outcome.exitCode == 130)
        #expect(outcome.output.hasPrefix("A small room\n============\n"))
        #expect(outcome.output.replacing("\n", with: " ").contains(" replications finished of 1,000,000; "))
        let command = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("    controlroom run ") })
        // The figures of so many replications are those of a run of so many.
        let again = try folder.shell("\"$CONTROLROOM\"" + command.trimmingPrefix("    controlroom") + " --quiet")
        let tables = { (text: String) in text.split(separator: "\n").drop { !$0.hasPrefix("- 999: ") } }
        #expect(tables(again.output) == tables(outcome.output))
        #expect(try folder.names() == ["endless.json5", "killer.txt", "small.json5"])
    }

    @Test("A wrong scenario is refused with all its problems")
    func wrong() throws {
        try folder.write(wrongScenario, to: "wrong.json5")
        let outcome = try folder.controlroom("run", "wrong.json5", "--output", "result.txt")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasSuffix("\n2 problems\n"))
        #expect(try folder.controlroom("run", "nowhere.json5").exitCode == 66)
        #expect(try folder.names() == ["endless.json5", "small.json5", "wrong.json5"])
    }

    private func mean(of measures: [String], in csv: String) throws -> [Double] {
        let rows = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        return try measures.map { measure in
            let row = try #require(
                rows.first { $0[0] == "999" && $0[1] == "all" && $0[2] == "all" && $0[3] == measure })
            return try #require(Double(row[5]))
        }
    }
}

private func hour(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
private let halfHours = (0..<24).flatMap { [hour($0) + ":00", hour($0) + ":30"] }
