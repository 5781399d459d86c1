public import ContactCentre

/// A group of agents who share a queue discipline.
public struct Team: Sendable {
    /// The name users know it by.
    public let name: String
    /// The areas it is home to.
    public let serves: [AreaID]
    /// The call types it answers.
    public let answers: [CallTypeID]
    /// For each call type, how many agents must still be free after one takes such a call; 0 for no reserve.
    public let keepFree: [Int]
    /// How many agents are on duty, hour by hour.
    public internal(set) var staffing: Staffing
    /// Its agents by skill and speed: at least one grade. What the team answers and keeps free is what a grade does that
    /// does not say otherwise.
    public let grades: [Grade]
    /// How many chats one of its agents has at once.
    public let chatsAtOnce: Int
    /// By this share of its time alone each further chat of the agent makes a chat longer; see ``stretch(ofChats:)``.
    public let chatSlowing: Double
    /// Who of those down for a shift is there.
    public let people: People
    /// When it answers nobody, in order of time.
    public let closures: [Closure]

    /// How many times as long each chat takes of an agent who has so many: 1 + slowing (n - 1).
    public func stretch(ofChats count: Int) -> Double { 1 + chatSlowing * Double(max(0, count - 1)) }

    /// Whether it answers calls of a type that are chats.
    package func answersChats(_ callTypes: [CallType]) -> Bool { answers.contains { callTypes[$0.index].isChat } }

    /// Whether its agents work shifts.
    public var hasShifts: Bool {
        if case .shifts = staffing { true } else { false }
    }
}

extension Scenario {
    /// Whether a team, or some team for nil, answers web chats on any day.
    package func answersChats(_ team: TeamID?) -> Bool {
        guard let team else { return teams.indices.contains { answersChats(TeamID($0)) } }
        return !always { !$0.teams[team.index].answersChats($0.callTypes) }
    }
}

/// How many agents are on duty over time; fractions are the probability that one more agent is present.
public enum Staffing: Sendable, Equatable {
    /// Agents in each hour of the week: 168 numbers, Monday 00:00 first.
    case hourOfWeek([Double])
    /// Agents from each instant on, one at least, in order of time; the first holds before it too.
    case steps([StaffingStep])
    /// The agents down for shifts, less those absent.
    case shifts(ShiftPlan)
}

/// A number of agents from an instant on.
public struct StaffingStep: Sendable, Equatable {
    /// From when on.
    public let start: Instant
    /// How many agents.
    public let agents: Double
}
