import Reporting
import Testing

@Suite("How far the work is, in words")
struct ProgressWordsTests {
    @Test("Before the first replication ends, the days say how long it will take")
    func days() {
        // 3 s for 365 of 7,300 days: 57 s for the rest.
        #expect(
            ProgressWords.line(0, of: 20, "replications", days: (365, 7_300), after: 3)
                == "0 of 20 replications, 5% of the days, about 57 s left")
        #expect(
            ProgressWords.line(0, of: 20, "replications", days: (1, 7_300), after: 2)
                == "0 of 20 replications, 0% of the days, about 5 hours left")
        #expect(
            ProgressWords.line(0, of: 20, "replications", days: (0, 7_300), after: 2)
                == "0 of 20 replications, 0% of the days")
    }

    @Test("Where days aren't counted, finished things say it")
    func things() {
        #expect(
            ProgressWords.line(1, of: 4, "workloads", days: nil, after: 100) == "1 of 4 workloads, about 5 min left")
        #expect(ProgressWords.line(0, of: 4, "workloads", days: nil, after: 100) == "0 of 4 workloads")
        #expect(ProgressWords.line(4, of: 4, "workloads", days: nil, after: 100) == "4 of 4 workloads")
    }

    @Test("A day after the period that callers are followed into is not more than all")
    func followed() {
        #expect(
            ProgressWords.line(2, of: 2, "replications", days: (62, 60), after: 9)
                == "2 of 2 replications, 100% of the days")
    }
}
