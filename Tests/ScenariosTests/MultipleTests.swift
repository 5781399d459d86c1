import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Parts of a scenario so many times as large")
struct MultipleTests {
    private func draft(_ text: String, files: [String: String] = [:]) throws -> ScenarioDraft {
        try ScenarioDraft(path: "s.json5") { name in
            name == "s.json5" ? Array(text.utf8) : files[name].map { Array($0.utf8) }
        }
    }

    private func scenario(_ text: String, _ path: String, times: Double) throws -> Scenario {
        try draft(text).scenario(with: [.setting(Setting(path: path, times: times))])
    }

    @Test(
        "Agents are so many times as many, however they are given",
        arguments: [
            ("constant: 4", "constant: 6"),
            (
                "shifts: { early: { start: '07:00', hours: 8, headcount: 6 } }",
                "shifts: { early: { start: '07:00', hours: 8, headcount: 9 } }"
            ),
            (
                "shifts: { day: { start: '07:00', hours: 12 } }, rota: { cycle: ['day', 'off'], groups: { A: 4, B: 2 }, from: '2017-10-02' }",
                "shifts: { day: { start: '07:00', hours: 12 } }, rota: { cycle: ['day', 'off'], groups: { A: 6, B: 3 }, from: '2017-10-02' }"
            ),
        ])
    func agents(asTheyStand: String, multiplied: String) throws {
        let found = try scenario(smallScenario(agents: asTheyStand), "teams.Room.agents", times: 1.5)
        #expect(found.hash == (try draft(smallScenario(agents: multiplied)).scenario.hash))
    }

