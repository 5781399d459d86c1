/// A distribution prepared for drawing.
///
/// Whatever depends on the parameters only is computed once, here. Draws follow one another: n draws and then m draws from
/// a stream are the same numbers as n + m draws at once.
public struct Sampler: Sendable {
    private let law: Law

    /// Each kind of distribution with what its draws need.
    private enum Law: Sendable {
        case constant(Double)
        case exponential(mean: Double)
        case gamma(GammaLaw)
        case lognormal(location: Double, spread: Double)
        case weibull(logOfScale: Double, inverseShape: Double)
        case uniform(least: Double, width: Double)
        case triangular(TriangularLaw)
        case empirical([Double])
        case mixture(bounds: [Double], parts: [Sampler])
    }

    /// Prepares a distribution, whose parameters must lie within their ranges.
    public init(_ distribution: Distribution) {
        law =
            switch distribution {
            case .constant(let seconds): .constant(seconds)
            case .exponential(let mean): .exponential(mean: mean)
            case .gamma(let mean, let variation): .gamma(GammaLaw(mean: mean, variation: variation))
            case .lognormal(let mean, let variation): Self.lognormal(mean: mean, variation: variation)
            case .weibull(let mean, let shape):
                .weibull(
                    logOfScale: Distribution.logOfWeibullScale(mean: mean, shape: shape), inverseShape: 1 / shape)
            case .uniform(let least, let most): .uniform(least: least, width: most - least)
            case .triangular(let least, let mode, let most):
                .triangular(TriangularLaw(least: least, mode: mode, most: most))
            case .empirical(let lengths): .empirical(lengths.seconds)
            case .mixture(let parts): Self.mixture(parts)
            case .never: .constant(.infinity)
            }
    }

    private static func lognormal(mean: Double, variation: Double) -> Law {
        let (location, spread) = Distribution.lognormalParameters(mean: mean, variation: variation)
        return .lognormal(location: location, spread: spread)
    }

    private static func mixture(_ parts: [MixturePart]) -> Law {
        precondition(!parts.isEmpty, "A mixture has at least one part.")
        var bounds: [Double] = []
        var sum = 0.0
        for part in parts {
            sum += part.share
            bounds.append(sum)
        }
        return .mixture(bounds: bounds, parts: parts.map { Sampler($0.distribution) })
    }

    /// Fills the buffer with independent lengths in seconds, infinity for `never`.
    ///
    /// Made for batches: a buffer of thousands costs a few nanoseconds a length, a buffer of one some tens.
    public func draw(into seconds: UnsafeMutableBufferPointer<Double>, from stream: inout RandomStream) {
        switch law {
        case .constant(let length): seconds.update(repeating: length)
        case .exponential(let mean): Self.fillExponentials(seconds, mean, &stream)
        case .gamma(let gamma): Self.fill(seconds, gamma, &stream)
        case .lognormal(let location, let spread): Self.fillLognormals(seconds, location, spread, &stream)
        case .weibull(let logOfScale, let inverseShape): Self.fillWeibulls(seconds, logOfScale, inverseShape, &stream)
        case .uniform(let least, let width): Self.fillUniforms(seconds, least, width, &stream)
        case .triangular(let triangular): Self.fill(seconds, triangular, &stream)
        case .empirical(let lengths): Self.fill(seconds, from: lengths, &stream)
        case .mixture(let bounds, let parts): Self.fill(seconds, bounds, parts, &stream)
        }
    }

    /// A single length in seconds; see ``draw(into:from:)`` for many.
    public func draw(from stream: inout RandomStream) -> Double {
        var length = 0.0
        withUnsafeMutablePointer(to: &length) {
            draw(into: UnsafeMutableBufferPointer(start: $0, count: 1), from: &stream)
        }
        return length
    }
}

// One loop a law. Each works on a copy of the stream, which can stay in registers, and writes it back at the end.
extension Sampler {
    private static func fillExponentials(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ mean: Double, _ stream: inout RandomStream
    ) {
        var local = stream
        Ziggurat.withTables { tables in
            for index in seconds.indices { seconds[index] = mean * Ziggurat.exponential(tables, &local) }
        }
        stream = local
    }

    private static func fillLognormals(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ location: Double, _ spread: Double,
        _ stream: inout RandomStream
    ) {
        var local = stream
        Ziggurat.withTables { tables in
            for index in seconds.indices { seconds[index] = Ziggurat.normal(tables, &local) }
        }
        stream = local
        // A loop of its own, which becomes vector code.
        for index in seconds.indices {
            seconds[index] = RealFunctions.branchFreeExp(location + spread * seconds[index])
        }
    }

    /// By inversion: scale × E^(1/shape), E a unit exponential.
    private static func fillWeibulls(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ logOfScale: Double, _ inverseShape: Double,
        _ stream: inout RandomStream
    ) {
        fillExponentials(seconds, 1, &stream)
        for index in seconds.indices {
            let logOfLength = logOfScale + inverseShape * RealFunctions.branchFreeLog(seconds[index])
            seconds[index] = RealFunctions.branchFreeExp(logOfLength)
        }
    }

    private static func fillUniforms(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ least: Double, _ width: Double, _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = least + width * local.nextFraction() }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: TriangularLaw, _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = law.quantile(local.nextFraction()) }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: GammaLaw, _ stream: inout RandomStream
    ) {
        var local = stream
        Ziggurat.withTables { tables in
            for index in seconds.indices { seconds[index] = law.draw(tables, &local) }
        }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, from lengths: [Double], _ stream: inout RandomStream
    ) {
        var local = stream
        lengths.withUnsafeBufferPointer { lengths in
            for index in seconds.indices { seconds[index] = lengths[local.nextIndex(below: lengths.count)] }
        }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ bounds: [Double], _ parts: [Sampler],
        _ stream: inout RandomStream
    ) {
        for index in seconds.indices {
            let place = stream.nextFraction()
            var part = 0
            // The last part takes what rounding may leave between the sum of the shares and 1.
            while part < parts.count - 1, place >= bounds[part] { part += 1 }
            parts[part].draw(into: UnsafeMutableBufferPointer(rebasing: seconds[index...index]), from: &stream)
        }
    }
}
