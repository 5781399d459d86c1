/// An agent coming on duty or going off duty.
public struct DutyChange: Equatable, Sendable, BitwiseCopyable {
    /// When, in microseconds since the start of the period.
    public var instant: Int64
    /// The agent's number, from 0 over all teams.
    public var agent: Int32
    /// Whether the agent comes on duty.
    public var comesOn: Bool

    /// A change of duty at an instant in microseconds.
    public init(instant: Int64, agent: Int32, comesOn: Bool) {
        self.instant = instant
        self.agent = agent
        self.comesOn = comesOn
    }
}
