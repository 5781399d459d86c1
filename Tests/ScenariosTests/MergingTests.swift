import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Files that extend others, and settings")
struct MergingTests {
    @Test("A file is a merge patch on the one it extends, and so on down the chain")
    func chain() throws {
        let files = [
            "s.json5": "{ extends: 'months/october.json5', name: 'Variant', experiment: null }",
            "months/october.json5": "{ extends: '../base.json5', period: { days: 31 }, experiment: { seed: 5 } }",
            "months/../base.json5": smallScenario(
                callType: "shortAbandonSeconds: 5", scenario: "experiment: { seed: 2 }"),
        ]
        let scenario = try scenario(files)
        #expect(scenario.name == "Variant")
        #expect(scenario.period.days == 31)
        #expect(scenario.period.warmUpDays == 1)
        #expect(scenario.experiment.seed == 1)
        #expect(scenario.callTypes[0].shortAbandon?.seconds == 5)
    }

    @Test("Lists are replaced, not merged, and the order of call types is the base's")
    func listsAndOrder() throws {
        let files = [
            "s.json5": "{ extends: 'b.json5', sources: ['New'], callTypes: { '101': { priority: 3 }, '112': "
                + "{ priority: 1, arrivals: { callsPerDay: 1 }, talk: { constant: 1 } } }, teams: { Night: { answers: null } } }",
            "b.json5": twoTypes,
        ]
        let scenario = try scenario(files)
        #expect(scenario.sources == ["New"])
        #expect(scenario.callTypes.map(\.name) == ["999", "101", "112"])
        #expect(scenario.callTypes.map(\.priority) == [1, 3, 1])
    }

