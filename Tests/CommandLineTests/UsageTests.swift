import Foundation
import Testing

@Suite("The command line")
struct UsageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("--version prints name and version")
    func version() throws {
        let outcome = try folder.controlroom("--version")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "controlroom 0.1.0\n")
        #expect(outcome.errors == "")
    }

    @Test("Help says what the program can do", arguments: ["--help", "-h"])
    func programHelp(option: String) throws {
        let outcome = try folder.controlroom(option)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == (try golden("help.txt")))
        #expect(outcome.errors == "")
    }

    @Test("Each verb has help with its options and an example", arguments: verbs)
    func verbHelp(verb: String) throws {
        let outcome = try folder.controlroom(verb, "nonsense", "--help")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == (try golden("help-\(verb).txt")))
        #expect(outcome.errors == "")
    }

    @Test("Help fits 80 columns, but for lines to type, and lists every verb", arguments: verbs)
    func helpFits(verb: String) throws {
        let lines = try golden("help-\(verb).txt").split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("  controlroom ") || $0.hasPrefix("      ") })
        #expect(try golden("help.txt").contains("\n  \(verb) "))
    }

    @Test(
        "An option that can have no effect is an error",
        arguments: [
            ("run small.json5 --force", "--force has no effect without --output or --calls or --charts"),
            ("merge a.part --force", "--force has no effect without --output"),
            ("compare small.json5 other.json5 --force", "--force has no effect without --output"),
            ("sweep small.json5 --tornado --force", "--force has no effect without --output"),
            (
                "erlang --calls-per-hour 10 --handle-seconds 60 --agents 2 --force",
                "--force has no effect without --output"
            ),
            ("schema --force", "--force has no effect without --output"),
            ("benchmark --force", "--force has no effect without --output"),
            ("check --against . --force", "--force has no effect without --output"),
            ("run small.json5 --brief --full", "--brief and --full ask for opposites; leave one of them out"),
            ("run small.json5 --brief --format json", "--brief has no effect on json, which holds every figure"),
            ("run small.json5 --full --format csv", "--full has no effect on csv, which holds every figure"),
            ("run small.json5 --full --output x.html", "--full has no effect on a page, which holds every figure"),
            (
                "run small.json5 --brief --by hour",
                "--brief leaves out the tables that --by asks for; leave one of them out"
            ),
            (
                "run small.json5 --part 1/2 --output x.part --brief",
                "--brief can't stand with --part: a part has a layout of its own; give --brief to merge"
            ),
            (
                "compare small.json5 other.json5 --brief --format csv",
                "--brief has no effect on csv, which holds every figure"
            ),
            ("compare small.json5 other.json5 --range 1..2", "--range goes with --break-even or --agents-saved"),
            (
                "report small.json5 --measure 999.serviceLevel --output x.html",
                "--measure goes with --break-even, --agents-saved or --tornado"
            ),
            (
                "compare small.json5 other.json5 --measure 999.serviceLevel",
                "--measure goes with --break-even or --agents-saved"
            ),
            (
                "report small.json5 --allow-different --output x.html",
                "--allow-different has no effect without a second SCENARIO"
            ),
            (
                "compare small.json5 --with teams.Room.agents.constant=3 --demand-differs",
                "--demand-differs has no effect without a second SCENARIO"
            ),
            (
                "sweep small.json5 --vary teams.Room.agents.constant=2,3 --brief --format json",
                "--brief has no effect on json, which holds every figure"
            ),
            ("run small.json5 --open", "--open needs a page to open in the browser: add --output FILE.html"),
            ("check --against . --seed 3", "--seed needs --tolerance: other chance gives other figures"),
        ])
    func withoutEffect(line: String, words: String) throws {
        try folder.write(smallScenario, to: "small.json5")
        try folder.write(smallScenario.replacing("constant: 2", with: "constant: 3"), to: "other.json5")
        let outcome = try ControlRoomProcess(line.split(separator: " ").map(String.init), in: folder).outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("controlroom: \(words)\n"), "\(outcome.errors)")
        #expect(try folder.names() == ["other.json5", "small.json5"])
    }

    @Test("Without a verb, help goes to standard error and the exit code says usage")
    func nothing() throws {
        let outcome = try folder.controlroom()
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(try golden("help.txt")))
        #expect(
            outcome.errors.hasSuffix("controlroom: nothing to do: say what with a verb\nSee 'controlroom --help'.\n"))
    }

    @Test("A scenario's name without its verb, ending, folder or a letter leads to the file that is there")
    func nearbyFiles() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("Scenarios"), withIntermediateDirectories: true)
        try folder.write(smallScenario, to: "small.json5")
        try folder.write(smallScenario, to: "Scenarios/october.json5")
        for word in ["small", "small.json5"] {
            let outcome = try folder.controlroom(word)
            #expect(outcome.exitCode == 64)
            #expect(
                outcome.errors.hasPrefix(
                    "controlroom: expected a verb before the file 'small.json5'; did you mean 'controlroom run small.json5'?\n"
                ))
        }
        for (path, meant) in [
            ("small", "small.json5"), ("smal.json5", "small.json5"), ("october.json5", "Scenarios/october.json5"),
            ("october", "Scenarios/october.json5"), ("Scenarios/octobre.json5", "Scenarios/october.json5"),
        ] {
            let outcome = try folder.controlroom("validate", path)
            #expect(outcome.exitCode == 66)
            #expect(
                outcome.errors
                    == "controlroom: can't read '\(path)': no such file or folder; did you mean '\(meant)'?\n")
        }
    }

    @Test(
        "A mistyped command line says what is wrong and what was probably meant",
        arguments: [
            ("rnu x.json5", "unknown verb 'rnu'; did you mean 'run'?", "controlroom"),
            ("validat x.json5", "unknown verb 'validat'; did you mean 'validate'?", "controlroom"),
            ("simulate", "unknown verb 'simulate'", "controlroom"),
            (
                "Scenarios/x.json5",
                "expected a verb before the file 'Scenarios/x.json5'; did you mean 'controlroom run Scenarios/x.json5'?",
                "controlroom"
            ),
            (
                "x.json5 --seed 3",
                "expected a verb before the file 'x.json5'; did you mean 'controlroom run x.json5'?",
                "controlroom"
            ),
            (
                "run x --precision 5%",
                "--precision: expected a number above 0 and below 1, found '5%'; 5% is written 0.05", "controlroom run"
            ),
            ("--hlep", "unknown option '--hlep'; did you mean '--help'?", "controlroom"),
            ("run x --sed 3", "unknown option '--sed'; did you mean '--seed'?", "controlroom run"),
            ("run x --repl 3", "unknown option '--repl'; did you mean '--replications'?", "controlroom run"),
            ("run x --seed", "--seed needs a value: --seed N", "controlroom run"),
            ("run x --seed --quiet", "--seed needs a value: --seed N", "controlroom run"),
            (
                "run x --seed -1", "--seed: expected a whole number from 0 to 18446744073709551615, found '-1'",
                "controlroom run"
            ),
            (
                "run x --replications 0", "--replications: expected a whole number from 1 to 1000000, found '0'",
                "controlroom run"
            ),
            (
                "run x --threads 1.5", "--threads: expected a whole number from 1 to 1024, found '1.5'",
                "controlroom run"
            ),
            (
                "run x --precision 2",
                "--precision: expected a number above 0 and below 1, found '2'; 2% is written 0.02", "controlroom run"
            ),
            (
                "run x --precision nan", "--precision: expected a number above 0 and below 1, found 'nan'",
                "controlroom run"
            ),
            (
                "run x --format jsom",
                "--format: expected one of text, json, csv, markdown, html, found 'jsom'; did you mean 'json'?",
                "controlroom run"
            ),
            ("run x --part 3", "--part: expected a part of so many, such as 3/16, found '3'", "controlroom run"),
            ("run x --part 5/4", "--part: expected a part of so many, such as 3/16, found '5/4'", "controlroom run"),
            ("merge", "PART is missing", "controlroom merge"),
            ("check", "--against is missing", "controlroom check"),
            (
                "check --against x --tolerance chanse",
                "--tolerance: expected 'chance' or a margin above 0 and below 1, such as 0.02 or 2%, found 'chanse'",
                "controlroom check"
            ),
            (
                "check --against x --tolerance 0",
                "--tolerance: expected 'chance' or a margin above 0 and below 1, such as 0.02 or 2%, found '0'",
                "controlroom check"
            ),
            ("run x --require", "--require needs a value: --require BOUND", "controlroom run"),
            ("run x --quiet=yes", "--quiet takes no value", "controlroom run"),
            ("run x --seed 1 --seed=2", "--seed is given twice", "controlroom run"),
            ("run x --set talk", "--set: expected PATH=VALUE, found 'talk'", "controlroom run"),
            ("run x --set =3", "--set: expected PATH=VALUE, found '=3'", "controlroom run"),
            ("run", "SCENARIO is missing", "controlroom run"),
            ("run x y", "unexpected argument 'y'", "controlroom run"),
            ("run -- --x --y", "unexpected argument '--y'", "controlroom run"),
            ("schema x", "unexpected argument 'x'", "controlroom schema"),
            ("erlang --agents 3", "--calls-per-hour is missing", "controlroom erlang"),
            (
                "erlang --calls-per-hour 10 --handle-seconds 5", "--agents or --target is missing", "controlroom erlang"
            ),
            (
                "erlang --calls-per-hour 0 --handle-seconds 5 --agents 1",
                "--calls-per-hour: expected a number above 0 and at most 1000000000, found '0'", "controlroom erlang"
            ),
        ])
    func mistakes(line: String, words: String, help: String) throws {
        let outcome = try ControlRoomProcess(line.split(separator: " ").map(String.init), in: folder).outcome()
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors == "controlroom: \(words)\nSee '\(help) --help'.\n")
    }
}

private let verbs = [
    "run", "compare", "report", "sweep", "staff", "calibrate", "validate", "check", "new", "import", "measure",
    "export", "merge",
    "schema",
    "erlang", "benchmark",
]
