import ContactCentre
import MarkovChains
import Probability
import Scenarios
import Simulator
import Testing

/// Long runs of the engine against figures solved exactly.
///
/// Each figure is the mean of 20 runs and may lie 4 of its standard errors away: t with 19 degrees of freedom does so with
/// probability 0.0008. The seed is fixed. In release the standard errors are below 1% of the figures.
@Suite("Pods in the long run")
struct PodsAgainstChainsTests {
    // Three pods of two agents, with 1.613 calls a pod in the length of a conversation and patience of two thirds of it:
    // isolation costs 23% of the calls, pooling leaves 10.3%.
    private static let callsPerHour = 19.355
    private static let talkSeconds = 300.0
    private static let patienceSeconds = 200.0
    private static let home = WaitStep.after(0, .open(.home))
    private static let any = WaitStep.after(0, .open(.any))

    private func pods(_ routing: [WaitStep], awayFactor: Double = 1) -> PodTraffic {
        PodTraffic(
            pods: 3, agentsInPod: 2, callsPerHour: PodsAgainstChainsTests.callsPerHour,
            talkSeconds: PodsAgainstChainsTests.talkSeconds, patienceSeconds: PodsAgainstChainsTests.patienceSeconds,
            routing: routing, awayFactor: awayFactor)
    }

    /// The share abandoned of a room with exponential patience, by its birth-death chain.
    private func abandonedFraction(pods: Int) -> Double {
        let arrivalRate = Double(pods) * PodsAgainstChainsTests.callsPerHour / 3_600
        let agents = 2 * pods
        let chain = MarkovChain(states: agents + 60, up: { _ in arrivalRate }) { present in
            Double(min(present, agents)) / PodsAgainstChainsTests.talkSeconds
                + Double(max(0, present - agents)) / PodsAgainstChainsTests.patienceSeconds
        }
        let waiting = chain.stationary().enumerated().reduce(0) { $0 + $1.element * Double(max(0, $1.offset - agents)) }
        return waiting / PodsAgainstChainsTests.patienceSeconds / arrivalRate
    }

    @Test("isolated lose what each pod's own chain loses, 23% of the calls")
    func isolated() {
        let expected = abandonedFraction(pods: 1)
        #expect(abs(expected - 0.23) < 0.0005)
        let found = pods([PodsAgainstChainsTests.home]).shares(of: [{ $0.outcome == .abandoned }, isAway])
        expect(found[0], expected)
        #expect(found[1].mean == 0)
    }

    @Test(
        "pooled lose what one room's chain loses, 10.3%, and send calls away as often as the chain of idle agents says")
    func pooled() {
        let chain = exactPooled(awayFactor: 1)
        #expect(abs(abandonedFraction(pods: 3) - 0.1027) < 0.0005)
        let waiting = chain.mean { Double($0.waiting) }
        let arrivalRate = 3 * PodsAgainstChainsTests.callsPerHour / 3_600
        #expect(
            abs(waiting / PodsAgainstChainsTests.patienceSeconds / arrivalRate - abandonedFraction(pods: 3)) < 1e-8)
        let found = pods([PodsAgainstChainsTests.any]).shares(of: [{ $0.outcome == .abandoned }, isAway])
        expect(found[0], abandonedFraction(pods: 3))
        expect(found[1], chain.awayRate / arrivalRate)
    }

    @Test("pooled with longer or shorter handling away lose what the chain says", arguments: [1.5, 0.5])
    func handlingAway(factor: Double) {
        let chain = exactPooled(awayFactor: factor)
        let arrivalRate = 3 * PodsAgainstChainsTests.callsPerHour / 3_600
        let found = pods([PodsAgainstChainsTests.any], awayFactor: factor)
            .shares(of: [{ $0.outcome == .abandoned }, isAway])
        expect(found[0], chain.mean { Double($0.waiting) } / PodsAgainstChainsTests.patienceSeconds / arrivalRate)
        expect(found[1], chain.awayRate / arrivalRate)
    }

    private func exactPooled(awayFactor: Double) -> ExploredChain<PooledPods> {
        let limit = 20
        let chain = PooledPods.chain(
            arrivalRate: PodsAgainstChainsTests.callsPerHour / 3_600,
            answerRate: 1 / PodsAgainstChainsTests.talkSeconds, hangUpRate: 1 / PodsAgainstChainsTests.patienceSeconds,
            awayFactor: awayFactor, queueLimit: limit)
        #expect(chain.mean { $0.waiting == limit ? 1 : 0 } < 1e-8)
        return chain
    }

    @Test("of one agent each that help while two of an area wait lose what their chain says")
    func queueCondition() {
        let limit = 8
        let chain = PairOfPods.chain(
            arrivalRate: 12.0 / 3_600, answerRate: 1.0 / 300, hangUpRate: 1.0 / 150, queueLimit: limit)
        #expect(chain.mean { $0.waiting.count == limit ? 1 : 0 } < 1e-5)
        let helped = WaitStep.after(0, .open(.any), if: .homeQueueAtLeast(2))
        let traffic = PodTraffic(
            pods: 2, agentsInPod: 1, callsPerHour: 12, talkSeconds: 300, patienceSeconds: 150,
            routing: [PodsAgainstChainsTests.home, helped])
        let found = traffic.shares(of: [{ $0.outcome == .abandoned }, isAway])
        expect(found[0], chain.mean { Double($0.waiting.count) } / 150 / (24.0 / 3_600))
        expect(found[1], chain.awayRate / (24.0 / 3_600))
    }

    /// A room of c agents whose callers leave when they have waited exactly d: the offered wait has the density
    /// λ p(c-1) exp(-(cµ-λ)x) up to d and λ p(c-1) exp(λd - cµx) beyond; all who would wait longer than d are lost
    /// (Baccelli and Hebuterne, On queues with impatient customers, 1981).
    private func lostFraction(arrivalRate: Double, answerRate: Double, agents: Int, limit: Double) -> Double {
        var weights = [1.0]
        for busy in 1..<agents { weights.append(weights[busy - 1] * arrivalRate / answerRate / Double(busy)) }
        let freeing = Double(agents) * answerRate
        let reaching = RealFunctions.exp(-(freeing - arrivalRate) * limit)
        let last = weights[agents - 1] * arrivalRate
        let beyond = last * reaching / freeing
        return beyond / (weights.reduce(0, +) + last * (1 - reaching) / (freeing - arrivalRate) + beyond)
    }

    @Test("transfer out after 60 s the share of calls that would have waited longer")
    func transferredOut() {
        let expected = lostFraction(arrivalRate: 20.0 / 3_600, answerRate: 1.0 / 300, agents: 2, limit: 60)
        let out = WaitStep.after(60, .transferOut)
        let traffic = PodTraffic(
            pods: 1, agentsInPod: 2, callsPerHour: 20, talkSeconds: 300, patienceSeconds: nil,
            routing: [PodsAgainstChainsTests.home, out])
        let found = traffic.shares(of: [{ $0.outcome == .transferredOut }, { $0.outcome == .answered }])
        expect(found[0], expected)
        expect(found[1], 1 - expected)
    }

    private func isAway(_ call: CallRecord) -> Bool { call.team.map { $0.index != Int(call.area) } ?? false }

    private func expect(
        _ found: PodTraffic.Figure, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            abs(found.mean - expected) < 4 * found.standardError, "\(found) for \(expected)",
            sourceLocation: sourceLocation)
        #if !DEBUG
            #expect(found.standardError < 0.01 * expected, "would miss a 5% error", sourceLocation: sourceLocation)
        #endif
    }
}
