public import Scenarios

/// The standing rules of a room: who answers what, in which order, for whom, and who may break into whose wrap.
public struct Room: Sendable, Equatable {
    /// The rules for one call type.
    public struct CallTypeRules: Sendable, Equatable {
        /// 1 is answered first.
        public var priority: Int
        /// The indices of the call types for which its wrap is broken off; for which chats are held, if it is chat.
        public var interruptibleBy: [Int]
        /// Who may answer from which waiting time on, and what else becomes of a call that waits.
        public var routing: [WaitStep]
        /// Conversation and wrap take this many times as long with a team that does not serve the caller's area.
        public var handlingAwayFactor: Double
        /// How many of its calls may wait, in all areas together; one more hears the busy tone. Nil: as many as come.
        public var queueCapacity: Int?
        /// Who hangs up at once on hearing the announced wait, by rising limits; none where no wait is announced.
        public var balking: [BalkingStep]
        /// What callers who wait are offered instead; nil where they only wait.
        public var callBack: CallBack?
        /// Whether its calls are chats: an agent may have several at once, which slow each other. They have neither pick-up nor wrap.
        public var isChat: Bool

        /// Rules for a call type; answered by any team unless said otherwise.
        public init(
            priority: Int, interruptibleBy: [Int] = [], routing: [WaitStep] = WaitStep.byDefault,
            handlingAwayFactor: Double = 1, queueCapacity: Int? = nil, balking: [BalkingStep] = [],
            callBack: CallBack? = nil, isChat: Bool = false
        ) {
            self.priority = priority
            self.interruptibleBy = interruptibleBy
            self.routing = routing
            self.handlingAwayFactor = handlingAwayFactor
            self.queueCapacity = queueCapacity
            self.balking = balking
            self.callBack = callBack
            self.isChat = isChat
        }

        /// Whether a call that no agent takes at once may hear something that lets it end.
        var saysSomething: Bool { queueCapacity != nil || !balking.isEmpty || callBack != nil }
    }

    /// The rules for one team.
    public struct TeamRules: Sendable, Equatable {
        /// The indices of the areas it is home to.
        public var serves: [Int]
        /// Its agents, grade by grade; at least one.
        public var grades: [GradeRules]
        /// How many chats one of its agents has at once, and how they slow each other.
        public var chats: ChatRules

        /// Rules for a team of several grades; home to the first area unless said otherwise.
        public init(serves: [Int] = [0], grades: [GradeRules], chats: ChatRules = ChatRules()) {
            self.serves = serves
            self.grades = grades
            self.chats = chats
        }

        /// Rules for a team of one grade.
        public init(
            agents: Int, answers: [Int], keepFree: [Int], serves: [Int] = [0], handlingFactor: Double = 1,
            pickUpFactor: Double = 1, preferredFor: [Int] = [], chats: ChatRules = ChatRules()
        ) {
            self.init(
                serves: serves,
                grades: [
                    GradeRules(
                        agents: agents, answers: answers, keepFree: keepFree, handlingFactor: handlingFactor,
                        pickUpFactor: pickUpFactor, preferredFor: preferredFor)
                ], chats: chats)
        }
    }

    /// The rules for one grade of a team's agents.
    public struct GradeRules: Sendable, Equatable {
        /// How many agents it has, on duty or not; agents are numbered one grade after another, team after team.
        public var agents: Int
        /// The indices of the call types it answers.
        public var answers: [Int]
        /// For each call type, how many agents must still be free after one of this grade takes such a call; see
        /// ``Reserve`` for which agents count.
        public var keepFree: [Int]
        /// Conversation and wrap take this many times as long.
        public var handlingFactor: Double
        /// Pick-up takes this many times as long.
        public var pickUpFactor: Double
        /// The indices of the call types for which it is asked before grades that are as near.
        public var preferredFor: [Int]

        /// Rules for a grade; neither quick nor preferred unless said otherwise.
        public init(
            agents: Int, answers: [Int], keepFree: [Int], handlingFactor: Double = 1, pickUpFactor: Double = 1,
            preferredFor: [Int] = []
        ) {
            self.agents = agents
            self.answers = answers
            self.keepFree = keepFree
            self.handlingFactor = handlingFactor
            self.pickUpFactor = pickUpFactor
            self.preferredFor = preferredFor
        }
    }

    /// The rules for each call type.
    public var callTypes: [CallTypeRules]
    /// The rules for each team.
    public var teams: [TeamRules]
    /// How many areas callers ring from.
    public var areas: Int
    /// Whether contacts may follow on calls.
    public var followsOn: Bool
    /// Whether callers may be rung back, by these rules or by earlier ones; contacts may follow on then.
    public var callsBack: Bool
    /// Which waiting call an agent takes who becomes free.
    public var freedAgentTakes: FreedAgentTakes

    /// A room with these rules.
    public init(
        callTypes: [CallTypeRules], teams: [TeamRules], areas: Int = 1, followsOn: Bool = false,
        callsBack: Bool = false, freedAgentTakes: FreedAgentTakes = .longestWaiting
    ) {
        self.callTypes = callTypes
        self.teams = teams
        self.areas = areas
        self.followsOn = followsOn
        self.callsBack = callsBack
        self.freedAgentTakes = freedAgentTakes
    }

    /// The grades of all teams, team after team, each with the index of its team.
    public var grades: [(team: Int, rules: GradeRules)] {
        teams.enumerated().flatMap { team, rules in rules.grades.map { (team, $0) } }
    }
}
