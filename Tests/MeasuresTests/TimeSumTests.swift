import ContactCentre
import Measures
import Scenarios
import Testing

@Suite("Sums of lengths of time")
struct TimeSumTests {
    /// 2^128, beyond which two words end.
    private let end = 0x1p128

    @Test("No sum that an accepted scenario can reach is too large for two words, though several are for one")
    func greatestSums() {
        let longest = Double(Interval.longest.microseconds)
        // Talk and wrap take as long with a grade and away from home; each is drawn no longer than the longest interval.
        let longestWork = longest * Limits.mostHandlingFactor * Limits.mostHandlingFactor
        let period = (Limits.warmUpDays + Limits.periodDays + 1) * Double(Interval.day.microseconds)
        // Fractions of an agent are in it: each is counted as one more.
        let people = Limits.agents
        for (sum, isTooLargeForOne) in [
            (Limits.callsInAll * longestWork, true),
            (Limits.callsInAll * (longest + period), true),
            (people * (period + longestWork), true),
            (Limits.periodDays * Double(Interval.day.microseconds), false),
        ] {
            #expect(sum < end / 1e6)
            #expect((sum > Double(Int64.max)) == isTooLargeForOne)
        }
        // Every instant, and every work's end, is one word: no sum of a few of them passes its end.
        #expect(8 * (period + longest + 2 * longestWork) < Double(Int64.max))
        // Calls are numbered with 32 bits and counted with 32.
        #expect(Limits.callsInAll < Double(Int32.max))
        // Grades, call types, areas and follow-ons in a row are numbered with 16 bits, the last of which mean none.
        #expect(Limits.teams * Limits.grades < Int(UInt16.max) - 1)
        #expect(Limits.callTypes < Int(UInt16.max) && Limits.areas < Int(UInt16.max))
        #expect(2 * Limits.followOns < Int(UInt16.max) && Limits.timesAtMost < Double(UInt16.max))
        #expect(people < Double(Int32.max))
        // The work of a length that may be asked for is followed to its end, however many agents there are.
        let bits = (1...63).first { Double(1 << $0) >= people } ?? 63
        let farthest = Double(Int64.max >> bits)
        let asked = Limits.lengthSeconds * 1e6 * Limits.mostHandlingFactor * Limits.mostHandlingFactor
        #expect(asked + Double(Interval.day.microseconds) < farthest)
    }

    @Test("Sums carry from one word to the next, and are exact below")
    func carrying() {
        var sum = TimeSum()
        #expect(sum.microseconds == 0)
        for _ in 0..<4 { sum &+= Int64.max }
        #expect(sum.microseconds == 0x1p65)
        var twice = sum
        twice += sum
        #expect(twice.microseconds == 0x1p66)
        #expect((sum + twice).microseconds == 0x1.8p66)
        #expect(TimeSum(3_600_000_000).hours == 1)
        #expect(TimeSum(2_500_000).seconds == 2.5)
        #expect(TimeSum(9_007_199_254_740_993).microseconds == Double(9_007_199_254_740_993 as Int64))
    }

    @Test("A century of the most agents, of their longest conversations and of an endless queue is measured")
    func century() throws {
        let days = Int(Limits.periodDays)
        let period = Int64(days) * Interval.day.microseconds
        let agents = Int(Limits.agents)
        let spans = (0..<agents).flatMap { agent in
            [AgentActivity.present, .engaged].map {
                AgentSpan(start: 0, end: period, agent: UInt32(agent), team: 0, activity: $0)
            }
        }
        // Nobody waits for longer, however patient.
        let wait = Interval.longest.microseconds
        // 30 days, with a grade of a tenth of the speed, away from home to a tenth of it.
        let talk = Int64(Limits.lengthSeconds) * second * 100
        let answered = (0..<40_000).map { _ in
            CallRecord(arrival: 0, waited: wait, talk: talk, wrap: talk, callType: 0, team: 0, outcome: .answered)
        }
        let abandoned = (0..<40_000).map { _ in
            CallRecord(arrival: 0, queued: wait, waited: wait, callType: 1, outcome: .abandoned)
        }
        let measured = Measured([answered + abandoned], spans: spans, of: try twoTeams(days: days))
        #expect(measured.value(.averageAgents, team: 0) == Double(agents))
        #expect(measured.value(.occupancy, team: 0) == 1)
        #expect(measured.value(.averageTalkSeconds, type: 0) == Limits.lengthSeconds * 100)
        #expect(measured.value(.averageHandleSeconds, type: 0) == Limits.lengthSeconds * 200)
        #expect(measured.value(.averageSpeedOfAnswerSeconds, type: 0) == Interval.longest.seconds)
        #expect(measured.value(.averageWaitSeconds) == Interval.longest.seconds)
        #expect(
            measured.value(.averageQueueLength, type: 1) == 40_000 * Interval.longest.seconds
                / (Limits.periodDays * 86_400))
    }
}
