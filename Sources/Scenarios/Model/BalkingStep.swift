public import ContactCentre

/// How many callers hang up at once who hear an announced wait above a limit.
public struct BalkingStep: Sendable, Equatable {
    /// The limit.
    public let above: Interval
    /// The share of those who hear more than it and no more than the next limit, from 0 to 1.
    public let fraction: Double

    /// A share beyond a limit.
    public init(above: Interval, fraction: Double) {
        self.above = above
        self.fraction = fraction
    }
}
