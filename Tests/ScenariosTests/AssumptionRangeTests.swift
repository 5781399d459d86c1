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
                "path: 'callTypes.999', evidence: 'assumed', low: 1, high: 2",
                "s.json5:5:25 assumptions.0.path: expected the path of a number of the scenario, which low and high are about, "
                    + "or of a list or a group of agents, calls, lengths or shares, of which they are factors, "
                    + "found 'callTypes.999'"
            ),
            (
                "path: 'callTypes.998.talk.meanSeconds', evidence: 'assumed', low: 1, high: 2",
                "s.json5:5:25 assumptions.0.path: expected the path of a number of the scenario, which low and high are about, "
                    + "or of a list or a group of agents, calls, lengths or shares, of which they are factors, "
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

    @Test(
        "What is wrong with a value, or with what it belongs to, is said once, not of what is assumed about it too",
        arguments: [("callTypes.999.talk.meanSeconds", "-5"), ("callTypes.999.talk", "yes")])
    func saidOnce(setting: String, value: String) {
        let assumption = "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed', low: 180, high: 240"
        let found = problems(in: text("{ \(assumption) }"), settings: [Setting(path: setting, value: value)])
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("--set \(setting): expected "))
    }

    @Test("A range without the scenario's own number is odd, and the range changes nothing that is simulated")
    func warning() throws {
        let path = "path: 'callTypes.999.talk.meanSeconds', evidence: 'assumed'"
        let odd = try scenario(text("{ \(path), low: 210, high: 240 }"))
        #expect(
            odd.oddities == ["assumptions.0: callTypes.999.talk.meanSeconds is 200, which is not between 210 and 240"])
        #expect(odd.hash == (try scenario(text("{ \(path) }")).hash))
    }

    @Test("Of a list or a group low and high are factors, of shares powers; 1 is as it stands")
    func factors() throws {
        let hours = (1...24).map(String.init).joined(separator: ", ")
        let found = try scenario(
            smallScenario(
                arrivals: "callsPerDay: 240, hourOfDayShares: [\(hours)]", agents: "byHourOfDay: [\(hours)]",
                scenario: """
                    assumptions: [
                      { path: 'teams.Room.agents', evidence: 'assumed', low: 0.9, high: 1.1 },
                      { path: 'teams.Room.agents.byHourOfDay', evidence: 'assumed', low: 0.9, high: 1.1 },
                      { path: 'callTypes.999.arrivals.hourOfDayShares', evidence: 'assumed', low: 0, high: 2 },
                      { path: 'callTypes.999.arrivals', evidence: 'assumed' },
                      { path: 'routing', evidence: 'assumed' },
                      { path: 'teams.Room.answers', evidence: 'assumed' },
                    ]
                    """))
        let ranges = found.assumptions.map(\.range)
        #expect(ranges.map { $0?.kind } == [.times, .times, .contrast, nil, nil, nil])
        #expect(ranges.prefix(3).allSatisfy { $0?.value == 1 })
        #expect(found.assumptions.map(\.isVariable) == [true, true, true, true, false, false])
        #expect(found.oddities == [])
    }

    @Test("Factors without 1 between them are odd: numbers may have been meant")
    func factorsWithoutOne() throws {
        let odd = try scenario(text("{ path: 'teams.Room.agents', evidence: 'assumed', low: 10, high: 20 }"))
        #expect(
            odd.oddities == [
                "assumptions.0: of teams.Room.agents, a list or a group, low and high are factors, and 1, as it stands, is not "
                    + "between 10 and 20; write 0.9 and 1.1 for a tenth less and more"
            ])
    }
}
