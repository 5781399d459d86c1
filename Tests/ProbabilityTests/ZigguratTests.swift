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
        let sampler: Sampler
        let height: @Sendable (Double) -> Double
        /// The standard draw behind a length.
        let standard: @Sendable (Double) -> Double
        /// The probability beyond a standard draw.
        let tail: @Sendable (Double) -> Double
    }

    /// A lognormal length whose logarithm is standard normal: mean √e, variation √(e - 1).
    private static let normal = Curve(
        layers: Ziggurat.normalLayers, edge: Ziggurat.normalEdge,
        sampler: Sampler(.lognormal(mean: 1.6487212707001282, variation: 1.3108324944320862)),
        height: { RealFunctions.exp(-0.5 * $0 * $0) }, standard: { RealFunctions.log($0) },
        tail: { RealFunctions.normalCDF(-$0) })

    private static let exponential = Curve(
        layers: Ziggurat.exponentialLayers, edge: Ziggurat.exponentialEdge, sampler: Sampler(.exponential(mean: 1)),
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

    @Test("Draws fill 1,000 equally likely cells equally, and the tail beyond the edge", arguments: [0, 1])
    private func cells(index: Int) {
        let curve = [Self.normal, Self.exponential][index]
        let cellCount = 1000
        var cells = [Int](repeating: 0, count: cellCount)
        // Given that a draw lies beyond the edge, its tail probability over the edge's is uniform.
        var tailCells = [Int](repeating: 0, count: 10)
        let edgeTail = curve.tail(curve.edge)
        var stream = RandomStream(StreamKey(seed: 3, replication: 0, purpose: 0, item: 0, day: 0))
        var batch = [Double](repeating: 0, count: batchSize)
        for _ in 0..<batchCount {
            batch.withUnsafeMutableBufferPointer { curve.sampler.draw(into: $0, from: &stream) }
            for length in batch {
                let tail = curve.tail(curve.standard(length))
                cells[min(cellCount - 1, Int(tail * Double(cellCount)))] += 1
                if tail < edgeTail { tailCells[min(9, Int(tail / edgeTail * 10))] += 1 }
            }
        }
        let count = Double(batchSize * batchCount)
        // Chi-squared with 999 degrees of freedom: mean 999, standard deviation 44.7; 5.5 of them, false alarm below 1e-6.
        #expect((chiSquared(cells, expected: count / Double(cellCount)) - 999).magnitude < 5.5 * 44.7)
        // Poisson count; 5 standard deviations, false alarm 6e-7. With 20 million draws a fault of 5% is 3.5 to 4.8 of them.
        let beyond = Double(tailCells.reduce(0, +))
        #expect((beyond - count * edgeTail).magnitude < 5 * (count * edgeTail).squareRoot())
        // Chi-squared with 9 degrees of freedom exceeds 44 with a probability of 1.4e-6.
        #expect(chiSquared(tailCells, expected: beyond / 10) < 44)
    }

    private func chiSquared(_ counts: [Int], expected: Double) -> Double {
        counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    }
}
