/// The name of a figure that describes how calls were handled. A measure costs a row in ``definition``, a sum in the room
/// `Measures`, and a test.
public enum Measure: String, CaseIterable, Sendable {
    // Calls, by outcome.
    case offered, answered, abandoned, shortAbandoned, balked, blocked
    case transferredOut, callBackAccepted, stillThere
    // What becomes of call-backs.
    case callBackOffered, callBackReached, averageCallBackSeconds
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
    // The same on the national clock, which starts before the call arrives.
    case nationalUnder10, nationalFrom10Under60, nationalFrom60, nationalAverageSeconds
    case firstReplySeconds
    case waitedAtAll
    // Handling.
    case averageTalkSeconds, averageHandleSeconds
    case answeredAtHome
    // Callers.
    case attemptsPerCaller, callersNeverAnswered
    // The target by stretches of time.
    case hoursMissingTarget, daysMissingTarget, weeksMissingTarget, monthsMissingTarget
    // The queue.
    case averageQueueLength, longestQueue
    // Work with a deadline.
    case doneByDeadline, backlog, oldestHours
    // The teams.
    case occupancy, averageAgents, averageAgentsOnCalls, callsPerAgentHour, overtimeHours
    case chatsPerAgent
    case breakCompliance, breakHours, steppedAwayHours
    // The workforce.
    case establishment, inPost, inTraining, onFloor, experienced, leavers, contractedHours
    // What is paid for, and what it costs.
    case paidHours, fullTimeEquivalents
    case costAYear, costOfPayAYear, costOfEnhancementsAYear, costOfOvertimeAYear, costOfOnCostsAYear
    case costOfRecruitmentAYear, costOfTrainingAYear, costOfTutoringAYear
    case costOfOneOffAYear, costOfYearlyAmountsAYear, costOfCallsAYear
    case costAnAnsweredCall

    /// Whether it is one of single teams too: what is paid for recruits, once, every year or for calls is paid for all of them together.
    public var isOfTeams: Bool {
        switch self {
        case .costOfRecruitmentAYear, .costOfTrainingAYear, .costOfTutoringAYear, .costOfOneOffAYear,
            .costOfYearlyAmountsAYear, .costOfCallsAYear, .costAnAnsweredCall:
            false
        default: true
        }
    }

    /// What a measure is counted in.
    public enum Unit: String, Sendable {
        case calls, callers, fraction, seconds, attempts, agents, callsPerHour, hours, chats, posts, money
    }
}
