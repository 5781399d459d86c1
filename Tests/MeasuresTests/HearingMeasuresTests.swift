import ContactCentre
import Measures
import Scenarios
import Testing

/// Calls that end on arrival, because of what their callers hear.
@Suite("Measures of what callers hear")
struct HearingMeasuresTests {
    private static let calls: [CallRecord] = [
        .answered(at: 100, queued: 4, waited: 10), .answered(at: 200, waited: 0, free: true),
        .abandoned(at: 300, waited: 5), .abandoned(at: 400, waited: 7), .blocked(at: 500), .blocked(at: 600),
        .blocked(at: 700), .stillThere(at: 800),
    ]

    private func measured(
        _ basis: Target.Basis = .offered, _ keys: String = "queueCapacity: 3,"
    ) throws -> Measured {
        Measured([HearingMeasuresTests.calls], of: try twoTeams(basis: basis, keysOf999: keys))
    }

    @Test("A blocked call is offered, neither answered nor abandoned, and has no wait")
    func blocked() throws {
        let measured = try measured()
        let expected: [(Measure, Double)] = [
            (.offered, 8), (.answered, 2), (.abandoned, 2), (.blocked, 3), (.stillThere, 1), (.shortAbandoned, 1),
            (.longestQueue, 1),
        ]
        for (measure, value) in expected { #expect(measured.value(measure, type: 0) == value, "\(measure)") }
        #expect(measured.sample(.abandonedFraction, type: 0) == ratio(2, 8))
        #expect(measured.sample(.waitedAtAll, type: 0) == ratio(7, 8))
        // 10 + 0 + 5 + 7 seconds of four; three never waited, and of one nobody knows.
        #expect(measured.sample(.averageWaitSeconds, type: 0) == ratio(22, 4))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0) == ratio(10, 2))
        #expect(measured.sample(.blocked) == .value(3))
        #expect(measured.sample(.blocked, type: 1) == .value(0))
    }

    @Test(
        "Every basis of the service level counts a blocked call as missed, but for the one of answered calls",
        arguments: [
            (Target.Basis.offered, ratio(2, 8)), (.answered, ratio(2, 2)), (.offeredLessShortAbandons, ratio(2, 7)),
            (.offeredWithAbandonedWithinTarget, ratio(4, 8)),
        ])
    func serviceLevel(basis: Target.Basis, expected: MeasureSample) throws {
        #expect(try measured(basis).sample(.serviceLevel, type: 0) == expected)
        // The tally of hours, days, weeks and months has the same rule: it misses 90% by the same calls.
        let missed = try measured(basis).sample(.daysMissingTarget, type: 0)
        #expect(missed == ratio(basis == .answered ? 0 : 1, 1))
    }

    @Test("Who is blocked and tries again is an attempt; who doesn't was never answered")
    func callers() throws {
        var first = CallRecord.blocked(at: 10)
        first.triesAgain = true
        var second = CallRecord.blocked(at: 20)
        (second.isRedial, second.hasTriedTypeBefore) = (true, true)
        let measured = Measured(
            [[first, second, .abandoned(at: 30, waited: 9)]], of: try twoTeams(keysOf999: "queueCapacity: 3,"))
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(3, 2))
        #expect(measured.sample(.callersNeverAnswered, type: 0) == .value(2))
    }

    @Test(
        "Who leaves on hearing the wait is abandoned after no time, a short abandon where there is a limit, and counted apart"
    )
    func balked() throws {
        var balked = CallRecord.abandoned(at: 10, waited: 0)
        balked.hasBalked = true
        let calls: [CallRecord] = [
            balked, .abandoned(at: 20, waited: 0), .abandoned(at: 30, waited: 9), .answered(at: 40, waited: 11),
        ]
        let keys = "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.1 }] },"
        let measured = Measured([calls], of: try twoTeams(keysOf999: keys))
        let expected: [(Measure, Double)] = [
            (.offered, 4), (.abandoned, 3), (.shortAbandoned, 2), (.balked, 1), (.callersNeverAnswered, 3),
            (.longestQueue, 1),
        ]
        for (measure, value) in expected { #expect(measured.value(measure, type: 0) == value, "\(measure)") }
        #expect(measured.sample(.averageWaitSeconds, type: 0) == ratio(20, 4))
        #expect(measured.sample(.balked) == .value(1))
        #expect(measured.sample(.blocked) == nil)
    }

    @Test("Scenarios without a busy tone have no such rows; a tone from a day on is enough for them")
    func rows() throws {
        #expect(try measured(.offered, "").sample(.blocked, type: 0) == nil)
        #expect(try measured().sample(.blocked, type: 0) != nil)
        #expect(try measured().sample(.balked, type: 0) == nil)
    }
}
