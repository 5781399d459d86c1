import ContactCentre
import Measures
import Scenarios
import Testing

/// Calls whose callers are rung back, counted by hand.
@Suite("Measures of call-backs")
struct CallBackMeasuresTests {
    private static let keys =
        "callBack: { offerAfterSeconds: 5, accept: 0.5, reached: 0.5, attemptsAtMost: 2 },"

    /// Accepted after 5 s and reached when an agent turned to it after 65 s: 60 s later.
    private static let reached = CallRecord.rungBack(at: 100, held: 5, queued: 65, isReached: true)
    /// Accepted after 5 s, rung in vain after 45 s, rung again at 400 s when an agent was free after 10 s: 305 s after accepting at 105 s.
    private static let inVain: CallRecord = {
        var call = CallRecord.rungBack(at: 100, held: 5, queued: 45, isReached: false)
        call.triesAgain = true
        return call
    }()
    private static func next(_ isReached: Bool) -> CallRecord {
        var call = CallRecord.rungBack(at: 400, held: 0, queued: 10, isReached: isReached)
        call.wasOfferedCallBack = false
        call.isNextAttempt = true
        call.firstArrival = Int64(105) * Interval.microsecondsPerSecond
        return call
    }
    private static let calls: [CallRecord] = {
        var declined = CallRecord.answered(at: 90, queued: 10, waited: 12)
        declined.wasOfferedCallBack = true
        return [
            declined, reached, inVain, .answered(at: 200, waited: 3, free: true), .abandoned(at: 300, waited: 7),
            next(true),
        ]
    }()

    private func measured(_ basis: Target.Basis = .offered, _ calls: [CallRecord] = calls) throws -> Measured {
        Measured([calls], of: try twoTeams(basis: basis, keysOf999: CallBackMeasuresTests.keys))
    }

    @Test("A call whose caller accepted is offered and neither answered nor abandoned; a further attempt is no call")
    func counts() throws {
        let measured = try measured()
        let expected: [(Measure, Double)] = [
            (.offered, 5), (.answered, 2), (.abandoned, 1), (.callBackAccepted, 2), (.callBackOffered, 3),
            (.callBackReached, 2), (.callersNeverAnswered, 1), (.stillThere, 0),
        ]
        for (measure, value) in expected { #expect(measured.value(measure, type: 0) == value, "\(measure)") }
        // (65 - 5) + (400 + 10 - 105) seconds of two callers reached.
        #expect(measured.sample(.averageCallBackSeconds, type: 0) == ratio(60 + 305, 2))
        // Waits on the line: 12, 5, 5, 3 and 7 s.
        #expect(measured.sample(.averageWaitSeconds, type: 0) == ratio(32, 5))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0) == ratio(15, 2))
        #expect(measured.sample(.waitedAtAll, type: 0) == ratio(4, 5))
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(5, 5))
        #expect(measured.sample(.callBackReached) == .value(2))
        #expect(measured.sample(.callBackReached, type: 1) == .value(0))
    }

    @Test("Who is reached at no attempt was never answered")
    func neverReached() throws {
        let calls = [CallBackMeasuresTests.inVain, CallBackMeasuresTests.next(false)]
        let measured = try measured(.offered, calls)
        #expect(measured.value(.callersNeverAnswered, type: 0) == 1)
        #expect(measured.value(.callBackReached, type: 0) == 0)
        #expect(measured.value(.averageCallBackSeconds, type: 0) == nil)
    }

    @Test("A further attempt still to be made at the end is no call either")
    func stillThere() throws {
        var next = CallRecord.stillThere(at: 400)
        next.isNextAttempt = true
        let measured = try measured(.offered, [CallBackMeasuresTests.inVain, next])
        #expect(measured.value(.offered, type: 0) == 1)
        #expect(measured.value(.stillThere, type: 0) == 0)
        #expect(measured.sample(.serviceLevel, type: 0) == ratio(0, 1))
        #expect(measured.sample(.daysMissingTarget, type: 0) == ratio(1, 1))
    }

    /// Answered within 10 s: one of five calls; two of them accepted a call-back.
    @Test(
        "An accepted call-back misses the target by every basis but those that leave it out",
        arguments: [
            (Target.Basis.offered, ratio(1, 5)), (.answered, ratio(1, 2)), (.offeredLessShortAbandons, ratio(1, 5)),
            (.offeredWithAbandonedWithinTarget, ratio(2, 5)), (.offeredLessCallBacks, ratio(1, 3)),
        ])
    func serviceLevel(basis: Target.Basis, expected: MeasureSample) throws {
        #expect(try measured(basis).sample(.serviceLevel, type: 0) == expected)
        #expect(try measured(basis).sample(.daysMissingTarget, type: 0) == ratio(1, 1))
    }

    @Test("Scenarios without call-backs have no such rows")
    func rows() throws {
        let measured = Measured([CallBackMeasuresTests.calls], of: try twoTeams())
        #expect(measured.sample(.callBackAccepted, type: 0) == nil)
        #expect(measured.sample(.averageCallBackSeconds, type: 0) == nil)
    }
}

extension CallRecord {
    /// A call whose caller held the line for so long, accepted, and was rung when an agent turned to it.
    fileprivate static func rungBack(at arrival: Double, held: Double, queued: Double, isReached: Bool) -> CallRecord {
        func microseconds(_ seconds: Double) -> Int64 { Int64(seconds * 1_000_000) }
        var call = CallRecord(
            arrival: microseconds(arrival), queued: microseconds(queued), waited: microseconds(held),
            talk: isReached ? microseconds(100) : 0, callType: 0,
            answeredBy: isReached ? (grade: GradeID(0), team: TeamID(0)) : nil,
            outcome: isReached ? .calledBack : .notReached)
        call.wasOfferedCallBack = true
        return call
    }
}
