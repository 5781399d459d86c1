import ContactCentre
import Probability
import Scenarios

/// Where the instants at which calls of one type arrive come from.
enum ArrivalSource: Sendable, Equatable {
    /// Drawn from expected calls over time.
    case rates(RateArrivals)
    /// As a log has them.
    case log(CallLog)

    /// Puts a day's instants in order in place of those there, in microseconds since the start of the period.
    ///
    /// - Parameter end: instants from here on are left out; those before it are the same whatever it is.
    func draw(
        day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>
    ) {
        switch self {
        case .rates(let rates):
            rates.draw(day: day, upTo: end, streams, into: &instants)
        case .log(let log):
            instants.removeAll()
            for call in log.calls(ofDay: day) where log.arrivals[call] < end { instants.append(log.arrivals[call]) }
        }
    }
}

/// A Poisson stream of piecewise constant rate, some days busier than others.
struct RateArrivals: Sendable, Equatable {
    private let item: UInt64
    private let arrivals: Arrivals
    private let period: Period
    private let gap = Sampler(.exponential(mean: 1))
    private let busyness: Sampler?
    private let common: CommonFactors?

    init(_ arrivals: Arrivals, ofItem item: UInt64, in period: Period) {
        self.item = item
        self.arrivals = arrivals
        self.period = period
        let variation = arrivals.busynessVariation
        busyness = variation > 0 ? Sampler(.gamma(mean: 1, variation: variation)) : nil
        common = CommonFactors(arrivals.common, ofItem: item, in: period)
    }

    static func == (one: RateArrivals, other: RateArrivals) -> Bool {
        one.item == other.item && one.period == other.period && one.arrivals == other.arrivals
    }

    /// Walks along the day's cumulated expected calls in steps that are exponential with mean 1, which gives a
    /// Poisson stream of exactly the piecewise constant rate: no thinning, and no bias where the rate changes.
    func draw(
        day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>
    ) {
        let family = streams.family(of: item, day: period.start.serialNumber + day)
        let factor = dayFactor(family) * (common?.ofDay(day, streams) ?? 1)
        let drift = common?.drift(ofDay: day, streams)
        var gaps = UnitGaps(gap, family.stream(.arrivals))
        var left = gaps.next()
        instants.removeAll()
        let pieces = arrivals.pieces(ofDay: day, in: period)
        for piece in drift.map({ $0.applied(to: pieces) }) ?? pieces {
            guard piece.start < end else { return }
            let expected = piece.amount * factor
            guard expected > 0 else { continue }
            let perCall = Double(piece.length) / expected
            var reached = 0.0
            var next = left
            while next < expected {
                reached = next
                let instant = piece.start &+ min(Int64(reached * perCall), piece.length &- 1)
                guard instant < end else { return }
                instants.append(instant)
                left = gaps.next()
                next = reached + left
            }
            left -= expected - reached
        }
    }

    /// How busy the day is against the average: gamma with mean 1.
    private func dayFactor(_ family: StreamFamily) -> Double {
        guard let busyness else { return 1 }
        var stream = family.stream(.busyness)
        return busyness.draw(from: &stream)
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
