/// An instant for each of some places, and which of them is the earliest.
///
/// A winner tree over the places: a leaf holds the instant and the place packed in one integer, each inner node the smaller of
/// its two children. Of several places at the same instant the first is the earliest.
///
/// Complexity: the earliest O(1), a change O(log places) without branches.
struct InstantTree: ~Copyable {
    /// The instant of a place that has none.
    static let never = Int64.max

    private var tree: Buffer<Int64>
    private let leaves: Int
    private let placeBits: Int64
    /// The longest time from `epoch` that can be packed: 570 years with 512 places, 17 years with 10,000.
    private let farthest: Int64
    /// The instant from which packed ones count, so that they stay small over long horizons.
    private var epoch: Int64

    init(places: Int, epoch: Int64) {
        var leaves = 2
        var bits: Int64 = 1
        while leaves < places {
            leaves *= 2
            bits &+= 1
        }
        self.leaves = leaves
        self.epoch = epoch
        placeBits = bits
        farthest = (InstantTree.never >> bits) - 1
        tree = Buffer(repeating: InstantTree.never, count: 2 &* leaves)
    }

    /// The earliest of all, in microseconds since the start of the period; `never` if no place has one.
    var earliest: Int64 {
        @inline(__always) get {
            let key = tree[1]
            return key == InstantTree.never ? key : (key &>> placeBits) &+ epoch
        }
    }

    /// The place of the earliest.
    var earliestPlace: Int {
        @inline(__always) get { Int(tree[1] & ((1 &<< placeBits) &- 1)) }
    }

    /// Sets a place's instant; one beyond the farthest that can be packed becomes that.
    @inline(__always)
    mutating func set(_ place: Int, to instant: Int64) {
        replace(place, by: (min(instant &- epoch, farthest) &<< placeBits) | Int64(place))
    }

    /// Takes a place's instant away.
    @inline(__always)
    mutating func clear(_ place: Int) {
        replace(place, by: InstantTree.never)
    }

    @inline(__always)
    private mutating func replace(_ place: Int, by key: Int64) {
        var node = leaves &+ place
        var winner = key
        tree[node] = key
        while node > 1 {
            winner = min(winner, tree[node ^ 1])
            node >>= 1
            tree[node] = winner
        }
    }

    /// Counts from a later instant, before which there may be none.
    mutating func rebase(to instant: Int64) {
        let shift = (instant &- epoch) &<< placeBits
        for node in 1..<2 &* leaves where tree[node] != InstantTree.never {
            tree[node] &-= shift
        }
        epoch = instant
    }
}
