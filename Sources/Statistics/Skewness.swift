internal import Probability

/// How Student's t is adjusted where a mean's law is skew.
///
/// A mean of skew values and its standard error move together: where the long tail was missed, the mean is too small and the
/// error too, so that a symmetrical interval misses on one side far more often than on the other. With T = (mean - μ) / s and
/// S the skewness of the mean, g(T) = T + S T² / 3 + S² T³ / 27 + S / 6 is nearly symmetrical, and monotone; the interval
/// holds the μ with |g(T)| ≤ t. Without skewness it is Student's own.
///
/// - Source: Hall, On the removal of skewness by transformation, Journal of the Royal Statistical Society B 54 (1992).
struct Skewness {
    private let skewness: Double

    /// The adjustment for a mean of so much skewness: that of the values over √n.
    init(ofMean skewness: Double) { self.skewness = skewness }

    /// The T with g(T) = y.
    func inverse(_ y: Double) -> Double {
        let moved = y - skewness / 6
        // Too little to tell from none, where the closed form would lose its digits.
        guard abs(skewness) > Skewness.least else { return moved - skewness * moved * moved / 3 }
        let cube = 1 + skewness * moved
        let root = RealFunctions.exp(RealFunctions.log(abs(cube)) / 3)
        return 3 / skewness * ((cube < 0 ? -root : cube > 0 ? root : 0) - 1)
    }

    private static let least = 1e-7

    /// The skewness of values: the third central moment over the variance to the power of 3/2, scaled by √(n (n - 1)) / (n - 2)
    /// against its bias (Fisher's G₁); 0 with fewer than `fewestValues`, which say next to nothing of it.
    static func of(_ values: [Double]) -> Double {
        guard values.count >= fewestValues, let mean = Tally(values).mean else { return 0 }
        let count = Double(values.count)
        var (squares, cubes) = (0.0, 0.0)
        for value in values {
            let deviation = value - mean
            squares += deviation * deviation
            cubes += deviation * deviation * deviation
        }
        let variance = squares / count
        guard variance > 0 else { return 0 }
        return cubes / count / (variance * variance.squareRoot()) * (count * (count - 1)).squareRoot() / (count - 2)
    }

    private static let fewestValues = 5
}
