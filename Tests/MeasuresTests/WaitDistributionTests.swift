import ContactCentre
import Measures
import Testing

@Suite("The distribution of waits")
struct WaitDistributionTests {
    private static let withinLimits: [(Measure, Int64)] = [
        (.answeredWithin10, 10), (.answeredWithin30, 30), (.answeredWithin60, 60), (.answeredWithin120, 120),
        (.answeredWithin180, 180), (.answeredWithin240, 240), (.answeredWithin300, 300),
    ]

    @Test("counts a wait of the very limit as within, and one a microsecond longer as not", arguments: withinLimits)
    func veryLimit(measure: Measure, limit: Int64) throws {
        let waits = [limit * second - 1, limit * second, limit * second + 1]
        #expect(try measured(waits).sample(measure, type: 0) == ratio(2, 3))
    }

    @Test(
        "has bands that hold their lower limit and not their upper one",
        arguments: [
            (Measure.under10, [9_999_999], true), (.under10, [10_000_000], false),
            (.from10Under60, [9_999_999], false), (.from10Under60, [10_000_000], true),
            (.from10Under60, [59_999_999], true), (.from10Under60, [60_000_000], false),
            (.from60, [59_999_999], false), (.from60, [60_000_000], true),
            (.answeredAt120OrLater, [119_999_999], false), (.answeredAt120OrLater, [120_000_000], true),
        ] as [(Measure, [Int64], Bool)])
    func bands(measure: Measure, waits: [Int64], isIn: Bool) throws {
        #expect(try measured(waits).sample(measure, type: 0) == ratio(isIn ? 1 : 0, 1))
    }

    @Test("counts random waits as counting one by one does", arguments: 1...5)
    func againstCounting(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let waits = (0..<2_000).map { _ -> Int64 in
            let wholeSeconds = Int64.random(in: 0...400, using: &dice) * second
            return Bool.random(using: &dice) ? wholeSeconds : wholeSeconds + Int64.random(in: 0..<second, using: &dice)
        }
        let measured = try measured(waits)
        for (measure, limit) in WaitDistributionTests.withinLimits {
            let expected = ratio(Double(waits.count { $0 <= limit * second }), 2_000)
            #expect(measured.sample(measure) == expected, "\(measure)")
        }
        #expect(measured.sample(.from60) == ratio(Double(waits.count { $0 >= 60 * second }), 2_000))
        #expect(measured.sample(.longestAnswerSeconds) == .value(Double(waits.max() ?? 0) / Double(second)))
    }

    @Test(
        "has quantiles within 1/128 of the exact ones, or a millisecond (2^10 microseconds)",
        arguments: [1, 2, 3, 10, 101, 5_000], [Int64(900), 50_000, 2_000_000, 90_000_000, 40_000_000_000])
    func quantiles(count: Int, longest: Int64) throws {
        var dice = Dice(seed: UInt64(count) &+ UInt64(longest))
        let waits = (0..<count).map { _ in Int64.random(in: 0...longest, using: &dice) }
        let sorted = waits.sorted()
        let measured = try measured(waits)
        for (measure, share) in [
            (Measure.medianAnswerSeconds, 0.5), (.p90AnswerSeconds, 0.9), (.p95AnswerSeconds, 0.95),
        ] {
            let place = Int((share * Double(count)).rounded(.up)) - 1
            let exact = Double(sorted[max(0, place)]) / Double(second)
            let found = try #require(measured.value(measure))
            #expect(abs(found - exact) <= max(exact / 128, 0.001024), "\(measure): \(found) for \(exact)")
        }
    }

    @Test(
        "has percentiles of equal waits that are that wait, and of one call its wait, to the microsecond",
        arguments: [1, 2, 40], [Int64(0), 1, 17_600_000, 30_000_000, 2_500_000, 3_600_000_001])
    func equalWaits(count: Int, wait: Int64) throws {
        let measured = try measured([Int64](repeating: wait, count: count))
        for measure in [Measure.medianAnswerSeconds, .p90AnswerSeconds, .p95AnswerSeconds] {
            #expect(measured.value(measure) == Double(wait) / Double(second), "\(measure)")
        }
    }

    @Test("knows a wait that most calls have in common exactly, whatever the others")
    func commonWait() throws {
        let waits = [Int64](repeating: 2_500_000, count: 19) + [70 * second]
        let measured = try measured(waits)
        // 0.95 of 20 are 19.
        #expect(measured.value(.medianAnswerSeconds) == 2.5 && measured.value(.p95AnswerSeconds) == 2.5)
    }

    @Test("knows the shortest wait exactly as long as the rank reaches it, and a wait just above it after that")
    func shortestWait() throws {
        // All in one bin of 1.024 ms: 15 answered at once, 5 after 1 ms.
        let waits = [Int64](repeating: 0, count: 15) + [Int64](repeating: 1_000, count: 5)
        let measured = try measured(waits)
        #expect(measured.value(.medianAnswerSeconds) == 0)
        #expect(try #require(measured.value(.p90AnswerSeconds)) > 0)
        #expect(try #require(measured.value(.p95AnswerSeconds)) <= 0.001)
    }

    @Test("never has a percentile outside the waits seen", arguments: 1...30)
    func withinWhatWasSeen(count: Int) throws {
        var dice = Dice(seed: UInt64(count))
        let waits = (0..<count).map { _ in Int64.random(in: 9_000_000...9_001_000, using: &dice) }
        let measured = try measured(waits)
        let (least, most) = (try #require(waits.min()), try #require(waits.max()))
        for measure in [Measure.medianAnswerSeconds, .p90AnswerSeconds, .p95AnswerSeconds] {
            let found = try #require(measured.value(measure)) * Double(second)
            #expect((Double(least) - 0.001...Double(most) + 0.001).contains(found), "\(measure)")
        }
    }

    @Test("has a median of 0 where most are answered at once")
    func mostAtOnce() throws {
        #expect(try measured([0, 0, 0, 70 * second]).value(.medianAnswerSeconds) == 0)
    }

    @Test("has a place for the longest wait there may be")
    func longestWait() throws {
        let longest = Interval.longest
        let found = try #require(try measured([longest.microseconds]).value(.p95AnswerSeconds))
        #expect(abs(found - longest.seconds) <= longest.seconds / 128)
    }

    private func measured(_ waits: [Int64]) throws -> Measured {
        let calls = waits.enumerated().map { place, wait in
            CallRecord(
                arrival: Int64(place), queued: 0, waited: wait, callType: 0, team: 0, outcome: .answered,
                foundFreeAgent: true)
        }
        return Measured([calls], of: try twoTeams())
    }
}
