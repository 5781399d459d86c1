import ContactCentre
import Scenarios

/// The limits of the announced waits of all call types, laid end to end; each as whole numbers, so that every machine decides alike.
struct BalkingTable: ~Copyable {
    struct Step: BitwiseCopyable {
        /// In microseconds.
        let above: Int64
        /// Who hears more hangs up with a point below it, of 2^32.
        let leaveBelow: UInt64
    }

    private let steps: Buffer<Step>
    /// By call type, and at the end how many there are: where its limits begin.
    private let firstStep: Buffer<Int>

    init(_ callTypes: [Room.CallTypeRules]) {
        steps = Buffer(
            callTypes.flatMap { callType in
                callType.balking.map {
                    Step(above: $0.above.microseconds, leaveBelow: UInt64($0.fraction * BalkingTable.points))
                }
            })
        firstStep = Buffer(starts(of: callTypes.map { $0.balking.count }))
    }

    /// 2^32.
    private static let points = 4_294_967_296.0

    /// Whether waits of a call type are announced.
    func announces(_ callType: Int) -> Bool { firstStep[callType] < firstStep[callType &+ 1] }

    /// Whether a caller with a point leaves, on hearing the wait announced at a position.
    func leaves(_ point: UInt32, _ callType: Int, hearing waits: borrowing RecentWaits, at position: Int32) -> Bool {
        var leaveBelow: UInt64 = 0
        for step in firstStep[callType]..<firstStep[callType &+ 1]
        where waits.isAnnounced(above: steps[step].above, at: position, ofType: callType) {
            leaveBelow = steps[step].leaveBelow
        }
        return UInt64(point) < leaveBelow
    }
}

/// Of every call type, how long the last ten calls waited that an agent turned to after they had waited, and at which positions
/// they had begun to.
///
/// The wait announced at position p is p times the sum of the waits over the sum of the positions. Whether it is above a limit is decided
/// by comparing products of whole numbers. Waits count as 30 days at most, the greatest limit there is, and positions as 100,000, so that no product is above
/// 2.6e18, and 2^63 is 9.2e18.
struct RecentWaits: ~Copyable {
    struct Wait: BitwiseCopyable {
        var waited: Int64 = 0
        var position: Int64 = 0
    }

    struct Sums: BitwiseCopyable {
        var waited: Int64 = 0
        var position: Int64 = 0
        /// Where the next goes, which is where the oldest stands.
        var next = 0
    }

    /// How many calls count.
    static let calls = 10
    private static let longestWait: Int64 = 2_592_000 * Interval.microsecondsPerSecond
    private static let mostAhead: Int64 = 100_000

    /// Ten places for each call type; those that are empty add nothing.
    private let waits: Buffer<Wait>
    private let sums: Buffer<Sums>

    init(callTypes: Int) {
        waits = Buffer(repeating: Wait(), count: callTypes * RecentWaits.calls)
        sums = Buffer(repeating: Sums(), count: callTypes)
    }

    /// An agent turns to a call that began to wait at a position.
    func note(_ waited: Int64, from position: Int32, ofType callType: Int) {
        let place = callType &* RecentWaits.calls &+ sums[callType].next
        let wait = Wait(
            waited: min(waited, RecentWaits.longestWait), position: min(Int64(position), RecentWaits.mostAhead))
        sums[callType].waited += wait.waited - waits[place].waited
        sums[callType].position += wait.position - waits[place].position
        waits[place] = wait
        sums[callType].next = (sums[callType].next + 1) % RecentWaits.calls
    }

    /// Whether the wait announced at a position is above a limit in microseconds. Nothing is announced before there is a wait to go
    /// by.
    func isAnnounced(above limit: Int64, at position: Int32, ofType callType: Int) -> Bool {
        let sums = sums[callType]
        return min(Int64(position), RecentWaits.mostAhead) * sums.waited > min(limit, RecentWaits.longestWait)
            * sums.position
    }
}
