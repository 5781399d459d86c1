import ContactCentre

/// The most callers waiting at once, bucket by bucket, found from the calls in order of arrival.
///
/// Keeps the ends of waits that may not be over. Those that are over get removed only when their number would set a new
/// peak, so that a call costs next to nothing on average. In a queue that grows and grows every call sets a new peak; from
/// a length on the ends are therefore kept as a heap, and a call costs the logarithm of the length.
struct QueuePeaks {
    private(set) var peaks: [Int]
    /// The ends of waits; the line says how many of them count, the rest is room for a day's calls.
    private var ends: [Int64] = []
    private var line = Line()

    init(buckets: Int) {
        peaks = [Int](repeating: 0, count: buckets)
    }

    /// Notes a day's waits in order of arrival. A wait with no known end comes again once its end is known.
    mutating func add(_ waits: UnsafeBufferPointer<Wait>, _ buckets: TimeBuckets) {
        guard let first = waits.first else { return }
        if ends.count < line.held + waits.count {
            ends.append(contentsOf: repeatElement(0, count: line.held + waits.count - ends.count))
        }
        var line = line
        peaks.withUnsafeMutableBufferPointer { peaks in
            ends.withUnsafeMutableBufferPointer { ends in
                line.goOn(to: first.start, ends, peaks, buckets)
                line.add(waits, ends, peaks, buckets)
            }
        }
        self.line = line
    }

    /// Notes that no more calls come.
    mutating func finish(_ buckets: TimeBuckets) {
        var line = line
        peaks.withUnsafeMutableBufferPointer { peaks in
            ends.withUnsafeMutableBufferPointer { line.enterSlots(upTo: buckets.periodEnd - 1, $0, peaks, buckets) }
        }
    }
}

/// How far the waits have been followed, in borrowed memory.
private struct Line {
    /// Up to so many ends, looking through all is quicker than keeping them as a heap.
    static let mostToLookThrough = 1_000

    /// How many ends of waits are held, those included that are over.
    private(set) var held = 0
    /// How many waits have no known end yet.
    private var endless = 0
    /// Whether the ends are ordered as a heap, the earliest at the root.
    private var isHeap = false
    /// The slot of the last call; callers waiting at its end are waiting in the next slot too.
    private var slot = TimeSlot.none
    private var latestArrival = Int64.min

    typealias Ends = UnsafeMutableBufferPointer<Int64>
    typealias Peaks = UnsafeMutableBufferPointer<Int>

    mutating func add(_ waits: UnsafeBufferPointer<Wait>, _ ends: Ends, _ peaks: Peaks, _ buckets: TimeBuckets) {
        // Calls that come again were counted on their day.
        let today = waits.firstIndex { $0.start > latestArrival } ?? waits.count
        for wait in waits[..<today] {
            endless &-= 1
            note(wait.end, ends)
        }
        // In the period, then: while no new peak is set, all that changes is held in registers.
        var (held, endless, slotEnd, peak) = (held, endless, slot.end, peaks[slot.bucket])
        for wait in waits[today...] {
            guard wait.start < buckets.periodEnd else { break }
            if wait.start >= slotEnd || isHeap || (held &+ endless >= peak && wait.start >= 0) {
                (self.held, self.endless) = (held, endless)
                addToPeak(wait, ends, peaks, buckets)
                (held, endless, slotEnd, peak) = (self.held, self.endless, slot.end, peaks[slot.bucket])
            } else {
                let isEndless = wait.end == Int64.max
                ends[held] = wait.end
                held &+= isEndless ? 0 : 1
                endless &+= isEndless ? 1 : 0
            }
            latestArrival = wait.start
        }
        (self.held, self.endless) = (held, endless)
    }

    /// Notes a wait that may set a new peak, or that is the first of a slot.
    private mutating func addToPeak(_ wait: Wait, _ ends: Ends, _ peaks: Peaks, _ buckets: TimeBuckets) {
        if wait.start >= slot.end { enterSlots(upTo: wait.start, ends, peaks, buckets) }
        note(wait.end, ends)
        guard wait.start >= 0, held + endless > peaks[slot.bucket] else { return }
        removeEnded(by: wait.start, ends)
        peaks[slot.bucket] = max(peaks[slot.bucket], held + endless)
    }

    /// Forgets the waits that are over by an instant, once they are counted in every slot that began while they lasted.
    mutating func goOn(to instant: Int64, _ ends: Ends, _ peaks: Peaks, _ buckets: TimeBuckets) {
        guard instant < buckets.periodEnd else { return }
        enterSlots(upTo: instant, ends, peaks, buckets)
        removeEnded(by: instant, ends)
    }

    /// Carries those who wait at the start of each slot into its bucket.
    mutating func enterSlots(upTo instant: Int64, _ ends: Ends, _ peaks: Peaks, _ buckets: TimeBuckets) {
        while slot.end <= instant {
            removeEnded(by: slot.end, ends)
            slot = buckets.slot(at: slot.end)
            peaks[slot.bucket] = max(peaks[slot.bucket], held + endless)
        }
    }

    /// Removes the waits that are over.
    mutating func removeEnded(by instant: Int64, _ ends: Ends) {
        if isHeap {
            while held > 0, ends[0] <= instant { removeEarliest(ends) }
        } else {
            keep(ends) { $0 > instant }
            if held > Line.mostToLookThrough { makeHeap(ends) }
        }
    }

    /// Moves the ends that satisfy a condition to the front, without branches that depend on chance.
    @inline(__always)
    private mutating func keep(_ ends: Ends, where goesOn: (Int64) -> Bool) {
        var kept = 0
        for place in 0..<held {
            let end = ends[place]
            ends[kept] = end
            kept &+= goesOn(end) ? 1 : 0
        }
        held = kept
    }

    private mutating func note(_ end: Int64, _ ends: Ends) {
        guard end < Int64.max else {
            endless += 1
            return
        }
        if isHeap { rise(end, from: held, ends) } else { ends[held] = end }
        held += 1
    }

    private mutating func makeHeap(_ ends: Ends) {
        for place in 0..<held { rise(ends[place], from: place, ends) }
        isHeap = true
    }

    /// Puts an end at a place of the heap and lets it rise. Ends come nearly in order, so it seldom moves far.
    private func rise(_ end: Int64, from last: Int, _ ends: Ends) {
        var place = last
        while place > 0, ends[(place &- 1) / 2] > end {
            ends[place] = ends[(place &- 1) / 2]
            place = (place &- 1) / 2
        }
        ends[place] = end
    }

    /// Removes the root of the heap.
    private mutating func removeEarliest(_ ends: Ends) {
        held &-= 1
        let last = ends[held]
        var place = 0
        while true {
            var child = 2 &* place &+ 1
            guard child < held else { break }
            if child &+ 1 < held, ends[child &+ 1] < ends[child] { child &+= 1 }
            guard ends[child] < last else { break }
            ends[place] = ends[child]
            place = child
        }
        ends[place] = last
    }
}
