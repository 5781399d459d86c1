public import Statistics

/// What a search for the fewest agents found.
public struct StaffingOutcome: Sendable {
    /// What was searched.
    public let space: StaffingSpace
    /// By place, the agents found.
    public var agents: [Int]
    /// The service with these agents, in the replications checked with.
    public var service: [Service] = []
    /// By place, the fewest that would do there if there were the most everywhere else; nil where that wasn't looked for.
    public var fewest: [Int]?
    /// Agents that were added since the check missed a target clearly.
    public var repaired = 0
    /// Whether no place can have an agent less, in the replications searched with.
    public var isMinimal = false
    /// Plans that were simulated.
    public var evaluations = 0
    /// Replications that were simulated, those given up early not counted in full.
    public var replicationsSimulated = 0
    /// Replications of each plan in the search.
    public let searchReplications: Int
    /// Replications of the check, which are those of a run.
    public let replications: Int
    /// The seed of every random stream.
    public let seed: UInt64
    /// Exchanges of two agents for one that were tried, and how many of them saved.
    public var exchanges = (tried: 0, saved: 0)
    /// Whether the search came to its end.
    public var isFinished = true
    /// The goals that even the most agents everywhere don't meet, as places in `service`.
    public var unreachable: [Int] = []
    /// The words of the command that makes it again, where it came from a command line.
    public var command: [String] = []

    /// A target in one stretch of time and how it is met.
    public struct Service: Equatable, Sendable {
        /// The call type.
        public let callType: String
        /// The stretch: "13:00", "2017-10-05".
        public let period: String
        /// The share asked for.
        public let target: Double
        /// The share as the scenario stands.
        public let now: Estimate
        /// The share with the agents found.
        public let reached: Estimate
        /// Whether it was held to the target: it has calls enough.
        public let isHeld: Bool
        /// What even the most agents everywhere reach, in the search.
        public let most: Double?

        package init(
            callType: String, period: String, target: Double, now: Estimate, reached: Estimate, isHeld: Bool,
            most: Double?
        ) {
            (self.callType, self.period, self.target, self.now) = (callType, period, target, now)
            (self.reached, self.isHeld, self.most) = (reached, isHeld, most)
        }

        /// Whether the target is missed beyond chance: the whole interval lies below it.
        public var isClearlyMissed: Bool { isHeld && (reached.high ?? reached.mean ?? target) < target }
        /// How far the service lies beyond the target; nil without calls.
        public var margin: Double? { reached.mean.map { $0 - target } }
    }

    package init(space: StaffingSpace, agents: [Int], searchReplications: Int, replications: Int, seed: UInt64) {
        (self.space, self.agents, self.searchReplications) = (space, agents, searchReplications)
        (self.replications, self.seed) = (replications, seed)
    }

    /// Whether every target held to is met, or missed by no more than chance.
    public var meetsTargets: Bool { unreachable.isEmpty && !service.contains { $0.isClearlyMissed } }

    /// Agents times weight, all places together: agent-hours a week, or paid hours a week.
    public var totalNow: Double { space.places.reduce(0) { $0 + $1.weight * $1.now } }
    /// The same of the agents found.
    public var total: Double { space.cost(agents) }
    /// The same below which no plan can be; nil where it wasn't looked for.
    public var leastTotal: Double? { fewest.map { space.cost($0) } }
}
