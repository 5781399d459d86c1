/// The standing rules of a room: who answers what, in which order, and who may break into whose wrap.
public struct Room: Sendable, Equatable {
    /// The rules for one call type.
    public struct CallTypeRules: Sendable, Equatable {
        /// 1 is answered first.
        public var priority: Int
        /// The indices of the call types for which its wrap is broken off.
        public var interruptibleBy: [Int]

        /// Rules for a call type.
        public init(priority: Int, interruptibleBy: [Int] = []) {
            self.priority = priority
            self.interruptibleBy = interruptibleBy
        }
    }

    /// The rules for one team.
    public struct TeamRules: Sendable, Equatable {
        /// How many agents it has, on duty or not; teams' agents are numbered one team after another.
        public var agents: Int
        /// The indices of the call types it answers.
        public var answers: [Int]
        /// For each call type, how many agents must still be free after one takes such a call.
        public var keepFree: [Int]

        /// Rules for a team.
        public init(agents: Int, answers: [Int], keepFree: [Int]) {
            self.agents = agents
            self.answers = answers
            self.keepFree = keepFree
        }
    }

    /// The rules for each call type.
    public var callTypes: [CallTypeRules]
    /// The rules for each team.
    public var teams: [TeamRules]

    /// A room with these rules.
    public init(callTypes: [CallTypeRules], teams: [TeamRules]) {
        self.callTypes = callTypes
        self.teams = teams
    }
}
