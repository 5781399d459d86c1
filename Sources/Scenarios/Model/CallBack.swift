public import ContactCentre
public import Probability

/// What callers of a type are offered who wait: to hang up, keep their place in the queue and be rung back from there.
public struct CallBack: Sendable, Equatable {
    /// Which waiting callers hear the offer.
    public enum Offer: Sendable, Equatable {
        /// Those who have waited so long.
        case afterWaiting(Interval)
        /// Those to whom a wait of more than this is announced, at once.
        case aboveAnnounced(Interval)
    }

    /// Who hears the offer.
    public let offer: Offer
    /// The share of those who accept.
    public let accept: Double
    /// The probability that an attempt to ring back reaches the caller, each by itself.
    public let reached: Double
    /// How often an agent tries.
    public let attemptsAtMost: Int
    /// From the end of an attempt in vain until the next is due, in seconds.
    public let retryAfter: Distribution
    /// How long an agent lets it ring in vain.
    public let ringing: Interval

    /// An offer and what comes of it.
    public init(
        offer: Offer, accept: Double, reached: Double, attemptsAtMost: Int, retryAfter: Distribution, ringing: Interval
    ) {
        self.offer = offer
        self.accept = accept
        self.reached = reached
        self.attemptsAtMost = attemptsAtMost
        self.retryAfter = retryAfter
        self.ringing = ringing
    }

    /// The attempt that follows one in vain, as a contact of the same call type; whether it comes is found out in the room.
    public func nextAttempt(_ callType: CallTypeID) -> FollowOn {
        FollowOn(
            callType: callType, probability: 1, probabilityAway: 1, after: retryAfter, timesAtMost: .max)
    }
}

extension Scenario {
    /// Whether callers may ever be rung back.
    public var hasCallBacks: Bool { eras.contains { $0.scenario.callTypes.contains { $0.callBack != nil } } }
}
