import ContactCentre
import Foundation
import Scenarios
import Testing

@Suite("Speed of reading and refusal")
struct SpeedTests {
    /// Files as large as allowed, each hard in its own way.
    private static func badFiles(_ part: Int) -> [String] {
        [
            "{ sources: [\(times(1_000_000 / part, "1,"))] }",
            "{ sources: [\(times(600_000 / part, "{},"))] }",
            "{ sources: [\(times(290_000 / part, "1e-300,"))] }",
            "{ sources: [\(times(45_000 / part, "0.1234567890123456789012345678901234567890,"))] }",
            "{ sources: [\(times(2_000_000 / part, "9"))] }",
            "{ sources: [0x\(times(2_000_000 / part, "f"))] }",
            "{ \(numbered(150_000 / part, ":1")) }",
            "{ callTypes: { \(numbered(100_000 / part, ":{}")) } }",
            "{ callTypes: { a: { origins: { \(numbered(100_000 / part, ":1")) } } } }",
            "{ teams: { a: { answers: [\(times(400_000 / part, "'b',"))] } }, callTypes: { a: {} } }",
            times(500_000 / part, "{a:["),
            "{ '\(times(2_000_000 / part, "k"))': 1 }",
            times(400_000 / part, "/**/ "),
            times(2_000_000 / part, "\n"),
            "{ name: '\(times(300_000 / part, "\\u0041"))' }",
        ]
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static func numbered(_ count: Int, _ rest: String) -> String {
        (0..<count).map { "k\($0)" + rest }.joined(separator: ",")
    }

    /// Four times as large takes four times as long where time grows with the size, sixteen times where it grows with its square.
    /// Half of either is the machine's own: others work on it meanwhile.
    private static let mostTimes = 9.0
    /// Below this the clock says little.
    private static let leastSeconds = 0.005

    private func isInProportion(_ work: (_ part: Int) -> Void) -> Bool {
        let quarter = (0..<3).map { _ in processorSeconds { work(4) } }.min() ?? 0
        let whole = (0..<2).map { _ in processorSeconds { work(1) } }.min() ?? 0
        return whole < SpeedTests.mostTimes * max(quarter, SpeedTests.leastSeconds)
    }

    @Test(
        "Files as large as allowed, and as bad as can be, take no longer to refuse than in proportion to their size",
        .enabled(if: isRelease, "timed in release only"), arguments: SpeedTests.badFiles(1_000_000).indices)
    func refusal(index: Int) {
        let texts = [1: SpeedTests.badFiles(1)[index], 4: SpeedTests.badFiles(4)[index]]
        let holds = isInProportion { part in #expect(!problems(in: texts[part] ?? "").isEmpty) }
        #expect(holds)
    }

    @Test(
        "Half a century of arrivals by the hour is read in proportion to its length",
        .enabled(if: isRelease, "timed in release only"))
    func manyRows() throws {
        let start = try #require(CalendarDate(year: 1970, month: 1, day: 1))
        func files(_ part: Int) -> [String: String] {
            var rows = "start,calls\n"
            for day in 0..<18_263 / part {
                let date = start.adding(days: day).text
                for hour in 10..<24 { rows += "\(date)T\(hour):00,12.5\n" }
            }
            let text = smallScenario(
                period: "start: '1970-01-02', days: \(18_000 / part), warmUpDays: 1", arrivals: "csv: 'calls.csv'")
            return ["s.json5": text, "calls.csv": rows]
        }
        let texts = [1: files(1), 4: files(4)]
        let holds = isInProportion { part in #expect(problems(in: texts[part] ?? [:]).isEmpty) }
        #expect(holds)
    }
}

/// The processor time of this thread that some work takes: other work on the machine doesn't count.
private func processorSeconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}

/// Whether the tests were built with optimisation.
let isRelease: Bool = {
    var isRelease = true
    assert({ isRelease = false }() == ())
    return isRelease
}()
