/// Standard normal and unit exponential draws by the ziggurat method with 256 layers.
///
/// The area under the density is covered by 255 rectangles, one on the other, and a base with the tail, all of one area.
/// A draw picks a layer and a place across it; in about 99 of 100 cases that place lies under the curve for certain.
/// One number of 64 bits serves both: its lowest 8 bits pick the layer, its highest 53 or 54 the place.
///
/// Source: G. Marsaglia and W. Tsang, The Ziggurat Method for Generating Random Variables, Journal of Statistical Software 5,
/// 2000; separate bits for layer and place as asked for by J. Doornik, An Improved Ziggurat Method, 2005.
package enum Ziggurat {
    /// One layer of the pile, layer 0 being the base.
    package struct Layer: Sendable {
        /// The layer's outer edge × 2^-53; for the base the width of a rectangle of its whole area.
        package let scale: Double
        /// The outer edge of the layer above: nearer the middle every place is under the curve.
        package let inner: Double
        /// The curve at the outer edge.
        package let bottom: Double
        /// The curve at the inner edge.
        package let top: Double
    }

    /// Both curves' layers where they stay for ever, so that whoever draws may keep them at hand; nobody changes them, so any thread may.
    struct Tables: @unchecked Sendable {
        let normal: UnsafePointer<Layer>
        let exponential: UnsafePointer<Layer>

        static let all = Tables(normal: kept(normalLayers), exponential: kept(exponentialLayers))

        private static func kept(_ layers: [Layer]) -> UnsafePointer<Layer> {
            let places = UnsafeMutablePointer<Layer>.allocate(capacity: layers.count)
            for (place, layer) in layers.enumerated() { (places + place).initialize(to: layer) }
            return UnsafePointer(places)
        }
    }

    /// A standard normal draw.
    @inline(always)
    static func normal(_ tables: Tables, _ stream: inout RandomStream) -> Double {
        let (place, layer, isCertain) = normalPlace(tables, stream.nextBits())
        if isCertain { return place }
        // By way of a copy, or the stream would have to live in memory rather than in registers throughout the batch.
        var copy = stream
        let result = normalNearTheEdge(tables, layer, place, &copy)
        stream = copy
        return result
    }

    /// Where random bits fall, and whether that is under the curve for certain.
    @inline(always)
    static func normalPlace(_ tables: Tables, _ bits: UInt64) -> (place: Double, layer: Int, isCertain: Bool) {
        let layer = Int(truncatingIfNeeded: bits & 0xff)
        let place = Double(Int64(bitPattern: bits) >> 10) * tables.normal[layer].scale
        return (place, layer, place.magnitude < tables.normal[layer].inner)
    }

    /// A unit exponential draw.
    @inline(always)
    static func exponential(_ tables: Tables, _ stream: inout RandomStream) -> Double {
        let (place, layer, isCertain) = exponentialPlace(tables, stream.nextBits())
        if isCertain { return place }
        var copy = stream
        let result = exponentialNearTheEdge(tables, layer, place, &copy)
        stream = copy
        return result
    }

    /// As `normalPlace`, for the exponential density.
    @inline(always)
    static func exponentialPlace(_ tables: Tables, _ bits: UInt64) -> (place: Double, layer: Int, isCertain: Bool) {
        let layer = Int(truncatingIfNeeded: bits & 0xff)
        let place = Double(Int64(bitPattern: bits >> 11)) * tables.exponential[layer].scale
        return (place, layer, place < tables.exponential[layer].inner)
    }

    /// Decides on a place that is not under the curve for certain, and draws on if it is not.
    @inline(never)
    private static func normalNearTheEdge(
        _ tables: Tables, _ firstLayer: Int, _ firstPlace: Double, _ stream: inout RandomStream
    ) -> Double {
        var layer = firstLayer
        var place = firstPlace
        while place.magnitude >= tables.normal[layer].inner {
            if layer == 0 { return normalTail(negative: place < 0, &stream) }
            let (bottom, top) = (tables.normal[layer].bottom, tables.normal[layer].top)
            let height = bottom + (top - bottom) * stream.nextFraction()
            if height < RealFunctions.branchFreeExp(-0.5 * place * place) { return place }
            let bits = stream.nextBits()
            layer = Int(truncatingIfNeeded: bits & 0xff)
            place = Double(Int64(bitPattern: bits) >> 10) * tables.normal[layer].scale
        }
        return place
    }

    /// A draw beyond the last edge.
    ///
    /// Source: G. Marsaglia, Generating a Variable from the Tail of the Normal Distribution, Technometrics 6, 1964.
    private static func normalTail(negative: Bool, _ stream: inout RandomStream) -> Double {
        var beyond = 0.0
        var bound = 0.0
        repeat {
            beyond = -RealFunctions.branchFreeLog(stream.nextFraction()) / normalEdge
            bound = -2 * RealFunctions.branchFreeLog(stream.nextFraction())
        } while bound < beyond * beyond
        return negative ? -(normalEdge + beyond) : normalEdge + beyond
    }

    /// Decides on a place that is not under the curve for certain, and draws on if it is not.
    @inline(never)
    private static func exponentialNearTheEdge(
        _ tables: Tables, _ firstLayer: Int, _ firstPlace: Double, _ stream: inout RandomStream
    ) -> Double {
        var layer = firstLayer
        var place = firstPlace
        var passed = 0.0
        while place >= tables.exponential[layer].inner {
            if layer == 0 {
                // What remains beyond the last edge is exponential again.
                passed += exponentialEdge
            } else {
                let (bottom, top) = (tables.exponential[layer].bottom, tables.exponential[layer].top)
                let height = bottom + (top - bottom) * stream.nextFraction()
                if height < RealFunctions.branchFreeExp(-place) { return passed + place }
            }
            let bits = stream.nextBits()
            layer = Int(truncatingIfNeeded: bits & 0xff)
            place = Double(Int64(bitPattern: bits >> 11)) * tables.exponential[layer].scale
        }
        return passed + place
    }
}

