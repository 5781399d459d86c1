import Probability

/// All random streams of one replication.
struct Streams {
    let seed: UInt64
    let replication: Int

    /// Those of one item, such as a call type, on a day.
    func family(of item: UInt64, day: Int) -> StreamFamily {
        StreamFamily(seed: seed, replication: replication, item: item, day: day)
    }
}

/// The random streams of one call type or team on one day of one replication.
struct StreamFamily {
    let seed: UInt64
    let replication: Int
    let item: UInt64
    let day: Int

    /// The streams of one of several things alike that belong to the item.
    func member(_ number: Int) -> StreamFamily {
        // An odd constant spreads neighbouring numbers over all 64 bits: 2^64 divided by the golden ratio.
        let spread: UInt64 = 0x9e37_79b9_7f4a_7c15
        return StreamFamily(
            seed: seed, replication: replication, item: item ^ (UInt64(number + 1) &* spread), day: day)
    }

    /// The streams of a part of the item that is known by a key of its own.
    func part(_ key: UInt64) -> StreamFamily {
        StreamFamily(seed: seed, replication: replication, item: item ^ key, day: day)
    }

    func stream(_ purpose: StreamPurpose) -> RandomStream {
        RandomStream(StreamKey(seed: seed, replication: replication, purpose: purpose.rawValue, item: item, day: day))
    }
}
