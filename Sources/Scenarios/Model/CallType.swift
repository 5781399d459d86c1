public import ContactCentre
public import Probability

/// One kind of call, such as 999 or 101, and how its callers behave.
public struct CallType: Sendable {
    /// The name users know it by.
    public let name: String
    /// 1 is answered first; equal numbers are answered in order of arrival. A conversation is never interrupted.
    public let priority: Int
    /// What the room aims at, if it has a target.
    public let target: Target?
    /// Callers who hang up after at most this long are short abandons; nil where the scenario sets no limit, so that none
    /// are. With a limit of zero those are who hang up in the instant they ring.
    public let shortAbandon: Interval?
    /// When its calls arrive.
    public let arrivals: Arrivals
    /// The share of callers from each area, one number an area; they add to 1. Of a log's calls: of those of which it says no area.
    public let origins: [Double]
    /// The share of callers from each area without surges and bursts: as drawn, or as a log has them.
    public let ordinaryOrigins: [Double]
    /// From the moment the operator hands a call over until it arrives in the room, in seconds; no part of the wait. Nil where
    /// there are no figures on the national clock.
    public let connectionDelay: Distribution?
    /// Ringing or connecting once an agent is chosen, in seconds; part of the wait.
    public let pickUp: Distribution
    /// Conversation, in seconds.
    public let talk: Distribution
    /// Work after the conversation; of web chats none, but who may take an agent out of them.
    public let wrap: Wrap
    /// Whether it is work for agents with no caller behind it: a wrap with no conversation before it.
    public let isWork: Bool
    /// How soon after its arrival an item of work is to be done; nil where it has no deadline.
    public let deadline: Interval?
    /// Whether it is web chat: an agent may have several at once, which slow each other. Its talk is how long one takes that has an
    /// agent alone.
    public let isChat: Bool
    /// How long a caller waits before hanging up, in seconds, those who hang up at once included.
    public let patience: Distribution
    /// Conversation and wrap take this many times as long when a team answers that does not serve the caller's area.
    public let handlingAwayFactor: Double
    /// Who may answer from which waiting time on, and what else becomes of a call that waits, in order of waiting time.
    public let routing: [WaitStep]
    /// How many calls of the type may wait; one more gets the busy tone. Nil: as many as come.
    public let queueCapacity: Int?
    /// Who hangs up at once on hearing the announced wait, by rising limits; none where no wait is announced.
    public let balking: [BalkingStep]
    /// What callers who wait are offered instead; nil where they only wait.
    public let callBack: CallBack?
    /// What may come of a call whose caller hung up or heard the busy tone.
    public let afterAbandoning: [FollowOn]
    /// What may come of a call that was answered.
    public let afterAnswer: [FollowOn]
}

extension Scenario {
    /// Whether calls of a type have figures on the national clock, which starts when the operator hands a call over, from any day on.
    public func hasNationalClock(_ callType: CallTypeID) -> Bool {
        eras.contains { $0.scenario.callTypes[callType.index].connectionDelay != nil }
    }
}

/// Work after a conversation, and who may interrupt it.
public struct Wrap: Sendable {
    /// How long it takes, in seconds.
    public let length: Distribution
    /// The call types for which an agent breaks it off; the rest is done after that call.
    public let interruptibleBy: [CallTypeID]
    /// How long breaking off takes, in seconds; part of the wait of the caller it is broken off for.
    public let breakOff: Distribution
}

/// What a room promises its callers: a share of them answered within a time.
public struct Target: Sendable, Equatable {
    /// Whether a call answered at the very limit meets the target.
    public enum Bound: String, CaseIterable, Sendable {
        /// It does: answered within means at most.
        case atMost
        /// It does not: answered within means under.
        case under
    }

    /// Which calls the service level is a share of. The formulas stand in `Measures`.
    public enum Basis: String, CaseIterable, Sendable {
        /// Answered within the time / offered.
        case offered
        /// Answered within the time / answered.
        case answered
        /// Answered within the time / (offered - short abandons).
        case offeredLessShortAbandons
        /// (Answered or abandoned within the time) / offered.
        case offeredWithAbandonedWithinTarget
        /// Answered within the time / (offered - calls whose callers accepted a call-back).
        case offeredLessCallBacks
    }

    /// The time.
    public let within: Interval
    /// The share aimed at.
    public let fraction: Double
    /// What happens at the very limit.
    public let bound: Bound
    /// Which calls it is a share of.
    public let basis: Basis
}

/// When the calls of a type arrive: a Poisson stream whose rate is constant within each piece of the pattern.
public struct Arrivals: Sendable, Equatable {
    /// The expected calls over time.
    public let pattern: Pattern
    /// The coefficient of variation of a gamma factor of mean 1 that multiplies each day's rate; 0 for none.
    public let busynessVariation: Double
    /// What moves them together with the calls of other types.
    public let common: CommonBusyness
    /// The stretches of time in which surges hold, in order of time.
    public let surges: [SurgeStretch]
    /// The calls that incidents bring beside them.
    public let bursts: [BurstCalls]

    /// The calls that arrive, where they are replayed and not drawn; the pattern then has how many of them an hour has.
    public let log: CallLog?

    /// The same without surges and bursts.
    package var ordinary: Arrivals {
        Arrivals(
            pattern: pattern, busynessVariation: busynessVariation, common: common, surges: [], bursts: [], log: log)
    }

    /// Whether all calls are a log's.
    package var isReplayedAlone: Bool { log != nil && surges.isEmpty && bursts.isEmpty }

    /// The coefficient of variation of all that chance multiplies an hour's rate by: factors are independent, so with variations v, c, d
    /// its square is (1 + v²)(1 + c²)(1 + d²) - 1. That of a day's calls is at most so much. Of bursts it knows nothing.
    package var variationOfRate: Double {
        guard common != .none else { return busynessVariation }
        let parts = [busynessVariation, common.variation, common.driftVariation].map { 1 + $0 * $0 }
        return (parts.reduce(1, *) - 1).squareRoot()
    }

    /// The expected calls over time.
    public enum Pattern: Sendable, Equatable {
        /// Expected calls in each hour of the week: 168 numbers, Monday 00:00 first.
        case hourOfWeek([Double])
        /// Expected calls in intervals in order of time that don't overlap; none between them.
        case intervals([ExpectedCalls])
    }
}

/// The calls expected in one interval.
public struct ExpectedCalls: Sendable, Equatable {
    /// When the interval begins.
    public let start: Instant
    /// How long it lasts.
    public let length: Interval
    /// How many calls are expected in it.
    public let calls: Double
}
