/// One call type's calls of a day in order of arrival, a column a purpose; times in microseconds.
struct CallTable: BitwiseCopyable {
    /// After the last call stands a later instant.
    let arrivals: UnsafeMutablePointer<Int64>
    let areas: UnsafeMutablePointer<UInt16>
    let patience: UnsafeMutablePointer<Int64>
    let pickUp: UnsafeMutablePointer<Int64>
    let talk: UnsafeMutablePointer<Int64>
    let wrap: UnsafeMutablePointer<Int64>
    let breakOff: UnsafeMutablePointer<Int64>
    /// Who balks at an announced wait; nil where none is announced.
    let balking: UnsafeMutablePointer<UInt32>?
    /// Who accepts a call-back; nil where nobody is rung back.
    let callBack: UnsafeMutablePointer<UInt32>?
    /// What may come of the calls; nil where nothing ever does.
    let aftermaths: UnsafeMutablePointer<Aftermath>?
    /// Nil where there is no national clock.
    let connectionDelays: UnsafeMutablePointer<Int64>?
}

/// Lines the calls of all call types up in order of arrival.
struct CallMerge: ~Copyable {
    private var tables = Buffer<CallTable>()
    /// By call type, how many calls it has.
    private var counts = Buffer<Int>()
    private var calls = 0
    /// By call type, one after the other: where its calls stand among those of all.
    private var places = Buffer<Int32>()
    private var heads = Buffer<Head>()

    /// Which call of a type comes next, counted over all types one after the other, and when those calls arrive.
    struct Head: BitwiseCopyable {
        var call: Int
        let arrivals: UnsafeMutablePointer<Int64>
    }

    /// Forgets all tables.
    mutating func begin() {
        tables.removeAll()
        counts.removeAll()
        calls = 0
    }

    /// Adds the next call type's table.
    mutating func add(_ table: CallTable, calls count: Int) {
        tables.append(table)
        counts.append(count)
        calls += count
    }

    /// Appends all calls in order of arrival, at the same instant in the order of the call types. First each call is told its
    /// place, then one call type after the other is put into its places, with no table to be chosen call by call.
    mutating func append(to lives: inout Buffer<CallLife>, aftermaths: inout Buffer<Aftermath>) {
        findPlaces()
        let newLives = lives.appendPlaces(calls)
        let followsOn = !tables.isEmpty && tables[0].aftermaths != nil
        let newAftermaths = aftermaths.appendPlaces(followsOn ? calls : 0)
        var first = 0
        for callType in 0..<tables.count {
            let table = tables[callType]
            let type = UInt16(truncatingIfNeeded: callType)
            for call in 0..<counts[callType] {
                newLives[Int(places[first &+ call])] = CallLife(
                    arrival: table.arrivals[call], patience: table.patience[call], pickUp: table.pickUp[call],
                    talk: table.talk[call], wrap: table.wrap[call], breakOff: table.breakOff[call], callType: type,
                    area: table.areas[call])
            }
            if let points = table.balking {
                for call in 0..<counts[callType] { newLives[Int(places[first &+ call])].balkingPoint = points[call] }
            }
            if let points = table.callBack {
                for call in 0..<counts[callType] { newLives[Int(places[first &+ call])].callBackPoint = points[call] }
            }
            if let delays = table.connectionDelays {
                for call in 0..<counts[callType] {
                    newLives[Int(places[first &+ call])].connectionDelay = UInt32(clamping: delays[call])
                }
            }
            if let drawn = table.aftermaths {
                for call in 0..<counts[callType] { newAftermaths[Int(places[first &+ call])] = drawn[call] }
            }
            first += counts[callType]
        }
    }

    private mutating func findPlaces() {
        places.removeAll()
        let places = places.appendPlaces(calls)
        var earliest = InstantTree(places: tables.count, epoch: 0)
        heads.removeAll()
        var first = 0
        for callType in 0..<tables.count {
            heads.append(Head(call: first, arrivals: tables[callType].arrivals - first))
            earliest.set(callType, to: tables[callType].arrivals[0])
            first += counts[callType]
        }
        for place in 0..<calls {
            let callType = earliest.earliestPlace
            let call = heads[callType].call
            places[call] = Int32(truncatingIfNeeded: place)
            heads[callType].call = call &+ 1
            earliest.set(callType, to: heads[callType].arrivals[call &+ 1])
        }
    }
}
