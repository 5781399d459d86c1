import ContactCentre

extension Measure {
    /// The measure in a manager's words. The service level's and the short abandons' words depend on the call type and
    /// are given where they are known.
    var words: String {
        switch self {
        case .offered: "Offered"
        case .answered: "Answered"
        case .abandoned: "Abandoned (caller hung up)"
        case .shortAbandoned: "  of these, short abandons"
        case .transferredOut: "Transferred out unanswered"
        case .stillThere: "Still waiting at the end"
        case .abandonedFraction: "Abandoned, share of offered"
        case .answeredWithinTarget: "Answered within target"
        case .serviceLevel: "Service level"
        case .averageSpeedOfAnswerSeconds: "Average speed of answer"
        case .averageWaitSeconds: "Average wait of all calls"
        case .medianAnswerSeconds: "Half answered within (median)"
        case .p90AnswerSeconds: "90% answered within"
        case .p95AnswerSeconds: "95% answered within"
        case .longestAnswerSeconds: "Longest time to answer"
        case .answeredWithin10: "within 10 s"
        case .answeredWithin30: "within 30 s"
        case .answeredWithin60: "within 1 min"
        case .answeredWithin120: "within 2 min"
        case .answeredWithin180: "within 3 min"
        case .answeredWithin240: "within 4 min"
        case .answeredWithin300: "within 5 min"
        case .under10: "under 10 s"
        case .from10Under60: "10 s to under 60 s"
        case .from60: "60 s or longer"
        case .answeredAt120OrLater: "At 2 min or later, of offered"
        case .waitedAtAll: "Found no agent free, of offered"
        case .averageTalkSeconds: "Average talk time"
        case .averageHandleSeconds: "Average handling time (talk + wrap)"
        case .answeredAtHome: "Answered by a home team"
        case .attemptsPerCaller: "Attempts a caller"
        case .callersNeverAnswered: "Callers never answered"
        case .averageQueueLength: "Average number of calls waiting"
        case .longestQueue: "Most calls waiting at once"
        case .occupancy: "Occupancy (share of time on calls)"
        case .averageAgents: "Average agents present"
        case .callsPerAgentHour: "Calls an agent an hour"
        case .overtimeHours: "Overtime, hours"
        case .breakCompliance: "Breaks taken in their window"
        case .breakHours: "Breaks, hours"
        case .steppedAwayHours: "Away from the desk unplanned, hours"
        }
    }
}
