/// What a random stream is for: streams with different keys are independent, equal keys give equal streams.
///
/// Everything random draws from a stream of its own, so adding a team, a call type or a thread moves no other draw.
public struct StreamKey: Sendable, Equatable {
    /// The seed of the experiment.
    public let seed: UInt64
    /// The replication, counted from 0.
    public let replication: Int
    /// What is drawn: arrivals, patience, talk …; a number of the caller's choosing.
    public let purpose: UInt64
    /// For whom it is drawn, such as a call type; see ``stableHash(of:)`` for names.
    public let item: UInt64
    /// The day, counted from the first of the period.
    public let day: Int

    /// A key of these five parts.
    public init(seed: UInt64, replication: Int, purpose: UInt64, item: UInt64, day: Int) {
        self.seed = seed
        self.replication = replication
        self.purpose = purpose
        self.item = item
        self.day = day
    }
}

/// A number for a name that is the same on every machine and in every run, unlike `Hashable`'s.
///
/// Source: G. Fowler, L. Noll and K.-P. Vo, FNV-1a with 64 bits, over the bytes of UTF-8.
public func stableHash(of name: String) -> UInt64 {
    let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
    let prime: UInt64 = 0x0000_0100_0000_01b3
    var hash = offsetBasis
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
}
