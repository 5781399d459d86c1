/// When the present piece of work in each slot ends, or its agent's break, and which ends first.
///
/// A winner tree over the slots: a leaf holds the end and the slot's number packed in one integer, each inner node
/// the smaller of its two children. At the same instant the slot with the lower number comes first.
///
/// Complexity: the earliest end O(1), a change O(log slots) without branches.
struct WorkCalendar: ~Copyable {
    /// The key of a slot where nothing ends.
    static let never = Int64.max

    private var tree: Buffer<Int64>
    private let leaves: Int
    private let slotBits: Int64
    /// The longest time from `epoch` that can be packed: 570 years with 512 slots, 17 years with 10,000.
    private let farthest: Int64
    /// The instant from which packed ends count, so that they stay small over long horizons.
    private var epoch: Int64

    init(slots: Int, epoch: Int64) {
        var leaves = 2
        var bits: Int64 = 1
        while leaves < slots {
            leaves *= 2
            bits &+= 1
        }
        self.leaves = leaves
        self.epoch = epoch
        slotBits = bits
        farthest = (WorkCalendar.never >> bits) - 1
        tree = Buffer(repeating: WorkCalendar.never, count: 2 &* leaves)
    }

    /// The earliest end of all, in microseconds since the start of the period; `never` if nothing ends.
    var earliest: Int64 {
        @inline(__always) get {
            let key = tree[1]
            return key == WorkCalendar.never ? key : (key &>> slotBits) &+ epoch
        }
    }

    /// The slot where something ends first.
    var earliestSlot: WorkSlot {
        @inline(__always) get { WorkSlot(number: Int(tree[1] & ((1 &<< slotBits) &- 1))) }
    }

    /// Sets when the work in a slot ends; work that goes on beyond the farthest instant that can be packed ends there.
    @inline(__always)
    mutating func set(_ slot: WorkSlot, to instant: Int64) {
        replace(slot, by: (min(instant &- epoch, farthest) &<< slotBits) | Int64(slot.number))
    }

    /// Notes that nothing ends in a slot.
    @inline(__always)
    mutating func clear(_ slot: WorkSlot) {
        replace(slot, by: WorkCalendar.never)
    }

    @inline(__always)
    private mutating func replace(_ slot: WorkSlot, by key: Int64) {
        var node = leaves &+ slot.number
        var winner = key
        tree[node] = key
        while node > 1 {
            winner = min(winner, tree[node ^ 1])
            node >>= 1
            tree[node] = winner
        }
    }

    /// Counts from a later instant; no work may have ended before it.
    mutating func rebase(to instant: Int64) {
        let shift = (instant &- epoch) &<< slotBits
        for node in 1..<2 &* leaves where tree[node] != WorkCalendar.never {
            tree[node] &-= shift
        }
        epoch = instant
    }
}
