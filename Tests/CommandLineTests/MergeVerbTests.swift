import Testing

@Suite("The verb merge")
struct MergeVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("\u{FEFF}// Grüße\n" + smallScenario, to: "small.json5")
        try folder.write(
            """
            { extends: "small.json5", name: "Heir",
              teams: { Room: { agents: { constant: null, csv: "agents.csv" } } } }
            """, to: "heir.json5")
        try folder.write("start,agents\n2017-10-01T00:00,2\n2017-10-02T12:00,3\n", to: "agents.csv")
    }

    /// Writes the parts 1.part and so on.
    private func split(_ count: Int, _ options: String = "small.json5 --quiet") throws {
        let line =
            "for i in $(seq \(count)); do \"$CONTROLROOM\" run \(options) --part $i/\(count) --output $i.part; done"
        let outcome = try folder.shell("rm -f *.part; set -e; " + line)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test(
        "Parts are merged to the bytes of the whole run in every format, without the scenario's files",
        arguments: [1, 3, 4, 6])
    func sameBytes(count: Int) throws {
        let options = "heir.json5 --quiet --by weekday --replications 5 --seed 11 --set callTypes.999.priority=2"
        var whole: [String: String] = [:]
        for format in formats {
            whole[format] = try folder.shell("\"$CONTROLROOM\" run \(options) --format \(format)").output
        }
        try split(count, options)
        #expect(try folder.shell("rm *.json5 agents.csv; ls -r *.part > names").exitCode == 0)
        for format in formats {
            let merged = try folder.shell("\"$CONTROLROOM\" merge $(cat names) --format \(format)")
            #expect(merged.exitCode == 0)
            #expect(merged.errors == "")
            #expect(merged.output == whole[format])
        }
    }

    @Test("What is required is judged on the merged result")
    func requirements() throws {
        try split(2)
        #expect(try folder.controlroom("merge", "1.part", "2.part", "--require", "999.serviceLevel >= 0").exitCode == 0)
        let outcome = try folder.controlroom(
            "merge", "1.part", "2.part", "--quiet", "--require", "999.serviceLevel > 100%")
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.hasPrefix("controlroom: not met: 999.serviceLevel > 100%: "))
        #expect(try folder.controlroom("merge", "1.part", "2.part", "--require", "99.x > 1").exitCode == 64)
    }

    @Test("Every part that doesn't fit is named, and so is what is missing")
    func mixing() throws {
        try split(3)
        _ = try folder.shell(
            "cp 1.part again.part; \"$CONTROLROOM\" run small.json5 --quiet --seed 8 --part 2/3 --output 2.part --force"
        )
        let outcome = try folder.controlroom("merge", "1.part", "2.part", "again.part", "3.part")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                2.part: not of the same run: the seed is 8, in 1.part 7
                again.part: part 1/3 is given twice, first as 1.part
                part 2/3 is missing
                3 problems

                """)
    }

    @Test("A part that is cut short, changed or no part at all is refused; one that isn't there is missing")
    func damaged() throws {
        try split(2)
        _ = try folder.shell("head -c 400 1.part > cut.part; sed 's/A small room/A large room/' 2.part > changed.part")
        let outcome = try folder.controlroom("merge", "cut.part", "changed.part", "small.json5")
        #expect(outcome.exitCode == 65)
        let notWhole = "the file is not whole or was changed since it was written; run this part again"
        #expect(
            outcome.errors == """
                cut.part: \(notWhole)
                changed.part: \(notWhole)
                small.json5: expected a part file, as 'run --part' writes them; found something else
                3 problems

                """)
        let missing = try folder.controlroom("merge", "1.part", "3.part")
        #expect(missing.exitCode == 66)
        #expect(missing.errors == "controlroom: can't read '3.part': no such file or folder\n")
    }

    @Test("A result is never written over a part")
    func overwriting() throws {
        try split(1)
        let outcome = try folder.controlroom("merge", "1.part", "--output", "./1.part", "--force")
        #expect(outcome.exitCode == 73)
        #expect(try folder.controlroom("merge", "1.part").exitCode == 0)
    }

    @Test("Calls of a part are those of its replications")
    func calls() throws {
        _ = try folder.shell("\"$CONTROLROOM\" run small.json5 --quiet --calls whole.csv --output whole.txt")
        let line = "\"$CONTROLROOM\" run small.json5 --quiet --calls $i.csv --part $i/3 --output $i.part"
        _ = try folder.shell("for i in 1 2 3; do \(line); done; (cat 1.csv; tail -q -n +2 2.csv 3.csv) > all.csv")
        #expect(folder.text(of: "all.csv") == folder.text(of: "whole.csv"))
    }

    @Test(
        "What only the whole run can do is refused with the reason",
        arguments: [
            (
                "--precision 0.1",
                "--precision can't stand with --part: how many replications it takes is known only to a run that sees them all"
            ),
            (
                "--format csv",
                "--format can't stand with --part: a part has a layout of its own; give --format to merge"
            ),
            (
                "--require x",
                "--require can't stand with --part: what is required is judged when the parts are merged; give --require to merge"
            ),
        ])
    func contradictions(option: String, words: String) throws {
        let outcome = try folder.shell("\"$CONTROLROOM\" run small.json5 --part 1/2 \(option)")
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors == "controlroom: \(words)\nSee 'controlroom run --help'.\n")
    }

    @Test("What a killed process left behind does not stop the next one, whatever its number")
    func leftovers() throws {
        let line = "touch 1.part.$$.partial; exec \"$CONTROLROOM\" run small.json5 --quiet --part 1/1 --output 1.part"
        #expect(try folder.shell(line).exitCode == 0)
        #expect(try folder.controlroom("merge", "1.part").exitCode == 0)
        #expect(try folder.names().filter { $0.hasSuffix(".partial") }.count == 1)
    }

    @Test("A part that is killed leaves no file of its name, and running it again gives the same bytes")
    func killed() throws {
        try folder.write(
            smallScenario.replacing("days: 2", with: "days: 365").replacing(
                "replications: 4", with: "replications: 400"),
            to: "long.json5")
        let line = """
            set -e
            "$CONTROLROOM" run long.json5 --quiet --part 1/2 --output 1.part & part=$!
            while [ -z "$(ls 1.part.*.partial 2>/dev/null)" ]; do sleep 0.01; done
            kill -9 $part; wait $part || true
            test ! -e 1.part
            "$CONTROLROOM" run long.json5 --quiet --part 1/2 --output 1.part
            "$CONTROLROOM" run long.json5 --quiet --part 1/2 | cmp - 1.part
            """
        let outcome = try folder.shell(line)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}

private let formats = ["text", "json", "csv", "markdown"]
