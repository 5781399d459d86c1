/// A stream of uniform random numbers: xoshiro256++ started from a ``StreamKey``.
///
/// Its period is 2^256 - 1. Streams of different keys start at places as good as random, so that even 2^40 streams of 2^40
/// numbers each overlap with a probability below 2^-130.
///
/// Source: D. Blackman and S. Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47, 2021.
public struct RandomStream: Sendable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// The stream of a key.
    ///
    /// Each of the four words of state is a hash of its own of the whole key: it begins with one output of SplitMix64 started
    /// at the seed and takes in part after part, mixed in between by SplitMix64's finaliser, which maps 64 bits one to one.
    public init(_ key: StreamKey) {
        self.init(
            StreamSeed(
                StreamOrigin(seed: key.seed, replication: key.replication), purpose: key.purpose, item: key.item,
                day: key.day))
    }

    /// The stream of a key whose first parts have been taken in already.
    public init(_ seed: StreamSeed) {
        a = seed.word(seed.origin.a)
        b = seed.word(seed.origin.b)
        c = seed.word(seed.origin.c)
        d = seed.word(seed.origin.d)
    }

    /// A stream with this state, which must not be zero throughout.
    package init(state a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 { nextBits() }

    /// The next number between 0 and 1, neither of them ever: (n + ½) / 2^52 with n from 0 to 2^52 - 1 equally likely.
    public mutating func nextUnit() -> Double { nextFraction() }

    /// Fills places with the next bits, as many times 64.
    public mutating func fill(_ places: UnsafeMutableBufferPointer<UInt64>) {
        var local = self
        for place in places.indices { places[place] = local.nextBits() }
        self = local
    }

    /// Fills places with the next numbers between 0 and 1.
    public mutating func fill(_ places: UnsafeMutableBufferPointer<Double>) {
        var local = self
        for place in places.indices { places[place] = local.nextFraction() }
        self = local
    }

    // The two first for this module, where a call for each draw would cost more than the draw.

    @inline(always)
    mutating func nextBits() -> UInt64 {
        let result = Self.output(a, d)
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = Self.rotated(d, by: 45)
        return result
    }

    @inline(always)
    mutating func nextFraction() -> Double { Self.fraction(of: nextBits()) }

    /// The bits that come of a state.
    @inline(always)
    fileprivate static func output(_ a: UInt64, _ d: UInt64) -> UInt64 { rotated(a &+ d, by: 23) &+ a }

    @inline(always)
    fileprivate static func fraction(of bits: UInt64) -> Double {
        let twoToTheMinus52 = 2.220446049250313e-16
        return (Double(Int64(bitPattern: bits >> 12)) + 0.5) * twoToTheMinus52
    }

    /// A whole number from 0 to `bound` - 1, each equally likely; `bound` is 1 at least, since nothing lies below 0.
    ///
    /// Source: D. Lemire, Fast Random Integer Generation in an Interval, ACM TOMACS 29, 2019.
    @inline(always)
    mutating func nextIndex(below bound: Int) -> Int {
        precondition(bound > 0, "No number from 0 on lies below this.")
        let bound = UInt64(bound)
        var product = nextBits().multipliedFullWidth(by: bound)
        if product.low < bound {
            let surplus = (0 &- bound) % bound
            while product.low < surplus { product = nextBits().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    @inline(always)
    private static func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 { bits << count | bits >> (64 &- count) }
}

/// A key of which the seed and the replication have been taken in: what a stream starts from.
public struct StreamSeed: Sendable {
    fileprivate let origin: StreamOrigin
    fileprivate let purpose: UInt64
    fileprivate let item: UInt64
    fileprivate let day: Int

    /// The key of these parts among those of a replication.
    public init(_ origin: StreamOrigin, purpose: UInt64, item: UInt64, day: Int) {
        self.origin = origin
        self.purpose = purpose
        self.item = item
        self.day = day
    }

    /// The stream's first 64 bits, which hang on half of its state: where no more are needed, half the work of the stream.
    public var firstBits: UInt64 {
        @inline(__always) get { RandomStream.output(word(origin.a), word(origin.d)) }
    }

    /// The stream's first number between 0 and 1.
    public var firstUnit: Double { RandomStream.fraction(of: firstBits) }

    /// A word of the stream's state, begun in the origin.
    @inline(__always)
    fileprivate func word(_ origin: UInt64) -> UInt64 {
        var word = mixed((origin ^ purpose) &+ goldenRatio)
        word = mixed((word ^ item) &+ goldenRatio)
        return mixed((word ^ UInt64(bitPattern: Int64(day))) &+ goldenRatio)
    }
}

/// What all streams of one replication of an experiment have in common: what takes in the seed and the replication, once.
public struct StreamOrigin: Sendable {
    fileprivate let a: UInt64
    fileprivate let b: UInt64
    fileprivate let c: UInt64
    fileprivate let d: UInt64

    /// The origin of a replication's streams.
    public init(seed: UInt64, replication: Int) {
        func word(_ number: UInt64) -> UInt64 {
            let word = mixed(seed &+ goldenRatio &* number)
            return mixed((word ^ UInt64(bitPattern: Int64(replication))) &+ goldenRatio)
        }
        a = word(1)
        b = word(2)
        c = word(3)
        d = word(4)
    }
}

/// The finaliser of SplitMix64 (Stafford's variant 13).
///
/// Source: G. Steele, D. Lea and C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
@inline(__always)
private func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
}

/// 2^64 divided by the golden ratio, the step of SplitMix64.
private var goldenRatio: UInt64 { 0x9e37_79b9_7f4a_7c15 }
