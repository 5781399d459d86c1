/// A caller in a waiting line.
struct WaitingCall: BitwiseCopyable {
    /// The last instant at which the caller can still be answered, in microseconds since the start of the period.
    var patienceEnd: Int64
    /// The call's place in the table.
    var call: Int32
    /// How many calls of the type waited when this one began to, itself counted; 0 where no wait was announced then.
    var position: Int32 = 0
}

/// The callers who wait in one line, in order of arrival: a ring.
///
/// Callers who have hung up stay until they reach the front: patience costs nothing until somebody looks.
struct WaitingLine: ~Copyable {
    private var ring: UnsafeMutablePointer<WaitingCall>
    private var mask: Int
    private var head = 0
    private(set) var count = 0
    /// Nobody in the line loses patience before this instant.
    var earliestPatienceEnd = Int64.max

    init() {
        mask = 63
        ring = .allocate(capacity: mask &+ 1)
    }

    deinit {
        ring.deallocate()
    }

    @inline(__always)
    subscript(place: Int) -> WaitingCall {
        get { ring[(head &+ place) & mask] }
        nonmutating set { ring[(head &+ place) & mask] = newValue }
    }

    @inline(__always)
    mutating func append(_ call: WaitingCall) {
        if count > mask { grow() }
        ring[(head &+ count) & mask] = call
        count &+= 1
        earliestPatienceEnd = min(earliestPatienceEnd, call.patienceEnd)
    }

    /// Puts a caller who stays at a place further to the front.
    mutating func keep(_ call: WaitingCall, at place: Int) {
        self[place] = call
        earliestPatienceEnd = min(earliestPatienceEnd, call.patienceEnd)
    }

    @inline(__always)
    mutating func removeFirst() {
        head = (head &+ 1) & mask
        count &-= 1
    }

    /// Forgets the callers beyond the first few.
    mutating func truncate(to newCount: Int) {
        count = newCount
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<WaitingCall>.allocate(capacity: 2 &* (mask &+ 1))
        for place in 0..<count {
            (larger + place).initialize(to: ring[(head &+ place) & mask])
        }
        ring.deallocate()
        ring = larger
        mask = 2 &* mask &+ 1
        head = 0
    }
}
