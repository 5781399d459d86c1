/// How far a figure of one plan lies from that of another where both met the same callers: other less base.
///
/// The plans share their callers replication by replication, so a busy replication is busy for both and the difference
/// varies less than two independent figures would.
public struct PairedDifference: Equatable, Sendable {
    /// The other plan's figure less the base's; nil where either has none.
    public let mean: Double?
    /// What the replications say of it; nil with fewer than two that count.
    let spread: ReplicationSpread?
    /// What the standard error would be if each plan had met callers of its own: the root of the sum of both plans'
    /// squared standard errors.
    public let unpairedStandardError: Double?
    /// The replications that count: those in which both plans have the figure.
    public let replications: Int
    /// Where calls fared otherwise so seldom that no t interval covers.
    var fewChanges: FewChanges?

    /// The standard error of the difference; nil with fewer than two replications.
    public var standardError: Double? { spread.map { ($0.variance * $0.weight).squareRoot() } }

    /// How many times narrower the interval is because the callers are the same: unpaired over paired standard error.
    /// Below 1 pairing made it wider. Nil where nothing varies, and without an interval.
    public var narrowing: Double? {
        guard let standardError, let unpairedStandardError, standardError > 0 else { return nil }
        return unpairedStandardError / standardError
    }

    /// The difference with its interval: Student's t, adjusted for skewness (``ReplicationSpread``), or ``FewChanges``. None
    /// where nothing varied and nothing can be said.
    ///
    /// - Parameters:
    ///   - confidence: the probability with which all of a family of intervals together cover their truths,
    ///     0 < confidence < 1.
    ///   - family: how many intervals the promise is made for, at least 1. Each is given the confidence
    ///     1 - (1 - confidence) / family (Bonferroni), so together they cover at least as often as promised, however
    ///     they depend on each other.
    public func estimate(confidence: Double = 0.95, family: Int = 1) -> Estimate {
        precondition(family >= 1, "a family has at least one interval")
        guard let mean else { return .unknown(confidence: confidence) }
        if let fewChanges, spread != nil {
            let interval = fewChanges.interval(errorOfOneSide: (1 - confidence) / 2 / Double(family))
            return Estimate(
                mean: mean, low: interval.lowerBound, high: interval.upperBound, confidence: confidence)
        }
        return spread?.estimate(confidence: confidence, family: family)
            ?? Estimate(mean: mean, low: nil, high: nil, confidence: confidence)
    }

    /// A difference of nothing.
    static let unknown = PairedDifference(mean: nil, spread: nil, unpairedStandardError: nil, replications: 0)
}

extension PairedDifference {
    /// The difference of two means, from the replications in which both plans have a value: the mean of the
    /// replications' differences d, with standard error s(d) / √n.
    ///
    /// - Parameters:
    ///   - base: the base plan's figure in each replication, nil where it has none; finite.
    ///   - other: the other plan's in the same replications; as many.
    ///   - stretches: where the figures are numbers of calls, for which ``FewChanges`` holds: over how many stretches of time
    ///     each is the mean.
    public static func ofMeans(base: [Double?], other: [Double?], stretches: Int? = nil) -> PairedDifference {
        precondition(base.count == other.count, "both plans have as many replications")
        var differences: [Double] = []
        var bases = Tally()
        var others = Tally()
        for replication in base.indices {
            guard let before = base[replication], let after = other[replication] else { continue }
            differences.append(after - before)
            bases.add(before)
            others.add(after)
        }
        guard let mean = Tally(differences).mean else { return .unknown }
        let count = Double(differences.count)
        var unpaired: Double?
        if let first = bases.variance, let second = others.variance {
            unpaired = ((first + second) / count).squareRoot()
        }
        let changes = stretches.flatMap { stretches in
            FewChanges(differences.map { $0 * Double(stretches) }, of: count * Double(stretches))
        }
        return PairedDifference(
            mean: mean, spread: .ofMean(differences), unpairedStandardError: unpaired,
            replications: differences.count, fewChanges: changes)
    }

