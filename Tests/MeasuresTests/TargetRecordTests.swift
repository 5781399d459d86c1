import ContactCentre
import Measures
import Scenarios
import Testing

/// 999 with a target of 90% within 10 s, from Monday, 30 October 2017.
@Suite("How often targets are missed")
struct TargetRecordTests {
    private let callType = CallTypeID(0)
    private static let day = 86_400.0

    private func record(_ calls: [CallRecord], _ scenario: Scenario) -> TargetRecord {
        var record = TargetRecord(scenario, MeasurementPlan(scenario))
        calls.withUnsafeBufferPointer { record.add(calls: $0, isLast: true) }
        return record
    }

    /// One call a day, answered after so many seconds.
    private func daily(_ waits: [Double]) -> [CallRecord] {
        waits.enumerated().map { .answered(at: Double($0.offset) * TargetRecordTests.day + 60, waited: $0.element) }
    }

    @Test("A day misses when its own calls do; days without calls are not counted")
    func days() throws {
        let calls: [CallRecord] = [
            // Monday: 9 of 10 in time, exactly the target.
            .answered(at: 0, waited: 1), .answered(at: 1, waited: 1), .answered(at: 2, waited: 1),
            .answered(at: 3, waited: 1), .answered(at: 4, waited: 1), .answered(at: 5, waited: 1),
            .answered(at: 6, waited: 1), .answered(at: 7, waited: 1), .answered(at: 8, waited: 1),
            .abandoned(at: 86_399.999999, waited: 3),
            // Tuesday: none. Wednesday: 8 of 9.
            .answered(at: 172_800, waited: 1), .answered(at: 172_801, waited: 1), .answered(at: 172_802, waited: 1),
            .answered(at: 172_803, waited: 1), .answered(at: 172_804, waited: 1), .answered(at: 172_805, waited: 1),
            .answered(at: 172_806, waited: 1), .answered(at: 172_807, waited: 1), .answered(at: 172_808, waited: 11),
        ]
        let record = record(calls, try twoTeams(days: 4))
        #expect(record.missed(.day, by: callType) == ratio(1, 2))
        #expect(record.missed(.day, by: CallTypeID(1)) == ratio(0, 0))
    }

    @Test("Weeks run from Monday to Sunday, months from their first day to their last; only whole ones count")
    func weeksAndMonths() throws {
        // 30 October to 3 December 2017: five weeks, of which the last missed, and one whole month, November.
        let waits = [Double](repeating: 1, count: 28) + [Double](repeating: 20, count: 7)
        let calls = daily(waits)
        let five = record(calls, try twoTeams(days: 35))
        #expect(five.missed(.week, by: callType) == ratio(1, 5))
        // 26 of November's 30 calls are in time; with one more it is exactly the target.
        #expect(five.missed(.month, by: callType) == ratio(1, 1))
        let better = daily([Double](repeating: 1, count: 29) + [Double](repeating: 20, count: 6))
        #expect(record(better, try twoTeams(days: 35)).missed(.month, by: callType) == ratio(0, 1))
        let four = record(Array(calls.dropLast()), try twoTeams(days: 34))
        #expect(four.missed(.week, by: callType) == ratio(0, 4))
        let short = record(Array(calls.prefix(31)), try twoTeams(days: 31))
        #expect(short.missed(.month, by: callType) == ratio(0, 0))
        #expect(record(Array(calls.prefix(6)), try twoTeams(days: 6)).missed(.week, by: callType) == ratio(0, 0))
    }

    @Test("The hours of the day gather the calls of all days")
    func hours() throws {
        let record = record(
            [
                .answered(at: 3_599.999999, waited: 1), .answered(at: 3_600, waited: 20),
                .answered(at: TargetRecordTests.day + 3_600, waited: 1),
            ], try twoTeams(days: 2))
        #expect(record.serviceLevel(inHour: 0, of: callType) == ratio(1, 1))
        #expect(record.serviceLevel(inHour: 1, of: callType) == ratio(1, 2))
        #expect(record.serviceLevel(inHour: 2, of: callType) == ratio(0, 0))
    }

    @Test("Calls of the warm-up and callers who come again tomorrow are not counted")
    func notCounted() throws {
        let scenario = try twoTeams(days: 2)
        var record = TargetRecord(scenario, MeasurementPlan(scenario))
        let first: [CallRecord] = [.answered(at: -1, waited: 99), .answered(at: 5, waited: 1), .stillThere(at: 6)]
        let second: [CallRecord] = [.answered(at: 6, waited: 90_000), .answered(at: 90_000, waited: 1)]
        first.withUnsafeBufferPointer { record.add(calls: $0, isLast: false) }
        second.withUnsafeBufferPointer { record.add(calls: $0, isLast: true) }
        // The caller who came on the first day counts there: 1 of 2.
        #expect(record.missed(.day, by: callType) == ratio(1, 2))
        #expect(record.serviceLevel(inHour: 0, of: callType) == ratio(1, 2))
    }
}
