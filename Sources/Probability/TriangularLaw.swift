/// A triangular length by inversion.
struct TriangularLaw: InvertedLaw, Sendable {
    private let least: Double
    private let most: Double
    /// The probability of a length of at most the mode.
    private let riseProbability: Double
    private let riseSquare: Double
    private let fallSquare: Double

    init(least: Double, mode: Double, most: Double) {
        self.least = least
        self.most = most
        riseProbability = (mode - least) / (most - least)
        riseSquare = (most - least) * (mode - least)
        fallSquare = (most - least) * (most - mode)
    }

    /// The length that is not exceeded with this probability.
    @inline(always)
    func quantile(_ probability: Double) -> Double {
        probability < riseProbability
            ? least + (probability * riseSquare).squareRoot()
            : most - ((1 - probability) * fallSquare).squareRoot()
    }
}
