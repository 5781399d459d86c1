/// Mean waits where calls of higher priority are answered first, no conversation is interrupted and nobody hangs up.
public enum NonPreemptivePriority {
    /// The mean wait in seconds of each priority, for several agents and one exponential handling time for all calls.
    ///
    /// W(k) = P(wait) · AHT / n / ((1 - σ(k-1)) (1 - σ(k))), where σ(k) is the load of priorities 1...k an agent and
    /// P(wait) is Erlang C for all calls. If the agents cannot keep up with all calls, every call finds them busy, the
    /// priorities they can keep up with still have this wait with P(wait) = 1, and the others' grows for ever: nil.
    ///
    /// - Parameters:
    ///   - callsPerHour: one a priority, the first answered first.
    ///   - handleSeconds: the mean handling time of every call.
    ///   - agents: 1...1,000,000.
    /// - Throws: which figure is out of range.
    /// - Source: Cobham (1954), Operations Research 2; Kella and Yechiali (1985), Waiting times in the non-preemptive
    ///   priority M/M/c queue, Stochastic Models 1.
    public static func averageWaitSeconds(
        callsPerHour: [Double], handleSeconds: Double, agents: Int
    ) throws(QueueingTheoryError) -> [Double?] {
        var shares: [Double] = []
        for calls in callsPerHour {
            shares.append(try Traffic(callsPerHour: calls, handleSeconds: handleSeconds).offeredLoad / Double(agents))
        }
        guard !shares.isEmpty else { return [] }
        let all = try Traffic(callsPerHour: callsPerHour.reduce(0, +), handleSeconds: handleSeconds)
        let waitingProbability = try ErlangC(all, agents: agents).waitingProbability
        return averageWaitSeconds(
            shares: shares, secondsToFirstAnswer: waitingProbability * handleSeconds / Double(agents))
    }

    /// The mean wait in seconds of each priority at one agent, each with its own law of the handling time.
    ///
    /// W(k) = Σ ρ(i) · AHT(i) · (1 + cv(i)²) / 2 / ((1 - σ(k-1)) (1 - σ(k))), the sum over all priorities. All nil if
    /// the agent cannot keep up with all calls.
    ///
    /// - Parameter priorities: the calls of each priority, the first answered first.
    /// - Source: Cobham (1954), Operations Research 2.
    public static func averageWaitSeconds(atOneAgent priorities: [PollaczekKhinchine]) -> [Double?] {
        let shares = priorities.map { $0.traffic.offeredLoad }
        guard shares.reduce(0, +) < 1 else { return priorities.map { _ in nil } }
        let residual = priorities.reduce(0) { $0 + $1.residualSeconds }
        return averageWaitSeconds(shares: shares, secondsToFirstAnswer: residual)
    }

    /// The waits from the time the agents need before they first turn to the queue.
    private static func averageWaitSeconds(shares: [Double], secondsToFirstAnswer: Double) -> [Double?] {
        var higher = 0.0
        return shares.map { share in
            let upToHere = higher + share
            let free = (1 - higher) * (1 - upToHere)
            higher = upToHere
            return upToHere < 1 ? secondsToFirstAnswer / free : nil
        }
    }
}
