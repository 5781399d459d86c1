import Probability
import Testing

/// Draws of a law for the statistical tests below; fewer in debug builds, which are slow at them.
#if DEBUG
    private let drawCount = 60_000
#else
    private let drawCount = 1_000_000
#endif

private let impatient = MixturePart(name: "impatient", share: 0.3, distribution: .exponential(mean: 20))
private let patient = MixturePart(name: "patient", share: 0.7, distribution: .lognormal(mean: 300, variation: 0.8))
private let immortal = MixturePart(name: "waits for ever", share: 0.7, distribution: .never)

private let continuousLaws: [Distribution] = [
    .exponential(mean: 600), .gamma(mean: 1, variation: 0.12), .gamma(mean: 60, variation: 0.9),
    .gamma(mean: 60, variation: 1.5), .lognormal(mean: 263, variation: 1), .lognormal(mean: 263, variation: 0.3),
    .weibull(mean: 240, shape: 0.7), .weibull(mean: 240, shape: 2.5), .uniform(least: 2, most: 8),
    .triangular(least: 10, mode: 20, most: 60), .triangular(least: 0, mode: 0, most: 3),
    .mixture([impatient, patient]),
]

private func draws(_ count: Int, of distribution: Distribution, seed: UInt64 = 20171001) -> [Double] {
    var stream = RandomStream(StreamKey(seed: seed, replication: 0, purpose: 0, item: 0, day: 0))
    let sampler = Sampler(distribution)
    return [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        buffer.initialize(repeating: .nan)
        sampler.draw(into: UnsafeMutableBufferPointer(rebasing: buffer[0..<count]), from: &stream)
        initialized = count
    }
}

@Suite("Samplers")
struct SamplerTests {
    @Test("Draws follow their distribution function", arguments: continuousLaws)
    func distributionFunction(distribution: Distribution) {
        // Kolmogorov-Smirnov on a grid of 1,024 equal probabilities, which needs no sorting and errs on the safe side.
        let cells = 1024
        var counts = [Int](repeating: 0, count: cells)
        for seconds in draws(drawCount, of: distribution) {
            counts[min(cells - 1, Int(distribution.cdf(at: seconds) * Double(cells)))] += 1
        }
        var below = 0
        var largest = 0.0
        for cell in 0..<cells {
            below += counts[cell]
            let distance = Double(below) / Double(drawCount) - Double(cell + 1) / Double(cells)
            largest = max(largest, distance.magnitude)
        }
        // P(√n D > 2.7) < 2 exp(-2 × 2.7²) = 1e-6.
        #expect(largest * Double(drawCount).squareRoot() < 2.7)
    }

    /// Ten thousand streams meet the layers' edges and the tails, where more than one number is drawn.
    @Test(
        "A length drawn without its stream is the stream's first",
        arguments: continuousLaws + [.constant(7), .never, .mixture([impatient, immortal])])
    func firstLength(distribution: Distribution) {
        let sampler = Sampler(distribution)
        let origin = StreamOrigin(seed: 20171001, replication: 3)
        var differing = 0
        for item in 0..<10_000 as Range<UInt64> {
            let seed = StreamSeed(origin, purpose: 6, item: item &* 0x9e37_79b9_7f4a_7c15, day: -2)
            var stream = RandomStream(seed)
            var same = stream
            if sampler.firstLength(seed) != sampler.draw(from: &stream) { differing += 1 }
            if seed.firstBits != same.next() { differing += 1 }
            same = RandomStream(seed)
            if seed.firstUnit != same.nextUnit() { differing += 1 }
        }
        #expect(differing == 0)
    }

    @Test("Draws have the mean and variance of their law", arguments: continuousLaws)
    func moments(distribution: Distribution) {
        let lengths = draws(drawCount, of: distribution, seed: 2)
        let count = Double(drawCount)
        var sum = 0.0
        var squares = 0.0
        var fourths = 0.0
        for length in lengths {
            let square = (length - distribution.mean) * (length - distribution.mean)
            sum += length
            squares += square
            fourths += square * square
        }
        let variance = distribution.variance
        // 5 standard errors, false alarm 6e-7 (a little more where tails are heavy).
        #expect((sum / count - distribution.mean).magnitude < 5 * (variance / count).squareRoot())
        let spread = (fourths / count - variance * variance).squareRoot()
        #expect((squares / count - variance).magnitude < 5 * spread / count.squareRoot())
    }

