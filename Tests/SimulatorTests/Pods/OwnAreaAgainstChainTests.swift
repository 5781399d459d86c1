import ContactCentre
import Scenarios
import Simulator
import Testing

/// Three pods of two agents, of which South has most calls, against the chain of who is idle and who waits.
@Suite("Freed agents who take their own area first, in the long run")
struct OwnAreaAgainstChainTests {
    // South's agents alone would be loaded beyond what they can do, and a third of all who wait are left to others.
    private static let arrivalRates = [0.010, 0.006, 0.004]
    private static let talkSeconds = 300.0
    private static let patienceSeconds = 120.0
    private static let queueLimit = 7

    private func chain(ownAreaFirst: Bool) -> ExploredChain<OwnAreaPods> {
        let chain = OwnAreaPods.chain(
            arrivalRates: Self.arrivalRates, answerRate: 1 / Self.talkSeconds, hangUpRate: 1 / Self.patienceSeconds,
            ownAreaFirst: ownAreaFirst, queueLimit: Self.queueLimit)
        #expect(chain.mean { $0.waiting.count == Self.queueLimit ? 1 : 0 } < 5e-4)
        return chain
    }

    @Test(
        "as many calls are answered at home, and callers of each area wait as long, as the chain says",
        arguments: [false, true])
    func agreesWithTheChain(ownAreaFirst: Bool) {
        let chain = chain(ownAreaFirst: ownAreaFirst)
        let rates = Self.arrivalRates
        let traffic = PodTraffic(
            pods: 3, agentsInPod: 2, callsPerHour: rates.reduce(0, +) * 3_600 / 3, talkSeconds: Self.talkSeconds,
            patienceSeconds: Self.patienceSeconds, routing: [.after(0, .open(.any))],
            freedAgentTakes: ownAreaFirst ? .ownAreaFirst : .longestWaiting, sharesOfCalls: rates)
        let atHome = traffic.means(of: [{ $0.team.map { $0.index } == Int($0.area) ? 1 : 0 }]) {
            $0.outcome == .answered
        }
        expect(atHome[0], 1 - chain.awayRate / chain.answerRate)
        for area in rates.indices {
            // Little's law: the callers of an area who wait, over those of it who come.
            let waiting = chain.mean { Double($0.waiting.count { $0 == area }) }
            let waits = traffic.means(of: [{ Interval(microseconds: $0.waited).seconds }]) {
                Int($0.area) == area
            }
            expect(waits[0], waiting / rates[area])
        }
    }

    @Test("the rule keeps more calls at home than the longest wait does, and nothing else changes")
    func rules() {
        let (own, longest) = (chain(ownAreaFirst: true), chain(ownAreaFirst: false))
        #expect(own.awayRate < longest.awayRate - 0.02 * longest.answerRate)
        #expect(abs(own.answerRate - longest.answerRate) < 1e-9)
    }

    private func expect(
        _ found: PodTraffic.Figure, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            abs(found.mean - expected) < 4 * found.standardError, "\(found) for \(expected)",
            sourceLocation: sourceLocation)
        #if !DEBUG
            #expect(found.standardError < 0.0125 * expected, "would miss a 5% error", sourceLocation: sourceLocation)
        #endif
    }
}
