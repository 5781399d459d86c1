/// A Weibull length made of a unit exponential number by inversion: scale × E^(1/shape).
struct WeibullLaw: Sendable {
    private let logOfScale: Double
    private let inverseShape: Double

    init(mean: Double, shape: Double) {
        logOfScale = Distribution.logOfWeibullScale(mean: mean, shape: shape)
        inverseShape = 1 / shape
    }

    @inline(always)
    func length(ofExponential number: Double) -> Double {
        RealFunctions.branchFreeExp(logOfScale + inverseShape * RealFunctions.branchFreeLog(number))
    }
}
