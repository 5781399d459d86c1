/// What an agent was doing over a stretch of time.
public enum AgentActivity: UInt8, Sendable, BitwiseCopyable {
    /// At work: on duty and not on a break, or finishing a call after the duty ended.
    case present
    /// At work after the duty ended, finishing a call. Overtime is part of being present.
    case overtime
    /// Taken up by calls: break-off, pick-up, conversation or wrap, one call after another. Part of being present.
    case engaged
    /// On a scheduled break. Not part of being present.
    case onBreak
    /// Away from the desk unplanned. Not part of being present.
    case steppedAway
    /// A scheduled break began while it still fitted into its window; a span of no length.
    case breakKept
    /// A scheduled break began later than that; a span of no length.
    case breakLate
    /// The duty ended before a break that was due could begin; a span of no length.
    case breakMissed
    /// With at least one web chat. Part of being engaged.
    case chatting
    /// With one web chat, from the first reply to its end. Spans of several chats of an agent overlap.
    case chat
}

/// A stretch of one agent's time, from one instant up to another.
public struct AgentSpan: Equatable, Sendable, BitwiseCopyable {
    /// When it began, in microseconds since the start of the period.
    public var start: Int64
    /// When it ended, in microseconds since the start of the period.
    public var end: Int64
    /// The agent's number, from 0 over all teams.
    public var agent: UInt32
    @usableFromInline var gradeNumber: UInt16
    @usableFromInline var teamNumber: UInt16
    /// What the agent was doing.
    public var activity: AgentActivity

    /// A stretch of one agent's time; instants in microseconds since the start of the period.
    @inlinable
    public init(
        start: Int64, end: Int64, agent: UInt32, grade: GradeID, team: TeamID, activity: AgentActivity
    ) {
        self.start = start
        self.end = end
        self.agent = agent
        gradeNumber = UInt16(truncatingIfNeeded: grade.index)
        teamNumber = UInt16(truncatingIfNeeded: team.index)
        self.activity = activity
    }

    /// The agent's grade.
    @inlinable public var grade: GradeID { GradeID(Int(gradeNumber)) }

    /// The team the agent worked in.
    @inlinable public var team: TeamID { TeamID(Int(teamNumber)) }
}
