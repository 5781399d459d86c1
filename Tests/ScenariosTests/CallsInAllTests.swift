import Scenarios
import Testing

@Suite("How many calls a scenario may have")
struct CallsInAllTests {
    @Test("More calls than can be numbered are refused, and how many is said")
    func tooMany() {
        // 2,600 days of a million calls; one day after the period is simulated too, and one before.
        let text = smallScenario(
            period: "start: '2017-10-02', days: 2598, warmUpDays: 1", arrivals: "callsPerDay: 1000000")
        #expect(
            problemsByLine(in: text) == [
                "3 callTypes: expected at most 2000000000 calls in all days together, follow-ons and the busiest days there may be included, found up to 2600000000; make the period shorter or the calls fewer"
            ])
        #expect(problems(in: text.replacing("2598", with: "1997")).isEmpty)
        #expect(problems(in: text.replacing("2598", with: "1999")).count == 1)
    }

    @Test("Busy days and follow-ons count, and so do call types together")
    func reach() {
        // Two days of 100 million: with a variation of 1 up to 1 + 10/√3 + 40/3 times as many over three days.
        let busy = smallScenario(
            period: "start: '2017-10-02', days: 2, warmUpDays: 0",
            arrivals: "callsPerDay: 100000000, busynessVariation: 1")
        #expect(problems(in: busy).count == 1)
        #expect(problems(in: busy.replacing("busynessVariation: 1", with: "busynessVariation: 0.1")).isEmpty)
        // One certain follow-on, nine times in a row, makes ten calls of each.
        let chain = smallScenario(
            period: "start: '2017-10-02', days: 2, warmUpDays: 0", arrivals: "callsPerDay: 100000000",
            callType: "afterAnswer: [{ callType: '999', probability: 1, timesAtMost: 9 }]")
        #expect(problems(in: chain).count == 1)
        #expect(problems(in: chain.replacing("timesAtMost: 9", with: "timesAtMost: 5")).isEmpty)
    }

    @Test("The most that anybody can write down is refused in words")
    func mostOfAll() {
        let text = smallScenario(
            period: "start: '2017-10-02', days: 36525, warmUpDays: 366",
            arrivals: "callsPerHour: 10000000, busynessVariation: 10",
            callType: "afterAnswer: [{ callType: '999', probability: 1, timesAtMost: 100 }]")
        #expect(problems(in: text).count == 1)
    }

    @Test("Hardly any day is as busy as is reckoned with", arguments: [0.01, 0.1, 0.3, 1, 3, 10])
    func mostBusyness(variation: Double) {
        // Chernoff's bound for a gamma law with mean 1: P(factor > x) <= exp(-(x - 1 - ln x) / v²).
        let x = CallCounts.mostBusyness(variation: variation)
        var log = 0.0
        // ln x by halving to below 2 and a series: atanh((y - 1)/(y + 1)) twice.
        var y = x
        while y > 2 {
            y /= 2
            log += 0.693147180559945
        }
        let z = (y - 1) / (y + 1)
        for k in 0..<40 {
            var power = z
            for _ in 0..<2 * k { power *= z }
            log += 2 * power / Double(2 * k + 1)
        }
        #expect((x - 1 - log) / (variation * variation) > 40)
    }
}
