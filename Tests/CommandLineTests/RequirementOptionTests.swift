import Testing

@Suite("run --require")
struct RequirementOptionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(smallScenario, to: "small.json5")
    }

    @Test("The exit code is 2 where a requirement is not met, and the result is written all the same")
    func exitCode() throws {
        let plain = try folder.controlroom("run", "small.json5", "--quiet", "--format", "csv")
        let met = try folder.controlroom(
            "run", "small.json5", "--quiet", "--format", "csv", "--require", "999.serviceLevel >= 1%", "--require",
            "teams.Room.occupancy <= 1")
        #expect(met.exitCode == 0)
        #expect(met.errors == "")
        #expect(met.output == plain.output)
        let notMet = try folder.controlroom(
            "run", "small.json5", "--quiet", "--format", "csv", "--output", "result.csv", "--require",
            "999.serviceLevel >= 1%", "--require", "999.serviceLevel > 1")
        #expect(notMet.exitCode == 2)
        #expect(notMet.errors.hasPrefix("controlroom: not met: 999.serviceLevel > 1: "))
        #expect(notMet.errors.split(separator: "\n").count == 1)
        #expect(folder.text(of: "result.csv") == plain.output)
    }

    @Test("Requirements met are named on standard error too, unless it is to be quiet")
    func told() throws {
        let outcome = try folder.controlroom("run", "small.json5", "--require", "all.offered > 0")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("\nmet: all.offered > 0: "))
        #expect(outcome.output.contains("\nRequirements\n------------\n"))
    }

    @Test("A figure that has no value does not meet anything")
    func noValue() throws {
        for bound in ["999.serviceLevel >= 0", "999.serviceLevel <= 1"] {
            let outcome = try folder.controlroom(
                "run", "small.json5", "--quiet", "--set", "callTypes.999.arrivals={callsPerDay: 0}", "--require", bound)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors == "controlroom: not met: \(bound): no value\n")
        }
    }

    @Test(
        "A requirement that can't be judged is an error of the command line, found before anything is simulated",
        arguments: [
            (
                "999.servicLevel >= 0.9",
                "expected a measure of 999, found 'servicLevel'; did you mean 'serviceLevel'?"
            ),
            (
                "99.serviceLevel >= 0.9",
                "expected a call type, 'all' or teams.NAME before the measure, found '99'; did you mean '999'?"
            ),
            (
                "team.Room.occupancy < 1",
                "expected a call type, 'all' or teams.NAME before the measure, found 'team.Room'; "
                    + "did you mean 'teams.Room'?"
            ),
            (
                "999.occupancy < 1",
                "expected a measure of 999, of which the results have no occupancy, found 'occupancy'"
            ),
            (
                "999.serviceLevel >= 90",
                "expected a fraction from 0 to 1 or a percentage, found '90'; did you mean '90%'?"
            ),
            ("999.serviceLevel >= high", "expected a number, such as 0.9 or 90%, found 'high'"),
            (
                "999.averageSpeedOfAnswerSeconds < 50%",
                "expected a number of seconds, since averageSpeedOfAnswerSeconds is no fraction, found '50%'"
            ),
            (
                "999.serviceLevel",
                "expected FIGURE >= NUMBER (or >, <=, <), such as '999.serviceLevel >= 0.90', "
                    + "found '999.serviceLevel'"
            ),
        ])
    func mistakes(bound: String, words: String) throws {
        try folder.write(endlessScenario, to: "endless.json5")
        let outcome = try folder.controlroom("run", "endless.json5", "--quiet", "--require", bound)
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors == "controlroom: --require: \(words)\nSee 'controlroom run --help'.\n")
    }
}
