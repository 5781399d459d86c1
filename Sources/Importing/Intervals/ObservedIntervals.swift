import ContactCentre

/// What a telephone system counted in one interval.
package struct ObservedInterval: Sendable {
    /// Microseconds since midnight of the first day.
    package var start: Int64
    package var offered = 0.0
    package var answered = 0.0
    package var abandoned = 0.0
    /// Averages in seconds, where there were answered calls.
    package var speedOfAnswer: Double?
    package var handling: Double?
    package var talk: Double?
    package var wrap: Double?
    package var serviceLevel: Double?
    /// Answered calls by how long they waited, where the file says.
    package var bands: [Double] = []

    /// An interval without calls.
    package init(start: Int64) { self.start = start }
}

/// The intervals of one queue, in order of time.
package struct ObservedQueue: Sendable {
    package let name: String
    package var intervals: [ObservedInterval]
    /// The limits of the bands in seconds.
    package var limits: [Double] = []

    package var offered: Double { intervals.reduce(0) { $0 + $1.offered } }
    package var answered: Double { intervals.reduce(0) { $0 + $1.answered } }
    package var abandoned: Double { intervals.reduce(0) { $0 + $1.abandoned } }

    /// The average of averages, each weighed by the calls answered.
    func average(_ value: (ObservedInterval) -> Double?) -> Double? {
        var (sum, calls) = (0.0, 0.0)
        for interval in intervals where interval.answered > 0 {
            guard let value = value(interval) else { continue }
            sum += value * interval.answered
            calls += interval.answered
        }
        return calls > 0 ? sum / calls : nil
    }

    /// The share of answered calls that waited at most so many seconds; nil where no band ends there.
    package func answeredWithin(_ seconds: Double) -> Double? {
        guard let place = limits.firstIndex(of: seconds), answered > 0 else { return nil }
        return intervals.reduce(0) { $0 + $1.bands.prefix(place + 1).reduce(0, +) } / answered
    }
}

/// At which event calls are counted, from how the counts lie against each other.
package struct CountingEvidence: Sendable {
    /// Intervals, and those with more calls answered than offered.
    package let intervals: Int
    package let withMoreAnswered: Int
    /// By how much answered and abandoned calls lag behind offered ones, on average, in seconds.
    package let lag: Double

    /// Calls offered but neither answered nor abandoned yet, at the ends of intervals, on average, over the calls in an interval: Little's law
    /// turns that into time.
    package init(_ intervals: [ObservedInterval], length: Int64) {
        self.intervals = intervals.count
        withMoreAnswered = intervals.count { $0.answered > $0.offered }
        var (open, sum) = (0.0, 0.0)
        var last = Int64.min / 2
        for interval in intervals {
            // Where the room was closed nobody is left, whatever the counts before say.
            if interval.start - last > 2 * length { open = 0 }
            last = interval.start
            open += interval.offered - interval.answered - interval.abandoned
            sum += open
        }
        let calls = intervals.reduce(0) { $0 + $1.offered }
        lag = calls > 0 ? sum * Double(length) / 1e6 / calls : 0
    }

    /// What it says, given how long callers wait and calls take on average.
    package func countedBy(wait: Double, handling: Double) -> ImportMap.CountedBy {
        let nearest = min(lag.magnitude, (lag - wait).magnitude, (lag - wait - handling).magnitude)
        if withMoreAnswered == 0, nearest == lag.magnitude { return .arrival }
        return (lag - wait).magnitude <= (lag - wait - handling).magnitude ? .event : .end
    }
}
