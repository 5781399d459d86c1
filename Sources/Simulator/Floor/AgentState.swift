/// Where an agent is, in the engine's own terms. What an agent at the desk works on is told by ``SlotState``.
enum Presence: UInt8, BitwiseCopyable {
    /// Not in the room.
    case away
    /// There for a team: free for a call, or at work.
    case atDesk
    /// On a break, or away from the desk.
    case onBreak
    /// There, but in no team: it is closed.
    case unassigned
}

/// One agent's duty and breaks; instants in microseconds.
struct AgentState: BitwiseCopyable {
    var presence = Presence.away
    var isOnDuty = false
    /// On duty with no break due, and in the team assigned: only then is the agent there for callers.
    var isSettled = false
    /// Whether the break being taken is a scheduled one.
    var isOnScheduledBreak = false
    /// The grade the agent works in now, and the one to work in once free.
    var grade: UInt16
    var assigned: UInt16
    /// The breaks due, in the order in which they fell due: the first one's and the last one's place in the pool; -1 for none.
    var firstDue: Int32 = -1
    var lastDue: Int32 = -1
    /// Since when the agent has been in the room or on the break being taken, engaged, and past the end of the duty: for the
    /// spans.
    var presentSince: Int64 = 0
    var engagedSince: Int64 = 0
    var overtimeSince: Int64 = 0
    /// The state of the agent's slot, to be found by ``WorkSlot``.
    var slot = SlotState()

    init(grade: UInt16) {
        self.grade = grade
        assigned = grade
    }
}

/// A break that is due and not yet begun.
struct DueBreak: BitwiseCopyable {
    /// How long it is, in microseconds.
    var length: Int64
    /// The last instant at which it is kept, for a scheduled break.
    var latest: Int64
    var isScheduled: Bool
    /// Whether it is still to be seen if it is kept: a scheduled break that hasn't begun before the simulation.
    var isToBeKept: Bool { isScheduled && latest != DutyChange.begunBefore }
    /// The break due after it; -1 for none.
    var next: Int32
}
