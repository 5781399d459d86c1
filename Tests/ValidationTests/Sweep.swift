import ContactCentre
import RoomScripts

/// A stretch of time in whole microseconds, and how many things it stands for.
struct Stretch: Sendable {
    let start: Int64
    let end: Int64

    /// The part within a window.
    func length(within window: Range<Int64>) -> Int64 {
        max(0, min(end, window.upperBound) - max(start, window.lowerBound))
    }
}

/// Counts what goes on at once, change by change: slow and plain, to check faster sums against.
struct Sweep {
    /// From each instant on, how many stretches there are of each kind.
    private(set) var levels: [(start: Int64, counts: [Int])] = []

    /// - Parameter kinds: stretches by kind.
    init(_ kinds: [[Stretch]]) {
        var changes: [(instant: Int64, kind: Int, by: Int)] = []
        for (kind, stretches) in kinds.enumerated() {
            for stretch in stretches where stretch.end > stretch.start {
                changes.append((stretch.start, kind, 1))
                changes.append((stretch.end, kind, -1))
            }
        }
        changes.sort { $0.instant < $1.instant }
        var counts = [Int](repeating: 0, count: kinds.count)
        for (place, change) in changes.enumerated() {
            counts[change.kind] += change.by
            if place + 1 == changes.count || changes[place + 1].instant > change.instant {
                levels.append((change.instant, counts))
            }
        }
    }

    /// The integral of one kind's number over a window, in microseconds.
    func integral(of kind: Int, over window: Range<Int64>) -> Int64 {
        var sum: Int64 = 0
        for (place, level) in levels.enumerated() {
            let end = place + 1 < levels.count ? levels[place + 1].start : level.start
            sum += Stretch(start: level.start, end: end).length(within: window) * Int64(level.counts[kind])
        }
        return sum
    }

    /// The highest number of one kind within a window.
    func peak(of kind: Int, within window: Range<Int64>) -> Int {
        var peak = 0
        for (place, level) in levels.enumerated() {
            let end = place + 1 < levels.count ? levels[place + 1].start : Int64.max
            if level.start < window.upperBound, end > window.lowerBound { peak = max(peak, level.counts[kind]) }
        }
        return peak
    }
}

extension CallRecord {
    /// In a line.
    var queueing: Stretch { Stretch(start: arrival, end: arrival + queued) }
    /// With an agent, if its wrap was not broken off.
    var handling: Stretch { Stretch(start: arrival + queued, end: arrival + waited + talk + wrap) }
}

extension [AgentSpan] {
    func stretches(_ activity: AgentActivity) -> [Stretch] {
        filter { $0.activity == activity }.map { Stretch(start: $0.start, end: $0.end) }
    }
}

/// The microseconds of an hour of the period, the first of them hour 0.
func hourWindow(_ hour: Int) -> Range<Int64> {
    Int64(hour) * Interval.hour.microseconds..<Int64(hour + 1) * Interval.hour.microseconds
}
