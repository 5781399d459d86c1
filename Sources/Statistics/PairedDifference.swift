/// How far a figure of one plan lies from that of another where both met the same callers: other less base.
///
/// The plans share their callers replication by replication, so a busy replication is busy for both and the difference
/// varies less than two independent figures would.
public struct PairedDifference: Equatable, Sendable {
    /// The other plan's figure less the base's; nil where either has none.
    public let mean: Double?
    /// The standard error of the difference; nil with fewer than two replications.
    public let standardError: Double?
    /// What the standard error would be if each plan had met callers of its own: the root of the sum of both plans'
    /// squared standard errors.
    public let unpairedStandardError: Double?
    /// The replications that count: those in which both plans have the figure.
    public let replications: Int

    /// How many times narrower the interval is because the callers are the same: unpaired over paired standard error.
    /// Below 1 pairing made it wider. Nil where nothing varies, and without an interval.
    public var narrowing: Double? {
        guard let standardError, let unpairedStandardError, standardError > 0 else { return nil }
        return unpairedStandardError / standardError
    }

    /// The difference with Student's t interval: difference ± t · s with n - 1 degrees of freedom.
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
        let each = Estimate(
            mean: mean, squaredStandardError: standardError.map { $0 * $0 }, replications: replications,
            confidence: 1 - (1 - confidence) / Double(family))
        return Estimate(mean: each.mean, low: each.low, high: each.high, confidence: confidence)
    }

    /// A difference of nothing.
    static let unknown = PairedDifference(mean: nil, standardError: nil, unpairedStandardError: nil, replications: 0)

    init(mean: Double?, standardError: Double?, unpairedStandardError: Double?, replications: Int) {
        self.mean = mean
        self.standardError = standardError
        self.unpairedStandardError = unpairedStandardError
        self.replications = replications
    }
}

extension PairedDifference {
    /// The difference of two means, from the replications in which both plans have a value: the mean of the
    /// replications' differences d, with standard error s(d) / √n.
    ///
    /// - Parameters:
    ///   - base: the base plan's figure in each replication, nil where it has none; finite.
    ///   - other: the other plan's in the same replications; as many.
    public static func ofMeans(base: [Double?], other: [Double?]) -> PairedDifference {
        precondition(base.count == other.count, "both plans have as many replications")
        var differences = Tally()
        var bases = Tally()
        var others = Tally()
        for replication in base.indices {
            guard let before = base[replication], let after = other[replication] else { continue }
            differences.add(after - before)
            bases.add(before)
            others.add(after)
        }
        guard let mean = differences.mean else { return .unknown }
        let count = Double(differences.count)
        var unpaired: Double?
        if let first = bases.variance, let second = others.variance {
            unpaired = ((first + second) / count).squareRoot()
        }
        return PairedDifference(
            mean: mean, standardError: differences.variance.map { ($0 / count).squareRoot() },
            unpairedStandardError: unpaired, replications: differences.count)
    }

    /// The difference of two ratios of sums, such as two service levels.
    ///
    /// With R and Q the ratios of the sums over all n replications, and r(i) and q(i) those with replication i left out
    /// in both plans, the difference is Q - R and its squared standard error the jackknife's,
    /// s² = (n - 1) / n · Σ (d(i) - d̄)² with d(i) = q(i) - r(i). See ``Estimate/ofRatio(numerators:denominators:confidence:)``
    /// for why the jackknife and how well it covers.
    ///
    /// - Unknown where either plan's denominators add to 0; no standard error where one replication holds all of either.
    /// - Parameters:
    ///   - base: numerators and denominators of the base plan, one of each a replication; denominators at least 0.
    ///   - other: those of the other plan in the same replications; as many.
    public static func ofRatios(base: RatioSums, other: RatioSums) -> PairedDifference {
        precondition(base.count == other.count, "both plans have as many replications")
        guard let before = base.ratio, let after = other.ratio else { return .unknown }
        var differences = Tally()
        var bases = Tally()
        var others = Tally()
        for replication in 0..<base.count {
            guard let first = base.ratio(without: replication), let second = other.ratio(without: replication) else {
                return PairedDifference(
                    mean: after - before, standardError: nil, unpairedStandardError: nil, replications: base.count)
            }
            differences.add(second - first)
            bases.add(first)
            others.add(second)
        }
        let scale = Double((base.count - 1) * (base.count - 1)) / Double(base.count)
        var unpaired: Double?
        if let first = bases.variance, let second = others.variance {
            unpaired = ((first + second) * scale).squareRoot()
        }
        return PairedDifference(
            mean: after - before, standardError: differences.variance.map { ($0 * scale).squareRoot() },
            unpairedStandardError: unpaired, replications: base.count)
    }
}

/// The numerators and denominators of a ratio in every replication.
public struct RatioSums: Equatable, Sendable {
    /// The numerator of each replication.
    public private(set) var numerators: [Double] = []
    /// The denominator of each replication.
    public private(set) var denominators: [Double] = []
    private var numerator = 0.0
    private var denominator = 0.0

    /// Sums of no replication yet.
    public init() {}

    /// How many replications there are.
    public var count: Int { numerators.count }

    /// The ratio of the sums; nil where the denominators add to 0.
    public var ratio: Double? { denominator > 0 ? numerator / denominator : nil }

    /// Adds a replication; finite, the denominator at least 0.
    public mutating func add(numerator: Double, denominator: Double) {
        precondition(denominator >= 0, "denominators are at least 0")
        numerators.append(numerator)
        denominators.append(denominator)
        self.numerator += numerator
        self.denominator += denominator
    }

    /// The ratio of the sums of all replications but one; nil where their denominators add to 0.
    func ratio(without replication: Int) -> Double? {
        let rest = denominator - denominators[replication]
        return rest > 0 ? (numerator - numerators[replication]) / rest : nil
    }
}
