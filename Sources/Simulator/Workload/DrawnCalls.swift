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
    /// Seconds on their way to microseconds, and uniform numbers on their way to areas.
    var scratch = Buffer<Double>()
}

/// The random streams of one call type or team on one day of one replication.
struct StreamFamily {
    let seed: UInt64
    let replication: Int
    let item: UInt64
    let day: Int

    func stream(_ purpose: StreamPurpose) -> RandomStream {
        RandomStream(StreamKey(seed: seed, replication: replication, purpose: purpose.rawValue, item: item, day: day))
    }
}

/// Draws as many lengths as asked and rounds them to microseconds; what is longer than anything becomes the longest.
func drawLengths(
    _ sampler: Sampler, count: Int, from stream: RandomStream, scratch: inout Buffer<Double>,
    into lengths: inout Buffer<Int64>
) {
    var stream = stream
    scratch.resize(to: count)
    lengths.resize(to: count)
    sampler.draw(into: UnsafeMutableBufferPointer(start: scratch.base, count: count), from: &stream)
    let longest = Interval.longest.seconds
    let perSecond = Double(Interval.microsecondsPerSecond)
    for index in 0..<count {
        lengths[index] = Int64(min(scratch[index], longest) * perSecond + 0.5)
    }
}
