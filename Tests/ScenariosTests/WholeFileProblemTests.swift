import Scenarios
import Testing

@Suite("Problems of a scenario as a whole")
struct WholeFileProblemTests {
    @Test("An empty object lacks every required key, each with an example")
    func empty() {
        #expect(
            problems(in: "{}") == [
                "s.json5:1:1: expected the key 'schemaVersion', such as schemaVersion: 1; found none",
                "s.json5:1:1: expected the key 'name', such as name: \"Two rooms\"; found none",
                "s.json5:1:1: expected the key 'period', such as period: { start: \"2017-10-01\", days: 31 }; found none",
                "s.json5:1:1: expected the key 'callTypes', such as callTypes: { \"999\": { priority: 1, arrivals: { callsPerDay: 700 }, talk: { distribution: \"lognormal\", meanSeconds: 263, variation: 1.0 } } }; found none",
                "s.json5:1:1: expected the key 'teams', such as teams: { Room: { agents: { constant: 14 } } }; found none",
            ])
    }

    @Test("A call type nobody answers, and a reserve for calls a team doesn't take, are refused")
    func nobodyAnswers() {
        let text = twoTypes.replacing("answers: [\"999\", \"101\"]", with: "answers: [\"999\"]")
        #expect(
            problems(in: text) == [
                "s.json5:23:5 callTypes.101: expected a team that answers '101', found none; add it to a team's answers",
                "s.json5:30:85 teams.Main room.keepFree.101: expected a call type this team answers, found '101';"
                    + " add it to the team's answers or remove it",
            ])
    }

    @Test("Names are checked, and 'all' is kept for results")
    func names() {
        let long = String(repeating: "x", count: 101)
        let text = smallScenario(team: "", scenario: "areas: { '': {}, 'a\\nb': {}, \(long): {} }")
            .replacing("Room:", with: "all:")
        #expect(
            problems(in: text) == [
                "s.json5:4:12 teams.all: expected a name other than 'all', which stands for everything in results",
                "s.json5:5:12 areas.: expected a name of 1 to 100 bytes without control characters, found the text ''",
                "s.json5:5:20 areas.a\nb: expected a name of 1 to 100 bytes without control characters, found the text 'a\nb'",
                "s.json5:5:32 areas.\(long): expected a name of 1 to 100 bytes without control characters,"
                    + " found the text '\(long.prefix(60))…'",
            ])
    }

    @Test("A million agents in small teams are refused too")
    func manyAgents() {
        let teams = (1...11).map { "T\($0): { agents: { constant: 1000 } }" }.joined(separator: ", ")
        let text = smallScenario().replacing("Room:", with: teams + ", Room:")
        #expect(
            problems(in: text) == [
                "s.json5:4:10 teams: expected at most 10000 agents in all teams together, found more"
            ])
    }

    @Test("Problems of several parts are reported together, from the top of the file down")
    func together() {
        let text = smallScenario(
            period: "start: '2017-10-02', days: 0", talk: "constant: -1", team: "anwers: []", agents: "constant: -1")
        #expect(
            problems(in: text) == [
                "s.json5:2:40 period.days: expected a whole number from 1 to 36525, found 0",
                "s.json5:3:88 callTypes.999.talk.constant: expected a number from 0 to 2592000, found -1",
                "s.json5:4:40 teams.Room.agents.constant: expected a number from 0 to 10000, found -1",
                "s.json5:4:46 teams.Room.anwers: unknown key 'anwers'; did you mean 'answers'?",
            ])
    }

    @Test("After two hundred problems the rest are counted")
    func manyProblems() {
        let keys = (0..<300).map { "k\($0): 1" }.joined(separator: ", ")
        let found = problems(in: smallScenario(scenario: keys))
        #expect(found.count == 201)
        #expect(found.last == "and 100 more problems")
    }

    @Test("A file that isn't there is the only problem")
    func missingFile() {
        do throws(ScenarioProblems) {
            _ = try ScenarioReader.read(path: "folder/s.json5") { _ in nil }
            Issue.record("it was read")
        } catch {
            #expect(error.problems.map(\.description) == ["no file 'folder/s.json5'"])
        }
    }
}
