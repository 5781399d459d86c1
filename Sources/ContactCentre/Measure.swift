/// The name of a figure that describes how calls were handled. The definitions live in the room `Measures`.
public enum Measure: String, CaseIterable, Sendable {
    // Calls, by outcome.
    case offered, answered, abandoned, shortAbandoned, transferredOut, stillThere
    // Against the call type's target.
    case answeredWithinTarget, serviceLevel
    case abandonedFraction
    // Waiting times.
    case averageSpeedOfAnswerSeconds, averageWaitSeconds
    case medianAnswerSeconds, p90AnswerSeconds, p95AnswerSeconds, longestAnswerSeconds
    // The wait distribution.
    case answeredWithin10, answeredWithin30, answeredWithin60, answeredWithin120
    case answeredWithin180, answeredWithin240, answeredWithin300
    case answeredAt120OrLater
    case under10, from10Under60, from60
    case waitedAtAll
    // Handling.
    case averageTalkSeconds, averageHandleSeconds
    case answeredAtHome
    // Callers.
    case attemptsPerCaller, callersNeverAnswered
    // The queue.
    case averageQueueLength, longestQueue
    // The teams.
    case occupancy, averageAgents, callsPerAgentHour, overtimeHours
    case breakCompliance, breakHours, steppedAwayHours

    /// What a measure is counted in.
    public enum Unit: String, Sendable {
        case calls, callers, fraction, seconds, attempts, agents, callsPerHour, hours
    }

    /// What the measure is counted in.
    public var unit: Unit {
        switch self {
        case .offered, .answered, .abandoned, .shortAbandoned, .transferredOut, .stillThere, .answeredWithinTarget,
            .averageQueueLength, .longestQueue:
            .calls
        case .callersNeverAnswered: .callers
        case .serviceLevel, .abandonedFraction, .answeredWithin10, .answeredWithin30, .answeredWithin60,
            .answeredWithin120, .answeredWithin180, .answeredWithin240, .answeredWithin300, .answeredAt120OrLater,
            .under10, .from10Under60, .from60, .waitedAtAll, .answeredAtHome, .occupancy, .breakCompliance:
            .fraction
        case .averageSpeedOfAnswerSeconds, .averageWaitSeconds, .medianAnswerSeconds, .p90AnswerSeconds,
            .p95AnswerSeconds, .longestAnswerSeconds, .averageTalkSeconds, .averageHandleSeconds:
            .seconds
        case .attemptsPerCaller: .attempts
        case .averageAgents: .agents
        case .callsPerAgentHour: .callsPerHour
        case .overtimeHours, .breakHours, .steppedAwayHours: .hours
        }
    }

    /// The share of answered calls that waited no longer, where the measure is a percentile of answer times; nil elsewhere.
    public var percentileShare: Double? {
        switch self {
        case .medianAnswerSeconds: 0.5
        case .p90AnswerSeconds: 0.9
        case .p95AnswerSeconds: 0.95
        default: nil
        }
    }
}
