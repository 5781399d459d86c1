import ContactCentre

/// What tells the records of one replication from another's: two replications with one fingerprint had the same calls, answered
/// by the same teams at the same times, and the same spans of agents.
struct RecordsFingerprint: Equatable, Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325
    private var records: UInt64 = 0

    /// Adds a day's records.
    mutating func add(calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>) {
        for call in calls {
            add(call.arrival, call.queued, call.waited)
            add(
                call.talk, call.wrap,
                Int64(call.callType) << 32 | Int64(call.area) << 16 | Int64(call.grade?.index ?? 0xffff))
            add(Int64(call.outcome.rawValue), call.foundFreeAgent ? 1 : 0, 0)
        }
        for span in spans {
            add(span.start, span.end, Int64(span.grade.index) << 32 | Int64(span.activity.rawValue))
        }
    }

    /// FNV-1a over 64-bit words, each mixed so that high bits count too.
    private mutating func add(_ first: Int64, _ second: Int64, _ third: Int64) {
        mix(first)
        mix(second)
        mix(third)
        records &+= 1
    }

    private mutating func mix(_ word: Int64) {
        state = (state ^ UInt64(bitPattern: word)) &* 0x0000_0100_0000_01b3
        state ^= state >> 29
    }
}
