/// How a call ended.
public enum CallOutcome: UInt8, Sendable, BitwiseCopyable {
    /// The caller was still waiting for an agent to be chosen when the simulation stopped.
    case stillThere
    /// An agent spoke with the caller.
    case answered
    /// The caller hung up before anyone answered.
    case abandoned
    /// The call left the house unanswered, to a buddy force for instance.
    case transferredOut
    /// The caller heard the busy tone: so many calls of the type waited already as may.
    case blocked
    /// The caller hung up to be rung back, and the attempt reached the caller.
    case calledBack
    /// The caller hung up to be rung back, and the attempt was in vain.
    case notReached
}

/// What telephony knows of one call: the currency between the simulator, observed data and the measures.
///
/// All lengths are whole microseconds, so that sums are exact.
public struct CallRecord: Equatable, Sendable, BitwiseCopyable {
    /// When the call arrived, in microseconds since the start of the period.
    public var arrival: Int64
    /// From arrival until an agent was chosen, or until the caller hung up or left the house while nobody was chosen. Who accepts a
    /// call-back keeps the place in the queue; a further attempt to ring back has one from when it is due.
    public var queued: Int64
    /// From arrival until an agent answered, the caller hung up or the call left the house: queue, break-off and pick-up.
    /// Where the caller accepted a call-back: from arrival until then; 0 of further attempts. 0 of a call still there, of which
    /// it is not known or, of a chat under way, not told yet.
    public var waited: Int64
    /// Conversation, hold included; 0 unless answered or reached.
    public var talk: Int64
    /// Work after the conversation; 0 unless answered or reached.
    public var wrap: Int64
    /// When the caller's first attempt arrived, in microseconds since the start of the period; the call's own arrival
    /// where it is the first. Of a further attempt to ring back: when the caller accepted.
    public var firstArrival: Int64
    /// The call type's index.
    public var callType: UInt16
    /// The index of the area the caller rings from.
    public var area: UInt16
    @usableFromInline var gradeNumber: UInt16
    @usableFromInline var teamNumber: UInt16
    /// Which attempt of the caller it is, over all call types, from 1. A call handed on belongs to the attempt before.
    /// Of a further attempt to ring back: which attempt to do so.
    public var attempt: UInt16 = 1
    /// How the call ended.
    public var outcome: CallOutcome
    @usableFromInline var traits: UInt8
    /// From the moment the operator handed the call over until it arrived, in microseconds: what the national clock counts beside
    /// the wait. 0 where the scenario says nothing of it, and for a caller who was handed on and never left the line.
    public var connectionDelay: UInt32

    @usableFromInline static var nobody: UInt16 { .max }

    /// A record of one call; lengths in microseconds.
    ///
    /// - Parameter answeredBy: the grade that answered and its team; nil unless answered or reached.
    @inlinable
    public init(
        arrival: Int64, queued: Int64 = 0, waited: Int64 = 0, talk: Int64 = 0, wrap: Int64 = 0,
        callType: UInt16, area: UInt16 = 0, answeredBy: (grade: GradeID, team: TeamID)? = nil,
        outcome: CallOutcome = .stillThere, foundFreeAgent: Bool = false, connectionDelay: UInt32 = 0
    ) {
        self.arrival = arrival
        self.queued = queued
        self.waited = waited
        self.talk = talk
        self.wrap = wrap
        firstArrival = arrival
        self.callType = callType
        self.area = area
        gradeNumber = answeredBy.map { UInt16(truncatingIfNeeded: $0.grade.index) } ?? CallRecord.nobody
        teamNumber = answeredBy.map { UInt16(truncatingIfNeeded: $0.team.index) } ?? CallRecord.nobody
        self.outcome = outcome
        traits = foundFreeAgent ? CallRecord.foundFreeAgentBit : 0
        self.connectionDelay = connectionDelay
    }

    /// The grade of the agent who answered; nil unless answered or reached.
    @inlinable public var grade: GradeID? {
        gradeNumber == CallRecord.nobody ? nil : GradeID(Int(gradeNumber))
    }

