/// A distribution prepared for drawing.
///
/// Whatever depends on the parameters only is computed once, here. Draws follow one another: n draws and then m draws from
/// a stream are the same numbers as n + m draws at once.
public struct Sampler: Sendable {
    /// A law, or a choice between several that follow one another in the sampler's list of parts.
    private enum Law: Sendable, BitwiseCopyable {
        case plain(PlainLaw)
        case mixture(Mixture)
    }

    /// Where in the sampler's lists a mixture has its parts, and as many sums of their shares.
    private struct Mixture: Sendable, BitwiseCopyable {
        let firstPart: Int
        let firstBound: Int
        let count: Int
    }

    private let law: Law
    /// The parts of all mixtures, those within mixtures included.
    private let parts: [Law]
    /// Sums of shares of mixtures, and observed lengths.
    private let numbers: [Double]
    private let tables = Ziggurat.Tables.all

    /// Prepares a distribution, whose parameters must lie within their ranges.
    public init(_ distribution: Distribution) {
        var parts: [Law] = []
        var numbers: [Double] = []
        law = Self.law(distribution, &parts, &numbers)
        self.parts = parts
        self.numbers = numbers
    }

    private static func law(_ distribution: Distribution, _ parts: inout [Law], _ numbers: inout [Double]) -> Law {
        if case .mixture(let mixed) = distribution { return .mixture(mixture(mixed, &parts, &numbers)) }
        return .plain(PlainLaw(distribution, &numbers))
    }

    private static func mixture(
        _ mixed: [MixturePart], _ parts: inout [Law], _ numbers: inout [Double]
    ) -> Mixture {
        precondition(!mixed.isEmpty, "A mixture has at least one part.")
        let firstBound = numbers.count
        var sum = 0.0
        for part in mixed {
            sum += part.share
            numbers.append(sum)
        }
        // All are prepared before the first is listed: a mixture among them lists its own parts before.
        var laws: [Law] = []
        for part in mixed { laws.append(law(part.distribution, &parts, &numbers)) }
        let firstPart = parts.count
        parts += laws
        return Mixture(firstPart: firstPart, firstBound: firstBound, count: mixed.count)
    }

    /// Fills the buffer with independent lengths in seconds, infinity for `never`.
    ///
    /// Made for batches: a buffer of thousands costs a few nanoseconds a length, a buffer of one some tens.
    public func draw(into seconds: UnsafeMutableBufferPointer<Double>, from stream: inout RandomStream) {
        if seconds.count == 1 {
            seconds[0] = draw(from: &stream)
            return
        }
        numbers.withUnsafeBufferPointer { numbers in
            switch law {
            case .plain(let law): law.fill(seconds, tables, numbers, &stream)
            case .mixture(let mixture):
                parts.withUnsafeBufferPointer { Self.fill(seconds, mixture, $0, tables, numbers, &stream) }
            }
        }
    }

    /// A single length in seconds; see ``draw(into:from:)`` for many.
    public func draw(from stream: inout RandomStream) -> Double {
        numbers.withUnsafeBufferPointer { numbers in
            switch law {
            case .plain(let law): law.draw(tables, numbers, &stream)
            case .mixture(let mixture):
                parts.withUnsafeBufferPointer { parts in
                    Self.part(of: mixture, parts, numbers, &stream).draw(tables, numbers, &stream)
                }
            }
        }
    }

    /// The first length of a stream, the very one that ``draw(from:)`` gives, mostly without making the stream: for a single one a cheap
    /// way, since most lengths take one number.
    public func firstLength(_ seed: StreamSeed) -> Double {
        switch law {
        case .plain(.constant(let length)): return length
        case .plain(.exponential(let mean)):
            let (place, _, isCertain) = Ziggurat.exponentialPlace(tables, seed.firstBits)
            if isCertain { return mean * place }
        case .plain(.lognormal(let law)):
            let (place, _, isCertain) = Ziggurat.normalPlace(tables, seed.firstBits)
            if isCertain { return law.length(ofNormal: place) }
        default: break
        }
        var stream = RandomStream(seed)
        return draw(from: &stream)
    }

    /// Chooses a part for each length and draws it from that part's law.
    private static func fill(
        _ seconds: UnsafeMutableBufferPointer<Double>, _ mixture: Mixture, _ parts: UnsafeBufferPointer<Law>,
        _ tables: Ziggurat.Tables, _ numbers: UnsafeBufferPointer<Double>, _ stream: inout RandomStream
    ) {
        var local = stream
        for index in seconds.indices {
            let law = part(of: mixture, parts, numbers, &local)
            seconds[index] = law.draw(tables, numbers, &local)
        }
        stream = local
    }

    /// The law of the part chosen, by as many choices as there are mixtures within one another.
    @inline(always)
    private static func part(
        of mixture: Mixture, _ parts: UnsafeBufferPointer<Law>, _ numbers: UnsafeBufferPointer<Double>,
        _ stream: inout RandomStream
    ) -> PlainLaw {
        var mixture = mixture
        while true {
            let place = stream.nextFraction()
            var part = 0
            // The last part takes what rounding may leave between the sum of the shares and 1.
            while part < mixture.count - 1, place >= numbers[mixture.firstBound + part] { part += 1 }
            switch parts[mixture.firstPart + part] {
            case .plain(let law): return law
            case .mixture(let inner): mixture = inner
            }
        }
    }
}
