import ContactCentre

/// What came before a call in its caller's chain, the call itself included.
///
/// A caller who hung up and rings again makes another attempt. A contact that follows an answer without delay is handed on
/// and belongs to the attempt before it. A contact that follows an answer later is of a new need: its chain begins anew.
struct CallerChain: Equatable, Sendable, BitwiseCopyable {
    /// When the first attempt arrived, in microseconds since the start of the period.
    var firstArrival: Int64
    /// Which attempt this is, from 1.
    var attempt: UInt16 = 1
    /// Whether the caller had a call of this type before.
    var hasTriedTypeBefore = false
    /// Whether the call was handed on.
    var isHandedOn = false
    private var tried = CallTypeSet()

    /// The chain of a caller who rings for the first time.
    init(arrival: Int64, callType: UInt16) {
        firstArrival = arrival
        tried.insert(callType)
    }

    /// The chain of the contact that follows on a call of this chain.
    ///
    /// - Parameters:
    ///   - arrival: when the contact arrives.
    ///   - isRedial: whether the caller of the call before hung up.
    ///   - isHandedOn: whether the contact follows an answer without delay.
    func followed(by callType: UInt16, at arrival: Int64, isRedial: Bool, isHandedOn: Bool) -> CallerChain {
        guard isRedial || isHandedOn else { return CallerChain(arrival: arrival, callType: callType) }
        var next = self
        if isRedial, attempt < UInt16.max { next.attempt += 1 }
        next.isHandedOn = isHandedOn
        next.hasTriedTypeBefore = tried.contains(callType)
        next.tried.insert(callType)
        return next
    }
}

/// Some of at most 256 call types; a scenario has 200 at most.
private struct CallTypeSet: Equatable, Sendable, BitwiseCopyable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    mutating func insert(_ callType: UInt16) {
        let bit = UInt64(1) << UInt64(callType % 64)
        switch callType / 64 {
        case 0: first |= bit
        case 1: second |= bit
        case 2: third |= bit
        default: fourth |= bit
        }
    }

    func contains(_ callType: UInt16) -> Bool {
        let word =
            switch callType / 64 {
            case 0: first
            case 1: second
            case 2: third
            default: fourth
            }
        return word & UInt64(1) << UInt64(callType % 64) != 0
    }
}
