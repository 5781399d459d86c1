import Testing

@Suite("--by-area")
struct ByAreaTests {
    private let folder: TemporaryFolder
    private let pods = """
        { schemaVersion: 1, name: "Two pods", period: { start: "2017-10-02", days: 2 },
          experiment: { replications: 4, seed: 7 }, areas: { North: {}, South: {} },
          callTypes: { "999": { priority: 1, target: { withinSeconds: 10, fraction: 0.9 },
            arrivals: { callsPerHour: 18 }, origins: { North: 2, South: 1 },
            talk: { distribution: "exponential", meanSeconds: 240 },
            patience: { distribution: "exponential", meanSeconds: 300 } } },
          teams: { "North pod": { serves: ["North"], agents: { constant: 2 } },
                   "South pod": { serves: ["South"], agents: { constant: 1 } } },
          routing: { all: [{ afterSeconds: 0, teams: "home" }, { afterSeconds: 20, teams: "any" }] } }
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(pods, to: "pods.json5")
        try folder.write(smallScenario, to: "small.json5")
    }

    private func run(_ words: String...) throws -> (output: String, errors: String, exitCode: Int32) {
        let outcome = try folder.shell("\"$CONTROLROOM\" " + words.joined(separator: " "))
        return (outcome.output, outcome.errors, outcome.exitCode)
    }

    @Test("adds a column and rows to CSV and JSON, and changes nothing of the others", arguments: ["", "--by weekday"])
    func rows(by: String) throws {
        let plain = try run("run pods.json5 --quiet --format csv", by).output.split(whereSeparator: \.isNewline)
        let apart = try run("run pods.json5 --quiet --by-area --format csv", by).output.split(
            whereSeparator: \.isNewline)
        #expect(plain[0].hasPrefix("callType,team,period,"))
        #expect(apart[0].hasPrefix("callType,team,area,period,"))
        let withoutArea = apart.map { row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            return (fields[..<2] + fields[3...]).joined(separator: ",")
        }
        #expect(Array(withoutArea.prefix(plain.count)) == plain.map(String.init))
        #expect(apart.dropFirst(plain.count).allSatisfy { $0.contains(",all,North,") || $0.contains(",all,South,") })
        let json = try run("run pods.json5 --quiet --by-area --format json", by).output
        #expect(json.contains("\"byArea\": true"))
        #expect(json.contains("\"callType\": \"999\", \"team\": \"all\", \"area\": \"South\", \"period\": \"all\","))
    }

    @Test("has a table a call type, and a note where nothing is said of origins")
    func report() throws {
        let text = try run("run pods.json5 --quiet --by-area").output
        #expect(text.contains("\n999, area by area\n"))
        #expect(text.contains("\nSouth "))
        #expect(!text.contains("ring from each area"))
        let alike = try run("run pods.json5 --quiet --by-area --set callTypes.999.origins=null").output
        #expect(
            alike.replacing("\n", with: " ").contains(
                "As many callers of 999 ring from each area; if that is not so, 'origins'"))
        #expect(alike.contains("--by-area"))
    }

    @Test("is what a stored result is checked with, and parts merge with it")
    func checkAndMerge() throws {
        #expect(try run("run pods.json5 --quiet --by-area --format json --output stored/pods.json").exitCode != 0)
        #expect(try folder.shell("mkdir stored").exitCode == 0)
        #expect(try run("run pods.json5 --quiet --by-area --format json --output stored/pods.json").exitCode == 0)
        #expect(try run("check --against stored").exitCode == 0)
        for part in 1...2 {
            let made = try run("run pods.json5 --quiet --by-area --part \(part)/2 --output \(part).part")
            #expect(made.exitCode == 0)
        }
        let merged = try run("merge 1.part 2.part --format csv --require '999[South].offered > 0'")
        #expect(merged.exitCode == 0)
        #expect(merged.output == (try run("run pods.json5 --quiet --by-area --format csv").output))
    }

    @Test("lets one area's figure be required, swept and compared")
    func figures() throws {
        #expect(try run("run pods.json5 --quiet --by-area --require '999[South].serviceLevel > 1'").exitCode == 2)
        #expect(try run("run pods.json5 --quiet --by-area --require '999[South].serviceLevel >= 1%'").exitCode == 0)
        let sweep = try run(
            "sweep pods.json5 --quiet --by-area --vary routing.all.1.afterSeconds=0,20 --measure '999[South].serviceLevel'"
        )
        #expect(sweep.exitCode == 0 && sweep.output.contains("999 South in time"))
        let compared = try run("compare pods.json5 --with freedAgentTakes=ownAreaFirst --quiet --by-area --format csv")
        #expect(compared.output.hasPrefix("plan,callType,team,area,period,measure,unit,"))
        #expect(compared.output.contains("freedAgentTakes=ownAreaFirst,999,all,South,all,serviceLevel,"))
    }

    @Test(
        "is an error where there is nothing to tell apart, or where it has no effect",
        arguments: [
            (
                "run small.json5 --by-area",
                "--by-area needs several areas to tell apart, and small.json5 has one; name them under 'areas', and where callers ring from under 'origins' of each call type"
            ),
            (
                "run pods.json5 --by-area --brief",
                "--brief leaves out the tables that --by-area asks for; leave one of them out"
            ),
            (
                "run pods.json5 --require '999[South].serviceLevel >= 90%'",
                "--require: expected a figure of callers from all areas; those of one area are there with --by-area, found '999[South].serviceLevel'"
            ),
            (
                "run pods.json5 --by-area --require '999[Suth].serviceLevel >= 90%'",
                "--require: expected the name of an area in the brackets, found 'Suth'; did you mean 'South'?"
            ),
            (
                "sweep pods.json5 --by-area --vary routing.all.1.afterSeconds=0,20",
                "--by-area has no effect on a report for people without a figure of one area; add --measure '999[North].abandonedFraction', --format csv or --format json"
            ),
            (
                "compare pods.json5 --with freedAgentTakes=ownAreaFirst --quiet --by-area --agents-saved",
                "--by-area doesn't go with a break-even"
            ),
        ])
    func refused(words: String, problem: String) throws {
        let outcome = try run(words)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.hasPrefix("controlroom: " + problem + "\n"), "\(outcome.errors)")
    }
}
