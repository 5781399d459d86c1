import MarkovChains
import QueueingTheory
import Testing

@Suite("Priorities that don't interrupt")
struct PriorityTests {
    @Test(
        "A Markov chain solved by elimination has the same waits by priority",
        arguments: [(1, 0.2, 0.3), (3, 0.7, 1.1), (6, 1.5, 3.0)])
    func chain(agents: Int, first: Double, second: Double) throws {
        let chain = TwoPriorityChain(
            arrivalRates: (first, second), hangUpRates: (0, 0), answerRate: 1, agents: agents, queueLimits: (40, 150))
        // A unit of time is an hour, so handling takes 3,600 seconds.
        let waits = try NonPreemptivePriority.averageWaitSeconds(
            callsPerHour: [first, second], handleSeconds: 3_600, agents: agents)
        #expect(abs(try #require(waits[0]) / (chain.averageQueueLengths[0] / first * 3_600) - 1) < 1e-9)
        #expect(abs(try #require(waits[1]) / (chain.averageQueueLengths[1] / second * 3_600) - 1) < 1e-9)
    }

    @Test("In a room that cannot keep up, those answered first have a wait and the others none")
    func saturated() throws {
        let chain = TwoPriorityChain(
            arrivalRates: (1.2, 9), hangUpRates: (0, 0), answerRate: 1, agents: 3, queueLimits: (60, 40))
        let waits = try NonPreemptivePriority.averageWaitSeconds(
            callsPerHour: [1.2, 9], handleSeconds: 3_600, agents: 3)
        #expect(waits.count == 2 && waits[1] == nil)
        // By hand: 1,200 s to the next answer, over 1 - 0.4.
        #expect(abs(try #require(waits[0]) - 2_000) < 1e-9)
        #expect(abs(chain.averageQueueLengths[0] / 1.2 * 3_600 - 2_000) < 1e-6)
    }

    @Test("One priority is a plain queue, and three share out its total wait")
    func conservation() throws {
        let plain = try ErlangC(Traffic(callsPerHour: 120, handleSeconds: 300), agents: 12)
        let wait = try #require(plain.averageWaitSeconds)
        let single = try NonPreemptivePriority.averageWaitSeconds(callsPerHour: [120], handleSeconds: 300, agents: 12)
        #expect(abs(try #require(single[0]) / wait - 1) < 1e-13)
        let calls = [30.0, 50, 40]
        let three = try NonPreemptivePriority.averageWaitSeconds(callsPerHour: calls, handleSeconds: 300, agents: 12)
        let waits = try three.map { try #require($0) }
        let total = zip(calls, waits).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(waits[0] < waits[1] && waits[1] < waits[2])
        #expect(abs(total / (120 * wait) - 1) < 1e-13)
    }

    @Test("At one agent each priority may have its own handling")
    func oneAgent() throws {
        // By hand: loads 0.1, 0.2, 0.4; residual 0.1 · 60 · (1 + 1)/2 + 0.2 · 120 · (1 + 0)/2 + 0.4 · 480 · (1 + 4)/2 =
        // 498 s.
        let waits = NonPreemptivePriority.averageWaitSeconds(atOneAgent: [
            try PollaczekKhinchine(Traffic(callsPerHour: 6, handleSeconds: 60), variation: 1),
            try PollaczekKhinchine(Traffic(callsPerHour: 6, handleSeconds: 120), variation: 0),
            try PollaczekKhinchine(Traffic(callsPerHour: 3, handleSeconds: 480), variation: 2),
        ])
        let expected = [498 / 0.9, 498 / (0.9 * 0.7), 498 / (0.7 * 0.3)]
        for (found, wait) in zip(waits, expected) { #expect(abs(try #require(found) / wait - 1) < 1e-13) }
    }

    @Test("An agent who cannot keep up has no steady waits; no priorities have none")
    func ends() throws {
        let traffic = try Traffic(callsPerHour: 30, handleSeconds: 60)
        let half = try PollaczekKhinchine(traffic, variation: 1)
        #expect(NonPreemptivePriority.averageWaitSeconds(atOneAgent: [half, half]) == [nil, nil])
        #expect(try NonPreemptivePriority.averageWaitSeconds(callsPerHour: [], handleSeconds: 60, agents: 1) == [])
    }
}

@Suite("Pollaczek-Khinchine")
struct PollaczekKhinchineTests {
    @Test(
        "The mean wait grows with the squared variation",
        arguments: [
            // Load 0.8, handling 300 s: 0.8 · 300 / 0.2 · (1 + cv²)/2.
            (0.0, 600.0), (0.5, 750), (1, 1_200), (2, 3_000),
        ])
    func averageWait(variation: Double, wait: Double) throws {
        let room = try PollaczekKhinchine(Traffic(callsPerHour: 9.6, handleSeconds: 300), variation: variation)
        #expect(abs(try #require(room.averageWaitSeconds) - wait) < 1e-9)
        #expect(abs(room.waitingProbability - 0.8) < 1e-15)
    }

    @Test("A Markov chain over the phases of two-phase handling has the same mean wait")
    func phases() throws {
        // Each call brings two phases of mean 1/2; a caller waits for all phases present: cv² = 1/2.
        var chain = MarkovChain(states: 800, reach: 2)
        for state in 0..<800 {
            if state + 2 < 800 { chain.add(rate: 0.75, from: state, to: state + 2) }
            if state > 0 { chain.add(rate: 2, from: state, to: state - 1) }
        }
        let phases = chain.stationary().enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
        let room = try PollaczekKhinchine(
            Traffic(callsPerHour: 0.75, handleSeconds: 3_600), variation: 0.5.squareRoot())
        #expect(abs(try #require(room.averageWaitSeconds) / (phases / 2 * 3_600) - 1) < 1e-10)
    }

    @Test("An agent who cannot keep up has no steady wait")
    func overloaded() throws {
        let room = try PollaczekKhinchine(Traffic(callsPerHour: 12, handleSeconds: 300), variation: 0)
        #expect(room.averageWaitSeconds == nil && room.waitingProbability == 1)
    }
}
