/// Draws of a gamma length.
///
/// Source: G. Marsaglia and W. Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26, 2000; its names are kept.
/// Shapes below 1 are drawn with a shape larger by 1 and multiplied by U^(1/shape), U uniform.
struct GammaLaw: Sendable {
    private let scale: Double
    private let d: Double
    private let c: Double
    /// 1/shape where the shape is below 1, else 0.
    private let boost: Double

    init(mean: Double, variation: Double) {
        let (shape, scale) = Distribution.gammaParameters(mean: mean, variation: variation)
        self.scale = scale
        boost = shape < 1 ? 1 / shape : 0
        d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
        c = 1 / (9 * d).squareRoot()
    }

    @inline(always)
    func draw(_ tables: Ziggurat.Tables, _ stream: inout RandomStream) -> Double {
        let length = scale * d * standard(tables, &stream)
        guard boost > 0 else { return length }
        return length * RealFunctions.branchFreeExp(-boost * Ziggurat.exponential(tables, &stream))
    }

    /// A gamma variable divided by d.
    @inline(always)
    private func standard(_ tables: Ziggurat.Tables, _ stream: inout RandomStream) -> Double {
        while true {
            let x = Ziggurat.normal(tables, &stream)
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let u = stream.nextFraction()
            let square = x * x
            // The quick test, which holds in nearly all cases in which the exact one below does.
            if u < 1 - 0.0331 * square * square { return v }
            if RealFunctions.branchFreeLog(u) < 0.5 * square + d * (1 - v + RealFunctions.branchFreeLog(v)) { return v }
        }
    }
}