    /// The team that answered; nil unless answered or reached.
    @inlinable public var team: TeamID? {
        teamNumber == CallRecord.nobody ? nil : TeamID(Int(teamNumber))
    }
}

/// The caller's chain of calls.
///
/// A caller is one person with one need: from the first attempt until an agent answers, the call leaves the house, or
/// the caller gives up. A contact that follows an answer without delay is handed on: the same caller goes on, in the same
/// attempt. One that follows an answer later is of a new need and so of a new caller.
extension CallRecord {
    @usableFromInline static var foundFreeAgentBit: UInt8 { 1 }
    @usableFromInline static var redialBit: UInt8 { 2 }
    @usableFromInline static var triesAgainBit: UInt8 { 4 }
    @usableFromInline static var triedTypeBeforeBit: UInt8 { 8 }
    @usableFromInline static var handedOnBit: UInt8 { 16 }
    /// Of an abandoned call: who balked; of others, a chat under way at midnight.
    @usableFromInline static var balkedBit: UInt8 { 32 }
    @usableFromInline static var offeredCallBackBit: UInt8 { 64 }
    @usableFromInline static var nextAttemptBit: UInt8 { 128 }

    /// Whether a free agent was chosen in the very instant the call arrived, or one who broke off other work for it in no
    /// time at all; answered or not.
    @inlinable public var foundFreeAgent: Bool { traits & CallRecord.foundFreeAgentBit != 0 }

    /// Whether any of those holds that follow.
    @inlinable public var belongsToChain: Bool { traits > CallRecord.foundFreeAgentBit }

    /// Whether the caller had hung up or heard the busy tone before and now tries again.
    public var isRedial: Bool {
        @inlinable get { traits & CallRecord.redialBit != 0 }
        set { set(CallRecord.redialBit, newValue) }
    }

    /// Whether the caller hung up, or heard the busy tone, and will try again; or was not reached and will be rung again.
    public var triesAgain: Bool {
        @inlinable get { traits & CallRecord.triesAgainBit != 0 }
        set { set(CallRecord.triesAgainBit, newValue) }
    }

    /// Whether the caller has had a call of this type before, in this chain.
    public var hasTriedTypeBefore: Bool {
        @inlinable get { traits & CallRecord.triedTypeBeforeBit != 0 }
        set { set(CallRecord.triedTypeBeforeBit, newValue) }
    }

    /// Whether it came of an answered call without delay: the caller was handed on and never left the line.
    public var isHandedOn: Bool {
        @inlinable get { traits & CallRecord.handedOnBit != 0 }
        set { set(CallRecord.handedOnBit, newValue) }
    }

    /// Whether the caller hung up at once on hearing how long the wait would be; to be set once the outcome is.
    public var hasBalked: Bool {
        @inlinable get { outcome == .abandoned && traits & CallRecord.balkedBit != 0 }
        set { if outcome == .abandoned { set(CallRecord.balkedBit, newValue) } }
    }

    /// Whether the caller heard the offer of a call-back.
    public var wasOfferedCallBack: Bool {
        @inlinable get { traits & CallRecord.offeredCallBackBit != 0 }
        set { set(CallRecord.offeredCallBackBit, newValue) }
    }

    /// Whether it is a further attempt to ring a caller back, after one in vain, and so no call of the caller's.
    public var isNextAttempt: Bool {
        @inlinable get { traits & CallRecord.nextAttemptBit != 0 }
        set { set(CallRecord.nextAttemptBit, newValue) }
    }

    /// Whether the chat was under way at a midnight. Its record then comes twice, as of one still there and with its outcome; that
    /// of the day on which it began has the wait.
    public var wasUnderWay: Bool {
        @inlinable get { outcome != .abandoned && traits & CallRecord.balkedBit != 0 }
        set { if outcome != .abandoned { set(CallRecord.balkedBit, newValue) } }
    }

    private mutating func set(_ bit: UInt8, _ holds: Bool) {
        traits = holds ? traits | bit : traits & ~bit
    }
}
