import Probability

/// All random streams of one replication.
struct Streams {
    private let origin: StreamOrigin

    init(seed: UInt64, replication: Int) { origin = StreamOrigin(seed: seed, replication: replication) }

    /// Those of one item, such as a call type, on a day.
    func family(of item: UInt64, day: Int) -> StreamFamily {
        StreamFamily(origin: origin, item: item, day: day)
    }
}

/// The random streams of one call type or team on one day of one replication.
struct StreamFamily {
    let origin: StreamOrigin
    let item: UInt64
    let day: Int

    /// The streams of one of several things alike that belong to the item.
    func member(_ number: Int) -> StreamFamily {
        // An odd constant spreads neighbouring numbers over all 64 bits: 2^64 divided by the golden ratio.
        let spread: UInt64 = 0x9e37_79b9_7f4a_7c15
        return StreamFamily(origin: origin, item: item ^ (UInt64(number + 1) &* spread), day: day)
    }

    /// The streams of a part of the item that is known by a key of its own.
    func part(_ key: UInt64) -> StreamFamily {
        StreamFamily(origin: origin, item: item ^ key, day: day)
    }

    func stream(_ purpose: StreamPurpose) -> RandomStream { RandomStream(seed(purpose)) }

    /// What the stream of a purpose starts from, for whoever needs no more than its beginning.
    func seed(_ purpose: StreamPurpose) -> StreamSeed {
        StreamSeed(origin, purpose: purpose.rawValue, item: item, day: day)
    }
}
