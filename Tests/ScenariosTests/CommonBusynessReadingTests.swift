import Scenarios
import Testing

@Suite("What makes all calls busier together, read")
struct CommonBusynessReadingTests {
    /// The numbers of the demand, in the order of the glossary.
    private func common(_ demand: String) throws -> [Double] {
        let text = smallScenario(scenario: "demand: \(demand)")
        let common = try scenario(text).callTypes[0].arrivals.common
        return [common.variation, common.correlation, common.driftVariation, Double(common.driftHours)]
    }

    @Test("What isn't said is one factor for all, and four hours of memory")
    func defaults() throws {
        #expect(try scenario(smallScenario()).callTypes[0].arrivals.common == .none)
        #expect(try common("{}") == [0, 1, 0, 1])
        #expect(
            try common("{ commonVariation: 0.2, driftVariation: 0.1 }")
                == [0.2, 1, 0.1, 4])
        #expect(
            try common("{ commonVariation: 0.2, correlation: 0, driftVariation: 0.1, driftHours: 24 }")
                == [0.2, 0, 0.1, 24])
    }

    @Test("The variation of a rate is that of its independent factors together")
    func variation() throws {
        let text = smallScenario(
            arrivals: "callsPerDay: 20, busynessVariation: 0.3",
            scenario: "demand: { commonVariation: 0.4, driftVariation: 0.5 }")
        let square = 1.09 * 1.16 * 1.25 - 1
        #expect(abs(try scenario(text).callTypes[0].arrivals.variationOfRate - square.squareRoot()) < 1e-12)
    }

    @Test(
        "Mistakes are said with their place and what to do",
        arguments: [
            ("{ commonVariation: -1 }", "commonVariation: expected a number from 0 to 10, found -1"),
            ("{ commonVariation: 1, correlation: 1.5 }", "correlation: expected a number from 0 to 1, found 1.5"),
            (
                "{ correlation: 0.5 }",
                "correlation: expected 'commonVariation' beside this key, found none; add it or remove this key"
            ),
            (
                "{ driftHours: 3 }",
                "driftHours: expected 'driftVariation' beside this key, found none; add it or remove this key"
            ),
            ("{ driftVariation: 1, driftHours: 25 }", "driftHours: expected a whole number from 1 to 24, found 25"),
            ("{ driftVariation: 1, driftHours: 2.5 }", "driftHours: expected a whole number from 1 to 24, found 2.5"),
            ("{ commonVaration: 1 }", "commonVaration: unknown key 'commonVaration'; did you mean 'commonVariation'?"),
        ])
    func mistakes(demand: String, words: String) {
        let text = smallScenario(scenario: "demand: \(demand)")
        let found = problems(in: text)
        #expect(found.count == 1 && found.first?.contains("demand." + words) == true, "\(found)")
    }
}
