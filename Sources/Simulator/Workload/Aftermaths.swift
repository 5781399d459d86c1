/// What may come of calls, for those of which something may: mostly few, so that the others cost next to nothing.
struct Aftermaths: ~Copyable {
    /// By call: where its aftermath stands among `all`; -1 where nothing may come of it.
    private(set) var places = Buffer<Int32>()
    private(set) var all = Buffer<Aftermath>()
    /// By aftermath, its call; -1 where that does not come after all.
    private(set) var calls = Buffer<Int32>()

    /// Forgets all but the first so many calls and aftermaths.
    mutating func keep(calls callCount: Int, aftermaths count: Int) {
        places.resize(to: callCount)
        all.resize(to: count)
        calls.resize(to: count)
    }

    /// Where a call's aftermath stands among `all`; below 0 where nothing may come of it.
    @inline(__always)
    func place(of call: Int) -> Int { Int(places[call]) }

    /// The aftermath at a place among all.
    subscript(place: Int) -> Aftermath {
        @inline(__always) get { all[place] }
        @inline(__always) _modify { yield &all[place] }
    }

    /// Adds calls of which nothing may come.
    mutating func appendCalls(_ count: Int) {
        places.appendPlaces(count).update(repeating: -1)
    }

    /// Adds a call with its aftermath.
    mutating func append(_ aftermath: Aftermath) {
        let call = places.count
        places.append(-1)
        _ = add(aftermath, toCall: call)
    }

    /// Gives a call that is there an aftermath; returns its place.
    @inline(__always)
    mutating func add(_ aftermath: Aftermath, toCall call: Int) -> Int {
        let place = all.count
        places[call] = Int32(truncatingIfNeeded: place)
        all.append(aftermath)
        calls.append(Int32(truncatingIfNeeded: call))
        return place
    }

    /// Puts a call's aftermath in place of another.
    mutating func put(_ aftermath: Aftermath, at place: Int, ofCall call: Int) {
        places[call] = Int32(truncatingIfNeeded: place)
        all[place] = aftermath
        calls[place] = Int32(truncatingIfNeeded: call)
    }

    /// Lets nothing come of a call.
    mutating func forget(_ call: Int) { places[call] = -1 }

    /// Adds calls whose places and aftermaths stand elsewhere.
    mutating func append(_ taken: Range<Int>, of other: borrowing Aftermaths) {
        let (firstCall, first) = (places.count, all.count)
        let newPlaces = places.appendPlaces(taken.count)
        for call in taken {
            newPlaces[call - taken.lowerBound] = Aftermaths.moved(other.places[call], by: first)
        }
        all.append(0..<other.all.count, of: other.all)
        noteCalls(from: firstCall)
    }

    /// Adds the calls of tables, where each is told its place by the merge; `noteCalls` makes it whole.
    mutating func appendPlaces(_ count: Int) -> UnsafeMutableBufferPointer<Int32> { places.appendPlaces(count) }

    /// Adds a table's aftermaths. Returns by how much its places are to be moved.
    mutating func append(_ table: UnsafeBufferPointer<Aftermath>) -> Int {
        let first = all.count
        all.append(table)
        return first
    }

    /// A place among aftermaths that stand so much further behind now.
    @inline(__always)
    static func moved(_ place: Int32, by first: Int) -> Int32 {
        place < 0 ? -1 : place &+ Int32(truncatingIfNeeded: first)
    }

    /// Moves a call up to a place that another has left.
    mutating func moveUp(_ call: Int, to kept: Int) { places[kept] = places[call] }

    /// Forgets the calls from a place on.
    mutating func truncate(to count: Int) { places.resize(to: count) }

    /// Tells the aftermaths which calls they are of, from a call on.
    mutating func noteCalls(from first: Int) {
        calls.appendPlaces(all.count - calls.count).update(repeating: -1)
        for call in first..<places.count where places[call] >= 0 {
            calls[Int(places[call])] = Int32(truncatingIfNeeded: call)
        }
    }
}
