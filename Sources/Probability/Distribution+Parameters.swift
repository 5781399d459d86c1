// The usual parameters of the laws that scenarios give by mean and variation.
extension Distribution {
    /// Mean and standard deviation of the logarithm of a lognormal length.
    static func lognormalParameters(mean: Double, variation: Double) -> (location: Double, spread: Double) {
        let square = RealFunctions.log(onePlus: variation * variation)
        return (RealFunctions.log(mean) - square / 2, square.squareRoot())
    }

    /// Shape and scale in seconds of a gamma length.
    static func gammaParameters(mean: Double, variation: Double) -> (shape: Double, scale: Double) {
        let square = variation * variation
        return (1 / square, mean * square)
    }

    /// The logarithm of the scale of a Weibull length, mean / Γ(1 + 1/shape); the scale itself may be out of range.
    static func logOfWeibullScale(mean: Double, shape: Double) -> Double {
        RealFunctions.log(mean) - RealFunctions.logGamma(1 + 1 / shape)
    }
}