    /// The difference of two ratios of sums, such as two service levels.
    ///
    /// With R and Q the ratios of the sums over all n replications, and r(i) and q(i) those with replication i left out
    /// in both plans, the difference is Q - R and its squared standard error the jackknife's,
    /// s² = (n - 1) / n · Σ (d(i) - d̄)² with d(i) = q(i) - r(i). Replications without calls in either plan don't count.
    ///
    /// - Unknown where either plan's denominators add to 0; no standard error where one replication holds all of either.
    /// - Parameters:
    ///   - base: numerators and denominators of the base plan, one of each a replication; denominators at least 0.
    ///   - other: those of the other plan in the same replications; as many.
    ///   - areShares: whether the ratios are shares of calls, for which ``FewChanges`` holds where both plans count as many
    ///     calls in every replication.
    public static func ofRatios(base: RatioSums, other: RatioSums, areShares: Bool = false) -> PairedDifference {
        precondition(base.count == other.count, "both plans have as many replications")
        guard let before = base.ratio, let after = other.ratio else { return .unknown }
        let kept = (0..<base.count).filter { base.denominators[$0] > 0 || other.denominators[$0] > 0 }
        let (bases, others) = (base.only(kept), other.only(kept))
        let difference = after - before
        guard let first = bases.pseudoValues(keepingEmpty: true), let second = others.pseudoValues(keepingEmpty: true)
        else {
            return PairedDifference(
                mean: difference, spread: nil, unpairedStandardError: nil, replications: base.count)
        }
        var unpaired: Double?
        if let one = Tally(first).variance, let two = Tally(second).variance {
            unpaired = ((one + two) / Double(kept.count)).squareRoot()
        }
        let isOfTheSameCalls = areShares && base.denominators == other.denominators
        let changes = zip(base.numerators, other.numerators).map { $1 - $0 }
        return PairedDifference(
            mean: difference, spread: .of(zip(first, second).map { $1 - $0 }, estimate: difference),
            unpairedStandardError: unpaired, replications: base.count,
            fewChanges: isOfTheSameCalls ? FewChanges(changes, of: base.whole) : nil)
    }
}

/// What is known of a difference when calls fared otherwise less than ten times in all, or never.
///
/// In each replication one plan has so many calls more of a kind than the other. Those more and those fewer are two numbers of
/// events, each with its interval (``FewEvents``); the difference of the two has the ends
/// d - √((m - m₋)² + (f₊ - f)²) and d + √((m₊ - m)² + (f - f₋)²), m the calls more and f those fewer, over the calls in all. If
/// no call fared otherwise, the difference lies within 3 calls on either side: the rule of three.
///
/// - Source: Zou and Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27 (2008).
struct FewChanges: Equatable, Sendable {
    private let more: Double
    private let fewer: Double
    private let whole: Double

    /// Nil from ten changes on, where Student's t covers.
    ///
    /// - Parameters:
    ///   - changes: other less base in each replication, whole numbers.
    ///   - whole: what they are a share of, above 0.
    init?(_ changes: [Double], of whole: Double) {
        more = changes.reduce(0) { $0 + max($1, 0) }
        fewer = changes.reduce(0) { $0 - min($1, 0) }
        self.whole = whole
        guard more + fewer < FewEvents.fewerThan, whole > 0 else { return nil }
    }

    func interval(errorOfOneSide: Double) -> ClosedRange<Double> {
        let up = FewEvents.number(events: more, errorOfOneSide: errorOfOneSide)
        let down = FewEvents.number(events: fewer, errorOfOneSide: errorOfOneSide)
        let difference = more - fewer
        let below = FewChanges.length(more - up.lowerBound, down.upperBound - fewer)
        let above = FewChanges.length(up.upperBound - more, fewer - down.lowerBound)
        return (difference - below) / whole...(difference + above) / whole
    }

    private static func length(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
}
