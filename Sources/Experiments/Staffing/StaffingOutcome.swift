import Measures
import Scenarios
public import ContactCentre
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
    /// By team of shifts and hour of the day, the fewest people down who would do then if there were the most in all other hours; where
    /// that was looked for and it is anybody.
    public var needs: [StaffingNeed] = []
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

    /// What plans cost a year, line by line as far as there is anything, the sum last; none without prices or check.
    public var costs: [Cost] = []

    /// A line of what plans cost a year.
    public struct Cost: Sendable {
        /// The line.
        public let measure: Measure
        /// What it comes to as the scenario stands.
        public let now: Estimate
        /// What it comes to with the agents found.
        public let needed: Estimate
        /// How much more that is, on the same callers.
        public let difference: Estimate

        /// The lines that a comparison of the two plans has.
        package static func lines(of outcome: ComparisonOutcome) -> [Cost] {
            Cost.measures.compactMap { measure in
                let row = outcome.rows.first { $0.name == FigureName(measure: measure) }
                return row.map {
                    Cost(measure: measure, now: $0.base, needed: $0.other, difference: $0.difference)
                }
            }
        }

        /// In the order of a bill, the sum last.
        private static let measures: [Measure] = [
            .costOfPayAYear, .costOfEnhancementsAYear, .costOfOvertimeAYear, .costOfOnCostsAYear, .costOfOneOffAYear,
            .costOfYearlyAmountsAYear, .costOfCallsAYear, .costAYear,
        ]
    }

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
        /// The share with the agents found, with an interval so wide that those of all targets held to cover their truths together as often
        /// as one 95% interval does by itself (Bonferroni).
        public let reachedTogether: Estimate

        package init(
            callType: String, period: String, target: Double, now: Estimate, reached: Estimate, isHeld: Bool,
            most: Double?, reachedTogether: Estimate
        ) {
            (self.callType, self.period, self.target, self.now) = (callType, period, target, now)
            (self.reached, self.isHeld, self.most, self.reachedTogether) = (reached, isHeld, most, reachedTogether)
        }

        /// Whether the target is missed beyond chance, however many targets are looked at: the whole interval that holds together with those
        /// of all others lies below it.
        public var isClearlyMissed: Bool {
            isHeld && (reachedTogether.high ?? reachedTogether.mean ?? target) < target
        }
        /// How far the service lies beyond the target; nil without calls.
        public var margin: Double? { reached.mean.map { $0 - target } }
    }

    package init(space: StaffingSpace, agents: [Int], searchReplications: Int, replications: Int, seed: UInt64) {
        (self.space, self.agents, self.searchReplications) = (space, agents, searchReplications)
        (self.replications, self.seed) = (replications, seed)
    }

    /// A plan with nothing known of it: the agents to go on from, or today's.
    package init(untried space: StaffingSpace, _ replications: Int, _ seed: UInt64) {
        let agents = space.question.startAgents ?? space.places.map { max($0.least, Int($0.now.rounded(.up))) }
        self.init(space: space, agents: agents, searchReplications: 0, replications: replications, seed: seed)
    }

    /// Whether every target held to is met, or missed by no more than chance.
    public var meetsTargets: Bool { unreachable.isEmpty && !service.contains { $0.isClearlyMissed } }

    /// Hours a week, all places together: of agents on duty, of people on shifts paid.
    public var totalNow: Double { space.places.reduce(0) { $0 + $1.hoursAWeek * $1.now } }
    /// The same of the agents found.
    public var total: Double { space.hoursAWeek(of: agents) }
    /// The same below which no plan can be in the replications searched with: as much as the numbers in `fewest` and `needs` take; nil where
    /// it wasn't looked for.
    public var leastTotal: Double? { bound { $0.hoursAWeek } }

    /// What the scenario costs a year as it stands, as far as it follows from the plan: pay, enhancements, on-costs, what is paid once
    /// and every year. Nil without prices.
    public var plannedCostNow: Double? { space.scenario.plannedCostAYear }
    /// The same with the agents found.
    public var plannedCost: Double? { space.plannedCostAYear(of: agents) }
    /// The same below which no plan can be; nil where it wasn't looked for.
    public var leastPlannedCost: Double? {
        guard !needs.isEmpty, space.scenario.costs != nil else {
            return fewest.flatMap { space.plannedCostAYear(of: $0) }
        }
        return bound { $0.costAYear ?? 0 }.map { $0 + space.costOfOthers }
    }

    private func bound(_ weight: (StaffingPlace) -> Double) -> Double? {
        fewest.map { CoveringBound(weights: space.places.map(weight), floors: $0, needs: needs).least }
    }
}
