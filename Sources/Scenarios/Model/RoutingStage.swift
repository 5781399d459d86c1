public import ContactCentre

/// Who else may answer a waiting call from a waiting time on. Stages add up: a call never loses a team it had.
public struct RoutingStage: Sendable, Equatable {
    /// The teams a stage opens a call to.
    public enum Teams: Sendable, Equatable {
        /// The teams that serve the caller's area.
        case home
        /// Every team.
        case any
        /// These teams.
        case named([TeamID])
        /// Nobody in the house: the call is transferred out, to a buddy force for instance.
        case out
    }

    /// What must hold besides the waiting time.
    public enum Condition: Sendable, Equatable {
        /// At least so many callers of the call type wait in the caller's area, this one included.
        case homeQueueAtLeast(Int)
        /// No agent is on duty who answers the call type in a team that serves the caller's area.
        case noHomeAgentOnDuty
    }

    /// From which waiting time on.
    public let after: Interval
    /// The teams it opens the call to, as far as they answer its call type.
    public let teams: Teams
    /// What must hold at the moment an agent is to take the call; nil for nothing.
    public let condition: Condition?
}
