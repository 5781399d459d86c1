import ContactCentre
import Scenarios

/// Draws all call types' calls of a day and lines them up in order of arrival.
///
/// Memory grows with the busiest day, not with the horizon.
struct Workload: ~Copyable {
    private let sources: [CallSource]
    private let seed: UInt64
    private let replication: Int
    /// The day's calls, a table a call type.
    private let drawn: UnsafeMutablePointer<DrawnCalls>
    /// By call type while merging: the place of the next call, and when it arrives.
    private var nextPlace: Buffer<Int>
    private var nextArrival: Buffer<Int64>

    init(sources: [CallSource], seed: UInt64, replication: Int) {
        self.sources = sources
        self.seed = seed
        self.replication = replication
        drawn = .allocate(capacity: sources.count)
        for callType in 0..<sources.count { (drawn + callType).initialize(to: DrawnCalls()) }
        nextPlace = Buffer(repeating: 0, count: sources.count)
        nextArrival = Buffer(repeating: 0, count: sources.count)
    }

    deinit {
        drawn.deinitialize(count: sources.count)
        drawn.deallocate()
    }

    /// Appends a day's calls in order of arrival; at the same instant in the order of the call types.
    mutating func draw(day: Int, into lives: inout Buffer<CallLife>) {
        var calls = 0
        for callType in 0..<sources.count {
            sources[callType].draw(day: day, seed: seed, replication: replication, into: &drawn[callType])
            calls += drawn[callType].arrivals.count
            // A last arrival after everything, so that the merge need not ask whether a table is at its end.
            drawn[callType].arrivals.append(Int64.max)
            nextPlace[callType] = 0
            nextArrival[callType] = drawn[callType].arrivals[0]
        }
        merge(calls, into: &lives)
    }

    /// Takes the earliest of the types' next calls again and again, without branches that depend on chance.
    private mutating func merge(_ calls: Int, into lives: inout Buffer<CallLife>) {
        let first = lives.count
        lives.resize(to: first + calls)
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
            lives[place] = drawn[chosen].life(call, ofType: chosen)
            nextPlace[chosen] = call &+ 1
            nextArrival[chosen] = drawn[chosen].arrivals[call &+ 1]
        }
    }
}
