/// Go on replicating until every headline figure's 95% interval is narrow enough.
///
/// Headline figures are each call type's service level, abandoned fraction and average speed of answer over the whole
/// period. A fraction's half-width counts in points (0.01 is one percentage point), a time's in proportion to its mean.
///
/// A pilot of at least `leastReplications` comes first. Then replications are added until, for every headline figure,
/// - there are as many as Stein's rule asks for by the pilot's variance s², t² s² / halfWidth²: a variance that came out too small
///   later on can't end the run early;
/// - the interval of all replications, the one reported, is as narrow as was asked for: a pilot whose variance came out too small
///   can't either. Where an event was never seen, that interval is the bound of ``FewEvents``;
/// - there are at least 25 g², g the skewness that the values seen leave possible (Cochran's rule): short days that differ much are
///   skew, and a variance from few of them misses what is rare and large. An interval of half the width asked for, or of few events, needs none
///   of that.
///
/// The number is at most doubled, or quadrupled for a narrow interval, before it is looked at again. How often the intervals cover
/// stands on the Decisions page.
///
/// - Sources: Stein, A two-sample test for a linear hypothesis whose power is independent of the variance, Annals of
///   Mathematical Statistics 16 (1945); Cochran, Sampling Techniques (1977), 2.15.
public struct PrecisionGoal: Sendable, Equatable {
    /// The half-width asked for, above 0.
    public let halfWidth: Double
    /// No more replications than this.
    public let mostReplications: Int

    /// Enough replications for a pilot: with fewer, t is so large that replications saved there are spent later.
    public static let leastReplications = 20

    /// How many replications are enough for a skewness that was estimated from so many, by Cochran's rule: 25 g².
    ///
    /// The estimate misses the rare long days where it matters most, so g is one and a half standard errors above it, of √(6/n)
    /// each.
    static func replications(forSkewness estimate: Double, of count: Int) -> Double {
        let skewness = abs(estimate) + 1.5 * (6 / Double(max(1, count))).squareRoot()
        return 25 * skewness * skewness
    }

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
        /// Half of its interval, in its unit; nil where the replications can't say.
        public internal(set) var halfWidth: Double?
        /// What is held against the goal: the half-width of a fraction, and a time's over its mean.
        public internal(set) var relativeHalfWidth: Double?
        /// How many replications Stein's rule asks for by the pilot's variance; nil where the pilot can't say.
        var replicationsForPilot: Double?
        /// How many Cochran's rule asks for by the skewness seen.
        var replicationsForSkewness: Double?

        /// Whether the interval is as narrow as was asked for.
        public func isNarrow(_ goal: PrecisionGoal) -> Bool { relativeHalfWidth.map { $0 <= goal.halfWidth } ?? false }
    }

    /// What was asked for.
    public let goal: PrecisionGoal
    /// How many of the replications were the pilot's.
    public let pilotReplications: Int
    /// What was reached, figure by figure; figures without a value are left out.
    public let figures: [Figure]

    /// The widest of what is held against the goal; nil where no figure has an interval.
    public var widest: Double? { figures.compactMap { $0.relativeHalfWidth }.max() }

    /// Whether every figure is as precise as was asked for.
    public var isReached: Bool { figures.allSatisfy { $0.isNarrow(goal) } }

    /// How many replications should be run in all; nil where there are enough, or as many as may be.
    func replicationsNeeded(after done: Int) -> Int? {
        guard done < goal.mostReplications else { return nil }
        let needed = figures.map { replicationsNeeded($0, after: Double(done)) }.max() ?? 0
        guard needed > Double(done) else { return nil }
        return Int(min(max(needed, Double(done + 1)), Double(goal.mostReplications)))
    }

    private func replicationsNeeded(_ figure: Figure, after done: Double) -> Double {
        var needed = figure.replicationsForPilot?.rounded(.up) ?? 0
        if let width = figure.relativeHalfWidth {
            let ratio = width / goal.halfWidth
            // An interval barely too wide still takes one more.
            if ratio > 1 { needed = max(needed, (done * min(ratio * ratio, 4)).rounded(.up), done + 1) }
        } else {
            needed = max(needed, 2 * done)
        }
        if let forSkewness = figure.replicationsForSkewness, figure.relativeHalfWidth ?? 0 > goal.halfWidth / 2 {
            needed = max(needed, min(forSkewness, 2 * done))
        }
        return needed
    }
}
