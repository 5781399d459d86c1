/// A lognormal length made of a standard normal number.
struct LognormalLaw: Sendable {
    private let location: Double
    private let spread: Double

    init(mean: Double, variation: Double) {
        (location, spread) = Distribution.lognormalParameters(mean: mean, variation: variation)
    }

    @inline(always)
    func length(ofNormal number: Double) -> Double { RealFunctions.branchFreeExp(location + spread * number) }
}
