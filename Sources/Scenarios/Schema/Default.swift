import ContactCentre

/// What holds where a scenario file says nothing: the only home of each such number, which the sections take and the schema's
/// words are made of.
enum Default {
    static let warmUpDays = 0
    static let replications = 20
    static let seed = 1
    /// The name of the only area.
    static let area = "all"
    static let bound = Target.Bound.atMost
    static let basis = Target.Basis.offered
    static let busynessVariation = 0.0
    /// How the days of two call types are correlated by what they have in common: one factor for all.
    static let correlation = 1.0
    /// Hours that a drift within the day remembers.
    static let driftHours = 4
    /// How many times as long talk, wrap or pick-up take, away from home or in a grade.
    static let factor = 1.0
    /// How many follow-on contacts in a row.
    static let timesAtMost = 10
    /// How often an agent rings back, how long after one attempt in vain the next is due, and how long it rings in vain.
    static let callBackAttempts = 1
    static let callBackRetrySeconds = 900.0
    static let ringSeconds = 20.0
    static let freedAgentTakes = FreedAgentTakes.longestWaiting
    /// How many chats an agent has at once, and how they slow each other: the agent's time is shared out equally.
    static let chatsAtOnce = 1
    static let chatSlowing = 1.0
    static let headcount = 0.0
    /// Whether a break is paid.
    static let isPaid = true
    static let adherence = People.allPresent.adherence
    static let awayMinutes = People.allPresent.away.minutes
    /// Nothing on top of pay, overtime paid as other hours, an hour paid for an hour on duty, no discounting, and calls cost nothing.
    static let onCosts = 0.0
    static let overtimeFactor = 1.0
    static let paidHoursAnHourOnDuty = 1.0
    static let headPrice = 0.0
    static let discountRate = 0.0
    static let callPrice = 0.0
    static let fullTimeHoursAWeek = People.allPresent.fullTimeHoursAWeek
}
