import ContactCentre
import Scenarios

/// Draws all call types' calls of a day and lines them up in order of arrival.
///
/// Memory grows with the busiest day, not with the horizon.
struct Workload: ~Copyable {
    private let sources: [CallSource]
    private let seed: UInt64
    private let replication: Int
    private var drawn = DrawnCalls()
    /// The day's lives type by type, each type followed by one that arrives after everything.
    private var unmerged = Buffer<CallLife>()
    /// By call type while merging: the place of the next life, and when it arrives.
    private var nextPlace: Buffer<Int>
    private var nextArrival: Buffer<Int64>

    init(sources: [CallSource], seed: UInt64, replication: Int) {
        self.sources = sources
        self.seed = seed
        self.replication = replication
        nextPlace = Buffer(repeating: 0, count: sources.count)
        nextArrival = Buffer(repeating: 0, count: sources.count)
    }

    /// Appends a day's calls in order of arrival; at the same instant in the order of the call types.
    mutating func draw(day: Int, into lives: inout Buffer<CallLife>) {
        unmerged.removeAll()
        for callType in 0..<sources.count {
            sources[callType].draw(day: day, seed: seed, replication: replication, into: &drawn)
            appendLives(of: callType)
        }
        merge(into: &lives)
    }

    private mutating func appendLives(of callType: Int) {
        let first = unmerged.count
        let count = drawn.arrivals.count
        unmerged.resize(to: first + count + 1)
        for call in 0..<count {
            unmerged[first + call] = CallLife(
                arrival: drawn.arrivals[call], patience: drawn.patience[call], pickUp: drawn.pickUp[call],
                talk: drawn.talk[call], wrap: drawn.wrap[call], breakOff: drawn.breakOff[call],
                callType: UInt16(truncatingIfNeeded: callType), area: drawn.areas[call])
        }
        unmerged[first + count] = CallLife(arrival: Int64.max, patience: 0, talk: 0)
        nextPlace[callType] = first
        nextArrival[callType] = unmerged[first].arrival
    }

    /// Takes the earliest of the types' next lives again and again, without branches that depend on chance.
    private mutating func merge(into lives: inout Buffer<CallLife>) {
        let first = lives.count
        lives.resize(to: first + unmerged.count - sources.count)
        for place in first..<lives.count {
            var earliest = Int64.max
            var chosen = 0
            for callType in 0..<nextArrival.count {
                let arrival = nextArrival[callType]
                let isEarlier = arrival < earliest
                chosen = isEarlier ? callType : chosen
                earliest = isEarlier ? arrival : earliest
            }
            let taken = nextPlace[chosen]
            lives[place] = unmerged[taken]
            nextPlace[chosen] = taken + 1
            nextArrival[chosen] = unmerged[taken + 1].arrival
        }
    }
}
