/// What a room is sized for: this fraction of the calls offered answered within this time.
public struct ServiceLevelTarget: Equatable, Sendable {
    /// The fraction of the calls offered, above 0 and below 1.
    public let fraction: Double
    /// The answer time, at least 0.
    public let withinSeconds: Double

    /// A target with checked figures.
    ///
    /// - Throws: which figure is out of range; ``QueueingTheoryError/Quantity`` has the ranges.
    public init(fraction: Double, withinSeconds: Double) throws(QueueingTheoryError) {
        try QueueingTheoryError.Quantity.targetFraction.check(fraction)
        try QueueingTheoryError.Quantity.withinSeconds.check(withinSeconds)
        self.fraction = fraction
        self.withinSeconds = withinSeconds
    }
}

extension ErlangC {
    /// The fewest agents that meet the target with callers of endless patience; nil if more than `mostAgents` are
    /// needed.
    ///
    /// The service level rises with every agent added, so the search halves the range.
    ///
    /// - Throws: unless `mostAgents` is 1...1,000,000.
    public static func fewestAgents(
        for traffic: Traffic, meeting target: ServiceLevelTarget,
        mostAgents: Int = QueueingTheoryError.Quantity.mostAgents
    ) throws(QueueingTheoryError) -> Int? {
        try QueueingTheory.fewestAgents(mostAgents: mostAgents) { agents throws(QueueingTheoryError) in
            try ErlangC(traffic, agents: agents).serviceLevel(withinSeconds: target.withinSeconds) >= target.fraction
        }
    }
}

extension ErlangA {
    /// The fewest agents that meet the target with callers of limited patience; nil if more than `mostAgents` are
    /// needed.
    ///
    /// The service level rises with every agent added, so the search halves the range.
    ///
    /// - Throws: when the patience is out of range, or unless `mostAgents` is 1...1,000,000.
    public static func fewestAgents(
        for traffic: Traffic, patienceSeconds: Double, meeting target: ServiceLevelTarget,
        mostAgents: Int = QueueingTheoryError.Quantity.mostAgents
    ) throws(QueueingTheoryError) -> Int? {
        try QueueingTheory.fewestAgents(mostAgents: mostAgents) { agents throws(QueueingTheoryError) in
            try ErlangA(traffic, agents: agents, patienceSeconds: patienceSeconds)
                .serviceLevel(withinSeconds: target.withinSeconds) >= target.fraction
        }
    }
}

/// The smallest of 1...mostAgents that suffices, where one that suffices is followed by none that doesn't; nil if none
/// does.
private func fewestAgents(
    mostAgents: Int, suffice: (Int) throws(QueueingTheoryError) -> Bool
) throws(QueueingTheoryError) -> Int? {
    try QueueingTheoryError.Quantity.agents.check(Double(mostAgents))
    guard try suffice(mostAgents) else { return nil }
    var tooFew = 0
    var enough = mostAgents
    while enough - tooFew > 1 {
        let middle = tooFew + (enough - tooFew) / 2
        if try suffice(middle) { enough = middle } else { tooFew = middle }
    }
    return enough
}
