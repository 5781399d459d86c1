import ContactCentre

/// An exact sum of lengths of time in whole microseconds, in two words of 64 bits.
///
/// One word ends at 292,000 years: a century of 3,000 agents is more, and so are the waits of an endless queue. Two words
/// hold more than any accepted scenario can add up; see `TimeSumTests`, which reckons it from the limits.
///
/// Lengths are never negative. Adding one costs an addition with carry.
package struct TimeSum: Equatable, BitwiseCopyable, Sendable {
    private var low: UInt64
    private var high: UInt64

    /// A length, 0 at least.
    package init(_ microseconds: Int64 = 0) {
        low = UInt64(bitPattern: microseconds)
        high = 0
    }

    /// Adds a length, 0 at least.
    @inline(__always)
    package static func &+= (sum: inout TimeSum, microseconds: Int64) {
        assert(microseconds >= 0)
        let (low, carries) = sum.low.addingReportingOverflow(UInt64(bitPattern: microseconds))
        sum.low = low
        sum.high &+= carries ? 1 : 0
    }

    package static func += (sum: inout TimeSum, other: TimeSum) {
        let (low, carries) = sum.low.addingReportingOverflow(other.low)
        sum.low = low
        sum.high = sum.high + other.high + (carries ? 1 : 0)
    }

    package static func + (one: TimeSum, other: TimeSum) -> TimeSum {
        var sum = one
        sum += other
        return sum
    }

    /// The sum in microseconds, rounded as an integer of 64 bits would be where it fits into one; else off by 2 units in
    /// the last place at most.
    package var microseconds: Double { high == 0 ? Double(low) : Double(high) * 0x1p64 + Double(low) }

    /// The sum in seconds.
    package var seconds: Double { microseconds / Double(Interval.microsecondsPerSecond) }

    /// The sum in hours.
    package var hours: Double { microseconds / Double(Interval.hour.microseconds) }
}
