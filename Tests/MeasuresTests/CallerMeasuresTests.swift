import ContactCentre
import Measures
import Scenarios
import Testing

/// Chains of calls by hand: who rang again, who was handed on, who had a new need.
@Suite("Measures by caller")
struct CallerMeasuresTests {
    /// What comes before a call in its caller's chain.
    private enum Link {
        /// A new need.
        case first
        /// The caller hung up and tries the type again, or for the first time.
        case again, turned
        /// An agent handed the caller on, to a type not tried yet or to one that was.
        case handedOn, handedBack
    }

    private static func call(_ call: CallRecord, _ link: Link, triesAgain: Bool = false) -> CallRecord {
        var call = call
        call.isRedial = link == .again || link == .turned
        call.isHandedOn = link == .handedOn || link == .handedBack
        call.hasTriedTypeBefore = link == .again || link == .handedBack
        call.triesAgain = triesAgain
        return call
    }

    private func measured(_ calls: [CallRecord]) throws -> Measured { Measured([calls], of: try twoTeams()) }

    @Test("Attempts are over the callers who made them; who tries again is not yet given up")
    func redials() throws {
        // Three callers: one hangs up twice and is answered; one hangs up and stays away; one tries again and again in vain.
        let calls = [
            CallerMeasuresTests.call(.abandoned(at: 0, waited: 10), .first, triesAgain: true),
            CallerMeasuresTests.call(.abandoned(at: 60, waited: 10), .again, triesAgain: true),
            CallerMeasuresTests.call(.answered(at: 120, waited: 5), .again),
            CallerMeasuresTests.call(.abandoned(at: 200, waited: 10), .first),
            CallerMeasuresTests.call(.abandoned(at: 300, waited: 10), .first, triesAgain: true),
            CallerMeasuresTests.call(.abandoned(at: 400, waited: 10), .again, triesAgain: true),
            CallerMeasuresTests.call(.abandoned(at: 500, waited: 10), .again),
            CallerMeasuresTests.call(.answered(at: 600, type: 1, waited: 0), .first),
        ]
        let measured = try measured(calls)
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(7, 3))
        #expect(measured.sample(.attemptsPerCaller, type: 1) == ratio(1, 1))
        #expect(measured.sample(.attemptsPerCaller) == ratio(8, 4))
        #expect(measured.sample(.callersNeverAnswered, type: 0) == .value(2))
        #expect(measured.sample(.callersNeverAnswered, type: 1) == .value(0))
        #expect(measured.sample(.callersNeverAnswered) == .value(2))
    }

    @Test("Who rang 101 in vain and then 999 has rung each once: one attempt at 999, two in all")
    func turnsToAnotherType() throws {
        // Beside one who rings 999 only; nobody rings 999 twice.
        let calls = [
            CallerMeasuresTests.call(.abandoned(at: 0, type: 1, waited: 10), .first, triesAgain: true),
            CallerMeasuresTests.call(.answered(at: 30, waited: 2), .first),
            CallerMeasuresTests.call(.answered(at: 60, waited: 5), .turned),
        ]
        let measured = try measured(calls)
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(2, 2))
        #expect(measured.sample(.attemptsPerCaller, type: 1) == ratio(1, 1))
        #expect(measured.sample(.attemptsPerCaller) == ratio(3, 2))
        for type in [0, 1, nil] as [Int?] {
            #expect(measured.sample(.callersNeverAnswered, type: type) == .value(0))
        }
    }

    @Test("Who gives up is counted at the type where that was")
    func givesUpElsewhere() throws {
        let calls = [
            CallerMeasuresTests.call(.abandoned(at: 0, type: 1, waited: 10), .first, triesAgain: true),
            CallerMeasuresTests.call(.abandoned(at: 60, waited: 5), .turned),
        ]
        let measured = try measured(calls)
        #expect(measured.sample(.callersNeverAnswered, type: 1) == .value(0))
        #expect(measured.sample(.callersNeverAnswered, type: 0) == .value(1))
        #expect(measured.sample(.callersNeverAnswered) == .value(1))
    }

    @Test("Who is handed on is the same caller in the same attempt, and at the type handed on to a caller of it")
    func handedOn() throws {
        // 101 hands on to 999; the caller hangs up there and rings 999 again. Another is handed from 999 to 101 and back.
        let calls = [
            CallerMeasuresTests.call(.answered(at: 0, type: 1, waited: 10), .first),
            CallerMeasuresTests.call(.abandoned(at: 60, waited: 5), .handedOn, triesAgain: true),
            CallerMeasuresTests.call(.answered(at: 120, waited: 5), .again),
            CallerMeasuresTests.call(.answered(at: 200, waited: 5), .first),
            CallerMeasuresTests.call(.answered(at: 300, type: 1, waited: 5), .handedOn),
            CallerMeasuresTests.call(.answered(at: 400, waited: 5), .handedBack),
        ]
        let measured = try measured(calls)
        // 999: two attempts of the one, one of the other. 101: one each. In all: two of the one, one of the other.
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(3, 2))
        #expect(measured.sample(.attemptsPerCaller, type: 1) == ratio(2, 2))
        #expect(measured.sample(.attemptsPerCaller) == ratio(3, 2))
    }

    @Test("Who comes back after an answer has a new need and is a new caller")
    func repeatContact() throws {
        let calls = [
            CallerMeasuresTests.call(.answered(at: 0, waited: 10), .first),
            CallerMeasuresTests.call(.answered(at: 40_000, waited: 5), .first),
        ]
        #expect(try measured(calls).sample(.attemptsPerCaller, type: 0) == ratio(2, 2))
        #expect(try measured(calls).sample(.attemptsPerCaller) == ratio(2, 2))
    }

    @Test("A call that left the house, or is still there, is not one of a caller who was never answered")
    func leftTheHouse() throws {
        let out = CallRecord(arrival: 0, queued: second, waited: second, callType: 0, outcome: .transferredOut)
        let calls = [
            CallerMeasuresTests.call(.abandoned(at: 0, waited: 10), .first, triesAgain: true), out,
            CallerMeasuresTests.call(.stillThere(at: 60), .again), .abandoned(at: 70, waited: 1),
        ]
        let measured = try measured(calls)
        #expect(measured.sample(.callersNeverAnswered, type: 0) == .value(1))
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(4, 3))
    }

    @Test("A redial carried over midnight counts once")
    func carried() throws {
        let redial = CallerMeasuresTests.call(.stillThere(at: 86_390), .again)
        let answered = CallerMeasuresTests.call(.answered(at: 86_390, waited: 20), .again)
        let first = CallerMeasuresTests.call(.abandoned(at: 86_000, waited: 10), .first, triesAgain: true)
        let measured = Measured([[first, redial], [answered]], of: try twoTeams(days: 2))
        #expect(measured.sample(.attemptsPerCaller, type: 0) == ratio(2, 1))
        #expect(measured.sample(.callersNeverAnswered, type: 0) == .value(0))
    }
}
