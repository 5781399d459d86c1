import QueueingTheory
import Testing

@Suite("Sizing for a service level")
struct SizingTests {
    @Test(
        "With endless patience the agents found suffice and one fewer doesn't",
        arguments: [
            // mpmath: the smallest agents whose service level, from the definition, reaches the target.
            (120.0, 300.0, 0.8, 20.0, 14), (120, 300, 0.9, 10, 15), (30, 255, 0.9, 10, 5),
            (12_000, 300, 0.9, 10, 1_029),
            (240_000, 300, 0.9, 10, 20_054), (0.01, 1, 0.5, 0, 1),
        ])
    func endlessPatience(calls: Double, handle: Double, fraction: Double, seconds: Double, agents: Int) throws {
        let traffic = try Traffic(callsPerHour: calls, handleSeconds: handle)
        let target = try ServiceLevelTarget(fraction: fraction, withinSeconds: seconds)
        #expect(try ErlangC.fewestAgents(for: traffic, meeting: target) == agents)
    }

    @Test(
        "With limited patience the agents found suffice and one fewer doesn't",
        arguments: [
            (120.0, 300.0, 240.0, 0.8, 20.0, 13), (120, 300, 600, 0.9, 10, 15), (12_000, 300, 600, 0.9, 10, 1_018),
            (240_000, 300, 120, 0.9, 10, 18_774),
        ])
    func limitedPatience(
        calls: Double, handle: Double, patience: Double, fraction: Double, seconds: Double, agents: Int
    ) throws {
        let traffic = try Traffic(callsPerHour: calls, handleSeconds: handle)
        let target = try ServiceLevelTarget(fraction: fraction, withinSeconds: seconds)
        #expect(try ErlangA.fewestAgents(for: traffic, patienceSeconds: patience, meeting: target) == agents)
    }

    @Test("A target out of reach of the most agents allowed has no answer")
    func outOfReach() throws {
        let traffic = try Traffic(callsPerHour: 120, handleSeconds: 300)
        let target = try ServiceLevelTarget(fraction: 0.8, withinSeconds: 20)
        #expect(try ErlangC.fewestAgents(for: traffic, meeting: target, mostAgents: 13) == nil)
        #expect(try ErlangC.fewestAgents(for: traffic, meeting: target, mostAgents: 14) == 14)
        #expect(try ErlangA.fewestAgents(for: traffic, patienceSeconds: 240, meeting: target, mostAgents: 5) == nil)
    }
}
