import MarkovChains
import Testing

/// The tests' own tool, tested on chains with closed forms.
@Suite("Markov chains for the tests")
struct MarkovChainTests {
    @Test("A queue at one agent has geometric probabilities in the long run")
    func geometric() {
        let probabilities = MarkovChain(states: 400, up: { _ in 0.7 }, down: { _ in 1 }).stationary()
        var expected = 0.3
        for state in 0..<60 {
            #expect(abs(probabilities[state] / expected - 1) < 1e-12)
            expected *= 0.7
        }
    }

    @Test("A ring through which states lead in one direction spends time in each by how slowly it is left")
    func ring() {
        var chain = MarkovChain(states: 4, reach: 3)
        for state in 0..<4 { chain.add(rate: Double(state + 1), from: state, to: (state + 1) % 4) }
        // Mean stays 1, 1/2, 1/3, 1/4 of a total of 25/12.
        for (found, expected) in zip(chain.stationary(), [12.0 / 25, 6.0 / 25, 4.0 / 25, 3.0 / 25]) {
            #expect(abs(found - expected) < 1e-15)
        }
    }

    @Test(
        "Two states approach their long run exponentially, and so does the average",
        arguments: [
            // exp(-5t) from mpmath
            (0.01, 0.951229424500714), (0.3, 0.22313016014842983), (40.0, 1.3838965267367376e-87),
        ])
    func twoStates(time: Double, remaining: Double) {
        let chain = MarkovChain(states: 2, up: { _ in 3 }, down: { _ in 2 })
        let (end, average) = chain.advance([1, 0], by: time)
        #expect(abs(end[1] - 0.6 * (1 - remaining)) < 1e-12)
        #expect(abs(average[1] - 0.6 * (1 - (1 - remaining) / (5 * time))) < 1e-12)
        #expect(abs(end[0] + end[1] - 1) < 1e-12)
    }

    @Test("Two priorities with the same patience queue as many calls together as one")
    func priorities() {
        let chain = TwoPriorityChain(
            arrivalRates: (0.5, 1.2), hangUpRates: (0.3, 0.3), answerRate: 1, agents: 2, queueLimits: (40, 60))
        let together = MarkovChain(
            states: 120, up: { _ in 1.7 }, down: { Double(min($0, 2)) + 0.3 * Double(max(0, $0 - 2)) }
        )
        .stationary()
        let length = together.enumerated().reduce(0) { $0 + Double(max(0, $1.offset - 2)) * $1.element }
        #expect(abs(chain.averageQueueLengths[0] + chain.averageQueueLengths[1] - length) < 1e-12)
        #expect(abs(chain.waitingProbability - together[2...].reduce(0, +)) < 1e-12)
        #expect(chain.averageQueueLengths[0] / 0.5 < chain.averageQueueLengths[1] / 1.2)
    }
}
