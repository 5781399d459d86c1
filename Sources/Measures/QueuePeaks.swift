/// The most callers waiting at once, bucket by bucket, found from the calls in order of arrival.
///
/// Keeps the ends of waits that may not be over. Those that are get removed only when their number would set a new
/// peak, so that a call costs a constant time on average.
struct QueuePeaks {
    private(set) var peaks: [Int]
    private var ends: [Int64] = []
    /// Where the slot of the last call ends; callers waiting then are waiting in the next slot too.
    private var slotEnd: Int64 = 0
    private var latestArrival = Int64.min

    init(buckets: Int) {
        peaks = [Int](repeating: 0, count: buckets)
    }

    /// Forgets callers whose wait has no known end yet: they come again with the next day's calls.
    mutating func beginDay() {
        ends.removeAll { $0 == Int64.max }
    }

    /// Notes a call that waits from its arrival until an instant (`Int64.max` if it is not known yet).
    @inline(__always)
    mutating func add(arrival: Int64, end: Int64, _ buckets: TimeBuckets) {
        guard arrival < buckets.periodEnd else { return }
        if arrival >= slotEnd { enterSlots(upTo: arrival, buckets) }
        ends.append(end)
        // A call that comes again from the day before was counted then.
        guard arrival >= latestArrival else { return }
        latestArrival = arrival
        guard arrival >= 0 else { return }
        let bucket = buckets.count == 1 ? 0 : buckets.bucket(at: arrival)
        guard ends.count > peaks[bucket] else { return }
        removeEnded(by: arrival)
        peaks[bucket] = max(peaks[bucket], ends.count)
    }

    /// Notes that no more calls come.
    mutating func finish(_ buckets: TimeBuckets) {
        enterSlots(upTo: buckets.periodEnd - 1, buckets)
    }

    /// Carries those who wait at the start of each slot into its bucket.
    private mutating func enterSlots(upTo instant: Int64, _ buckets: TimeBuckets) {
        while slotEnd <= instant {
            removeEnded(by: slotEnd)
            let bucket = buckets.bucket(at: slotEnd)
            peaks[bucket] = max(peaks[bucket], ends.count)
            slotEnd = buckets.slotEnd(at: slotEnd)
        }
    }

    private mutating func removeEnded(by instant: Int64) {
        ends.removeAll { $0 <= instant }
    }
}
