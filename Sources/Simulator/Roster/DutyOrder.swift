import ContactCentre

/// Puts the changes of a day in order, in a time that grows with their number alone.
///
/// The day is cut into as many slots of equal length as there are changes; each change goes to its slot, and the few of
/// a slot are sorted. Where many come at one instant, as at the start of a shift, they are nearly in order already.
/// Changes that are equal keep the order in which they were drawn.
struct DutyOrder: ~Copyable {
    /// By slot: the changes up to its beginning, and up to its end once they have taken their places.
    private var places = Buffer<Int>()

    /// The slots of a day.
    private struct Slots {
        let start: Int64
        let count: Int
        private let slotsPerMicrosecond: Double

        init(ofDay day: Int, count: Int) {
            start = Int64(day) * Interval.day.microseconds
            self.count = count
            slotsPerMicrosecond = Double(count) / Double(Interval.day.microseconds)
        }

        /// The slot of an instant; it never falls as time goes on.
        @inline(__always)
        func slot(of instant: Int64) -> Int {
            min(max(Int(Double(instant - start) * slotsPerMicrosecond), 0), count - 1)
        }
    }

    /// Moves the changes that come before a day's end out of those drawn, which keep the rest.
    mutating func take(day: Int, from drawn: inout Buffer<DutyChange>, into changes: inout Buffer<DutyChange>) {
        let slots = Slots(ofDay: day, count: drawn.count + 1)
        let end = Int64(day + 1) * Interval.day.microseconds
        countChanges(drawn, before: end, slots)
        changes.resize(to: drawn.count)
        var later = 0
        for index in 0..<drawn.count {
            let change = drawn[index]
            if change.instant < end {
                let slot = slots.slot(of: change.instant)
                changes[places[slot]] = change
                places[slot] += 1
            } else {
                drawn[later] = change
                later += 1
            }
        }
        changes.resize(to: drawn.count - later)
        drawn.resize(to: later)
        sortSlots(slots, changes)
    }

    /// Notes for each slot how many changes come in those before it.
    private mutating func countChanges(_ drawn: borrowing Buffer<DutyChange>, before end: Int64, _ slots: Slots) {
        places.resize(to: slots.count)
        for slot in 0..<slots.count { places[slot] = 0 }
        for index in 0..<drawn.count where drawn[index].instant < end {
            places[slots.slot(of: drawn[index].instant)] += 1
        }
        var sum = 0
        for slot in 0..<slots.count {
            let count = places[slot]
            places[slot] = sum
            sum += count
        }
    }

    private func sortSlots(_ slots: Slots, _ changes: borrowing Buffer<DutyChange>) {
        var first = 0
        for slot in 0..<slots.count {
            let count = places[slot] - first
            if count > 1 {
                var ofSlot = UnsafeMutableBufferPointer(start: changes.base + first, count: count)
                ofSlot.sort()
            }
            first = places[slot]
        }
    }
}
