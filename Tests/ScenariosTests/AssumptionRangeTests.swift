import Scenarios
import Testing

@Suite("How far off an assumption might be")
struct AssumptionRangeTests {
    private func text(_ assumptions: String) -> String { smallScenario(scenario: "assumptions: [\(assumptions)]") }

    @Test("A low and a high stand beside the number the scenario has")
    func range() throws {
        let scenario = try scenario(
            text(
                """
                { path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: 180, high: 240.5 },
                { path: 'callTypes.999.talk', evidence: 'published' },
                { path: 'teams.Room.agents.constant', evidence: 'derived', low: 0, high: 8 }
                """))
        let ranges = scenario.assumptions.map(\.range)
        #expect(ranges.map { $0?.low } == [180, nil, 0])
        #expect(ranges.map { $0?.high } == [240.5, nil, 8])
        #expect(ranges.map { $0?.value } == [200, nil, 4])
        #expect(scenario.oddities == [])
    }

    @Test("A number may stand in a list, and under a name with dots in it")
    func places() throws {
        let hours = (0..<24).map(String.init).joined(separator: ", ")
        let dotted = smallScenario(
            agents: "byHourOfDay: [\(hours)]",
            scenario: "assumptions: [{ path: 'teams.Room.agents.byHourOfDay.7', evidence: 'assumed', low: 1, high: 9 }]"
        )
        #expect(try scenario(dotted).assumptions.first?.range?.value == 7)
        let named = smallScenario(
            scenario:
                "assumptions: [{ path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: 1, high: 900 }]"
        ).replacing("'999'", with: "'999 v. 2'").replacing("callTypes.999.", with: "callTypes.999 v. 2.")
        #expect(try scenario(named).assumptions.first?.range?.value == 200)
    }

    @Test(
        "Both ends or neither, in order, and about a number of the scenario",
        arguments: [
            (
                "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: 180",
                "s.json5:5:17 assumptions.0: expected the key 'high', such as high: 60; found none"
            ),
            (
                "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', high: 280",
                "s.json5:5:17 assumptions.0: expected the key 'low', such as low: 10; found none"
            ),
            (
                "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: 200, high: 200",
                "s.json5:5:85 assumptions.0: expected low, high in rising order, found they are not"
            ),
            (
                "path: 'callTypes.999.talk', evidence: 'assumed', low: 1, high: 2",
                "s.json5:5:25 assumptions.0.path: expected the path of a number of the scenario, which low and high are about, "
                    + "found 'callTypes.999.talk'"
            ),
            (
                "path: 'callTypes.998.talk.meanSeconds', evidence: 'assumed', low: 1, high: 2",
                "s.json5:5:25 assumptions.0.path: expected the path of a number of the scenario, which low and high are about, "
                    + "found 'callTypes.998.talk.meanSeconds'"
            ),
            (
                "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: -1, high: 2",
                "s.json5:5:85 assumptions.0.low: expected a number from 0 to 8766000000000, found -1"
            ),
        ])
    func mistakes(assumption: String, expected: String) {
        let found = problems(in: text("{ \(assumption) }"))
        #expect(found == [expected])
    }

    @Test("A range without the scenario's own number is odd, and the range changes nothing that is simulated")
    func warning() throws {
        let path = "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed'"
        let odd = try scenario(text("{ \(path), low: 210, high: 240 }"))
        #expect(
            odd.oddities == ["assumptions.0: callTypes.999.talk.meanSeconds is 200, which is not between 210 and 240"])
        #expect(odd.hash == (try scenario(text("{ \(path) }")).hash))
    }
}
