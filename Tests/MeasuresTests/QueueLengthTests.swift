import ContactCentre
import Measures
import Testing

/// The queue on the clock, against counting who is in the line at every instant at which their number can grow.
@Suite("The length of the queue")
struct QueueLengthTests {
    private static let days = 3
    private static let midnight = 86_400 * second

    #if DEBUG
        private static let seeds: [UInt64] = [1]
    #else
        private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]
    #endif

    @Test(
        "is what counting the callers instant by instant gives", arguments: seeds,
        [Breakdown.period, .day, .hour, .halfHour])
    func againstCounting(seed: UInt64, breakdown: Breakdown) throws {
        var dice = Dice(seed: seed)
        let calls = QueueLengthTests.randomCalls(&dice)
        let measured = Measured(
            QueueLengthTests.dayByDay(calls), of: try twoTeams(days: QueueLengthTests.days), by: breakdown)
        let slotLength = QueueLengthTests.slotLength(breakdown)
        for (bucket, label) in measured.labels.enumerated() {
            let slots = QueueLengthTests.slots(ofBucket: bucket, length: slotLength, breakdown)
            let at = breakdown == .period ? nil : label
            for type in [0, 1, nil] as [Int?] {
                let waiting = calls.filter { type == nil || Int($0.callType) == type }
                let longest = slots.map { slot in QueueLengthTests.longestQueue(of: waiting, in: slot) }.max() ?? 0
                #expect(measured.value(.longestQueue, type: type, at: at) == Double(longest), "\(label)")
                let total = slots.reduce(Int64(0)) { sum, slot in
                    waiting.reduce(sum) { $0 + $1.timeQueued(in: slot) }
                }
                let clock = slots.reduce(Int64(0)) { $0 + $1.upperBound - $1.lowerBound }
                #expect(
                    measured.sample(.averageQueueLength, type: type, at: at) == ratio(Double(total), Double(clock)),
                    "\(label)")
            }
        }
    }

    @Test("is right in lines of thousands that grow, empty and grow again", arguments: [7, 8] as [UInt64])
    func longLines(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let calls = (0..<20_000).map { call in
            // Two swells of arrivals a second apart, an hour and a half apart; waits of up to half an hour, then an hour.
            let arrival = Int64(call % 10_000) * second / 2 + (call < 10_000 ? 0 : 10_400 * second)
            let queued = Int64.random(in: 1...(call < 10_000 ? 1_800 : 3_600) * second, using: &dice)
            return CallRecord(
                arrival: arrival, queued: queued, waited: queued, callType: UInt16.random(in: 0...1, using: &dice),
                team: 0, outcome: .answered)
        }
        let measured = Measured([calls], of: try twoTeams(days: 1), by: .hour)
        for type in [0, 1, nil] as [Int?] {
            let changes = calls.filter { type == nil || Int($0.callType) == type }
                .flatMap { [($0.arrival, 1), ($0.arrival + $0.queued, -1)] }
                // Who leaves at an instant is not in the line any more when another arrives.
                .sorted { $0 < $1 }
            var waiting = 0
            var longest = 0
            for (_, change) in changes {
                waiting += change
                longest = max(longest, waiting)
            }
            #expect(longest > (type == nil ? 3_000 : 1_500))
            #expect(measured.value(.longestQueue, type: type) == Double(longest))
        }
    }

    /// Some 400 calls from the evening before the period to its end, many at round times; most wait, some for days.
    private static func randomCalls(_ dice: inout Dice) -> [CallRecord] {
        let longest = Int64.random(in: 1...40, using: &dice)
        return (0..<400).map { _ in
            let isRound = Bool.random(using: &dice)
            let unit = isRound ? 600 * second : 1
            let arrival = Int64.random(in: -20_000 * second / unit..<Int64(days) * midnight / unit, using: &dice) * unit
            let isLong = Int.random(in: 0..<100, using: &dice) == 0
            let most = isLong ? 2 * midnight : longest * 600 * second
            let queued = Int64.random(in: 0...most / unit, using: &dice) * unit
            return CallRecord(
                arrival: arrival, queued: queued, waited: queued + second,
                callType: UInt16.random(in: 0...1, using: &dice), team: 0, outcome: .answered)
        }.sorted { $0.arrival < $1.arrival }
    }

    /// The calls as a simulation hands them over: those still in the line at midnight come again first on the next day.
    private static func dayByDay(_ calls: [CallRecord]) -> [[CallRecord]] {
        var carried: [CallRecord] = []
        return (-1...days).map { day in
            let (start, end) = (Int64(day) * midnight, Int64(day + 1) * midnight)
            let today = carried + calls.filter { (start..<end).contains($0.arrival) }
            guard day < days else { return today }
            carried = today.filter { $0.arrival + $0.queued >= end }
            return today.map { call in
                call.arrival + call.queued < end
                    ? call : CallRecord(arrival: call.arrival, callType: call.callType, area: call.area)
            }
        }
    }

    private static func slotLength(_ breakdown: Breakdown) -> Int64 {
        switch breakdown {
        case .hour: midnight / 24
        case .halfHour: midnight / 48
        case .day: midnight
        default: Int64(days) * midnight
        }
    }

    private static func slots(ofBucket bucket: Int, length: Int64, _ breakdown: Breakdown) -> [Range<Int64>] {
        let starts: [Int64]
        switch breakdown {
        case .hour, .halfHour: starts = (0..<Int64(days)).map { $0 * midnight + Int64(bucket) * length }
        default: starts = [Int64(bucket) * length]
        }
        return starts.map { $0..<$0 + length }
    }

    private static func longestQueue(of calls: [CallRecord], in slot: Range<Int64>) -> Int {
        let instants = [slot.lowerBound] + calls.map(\.arrival).filter(slot.contains)
        return Set(instants).map { instant in
            calls.count { $0.arrival <= instant && instant < $0.arrival + $0.queued }
        }.max() ?? 0
    }
}

extension CallRecord {
    fileprivate func timeQueued(in slot: Range<Int64>) -> Int64 {
        max(0, min(arrival + queued, slot.upperBound) - max(arrival, slot.lowerBound))
    }
}
