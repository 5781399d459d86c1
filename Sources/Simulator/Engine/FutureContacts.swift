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

    /// What decides which contact comes first, and what it is: its place in `contacts`, or for a redial within the day ~ of the place
    /// of the aftermath of the call that its caller abandons.
    struct Turn: BitwiseCopyable {
        let instant: Int64
        let parentArrival: Int64
        let parent: UInt64
        var place: Int32

        @inline(__always)
        static func < (one: Turn, other: Turn) -> Bool {
            one.instant != other.instant
                ? one.instant < other.instant
                : (one.parentArrival, one.parent) < (other.parentArrival, other.parent)
        }
    }

    /// Compacting a handful is not worth it.
    private static let fewCalledOff = 64
    private static let none: Int32 = -1
    private static let calledOff: Int32 = -2
    private static let withinDay = Int32.max

    private var contacts = Pool<Expected>()
    /// A heap, the first one's turn at the root.
    private var heap = Buffer<Turn>()
    private var calledOff = 0
    /// When the first of all comes, in microseconds since the start of the period; `Int64.max` if none does.
    private(set) var earliest = Int64.max
    /// By aftermath, the contact that comes if the caller hangs up: its place in `contacts`; within the day, known by the aftermath
    /// alone; none, or called off.
    private var redials = Buffer<Int32>()

    /// Whether a contact is expected for when the caller of an aftermath's call hangs up.
    @inline(__always)
    func isRedialExpected(of aftermath: Int) -> Bool { redials[aftermath] >= 0 }

    /// Notes the redial of an aftermath's call, of which the day's table tells all else until midnight.
    mutating func expectRedial(of aftermath: Int, at instant: Int64, parentArrival: Int64, parent: UInt64) {
        redials[aftermath] = FutureContacts.withinDay
        add(
            Turn(
                instant: instant, parentArrival: parentArrival, parent: parent,
                place: ~Int32(truncatingIfNeeded: aftermath)))
    }

    /// Notes a contact; if it comes when the caller of an aftermath's call hangs up, it can be called off by the aftermath.
    mutating func expect(_ contact: Expected, ifHangingUp aftermath: Int? = nil) {
        let place = contacts.insert(contact)
        if let aftermath { redials[aftermath] = place }
        add(
            Turn(
                instant: contact.due.instant, parentArrival: contact.parentArrival, parent: contact.due.parent,
                place: place))
    }

    private mutating func add(_ turn: Turn) {
        heap.append(turn)
        rise(heap.count - 1)
        earliest = heap[0].instant
    }

    /// Notes that the contact will not come that comes if the caller of an aftermath's call hangs up.
    mutating func callOffRedial(of aftermath: Int) {
        if redials[aftermath] == FutureContacts.withinDay {
            redials[aftermath] = FutureContacts.calledOff
        } else {
            contacts[redials[aftermath]].isCalledOff = true
            redials[aftermath] = FutureContacts.none
        }
        calledOff += 1
        if calledOff > FutureContacts.fewCalledOff, 2 * calledOff > heap.count { compact() }
    }

    @inline(__always)
    private func isCalledOff(_ turn: Turn) -> Bool {
        turn.place < 0
            ? redials[Int(~turn.place)] == FutureContacts.calledOff : contacts[turn.place].isCalledOff
    }

    /// Gives the redials expected within the day places of their own, before the day's table is forgotten.
    ///
    /// - Parameter redial: what the table says of an aftermath's.
    mutating func keepOverMidnight(_ redial: (_ aftermath: Int, _ instant: Int64) -> Expected) {
        compact()
        for index in 0..<heap.count where heap[index].place < 0 {
            let aftermath = Int(~heap[index].place)
            redials[aftermath] = contacts.insert(redial(aftermath, heap[index].instant))
            heap[index].place = redials[aftermath]
        }
    }

    /// What is expected for when the caller of an aftermath's call hangs up; valid for a new table after `keepOverMidnight`.
    func redial(of aftermath: Int) -> Int32 { redials[aftermath] }

    /// Takes over what was expected of an aftermath that has another place now.
    mutating func setRedial(_ redial: Int32, of aftermath: Int) { redials[aftermath] = redial }

    /// Sets how many aftermaths the day's table has; nothing is expected of new ones.
    mutating func resize(to aftermaths: Int) {
        if aftermaths > redials.count {
            redials.appendPlaces(aftermaths - redials.count).update(repeating: FutureContacts.none)
        } else {
            redials.resize(to: aftermaths)
        }
    }

    /// Drops the earliest contact if it was called off. Returns whether it was.
    mutating func dropEarliestUnlessItComes() -> Bool {
        guard isCalledOff(heap[0]) else { return false }
        calledOff -= 1
        forget(removeEarliest())
        return true
    }

    /// Takes the earliest contact's turn.
    mutating func removeEarliest() -> Turn {
        let turn = heap[0]
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink(0)
        }
        earliest = heap.isEmpty ? Int64.max : heap[0].instant
        return turn
    }

    /// The contact of a turn that has a place, which is given back.
    mutating func take(_ place: Int32) -> Expected { contacts.remove(at: place) }

    private mutating func forget(_ turn: Turn) {
        if turn.place >= 0 { contacts.remove(at: turn.place) }
    }

    private mutating func compact() {
        var kept = 0
        for index in 0..<heap.count {
            let turn = heap[index]
            if isCalledOff(turn) {
                forget(turn)
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
