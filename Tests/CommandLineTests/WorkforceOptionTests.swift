import Testing

/// Four agents for forty posts; twenty more join, and the twelve oldest are lost.
private let room = """
    {
      schemaVersion: 1, name: "Joined", period: { start: "2018-01-01", days: 59, warmUpDays: 1 },
      experiment: { replications: 3, seed: 5 },
      callTypes: { "999": { priority: 1, target: { withinSeconds: 10, fraction: 0.9 }, arrivals: { callsPerDay: 300 },
        talk: { distribution: "exponential", meanSeconds: 300 }, patience: { constant: 600 } } },
      teams: { Room: { agents: { constant: 4 } } },
      workforce: { establishment: 60, plannedFor: 40, inPost: { experienced: 40 },
        intakes: [{ name: "January", start: "2018-01-15", people: 20, trainingWeeks: 2, tutoredWeeks: 2 }],
        leavers: { losses: [{ on: "2018-02-15", people: 12, name: "officer recruitment", fromYears: 1 }] },
        learning: [{ weeks: 0, handlingFactor: 1.5 }, { weeks: 4 }], tutorHandlingFactor: 1.25,
        recovery: { "999": 0.95 } },
    }
    """

@Suite("A workforce on the command line")
struct WorkforceOptionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(room, to: "room.json5")
    }

    @Test("A run by month has a table of who is in post, a line a month and one for all")
    func months() throws {
        let lines = try folder.controlroom("run", "room.json5", "--by", "month", "--quiet").output
            .split(separator: "\n").map(String.init)
        let heading = try #require(lines.firstIndex(of: "The workforce, in full-time posts"))
        // 20 more on 17 days of 31, on 14 of them in training.
        #expect(lines[heading + 3].split(separator: " ").prefix(5) == ["2018-01", "60.0", "51.0", "9.0", "41.9"])
        // 14 days with 60 and 14 with 48.
        #expect(lines[heading + 4].split(separator: " ").prefix(3) == ["2018-02", "60.0", "54.0"])
        #expect(lines.contains { $0.hasPrefix("999 is never below 95%") || $0.hasPrefix("999 is not back at 95%") })
    }

    @Test("JSON and CSV have the rows, and recoveries by month alone; the same bytes for any number of threads")
    func files() throws {
        let csv = try folder.controlroom("run", "room.json5", "--by", "month", "--quiet", "--format", "csv").output
        #expect(
            csv.contains("\r\nall,all,2018-02,inPost,posts,54,54,54,0.95,,\r\n")
                || csv.contains("\r\nall,all,2018-02,inPost,posts,54,,,0.95,,\r\n"))
        #expect(csv.contains("\r\nall,all,2018-02,leavers,posts,12,"))
        #expect(csv.contains("\r\nall,all,2018-02,establishment,posts,60,60,60,0.95,,\r\n"))
        let json = try folder.controlroom("run", "room.json5", "--by", "month", "--quiet", "--format", "json").output
        #expect(json.contains("\"recoveries\": [\n    { \"callType\": \"999\", \"level\": 0.95, "))
        let whole = try folder.controlroom("run", "room.json5", "--quiet", "--format", "json").output
        #expect(!whole.contains("recoveries"))
        let threads = try folder.controlroom(
            "run", "room.json5", "--by", "month", "--quiet", "--format", "json", "--threads", "3"
        ).output
        #expect(threads == json)
    }

    @Test("An intake is dropped by its place")
    func dropped() throws {
        let csv = try folder.controlroom(
            "run", "room.json5", "--set", "workforce.intakes.0=null", "--by", "month", "--quiet", "--format", "csv"
        ).output
        #expect(csv.contains("\r\nall,all,2018-01,inPost,posts,40,"))
        let compared = try folder.controlroom(
            "compare", "room.json5", "--with", "workforce.intakes.0=null", "--quiet", "--format", "csv")
        #expect(compared.exitCode == 0 && compared.output.contains(",inPost,"))
    }

    @Test("The fewest agents are not looked for where people come and go; the plan's are")
    func staff() throws {
        let outcome = try folder.controlroom("staff", "room.json5", "--quiet")
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.contains(
                "workforce: expected headcounts of a plan, which a search can raise and lower, found people who join and leave, with whom the agents on duty grow and shrink; try --set workforce=null, which leaves the agents as planned throughout, with --set assumptions=null where assumptions are about it"
            ))
    }

    @Test("A figure of the workforce can be required; without one it isn't a figure")
    func required() throws {
        #expect(try folder.controlroom("run", "room.json5", "--quiet", "--require", "all.inPost > 50").exitCode == 0)
        #expect(try folder.controlroom("run", "room.json5", "--quiet", "--require", "all.inPost > 60").exitCode == 2)
        let without = try folder.controlroom(
            "run", "room.json5", "--set", "workforce=null", "--quiet", "--require", "all.inPost > 50")
        #expect(without.exitCode == 64 && without.errors.contains("inPost"))
    }
}
