internal import Foundation

/// A Markov chain in continuous time on the states 0..<states, for exact figures to test against.
///
/// An endless queue is cut where it hardly ever gets. States far apart in number make it slow: number them so that
/// each leads only to states at most `reach` away.
public struct MarkovChain {
    /// How many states there are.
    public let states: Int
    /// How far apart in number two states may be for one to lead to the other.
    public let reach: Int
    /// rates[state * (2 * reach + 1) + to - state + reach] leads from `state` to `to`.
    private var rates: [Double]

    /// A chain without transitions yet.
    public init(states: Int, reach: Int) {
        self.states = states
        self.reach = reach
        rates = Array(repeating: 0, count: states * (2 * reach + 1))
    }

    /// A birth-death chain: `up(k)` leads from k to k + 1, `down(k)` from k to k - 1.
    public init(states: Int, up: (Int) -> Double, down: (Int) -> Double) {
        self.init(states: states, reach: 1)
        for state in 0..<states {
            if state + 1 < states { add(rate: up(state), from: state, to: state + 1) }
            if state > 0 { add(rate: down(state), from: state, to: state - 1) }
        }
    }

    /// Adds a transition.
    public mutating func add(rate: Double, from: Int, to: Int) {
        precondition(from != to && abs(from - to) <= reach && rate >= 0)
        rates[index(from, to)] += rate
    }

    private func index(_ from: Int, _ to: Int) -> Int { from * (2 * reach + 1) + to - from + reach }

    /// The probabilities of the states in the long run, by elimination.
    ///
    /// Grassmann, Taksar and Heyman (1985): states are taken out one by one and their flow led past them, without a
    /// subtraction, so that every probability is good to rounding. Every state must lead to every other. Steps: states
    /// × reach².
    public func stationary() -> [Double] {
        var work = rates
        var outflow = Array(repeating: 0.0, count: states)
        for last in stride(from: states - 1, to: 0, by: -1) {
            let near = max(0, last - reach)..<last
            outflow[last] = near.reduce(0) { $0 + work[index(last, $1)] }
            for from in near where work[index(from, last)] > 0 {
                let share = work[index(from, last)] / outflow[last]
                for to in near where to != from { work[index(from, to)] += share * work[index(last, to)] }
            }
        }
        var weights = Array(repeating: 0.0, count: states)
        weights[0] = 1
        for state in 1..<states {
            let inflow = (max(0, state - reach)..<state).reduce(0) { $0 + weights[$1] * work[index($1, state)] }
            weights[state] = inflow / outflow[state]
        }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    /// The probabilities after `time`, starting from those given, and their average over that time.
    ///
    /// Uniformisation: the chain is watched at a Poisson number of instants, at each of which it may move. Truncation
    /// error below 1e-12 in total probability. Steps: fastest state's rate × time × states × reach.
    public func advance(_ start: [Double], by time: Double) -> (end: [Double], average: [Double]) {
        let leaving = (0..<states).map { state in
            (max(0, state - reach)...min(states - 1, state + reach)).reduce(0) { $0 + rates[index(state, $1)] }
        }
        let pace = leaving.max() ?? 0
        guard pace > 0, time > 0 else { return (start, start) }
        // Short stretches keep the Poisson weights far from underflow.
        let stretches = (pace * time / 50).rounded(.up)
        var now = start
        var average = Array(repeating: 0.0, count: states)
        for _ in 0..<Int(stretches) {
            let (end, mean) = step(now, leaving: leaving, pace: pace, jumps: pace * time / stretches)
            for state in 0..<states { average[state] += mean[state] / stretches }
            now = end
        }
        return (now, average)
    }

    /// One stretch in which `jumps` instants are expected.
    private func step(
        _ start: [Double], leaving: [Double], pace: Double, jumps: Double
    ) -> (end: [Double], average: [Double]) {
        var power = start
        var weight = exp(-jumps)
        var seen = weight
        var end = power.map { $0 * weight }
        var average = power.map { $0 * (1 - seen) / jumps }
        var jump = 0.0
        while 1 - seen > 1e-15 && jump < 500 {
            jump += 1
            power = moved(power, leaving: leaving, pace: pace)
            weight *= jumps / jump
            seen += weight
            for state in 0..<states {
                end[state] += weight * power[state]
                average[state] += max(0, 1 - seen) / jumps * power[state]
            }
        }
        return (end, average)
    }

    private func moved(_ from: [Double], leaving: [Double], pace: Double) -> [Double] {
        var next = (0..<states).map { from[$0] * (1 - leaving[$0] / pace) }
        for state in 0..<states where from[state] > 0 {
            for to in max(0, state - reach)...min(states - 1, state + reach) {
                next[to] += from[state] * rates[index(state, to)] / pace
            }
        }
        return next
    }
}
