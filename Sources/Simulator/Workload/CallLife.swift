/// A call's whole life, drawn when the call is created; no plan can change it, only how much of it comes true.
///
/// All times are whole microseconds.
public struct CallLife: Equatable, Sendable, BitwiseCopyable {
    /// When the call arrives, since the start of the period.
    public var arrival: Int64
    /// The last instant at which the caller can still be answered.
    public var patienceEnd: Int64
    /// Ringing or connecting once an agent is chosen.
    public var pickUp: Int64
    /// Conversation.
    public var talk: Int64
    /// Work after the conversation.
    public var wrap: Int64
    /// How long the agent needs to break off this call's wrap for another caller.
    public var breakOff: Int64
    /// The call type's index.
    public var callType: UInt16
    /// The index of the area the caller rings from.
    public var area: UInt16
    /// Who hangs up on hearing an announced wait: this caller does if 2^32 times the share who leave is above it.
    public var balkingPoint: UInt32
    /// Who accepts a call-back and at which attempt the caller is reached: shares of 2^32, as `balkingPoint`.
    public var callBackPoint: UInt32
    /// From the moment the operator handed the call over until it arrives; of no concern to the room.
    public var connectionDelay: UInt32

    /// A call's life; times in microseconds, `patience` from arrival on.
    public init(
        arrival: Int64, patience: Int64, pickUp: Int64 = 0, talk: Int64, wrap: Int64 = 0, breakOff: Int64 = 0,
        callType: UInt16 = 0, area: UInt16 = 0, balkingPoint: UInt32 = 0, callBackPoint: UInt32 = 0,
        connectionDelay: UInt32 = 0
    ) {
        self.arrival = arrival
        self.patienceEnd = arrival &+ patience
        self.pickUp = pickUp
        self.talk = talk
        self.wrap = wrap
        self.breakOff = breakOff
        self.callType = callType
        self.area = area
        self.balkingPoint = balkingPoint
        self.callBackPoint = callBackPoint
        self.connectionDelay = connectionDelay
    }
}