    @Test("A small shape is drawn well far down to zero")
    func smallShape() {
        // Shape 0.04: a quarter of the probability lies below 1e-14 of the mean.
        let distribution = Distribution.gamma(mean: 1, variation: 5)
        let lengths = draws(drawCount, of: distribution)
        for threshold in [1e-14, 1e-6, 1.0] {
            let probability = distribution.cdf(at: threshold)
            expectShare(of: lengths, probability) { $0 <= threshold }
        }
    }

    @Test("Constant lengths are constant and draw nothing; no end is infinite")
    func constants() {
        #expect(draws(3, of: .constant(7)) == [7, 7, 7])
        #expect(draws(3, of: .never) == [.infinity, .infinity, .infinity])
    }

    @Test("Observed lengths come up equally often, and only those")
    func empirical() {
        let observed = ObservedLengths(5, 1, 3, 3, 8, 13, 21)
        let lengths = draws(drawCount, of: .empirical(observed))
        for value in [1.0, 5, 8, 13, 21] { expectShare(of: lengths, 1.0 / 7) { $0 == value } }
        expectShare(of: lengths, 2.0 / 7) { $0 == 3 }
        #expect(lengths.allSatisfy(observed.seconds.contains))
    }

    @Test("Parts of a mixture come up with their shares, also where one never ends")
    func mixtureShares() {
        let lengths = draws(drawCount, of: .mixture([impatient, immortal]))
        expectShare(of: lengths, 0.7) { $0 == .infinity }
        expectShare(of: lengths, 0.3 * (1 - RealFunctions.exp(-1))) { $0 <= 20 }
    }

    @Test("A mixture chooses a part and then draws by that part's own law, and so does a mixture within it")
    func mixtureByHand() {
        let mixture = equalMixture([
            .constant(3), .exponential(mean: 20), .gamma(mean: 60, variation: 0.9), .gamma(mean: 60, variation: 1.5),
            .lognormal(mean: 300, variation: 0.8), equalMixture([.empirical(ObservedLengths(5, 1, 8)), .constant(4)]),
            .weibull(mean: 240, shape: 0.7), .uniform(least: 2, most: 8),
            .triangular(least: 10, mode: 20, most: 60), .empirical(ObservedLengths(2, 9)), .never,
        ])
        var stream = RandomStream(StreamKey(seed: 20171001, replication: 0, purpose: 0, item: 0, day: 0))
        func length(_ distribution: Distribution) -> Double {
            guard case .mixture(let parts) = distribution else { return Sampler(distribution).draw(from: &stream) }
            let place = stream.nextUnit()
            var bound = 0.0
            let chosen = parts.first { part in
                bound += part.share
                return place < bound
            }
            return length((chosen ?? parts[parts.count - 1]).distribution)
        }
        let byHand = (0..<3000).map { _ in length(mixture) }
        #expect(draws(3000, of: mixture) == byHand)
    }

    private func equalMixture(_ laws: [Distribution]) -> Distribution {
        .mixture(laws.map { MixturePart(name: "part", share: 1 / Double(laws.count), distribution: $0) })
    }

    @Test("The last part of a mixture takes what rounding leaves of the shares")
    func roundedShares() {
        let part = MixturePart(name: "third", share: 0.1, distribution: .constant(1))
        let lengths = draws(1000, of: .mixture([MixturePart](repeating: part, count: 10)))
        #expect(lengths.allSatisfy { $0 == 1 })
    }

    @Test(
        "Draws follow one another however they are divided into batches",
        arguments: continuousLaws + [.empirical(ObservedLengths(1, 2, 3)), .constant(3), .never])
    func batches(distribution: Distribution) {
        let whole = draws(300, of: distribution)
        let sampler = Sampler(distribution)
        var stream = RandomStream(StreamKey(seed: 20171001, replication: 0, purpose: 0, item: 0, day: 0))
        var pieces: [Double] = []
        for size in [0, 1, 99, 150] {
            var piece = [Double](repeating: .nan, count: size)
            piece.withUnsafeMutableBufferPointer { sampler.draw(into: $0, from: &stream) }
            pieces += piece
        }
        for _ in 0..<50 { pieces.append(sampler.draw(from: &stream)) }
        #expect(pieces == whole)
    }

    /// The share of lengths that fulfil a condition is within 5 standard errors of its probability (false alarm 6e-7).
    private func expectShare(of lengths: [Double], _ probability: Double, where condition: (Double) -> Bool) {
        let count = Double(lengths.count)
        let hits = lengths.reduce(0) { condition($1) ? $0 + 1 : $0 }
        let error = (probability * (1 - probability) / count).squareRoot()
        #expect((Double(hits) / count - probability).magnitude < 5 * error)
    }
}
