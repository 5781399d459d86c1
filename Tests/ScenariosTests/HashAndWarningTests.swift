import Scenarios
import Testing

@Suite("A scenario's hash and warnings")
struct HashAndWarningTests {
    private func hash(_ text: String, settings: [Setting] = [], _ files: [String: String] = [:]) throws -> String {
        try scenario(files.merging(["s.json5": text]) { $1 }, settings: settings).hash
    }

    @Test("The hash is sixteen hexadecimal digits and stays the same from version to version")
    func form() throws {
        // Computed by another program (Python) from the definition of the hash.
        #expect(try hash(smallScenario()) == "06a00d7218d34fef")
    }

    @Test(
        "What isn't simulated doesn't change the hash",
        arguments: [
            Setting(path: "name", value: "Other"), Setting(path: "description", value: "Other"),
            Setting(path: "sources", value: "[]"), Setting(path: "assumptions", value: "null"),
            Setting(path: "experiment.seed", value: "8"), Setting(path: "observed.101.offered", value: "3"),
            Setting(path: "callTypes.999.target.withinSeconds", value: "1e1"),
            Setting(
                path: "callTypes.999.talk", value: "{ variation: +1.00, meanSeconds: 0x107, distribution: 'lognormal' }"
            ),
        ])
    func unchanged(setting: Setting) throws {
        #expect(try hash(twoTypes, settings: [setting]) == hash(twoTypes))
    }

    @Test(
        "What is simulated changes the hash",
        arguments: [
            Setting(path: "callTypes.999.talk.meanSeconds", value: "263.0000001"),
            Setting(path: "callTypes.999.talk.distribution", value: "gamma"),
            Setting(path: "callTypes.999.target.withinSeconds", value: "11"),
            Setting(path: "period.warmUpDays", value: "2"),
            Setting(path: "teams.Night.agents.constant", value: "3"),
            Setting(path: "teams.Night.answers", value: "['101']"),
        ])
    func changed(setting: Setting) throws {
        #expect(try hash(twoTypes, settings: [setting]) != hash(twoTypes))
    }

    @Test("Comments, layout and where a value comes from don't change the hash; the order of teams does")
    func layout() throws {
        let oneLine = twoTypes.replacing("// Two kinds of call.", with: "").replacing("\n", with: " ")
        #expect(try hash(oneLine) == hash(twoTypes))
        let extending = try hash("{ extends: 'b', name: 'Other' }", ["b": twoTypes])
        #expect(try extending == hash(twoTypes))
        let teams = ["A: { agents: { constant: 1 } }", "B: { agents: { constant: 2 } }"]
        let ordered = smallScenario().replacing("Room:", with: teams.joined(separator: ", ") + ", Room:")
        let reversed = smallScenario().replacing("Room:", with: teams.reversed().joined(separator: ", ") + ", Room:")
        #expect(try hash(ordered) != hash(reversed))
    }

