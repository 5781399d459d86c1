/// When the next stage opens for somebody who waits.
///
/// A call that joins a line will reach each of the line's stages after the same time as every other, so the openings of
/// a line and stage come in the order of the calls: a ring each, and the earliest of a few rings. Openings of calls that
/// have left the line are not removed; when they come, nothing happens.
struct StageOpenings: ~Copyable {
    private let rings: Store<InstantRing>
    private let lineOfRing: Buffer<Int>
    /// The earliest opening of all, in microseconds since the start of the period.
    private(set) var earliest = Access.never
    private var earliestRing = 0

    init(_ plan: borrowing FloorPlan) {
        var lines: [Int] = []
        for line in 0..<plan.lineCount {
            for _ in plan.openingsStart[line]..<plan.openingsStart[line + 1] { lines.append(line) }
        }
        lineOfRing = Buffer(lines)
        rings = Store(count: lines.count) { _ in InstantRing() }
    }

    /// Notes when a ring's stage opens for a call that joins its line.
    mutating func append(_ instant: Int64, to ring: Int) {
        rings[ring].append(instant)
        if instant < earliest || (instant == earliest && ring < earliestRing) { findEarliest() }
    }

    /// Takes the earliest opening away and tells its line; of several at one instant that of the first line.
    mutating func removeEarliest() -> Int {
        let line = lineOfRing[earliestRing]
        rings[earliestRing].removeFirst()
        findEarliest()
        return line
    }

    private mutating func findEarliest() {
        earliest = Access.never
        for ring in 0..<lineOfRing.count where rings[ring].first < earliest {
            earliest = rings[ring].first
            earliestRing = ring
        }
    }
}

/// Instants in order of time, first in, first out.
private struct InstantRing: ~Copyable {
    private var instants = Buffer<Int64>()
    private var head = 0

    /// The first instant; `Access.never` if there is none.
    var first: Int64 { head < instants.count ? instants[head] : Access.never }

    mutating func append(_ instant: Int64) {
        if head > 0, head == instants.count {
            instants.removeAll()
            head = 0
        }
        instants.append(instant)
    }

    mutating func removeFirst() {
        head += 1
        // Half of the memory is past: move the rest to the front, which costs a constant time an instant.
        guard head >= 64, 2 * head >= instants.count else { return }
        for place in head..<instants.count { instants[place - head] = instants[place] }
        instants.resize(to: instants.count - head)
        head = 0
    }
}
