/// A law that is no mixture, with what its draws need: plain numbers only, so that a mixture takes the law of a part out of its
/// list without counting references.
enum PlainLaw: Sendable, BitwiseCopyable {
    case constant(Double)
    case exponential(mean: Double)
    case gamma(GammaLaw)
    case lognormal(LognormalLaw)
    case weibull(WeibullLaw)
    case uniform(UniformLaw)
    case triangular(TriangularLaw)
    /// So many of the sampler's numbers, each equally likely.
    case empirical(first: Int, count: Int)

    /// The law of a distribution that is no mixture; observed lengths are put behind the sampler's numbers.
    init(_ distribution: Distribution, _ numbers: inout [Double]) {
        switch distribution {
        case .constant(let seconds): self = .constant(seconds)
        case .exponential(let mean): self = .exponential(mean: mean)
        case .gamma(let mean, let variation): self = .gamma(GammaLaw(mean: mean, variation: variation))
        case .lognormal(let mean, let variation): self = .lognormal(LognormalLaw(mean: mean, variation: variation))
        case .weibull(let mean, let shape): self = .weibull(WeibullLaw(mean: mean, shape: shape))
        case .uniform(let least, let most): self = .uniform(UniformLaw(least: least, most: most))
        case .triangular(let least, let mode, let most):
            self = .triangular(TriangularLaw(least: least, mode: mode, most: most))
        case .empirical(let lengths):
            self = .empirical(first: numbers.count, count: lengths.count)
            numbers += lengths.seconds
        case .never: self = .constant(.infinity)
        case .mixture: preconditionFailure("A mixture is no plain law.")
        }
    }

    /// One length in seconds.
    @inline(always)
    func draw(
        _ tables: Ziggurat.Tables, _ numbers: UnsafeBufferPointer<Double>, _ stream: inout RandomStream
    ) -> Double {
        switch self {
        case .constant(let length): length
        case .exponential(let mean): mean * Ziggurat.exponential(tables, &stream)
        case .gamma(let law): law.draw(tables, &stream)
        case .lognormal(let law): law.length(ofNormal: Ziggurat.normal(tables, &stream))
        case .weibull(let law): law.length(ofExponential: Ziggurat.exponential(tables, &stream))
        case .uniform(let law): law.quantile(stream.nextFraction())
        case .triangular(let law): law.quantile(stream.nextFraction())
        case .empirical(let first, let count): numbers[first + stream.nextIndex(below: count)]
        }
    }

    /// As many lengths as there are places, the very ones that `draw` gives one after the other.
    ///
    /// One loop a law. Each works on a copy of the stream, which can stay in registers, and writes it back at the end.
    func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ tables: Ziggurat.Tables,
        _ numbers: UnsafeBufferPointer<Double>, _ stream: inout RandomStream
    ) {
        switch self {
        case .constant(let length): seconds.update(repeating: length)
        case .exponential(let mean): Self.fillExponentials(seconds, mean, tables, &stream)
        case .gamma(let law): Self.fill(seconds, law, tables, &stream)
        case .lognormal(let law): Self.fill(seconds, law, tables, &stream)
        case .weibull(let law): Self.fill(seconds, law, tables, &stream)
        case .uniform(let law): Self.fill(seconds, law, &stream)
        case .triangular(let law): Self.fill(seconds, law, &stream)
        case .empirical(let first, let count):
            Self.fill(seconds, from: UnsafeBufferPointer(rebasing: numbers[first..<first + count]), &stream)
        }
    }

    private static func fillExponentials(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ mean: Double, _ tables: Ziggurat.Tables,
        _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = mean * Ziggurat.exponential(tables, &local) }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: GammaLaw, _ tables: Ziggurat.Tables,
        _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = law.draw(tables, &local) }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: LognormalLaw, _ tables: Ziggurat.Tables,
        _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = Ziggurat.normal(tables, &local) }
        stream = local
        // A loop of its own, which becomes vector code; so below.
        for index in seconds.indices { seconds[index] = law.length(ofNormal: seconds[index]) }
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: WeibullLaw, _ tables: Ziggurat.Tables,
        _ stream: inout RandomStream
    ) {
        fillExponentials(seconds, 1, tables, &stream)
        for index in seconds.indices { seconds[index] = law.length(ofExponential: seconds[index]) }
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ law: some InvertedLaw, _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = law.quantile(local.nextFraction()) }
        stream = local
    }

    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, from lengths: UnsafeBufferPointer<Double>,
        _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices { seconds[index] = lengths[local.nextIndex(below: lengths.count)] }
        stream = local
    }
}

/// A law whose quantile is quickly found: a draw is the quantile of a uniform number.
protocol InvertedLaw {
    /// The length that a draw is below with a probability.
    func quantile(_ probability: Double) -> Double
}
