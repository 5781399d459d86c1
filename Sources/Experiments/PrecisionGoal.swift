import Statistics

/// Go on replicating until every headline figure's 95% interval is narrow enough.
///
/// Headline figures are each call type's service level, abandoned fraction and average speed of answer over the whole
/// period. A fraction's half-width counts in points (0.01 is one percentage point), a time's in proportion to its mean.
///
/// The rule: at least `leastReplications` are run; after each stage the number needed is foreseen from the half-widths
/// reached (they shrink with the square root of the replications), and the next stage runs that many, at least half as
/// many again as before, so that there are few looks and the interval's coverage suffers little from stopping by it.
public struct PrecisionGoal: Sendable, Equatable {
    /// The half-width asked for, above 0.
    public let halfWidth: Double
    /// No more replications than this.
    public let mostReplications: Int

    /// Enough replications for a trustworthy first look at the half-widths.
    public static let leastReplications = 20

    /// A half-width to reach, and when to give up.
    public init(halfWidth: Double, mostReplications: Int = 10_000) {
        self.halfWidth = halfWidth
        self.mostReplications = mostReplications
    }

    /// How many replications to add; nil when the goal is reached or the limit is.
    func replicationsToAdd(after done: Int, widest: Double?) -> Int? {
        guard done < mostReplications else { return nil }
        if done < PrecisionGoal.leastReplications {
            return min(PrecisionGoal.leastReplications, mostReplications) - done
        }
        guard let widest, widest > halfWidth else { return nil }
        let needed = Double(done) * (widest / halfWidth) * (widest / halfWidth)
        let target = max(needed.rounded(.up), (Double(done) * 1.5).rounded(.up))
        return Int(min(target, Double(mostReplications))) - done
    }
}
