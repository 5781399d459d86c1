/// When the present piece of work in each slot ends, or its agent's break, and which ends first: at the same instant that of
/// the slot with the lower number.
struct WorkCalendar: ~Copyable {
    private var ends: InstantTree

    init(slots: Int, epoch: Int64) { ends = InstantTree(places: slots, epoch: epoch) }

    /// The earliest end of all, in microseconds since the start of the period; `InstantTree.never` if nothing ends.
    var earliest: Int64 {
        @inline(__always) get { ends.earliest }
    }

    /// The slot where something ends first.
    var earliestSlot: WorkSlot {
        @inline(__always) get { WorkSlot(number: ends.earliestPlace) }
    }

    /// Sets when the work in a slot ends.
    @inline(__always)
    mutating func set(_ slot: WorkSlot, to instant: Int64) { ends.set(slot.number, to: instant) }

    /// Notes that nothing ends in a slot.
    @inline(__always)
    mutating func clear(_ slot: WorkSlot) { ends.clear(slot.number) }

    /// Counts from a later instant; no work may have ended before it.
    mutating func rebase(to instant: Int64) { ends.rebase(to: instant) }
}
