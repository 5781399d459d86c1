import ContactCentre

extension ReplicationRecords {
    /// Sixteen hexadecimal digits that change when any call or span does.
    ///
    /// Over what happened to each call and what each agent did, not over what a record is made of: a record that comes to
    /// know more keeps its fingerprint.
    public var fingerprint: String {
        var hash = WordHash()
        for call in calls {
            for word in [call.arrival, call.queued, call.waited, call.talk, call.wrap] { hash.add(word) }
            hash.add(Int64(call.callType) << 32 | Int64(call.area) << 16 | Int64(call.grade?.index ?? WordHash.nobody))
            hash.add(Int64(call.outcome.rawValue))
            hash.add((call.foundFreeAgent ? 1 : 0) | (call.isRedial ? 2 : 0) | (call.triesAgain ? 4 : 0))
        }
        for span in spans {
            for word in [span.start, span.end, Int64(span.agent)] { hash.add(word) }
            hash.add(Int64(span.grade.index) << 8 | Int64(span.activity.rawValue))
        }
        return hash.digits
    }
}

/// FNV-1a over whole words instead of bytes, with a shift so that high bits reach the low ones too.
private struct WordHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325
    /// What stands for the grade of a call nobody answered.
    static let nobody = 0xffff
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    mutating func add(_ word: Int64) {
        state = (state ^ UInt64(bitPattern: word)) &* WordHash.prime
        state ^= state >> 29
    }

    var digits: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
