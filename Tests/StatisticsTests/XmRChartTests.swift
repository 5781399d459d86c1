import Statistics
import Testing

@Suite("XmR charts")
struct XmRChartTests {
    @Test("Mean, moving range and limits are those of the NIST handbook's example of individuals charts")
    func handbook() throws {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: mean 50.81, mean moving range 1.8778, limits 45.8159 and
        // 55.8041 with the factor 3 / 1.128 = 2.6596, here rounded to 2.66 as Wheeler has it.
        let chart = try #require(XmRChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
        #expect(abs(chart.mean - 50.81) < 1e-9)
        #expect(abs(chart.meanMovingRange - 1.8778) < 5e-5)
        #expect(abs(chart.limits.lowerBound - 45.8159) < 0.001)
        #expect(abs(chart.limits.upperBound - 55.8041) < 0.001)
        // The last six lie above the mean: not enough.
        #expect(chart.signals.allSatisfy { $0.isEmpty })
    }

    @Test("A value beyond the limits is outside")
    func outside() throws {
        // Mean 12, moving ranges 0 but for 20 and 20 around the last but one of eleven: mean 4, limits 12 ± 10.64.
        let values = [10.0, 10, 10, 10, 10, 10, 10, 10, 10, 30, 10]
        let chart = try #require(XmRChart(values))
        #expect(abs(chart.mean - 130 / 11) < 1e-12 && abs(chart.meanMovingRange - 4) < 1e-12)
        #expect(chart.signals[9] == [.outside])
        // The nine before it are all below the mean.
        #expect(chart.signals[..<9].allSatisfy { $0 == [.sameSide] })
        #expect(chart.signals[10].isEmpty)
    }

    @Test("Seven in a row on one side are a signal, six or a row broken by the mean itself are not")
    func sameSide() throws {
        let seven = try #require(XmRChart([1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9, 8, 9]))
        #expect(seven.mean == 5)
        #expect(seven.signals.allSatisfy { $0.contains(.sameSide) })
        let six = try #require(XmRChart([1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8]))
        #expect(!six.signals.contains { $0.contains(.sameSide) })
        let broken = try #require(XmRChart([1, 2, 1, 5, 2, 1, 2, 9, 8, 9, 5, 8, 9, 8]))
        #expect(broken.mean == 5)
        #expect(!broken.signals.contains { $0.contains(.sameSide) })
    }

    @Test("Seven that rise or fall are a trend, six are not, and equal neighbours end one")
    func trend() throws {
        let rising = try #require(XmRChart([4, 3, 4, 5, 6, 7, 8, 9, 2]))
        #expect(rising.signals.map { $0.contains(.trend) } == [false, true, true, true, true, true, true, true, false])
        let falling = try #require(XmRChart([9, 8, 7, 6, 5, 4, 3]))
        #expect(falling.signals.allSatisfy { $0.contains(.trend) })
        for values in [[9.0, 8, 7, 6, 5, 4], [9, 8, 7, 6, 6, 5, 4, 3]] {
            let chart = try #require(XmRChart(values))
            #expect(!chart.signals.contains { $0.contains(.trend) })
        }
    }

    @Test("A series that says nothing has no chart", arguments: [[], [1], [1, .nan], [.infinity, 1]])
    func nothing(_ values: [Double]) {
        #expect(XmRChart(values) == nil)
    }
}
