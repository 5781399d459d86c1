/// A room without a queue: a call that finds every agent busy is lost (M/M/n/n).
///
/// It holds for any law of the handling time with the same mean.
///
/// - Source: Erlang (1917); Jagerman, Some properties of the Erlang loss function, Bell System Technical Journal 53
///   (1974).
public struct ErlangB: Equatable, Sendable {
    /// The calls and their handling.
    public let traffic: Traffic
    /// The agents.
    public let agents: Int
    /// The fraction of calls that find every agent busy and are lost.
    public let blockingProbability: Double

    /// A room of `agents` without a queue.
    ///
    /// Complexity: proportional to the agents; 20,000 take a fraction of a millisecond.
    ///
    /// - Throws: when there are no agents or more than a million.
    public init(_ traffic: Traffic, agents: Int) throws(QueueingTheoryError) {
        try QueueingTheoryError.Quantity.agents.check(Double(agents))
        self.traffic = traffic
        self.agents = agents
        blockingProbability = ErlangB.blockingProbability(offeredLoad: traffic.offeredLoad, agents: agents)
    }

    /// The fraction of the agents' time spent on calls: a · (1 - B) / n.
    public var occupancy: Double { traffic.offeredLoad * (1 - blockingProbability) / Double(agents) }

    /// Erlang's loss formula by the recursion B(0) = 1, B(n) = a · B(n - 1) / (n + a · B(n - 1)).
    ///
    /// All terms are positive and errors shrink from step to step, so the result is good to rounding at any size. Where
    /// it is below the smallest `Double` it is 0.
    ///
    /// - Parameters:
    ///   - offeredLoad: erlangs, at least 0 and finite.
    ///   - agents: at least 0; without agents every call is lost.
    public static func blockingProbability(offeredLoad: Double, agents: Int) -> Double {
        precondition(offeredLoad >= 0 && offeredLoad.isFinite, "an offered load is a finite number of erlangs")
        precondition(agents >= 0, "a room has no fewer than 0 agents")
        var blocking = 1.0
        for busy in 0..<agents where blocking > 0 {
            let rate = offeredLoad * blocking
            blocking = rate / (Double(busy + 1) + rate)
        }
        return blocking
    }
}
