/// So many agents as would be busy four fifths of the time: a place to begin with where a file doesn't say who was there.
enum AgentsByWork {
    /// The agents whom so much work keeps busy for four fifths of so many hours, one at least.
    static func count(workSeconds: Double, openSeconds: Double) -> Int {
        max(1, Int((workSeconds / max(1, openSeconds) / busyShare).rounded(.up)))
    }

    private static let busyShare = 0.8
}
