import ContactCentre

/// Calls of one type of a day in order of arrival, a column a purpose; times in microseconds.
struct CallTable: BitwiseCopyable {
    let callType: UInt16
    /// After the last call stands a later instant.
    let arrivals: UnsafeMutablePointer<Int64>
    let areas: UnsafeMutablePointer<UInt16>
    /// Which of them don't come after all; nil where all do.
    let isLost: UnsafeMutablePointer<Bool>?
    let patience: UnsafeMutablePointer<Int64>
    let pickUp: UnsafeMutablePointer<Int64>
    let talk: UnsafeMutablePointer<Int64>
    let wrap: UnsafeMutablePointer<Int64>
    let breakOff: UnsafeMutablePointer<Int64>
    /// Who balks at an announced wait; nil where none is announced.
    let balking: UnsafeMutablePointer<UInt32>?
    /// Who accepts a call-back; nil where nobody is rung back.
    let callBack: UnsafeMutablePointer<UInt32>?
    /// By call, where what may come of it stands among `aftermaths`; nil where nothing ever may.
    let aftermathPlaces: UnsafeMutablePointer<Int32>?
    let aftermaths: UnsafeBufferPointer<Aftermath>
    /// Nil where there is no national clock.
    let connectionDelays: UnsafeMutablePointer<Int64>?
}

/// Lines the calls of all tables up in order of arrival.
struct CallMerge: ~Copyable {
    private var tables = Buffer<CallTable>()
    /// By table, how many calls it has.
    private var counts = Buffer<Int>()
    private var calls = 0
    /// By table, one after the other: where its calls stand among those of all.
    private var places = Buffer<Int32>()
    private var heads = Buffer<Head>()
    /// From when instants are counted, so that thousands of tables find room beside them.
    private var epoch: Int64 = 0

    /// Which call of a table comes next, counted over all tables one after the other, and when those calls arrive.
    struct Head: BitwiseCopyable {
        var call: Int
        let arrivals: UnsafeMutablePointer<Int64>
    }

    /// Forgets all tables.
    ///
    /// - Parameter day: the calls of the tables arrive on it.
    mutating func begin(day: Int) {
        // Before the period its start is near enough, and what comes after everything stays so.
        epoch = Int64(max(0, day)) * Interval.day.microseconds
        tables.removeAll()
        counts.removeAll()
        calls = 0
    }

    /// Adds the next table; call types come in their order.
    mutating func add(_ table: CallTable, calls count: Int) {
        tables.append(table)
        counts.append(count)
        calls += count
    }

    /// Appends all calls in order of arrival, at the same instant in the order of the tables. First each call is told its
    /// place, then one table after the other is put into its places, with none to be chosen call by call.
    mutating func append(to lives: inout Buffer<CallLife>, aftermaths: inout Aftermaths) {
        findPlaces()
        let firstLife = lives.count
        var losesCalls = false
        let newLives = lives.appendPlaces(calls)
        let followsOn = !tables.isEmpty && tables[0].aftermathPlaces != nil
        let firstPlace = aftermaths.places.count
        let newPlaces = aftermaths.appendPlaces(followsOn ? calls : 0)
        var first = 0
        for place in 0..<tables.count {
            let table = tables[place]
            for call in 0..<counts[place] {
                newLives[Int(places[first &+ call])] = CallLife(
                    arrival: table.arrivals[call], patience: table.patience[call], pickUp: table.pickUp[call],
                    talk: table.talk[call], wrap: table.wrap[call], breakOff: table.breakOff[call],
                    callType: table.callType,
                    area: table.areas[call])
            }
            if let points = table.balking {
                for call in 0..<counts[place] { newLives[Int(places[first &+ call])].balkingPoint = points[call] }
            }
            if let points = table.callBack {
                for call in 0..<counts[place] { newLives[Int(places[first &+ call])].callBackPoint = points[call] }
            }
            if let delays = table.connectionDelays {
                for call in 0..<counts[place] {
                    newLives[Int(places[first &+ call])].connectionDelay = UInt32(clamping: delays[call])
                }
            }
            if let drawn = table.aftermathPlaces {
                let moved = aftermaths.append(table.aftermaths)
                for call in 0..<counts[place] {
                    newPlaces[Int(places[first &+ call])] = Aftermaths.moved(drawn[call], by: moved)
                }
            }
            if let isLost = table.isLost {
                losesCalls = true
                for call in 0..<counts[place] where isLost[call] {
                    newLives[Int(places[first &+ call])].arrival = CallMerge.lost
                }
            }
            first += counts[place]
        }
        if losesCalls { removeLost(from: firstLife, &lives, &aftermaths) }
        if followsOn { aftermaths.noteCalls(from: firstPlace) }
    }

    /// When a call arrives that doesn't.
    private static let lost = Int64.max

    /// Moves the calls up that come, and what may come of them.
    private func removeLost(from first: Int, _ lives: inout Buffer<CallLife>, _ aftermaths: inout Aftermaths) {
        let followsOn = tables[0].aftermathPlaces != nil
        let firstPlace = aftermaths.places.count - (lives.count - first)
        var kept = first
        for place in first..<lives.count where lives[place].arrival != CallMerge.lost {
            lives[kept] = lives[place]
            if followsOn { aftermaths.moveUp(firstPlace + place - first, to: firstPlace + kept - first) }
            kept += 1
        }
        lives.resize(to: kept)
        if followsOn { aftermaths.truncate(to: firstPlace + kept - first) }
    }

    private mutating func findPlaces() {
        places.removeAll()
        let places = places.appendPlaces(calls)
        switch tables.count {
        case 0: return
        case 1: for call in 0..<calls { places[call] = Int32(truncatingIfNeeded: call) }
        case 2: findPlacesOfTwo(places)
        default: findPlacesOfMany(places)
        }
    }

    /// Without a tree, and without a branch that would go either way.
    private func findPlacesOfTwo(_ places: UnsafeMutableBufferPointer<Int32>) {
        let (first, second) = (tables[0].arrivals, tables[1].arrivals)
        let start = counts[0]
        var (taken, takenOfSecond) = (0, 0)
        for place in 0..<calls {
            let isOfSecond = second[takenOfSecond] < first[taken]
            places[isOfSecond ? start &+ takenOfSecond : taken] = Int32(truncatingIfNeeded: place)
            takenOfSecond &+= isOfSecond ? 1 : 0
            taken &+= isOfSecond ? 0 : 1
        }
    }

    private mutating func findPlacesOfMany(_ places: UnsafeMutableBufferPointer<Int32>) {
        var earliest = InstantTree(places: tables.count, epoch: epoch)
        heads.removeAll()
        var first = 0
        for table in 0..<tables.count {
            heads.append(Head(call: first, arrivals: tables[table].arrivals - first))
            earliest.set(table, to: tables[table].arrivals[0])
            first += counts[table]
        }
        for place in 0..<calls {
            let table = earliest.earliestPlace
            let call = heads[table].call
            places[call] = Int32(truncatingIfNeeded: place)
            heads[table].call = call &+ 1
            earliest.set(table, to: heads[table].arrivals[call &+ 1])
        }
    }
}
