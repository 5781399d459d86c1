/// When the next stage opens for somebody who waits.
///
/// Whoever joins a line reaches a stage after the same waiting time as everybody else with a stage there. So the openings of one
/// waiting time come in the order in which calls join, over all lines: a ring for each waiting time, of which there are few
/// however many lines there are. Openings of calls that have left the line are not removed; when they come, nothing happens.
struct StageOpenings: ~Copyable {
    private var rings: Store<OpeningRing>
    /// By opening of the plan: its ring, and its line.
    private let ringOfOpening: Buffer<Int>
    private let lineOfOpening: Buffer<Int>
    /// The earliest opening of all, in microseconds since the start of the period.
    private(set) var earliest = Access.never
    private var earliestRing = 0

    init(_ plan: borrowing FloorPlan) {
        var times: [Int64] = []
        var ofOpening: [Int] = []
        for opening in plan.openings.elements {
            let ring = times.firstIndex(of: opening.after)
            ofOpening.append(ring ?? times.count)
            if ring == nil { times.append(opening.after) }
        }
        ringOfOpening = Buffer(ofOpening)
        lineOfOpening = Buffer(plan.openings.elements.map { $0.line })
        rings = Store(count: times.count) { _ in OpeningRing() }
    }

    /// Notes when an opening of the plan comes for a call that joins its line.
    mutating func append(_ instant: Int64, of opening: Int) {
        rings[ringOfOpening[opening]].append(DueOpening(instant: instant, opening: opening))
        if instant <= earliest { findEarliest() }
    }

    /// Takes the earliest opening away and tells its line; of several at one instant that of the first call type and area.
    mutating func removeEarliest() -> Int {
        let line = lineOfOpening[rings[earliestRing].first.opening]
        rings[earliestRing].removeFirst()
        findEarliest()
        return line
    }

    private mutating func findEarliest() {
        var first = DueOpening.never
        for ring in 0..<rings.count where rings[ring].first < first {
            first = rings[ring].first
            earliestRing = ring
        }
        earliest = first.instant
    }
}

/// An opening of the plan that is to come for some call.
struct DueOpening: BitwiseCopyable {
    /// In microseconds since the start of the period.
    var instant: Int64
    /// Which of the plan's.
    var opening: Int

    static let never = DueOpening(instant: Access.never, opening: .max)

    @inline(__always)
    static func < (one: DueOpening, other: DueOpening) -> Bool {
        (one.instant, one.opening) < (other.instant, other.opening)
    }
}

/// Openings in order, first in, first out.
struct OpeningRing: ~Copyable {
    private var openings = Buffer<DueOpening>()
    private var head = 0

    /// The first one; `never` if there is none.
    var first: DueOpening { head < openings.count ? openings[head] : .never }

    mutating func append(_ opening: DueOpening) {
        if head > 0, head == openings.count {
            openings.removeAll()
            head = 0
        }
        openings.append(opening)
        // Calls that join at one instant do so in any order of their lines.
        var place = openings.count - 1
        while place > head, opening < openings[place - 1] {
            openings[place] = openings[place - 1]
            place -= 1
        }
        openings[place] = opening
    }

    mutating func removeFirst() {
        head += 1
        // Half of the memory is past: move the rest to the front, which costs a constant time an opening.
        guard head >= 64, 2 * head >= openings.count else { return }
        for place in head..<openings.count { openings[place - head] = openings[place] }
        openings.resize(to: openings.count - head)
        head = 0
    }
}
