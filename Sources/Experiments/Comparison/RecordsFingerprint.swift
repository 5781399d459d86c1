import ContactCentre

/// What tells the records of one replication from another's: two replications with one fingerprint had the same calls, answered
/// by the same teams at the same times, and the same spans of agents.
struct RecordsFingerprint: Equatable, Sendable {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a day's records.
    mutating func add(calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>) {
        var state = state
        for call in calls {
            let ends = Int64(call.grade?.index ?? 0xffff) << 16 | Int64(call.outcome.rawValue) << 1
            let names = Int64(call.callType) << 48 | Int64(call.area) << 32 | ends | (call.foundFreeAgent ? 1 : 0)
            let lengths = call.talk &* RecordsFingerprint.factors.0 &+ call.wrap &* RecordsFingerprint.factors.1
            let waits = call.queued &* RecordsFingerprint.factors.2 &+ call.waited &* RecordsFingerprint.factors.3
            state = RecordsFingerprint.mixed(
                state, call.arrival &+ names &* RecordsFingerprint.factors.4 &+ lengths &+ waits)
        }
        for span in spans {
            let names = Int64(span.grade.index) << 32 | Int64(span.activity.rawValue)
            let times = span.start &* RecordsFingerprint.factors.0 &+ span.end &* RecordsFingerprint.factors.1
            state = RecordsFingerprint.mixed(state, times &+ names)
        }
        self.state = state
    }

    /// Odd numbers without a pattern: a record is the sum of its parts, each times one of them, which can be worked out at the
    /// same time; only the sum has to wait for the record before.
    private static let factors: (Int64, Int64, Int64, Int64, Int64) = (
        0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179, 0x3c6e_f372_fe94_f82b, 0x510e_527f_ade6_82d1,
        0x6a09_e667_f3bc_c909
    )

    /// FNV-1a over 64-bit words, each mixed so that high bits count too.
    @inline(__always)
    private static func mixed(_ state: UInt64, _ word: Int64) -> UInt64 {
        let product = (state ^ UInt64(bitPattern: word)) &* 0x0000_0100_0000_01b3
        return product ^ product >> 29
    }
}
