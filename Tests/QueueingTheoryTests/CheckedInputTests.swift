import QueueingTheory
import Testing

@Suite("Numbers the formulas refuse")
struct CheckedInputTests {
    @Test("Traffic takes positive, finite and sensible figures only", arguments: [0, -1, .nan, .infinity, 1e10])
    func traffic(figure: Double) {
        expect(.callsPerHour, figure) { () throws(QueueingTheoryError) in
            _ = try Traffic(callsPerHour: figure, handleSeconds: 300)
        }
        expect(.handleSeconds, figure) { () throws(QueueingTheoryError) in
            _ = try Traffic(callsPerHour: 10, handleSeconds: figure)
        }
        expect(.patienceSeconds, figure) { () throws(QueueingTheoryError) in
            _ = try ErlangA(Traffic(callsPerHour: 10, handleSeconds: 300), agents: 2, patienceSeconds: figure)
        }
    }

    @Test("Rooms have 1 to 1,000,000 agents", arguments: [0, -5, 1_000_001, .max, .min])
    func agents(count: Int) throws {
        let traffic = try Traffic(callsPerHour: 10, handleSeconds: 300)
        let target = try ServiceLevelTarget(fraction: 0.8, withinSeconds: 20)
        expect(.agents, Double(count)) { () throws(QueueingTheoryError) in _ = try ErlangB(traffic, agents: count) }
        expect(.agents, Double(count)) { () throws(QueueingTheoryError) in _ = try ErlangC(traffic, agents: count) }
        expect(.agents, Double(count)) { () throws(QueueingTheoryError) in
            _ = try ErlangA(traffic, agents: count, patienceSeconds: 60)
        }
        expect(.agents, Double(count)) { () throws(QueueingTheoryError) in
            _ = try ErlangC.fewestAgents(for: traffic, meeting: target, mostAgents: count)
        }
        expect(.agents, Double(count)) { () throws(QueueingTheoryError) in
            _ = try NonPreemptivePriority.averageWaitSeconds(callsPerHour: [1], handleSeconds: 60, agents: count)
        }
    }

    @Test("A target's fraction lies between 0 and 1", arguments: [0, 1, -0.1, 90, .nan])
    func fraction(figure: Double) {
        expect(.targetFraction, figure) { () throws(QueueingTheoryError) in
            _ = try ServiceLevelTarget(fraction: figure, withinSeconds: 10)
        }
    }

    @Test("Answer times and variations are not negative", arguments: [-1, .nan, .infinity, 1e10])
    func notNegative(figure: Double) throws {
        let traffic = try Traffic(callsPerHour: 10, handleSeconds: 300)
        expect(.withinSeconds, figure) { () throws(QueueingTheoryError) in
            _ = try ServiceLevelTarget(fraction: 0.5, withinSeconds: figure)
        }
        expect(.withinSeconds, figure) { () throws(QueueingTheoryError) in
            _ = try ErlangC(traffic, agents: 2).serviceLevel(withinSeconds: figure)
        }
        expect(.variation, figure) { () throws(QueueingTheoryError) in
            _ = try PollaczekKhinchine(traffic, variation: figure)
        }
    }

    private func expect(
        _ quantity: QueueingTheoryError.Quantity, _ found: Double, _ body: () throws(QueueingTheoryError) -> Void
    ) {
        do throws(QueueingTheoryError) {
            try body()
            Issue.record("\(quantity) took \(found)")
        } catch {
            #expect(error.quantity == quantity)
            #expect(error.found == found || error.found.isNaN && found.isNaN)
        }
    }
}
