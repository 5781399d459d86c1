/// One call type's calls of a day in order of arrival, a column a purpose; times in microseconds.
struct CallTable: BitwiseCopyable {
    /// After the last call stands an instant after everything.
    let arrivals: UnsafeMutablePointer<Int64>
    let areas: UnsafeMutablePointer<UInt16>
    let patience: UnsafeMutablePointer<Int64>
    let pickUp: UnsafeMutablePointer<Int64>
    let talk: UnsafeMutablePointer<Int64>
    let wrap: UnsafeMutablePointer<Int64>
    let breakOff: UnsafeMutablePointer<Int64>
    /// What may come of the calls; nil where nothing ever does.
    let aftermaths: UnsafeMutablePointer<Aftermath>?

    @inline(__always)
    func life(_ call: Int, ofType callType: Int) -> CallLife {
        CallLife(
            arrival: arrivals[call], patience: patience[call], pickUp: pickUp[call], talk: talk[call],
            wrap: wrap[call], breakOff: breakOff[call], callType: UInt16(truncatingIfNeeded: callType),
            area: areas[call])
    }
}

/// Lines the calls of all call types up in order of arrival.
struct CallMerge: ~Copyable {
    private var tables = Buffer<CallTable>()
    /// By call type: the place of the next call, and when it arrives.
    private var nextPlace = Buffer<Int>()
    private var nextArrival = Buffer<Int64>()
    private var calls = 0

    /// Forgets all tables.
    mutating func begin() {
        tables.removeAll()
        nextPlace.removeAll()
        nextArrival.removeAll()
        calls = 0
    }

    /// Adds the next call type's table.
    mutating func add(_ table: CallTable, calls: Int) {
        tables.append(table)
        nextPlace.append(0)
        nextArrival.append(table.arrivals[0])
        self.calls += calls
    }

    /// Takes the earliest of the types' next calls again and again, without branches that depend on chance.
    mutating func append(to lives: inout Buffer<CallLife>, aftermaths: inout Buffer<Aftermath>) {
        let first = lives.count
        lives.resize(to: first + calls)
        let followsOn = tables.isEmpty ? false : tables[0].aftermaths != nil
        if followsOn { aftermaths.resize(to: first + calls) }
        for place in first..<lives.count {
            var earliest = Int64.max
            var chosen = 0
            for callType in 0..<nextArrival.count {
                let arrival = nextArrival[callType]
                let isEarlier = arrival < earliest
                chosen = isEarlier ? callType : chosen
                earliest = isEarlier ? arrival : earliest
            }
            let call = nextPlace[chosen]
            lives[place] = tables[chosen].life(call, ofType: chosen)
            if let table = tables[chosen].aftermaths { aftermaths[place] = table[call] }
            nextPlace[chosen] = call &+ 1
            nextArrival[chosen] = tables[chosen].arrivals[call &+ 1]
        }
    }
}
