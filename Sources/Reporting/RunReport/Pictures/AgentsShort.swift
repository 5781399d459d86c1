import Statistics

/// How many agents are short: those planned less those present.
enum AgentsShort {
    /// Stretch by stretch; none where as many as planned or more are there.
    static func of(_ planned: [Double?], _ present: [Estimate?]) -> [Estimate?] {
        zip(planned, present).map { planned, present in planned.flatMap { present?.shortfall(below: $0) } }
    }

    /// Whether so few are short that it isn't worth a picture.
    static func isNothing(_ short: [Estimate?]) -> Bool { !short.contains { ($0?.mean ?? 0) >= leastShort } }

    /// Less than this is nought where agents are written with a decimal.
    private static let leastShort = 0.05

    /// What is held against what.
    static let definition =
        "Short: planned less present. Planned: everybody down for a shift is in and takes breaks when they are due. Present: at the desk in the "
        + "simulation, without those absent, away or on a break put off, and with overtime."
}
