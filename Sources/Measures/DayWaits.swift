import ContactCentre

/// A call's time in the queue, in microseconds since the start of the period.
struct Wait {
    var start: Int64
    /// `Int64.max` if it is not known yet.
    var end: Int64
    var callType: UInt16

    static let none = Wait(start: 0, end: 0, callType: 0)
}

/// The waits of a day's calls, in order of arrival and call type by call type. Its memory is that of the busiest day.
struct DayWaits {
    /// In order of arrival.
    private var all: [Wait] = []
    /// The same, call type after call type.
    private var byType: [Wait] = []
    /// How many there are.
    private var count = 0
    /// By call type: where its waits end among those by type.
    private var endOfType: [Int]

    init(callTypes: Int) { endOfType = [Int](repeating: 0, count: callTypes) }

    /// Replaces the waits by those of a day's calls, without branches that depend on chance.
    mutating func collect(from calls: UnsafeBufferPointer<CallRecord>) {
        if all.count < calls.count {
            let room = calls.count + calls.count / 4
            all = [Wait](repeating: .none, count: room)
            byType = [Wait](repeating: .none, count: room)
        }
        count = all.withUnsafeMutableBufferPointer { all in
            var kept = 0
            for call in calls {
                // Of a chat under way at midnight the wait is over, and is not told again when the chat is.
                let isTold = call.wasUnderWay && call.outcome != .stillThere
                let isOver = call.outcome != .stillThere || call.wasUnderWay
                all[kept] = Wait(
                    start: call.arrival, end: isOver ? call.arrival &+ call.queued : Int64.max, callType: call.callType)
                kept &+= (call.queued > 0 || !isOver) && !isTold ? 1 : 0
            }
            return kept
        }
        sortByType()
    }

    private mutating func sortByType() {
        let count = count
        endOfType.withUnsafeMutableBufferPointer { next in
            next.update(repeating: 0)
            all.withUnsafeBufferPointer { all in
                byType.withUnsafeMutableBufferPointer { byType in
                    for wait in all[..<count] { next[Int(wait.callType)] &+= 1 }
                    var first = 0
                    for callType in next.indices {
                        let waits = next[callType]
                        next[callType] = first
                        first += waits
                    }
                    for wait in all[..<count] {
                        byType[next[Int(wait.callType)]] = wait
                        next[Int(wait.callType)] &+= 1
                    }
                }
            }
        }
    }

    /// Hands over the waits of one call type, in order of arrival.
    func withWaits(ofType callType: Int, _ body: (UnsafeBufferPointer<Wait>) -> Void) {
        let first = callType > 0 ? endOfType[callType - 1] : 0
        byType.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[first..<endOfType[callType]])) }
    }

    /// Hands over the waits of all call types, in order of arrival.
    func withAll(_ body: (UnsafeBufferPointer<Wait>) -> Void) {
        all.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    /// Leaves the waits of some call types out of those of all.
    mutating func leaveOut(_ isLeftOut: [Bool]) {
        var kept = 0
        for place in 0..<count where !isLeftOut[Int(all[place].callType)] {
            all[kept] = all[place]
            kept += 1
        }
        count = kept
    }
}
