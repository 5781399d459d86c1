public import Measures

/// What is asked of a search for the fewest agents.
public struct StaffingQuestion: Equatable, Sendable {
    /// What numbers are looked for.
    public enum Unit: String, CaseIterable, Sendable {
        /// The agents of each team in each hour of the day.
        case hourOfDay
        /// The agents of each team in each hour of the week.
        case hourOfWeek
        /// The headcount of each shift and each group of a rota.
        case shift
    }

    /// Where a search begins.
    public enum Start: String, CaseIterable, Sendable {
        /// With as many as today, fractions rounded up.
        case today
        /// With as few as are allowed.
        case nothing
    }

    /// What numbers are looked for.
    public var unit: Unit
    /// In which stretches of time targets are to be met.
    public var span = TargetSpan.hour
    /// In at least this share of the days, weeks or months that a stretch is made of; nil for on average.
    public var fractionMet: Double?
    /// The fewest agents anywhere; nil for one wherever somebody is today, and none by shift.
    public var least: Int?
    /// The most agents anywhere; nil for twice today's or the formula's, whichever is more, and ten.
    public var most: Int?
    /// The best service for so much instead: agent-hours a day by hours, people by shift.
    public var budget: Double?
    /// The best service for so much money a year instead.
    public var budgetCost: Double?
    /// Where the search begins; nil for the formula's agents by hours, and today's by shift.
    public var start: Start?
    /// The agents at each place to begin with instead; nil for where `start` says.
    public var startAgents: [Int]?

    /// A question about some numbers.
    public init(_ unit: Unit) { self.unit = unit }

    /// Whether the best for a budget is asked for rather than the least that will do.
    public var hasBudget: Bool { budget != nil || budgetCost != nil }

    /// Whether targets by the hour are those of hours of the week.
    package var isOfWeek: Bool { unit == .hourOfWeek }

    /// A stretch of time with fewer calls than this in all replications searched with isn't held to its target: a share of them would be
    /// known no better than to 6 points either way (at 90%, 95% confidence, independent calls).
    public static let fewestCalls = 100
}
