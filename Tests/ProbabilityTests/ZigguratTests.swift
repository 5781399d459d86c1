import Probability
import Testing

#if DEBUG
    private let batchCount = 20
#else
    private let batchCount = 2000
#endif
private let batchSize = 10_000

@Suite("Ziggurat")
struct ZigguratTests {
    /// A curve with its table and a sampler whose draws lead back to it.
    private struct Curve: Sendable {
        let layers: [Ziggurat.Layer]
        let edge: Double
        /// The lengths that the edge leads to on both sides, 0 where there is one side only.
        let leastLength: Double
        let mostLength: Double
        let sampler: Sampler
        let height: @Sendable (Double) -> Double
        /// The standard draw behind a length.
        let standard: @Sendable (Double) -> Double
        /// The probability beyond a standard draw.
        let tail: @Sendable (Double) -> Double
    }

    /// A lognormal length whose logarithm is standard normal: mean √e, variation √(e - 1).
    private static let normal = Curve(
        layers: Ziggurat.normalLayers, edge: Ziggurat.normalEdge, leastLength: RealFunctions.exp(-Ziggurat.normalEdge),
        mostLength: RealFunctions.exp(Ziggurat.normalEdge),
        sampler: Sampler(.lognormal(mean: 1.6487212707001282, variation: 1.3108324944320862)),
        height: { RealFunctions.exp(-0.5 * $0 * $0) }, standard: { RealFunctions.log($0) },
        tail: { RealFunctions.normalCDF(-$0) })

    private static let exponential = Curve(
        layers: Ziggurat.exponentialLayers, edge: Ziggurat.exponentialEdge,
        leastLength: 0,
        mostLength: Ziggurat.exponentialEdge, sampler: Sampler(.exponential(mean: 1)),
        height: { RealFunctions.exp(-$0) }, standard: { $0 }, tail: { RealFunctions.exp(-$0) })

    @Test("Layers lie on one another, on the curve, with equal areas from the edge to the peak", arguments: [0, 1])
    private func layers(index: Int) {
        let curve = [Self.normal, Self.exponential][index]
        let layers = curve.layers
        #expect(layers.count == 256)
        let area = layers[0].scale * 0x1p53 * layers[0].top
        var outer = curve.edge
        #expect(layers[0].inner == outer)
        for layer in layers.dropFirst() {
            #expect((layer.scale * 0x1p53 - outer).magnitude <= 1e-15 * outer)
            #expect((outer * (layer.top - layer.bottom) / area - 1).magnitude < 1e-9)
            #expect((layer.bottom - curve.height(outer)).magnitude < 1e-15)
            #expect((layer.top - curve.height(layer.inner)).magnitude < 1e-12)
            #expect(layer.inner < outer)
            outer = layer.inner
        }
        #expect(outer == 0)
    }

    @Test("Draws fill 1,000 equally likely cells equally", arguments: [0, 1])
    private func cells(index: Int) {
        let curve = [Self.normal, Self.exponential][index]
        let cellCount = 1000
        var cells = [Int](repeating: 0, count: cellCount)
        forEachDraw(of: curve, batches: batchCount) { length in
            let tail = curve.tail(curve.standard(length))
            cells[min(cellCount - 1, Int(tail * Double(cellCount)))] += 1
        }
        let expected = Double(batchSize * batchCount / cellCount)
        let chiSquared = cells.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        // Chi-squared with 999 degrees of freedom: mean 999, standard deviation 44.7; 5.5 of them, false alarm below 1e-6.
        #expect((chiSquared - 999).magnitude < 5.5 * 44.7)
    }

    @Test("Beyond the edge draws are as many and as long as the tail says", arguments: [0, 1])
    private func tail(index: Int) {
        let curve = [Self.normal, Self.exponential][index]
        let edgeTail = curve.tail(curve.edge)
        var beyond = 0.0
        var sum = 0.0
        forEachDraw(of: curve, batches: 4 * batchCount) { length in
            guard length > curve.mostLength || length < curve.leastLength else { return }
            beyond += 1
            // Uniform between 0 and 1, given that the draw lies beyond the edge.
            sum += curve.tail(curve.standard(length).magnitude) / edgeTail
        }
        // A Poisson count and a mean of uniform numbers; 5 standard errors, false alarm 6e-7. In release builds, with over
        // 20,000 draws beyond the edges, a fault of 5% in either is 5 of them and more.
        let sides = curve.leastLength > 0 ? 2.0 : 1
        let expected = sides * edgeTail * Double(4 * batchCount * batchSize)
        #expect((beyond - expected).magnitude < 5 * expected.squareRoot())
        #expect((sum / beyond - 0.5).magnitude < 5 / (12 * beyond).squareRoot())
    }

    private func forEachDraw(of curve: Curve, batches: Int, _ body: (Double) -> Void) {
        var stream = RandomStream(StreamKey(seed: 3, replication: 0, purpose: 0, item: 0, day: 0))
        var batch = [Double](repeating: 0, count: batchSize)
        for _ in 0..<batches {
            batch.withUnsafeMutableBufferPointer { curve.sampler.draw(into: $0, from: &stream) }
            for length in batch { body(length) }
        }
    }
}
