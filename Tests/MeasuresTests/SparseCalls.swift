import ContactCentre
import Measures
import Scenarios

/// A few calls at random, many at round hours, that may wait for hours or days: as a simulation hands them over, day by
/// day, and as they turn out in the end.
struct SparseCalls {
    /// The records of each day, the warm-up's first and the followed day last; who waits at midnight comes again.
    let byDay: [[CallRecord]]
    /// Every call once; the end of a wait that never ends is `never`.
    let settled: [CallRecord]
    private let days: Int

    private static let midnight = 86_400 * second
    /// Longer than anything that is followed.
    private static let never = 1_000 * midnight

    init(days: Int, _ dice: inout Dice) {
        self.days = days
        let longest = Int64.random(in: 1...30, using: &dice) * 7_200 * second
        let calls = (0..<Int.random(in: 0...8, using: &dice)).map { _ in
            let unit = [1, 1_800 * second, 3_600 * second][Int.random(in: 0..<3, using: &dice)]
            let start = Int64.random(
                in: -SparseCalls.midnight / unit..<Int64(days) * SparseCalls.midnight / unit, using: &dice)
            var queued = Int64.random(in: 0...longest / unit, using: &dice) * unit
            if Int.random(in: 0..<20, using: &dice) == 0 { queued = SparseCalls.never }
            return CallRecord(
                arrival: start * unit, queued: queued, waited: queued, callType: UInt16.random(in: 0...1, using: &dice),
                team: 0, outcome: .answered)
        }
        settled = calls.sorted { $0.arrival < $1.arrival }
        byDay = SparseCalls.dayByDay(settled, days: days)
    }

    private static func dayByDay(_ calls: [CallRecord], days: Int) -> [[CallRecord]] {
        var carried: [CallRecord] = []
        return (-1...days).map { day in
            let (start, end) = (Int64(day) * midnight, Int64(day + 1) * midnight)
            let today = carried + calls.filter { (start..<end).contains($0.arrival) }
            carried = today.filter { $0.arrival + $0.queued >= end }
            return today.map { call in
                call.arrival + call.queued < end ? call : CallRecord(arrival: call.arrival, callType: call.callType)
            }
        }
    }

    /// The stretches of the clock that a bucket is made of; none where the period has no such day.
    func slots(_ breakdown: Breakdown, bucket: Int) -> [Range<Int64>] {
        let start = CalendarDate(year: 2017, month: 10, day: 30)
        return (0..<days).flatMap { day -> [Range<Int64>] in
            let date = start.map { $0.adding(days: day) }
            let from = Int64(day) * SparseCalls.midnight
            let wholeDay = from..<from + SparseCalls.midnight
            switch breakdown {
            case .period: return [wholeDay]
            case .month: return (date?.components.month == 10 + bucket) ? [wholeDay] : []
            case .day: return day == bucket ? [wholeDay] : []
            case .weekday: return date?.weekday == bucket ? [wholeDay] : []
            case .hour, .halfHour:
                let length = SparseCalls.midnight / (breakdown == .hour ? 24 : 48)
                return [from + Int64(bucket) * length..<from + Int64(bucket + 1) * length]
            case .hourOfWeek:
                let first = from + Int64(bucket % 24) * SparseCalls.midnight / 24
                return date?.weekday == bucket / 24 ? [first..<first + SparseCalls.midnight / 24] : []
            }
        }
    }

    /// The most callers in the line at one instant of a slot, by going through all arrivals and departures in order.
    static func longestQueue(of calls: [CallRecord], in slot: Range<Int64>) -> Int {
        let changes = calls.filter { $0.queued > 0 }
            .flatMap { [($0.arrival, 1), ($0.arrival + $0.queued, -1)] }
            // Who leaves at an instant is not in the line any more when another arrives.
            .sorted { $0 < $1 }
        let atStart = changes.filter { $0.0 <= slot.lowerBound }.reduce(0) { $0 + $1.1 }
        var waiting = atStart
        var longest = atStart
        for (instant, change) in changes where slot.contains(instant) && instant > slot.lowerBound {
            waiting += change
            longest = max(longest, waiting)
        }
        return longest
    }
}
