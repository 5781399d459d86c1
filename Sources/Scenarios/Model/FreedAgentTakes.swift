/// Which waiting call an agent takes who becomes free, of those of the highest priority that the agent may take.
public enum FreedAgentTakes: String, CaseIterable, Sendable {
    /// The one that has waited longest, wherever it comes from.
    case longestWaiting
    /// One from an area that the agent's team serves before others; of them the one that has waited longest.
    case ownAreaFirst
}
