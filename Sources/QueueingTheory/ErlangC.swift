internal import Probability

/// A room with a queue that nobody leaves: calls wait for as long as it takes, first come first answered (M/M/n).
///
/// Steady only while the offered load is below the agents. At or above it the queue grows for ever: everyone waits, no
/// call is answered within any time, mean waits are nil.
///
/// - Source: Erlang (1917); Cooper, Introduction to Queueing Theory (1981), chapter 3.
public struct ErlangC: Equatable, Sendable {
    /// The calls and their handling.
    public let traffic: Traffic
    /// The agents.
    public let agents: Int
    /// The fraction of calls that find every agent busy and wait: n · B / (n - a · (1 - B)); 1 if not steady.
    public let waitingProbability: Double

    /// A room of `agents` with callers of endless patience.
    ///
    /// Complexity: proportional to the agents.
    ///
    /// - Throws: when there are no agents or more than a million.
    public init(_ traffic: Traffic, agents: Int) throws(QueueingTheoryError) {
        let blocking = try ErlangB(traffic, agents: agents).blockingProbability
        let capacity = Double(agents)
        self.traffic = traffic
        self.agents = agents
        waitingProbability =
            traffic.offeredLoad < capacity
            ? capacity * blocking / (capacity - traffic.offeredLoad * (1 - blocking)) : 1
    }

    /// Whether the agents can keep up: offered load below the agents.
    public var isSteady: Bool { traffic.offeredLoad < Double(agents) }

    /// The mean wait of all calls in seconds, which is the average speed of answer too: P(wait) · AHT / (n - a).
    public var averageWaitSeconds: Double? {
        isSteady ? waitingProbability * secondsBetweenStarts : nil
    }

    /// The mean number of calls waiting, by Little's law.
    public var averageQueueLength: Double? { averageWaitSeconds.map { traffic.callsPerSecond * $0 } }

    /// The fraction of the agents' time spent on calls: a / n, at most 1.
    public var occupancy: Double { min(1, traffic.offeredLoad / Double(agents)) }

    /// The fraction of calls answered after at most `seconds`: 1 - P(wait) · exp(-(n - a) · t / AHT).
    ///
    /// - Throws: when `seconds` is negative or not finite.
    public func serviceLevel(withinSeconds seconds: Double) throws(QueueingTheoryError) -> Double {
        try QueueingTheoryError.Quantity.withinSeconds.check(seconds)
        guard isSteady else { return 0 }
        return 1 - waitingProbability * RealFunctions.exp(-seconds / secondsBetweenStarts)
    }

    /// The wait in seconds that a fraction of the calls does not exceed; nil if not steady.
    ///
    /// 0 for a fraction answered at once, otherwise AHT / (n - a) · log(P(wait) / (1 - fraction)).
    ///
    /// - Throws: unless 0 < fraction < 1.
    public func waitQuantileSeconds(_ fraction: Double) throws(QueueingTheoryError) -> Double? {
        try QueueingTheoryError.Quantity.targetFraction.check(fraction)
        guard isSteady else { return nil }
        guard waitingProbability > 1 - fraction else { return 0 }
        return secondsBetweenStarts * RealFunctions.log(waitingProbability / (1 - fraction))
    }

    /// The mean wait of those who wait, AHT / (n - a).
    private var secondsBetweenStarts: Double { traffic.handleSeconds / (Double(agents) - traffic.offeredLoad) }
}
