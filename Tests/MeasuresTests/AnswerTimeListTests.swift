import ContactCentre
import Measures
import Testing

/// A stretch of time, call type and grade with few answered calls holds their waits one by one; with many it counts them.
@Suite("Answer times of few and of many calls")
struct AnswerTimeListTests {
    private let second = Interval.microsecondsPerSecond

    /// Waits of which many are equal, as where callers are answered at once, some lie in one bin, and a few are hours.
    private func waits(_ count: Int, _ dice: inout Dice) -> [Int64] {
        (0..<count).map { _ in
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: 0
            case 1: 3 * second + Int64.random(in: 0..<3, using: &dice)
            case 2: Int64.random(in: 0...400, using: &dice) * second
            default: Int64.random(in: 0...(40 * 3_600 * second), using: &dice)
            }
        }
    }

    private func counts(_ waits: [Int64]) throws -> WaitCounts {
        var measurement = Measurement(MeasurementPlan(try twoTeams()))
        let calls = waits.enumerated().map { place, wait in
            CallRecord(
                arrival: Int64(place), queued: 0, waited: wait, callType: 0, team: 0, outcome: .answered,
                foundFreeAgent: true)
        }
        calls.withUnsafeBufferPointer { calls in
            measurement.add(calls: calls, spans: UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        }
        return try #require(measurement.waitCounts().first { !$0.bins.isEmpty })
    }

    @Test("The counts of many are those of its calls one by one, added up", arguments: [1, 2, 511, 512, 513, 1_500])
    func oneByOne(count: Int) throws {
        var dice = Dice(seed: UInt64(count))
        let waits = waits(count, &dice)
        var sum = WaitCounts()
        for wait in waits { sum.add(try counts([wait])) }
        #expect(try counts(waits) == sum)
        #expect(sum.calls == Int64(count) && sum.least == waits.min() && sum.most == waits.max())
        #expect(sum.atLeast == Int64(waits.count { $0 == sum.least }))
    }

    @Test("Shares answered within a time are exact at the whole second", arguments: [100, 512, 513, 1_500])
    func shares(count: Int) throws {
        var dice = Dice(seed: UInt64(count))
        let waits = waits(count, &dice)
        let calls = waits.enumerated().map { place, wait in
            CallRecord(
                arrival: Int64(place), queued: 0, waited: wait, callType: 0, team: 0, outcome: .answered,
                foundFreeAgent: true)
        }
        let measured = Measured([calls], of: try twoTeams())
        for (measure, limit) in [(Measure.answeredWithin10, 10), (.answeredWithin120, 120), (.answeredWithin300, 300)] {
            #expect(
                measured.sample(measure)
                    == .ratio(
                        numerator: Double(waits.count { $0 <= Int64(limit) * second }), denominator: Double(count)))
        }
        #expect(
            measured.sample(.under10)
                == .ratio(numerator: Double(waits.count { $0 < 10 * second }), denominator: Double(count)))
    }
}
