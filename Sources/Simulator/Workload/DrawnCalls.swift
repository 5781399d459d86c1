import ContactCentre
import Probability

/// One call type's calls of one day, a column a purpose, in order of arrival.
struct DrawnCalls: ~Copyable {
    /// Microseconds since the start of the period.
    var arrivals = Buffer<Int64>()
    /// Lengths in microseconds.
    var patience = Buffer<Int64>()
    var pickUp = Buffer<Int64>()
    var talk = Buffer<Int64>()
    var wrap = Buffer<Int64>()
    var breakOff = Buffer<Int64>()
    /// Indices of areas.
    var areas = Buffer<UInt16>()
    /// What may come of the calls; filled only where the room follows on.
    var aftermaths = Buffer<Aftermath>()
    var delay = Buffer<Int64>()
    /// Seconds on their way to microseconds, and uniform numbers on their way to areas.
    var scratch = Buffer<Double>()

    @inline(__always)
    func life(_ call: Int, ofType callType: Int) -> CallLife {
        CallLife(
            arrival: arrivals[call], patience: patience[call], pickUp: pickUp[call], talk: talk[call],
            wrap: wrap[call], breakOff: breakOff[call], callType: UInt16(truncatingIfNeeded: callType),
            area: areas[call])
    }
}

/// The random streams of one call type or team on one day of one replication.
struct StreamFamily {
    let seed: UInt64
    let replication: Int
    let item: UInt64
    let day: Int

    /// The streams of one of several things alike that belong to the item.
    func member(_ number: Int) -> StreamFamily {
        // An odd constant spreads neighbouring numbers over all 64 bits: 2^64 divided by the golden ratio.
        let spread: UInt64 = 0x9e37_79b9_7f4a_7c15
        return StreamFamily(
            seed: seed, replication: replication, item: item ^ (UInt64(number + 1) &* spread), day: day)
    }

    /// The streams of a part of the item that is known by a key of its own.
    func part(_ key: UInt64) -> StreamFamily {
        StreamFamily(seed: seed, replication: replication, item: item ^ key, day: day)
    }

    func stream(_ purpose: StreamPurpose) -> RandomStream {
        RandomStream(StreamKey(seed: seed, replication: replication, purpose: purpose.rawValue, item: item, day: day))
    }
}

/// One purpose of one call type: how its lengths are drawn.
struct LengthSource: Sendable {
    private let sampler: Sampler
    /// The length in microseconds where it never varies, so that nothing need be drawn.
    private let fixed: Int64?
    private let purpose: StreamPurpose

    init(_ distribution: Distribution, for purpose: StreamPurpose) {
        sampler = Sampler(distribution)
        self.purpose = purpose
        fixed =
            switch distribution {
            case .constant(let seconds): microseconds(seconds)
            case .never: microseconds(.infinity)
            default: nil
            }
    }

    /// Draws as many lengths as asked.
    func draw(_ count: Int, _ family: StreamFamily, scratch: inout Buffer<Double>, into lengths: inout Buffer<Int64>) {
        if let fixed {
            fill(count, with: fixed, &lengths)
            return
        }
        var stream = family.stream(purpose)
        scratch.resize(to: count)
        lengths.resize(to: count)
        sampler.draw(into: UnsafeMutableBufferPointer(start: scratch.base, count: count), from: &stream)
        for index in 0..<count { lengths[index] = microseconds(scratch[index]) }
    }

    private func fill(_ count: Int, with length: Int64, _ lengths: inout Buffer<Int64>) {
        lengths.resize(to: count)
        for index in 0..<count { lengths[index] = length }
    }
}

/// Seconds rounded to microseconds, ties to even; what is longer than anything becomes the longest.
///
/// A double between 2^52 and 2^53 holds whole numbers only, so adding 1.5 x 2^52 rounds, and the number stands in the
/// lower bits: unlike a conversion this becomes vector code. It holds below 2^51, about 71 years of microseconds.
@inline(__always)
private func microseconds(_ seconds: Double) -> Int64 {
    let shift = 0x1.8p52
    let scaled = min(seconds, Interval.longest.seconds) * Double(Interval.microsecondsPerSecond)
    return Int64(bitPattern: (scaled + shift).bitPattern &- shift.bitPattern)
}
