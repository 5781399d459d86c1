import ContactCentre

/// How evenly the rows of a side file follow each other, to tell where some are missing.
struct RowSpacing: Equatable {
    /// A row that lasts much longer, or much shorter, than rows do as a rule.
    struct Row: Equatable {
        let line: Int
        /// When the next row begins, or the last one ends.
        let until: Instant
        let length: Interval
        let number: Double
    }

    /// How long rows last as a rule.
    let usual: Interval
    /// The rows that last much longer, in order; closed ones apart.
    let gaps: [Row]
    /// The rows that last much shorter, in order.
    let short: [Row]
    /// How many rows there are, and the sum of their numbers.
    let rows: Int
    let sum: Double

    /// A row that lasts this many times as long as others is no mere difference between months.
    private static let likelyUnevenness = 1.5

    /// The spacing of at least two rows; nil where rows follow no rule, so that nothing can be missed.
    ///
    /// - Parameters:
    ///   - rule: the share of rows that must last equally long to be the rule.
    ///   - end: when the last row ends.
    init?(_ steps: [SideFileTable.Step], rule: Double, end: Instant) {
        let lengths = zip(steps.dropFirst(), steps).map { $0.start - $1.start }
        // Closed rows may last as long as they like.
        let open = zip(lengths, steps).filter { !$1.isClosed }.map { $0.0 }
        guard let usual = RowSpacing.mostCommon(open, rule: rule) else { return nil }
        let limit = Interval(seconds: usual.seconds * RowSpacing.likelyUnevenness)
        let least = Interval(seconds: usual.seconds / RowSpacing.likelyUnevenness)
        var gaps: [Row] = []
        var short: [Row] = []
        for (index, step) in steps.enumerated() where !step.isClosed {
            let until = index + 1 < steps.count ? steps[index + 1].start : max(end, step.start)
            let row = Row(line: step.line, until: until, length: until - step.start, number: step.number)
            if row.length > limit { gaps.append(row) }
            // The end of the period may cut the last row.
            if row.length < least, index + 1 < steps.count { short.append(row) }
        }
        self.usual = usual
        self.gaps = gaps
        self.short = short
        rows = steps.count
        sum = steps.reduce(0) { $0 + $1.number }
    }

    /// How long the shortest and the longest row last, closed ones and the last apart, where that isn't much the same; rows that follow no rule.
    static func extremes(_ steps: [SideFileTable.Step]) -> (shortest: Interval, longest: Interval)? {
        let open = zip(steps.dropFirst(), steps).filter { !$1.isClosed }.map { $0.start - $1.start }
        guard let shortest = open.min(), let longest = open.max(),
            longest.seconds > shortest.seconds * likelyUnevenness
        else { return nil }
        return (shortest, longest)
    }

    /// The length that at least a share of all has; the shorter where two have.
    private static func mostCommon(_ lengths: [Interval], rule: Double) -> Interval? {
        let sorted = lengths.sorted()
        var best: (length: Interval, count: Int)?
        var count = 0
        for (index, length) in sorted.enumerated() {
            count = index > 0 && sorted[index - 1] == length ? count + 1 : 1
            if count > best?.count ?? 0 { best = (length, count) }
        }
        guard let best, Double(best.count) > rule * Double(lengths.count) else { return nil }
        return best.length
    }
}
