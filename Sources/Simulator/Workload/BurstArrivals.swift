import ContactCentre
import Probability
import Scenarios

/// The calls of one type that one kind of incident brings; see `Burst`.
///
/// A Poisson number of moments that are uniform within some minutes is a Poisson stream over those minutes, so both incidents and their calls
/// are walks. Incidents are drawn day by day, the same for all call types; those of the evening before reach into the day.
struct BurstArrivals: Sendable, Equatable {
    private let burst: BurstCalls
    private let period: Period
    private let itemOfIncidents: UInt64
    private let item: UInt64
    private let gap = Sampler(.exponential(mean: 1))

    /// - Parameter item: that of the call type's calls of this kind of incident.
    init(_ burst: BurstCalls, ofItem item: UInt64, in period: Period) {
        self.burst = burst
        self.item = item
        self.period = period
        itemOfIncidents = stableHash(of: "burst\n" + burst.name)
    }

    static func == (one: BurstArrivals, other: BurstArrivals) -> Bool {
        one.burst == other.burst && one.item == other.item && one.period == other.period
    }

    /// Appends a day's instants in order, and the areas that the calls come from.
    func draw(
        day: Int, upTo end: Int64, _ streams: Streams, into instants: inout Buffer<Int64>,
        areas: inout Buffer<UInt16>
    ) {
        let midnight = Int64(day) * Interval.day.microseconds
        var calls = Buffer<Call>()
        for dayOfIncident in day - 1...day {
            appendCalls(
                ofIncidentsOn: dayOfIncident, from: midnight, upTo: min(end, midnight + Interval.day.microseconds),
                streams, to: &calls)
        }
        calls.sort()
        for place in 0..<calls.count {
            instants.append(calls[place].instant)
            areas.append(calls[place].area)
        }
    }

    /// Calls of one instant and area are the same.
    private struct Call: Comparable, BitwiseCopyable {
        let instant: Int64
        let area: UInt16

        static func < (one: Call, other: Call) -> Bool { (one.instant, one.area) < (other.instant, other.area) }
    }

    /// Appends the calls, within a stretch of time, of the incidents of a day.
    private func appendCalls(
        ofIncidentsOn day: Int, from start: Int64, upTo end: Int64, _ streams: Streams, to calls: inout Buffer<Call>
    ) {
        let date = period.start.serialNumber + day
        let family = streams.family(of: itemOfIncidents, day: date)
        var walk = PoissonWalk(gap, family.stream(.incidents))
        var incidents = Buffer<Int64>()
        let hour = Interval.hour.microseconds
        for (place, expected) in burst.incidentsByHour.enumerated() {
            let piece = Piece(
                start: Int64(day) * Interval.day.microseconds + Int64(place) * hour, length: hour, amount: expected)
            guard walk.append(piece, times: 1, upTo: end, to: &incidents) else { break }
        }
        var points = family.stream(.area)
        var instants = Buffer<Int64>()
        for number in 0..<incidents.count {
            let area = chosen(of: burst.areas, at: points.nextUnit())
            let after = Piece(start: incidents[number], length: burst.within.microseconds, amount: burst.mean)
            guard after.end > start else { continue }
            let own = streams.family(of: item, day: date).member(number).stream(.callsOfIncident)
            var walk = PoissonWalk(gap, own)
            instants.removeAll()
            _ = walk.append(after, times: 1, upTo: end, to: &instants)
            for place in 0..<instants.count where instants[place] >= start {
                calls.append(Call(instant: instants[place], area: area))
            }
        }
    }
}
