import Foundation
import Testing

@Suite("The verb new")
struct NewVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The names that the list has before their sentences.
    private func names() throws -> [String] {
        let list = try folder.controlroom("new", "--list").output
        let rows = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        return rows.map { String($0.split(separator: " ")[0]) }
    }

    @Test("The list has the templates that help has, a sentence each")
    func list() throws {
        let outcome = try folder.controlroom("new", "--list")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        let names = try names()
        for expected in [
            "one-queue", "999-and-101", "pods", "shift-roster", "rota", "workforce", "call-back", "web-chat",
        ] {
            #expect(names.contains(expected))
        }
        let help = try golden("help-new.txt").split { $0.isWhitespace }.joined(separator: " ")
        #expect(help.contains("Templates: " + names.joined(separator: ", ") + "."))
        #expect(help.contains("--template TEMPLATE"))
    }

    @Test("Each template is written, is sound, and the commands it suggests do what they say")
    func templates() throws {
        for name in try names() {
            let outcome = try folder.controlroom("new", name, "--template", name)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors == "")
            #expect(
                outcome.output.hasPrefix(
                    "Wrote \(name).json5: the template \(name).\nOpen it in any text editor. Try:\n"))
            let validation = try folder.controlroom("validate", "\(name).json5")
            #expect(validation.exitCode == 0)
            #expect(validation.errors == "")
            let commands = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  controlroom ") }
            #expect(commands.count == 4)
            // Searches and pages take long where nothing is optimised.
            for command in commands where command.contains(" run ") || command.contains(" sweep ") {
                let words = command.dropFirst("  controlroom ".count)
                let run = try folder.shell("\"$CONTROLROOM\" \(words) --replications 1 --quiet")
                #expect(run.exitCode == 0, "\(command): \(run.errors)")
            }
        }
    }

    @Test(
        "A name may have the ending or not, and may be a path; what is printed can be typed",
        arguments: [
            ("room", "room.json5", "room.json5"), ("room.json5", "room.json5", "room.json5"),
            ("sub/room", "sub/room.json5", "sub/room.json5"), ("my room", "my room.json5", "'my room.json5'"),
            ("March 2027.v2", "March 2027.v2.json5", "'March 2027.v2.json5'"),
            ("-room", "-room.json5", "./-room.json5"),
            ("it's", "it's.json5", #"'it'\''s.json5'"#), ("Bücher", "Bücher.json5", "'Bücher.json5'"),
            ("$(touch x)", "$(touch x).json5", "'$(touch x).json5'"),
        ])
    func names(given: String, written: String, operand: String) throws {
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("sub"), withIntermediateDirectories: true)
        let outcome = try ControlRoomProcess(["new", "--template", "one-queue", "--", given], in: folder).outcome()
        #expect(outcome.exitCode == 0)
        #expect(folder.text(of: written)?.hasPrefix("// ") == true)
        #expect(outcome.output.contains("  controlroom validate \(operand)\n"))
        #expect(!outcome.output.contains("--output -"))
        #expect(try folder.shell("\"$CONTROLROOM\" validate \(operand)").exitCode == 0)
    }

    @Test("A file that exists is left alone unless --force says otherwise; a folder that isn't there is said")
    func existing() throws {
        try folder.write("precious", to: "room.json5")
        let refused = try folder.controlroom("new", "room", "--template", "pods")
        #expect(refused.exitCode == 73)
        #expect(refused.errors == "controlroom: can't write 'room.json5': it exists; --force overwrites it\n")
        #expect(folder.text(of: "room.json5") == "precious")
        #expect(try folder.controlroom("new", "room", "--template", "pods", "--force").exitCode == 0)
        #expect(folder.text(of: "room.json5") != "precious")
        let nowhere = try folder.controlroom("new", "no/room", "--template", "pods")
        #expect(nowhere.exitCode == 73)
        #expect(nowhere.errors == "controlroom: can't write 'no/room.json5': no such file or folder\n")
        #expect(try folder.names() == ["room.json5"])
    }

    @Test(
        "A command line that says too little, too much or nonsense is an error, and nothing is written",
        arguments: [
            ("new", "NAME is missing"),
            ("new room", "--template is missing: one of one-queue, 999-and-101, "),
            ("new room --template", "--template needs a value: --template TEMPLATE"),
            ("new room --template pod", "--template: expected one of one-queue, 999-and-101, "),
            (
                "new room --template pods --from-csv x.csv",
                "--template and --from-csv both say what to write; leave one of them out"
            ),
            ("new room --list", "--list prints the templates and writes nothing; leave 'room' out"),
            ("new --list --template pods", "--list prints the templates and writes nothing; leave --template out"),
            ("new --list --force", "--list prints the templates and writes nothing; leave --force out"),
            ("new a b --template pods", "unexpected argument 'b'"),
            ("new --template pods", "NAME is missing"),
            ("new '' --template pods", "NAME is missing"),
            ("new sub/ --template pods", "NAME: expected the name of a file to write, found 'sub/'"),
            ("new .. --template pods", "NAME: expected the name of a file to write, found '..'"),
            ("new - --template pods", "NAME: expected the name of a file to write, found '-'"),
            ("new .json5 --template pods", "NAME: expected the name of a file to write, found '.json5'"),
            (
                "new room.json --template pods",
                "NAME: expected no ending or .json5, found 'room.json'; a scenario with comments is JSON5"
            ),
            ("new \"$(printf 'a\\033b')\" --template pods", "NAME: expected characters that can be seen, found others"),
            ("new room --fromcsv x.csv", "unknown option '--fromcsv'; did you mean '--from-csv'?"),
            ("export", "SCENARIO is missing"),
            ("export x.json5", "--csv is missing"),
            (
                "export x.json5 --csv --output x.json",
                "--output x.json says json by its ending, and --csv says csv; choose another ending"
            ),
            ("export x.json5 --csv --force", "--force has no effect without --output"),
        ])
    func usage(line: String, words: String) throws {
        let outcome = try folder.shell("\"$CONTROLROOM\" " + line)
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("controlroom: " + words), "\(outcome.errors)")
        #expect(try folder.names() == [])
    }

    @Test("A mistyped template gets the one that was meant")
    func mistyped() throws {
        let outcome = try folder.controlroom("new", "room", "--template", "shift-rooster")
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("found 'shift-rooster'; did you mean 'shift-roster'?\n"))
    }
}
