public import ContactCentre
public import Probability

/// A further contact that may come of one: a redial, a transfer, a repeat contact, a ring-back.
public struct FollowOn: Sendable, Equatable {
    /// The call type of the further contact; the caller's area stays the same.
    public let callType: CallTypeID
    /// The probability that it comes. The probabilities of one list add up to 1 at most: at most one of it comes.
    public let probability: Double
    /// The probability when a team answered that does not serve the caller's area.
    public let probabilityAway: Double
    /// The time from hanging up, or from the end of the conversation, to the further contact, in seconds.
    public let after: Distribution
    /// No contact that is itself this many follow-ons from its first leads to another.
    public let timesAtMost: Int
}

extension Scenario {
    /// Whether contacts may ever follow on calls.
    public var hasFollowOns: Bool {
        eras.contains { $0.scenario.callTypes.contains { !$0.afterAbandoning.isEmpty || !$0.afterAnswer.isEmpty } }
    }
}
