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

    @Test("Callers of 21:00 who wait until 23:00 are in the queue at 22:00 too, though nobody rings any more")
    func carriedIntoLaterSlots() throws {
        // Two callers wait from 21:00 until after 23:00, the second a minute longer; the next call comes the day after.
        let calls: [CallRecord] = [
            .answered(at: 75_600, waited: 7_260), .answered(at: 75_600, waited: 7_320),
            .answered(at: 86_400 + 28_800, waited: 5),
        ]
        let days = [[calls[0], calls[1]], [calls[2]]]
        let hours = Measured(days, of: try twoTeams(days: 2), by: .hour)
        let expected = ["20:00": 0.0, "21:00": 2, "22:00": 2, "23:00": 2, "00:00": 0, "08:00": 1]
        for (label, longest) in expected { #expect(hours.value(.longestQueue, at: label) == longest, "\(label)") }
        let halfHours = Measured(days, of: try twoTeams(days: 2), by: .halfHour)
        let byHalfHour = ["21:30": 2.0, "22:00": 2, "22:30": 2, "23:00": 2, "23:30": 0]
        for (label, longest) in byHalfHour { #expect(halfHours.value(.longestQueue, at: label) == longest, "\(label)") }
    }

    @Test("Callers of the warm-up who wait at the start are in the queue of every stretch they wait through")
    func carriedFromTheWarmUp() throws {
        let early: [CallRecord] = [.stillThere(at: -7_200), .stillThere(at: -3_600)]
        let settled: [CallRecord] = [
            .answered(at: -7_200, waited: 7_200 + 3 * 3_600 + 1), .abandoned(at: -3_600, waited: 3_600 + 3_600),
        ]
        let measured = Measured(
            [early, settled, [.answered(at: 86_400 + 40_000, waited: 1)]], of: try twoTeams(days: 2), by: .hour)
        let expected = ["00:00": 2.0, "01:00": 1, "02:00": 1, "03:00": 1, "04:00": 0, "11:00": 1]
        for (label, longest) in expected { #expect(measured.value(.longestQueue, at: label) == longest, "\(label)") }
    }

    @Test("is what a sweep over all arrivals and departures gives, in thousands of small cases with few calls")
    func againstSweeping() throws {
        let breakdowns = Breakdown.allCases
        #if DEBUG
            let seeds = 0..<60 as Range<UInt64>
        #else
            let seeds = 0..<3_000 as Range<UInt64>
        #endif
        // From Monday, 30 October 2017: ten days touch two months and have two Mondays, Tuesdays and Wednesdays.
        let dayCounts = [1, 2, 3, 10]
        let scenarios = try dayCounts.map { try twoTeams(days: $0) }
        for seed in seeds {
            var dice = Dice(seed: seed)
            let (days, scenario) = zip(dayCounts, scenarios).map { $0 }[Int.random(in: 0..<4, using: &dice)]
            let calls = SparseCalls(days: days, &dice)
            let breakdown = breakdowns[Int.random(in: 0..<breakdowns.count, using: &dice)]
            let measured = Measured(calls.byDay, of: scenario, by: breakdown)
            for type in [0, 1, nil] as [Int?] {
                let ofType = calls.settled.filter { type == nil || Int($0.callType) == type }
                let expected = measured.labels.indices.map { bucket in
                    calls.slots(breakdown, bucket: bucket).map { SparseCalls.longestQueue(of: ofType, in: $0) }.max()
                        .map(Double.init)
                }
                let found = measured.values(.longestQueue, type: type)
                #expect(found == expected, "seed \(seed), by \(breakdown), type \(type ?? -1)")
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
