import ContactCentre

/// Exact sums over the agents of one grade in one bucket of time; times are whole microseconds.
struct AgentSums {
    var present = TimeSum()
    var engaged = TimeSum()
    var overtime = TimeSum()
    var onBreak = TimeSum()
    var steppedAway = TimeSum()
    var chatting = TimeSum()
    /// Over all chats, so that an agent's time counts for each of several.
    var chats = TimeSum()
    var breaksKept: Int64 = 0
    var breaksLate: Int64 = 0
    var breaksMissed: Int64 = 0

    /// Scheduled breaks that began, or should have.
    var breaks: Int64 { breaksKept + breaksLate + breaksMissed }

    /// Adds the length of a span, or of the part of one.
    mutating func add(_ activity: AgentActivity, _ length: Int64) {
        switch activity {
        case .present: present &+= length
        case .engaged: engaged &+= length
        case .overtime: overtime &+= length
        case .onBreak: onBreak &+= length
        case .steppedAway: steppedAway &+= length
        case .chatting: chatting &+= length
        case .chat: chats &+= length
        case .breakKept, .breakLate, .breakMissed: break
        }
    }

    /// Counts a span of no length.
    mutating func count(_ activity: AgentActivity) {
        switch activity {
        case .breakKept: breaksKept += 1
        case .breakLate: breaksLate += 1
        case .breakMissed: breaksMissed += 1
        case .present, .engaged, .overtime, .onBreak, .steppedAway, .chatting, .chat: break
        }
    }

    static func += (sums: inout AgentSums, other: AgentSums) {
        sums.present += other.present
        sums.engaged += other.engaged
        sums.overtime += other.overtime
        sums.onBreak += other.onBreak
        sums.steppedAway += other.steppedAway
        sums.chatting += other.chatting
        sums.chats += other.chats
        sums.breaksKept += other.breaksKept
        sums.breaksLate += other.breaksLate
        sums.breaksMissed += other.breaksMissed
    }
}
