import ContactCentre
import Measures
import Scenarios
import Testing

/// 999 with a target of 90% within 10 s, from Monday, 30 October 2017.
@Suite("How often targets are missed")
struct TargetStretchTests {
    private let callType = CallTypeID(0)
    private static let day = 86_400.0

    private func missed(_ measure: Measure, _ calls: [CallRecord], days: Int) throws -> MeasureSample? {
        Measured([calls], of: try twoTeams(days: days)).sample(measure, type: 0)
    }

    /// The service level of an hour of the day.
    private func serviceLevel(ofHour hour: Int, _ days: [[CallRecord]], _ scenario: Scenario) -> MeasureSample {
        var measurement = Measurement(MeasurementPlan(scenario))
        for (day, calls) in days.enumerated() {
            calls.withUnsafeBufferPointer {
                measurement.add(
                    calls: $0, spans: UnsafeBufferPointer(start: nil, count: 0), isLast: day == days.count - 1)
            }
        }
        return measurement.serviceLevel(ofHour: hour, callType)
    }

    /// One call a day, answered after so many seconds.
    private func daily(_ waits: [Double]) -> [CallRecord] {
        waits.enumerated().map { .answered(at: Double($0.offset) * TargetStretchTests.day + 60, waited: $0.element) }
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
        let measured = Measured([calls], of: try twoTeams(days: 4))
        #expect(measured.sample(.daysMissingTarget, type: 0) == ratio(1, 2))
        #expect(measured.sample(.daysMissingTarget, type: 1) == ratio(0, 0))
        // Of all call types together, or of a team, nothing was aimed at.
        #expect(measured.sample(.daysMissingTarget) == nil)
        #expect(measured.sample(.daysMissingTarget, type: 0, team: 0) == nil)
    }

    @Test("Weeks run from Monday to Sunday, months from their first day to their last; only whole ones count")
    func weeksAndMonths() throws {
        // 30 October to 3 December 2017: five weeks, of which the last missed, and one whole month, November.
        let waits = [Double](repeating: 1, count: 28) + [Double](repeating: 20, count: 7)
        let calls = daily(waits)
        #expect(try missed(.weeksMissingTarget, calls, days: 35) == ratio(1, 5))
        // 26 of November's 30 calls are in time; with one more it is exactly the target.
        #expect(try missed(.monthsMissingTarget, calls, days: 35) == ratio(1, 1))
        let better = daily([Double](repeating: 1, count: 29) + [Double](repeating: 20, count: 6))
        #expect(try missed(.monthsMissingTarget, better, days: 35) == ratio(0, 1))
        #expect(try missed(.weeksMissingTarget, Array(calls.dropLast()), days: 34) == ratio(0, 4))
        #expect(try missed(.monthsMissingTarget, Array(calls.prefix(31)), days: 31) == ratio(0, 0))
        #expect(try missed(.weeksMissingTarget, Array(calls.prefix(6)), days: 6) == ratio(0, 0))
    }

    @Test("The days that miss are those whose own service level is below the target's")
    func sameAsByDay() throws {
        let scenario = try twoTeams(days: 21)
        // Waits of 0 to 12 s in a pattern that a day does not repeat: some days meet 90% within 10 s.
        let calls = (0..<21 * 40).map { (number: Int) -> CallRecord in
            let wait = 0.9 * Double((number + number / 40) % 10 + number / 200)
            return CallRecord.answered(at: 2_160 * Double(number), waited: wait)
        }
        let levels = Measured([calls], of: scenario, by: .day).values(.serviceLevel, type: 0)
        let below = levels.count { ($0 ?? 1) < 0.9 }
        #expect(levels.count == 21 && below > 0 && below < 21)
        #expect(Measured([calls], of: scenario).sample(.daysMissingTarget, type: 0) == ratio(Double(below), 21))
    }

    /// Answered in time and late; abandoned short, in time, and late: met and counted by hand.
    @Test(
        "Calls count by the target's basis",
        arguments: [
            (Target.Basis.offered, ratio(1, 5)), (.answered, ratio(1, 2)), (.offeredLessShortAbandons, ratio(1, 4)),
            (.offeredWithAbandonedWithinTarget, ratio(3, 5)),
        ])
    func bases(basis: Target.Basis, expected: MeasureSample) throws {
        let calls: [CallRecord] = [
            .answered(at: 0, waited: 10), .answered(at: 1, waited: 10.000001), .abandoned(at: 2, waited: 5),
            .abandoned(at: 3, waited: 10), .abandoned(at: 4, waited: 11),
        ]
        let scenario = try twoTeams(basis: basis)
        #expect(serviceLevel(ofHour: 0, [calls], scenario) == expected)
        #expect(Measured([calls], of: scenario).sample(.serviceLevel, type: 0) == expected)
        #expect(Measured([calls], of: scenario).sample(.daysMissingTarget, type: 0) == ratio(1, 1))
    }

