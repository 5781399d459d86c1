import ContactCentre
import Probability
import Scenarios

/// Draws all call types' calls of a day and lines them up in order of arrival.
///
/// Memory grows with the busiest day, not with the horizon.
struct Workload: ~Copyable {
    private let sources: [CallSource]
    private let seed: UInt64
    private let replication: Int
    private let followsOn: Bool
    /// One follow-on contact.
    private var drawnContact = DrawnCalls()
    /// The day's calls, a table a call type.
    private let drawn: UnsafeMutablePointer<DrawnCalls>
    /// By call type while merging: the place of the next call, and when it arrives.
    private var nextPlace: Buffer<Int>
    private var nextArrival: Buffer<Int64>

    init(sources: [CallSource], followsOn: Bool, seed: UInt64, replication: Int) {
        self.followsOn = followsOn
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

    /// Appends a day's calls in order of arrival; at the same instant in the order of the call types. Where contacts may
    /// follow on, what may come of each.
    mutating func draw(day: Int, into lives: inout Buffer<CallLife>, aftermaths: inout Buffer<Aftermath>) {
        // A local pointer: for a write through a stored one the thread sanitiser of Swift 6.3 notes a write to what the
        // first stored property refers to, the sources, which all replications share.
        let tables = drawn
        var calls = 0
        for callType in 0..<sources.count {
            sources[callType].draw(
                day: day, seed: seed, replication: replication, followsOn: followsOn, into: &tables[callType])
            calls += tables[callType].arrivals.count
            // A last arrival after everything, so that the merge need not ask whether a table is at its end.
            tables[callType].arrivals.append(Int64.max)
            nextPlace[callType] = 0
            nextArrival[callType] = tables[callType].arrivals[0]
        }
        merge(calls, into: &lives, aftermaths: &aftermaths)
    }

    /// Draws a follow-on contact's life, and what may come of it in turn.
    mutating func draw(_ contact: DueContact) -> (CallLife, Aftermath) {
        let parent = sources[Int(contact.parentType)]
        let callType = parent.callType(ofRule: contact.rule)
        let family = StreamFamily(seed: seed, replication: replication, item: contact.parent, day: 0)
        var keys = family.part(parent.key(ofRule: contact.rule)).stream(.contactKey)
        sources[callType].drawContact(
            contact, key: keys.next(), seed: seed, replication: replication, into: &drawnContact)
        return (drawnContact.life(0, ofType: callType), drawnContact.aftermaths[0])
    }

    /// Takes the earliest of the types' next calls again and again, without branches that depend on chance.
    private mutating func merge(
        _ calls: Int, into lives: inout Buffer<CallLife>, aftermaths: inout Buffer<Aftermath>
    ) {
        let first = lives.count
        lives.resize(to: first + calls)
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
            lives[place] = drawn[chosen].life(call, ofType: chosen)
            if followsOn { aftermaths[place] = drawn[chosen].aftermaths[call] }
            nextPlace[chosen] = call &+ 1
            nextArrival[chosen] = drawn[chosen].arrivals[call &+ 1]
        }
    }
}
