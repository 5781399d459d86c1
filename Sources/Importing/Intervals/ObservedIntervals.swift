import ContactCentre
import Probability

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
    /// How long those waited who gave up, on average.
    package var abandonedWait: Double?
    /// Answered calls by how long they waited, where the file says.
    package var bands: [Double] = []
    /// The same of abandoned calls.
    package var abandonedBands: [Double] = []

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

    /// The average of averages, each weighed by the calls answered, or by others.
    func average(
        of calls: (ObservedInterval) -> Double = { $0.answered }, _ value: (ObservedInterval) -> Double?
    ) -> Double? {
        var (sum, weight) = (0.0, 0.0)
        for interval in intervals where calls(interval) > 0 {
            guard let value = value(interval) else { continue }
            sum += value * calls(interval)
            weight += calls(interval)
        }
        return weight > 0 ? sum / weight : nil
    }

    /// The law of patience that the file tells of; nil where it doesn't say how long those waited who gave up.
    package var patience: PatienceFit? {
        // A mean of weeks says that too few gave up to tell.
        (bandedWaits?.exponential ?? patienceFromAverages).flatMap {
            $0.patience.mean < CensoredWaits.longestMean ? $0 : nil
        }
    }

    /// Waits by bands, where those of who gave up are known.
    package var bandedWaits: BandedWaits? {
        guard let first = intervals.first, !first.abandonedBands.isEmpty, !limits.isEmpty else { return nil }
        func sums(_ bands: (ObservedInterval) -> [Double]) -> [Double] {
            var sums = [Double](repeating: 0, count: limits.count + 1)
            for interval in intervals {
                for (place, count) in bands(interval).enumerated() where place < sums.count { sums[place] += count }
            }
            return sums
        }
        var gaveUp = sums { $0.abandonedBands }
        // Those of no band waited longer than its last limit.
        gaveUp[limits.count] = max(gaveUp[limits.count], abandoned - gaveUp.dropLast().reduce(0, +))
        return BandedWaits(limits: limits, answered: sums { $0.bands }, gaveUp: gaveUp)
    }

    /// All waits together over how many gave up: the likeliest mean, whatever the waits' bands.
    private var patienceFromAverages: PatienceFit? {
        guard abandoned > 0, let ofAnswered = average({ $0.speedOfAnswer }) ?? (answered == 0 ? 0 : nil),
            let ofAbandoned = average(of: { $0.abandoned }, { $0.abandonedWait })
        else { return nil }
        return CensoredWaits.exponential(total: ofAnswered * answered + ofAbandoned * abandoned, gaveUp: abandoned)
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
