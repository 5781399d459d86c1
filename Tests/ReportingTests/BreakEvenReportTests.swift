import ContactCentre
import Experiments
import Reporting
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("The words for a tie")
struct BreakEvenReportTests {
    /// A plan of 10 agents that ties where it has so many times as many.
    private func words(at value: Double, low: Double?, high: Double?) throws -> String {
        let text = """
            { schemaVersion: 1, name: "plan", period: { start: "2018-01-01", days: 1 },
              callTypes: { "999": { priority: 1, arrivals: { callsPerHour: 1 }, target: { withinSeconds: 10, fraction: 0.9 },
                talk: { constant: 60 } } },
              teams: { Room: { agents: { constant: 10 } } } }
            """
        let scenario = try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
        let some = Estimate(mean: 0.5, low: 0.4, high: 0.6, confidence: 0.95)
        let row = BreakEvenRow(
            figure: FigureName(callType: "999", measure: .serviceLevel), steady: some, asItIs: some,
            tie: .at(value, between: value...value, low: low, high: high), isMonotone: true, family: 1, firstLooks: [],
            points: [])
        let plan = ComparedPlan(name: "plan", scenario: scenario)
        let outcome = BreakEvenOutcome(
            base: ComparedPlan(name: "base", scenario: scenario), others: [(plan: plan, rows: [row])],
            subject: .agentsOfOther, range: 0.5...1.5, isWhole: false, seed: 1, replications: 5, isFinished: true)
        return BreakEvenReport(outcome).document().text().replacing("\n  ", with: " ")
    }

    @Test(
        "Ends beyond the range are said the right way round",
        arguments: [
            (0.8, 0.75, 0.85, "2.0 fewer than the 10.0 it has, between 1.5 and 2.5 fewer"),
            (0.8, nil, 0.85, "2.0 fewer than the 10.0 it has, at least 1.5 fewer (the"),
            (0.8, 0.75, nil, "2.0 fewer than the 10.0 it has, at most 2.5 fewer (the"),
            (0.8, nil, 1.05, "2.0 fewer than the 10.0 it has, at most 0.50 more (the"),
            (1.2, 0.95, nil, "2.0 more than the 10.0 it has, at most 0.50 fewer (the"),
            (1.2, 1.15, nil, "2.0 more than the 10.0 it has, at least 1.5 more (the"),
            (0.95, 0.85, 1.05, "0.50 fewer than the 10.0 it has, between 0.50 more and 1.5 fewer"),
            (0.95, nil, nil, "0.50 fewer than the 10.0 it has, anywhere in the range"),
        ] as [(Double, Double?, Double?, String)])
    func ends(value: Double, low: Double?, high: Double?, expected: String) throws {
        let found = try words(at: value, low: low, high: high)
        #expect(found.contains(expected), "\(found)")
    }
}
