import Foundation
import Testing

@Suite("From a scenario to a sheet and back")
struct SheetVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
    }

    @Test("A scenario that was exported and made anew runs to the same bytes, whatever the spreadsheet's separator")
    func roundTrip() throws {
        try folder.write(
            "{ extends: \"small.json5\", name: \"Heir, the 2nd\", description: \"=1+1\", teams: { Room: { agents: { constant: 3 } } } }",
            to: "heir.json5")
        let export = try folder.controlroom("export", "heir.json5", "--csv", "--output", "heir.csv")
        #expect(export.exitCode == 0 && export.output == "")
        let printed = try folder.controlroom("export", "heir.json5", "--csv")
        #expect(printed.output == folder.text(of: "heir.csv"))
        let run = try folder.controlroom("run", "heir.json5", "--format", "csv", "--quiet").output
        #expect(run.contains("serviceLevel"))
        let made = try folder.controlroom("new", "back", "--from-csv", "heir.csv")
        #expect(made.exitCode == 0)
        #expect(made.output.hasPrefix("Wrote back.json5: the scenario in heir.csv.\n"))
        #expect(made.errors.hasPrefix("warning: heir.csv:"))
        #expect(try folder.controlroom("run", "back.json5", "--format", "csv", "--quiet").output == run)
        // Exported once more it is the same sheet.
        #expect(try folder.controlroom("export", "back.json5", "--csv").output == folder.text(of: "heir.csv"))
    }

    @Test(
        "A CSV file where a scenario belongs is said to be one, with what makes a scenario of it",
        arguments: ["run", "validate"])
    func sheetForScenario(verb: String) throws {
        try folder.write("path,value\nname,A\n", to: "plan.CSV")
        let outcome = try folder.controlroom(verb, "plan.CSV")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors
                == "plan.CSV: expected a scenario, which is a JSON5 file, found a CSV file; of a sheet with a row a value 'controlroom new NAME "
                + "--from-csv plan.CSV' makes one, of a telephone system's calls 'controlroom import calls plan.CSV --output FOLDER'\n1 problem\n"
        )
    }

    @Test("A changed cell changes the scenario as the same setting does")
    func edited() throws {
        let sheet = try folder.controlroom("export", "small.json5", "--csv").output
        try folder.write(sheet.replacing("agents.constant,2,", with: "agents.constant,3,"), to: "edited.csv")
        #expect(try folder.controlroom("new", "edited", "--from-csv", "edited.csv").exitCode == 0)
        let changed = try folder.controlroom("run", "edited.json5", "--format", "csv", "--quiet").output
        let set = ["run", "small.json5", "--format", "csv", "--quiet", "--set", "teams.Room.agents.constant=3"]
        #expect(changed == (try ControlRoomProcess(set, in: folder).outcome().output))
        let exported = try folder.controlroom("export", "small.json5", "--csv", "--set", "teams.Room.agents.constant=3")
        #expect(exported.output == folder.text(of: "edited.csv"))
    }

    @Test("CSV files that a scenario names are found again from wherever sheet and scenario are")
    func sideFiles() throws {
        for name in ["base", "sheets", "made"] {
            try FileManager.default.createDirectory(
                at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try folder.write("start,agents\n2017-10-02T00:00,2\n2017-10-02T12:00,3\n", to: "base/agents.csv")
        try folder.write(
            smallScenario.replacing("{ constant: 2 }", with: "{ csv: \"agents.csv\" }"), to: "base/room.json5")
        try folder.write("{ extends: \"base/room.json5\", name: \"Heir\" }", to: "heir.json5")
        let run = try folder.controlroom("run", "heir.json5", "--format", "csv", "--quiet")
        #expect(run.exitCode == 0)
        func name(in sheet: String?) -> Substring? {
            sheet?.split(separator: "\r\n").first { $0.hasPrefix("teams.Room.agents.csv,") }?.split(separator: ",")[1]
        }
        #expect(name(in: try folder.controlroom("export", "heir.json5", "--csv").output) == "base/agents.csv")
        #expect(try folder.controlroom("export", "heir.json5", "--output", "sheets/room.csv").exitCode == 0)
        #expect(name(in: folder.text(of: "sheets/room.csv")) == "../base/agents.csv")
        for made in ["made/back.json5", "back.json5", "base/back.json5"] {
            #expect(try folder.controlroom("new", made, "--from-csv", "sheets/room.csv").exitCode == 0)
            #expect(try folder.controlroom("run", made, "--format", "csv", "--quiet").output == run.output)
        }
        #expect(folder.text(of: "base/back.json5")?.contains("\"agents.csv\"") == true)
        #expect(folder.text(of: "made/back.json5")?.contains("\"../base/agents.csv\"") == true)
    }

    @Test("A sheet that is wrong is said with every problem, and nothing is written")
    func wrong() throws {
        let sheet = try folder.controlroom("export", "small.json5", "--csv").output
        try folder.write(
            sheet.replacing("talk.meanSeconds,240,", with: "talk.meanSeconds,\"0,8\",")
                + "callTypes.999.priority,2\r\n",
            to: "wrong.csv")
        let outcome = try folder.controlroom("new", "back", "--from-csv", "wrong.csv")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[0].hasSuffix("a number has a point and no comma, and stands alone: write 0.8"))
        #expect(lines[1].contains("'callTypes.999.priority': expected each path once, found it again; first on line "))
        #expect(lines[2] == "2 problems")
        #expect(try folder.names() == ["small.json5", "wrong.csv"])
    }

    @Test("A missing sheet, a folder, an empty one and one that is the output are refused")
    func noSheet() throws {
        let missing = try folder.controlroom("new", "back", "--from-csv", "no.csv")
        #expect(missing.exitCode == 66)
        #expect(missing.errors == "controlroom: can't read 'no.csv': no such file or folder\n")
        #expect(try folder.controlroom("new", "back", "--from-csv", ".").exitCode == 66)
        try folder.write("", to: "empty.csv")
        let empty = try folder.controlroom("new", "back", "--from-csv", "empty.csv")
        #expect(empty.exitCode == 65)
        #expect(
            empty.errors.hasPrefix("empty.csv:1: expected a header with the columns path and value, found nothing;"))
        let itself = try folder.controlroom("new", "small", "--from-csv", "small.json5", "--force")
        #expect(itself.exitCode == 73)
        #expect(itself.errors == "controlroom: can't write 'small.json5': it is one of the inputs\n")
        #expect(folder.text(of: "small.json5") == smallScenario)
        #expect(try folder.names() == ["empty.csv", "small.json5"])
    }

    @Test("A sheet of 100 MB is refused before it is read to its end")
    func huge() throws {
        let file = folder.url.appendingPathComponent("huge.csv")
        try Data("path,value\n".utf8).write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        // A hole of zero bytes takes no room on the disk.
        try handle.truncate(atOffset: 100 << 20)
        try handle.close()
        let outcome = try folder.controlroom("new", "back", "--from-csv", "huge.csv")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors == "huge.csv: expected at most 64 MB, as files of its kind have; found more\n1 problem\n")
        #expect(try folder.names() == ["huge.csv", "small.json5"])
    }
}
