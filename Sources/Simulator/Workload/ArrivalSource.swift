import ContactCentre
import Probability
import Scenarios

/// Where the instants at which calls of one type arrive come from.
enum ArrivalSource: Sendable, Equatable {
    /// Drawn from expected calls over time.
    case rates(RateArrivals)
    /// Those that surges bring beside them.
    case surges(SurgeArrivals)
    /// Those that incidents bring.
    case burst(BurstArrivals)
    /// As a log has them.
    case log(CallLog)

    /// Puts a day's instants in order in place of those there, in microseconds since the start of the period; and the areas they are from
    /// where these hang together with them.
    ///
    /// - Parameter end: instants from here on are left out; those before it are the same whatever it is.
    func draw(
        day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>,
        areas: inout Buffer<UInt16>
    ) {
        instants.removeAll()
        areas.removeAll()
        switch self {
        case .rates(let rates):
            rates.draw(day: day, upTo: end, streams, into: &instants)
        case .surges(let surges):
            surges.draw(day: day, upTo: end, streams, into: &instants, areas: &areas)
        case .burst(let burst):
            burst.draw(day: day, upTo: end, streams, into: &instants, areas: &areas)
        case .log(let log):
            for call in log.calls(ofDay: day) where log.arrivals[call] < end { instants.append(log.arrivals[call]) }
        }
    }
}

/// A Poisson stream of piecewise constant rate, some days busier than others.
struct RateArrivals: Sendable, Equatable {
    /// Which of the calls expected of a call type.
    enum Part {
        /// Those without surges.
        case ordinary
        /// Those that surges bring beside them.
        case further
    }

    private let item: UInt64
    private let part: Part
    /// Whose stream has the steps.
    private let itemOfGaps: UInt64
    private let arrivals: Arrivals
    private let period: Period
    private let gap = Sampler(.exponential(mean: 1))
    private let busyness: Sampler?
    private let common: CommonFactors?

    /// - Parameters:
    ///   - item: the call type's, from whose streams it is how busy the days are.
    ///   - gapsOf: whose stream has the steps from call to call.
    init(_ arrivals: Arrivals, _ part: Part, ofItem item: UInt64, gapsOf itemOfGaps: UInt64, in period: Period) {
        self.item = item
        self.part = part
        self.itemOfGaps = itemOfGaps
        // Surges don't touch the ordinary calls.
        self.arrivals = part == .ordinary ? arrivals.ordinary : arrivals
        self.period = period
        let variation = arrivals.busynessVariation
        busyness = variation > 0 ? Sampler(.gamma(mean: 1, variation: variation)) : nil
        common = CommonFactors(arrivals.common, ofItem: item, in: period)
    }

    static func == (one: RateArrivals, other: RateArrivals) -> Bool {
        one.item == other.item && one.part == other.part && one.itemOfGaps == other.itemOfGaps
            && one.period == other.period && one.arrivals == other.arrivals
    }

    /// Appends a day's instants in order.
    func draw(day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>) {
        let pieces = pieces(ofDay: day)
        guard !pieces.isEmpty else { return }
        let family = streams.family(of: item, day: period.start.serialNumber + day)
        let factor = dayFactor(family) * (common?.ofDay(day, streams) ?? 1)
        let drift = common?.drift(ofDay: day, streams)
        let steps = streams.family(of: itemOfGaps, day: period.start.serialNumber + day)
        var walk = PoissonWalk(gap, steps.stream(.arrivals))
        for piece in drift.map({ $0.applied(to: pieces) }) ?? pieces {
            guard walk.append(piece, times: factor, upTo: end, to: &instants) else { return }
        }
    }

    private func pieces(ofDay day: Int) -> [Piece] {
        switch part {
        case .ordinary: arrivals.ordinaryPieces(ofDay: day, in: period)
        case .further: arrivals.furtherPieces(ofDay: day, in: period)
        }
    }

    /// How busy the day is against the average: gamma with mean 1.
    private func dayFactor(_ family: StreamFamily) -> Double {
        guard let busyness else { return 1 }
        var stream = family.stream(.busyness)
        return busyness.draw(from: &stream)
    }
}