extension Ziggurat {
    /// The layers under exp(-x²/2).
    package static let normalLayers: [Layer] = {
        let tailArea = RealFunctions.normalCDF(-normalEdge) * rootOfTwoPi
        return layers(edge: normalEdge, tailArea: tailArea, curve: { RealFunctions.exp(-0.5 * $0 * $0) }) {
            (-2 * RealFunctions.log($0)).squareRoot()
        }
    }()

    /// The layers under exp(-x).
    package static let exponentialLayers: [Layer] = {
        let tailArea = RealFunctions.exp(-exponentialEdge)
        return layers(edge: exponentialEdge, tailArea: tailArea, curve: { RealFunctions.exp(-$0) }) {
            -RealFunctions.log($0)
        }
    }()

    /// The pile from the base up: each layer is as high as makes its area that of the base.
    private static func layers(
        edge: Double, tailArea: Double, curve: (Double) -> Double, inverse: (Double) -> Double
    ) -> [Layer] {
        let area = edge * curve(edge) + tailArea
        let baseWidth = area / curve(edge)
        var layers = [Layer(scale: baseWidth * unitOfPlace, inner: edge, bottom: 0, top: curve(edge))]
        var outer = edge
        for _ in 1..<(layerCount - 1) {
            let top = curve(outer) + area / outer
            let inner = inverse(top)
            layers.append(Layer(scale: outer * unitOfPlace, inner: inner, bottom: curve(outer), top: top))
            outer = inner
        }
        // The last edge, where the pile reaches the curve's peak, is 0 but for rounding.
        layers.append(Layer(scale: outer * unitOfPlace, inner: 0, bottom: curve(outer), top: 1))
        return layers
    }

    private static var layerCount: Int { 256 }
    private static var unitOfPlace: Double { 1.1102230246251565e-16 }
    private static var rootOfTwoPi: Double { 2.5066282746310002 }
    /// Where the base's rectangle ends such that 256 equal areas reach the peak exactly. Source: Marsaglia and Tsang 2000.
    package static var normalEdge: Double { 3.6541528853610088 }
    /// As `normalEdge`, for the exponential density.
    package static var exponentialEdge: Double { 7.6971174701310497 }
}
