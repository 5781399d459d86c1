import ContactCentre

/// Exact sums over the agents of one grade in one bucket of time; times are whole microseconds.
struct AgentSums {
    var present = TimeSum()
    var engaged = TimeSum()
    var overtime = TimeSum()
    var onBreak = TimeSum()
    var steppedAway = TimeSum()
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
        case .breakKept, .breakLate, .breakMissed: break
        }
    }

    /// Counts a span of no length.
    mutating func count(_ activity: AgentActivity) {
        switch activity {
        case .breakKept: breaksKept += 1
        case .breakLate: breaksLate += 1
        case .breakMissed: breaksMissed += 1
        case .present, .engaged, .overtime, .onBreak, .steppedAway: break
        }
    }

    static func += (sums: inout AgentSums, other: AgentSums) {
        sums.present += other.present
        sums.engaged += other.engaged
        sums.overtime += other.overtime
        sums.onBreak += other.onBreak
        sums.steppedAway += other.steppedAway
        sums.breaksKept += other.breaksKept
        sums.breaksLate += other.breaksLate
        sums.breaksMissed += other.breaksMissed
    }
}
