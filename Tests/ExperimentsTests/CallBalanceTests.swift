import ContactCentre
import Experiments
import Statistics
import Testing

@Suite("Whether every call is accounted for")
struct CallBalanceTests {
    private func row(_ callType: String, _ measure: Measure, _ mean: Double?, period: String = "all") -> ResultRow {
        ResultRow(
            FigureName(callType: callType, period: period, measure: measure),
            estimate: Estimate(mean: mean, low: nil, high: nil, confidence: 0.95), target: nil, observed: nil)
    }

    private func balances(_ rows: [ResultRow]) -> [CallBalance] {
        RunResult(scenarioName: "S", scenarioHash: "0", seed: 1, replications: 1, rows: rows).callBalances
    }

    @Test("Offered less all that became of calls is left, call type by call type")
    func balance() {
        let found = balances([
            row("999", .offered, 100), row("999", .answered, 90), row("999", .abandoned, 6),
            row("999", .transferredOut, 2), row("999", .stillThere, 1.5),
            row("101", .offered, 20), row("101", .answered, 15), row("101", .abandoned, 5),
        ])
        #expect(found.map(\.callType) == ["999", "101"])
        #expect(found.map(\.offered) == [100, 20])
        #expect(found.map(\.unaccounted) == [0.5, 0])
        #expect(found.map(\.isEven) == [false, true])
    }

    @Test("Rounding doesn't count, for one in a thousand million")
    func rounding() {
        func isEven(_ answered: Double) -> Bool? {
            balances([row("999", .offered, 1e6), row("999", .answered, answered), row("999", .abandoned, 0)]).first?
                .isEven
        }
        #expect(isEven(1e6 - 1e-4) == true)
        #expect(isEven(1e6 - 1e-2) == false)
    }

    @Test("Of all calls, of single periods and of call types with figures missing nothing is said")
    func leftOut() {
        let rows = [Measure.offered, .answered, .abandoned].flatMap {
            [row("all", $0, 5), row("999", $0, 5, period: "Monday"), row("101", $0, $0 == .answered ? nil : 5)]
        }
        #expect(balances(rows).isEmpty)
    }
}
