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
}

/// What telephony knows of one call: the currency between the simulator, observed data and the measures.
///
/// All lengths are whole microseconds, so that sums are exact.
public struct CallRecord: Equatable, Sendable, BitwiseCopyable {
    /// When the call arrived, in microseconds since the start of the period.
    public var arrival: Int64
    /// From arrival until an agent was chosen, or until the caller hung up or left the house while nobody was chosen.
    public var queued: Int64
    /// From arrival until an agent answered, the caller hung up or the call left the house: queue, break-off and pick-up.
    /// 0 of a call still there, of which it is not known.
    public var waited: Int64
    /// Conversation, hold included; 0 unless answered.
    public var talk: Int64
    /// Work after the conversation; 0 unless answered.
    public var wrap: Int64
    /// The call type's index.
    public var callType: UInt16
    /// The index of the area the caller rings from.
    public var area: UInt16
    /// The index of the grade that answered, counted over the grades of all teams; `CallRecord.noTeam` unless answered.
    public var team: UInt16
    /// How the call ended.
    public var outcome: CallOutcome
    private var traits: UInt8

    /// The team of a call that no team answered.
    public static let noTeam = UInt16.max

    /// A record of one call; lengths in microseconds.
    public init(
        arrival: Int64, queued: Int64 = 0, waited: Int64 = 0, talk: Int64 = 0, wrap: Int64 = 0,
        callType: UInt16, area: UInt16 = 0, team: UInt16 = CallRecord.noTeam,
        outcome: CallOutcome = .stillThere, foundFreeAgent: Bool = false
    ) {
        self.arrival = arrival
        self.queued = queued
        self.waited = waited
        self.talk = talk
        self.wrap = wrap
        self.callType = callType
        self.area = area
        self.team = team
        self.outcome = outcome
        traits = foundFreeAgent ? CallRecord.foundFreeAgentBit : 0
    }
}

extension CallRecord {
    private static let foundFreeAgentBit: UInt8 = 1
    private static let redialBit: UInt8 = 2
    private static let triesAgainBit: UInt8 = 4

    /// Whether a free agent was chosen in the very instant the call arrived, or one who broke off other work for it in no
    /// time at all; answered or not.
    public var foundFreeAgent: Bool { traits & CallRecord.foundFreeAgentBit != 0 }

    /// Whether either of the two holds that follow.
    public var belongsToChain: Bool { traits > CallRecord.foundFreeAgentBit }

    /// Whether the caller had hung up before and now tries again.
    public var isRedial: Bool {
        get { traits & CallRecord.redialBit != 0 }
        set { traits = (traits & ~CallRecord.redialBit) | (newValue ? CallRecord.redialBit : 0) }
    }

    /// Whether the caller hung up and will try again.
    public var triesAgain: Bool {
        get { traits & CallRecord.triesAgainBit != 0 }
        set { traits = (traits & ~CallRecord.triesAgainBit) | (newValue ? CallRecord.triesAgainBit : 0) }
    }
}
