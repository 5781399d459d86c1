import Foundation
import Testing

@Suite("Files the program writes")
struct OutputFileTests {
    private let folder: TemporaryFolder
    private let sizing = ["erlang", "--calls-per-hour", "30", "--handle-seconds", "255", "--agents", "4"]

    init() throws {
        folder = try TemporaryFolder()
    }

    private func controlroom(_ further: String...) throws -> ControlRoomProcess.Outcome {
        try ControlRoomProcess(sizing + further, in: folder).outcome()
    }

    @Test("A result goes to the file instead of standard output, and nothing else is left in the folder")
    func file() throws {
        let printed = try controlroom("--format", "json").output
        let outcome = try controlroom("--format", "json", "--output", "result.json")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "")
        #expect(outcome.errors == "")
        #expect(folder.text(of: "result.json") == printed)
        #expect(try folder.names() == ["result.json"])
    }

    @Test(
        "The ending of the file chooses the format, whatever its case; other endings say nothing",
        arguments: [
            ("r.json", "json"), ("r.csv", "csv"), ("r.md", "markdown"), ("r.markdown", "markdown"), ("r.HTML", "html"),
            ("r.htm", "html"), ("r.txt", "text"), ("r", "text"),
        ])
    func ending(name: String, format: String) throws {
        #expect(try controlroom("--output", name).exitCode == 0)
        #expect(folder.text(of: name) == (try controlroom("--format", format).output))
        // Saying the same twice is no contradiction.
        #expect(try controlroom("--output", name, "--format", format, "--force").exitCode == 0)
    }

    @Test("An ending that says another format than --format is an error before any work is done")
    func contradiction() throws {
        let outcome = try controlroom("--format", "json", "--output", "r.csv")
        #expect(outcome.exitCode == 64)
        #expect(
            outcome.errors.hasPrefix(
                "controlroom: --output r.csv says csv by its ending, and --format says json; leave --format out or choose another ending\n"
            ))
        #expect(try folder.names() == [])
        let run = try ControlRoomProcess(
            ["run", "nowhere.json5", "--format", "text", "--output", "r.json"], in: folder
        ).outcome()
        #expect(run.exitCode == 66)
    }

    @Test("A file that exists is left alone unless --force says otherwise")
    func existing() throws {
        try folder.write("precious", to: "result.txt")
        let refused = try controlroom("--output", "result.txt")
        #expect(refused.exitCode == 73)
        #expect(refused.errors == "controlroom: can't write 'result.txt': it exists; --force overwrites it\n")
        #expect(folder.text(of: "result.txt") == "precious")
        #expect(try controlroom("--output", "result.txt", "--force").exitCode == 0)
        #expect(folder.text(of: "result.txt")?.hasPrefix("Erlang formulas") == true)
        #expect(try folder.names() == ["result.txt"])
    }

    @Test(
        "Where a file can't be, the program says why",
        arguments: [
            ("nowhere/result.txt", "no such file or folder"), (".", "it is a folder"),
            ("file/result.txt", "a part of the path"),
        ])
    func unwritable(path: String, reason: String) throws {
        try folder.write("", to: "file")
        let outcome = try controlroom("--output", path, "--force")
        #expect(outcome.exitCode == 73)
        #expect(outcome.errors.hasPrefix("controlroom: can't write '\(path)': \(reason)"))
        #expect(try folder.names() == ["file"])
    }

    @Test("A link is followed: the file it leads to is replaced, the link stays")
    func link() throws {
        try folder.write("old", to: "real.txt")
        let link = folder.url.appendingPathComponent("link.txt").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.txt")
        #expect(try controlroom("--output", "link.txt", "--force").exitCode == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.txt")
        #expect(folder.text(of: "real.txt")?.hasPrefix("Erlang formulas") == true)
    }

    @Test("A device is written to directly")
    func device() throws {
        #expect(try controlroom("--output", "/dev/null").exitCode == 0)
        let line = "\"$CONTROLROOM\" \(sizing.joined(separator: " ")) --output /dev/stdout | cat"
        #expect(try folder.shell(line).output.hasPrefix("Erlang formulas"))
    }

    @Test("A reader who stops reading early is no failure")
    func closedPipe() throws {
        let line = "\"$CONTROLROOM\" schema | head -n 1 > first; \"$CONTROLROOM\" --help | true; echo done"
        let outcome = try folder.shell("set -e; " + line)
        #expect(outcome.output == "done\n")
        #expect(outcome.errors == "")
        #expect(outcome.exitCode == 0)
    }

    @Test("Standard output that can't be written is a failure")
    func closedOutput() throws {
        let outcome = try folder.shell("\"$CONTROLROOM\" --help >&-")
        #expect(outcome.exitCode == 73)
        #expect(outcome.errors == "controlroom: can't write 'standard output': it is closed\n")
    }

    @Test("Where standard error is closed, what would have gone there doesn't end up in the result")
    func closedError() throws {
        try folder.write(smallScenario, to: "small.json5")
        let outcome = try folder.shell("\"$CONTROLROOM\" run small.json5 --format csv --output result.csv 2>&-")
        #expect(outcome.exitCode == 0)
        #expect(folder.text(of: "result.csv")?.hasPrefix("callType,team,") == true)
    }

    #if os(Linux)
        @Test("A full disk is a failure")
        func fullDisk() throws {
            let outcome = try folder.shell("\"$CONTROLROOM\" --help > /dev/full")
            #expect(outcome.exitCode == 73)
            #expect(outcome.errors == "controlroom: can't write 'standard output': no space left\n")
        }
    #endif
}
