import ContactCentre
import Probability
import Scenarios

/// The calls of one type that surges bring beside the ordinary ones.
///
/// Ordinary callers ring as they would without surges, to the last bit; these come beside them, from streams of their own. The sum
/// of both is a Poisson stream of so many times the rate, given how busy the day is.
struct SurgeArrivals: Sendable, Equatable {
    private let item: UInt64
    private let dateOfDayZero: Int
    private let rates: RateArrivals
    private let surges: [SurgeStretch]

    /// - Parameters:
    ///   - item: the call type's.
    ///   - ownItem: that of its further calls.
    init(_ arrivals: Arrivals, ofItem item: UInt64, ownItem: UInt64, in period: Period) {
        self.item = ownItem
        dateOfDayZero = period.start.serialNumber
        rates = RateArrivals(arrivals, .further, ofItem: item, gapsOf: ownItem, in: period)
        surges = arrivals.surges
    }

    /// Appends a day's instants in order, and the areas that the calls come from.
    func draw(
        day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>,
        areas: inout Buffer<UInt16>
    ) {
        rates.draw(day: day, upTo: end, streams, into: &instants)
        var stream = streams.family(of: item, day: dateOfDayZero + day).stream(.area)
        var stretch = 0
        for call in 0..<instants.count {
            while surges[stretch].end.microseconds <= instants[call] { stretch += 1 }
            areas.append(chosen(of: surges[stretch].further, at: stream.nextUnit()))
        }
    }
}

/// The place whose weight holds a point from 0 to 1; the last with a weight takes what rounding leaves.
func chosen(of weights: [Double], at point: Double) -> UInt16 {
    var left = point * weights.reduce(0, +)
    var found = 0
    for (place, weight) in weights.enumerated() where weight > 0 {
        found = place
        left -= weight
        if left < 0 { break }
    }
    return UInt16(truncatingIfNeeded: found)
}

/// Which ordinary callers of a type don't ring while a surge brings fewer calls: each by a draw of its own.
struct SurgeLosses: Sendable, Equatable {
    let points: PointSource
    private let surges: [SurgeStretch]

    /// Nil where every ordinary caller rings.
    init?(_ arrivals: Arrivals, ofItem item: UInt64, dateOfDayZero: Int) {
        surges = arrivals.surges.filter { $0.losesCallers }
        guard !surges.isEmpty else { return nil }
        points = PointSource(.surge, ofItem: item, dateOfDayZero: dateOfDayZero)
    }

    /// Whether some caller may not ring on a day.
    func touches(day: Int) -> Bool {
        let midnight = Int64(day) * Interval.day.microseconds
        return surges.contains {
            $0.start.microseconds < midnight + Interval.day.microseconds && midnight < $0.end.microseconds
        }
    }

    /// Whether a caller doesn't ring, who would have at an instant, from an area.
    func loses(at instant: Int64, area: UInt16, point: UInt32) -> Bool {
        guard
            let stretch = surges.first(where: {
                $0.start.microseconds <= instant && instant < $0.end.microseconds
            })
        else { return false }
        return Double(point) >= stretch.kept[Int(area)] * 0x1p32
    }
}
