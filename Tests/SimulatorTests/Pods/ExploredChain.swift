import MarkovChains

/// A Markov chain given by what may happen in a state: states are found from a first one, numbered and solved.
struct ExploredChain<State: Hashable> {
    /// A way out of a state, its rate, and how many calls it answers away from home and in all.
    struct Step {
        let rate: Double
        let to: State
        var answers = 0.0
        var answersAway = 0.0
    }

    /// The states' probabilities in the long run.
    let probabilities: [State: Double]
    /// Calls answered, and answered away from home, in a unit of time.
    let answerRate: Double
    let awayRate: Double

    init(from first: State, steps: (State) -> [Step]) {
        var states = [first]
        var numbers = [first: 0]
        var ways: [[Step]] = []
        while ways.count < states.count {
            let found = steps(states[ways.count])
            for step in found where numbers[step.to] == nil {
                numbers[step.to] = states.count
                states.append(step.to)
            }
            ways.append(found)
        }
        let moves = ways.enumerated().flatMap { from, steps in steps.map { (from, numbers[$0.to] ?? 0, $0.rate) } }
        var chain = MarkovChain(states: states.count, reach: moves.map { abs($0.0 - $0.1) }.max() ?? 1)
        for (from, to, rate) in moves where from != to { chain.add(rate: rate, from: from, to: to) }
        let shares = chain.stationary()
        probabilities = Dictionary(uniqueKeysWithValues: zip(states, shares))
        answerRate = zip(shares, ways).reduce(0) { $0 + $1.0 * $1.1.reduce(0) { $0 + $1.rate * $1.answers } }
        awayRate = zip(shares, ways).reduce(0) { $0 + $1.0 * $1.1.reduce(0) { $0 + $1.rate * $1.answersAway } }
    }

    /// The mean of a figure over time.
    func mean(_ figure: (State) -> Double) -> Double {
        probabilities.reduce(0) { $0 + $1.value * figure($1.key) }
    }
}
