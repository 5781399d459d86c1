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

    /// What each replication is worth: n R - (n - 1) R(i), with R the ratio of all sums, R(i) that without replication i and n
    /// the number of replications with a denominator above 0.
    ///
    /// - Parameter keepingEmpty: whether a replication without a denominator has a value too, and counts.
    /// - Returns: nil where one replication holds every denominator, or there is none.
    package func pseudoValues(keepingEmpty: Bool = false) -> [Double]? {
        guard let ratio else { return nil }
        let kept = keepingEmpty ? Array(0..<count) : (0..<count).filter { denominators[$0] > 0 }
        var values: [Double] = []
        for replication in kept {
            guard let rest = self.ratio(without: replication) else { return nil }
            values.append(Double(kept.count) * ratio - Double(kept.count - 1) * rest)
        }
        return values
    }

    /// The sums of some of the replications.
    func only(_ replications: [Int]) -> RatioSums {
        var sums = RatioSums()
        for replication in replications {
            sums.add(numerator: numerators[replication], denominator: denominators[replication])
        }
        return sums
    }

    /// Whether they are of so few events, or calls without one, that a share's interval is that of ``FewEvents``.
    public var isOfFewEvents: Bool { min(total, whole - total) < FewEvents.fewerThan }

    /// The sum of the numerators.
    var total: Double { numerators.reduce(0, +) }

    /// The sum of the denominators.
    var whole: Double { denominators.reduce(0, +) }
}
