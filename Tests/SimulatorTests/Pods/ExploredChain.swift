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
        let shares = ExploredChain.stationary(states: states.count, moves)
        probabilities = Dictionary(uniqueKeysWithValues: zip(states, shares))
        answerRate = zip(shares, ways).reduce(0) { $0 + $1.0 * $1.1.reduce(0) { $0 + $1.rate * $1.answers } }
        awayRate = zip(shares, ways).reduce(0) { $0 + $1.0 * $1.1.reduce(0) { $0 + $1.rate * $1.answersAway } }
    }

    /// The probabilities in the long run: by elimination, or where its steps would be too many by going round the states, each of which
    /// gets what flows into it over what flows out, until nothing changes any more (Gauss-Seidel).
    private static func stationary(states: Int, _ moves: [(from: Int, to: Int, rate: Double)]) -> [Double] {
        let reach = moves.map { abs($0.from - $0.to) }.max() ?? 1
        guard states * reach * reach > 50_000_000 else {
            var chain = MarkovChain(states: states, reach: reach)
            for (from, to, rate) in moves where from != to { chain.add(rate: rate, from: from, to: to) }
            return chain.stationary()
        }
        var inflows = [[(from: Int, rate: Double)]](repeating: [], count: states)
        var outflow = [Double](repeating: 0, count: states)
        for (from, to, rate) in moves where from != to {
            inflows[to].append((from, rate))
            outflow[from] += rate
        }
        var shares = [Double](repeating: 1 / Double(states), count: states)
        var change = 1.0
        while change > 1e-13 {
            change = 0
            for state in 0..<states {
                let share = inflows[state].reduce(0) { $0 + $1.rate * shares[$1.from] } / outflow[state]
                change = max(change, abs(share - shares[state]))
                shares[state] = share
            }
            let sum = shares.reduce(0, +)
            for state in 0..<states { shares[state] /= sum }
        }
        return shares
    }

    /// The mean of a figure over time.
    func mean(_ figure: (State) -> Double) -> Double {
        probabilities.reduce(0) { $0 + $1.value * figure($1.key) }
    }
}
