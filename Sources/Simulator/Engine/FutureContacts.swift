/// The follow-on contacts that will or may come, the earliest first.
///
/// Whether a caller in a line hangs up is found out late; so the contact that would follow is expected as soon as the
/// caller joins the line, and called off when the call ends otherwise. Contacts called off stay until their time, or until
/// they are more than half of all.
struct FutureContacts: ~Copyable {
    struct Expected: BitwiseCopyable {
        var due: DueContact
        /// When the call arrived that it comes of: of several contacts at one instant that of the earliest call is first.
        var parentArrival: Int64
        /// The chain of that call.
        var chain: CallerChain
        /// Whether the caller is handed on.
        var isHandedOn: Bool
        /// What becomes of it if it is a further attempt to ring a caller back.
        var callBack: CallBackFate?
        var isCalledOff = false
    }

    /// What decides which contact comes first, and its place in `contacts`.
    struct Turn: BitwiseCopyable {
        let instant: Int64
        let parentArrival: Int64
        let parent: UInt64
        let place: Int32

        @inline(__always)
        static func < (one: Turn, other: Turn) -> Bool {
            one.instant != other.instant
                ? one.instant < other.instant
                : (one.parentArrival, one.parent) < (other.parentArrival, other.parent)
        }
    }

    /// Compacting a handful is not worth it.
    private static let fewCalledOff = 64

    private var contacts = Pool<Expected>()
    /// A heap, the first one's turn at the root.
    private var heap = Buffer<Turn>()
    private var calledOff = 0
    /// When the first of all comes, in microseconds since the start of the period; `Int64.max` if none does.
    private(set) var earliest = Int64.max

    /// Notes a contact; the number returned calls it off.
    mutating func expect(
        _ due: DueContact, parentArrival: Int64, after chain: CallerChain, isHandedOn: Bool,
        ringingBack callBack: CallBackFate?
    ) -> Int32 {
        let place = contacts.insert(
            Expected(
                due: due, parentArrival: parentArrival, chain: chain, isHandedOn: isHandedOn, callBack: callBack))
        heap.append(Turn(instant: due.instant, parentArrival: parentArrival, parent: due.parent, place: place))
        rise(heap.count - 1)
        earliest = heap[0].instant
        return place
    }

    /// Notes that a contact will not come.
    mutating func callOff(_ place: Int32) {
        contacts[place].isCalledOff = true
        calledOff += 1
        if calledOff > FutureContacts.fewCalledOff, 2 * calledOff > heap.count { compact() }
    }

    /// Drops the earliest contact if it was called off. Returns whether it was.
    mutating func dropEarliestUnlessItComes() -> Bool {
        guard contacts[heap[0].place].isCalledOff else { return false }
        calledOff -= 1
        removeEarliest()
        return true
    }

    /// Takes the earliest contact away.
    @discardableResult
    mutating func removeEarliest() -> Expected {
        let place = heap[0].place
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink(0)
        }
        earliest = heap.isEmpty ? Int64.max : heap[0].instant
        return contacts.remove(at: place)
    }

    private mutating func compact() {
        var kept = 0
        for index in 0..<heap.count {
            let turn = heap[index]
            if contacts[turn.place].isCalledOff {
                contacts.remove(at: turn.place)
            } else {
                heap[kept] = turn
                kept += 1
            }
        }
        heap.resize(to: kept)
        calledOff = 0
        for index in stride(from: kept / 2, through: 0, by: -1) where index < kept { sink(index) }
        earliest = heap.isEmpty ? Int64.max : heap[0].instant
    }

    private mutating func rise(_ last: Int) {
        var index = last
        let turn = heap[last]
        while index > 0 {
            let parent = (index - 1) / 2
            guard turn < heap[parent] else { break }
            heap[index] = heap[parent]
            index = parent
        }
        heap[index] = turn
    }

    private mutating func sink(_ first: Int) {
        var index = first
        let turn = heap[first]
        while true {
            var child = 2 * index + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < turn else { break }
            heap[index] = heap[child]
            index = child
        }
        heap[index] = turn
    }
}
