/// What an agent is doing now, in the engine's own terms.
enum AgentPhase: UInt8, BitwiseCopyable {
    /// Not in the room.
    case away
    /// Free for a call.
    case idle
    /// With a caller whose wrap nobody may break into, up to the end of that wrap; or ringing a caller who will hang up.
    case engaged
    /// With a caller whose wrap may be broken into.
    case talking
    /// In a wrap that may be broken into.
    case wrapping
    /// On a break, or away from the desk.
    case onBreak
    /// There, but in no team: it is closed.
    case unassigned
}

/// One agent's state; instants and lengths in microseconds.
struct AgentState: BitwiseCopyable {
    var phase = AgentPhase.away
    var isOnDuty = false
    /// On duty with no break due, and in the team assigned: only then is the agent there for callers.
    var isSettled = false
    /// Whether the break being taken is a scheduled one.
    var isOnScheduledBreak = false
    /// The grade the agent works in now, and the one to work in once free.
    var grade: UInt16
    var assigned: UInt16
    /// The type of the call whose wrap is being done or comes next.
    var wrapType: UInt16 = 0
    /// Neighbours in the grade's list of idle or of wrapping agents; -1 at the ends.
    var previous: Int32 = -1
    var next: Int32 = -1
    /// The wraps broken off earlier that are still owed: the last one's place in the pool; -1 for none.
    var owed: Int32 = -1
    /// The breaks due, in the order in which they fell due: the first one's and the last one's place in the pool; -1 for none.
    var firstDue: Int32 = -1
    var lastDue: Int32 = -1
    /// Since when the agent has been in this phase (idle, wrapping and on break only).
    var since: Int64 = 0
    /// The wrap still to do: all of it while talking, the rest as of `since` while wrapping.
    var wrapLeft: Int64 = 0
    /// How long breaking off that wrap takes.
    var breakOff: Int64 = 0
    /// Since when the agent has been in the room, engaged, and past the end of the duty: for the spans.
    var presentSince: Int64 = 0
    var engagedSince: Int64 = 0
    var overtimeSince: Int64 = 0

    init(grade: UInt16) {
        self.grade = grade
        assigned = grade
    }
}

/// A wrap that was broken off and is done later.
struct OwedWrap: BitwiseCopyable {
    var callType: UInt16
    var wrapLeft: Int64
    var breakOff: Int64
    /// The wrap owed from before it; -1 for none.
    var earlier: Int32
}

/// A break that is due and not yet begun.
struct DueBreak: BitwiseCopyable {
    /// How long it is, in microseconds.
    var length: Int64
    /// The last instant at which it is kept, for a scheduled break.
    var latest: Int64
    var isScheduled: Bool
    /// The break due after it; -1 for none.
    var next: Int32
}
