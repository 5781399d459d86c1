public import ContactCentre
import Scenarios
public import Statistics

/// How plans differ on the same callers: the rows of every results format.
public struct ComparisonOutcome: Sendable {
    /// The plan the others are held against.
    public let base: ComparedPlan
    /// The other plans.
    public let others: [ComparedPlan]
    /// The seed of every random stream.
    public let seed: UInt64
    /// How many replications all plans have finished.
    public let replications: Int
    /// How many were asked for; more than `replications` where somebody stopped the work.
    public let plannedReplications: Int
    /// How many headline differences there are, over all plans: their intervals hold together.
    public let headlineCount: Int
    /// The differences: plan by plan, and within a plan by call type, team, period and measure, "all" last.
    public let rows: [ComparisonRow]

    /// The stretches of time that the figures were broken down into on request, in order; none for the whole period alone.
    public let breakdownPeriods: [String]

    /// What each plan comes to by itself, the base first; none where that was not asked for.
    public var plans: [RunOutcome]

    /// Where the differences of each of the other plans come from, step by step; none where that was not asked for.
    public let ways: [PlanWay]

    /// Which plans cost more than another and are not shown to serve callers better; none where plans have no prices.
    public var dominations: [Domination] = []

    /// The words of the command that makes it again, where it came from a command line.
    public var command: [String] = []

    /// Teams that only some of the plans have; nothing is said of them one by one.
    public var teamsNotCompared: [String] {
        let plans = [base] + others
        var names: [String] = []
        for team in plans.flatMap({ $0.scenario.teams.map { $0.name } }) where !names.contains(team) {
            if !plans.allSatisfy({ $0.scenario.teams.contains { $0.name == team } }) { names.append(team) }
        }
        return names
    }
}

/// How far one figure of another plan lies from the base's.
public struct ComparisonRow: Equatable, Sendable {
    /// What a difference means for callers.
    public enum Verdict: String, Sendable {
        /// The whole interval lies on the good side of no difference.
        case better
        /// The whole interval lies on the bad side.
        case worse
        /// The interval holds no difference as well: the replications show none. That is not to say that there is none.
        case noDifferenceShown = "no difference shown"
    }

    /// The other plan's name.
    public let plan: String
    /// Which figure.
    public let name: FigureName
    /// The base plan's figure, with an interval of its own.
    public let base: Estimate
    /// The other plan's figure, with an interval of its own.
    public let other: Estimate
    /// Other less base, with the interval of the paired difference.
    public let difference: Estimate
    /// How many intervals hold together at the difference's confidence, this one among them.
    public let family: Int
    /// What it means; nil where neither way is good, and without an interval.
    public let verdict: Verdict?
    /// How many times narrower the interval is because both plans met the same callers; nil where nothing varies.
    public let narrowing: Double?
    /// What the base aims at, where it does.
    public let target: Double?

    /// One difference.
    public init(
        plan: String, name: FigureName, base: Estimate, other: Estimate, difference: Estimate, family: Int,
        verdict: Verdict?, narrowing: Double?, target: Double?
    ) {
        self.plan = plan
        self.name = name
        self.base = base
        self.other = other
        self.difference = difference
        self.family = family
        self.verdict = verdict
        self.narrowing = narrowing
        self.target = target
    }

    /// The call type's name, or "all".
    public var callType: String { name.callType }
    /// The team's name, or "all".
    public var team: String { name.team }
    /// The period's label, or "all".
    public var period: String { name.period }
    /// Which measure.
    public var measure: Measure { name.measure }
}

extension ComparisonRow.Verdict {
    /// The verdict on a difference; nil where it has no interval.
    init?(_ difference: Estimate, good: GoodDirection) {
        guard let low = difference.low, let high = difference.high else { return nil }
        if low > 0 {
            self = good == .up ? .better : .worse
        } else if high < 0 {
            self = good == .up ? .worse : .better
        } else {
            self = .noDifferenceShown
        }
    }
}
