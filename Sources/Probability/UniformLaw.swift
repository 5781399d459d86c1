/// A uniform length by inversion.
struct UniformLaw: InvertedLaw, Sendable {
    private let least: Double
    private let width: Double

    init(least: Double, most: Double) {
        self.least = least
        width = most - least
    }

    /// The length that is not exceeded with this probability.
    @inline(always)
    func quantile(_ probability: Double) -> Double { least + width * probability }
}
