import Experiments
import Reporting
import Testing

@Suite("The benchmark's report")
struct BenchmarkReportTests {
    /// 2 million calls in half a second by the clock, on two threads that worked 0.75 s together.
    private let report = BenchmarkReport(
        [
            .init(
                name: "W", summary: "a room", calls: 2_000_000, seconds: 0.5, processorSeconds: 0.75,
                secondsUpTo: [.draws: 0.25, .engine: 0.5, .measures: 0.5, .statistics: 0.75],
                resultHash: "933d6e11a47e81e1")
        ], repetitions: 3)

    @Test("Both times stand beside each other, by workload and by call")
    func text() {
        let lines = report.document().text(width: 100).split(separator: "\n").map(String.init)
        #expect(
            lines[3].split(separator: " ")
                == ["W", "2,000,000", "0.500", "0.750", "4,000,000", "250.0", "375.0", "933d6e11a47e81e1"])
        #expect(lines[5].split(separator: " ") == ["W", "125.0", "125.0", "0.0", "125.0"])
        #expect(lines.allSatisfy { $0.count <= 100 })
    }

    @Test("In brief there are the figures alone")
    func brief() {
        let blocks = report.document(.brief).blocks
        #expect(blocks == Array(report.document().blocks.prefix(3)))
        #expect(
            blocks.allSatisfy { block in
                switch block {
                case .title, .table: true
                default: false
                }
            })
    }

    @Test("So they do for programs")
    func files() {
        let rows = report.csv().split(separator: "\r\n")
        #expect(
            rows == [
                "name,calls,seconds,processorSeconds,callsPerSecond,nanosecondsPerCall,processorNanosecondsPerCall,"
                    + "drawsNanosecondsPerCall,engineNanosecondsPerCall,measuresNanosecondsPerCall,"
                    + "statisticsNanosecondsPerCall,resultHash",
                "W,2000000,0.5,0.75,4000000,250,375,125,125,0,125,933d6e11a47e81e1",
            ])
        #expect(report.json().contains("\"seconds\": 0.5, \"processorSeconds\": 0.75, \"callsPerSecond\": 4000000"))
    }
}