    @Test("The fields of a side file count, its name and layout don't")
    func sideFiles() throws {
        let text = smallScenario(agents: "csv: 'a.csv'")
        let first = try hash(text, ["a.csv": "start,agents\n2017-10-01T00:00,3\n"])
        #expect(try first == hash(text, ["a.csv": "\"start\",agents\r\n\r\n2017-10-01T00:00, 3"]))
        #expect(
            try first == hash(text.replacing("a.csv", with: "b.csv"), ["b.csv": "start,agents\n2017-10-01T00:00,3\n"]))
        #expect(try first != hash(text, ["a.csv": "start,agents\n2017-10-01T00:00,4\n"]))
    }

    @Test(
        "What is legal but odd is warned of",
        arguments: [
            (
                smallScenario(period: "start: '2017-10-02', days: 7"),
                "period.warmUpDays: 0 days, so the room is empty when measuring begins"
            ),
            (
                smallScenario(callType: "target: { withinSeconds: 0, fraction: 1 }"),
                "callTypes.999.target.withinSeconds: 0, so only calls answered at once are within the target"
            ),
            (smallScenario(arrivals: "callsPerDay: 0"), "callTypes.999.arrivals: no calls are expected in the period"),
            (
                smallScenario(team: "keepFree: { '999': 4 }"),
                "teams.Room.keepFree.999: the team never has enough agents to take such a call"
            ),
            (
                smallScenario().replacing("Room", with: "'=1+1'"),
                "teams.=1+1: a spreadsheet reads '=1+1' as a formula; in CSV it gets an apostrophe before it"
            ),
            (
                smallScenario(team: "grades: { '@new': { share: 0.2 }, rest: {} }"),
                "teams.Room.grades.@new: a spreadsheet reads '@new' as a formula; in CSV it gets an apostrophe before it"
            ),
            (
                smallScenario(scenario: "assumptions: [{ path: 'callTypes.999.tlk', evidence: 'assumed' }]"),
                "assumptions.0.path: 'callTypes.999.tlk' leads to nothing in the scenario"
            ),
            (
                smallScenario(callType: "wrap: { constant: 5, interruptibleBy: ['101'] }", team: "").replacing(
                    "callTypes: {",
                    with: "callTypes: { '101': { priority: 2, arrivals: { callsPerDay: 1 }, talk: { constant: 60 } },"),
                "callTypes.999.wrap.interruptibleBy: 101 is less urgent than 999 itself"
            ),
            (
                smallScenario(
                    callType: "wrap: { constant: 5, interruptibleBy: ['111'] }", team: "keepFree: { '111': 1 }"
                )
                .replacing(
                    "callTypes: {",
                    with: "callTypes: { '111': { priority: 1, arrivals: { callsPerDay: 1 }, talk: { constant: 60 } },"),
                "callTypes.999.wrap.interruptibleBy: every team that could keeps agents free from 111 calls (keepFree), and such calls take nobody out of anything"
            ),
            (
                smallScenario(arrivals: "callsPerDay: 1, busynessVariation: 10"),
                "callTypes.999.arrivals.busynessVariation: 10 times the mean is a great deal; as much as the mean, 100%, is written 1"
            ),
            (
                smallScenario(callType: "wrap: { distribution: 'gamma', meanSeconds: 10, variation: 80 }"),
                "callTypes.999.wrap.variation: 80 times the mean is a great deal; as much as the mean, 100%, is written 1"
            ),
            // 30 calls an hour of 200 s keep 1.67 agents busy.
            (
                smallScenario(agents: "constant: 1.5"),
                "callTypes: callers of 999 never hang up and need 1.7 agents on average, of 1.5 there are: the queue grows without end"
            ),
        ])
    func warnings(text: String, expected: String) throws {
        #expect(try scenario(text).oddities == [expected])
    }

    @Test("Teams without agents are warned of")
    func noAgents() throws {
        let text = smallScenario(callType: "patience: { constant: 60 }", agents: "constant: 0")
        #expect(try scenario(text).oddities == ["teams.Room.agents: the team is never staffed"])
        let two = twoTypes.replacing("constant: 14", with: "constant: 0").replacing(
            "keepFree: { \"101\": 1 },", with: ""
        )
        .replacing(
            "talk: { distribution: \"gamma\"", with: "patience: { constant: 60 }, talk: { distribution: \"gamma\"")
        #expect(
            try scenario(two).oddities == [
                "callTypes.101: no team that answers it is ever staffed",
                "teams.Main room.agents: the team is never staffed",
            ])
    }

    @Test("A staffing file that begins after the simulation does is warned of")
    func lateStaffing() throws {
        let files = ["s.json5": smallScenario(agents: "csv: 'a.csv'"), "a.csv": "start,agents\n2017-10-02T00:00,3\n"]
        #expect(
            try scenario(files).oddities == [
                "teams.Room.agents.csv: the first row starts after the simulation does; its agents are there before it too"
            ])
    }
}