    @Test("The hours of the day gather the calls of all days")
    func ofHours() throws {
        let days: [[CallRecord]] = [
            [.answered(at: 3_599.999999, waited: 1), .answered(at: 3_600, waited: 20)],
            [.answered(at: TargetStretchTests.day + 3_600, waited: 1)],
        ]
        let scenario = try twoTeams(days: 2)
        #expect(serviceLevel(ofHour: 0, days, scenario) == ratio(1, 1))
        #expect(serviceLevel(ofHour: 1, days, scenario) == ratio(1, 2))
        #expect(serviceLevel(ofHour: 2, days, scenario) == ratio(0, 0))
    }

    /// Three weeks of calls, one every 1,000 s, waiting in a pattern that hours don't repeat; every eleventh hangs up, and nobody calls
    /// at four in the morning.
    private static let threeWeeks: [[CallRecord]] = {
        var days = [[CallRecord]](repeating: [], count: 21)
        for number in 0..<1_814 {
            let at = 1_000 * Double(number)
            guard Int(at) / 3_600 % 24 != 4 else { continue }
            let wait = Double((number * number) % 14)
            days[Int(at / day)].append(
                number % 11 == 0 ? .abandoned(at: at, waited: wait) : .answered(at: at, waited: wait))
        }
        return days
    }()

    @Test(
        "Of the hours of a stretch those miss whose own calls do",
        arguments: [Breakdown.period, .day, .weekday, .hour, .hourOfWeek])
    func hours(breakdown: Breakdown) throws {
        func label(_ day: Int, _ hour: Int) -> String {
            let weekday = TimeBuckets.weekdays[day % 7]
            return switch breakdown {
            case .day: CalendarDate(year: 2017, month: 10, day: 30).map { $0.adding(days: day).text } ?? ""
            case .weekday: weekday
            case .hour: TimeBuckets.hours[hour]
            case .hourOfWeek: TimeBuckets.label(ofHour: TimeBuckets.hours[hour], of: weekday)
            default: "all"
            }
        }
        // Hour by hour, naively: under 9 of 10 of those offered were answered within 10 s.
        var expected: [String: (missed: Double, counted: Double)] = [:]
        for (day, calls) in TargetStretchTests.threeWeeks.enumerated() {
            for hour in 0..<24 {
                let from = Int64(day * 24 + hour) * 3_600 * second
                let own = calls.filter { $0.arrival >= from && $0.arrival < from + 3_600 * second }
                guard !own.isEmpty else { continue }
                let met = own.count { $0.outcome == .answered && $0.waited <= 10 * second }
                expected[label(day, hour), default: (0, 0)].counted += 1
                expected[label(day, hour), default: (0, 0)].missed += 10 * met < 9 * own.count ? 1 : 0
            }
        }
        let measured = Measured(TargetStretchTests.threeWeeks, of: try twoTeams(days: 21), by: breakdown)
        for name in measured.labels {
            let sample = measured.sample(.hoursMissingTarget, type: 0, at: breakdown == .period ? nil : name)
            #expect(sample == ratio(expected[name]?.missed ?? 0, expected[name]?.counted ?? 0), "\(name)")
        }
        #expect(expected.count == (breakdown == .hourOfWeek ? 161 : breakdown == .hour ? 23 : measured.labels.count))
    }

    @Test("Half-hours have no hours that could miss")
    func halfHours() throws {
        let measured = Measured(TargetStretchTests.threeWeeks, of: try twoTeams(days: 21), by: .halfHour)
        #expect(measured.sample(.hoursMissingTarget, type: 0, at: "12:00") == nil)
        #expect(measured.sample(.hoursMissingTarget, type: 0) != nil)
    }

    @Test("Calls of the warm-up and callers who come again tomorrow are not counted")
    func notCounted() throws {
        let scenario = try twoTeams(days: 2)
        let first: [CallRecord] = [.answered(at: -1, waited: 99), .answered(at: 5, waited: 1), .stillThere(at: 6)]
        let second: [CallRecord] = [.answered(at: 6, waited: 90_000), .answered(at: 90_000, waited: 1)]
        // The caller who came on the first day counts there: 1 of 2.
        #expect(Measured([first, second], of: scenario).sample(.daysMissingTarget, type: 0) == ratio(1, 2))
        #expect(serviceLevel(ofHour: 0, [first, second], scenario) == ratio(1, 2))
        // Its hour missed, that of the last call did not.
        #expect(Measured([first, second], of: scenario).sample(.hoursMissingTarget, type: 0) == ratio(1, 2))
    }
}