    @Test("Lengths keep their law and their variation, and calls their hours")
    func lengthsAndCalls() throws {
        let mixed =
            "distribution: 'mixture', parts: { a: { share: 1, constant: 20 }, b: { share: 3, distribution: 'gamma', meanSeconds: 100, variation: 0.5 } }"
        let doubled =
            "distribution: 'mixture', parts: { a: { share: 1, constant: 40 }, b: { share: 3, distribution: 'gamma', meanSeconds: 200, variation: 0.5 } }"
        let talk = try scenario(smallScenario(talk: mixed), "callTypes.999.talk", times: 2)
        #expect(talk.hash == (try draft(smallScenario(talk: doubled)).scenario.hash))
        let patience =
            "patience: { distribution: 'exponential', meanSeconds: %, hangUpAtOnce: { fraction: 0.1, meanSeconds: 4 } }"
        let longer = try scenario(
            smallScenario(callType: patience.replacing("%", with: "300")), "callTypes.999.patience", times: 2)
        #expect(
            longer.hash == (try draft(smallScenario(callType: patience.replacing("%", with: "600"))).scenario.hash))
        let calls = try scenario(
            smallScenario(arrivals: "callsPerHour: 30, busynessVariation: 0.1"), "callTypes.999.arrivals", times: 0.5)
        #expect(
            calls.hash
                == (try draft(smallScenario(arrivals: "callsPerHour: 15, busynessVariation: 0.1")).scenario.hash))
    }

    @Test("Numbers of a CSV file are so many times as large, by a setting as by the key it stands for")
    func files() throws {
        let text = smallScenario(
            arrivals: "csv: 'calls.csv'", talk: "distribution: 'empirical', csv: 'talk.csv'",
            agents: "csv: 'agents.csv'")
        let files = [
            "calls.csv": "start,calls\n2017-10-02T00:00,240\n2017-10-09T00:00,closed\n",
            "talk.csv": "seconds\n30\n45.5\n",
            "agents.csv": "start,agents\n2017-10-02T00:00,4\n2017-10-02T12:00,6\n",
        ]
        let draft = try draft(text, files: files)
        func changed(_ changes: [Setting]) throws -> Scenario { try draft.scenario(with: changes.map { .setting($0) }) }
        for path in ["teams.Room.agents", "callTypes.999.arrivals", "callTypes.999.talk"] {
            #expect(draft.canMultiply(path))
            let multiplied = try changed([Setting(path: path, times: 1.5)])
            #expect(multiplied.hash == (try changed([Setting(path: path + ".csvFactor", value: "1.5")])).hash)
            #expect(multiplied.hash != draft.scenario.hash)
            // One after the other: 0.5 x 3 = 1.5.
            let twice = try changed([Setting(path: path, times: 0.5), Setting(path: path, times: 3)])
            #expect(twice.hash == multiplied.hash)
        }
        let more = try changed([
            Setting(path: "teams.Room.agents", times: 1.5), Setting(path: "callTypes.999.arrivals", times: 2),
            Setting(path: "callTypes.999.talk", times: 2),
        ])
        guard case .steps(let steps) = more.teams[0].staffing else { throw NoSteps() }
        #expect(steps.map(\.agents) == [6, 9])
        guard case .intervals(let intervals) = more.callTypes[0].arrivals.pattern else { throw NoSteps() }
        // 240 calls in a week of seven days, twice; the warm-up day is like the same weekday.
        let inPeriod = intervals.filter { $0.start >= .periodStart && $0.start.microseconds < 7 * 86_400_000_000 }
        #expect(abs(inPeriod.reduce(0) { $0 + $1.calls } - 480) < 1e-9)
        #expect(more.callTypes[0].talk == .empirical(try #require(ObservedLengths([60, 91]))))
    }

    private struct NoSteps: Error {}

    @Test("A factor for a file needs the file, and what comes of it is checked row by row")
    func wrongFactors() {
        let files = ["agents.csv": "start,agents\n2017-10-02T00:00,400\n2017-10-02T12:00,80\n"]
        func found(_ agents: String) -> [String] {
            problems(in: files.merging(["s.json5": smallScenario(agents: agents)]) { $1 })
        }
        #expect(
            found("csv: 'agents.csv', csvFactor: 50") == [
                "agents.csv:2 teams.Room.agents.csv: expected a number from 0 to 10000 once multiplied, found 400 times 50"
            ])
        #expect(
            found("constant: 4, csvFactor: 2").map { $0.drop { $0 != " " } } == [
                " teams.Room.agents.csvFactor: expected 'csv' beside this key, found none; add it or remove this key"
            ])
        let length = "distribution: 'empirical', valuesSeconds: [30], csvFactor: 2"
        #expect(
            problems(in: smallScenario(talk: length)).map { $0.drop { $0 != " " } } == [
                " callTypes.999.talk.csvFactor: expected 'csv' beside this key, found none; add it or remove this key"
            ])
    }

    @Test("Shares differ so many times as far, each to that power: 0 makes all alike, 1 nothing, 2 squares them")
    func shares() throws {
        func calls(times: Double) throws -> [Double] {
            let days = "callsPerDay: 240, dayOfWeekShares: [1, 2, 1, 1, 1, 1, 0]"
            let found = try scenario(
                smallScenario(arrivals: days), "callTypes.999.arrivals.dayOfWeekShares", times: times)
            guard case .hourOfWeek(let calls) = found.callTypes[0].arrivals.pattern else { return [] }
            return (0..<7).map { day in calls[(day * 24)..<(day * 24 + 24)].reduce(0, +) }
        }
        // A week has 7 x 240 = 1,680 calls whatever the power: of shares 1, 2^power and 0.
        for (power, monday) in [(0.0, 280.0), (1, 240), (2, 1_680 / 9)] {
            let found = try calls(times: power)
            let expected = [monday, monday * (1 << Int(power)).asDouble, monday, monday, monday, monday, 0]
            for (day, calls) in found.enumerated() { #expect(abs(calls - expected[day]) < 1e-9, "\(power) \(day)") }
        }
    }

    @Test("What has no amounts can't be multiplied, and what comes out is checked")
    func mistakes() throws {
        do {
            _ = try scenario(smallScenario(), "teams.Room", times: 2)
            Issue.record("a team was multiplied")
        } catch let error as ScenarioProblems {
            let words = error.problems.map(\.description).joined(separator: "\n")
            #expect(words.contains("lengths or shares, to be so many times as large, found 'teams.Room'"))
        }
        #expect(throws: ScenarioProblems.self) { try scenario(smallScenario(), "teams.Room.agents", times: 1e9) }
    }
}

extension Int {
    fileprivate var asDouble: Double { Double(self) }
}
