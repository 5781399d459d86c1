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
