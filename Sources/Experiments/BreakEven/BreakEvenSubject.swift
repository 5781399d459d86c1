public import Scenarios

/// What is varied until two plans tie.
public enum BreakEvenSubject: Equatable, Sendable {
    /// A number of the other plan, named by its path.
    case path(String)
    /// The agents of the other plan, all multiplied at every hour.
    case agentsOfOther
    /// The agents of the base, all multiplied at every hour.
    case agentsOfBase
    /// How long talk and wrap take in the other plan when a home team answers, multiplied for all call types; away from home
    /// they take as long as before.
    case handlingAtHome

    /// Whether the base is varied rather than the other plan.
    public var isInBase: Bool { self == .agentsOfBase }

    /// Whether values are multiples of what the plan has.
    public var isMultiple: Bool {
        if case .path = self { false } else { true }
    }

    /// What puts a value in place of what a plan has.
    public func change(to value: Double) -> Change {
        switch self {
        case .path(let path): .setting(Setting(path: path, value: value.description))
        case .agentsOfBase, .agentsOfOther: .agents(times: value)
        case .handlingAtHome: .handlingAtHome(times: value)
        }
    }
}
