/// Go on replicating until every headline figure's 95% interval is narrow enough.
///
/// Headline figures are each call type's service level, abandoned fraction and average speed of answer over the whole
/// period. A fraction's half-width counts in points (0.01 is one percentage point), a time's in proportion to its mean.
///
/// The rule is Stein's, in two stages. A pilot of at least `leastReplications` gives each headline figure's variance s² and
/// its degrees of freedom. These alone decide how many replications N are run in all: the fewest for which
/// t · s / √N, with t of the pilot's degrees of freedom, is at most what was asked for. The interval reported is that very
/// one, about the mean of all N. Since a mean and a variance of normal values are independent, N says nothing about where the
/// mean strays, and the interval covers as often as it says, for all headline figures with one N. An interval from the
/// variance of all N, or looking again and again, would cover less often: those stop sooner where the variance came out
/// too small. A time's goal moves with its mean; replications are added to the N until it is reached for the mean as well.
///
/// - Source: Stein, A two-sample test for a linear hypothesis whose power is independent of the variance, Annals of
///   Mathematical Statistics 16 (1945).
public struct PrecisionGoal: Sendable, Equatable {
    /// The half-width asked for, above 0.
    public let halfWidth: Double
    /// No more replications than this.
    public let mostReplications: Int

    /// Enough replications for a pilot: with fewer, t is so large that replications saved there are spent later.
    public static let leastReplications = 20

    /// A half-width to reach, and when to give up.
    public init(halfWidth: Double, mostReplications: Int = 10_000) {
        self.halfWidth = halfWidth
        self.mostReplications = mostReplications
    }

    /// How many replications the pilot has where so many were asked for at the least.
    func pilotReplications(asked: Int) -> Int {
        min(max(asked, PrecisionGoal.leastReplications), mostReplications)
    }
}

/// What a goal for the precision came to.
public struct PrecisionOutcome: Sendable, Equatable {
    /// What was reached of one headline figure.
    public struct Figure: Sendable, Equatable {
        /// Which figure.
        public let name: FigureName
        /// Half of its interval, in its unit.
        public let halfWidth: Double
        /// What is held against the goal: the half-width of a fraction, and a time's over its mean.
        public let relativeHalfWidth: Double
    }

    /// What was asked for.
    public let goal: PrecisionGoal
    /// How many of the replications were the pilot's.
    public let pilotReplications: Int
    /// What was reached, figure by figure; figures without a value are left out.
    public let figures: [Figure]

    /// The widest of what is held against the goal; nil without figures.
    public var widest: Double? { figures.map(\.relativeHalfWidth).max() }

    /// Whether every figure is as precise as was asked for.
    public var isReached: Bool { widest.map { $0 <= goal.halfWidth } ?? true }

    /// How many replications should be run in all; nil where there are enough, or as many as may be.
    func replicationsNeeded(after done: Int) -> Int? {
        guard let widest, widest > goal.halfWidth, done < goal.mostReplications else { return nil }
        let needed = (Double(done) * (widest / goal.halfWidth) * (widest / goal.halfWidth)).rounded(.up)
        return Int(min(max(needed, Double(done + 1)), Double(goal.mostReplications)))
    }
}
