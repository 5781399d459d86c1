import Testing

@Suite("The verb check")
struct CheckVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
        let line = """
            set -e; mkdir stored
            "$CONTROLROOM" run small.json5 --quiet --format json --output stored/plain.json
            "$CONTROLROOM" run small.json5 --quiet --by hour --seed 18446744073709551615 --replications 3 \
                --set 'teams.Room.agents.constant=3' --set 'name=It'"'"'s "three"' --format json --output stored/hours.json
            "$CONTROLROOM" run small.json5 --quiet --precision 0.2 --format json --output stored/precise.json
            """
        #expect(try folder.shell(line).exitCode == 0)
    }

    @Test("Results are run again just as they were made, and agree exactly; so do they on other threads")
    func agreeing() throws {
        let outcome = try folder.controlroom("check", "--against", "stored")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("stored/hours.json: agrees in 2"))
        #expect(outcome.output.hasSuffix("\n3 results: 3 agree\n"))
        let some = try folder.controlroom("check", "./small.json5", "--against", "stored/", "--threads", "1")
        #expect(some.exitCode == 0)
        #expect(some.output.contains("\nstored/precise.json: agrees"))
    }

    @Test("In brief a check that passes is one line; other formats have nothing to leave out")
    func brief() throws {
        let outcome = try folder.controlroom("check", "--against", "stored", "--brief")
        #expect(outcome.output == "3 results: 3 agree\n")
        let other = try folder.controlroom("check", "--against", "stored", "--brief", "--format", "junit")
        #expect(other.exitCode == 64)
        #expect(
            other.errors.hasPrefix("controlroom: --brief has no effect on junit, which holds every figure\n"))
    }

    @Test("A figure that changed in its last digit, is gone or is new ends the check with 2 and is named")
    func differing() throws {
        let line = """
            sed -i '0,/"mean": [0-9.]*/s//"mean": 1.5/; 0,/"measure": "answeredWithin30"/s//"measure": "answeredIn30"/' \
                stored/plain.json; "$CONTROLROOM" check --against stored
            """
        let outcome = try folder.shell(line)
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.output.contains(
                "stored/plain.json: DIFFERS in 3 figures\n  999 answered, team Room: mean stored 1.5, now "))
        #expect(outcome.output.contains("\n  999 answeredIn30, team Room: stored, and not there any more\n"))
        #expect(outcome.output.contains("\n  999 answeredWithin30, team Room: new, was not stored\n"))
        #expect(outcome.output.hasSuffix("\n3 results: 2 agree, 1 differs\n"))
        let tolerant = try folder.controlroom(
            "check", "--against", "stored", "--tolerance", "chance", "--format", "json")
        #expect(tolerant.exitCode == 2)
        #expect(tolerant.output.contains("\"passed\": false"))
    }

    @Test("A scenario that simulates something else is refused; the command it gives renews the result")
    func renewing() throws {
        try folder.write(smallScenario.replacing("meanSeconds: 240", with: "meanSeconds: 241"), to: "small.json5")
        let outcome = try folder.controlroom("check", "--against", "stored")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.hasSuffix("\n3 results: 3 not checked\n"))
        for line in outcome.output.split(separator: "\n") where line.contains("renew the result: ") {
            let command = try #require(line.split(separator: "controlroom run ", maxSplits: 1).last)
            #expect(try folder.shell("\"$CONTROLROOM\" run \(command) --quiet").exitCode == 0)
        }
        #expect(try folder.controlroom("check", "--against", "stored").exitCode == 0)
        // A comment or another name changes nothing that is simulated.
        try folder.write(
            "// Checked.\n" + smallScenario.replacing("meanSeconds: 240", with: "meanSeconds: 241"), to: "small.json5")
        #expect(try folder.controlroom("check", "--against", "stored").exitCode == 0)
    }

    @Test("With other chance a result agrees by tolerance; exactly, other chance is refused")
    func otherChance() throws {
        let chance = try folder.controlroom(
            "check", "--against", "stored", "--tolerance", "chance", "--seed", "5", "--replications", "10")
        #expect(chance.exitCode == 0)
        #expect(chance.output.hasSuffix("\n3 results: 3 agree\n"))
        let narrow = try folder.controlroom("check", "--against", "stored", "--tolerance", "0.1%", "--seed", "5")
        #expect(narrow.exitCode == 2)
        for option in ["--seed", "--replications"] {
            let exact = try folder.controlroom("check", "--against", "stored", option, "5")
            #expect(exact.exitCode == 64)
            #expect(
                exact.errors.hasPrefix("controlroom: \(option) needs --tolerance: other chance gives other figures\n"))
        }
    }

    @Test("What is missing or wrong is never a pass")
    func missing() throws {
        _ = try folder.shell("mkdir empty; mkdir bad; echo '{}' > bad/x.json; cp small.json5 other.json5")
        let cases: [([String], Int32, String)] = [
            (["--against", "nowhere"], 66, "can't read 'nowhere': expected a folder of stored results, found none"),
            (
                ["--against", "small.json5"], 66,
                "can't read 'small.json5': expected a folder of stored results, found none"
            ),
            (
                ["--against", "empty"], 66,
                "can't read 'empty': no stored result is there; 'controlroom run SCENARIO --format json --output empty/NAME.json' stores one"
            ),
            (
                ["other.json5", "--against", "stored"], 66,
                "can't read 'stored': no result of 'other.json5' is stored there; 'controlroom run other.json5 --format json --output stored/NAME.json' stores one"
            ),
        ]
        for (arguments, code, words) in cases {
            let outcome = try ControlRoomProcess(["check"] + arguments, in: folder).outcome()
            #expect(outcome.exitCode == code)
            #expect(outcome.errors == "controlroom: \(words)\n")
        }
        let bad = try folder.controlroom("check", "--against", "bad")
        #expect(bad.exitCode == 65)
        #expect(
            bad.output.contains(
                "bad/x.json: not checked: expected a result as 'run --format json' writes it, found something else\n"))
        let gone = try folder.shell("rm small.json5; \"$CONTROLROOM\" check --against stored")
        #expect(gone.exitCode == 66)
        #expect(
            gone.output.contains("stored/plain.json: not checked: can't read 'small.json5': no such file or folder\n"))
    }

    @Test("A single replication can't be judged by tolerance")
    func oneReplication() throws {
        let line = """
            mkdir single
            "$CONTROLROOM" run small.json5 --quiet --replications 1 --format json --output single/x.json
            "$CONTROLROOM" check --against single && "$CONTROLROOM" check --against single --tolerance chance
            """
        let outcome = try folder.shell(line)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.contains("not checked: it stands on 1 replication and has no intervals to judge by\n"))
    }

    @Test("The report goes to a file where it is asked for, never over a stored result")
    func output() throws {
        let junit = try folder.controlroom("check", "--against", "stored", "--format", "junit", "--output", "check.xml")
        #expect(junit.exitCode == 0)
        #expect(
            folder.text(of: "check.xml")?.contains("<testsuite name=\"controlroom check\" tests=\"3\" failures=\"0\"")
                == true)
        let over = try folder.controlroom("check", "--against", "stored", "--output", "stored/plain.json", "--force")
        #expect(over.exitCode == 73)
    }
}
