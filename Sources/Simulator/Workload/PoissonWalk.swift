import Probability
import Scenarios

/// A walk along cumulated expected events in steps that are exponential with mean 1, which gives a Poisson stream of exactly the
/// piecewise constant rate: no thinning, and no bias where the rate changes.
struct PoissonWalk: ~Copyable {
    private var gaps: UnitGaps
    /// From where the walk stands to the next event.
    private var left: Double

    /// - Parameter gap: exponential with mean 1.
    init(_ gap: Sampler, _ stream: RandomStream) {
        gaps = UnitGaps(gap, stream)
        left = gaps.next()
    }

    /// Appends the instants of the events of the next piece, which has so many times as many; says whether all of it comes before the end.
    @inline(__always)
    mutating func append(
        _ piece: Piece, times factor: Double, upTo end: Int64, to instants: inout Buffer<Int64>
    ) -> Bool {
        guard piece.start < end else { return false }
        let expected = piece.amount * factor
        guard expected > 0 else { return true }
        let perEvent = Double(piece.length) / expected
        var reached = 0.0
        var next = left
        while next < expected {
            reached = next
            let instant = piece.start &+ min(Int64(reached * perEvent), piece.length &- 1)
            guard instant < end else { return false }
            instants.append(instant)
            left = gaps.next()
            next = reached + left
        }
        left -= expected - reached
        return true
    }
}

/// Exponential steps of mean 1 drawn a block at a time.
private struct UnitGaps: ~Copyable {
    private static let blockLength = 256
    private let sampler: Sampler
    private var stream: RandomStream
    private var block = Buffer<Double>(capacity: blockLength)
    private var used = blockLength

    init(_ sampler: Sampler, _ stream: RandomStream) {
        self.sampler = sampler
        self.stream = stream
    }

    @inline(__always)
    mutating func next() -> Double {
        if used == UnitGaps.blockLength { drawBlock() }
        used &+= 1
        return block[used &- 1]
    }

    @inline(never)
    private mutating func drawBlock() {
        block.removeAll()
        sampler.draw(into: block.appendPlaces(UnitGaps.blockLength), from: &stream)
        used = 0
    }
}
