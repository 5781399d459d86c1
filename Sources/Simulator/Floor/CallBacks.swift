import ContactCentre
import Scenarios

/// What a call comes to where callers may be rung back.
struct CallBackFate: BitwiseCopyable {
    /// When the caller hears the offer, in microseconds since the start of the period; `Int64.max` for never.
    var offered = Int64.max
    /// When the caller accepts it, hangs up and goes on waiting elsewhere; `Int64.max` for never.
    var accepted = Int64.max
    /// How many of the attempts yet to be made are in vain.
    var inVain: UInt8 = 0
    /// Whether the attempt after those reaches the caller; if not, there is none.
    var isReachedThen = false
    /// How long an agent lets it ring in vain.
    var ringing: Int64 = 0
    /// Which attempt comes next, from 1.
    var attempt: UInt8 = 1

    /// Whether it is a further attempt, which is no call of the caller's.
    @inline(__always)
    var isNextAttempt: Bool { attempt > 1 }
    /// Whether another attempt follows the one made now, which is in vain.
    var goesOn: Bool { inVain > 1 || isReachedThen }

    /// What is left once an attempt was in vain.
    var afterOneInVain: CallBackFate {
        CallBackFate(
            offered: offered, accepted: accepted, inVain: inVain &- 1, isReachedThen: isReachedThen,
            ringing: ringing, attempt: attempt &+ 1)
    }
}

/// By which rules callers of each type are rung back; shares as whole numbers, so that every machine decides alike.
struct CallBackTable: ~Copyable {
    /// The waiting time after which the offer is made; `Access.never` where it is not.
    private let offerAfter: Buffer<Int64>
    /// The announced wait above which it is made; -1 where it is not.
    private let offerAbove: Buffer<Int64>
    /// How long an agent lets it ring in vain.
    private let ringing: Buffer<Int64>
    /// The shares of 2^32 who accept and are reached at the first attempt, at one of the first two and so on, then those who accept at
    /// all, call type after call type.
    private let acceptedBelow: Buffer<UInt64>
    /// By call type, and at the end how many there are: where its shares begin.
    private let firstShare: Buffer<Int>

    init(_ callTypes: [Room.CallTypeRules]) {
        offerAfter = Buffer(
            callTypes.map {
                if case .afterWaiting(let wait) = $0.callBack?.offer { wait.microseconds } else { Access.never }
            })
        offerAbove = Buffer(
            callTypes.map {
                if case .aboveAnnounced(let wait) = $0.callBack?.offer { wait.microseconds } else { -1 }
            })
        ringing = Buffer(callTypes.map { $0.callBack?.ringing.microseconds ?? 0 })
        let shares = callTypes.map { $0.callBack.map(CallBackTable.shares) ?? [] }
        acceptedBelow = Buffer(shares.flatMap { $0.map { UInt64($0 * 4_294_967_296) } })
        firstShare = Buffer(starts(of: shares.map { $0.count }))
    }

    private static func shares(_ rules: CallBack) -> [Double] {
        var shares: [Double] = []
        var notReached = 1.0
        for _ in 0..<rules.attemptsAtMost {
            notReached *= 1 - rules.reached
            shares.append(rules.accept * (1 - notReached))
        }
        return shares + [rules.accept]
    }

    /// When a caller of a type hears the offer who begins to wait; `Int64.max` if not after some time of waiting.
    func offer(ofType callType: Int, from arrival: Int64) -> Int64 {
        offerAfter[callType] == Access.never ? Access.never : arrival &+ offerAfter[callType]
    }

    /// Whether the offer is made to a caller who hears the wait announced at a position.
    func isOffered(_ callType: Int, hearing waits: borrowing RecentWaits, at position: Int32) -> Bool {
        offerAbove[callType] >= 0 && waits.isAnnounced(above: offerAbove[callType], at: position, ofType: callType)
    }

    /// What becomes of a call whose caller hears the offer at an instant.
    func fate(of life: CallLife, offered: Int64) -> CallBackFate {
        var fate = CallBackFate(offered: offered)
        let (first, end) = (firstShare[Int(life.callType)], firstShare[Int(life.callType) &+ 1])
        var place = first
        while place < end, UInt64(life.callBackPoint) >= acceptedBelow[place] { place += 1 }
        guard place < end else { return fate }
        fate.accepted = offered
        // The last share is of those who are never reached.
        fate.isReachedThen = place < end - 1
        fate.inVain = UInt8(place - first)
        fate.ringing = ringing[Int(life.callType)]
        return fate
    }
}
