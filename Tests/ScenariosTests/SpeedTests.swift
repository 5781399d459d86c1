import ContactCentre
import Foundation
import Scenarios
import Testing

@Suite("Speed of reading and refusal")
struct SpeedTests {
    /// Files as large as allowed, each hard in its own way.
    private static let badFiles: [String] = [
        "{ sources: [\(times(1_000_000, "1,"))] }",
        "{ sources: [\(times(600_000, "{},"))] }",
        "{ sources: [\(times(290_000, "1e-300,"))] }",
        "{ sources: [\(times(45_000, "0.1234567890123456789012345678901234567890,"))] }",
        "{ sources: [\(times(2_000_000, "9"))] }",
        "{ sources: [0x\(times(2_000_000, "f"))] }",
        "{ \(numbered(150_000, ":1")) }",
        "{ callTypes: { \(numbered(100_000, ":{}")) } }",
        "{ callTypes: { a: { origins: { \(numbered(100_000, ":1")) } } } }",
        "{ teams: { a: { answers: [\(times(400_000, "'b',"))] } }, callTypes: { a: {} } }",
        times(500_000, "{a:["),
        "{ '\(times(2_000_000, "k"))': 1 }",
        times(400_000, "/**/ "),
        times(2_000_000, "\n"),
        "{ name: '\(times(300_000, "\\u0041"))' }",
    ]

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static func numbered(_ count: Int, _ rest: String) -> String {
        (0..<count).map { "k\($0)" + rest }.joined(separator: ",")
    }

    @Test(
        "Files as large as allowed, and as bad as can be, are refused within a second",
        .enabled(if: isRelease, "timed in release only"), arguments: badFiles.indices)
    func refusal(index: Int) {
        let time = processorSeconds { #expect(!problems(in: SpeedTests.badFiles[index]).isEmpty) }
        #expect(time < 1)
    }

    @Test(
        "Half a century of arrivals by the hour is read within a second",
        .enabled(if: isRelease, "timed in release only"))
    func manyRows() throws {
        let start = try #require(CalendarDate(year: 1970, month: 1, day: 1))
        var rows = "start,calls\n"
        for day in 0..<18_263 {
            let date = start.adding(days: day).text
            for hour in 10..<24 { rows += "\(date)T\(hour):00,12.5\n" }
        }
        let text = smallScenario(
            period: "start: '1970-01-02', days: 18000, warmUpDays: 366", arrivals: "csv: 'calls.csv'")
        let files = ["s.json5": text, "calls.csv": rows]
        let time = processorSeconds { #expect(problems(in: files).isEmpty) }
        #expect(time < 1)
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
