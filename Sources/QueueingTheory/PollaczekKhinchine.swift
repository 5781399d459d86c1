/// One agent, handling times of any law (M/G/1), nobody hangs up.
///
/// - Source: Pollaczek (1930), Khinchine (1932); Kleinrock, Queueing Systems I (1975), section 5.6.
public struct PollaczekKhinchine: Equatable, Sendable {
    /// The calls and their mean handling.
    public let traffic: Traffic
    /// The coefficient of variation of the handling time: 0 constant (M/D/1), 1 exponential (M/M/1).
    public let variation: Double

    /// A room of one agent.
    ///
    /// - Throws: when the variation is negative, above 1,000 or not finite.
    public init(_ traffic: Traffic, variation: Double) throws(QueueingTheoryError) {
        try QueueingTheoryError.Quantity.variation.check(variation)
        self.traffic = traffic
        self.variation = variation
    }

    /// The mean wait in seconds, ρ · AHT · (1 + cv²) / (2 (1 - ρ)); nil when the offered load ρ is 1 or more.
    public var averageWaitSeconds: Double? {
        guard traffic.offeredLoad < 1 else { return nil }
        return residualSeconds / (1 - traffic.offeredLoad)
    }

    /// The fraction of calls that wait: ρ, at most 1.
    public var waitingProbability: Double { min(1, traffic.offeredLoad) }

    /// The mean time until the conversation going on, if any, ends: ρ · AHT · (1 + cv²) / 2.
    var residualSeconds: Double {
        traffic.offeredLoad * traffic.handleSeconds * (1 + variation * variation) / 2
    }
}
