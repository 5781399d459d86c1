import Testing

@Suite("The verb validate")
struct ValidateVerbTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
        try folder.write(wrongScenario, to: "wrong.json5")
    }

    @Test("A sound scenario gets one line of summary; what is odd is said on standard error")
    func sound() throws {
        let outcome = try folder.controlroom("validate", "small.json5")
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.output
                == "small.json5: fine. 2 October 2017 to 3 October 2017, 2 days; call type 999; 2.0 agents on average; "
                + "4 replications; no stated assumptions.\n")
        #expect(outcome.errors.hasPrefix("warning: small.json5:3:11 period.warmUpDays: 0 days"))
        #expect(try folder.controlroom("validate", "small.json5", "--quiet").errors == "")
    }

    @Test("In brief a sound scenario is one line, however much there is to say of it")
    func brief() throws {
        try folder.write(
            "{ extends: \"small.json5\", teams: { Annex: { agents: { constant: 1 } } }, routing: { all: [{ afterSeconds: 0, teams: [\"Room\"] }, { afterSeconds: 20, teams: \"any\" }] } }",
            to: "routed.json5")
        let whole = try folder.controlroom("validate", "routed.json5", "--quiet").output
        let brief = try folder.controlroom("validate", "routed.json5", "small.json5", "--quiet", "--brief").output
        let lines = brief.split(separator: "\n")
        try #require(lines.count == 2)
        #expect(whole.hasPrefix(lines[0] + "\n"))
        #expect(lines.map { $0.prefix { $0 != ";" } }.allSatisfy { $0.contains(": fine. 2 October 2017") })
    }

    @Test("Every problem of every file is reported at once, each with its place, and counted")
    func wrong() throws {
        let outcome = try folder.controlroom("validate", "wrong.json5", "small.json5", "--quiet")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.hasPrefix("small.json5: fine."))
        let lines = outcome.errors.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[0] == "wrong.json5:6:20 callTypes.999.targt: unknown key 'targt'; did you mean 'target'?")
        #expect(lines[1].hasPrefix("wrong.json5:7:57 callTypes.999.talk.meanSeconds: expected a number above 0"))
        #expect(lines[1].hasSuffix(", found -240"))
        #expect(lines[2] == "2 problems")
    }

    @Test("A missing scenario is told from a wrong one by the exit code")
    func missing() throws {
        let outcome = try folder.controlroom("validate", "nowhere.json5")
        #expect(outcome.exitCode == 66)
        #expect(outcome.errors == "controlroom: can't read 'nowhere.json5': no such file or folder\n")
        #expect(try folder.controlroom("validate", ".").errors == "controlroom: can't read '.': it is a folder\n")
        #expect(try folder.controlroom("validate", "nowhere.json5", "small.json5").exitCode == 66)
        #expect(try folder.controlroom("validate", "wrong.json5", "nowhere.json5").exitCode == 65)
        #expect(try folder.controlroom("validate", "nowhere.json5", "wrong.json5").exitCode == 65)
    }

    @Test("A missing file that a scenario extends is a missing input too, and the place that names it is said")
    func missingBase() throws {
        try folder.write("{ extends: \"base.json5\" }", to: "heir.json5")
        let outcome = try folder.controlroom("validate", "heir.json5")
        #expect(outcome.exitCode == 66)
        #expect(outcome.errors.hasPrefix("heir.json5:1:12 extends: no file 'base.json5'"))
        #expect(outcome.errors.hasSuffix("\n1 problem\n"))
    }

    @Test(
        "Settings of the command line are checked like the file",
        arguments: [
            ("callTypes.999.talk.meanSeconds=0", "callTypes.999.talk.meanSeconds: expected a number above 0"),
            ("callTypes.998.priority=1", "callTypes.998"), ("period.start=yesterday", "period.start: expected a date"),
        ])
    func settings(setting: String, words: String) throws {
        let outcome = try folder.controlroom("validate", "small.json5", "--set", setting)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains(words))
        #expect(outcome.errors.contains("--set"))
    }

    @Test(
        "What isn't a scenario is refused with words, at once",
        arguments: [
            "", "null", "[]", "{", "\u{0}\u{1}\u{2}", String(repeating: "[", count: 100_000),
            String(repeating: "{a:", count: 100_000),
            "{ schemaVersion: 1, period: { days: 1e300 } }",
        ])
    func nonsense(text: String) throws {
        try folder.write(text, to: "nonsense.json5")
        let outcome = try folder.controlroom("validate", "nonsense.json5")
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.hasPrefix("nonsense.json5"))
        #expect(outcome.errors.utf8.count < 10_000)
    }
}