    @Test("A problem names the file and line where the bad value stands, whichever file that is")
    func places() {
        let files = [
            "s.json5": "{ extends: 'b.json5',\n period: { days: 0 } }",
            "b.json5": smallScenario(talk: "constant: -1"),
        ]
        #expect(
            problems(in: files) == [
                "s.json5:2:18 period.days: expected a whole number from 1 to 36525, found 0",
                "b.json5:3:88 callTypes.999.talk.constant: expected a number from 0 to 2592000, found -1",
            ])
    }

    @Test("An inherited key that clashes with a new one is named, with the way out")
    func inheritedClash() throws {
        let base = smallScenario(talk: "distribution: 'lognormal', meanSeconds: 5, variation: 1", agents: "constant: 3")
        let files = [
            "s.json5": "{ extends: 'b.json5', teams: { Room: { agents: { csv: 'x' } } },"
                + " callTypes: { '999': { talk: { distribution: 'exponential' } } } }",
            "b.json5": base, "x": "start,agents\n2017-10-02T00:00,1\n",
        ]
        #expect(
            problems(in: files) == [
                "b.json5:3:121 callTypes.999.talk.variation: the key 'variation' doesn't belong to the distribution"
                    + " 'exponential', which has meanSeconds; null removes an inherited key",
                "s.json5:1:50 teams.Room.agents: expected only one of 'csv' and 'constant', found both;"
                    + " 'constant' comes from b.json5: null removes it",
            ])
        var mended = files
        mended["s.json5"] =
            "{ extends: 'b.json5', teams: { Room: { agents: { constant: null, csv: 'x' } } },"
            + " callTypes: { '999': { talk: { distribution: 'exponential', variation: null } } } }"
        #expect(try scenario(mended).callTypes[0].talk == .exponential(mean: 5))
    }

    @Test(
        "A base that isn't there, isn't named by a text, leads back or goes on for ever is refused where it is named",
        arguments: [
            (["s.json5": "{\n extends: 'b.json5' }"], "s.json5:2:11 extends: no file 'b.json5'"),
            (
                ["s.json5": "{ extends: 5 }"],
                "s.json5:1:12 extends: expected a text in quotes, found 5; write it in quotes: \"5\""
            ),
            (
                ["s.json5": "{ extends: './s.json5' }"],
                "s.json5:1:12 extends: expected a file that doesn't lead back here, found './s.json5'"
            ),
            (
                ["s.json5": "{ extends: 'a/b.json5' }", "a/b.json5": "{ extends: '../s.json5' }"],
                "a/b.json5:1:12 extends: expected a file that doesn't lead back here, found '../s.json5'"
            ),
            (
                ["s.json5": "{ extends: 'b.json5' }", "b.json5": "{ a }"],
                "b.json5:1:5: expected ':' after the key 'a', found '}'"
            ),
            (
                ["s.json5": "{ extends: 'b.json5' }", "b.json5": "[1]"],
                "b.json5:1:1: expected an object in { }, found a list of 1"
            ),
        ])
    func badBases(files: [String: String], expected: String) {
        #expect(problems(in: files) == [expected])
    }

    @Test("A chain of files is followed for sixteen steps")
    func longChain() {
        var files = ["s.json5": "{ extends: '1' }"]
        for number in 1..<20 { files["\(number)"] = "{ extends: '\(number + 1)' }" }
        #expect(
            problems(in: files) == ["16:1:12 extends: expected at most 16 files extending each other, found more"])
    }

    @Test("Settings replace one value each, in order, whether written as JSON5 or as a bare word")
    func settings() throws {
        let scenario = try scenario(
            twoTypes,
            settings: [
                Setting(path: "name", value: "Other"), Setting(path: "name", value: "101"),
                Setting(path: "description", value: "as it is: { } words"),
                Setting(path: "period.start", value: "2018-02-01"),
                Setting(path: "callTypes.999.patience.meanSeconds", value: "500"),
                Setting(path: "callTypes.999.patience.hangUpAtOnce", value: "null"),
                Setting(path: "callTypes.999.arrivals.dayOfWeekShares.6", value: "0"),
                Setting(path: "callTypes.999.target.basis", value: "answered"),
                Setting(path: "callTypes.101.shortAbandonSeconds", value: "0x10"),
                Setting(path: "teams.Main room.agents", value: "{ constant: 9 }"),
                Setting(path: "teams.Main room.keepFree.999", value: "2"),
                Setting(path: "teams.Main room.agents.constant", value: " 8 "),
                Setting(path: "teams.Night.answers", value: "['101']"),
                Setting(path: "teams.Reserve", value: "{ agents: { constant: 1 } }"),
                Setting(path: "observed.101.serviceLevel", value: ".5"),
            ])
        #expect(scenario.name == "101")
        #expect(try Self.name(setTo: "101") == "101")
        #expect(try Self.name(setTo: "true") == "true")
        #expect(try Self.name(setTo: "'a b'") == "a b")
        #expect(scenario.summary == "as it is: { } words")
        #expect(scenario.period.start.text == "2018-02-01")
        #expect(scenario.callTypes[0].patience == .exponential(mean: 500))
        #expect(scenario.callTypes[0].target?.basis == .answered)
        #expect(scenario.callTypes[1].shortAbandon?.seconds == 16)
        #expect(scenario.teams[0].staffing == .hourOfWeek([Double](repeating: 8, count: 168)))
        #expect(scenario.teams[0].keepFree == [2, 1])
        #expect(scenario.teams[1].answers.map(\.index) == [1])
        #expect(scenario.teams.map(\.name) == ["Main room", "Night", "Reserve"])
        #expect(scenario.observed.last?.value == 0.5)
        guard case .hourOfWeek(let calls) = scenario.callTypes[0].arrivals.pattern else {
            Issue.record("no weekly pattern")
            return
        }
        #expect(calls[167] == 0)
    }

    private static func name(setTo value: String) throws -> String {
        try scenario(smallScenario(), settings: [Setting(path: "name", value: value)]).name
    }

    @Test("Names with dots are found in the path of a setting")
    func dottedNames() throws {
        let text = smallScenario().replacing("Room:", with: "'St. Helens':")
        let scenario = try scenario(text, settings: [Setting(path: "teams.St. Helens.agents.constant", value: "2")])
        #expect(scenario.teams[0].staffing == .hourOfWeek([Double](repeating: 2, count: 168)))
    }

    @Test(
        "A wrong setting is reported with its path, and what was probably meant",
        arguments: [
            ("callTypes.999.pateince.meanSeconds", "5", ": unknown key 'pateince'; did you mean 'patience'?"),
            ("callTypes.998.priority", "5", ": unknown call type '998'; did you mean '999'?"),
            ("teams.Rom", "4", ": unknown team 'Rom'; did you mean 'Room'?"),
            ("callTypes.999.talk.meanSecond", "5", ": unknown key 'meanSecond'; did you mean 'meanSeconds'?"),
            ("period.days.x", "1", ": unknown key 'x'; nothing stands below this value"),
            ("extends", "b.json5", ": 'extends' can't be set from outside the file"),
            ("sources.0", "b", ": unknown key '0'; nothing stands below this value"),
            ("teams.Room.agents", "{ constant:", ": expected a value, found the end of the text"),
            ("teams.Room.agents", "", ": expected an object in { }, found the text ''"),
            (
                "teams.Room.agents.constant", "abc",
                ": expected a number from 0 to 10000, found the text 'abc'"
            ),
            (
                "callTypes.999.priority", "Infinity",
                ": expected a whole number from 1 to 100, found Infinity"
            ),
        ])
    func wrongSettings(path: String, value: String, expected: String) {
        let found = problems(in: smallScenario(), settings: [Setting(path: path, value: value)])
        #expect(found == ["--set " + path + expected])
    }

    @Test("Settings without a path, or that take away what is required, are refused")
    func emptySettings() {
        #expect(problems(in: smallScenario(), settings: [Setting(path: "", value: "1")]).count == 1)
        #expect(
            problems(in: smallScenario(), settings: [Setting(path: "period.days", value: "null")]) == [
                "s.json5:2:11 period: expected the key 'days', such as days: 31; found none"
            ])
    }
}
