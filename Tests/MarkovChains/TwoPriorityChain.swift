/// A room with two priorities, exact: M/M/n, non-preemptive, each priority with its own exponential patience.
///
/// All calls have the same exponential handling time, so the state is the agents busy while some are free, and the two
/// queues' lengths while none is. Calls that find their queue at its limit are turned away: choose limits hardly ever
/// reached.
public struct TwoPriorityChain {
    /// The fraction of time in which every agent is busy: the probability of waiting, whatever the priority.
    public let waitingProbability: Double
    /// The mean number of calls of each priority waiting. Over the arrival rate, the mean wait (Little); times the
    /// hang-up rate over the arrival rate, the fraction abandoned.
    public let averageQueueLengths: [Double]

    /// Solves the room for its long run.
    ///
    /// - Parameters:
    ///   - arrivalRates: of the two priorities, the first answered first; calls a unit of time.
    ///   - hangUpRates: of a waiting caller of each priority; 0 for endless patience.
    ///   - answerRate: calls an agent finishes in a unit of time.
    ///   - agents: at least 1.
    ///   - queueLimits: the most calls of each priority that may wait. Steps grow with second × first³.
    public init(
        arrivalRates: (Double, Double), hangUpRates: (Double, Double), answerRate: Double, agents: Int,
        queueLimits: (Int, Int)
    ) {
        let row = queueLimits.0 + 1
        func state(_ first: Int, _ second: Int) -> Int { agents + second * row + first }
        var chain = MarkovChain(states: agents + row * (queueLimits.1 + 1), reach: row)
        for busy in 0..<agents {
            chain.add(rate: arrivalRates.0 + arrivalRates.1, from: busy, to: busy + 1)
            chain.add(rate: Double(busy + 1) * answerRate, from: busy + 1, to: busy)
        }
        for second in 0...queueLimits.1 {
            for first in 0...queueLimits.0 {
                let here = state(first, second)
                if first < queueLimits.0 { chain.add(rate: arrivalRates.0, from: here, to: here + 1) }
                if second < queueLimits.1 { chain.add(rate: arrivalRates.1, from: here, to: here + row) }
                if first > 0 {
                    let answered = Double(agents) * answerRate
                    chain.add(rate: answered + Double(first) * hangUpRates.0, from: here, to: here - 1)
                }
                if second > 0 {
                    let answered = first == 0 ? Double(agents) * answerRate : 0
                    chain.add(rate: answered + Double(second) * hangUpRates.1, from: here, to: here - row)
                }
            }
        }
        let probabilities = chain.stationary()
        var lengths = [0.0, 0.0]
        for second in 0...queueLimits.1 {
            for first in 0...queueLimits.0 {
                lengths[0] += Double(first) * probabilities[state(first, second)]
                lengths[1] += Double(second) * probabilities[state(first, second)]
            }
        }
        waitingProbability = probabilities[agents...].reduce(0, +)
        averageQueueLengths = lengths
    }
}
