public import ContactCentre

/// Incidents that make many people ring at once, such as a crash on a motorway.
///
/// They happen as a Poisson stream, as many an hour as the hour of the day has, the same on every day. Each is in one area and brings of each
/// call type a Poisson number of calls, each of them at any moment within some minutes after it with the same chance.
public struct Burst: Sendable, Equatable {
    /// What happens.
    public let name: String
    /// How many incidents are expected in each hour of a day: 24 numbers.
    public let incidentsByHour: [Double]
    /// By area, the share of the incidents. Where the file names no areas: Σ m_t o_t,a / Σ m_t, with m_t the mean calls of type t and o_t,a
    /// the share of that type's other callers from area a.
    public let areas: [Double]
    /// The calls that an incident brings.
    public let calls: [Calls]

    /// Calls of one type that an incident brings.
    public struct Calls: Sendable, Equatable {
        /// The call type.
        public let callType: CallTypeID
        /// How many on average.
        public let mean: Double
        /// Within how long after the incident.
        public let within: Interval
    }

    /// The same with the areas in which the incidents are, where the file names none: those of the callers whom one brings.
    ///
    /// - Parameter origins: by call type, the share of the other callers from each area.
    func located(_ origins: [[Double]]) -> Burst {
        guard areas.isEmpty, let first = calls.first else { return self }
        var shares = origins[first.callType.index]
        let mean = calls.reduce(0) { $0 + $1.mean }
        if calls.count > 1, mean > 0 {
            for area in shares.indices {
                shares[area] = calls.reduce(0) { $0 + $1.mean * origins[$1.callType.index][area] } / mean
            }
        }
        return Burst(name: name, incidentsByHour: incidentsByHour, areas: shares, calls: calls)
    }

    /// How many incidents are expected a day.
    public var incidentsPerDay: Double { incidentsByHour.reduce(0, +) }
}

/// The calls of one type that one kind of incident brings; see ``Burst``.
public struct BurstCalls: Sendable, Equatable {
    /// The kind of incident.
    public let name: String
    /// How many incidents are expected in each hour of a day: 24 numbers.
    public let incidentsByHour: [Double]
    /// By area, the share of the incidents.
    public let areas: [Double]
    /// How many calls an incident brings on average.
    public let mean: Double
    /// Within how long after the incident.
    public let within: Interval
    /// How many calls are expected in each hour of a day: 24 numbers.
    package let callsByHour: [Double]

    init(_ calls: Burst.Calls, of burst: Burst) {
        (name, incidentsByHour, areas) = (burst.name, burst.incidentsByHour, burst.areas)
        (mean, within) = (calls.mean, calls.within)
        callsByHour = BurstCalls.callsByHour(incidentsByHour, mean: calls.mean, withinHours: calls.within.hours)
    }

    /// How many incidents are expected a day.
    var incidentsPerDay: Double { incidentsByHour.reduce(0, +) }

    /// How many calls are expected a day.
    var callsPerDay: Double { incidentsPerDay * mean }

    /// With R(t) the incidents expected up to t, the calls expected up to t are C(t) = m/w ∫ R(s) ds from t - w to t, as each comes at a
    /// moment that is uniform within w; an hour has the difference of two such. Incidents of the day before reach into the day.
    private static func callsByHour(_ incidents: [Double], mean: Double, withinHours within: Double) -> [Double] {
        /// ∫ R(s) ds up to an hour, R counted from midnight of the day before.
        func integral(_ hour: Double) -> Double {
            (-24..<24).reduce(0.0) { sum, start in
                let passed = hour - Double(start)
                guard passed > 0 else { return sum }
                let inHour = min(passed, 1)
                return sum + incidents[(start + 24) % 24] * (inHour * inHour / 2 + (passed - inHour))
            }
        }
        let upTo = (0...24).map { hour in
            mean / within * (integral(Double(hour)) - integral(Double(hour) - within))
        }
        return (0..<24).map { upTo[$0 + 1] - upTo[$0] }
    }
}

extension Arrivals {
    /// The calls that bursts bring on a day, piece by piece; those of several stand side by side. They are exact by the hour and spread evenly
    /// within it.
    func burstPieces(ofDay day: Int) -> [Piece] {
        let midnight = Int64(day) * Interval.day.microseconds
        return bursts.flatMap { burst in
            burst.callsByHour.enumerated().map { hour, calls in
                Piece(
                    start: midnight + Int64(hour) * Interval.hour.microseconds, length: Interval.hour.microseconds,
                    amount: calls)
            }
        }
    }

    /// The calls that bursts bring a day, on average.
    package var callsOfBurstsPerDay: Double { bursts.reduce(0) { $0 + $1.callsPerDay } }

    /// By how much bursts make the variance of a day's calls larger than their mean: λ m² for λ incidents of m calls on average, as a
    /// Poisson number of mean m has the mean square m + m².
    package var varianceOfBurstsPerDay: Double {
        bursts.reduce(0) { $0 + $1.incidentsPerDay * $1.mean * $1.mean }
    }
}

extension CallType {
    /// Whether callers may ring from an area.
    package func hasCallers(from area: Int) -> Bool {
        ordinaryOrigins[area] > 0
            || arrivals.bursts.contains { $0.areas[area] > 0 && $0.callsPerDay > 0 }
    }

    /// By area, the calls expected in the days measured.
    func expectedCallsByArea(in period: Period) -> [Double] {
        let ordinary = arrivals.ordinary.expectedCalls(in: period)
        var calls = ordinaryOrigins.map { $0 * ordinary }
        for burst in arrivals.bursts {
            for area in calls.indices { calls[area] += burst.areas[area] * burst.callsPerDay * Double(period.days) }
        }
        for stretch in arrivals.surges {
            let within = arrivals.ordinaryCalls(in: stretch, period)
            for area in calls.indices {
                calls[area] += within * (stretch.further[area] - stretch.origins[area] * (1 - stretch.kept[area]))
            }
        }
        return calls
    }
}
