import ContactCentre
import Experiments
import Foundation
import Importing
import Measures
import Probability
import Statistics
import Testing

/// Calls of real centres, which are not ours to publish: read where they lie beside the repository, and skipped where they don't.
///
/// Expected figures were counted from the files by other means than this program (a script over the raw rows), or stand with the files.
@Suite(
    .enabled(
        if: RealFiles.areThere,
        "there are no ../shared/data/ beside the repository; figures of real calls aren't tested"))
struct RealCallsTests {
    private let map = """
        { columns: { arrival: ["date", "vru_exit"], queued: "q_start", queue: "type", wait: "q_time", talk: "ser_time",
                     outcome: "outcome", agent: "server", caller: "customer_id" },
          outcomes: { AGENT: "answered", HANG: "abandoned", PHANTOM: "ignore" },
          queues: { PS: "calls", NW: "calls", NE: "calls", TT: "calls", IN: "calls", PE: "calls" },
          abandonedWithoutWait: "notOffered",
          callTypes: { calls: { priority: 1, withinSeconds: 20, fraction: 0.8 } } }
        """

    @Test func februaryOfABankIsWhatItWas() throws {
        let file = try RealFiles.file("bank-calls-february-1999.txt")
        let found = try CallsImport([file], ImportMap(Array(map.utf8), file: "map"))
        let calls = found.figures[0]
        #expect(calls.offered == 31_125)
        #expect(calls.answered == 27_162)
        #expect(calls.abandoned == 3_963)
        #expect((calls.talk.mean - 176.35).magnitude < 0.005)
        #expect((calls.talk.share(atMost: 10) - 0.070).magnitude < 0.0005)
        #expect((calls.waits.exponential.patience.mean - 345.0).magnitude < 0.05)
        #expect(((calls.waits.exponential.standardErrorOfMean ?? 0) - 5.5).magnitude < 0.05)
        #expect((calls.waits.share(longerThan: 60).share - 0.8206).magnitude < 0.00005)
        #expect((calls.waits.share(longerThan: 300).share - 0.4866).magnitude < 0.00005)
        // Sunday to Thursday, nothing removed but chance.
        let weekdays = calls.byDay.filter { [6, 0, 1, 2, 3].contains($0.date.weekday) }.map { $0.calls }
        #expect(((Busyness.variation(weekdays) ?? 0) - 0.106).magnitude < 0.0005)
        // Stated as 48.3% and 13.4%: which call follows on which within the hour is told by a second here or there.
        let again = try #require(calls.again)
        #expect((Double(again.gaveUpAgain) / Double(again.gaveUp) - 0.483).magnitude < 0.0015)
        #expect((Double(again.answeredAgain) / Double(again.answered) - 0.134).magnitude < 0.0015)
        let measured = try MeasuredCalls([file], ImportMap(Array(map.utf8), file: "map"), by: .period)
        func value(_ measure: Measure) -> Double? {
            measured.result.rows.first { $0.callType == "calls" && $0.measure == measure }?.estimate.mean
        }
        #expect(((value(.averageSpeedOfAnswerSeconds) ?? 0) - 40.77).magnitude < 0.005)
        #expect(((value(.serviceLevel) ?? 0) - 0.5208).magnitude < 0.00005)
    }

    @Test(arguments: [("arrival", 0, 791), ("event", 26, 795), ("end", 154, 806)])
    func halfHoursTellAtWhichEventTheyCount(_ event: String, _ more: Int, _ rows: Int) throws {
        let map = "{ labels: \"start\", handlingIncludes: \"talk\", callTypes: { calls: {} } }"
        let found = try IntervalsImport(
            [RealFiles.file("bank-half-hours-by-\(event).csv")], ImportMap(Array(map.utf8), file: "map"))
        #expect(found.counting[0].withMoreAnswered == more)
        #expect(found.counting[0].intervals == rows)
        #expect(found.map.document.contains("\"countedBy\": \"\(event)\""))
        #expect(found.queues[0].offered == 31_125)
        #expect(found.queues[0].answered == 27_162)
        #expect(found.queues[0].abandoned == 3_963)
    }

    @Test func emergencyCentreCountsInBandsAndItsPercentagesAreOfAnsweredCalls() throws {
        let map = """
            { labels: "start", timeZone: "America/Chicago", queues: { "911": "999", ADM: "101" },
              callTypes: { "999": { withinSeconds: 10, fraction: 0.9, basis: "answered" }, "101": {} } }
            """
        let files = try [44, 45, 46].map { try RealFiles.file("emergency-centre-hourly-week-\($0).csv") }
        let found = try IntervalsImport(files, ImportMap(Array(map.utf8), file: "map"))
        #expect(found.queues.map { $0.offered } == [9_667, 4_805])
        #expect(found.queues.map { $0.abandoned } == [131, 1_408])
        let definitions = found.findings.filter { $0.subject.hasPrefix("Percentage") }.map { $0.found }
        #expect(definitions == [String](repeating: "answered within the time / answered", count: 2))
        // How long those waited who gave up is not in the file.
        #expect(found.queues.allSatisfy { $0.patience == nil })
        // 30 October to 6 November, the eight days from the fifth on: the figures of the back-cast's page.
        let day: Int64 = 86_400_000_000
        let odd =
            found.queues.first { $0.name == "999" }?.intervals.filter { (4 * day..<12 * day).contains($0.start) } ?? []
        #expect(odd.reduce(0) { $0 + $1.offered } == 2_427)
        #expect(odd.reduce(0) { $0 + $1.abandoned } == 1_118)
    }
}

private enum RealFiles {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

    static var areThere: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("bank-calls-february-1999.txt").path)
    }

    static func file(_ name: String) throws -> ExportFile {
        ExportFile(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
}
