import ContactCentre
import Scenarios

/// What is known of one call type's items of work against their deadline, and how many of them wait when.
///
/// An item is done when the work on it is: wait, pick-up and work after its arrival, breaks in that work left out. An item that
/// left the line undone counts as not done. One that still waits when the simulation stops does so too if its deadline has
/// passed by then, and else neither way: nobody knows.
///
/// How many wait, and how old the oldest of them is, is needed at the ends of all stretches, with any number waiting for any
/// time. An item costs a few steps, however long it waits: it is noted at the first and behind the last of the ends at which it
/// waits, and sums over the ends tell the rest.
struct DeadlineSums {
    private let deadline: Int64
    private let buckets: TimeBuckets
    /// By bucket, of the items that arrived in it.
    private var done: [Int64]
    private var known: [Int64]
    /// By bucket: the longest that an item had waited when its wait ended in it.
    private var oldest: [Int64]
    /// By end of a slot: how many more wait at it than at the one before.
    private var changes: [Int32]
    /// By end of a slot: the earliest arrival of an item that waits at it and at none after it.
    private var earliest: [Int64]

    init(_ deadline: Int64, _ buckets: TimeBuckets) {
        self.deadline = deadline
        self.buckets = buckets
        let slots = buckets.slotCount
        done = [Int64](repeating: 0, count: buckets.count)
        known = done
        oldest = done
        changes = [Int32](repeating: 0, count: slots + 1)
        earliest = [Int64](repeating: .max, count: slots)
    }

    /// Counts an item that arrived in the period.
    mutating func count(_ call: CallRecord, in bucket: Int) {
        let end = call.arrival + deadline
        if call.outcome == .stillThere {
            // Calls of the period are followed for a day.
            known[bucket] += end <= buckets.periodEnd + Interval.day.microseconds ? 1 : 0
            return
        }
        known[bucket] += 1
        let isDone = call.outcome == .answered && call.arrival + call.waited + call.talk + call.wrap <= end
        done[bucket] += isDone ? 1 : 0
    }

    /// Notes a wait for an agent that is over, or that nobody knows the end of.
    mutating func note(from start: Int64, to end: Int64) {
        guard start < buckets.periodEnd, end > 0, end > start else { return }
        if end < buckets.periodEnd {
            let bucket = buckets.slot(at: end).bucket
            // Who goes as a stretch begins waited in the one before.
            oldest[bucket] = max(oldest[bucket], buckets.startsSlot(end) ? 0 : end - start)
        }
        // Waits at the ends of slots after `start` and up to `end`.
        let first = start < 0 ? 0 : buckets.slotNumber(at: start)
        let behind = min(end, buckets.periodEnd) == buckets.periodEnd ? earliest.count : buckets.slotNumber(at: end)
        guard first < behind else { return }
        changes[first] += 1
        changes[behind] -= 1
        earliest[behind - 1] = min(earliest[behind - 1], start)
    }

    /// The figures by bucket, those of the whole period last.
    func figures() -> [DeadlineFigures] {
        var figures = (0..<buckets.count).map {
            DeadlineFigures(done: done[$0], known: known[$0], oldest: oldest[$0])
        }
        let last = earliest.count - 1
        let atTheEnd = changes.dropLast().reduce(Int64(0)) { $0 + Int64($1) }
        var (waiting, arrival) = (atTheEnd, Int64.max)
        for slot in stride(from: last, through: 0, by: -1) {
            let bucket = buckets.bucket(ofSlot: slot)
            let end = buckets.end(ofSlot: slot)
            arrival = min(arrival, earliest[slot])
            if arrival < end { figures[bucket].oldest = max(figures[bucket].oldest, end - arrival) }
            // The end of a month is that of its last day.
            if slot == last || buckets.breakdown.comesAgain || buckets.bucket(ofSlot: slot + 1) != bucket {
                figures[bucket].waitingAtEnds += waiting
            }
            waiting -= Int64(changes[slot])
        }
        var whole = DeadlineFigures(waitingAtEnds: atTheEnd)
        for one in figures {
            whole.done += one.done
            whole.known += one.known
            whole.oldest = max(whole.oldest, one.oldest)
        }
        return figures + [whole]
    }
}

/// What is said of a stretch of time, or of all those alike.
struct DeadlineFigures {
    var done: Int64 = 0
    /// Items of which it is known whether they were done.
    var known: Int64 = 0
    /// Items waiting at the ends of the stretches, added up.
    var waitingAtEnds: Int64 = 0
    /// The longest that an item waiting had waited, in microseconds.
    var oldest: Int64 = 0
}

extension Measurement {
    /// Adds a day's items of work that have a deadline.
    mutating func addToDeadlines(_ calls: UnsafeBufferPointer<CallRecord>, isLast: Bool) {
        var slot = TimeSlot.none
        for call in calls where plan.deadlines[Int(call.callType)] != nil {
            guard isLast || call.outcome != .stillThere else { continue }
            let callType = Int(call.callType)
            if plan.counts(call, isLast: isLast) {
                slot.move(to: call.arrival, plan.buckets)
                deadlines[callType]?.count(call, in: slot.bucket)
            }
            let end = call.outcome == .stillThere ? Int64.max : call.arrival + call.queued
            deadlines[callType]?.note(from: call.arrival, to: end)
        }
    }
}
