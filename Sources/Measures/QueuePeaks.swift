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

    /// Notes a day's waits of one type, or of all. A wait with no known end comes again once its end is known.
    mutating func add(_ waits: [Wait], ofType callType: UInt16?, _ buckets: TimeBuckets) {
        if ends.count < line.held + waits.count {
            ends.append(contentsOf: repeatElement(0, count: line.held + waits.count - ends.count))
        }
        var line = line
        peaks.withUnsafeMutableBufferPointer { peaks in
            ends.withUnsafeMutableBufferPointer { ends in
                if let first = waits.first { line.goOn(to: first.start, ends, peaks, buckets) }
                line.beginDay()
                for wait in waits where callType == nil || wait.callType == callType {
                    guard wait.start < buckets.periodEnd else { break }
                    line.add(wait, ends, peaks, buckets)
                }
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
    /// Calls up to this arrival have been seen on earlier days.
    private var seenUpTo = Int64.min
    /// Whether the ends are ordered as a heap, the earliest at the root.
    private var isHeap = false
    /// The slot of the last call; callers waiting at its end are waiting in the next slot too.
    private var slot = TimeSlot.none
    private var latestArrival = Int64.min

    typealias Ends = UnsafeMutableBufferPointer<Int64>
    typealias Peaks = UnsafeMutableBufferPointer<Int>

    mutating func beginDay() { seenUpTo = latestArrival }

    @inline(__always)
    mutating func add(_ wait: Wait, _ ends: Ends, _ peaks: Peaks, _ buckets: TimeBuckets) {
        let arrival = wait.start
        if arrival >= slot.end { enterSlots(upTo: arrival, ends, peaks, buckets) }
        // A call that comes again was counted on its day.
        let comesAgain = arrival <= seenUpTo
        if comesAgain { endless &-= 1 }
        if wait.end == Int64.max { endless &+= 1 } else { append(wait.end, ends) }
        guard !comesAgain else { return }
        latestArrival = arrival
        guard arrival >= 0, held &+ endless > peaks[slot.bucket] else { return }
        removeEnded(by: arrival, ends)
        peaks[slot.bucket] = max(peaks[slot.bucket], held &+ endless)
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

    @inline(__always)
    private mutating func append(_ end: Int64, _ ends: Ends) {
        if isHeap { rise(end, from: held, ends) } else { ends[held] = end }
        held &+= 1
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

/// A call's time in the queue, in microseconds since the start of the period.
struct Wait {
    var start: Int64
    /// `Int64.max` if it is not known yet.
    var end: Int64
    var callType: UInt16
}

extension [Wait] {
    /// Replaces the waits by those of a day's calls, without branches that depend on chance.
    mutating func collect(from calls: UnsafeBufferPointer<CallRecord>) {
        if count < calls.count {
            append(contentsOf: repeatElement(Wait(start: 0, end: 0, callType: 0), count: calls.count - count))
        }
        let waits = withUnsafeMutableBufferPointer { room in
            var kept = 0
            for index in calls.indices {
                let call = calls[index]
                let isOver = call.outcome != .stillThere
                room[kept] = Wait(
                    start: call.arrival, end: isOver ? call.arrival &+ call.queued : Int64.max, callType: call.callType)
                kept &+= call.queued > 0 || !isOver ? 1 : 0
            }
            return kept
        }
        removeLast(count - waits)
    }
}
