public import ContactCentre

/// What happens to a call that has waited for a time; a stage of the routing in a scenario's file.
///
/// Steps add up: a call never loses a team that an earlier one opened it to.
public struct WaitStep: Sendable, Equatable {
    /// The teams a step opens a call to, as far as they answer its call type.
    public enum Teams: Sendable, Equatable {
        /// The teams that serve the caller's area.
        case home
        /// Every team.
        case any
        /// These teams, all their grades.
        case named([TeamID])
    }

    /// What must hold besides the waiting time.
    public enum Condition: Sendable, Equatable, BitwiseCopyable {
        /// Nothing.
        case always
        /// At least so many callers of the call type wait in the caller's area, this one included.
        case homeQueueAtLeast(Int)
        /// No agent is on duty who answers the call type in a team that serves the caller's area.
        case noHomeAgentOnDuty
    }

    /// What becomes of the call.
    public enum Action: Sendable, Equatable {
        /// These teams may answer it too.
        case open(Teams)
        /// It leaves the house, to a buddy force for instance, unless somebody may take it in that instant.
        case transferOut
    }

    /// From which waiting time on.
    public let after: Interval
    /// What must hold at the moment an agent is to take the call. A transfer out asks for nothing: it happens once, when the
    /// time has come.
    public let condition: Condition
    /// What becomes of the call.
    public let action: Action

    /// A step from a waiting time on, whatever else holds unless said otherwise.
    public init(after: Interval, condition: Condition = .always, action: Action) {
        self.after = after
        self.condition = condition
        self.action = action
    }

    /// Any team at once: the steps of a call type whose file says nothing about them.
    public static let byDefault = [WaitStep(after: .zero, action: .open(.any))]
}

extension WaitStep {
    /// Whether it opens a call to a team that answers its call type, waiting time and condition aside.
    public func opens(to team: TeamID, isHome: Bool) -> Bool {
        switch action {
        case .open(.home): isHome
        case .open(.any): true
        case .open(.named(let teams)): teams.contains(team)
        case .transferOut: false
        }
    }

    /// Whether it takes the call out of the house.
    public var transfersOut: Bool {
        switch action {
        case .open: false
        case .transferOut: true
        }
    }
}
