import Reporting
import Testing
import Texts

@Suite("Numbers as people read them")
struct ReadableNumberTests {
    @Test(
        "Decimals are rounded and thousands separated",
        arguments: [
            (0.0, 0, "0"), (21_357, 0, "21,357"), (999.5, 0, "1,000"), (1_000_000, 0, "1,000,000"),
            (-1_234.56, 1, "-1,234.6"),
            (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (14.2, 1, "14.2"), (3.999, 2, "4.00"),
            (2.05, 3, "2.050"),
            (1e300, 1, "1e+300"), (.nan, 1, "-"), (.infinity, 1, "-"),
        ])
    func fixed(value: Double, decimals: Int, text: String) {
        #expect(ReadableNumber.fixed(value, decimals: decimals) == text)
    }

    @Test(
        "Percentages",
        arguments: [(0.688, 1, "68.8%"), (1.0, 1, "100.0%"), (0.00028, 2, "0.03%"), (-0.012, 1, "-1.2%")])
    func percent(fraction: Double, decimals: Int, text: String) {
        #expect(ReadableNumber.percent(fraction, decimals: decimals) == text)
    }

    @Test(
        "Targets have no needless decimals", arguments: [(0.9, "90%"), (0.875, "87.5%"), (0.05, "5%"), (1.0, "100%")])
    func shortPercent(fraction: Double, text: String) {
        #expect(ReadableNumber.shortPercent(fraction) == text)
    }

    @Test(
        "Minutes and seconds stand as on a clock, hours from an hour on",
        arguments: [
            (263.0, "4:23"), (59.4, "0:59"), (59.5, "1:00"), (3_599.6, "1:00:00"), (3_723, "1:02:03"), (-75, "-1:15"),
            (-0.2, "0:00"), (0, "0:00"), (.infinity, "-"),
        ])
    func clock(seconds: Double, text: String) {
        #expect(ReadableNumber.clock(seconds: seconds) == text)
    }

    @Test(
        "Limits are said as people say them",
        arguments: [(10.0, "10 s"), (2.5, "2.5 s"), (60, "60 s"), (120, "2 min"), (90, "90 s")])
    func limit(seconds: Double, text: String) {
        #expect(ReadableNumber.limit(seconds: seconds) == text)
    }
}

@Suite("Numbers as machines read them")
struct ExactNumberTests {
    @Test(
        "The text reads back as the same number and is the shortest that does",
        arguments: [
            (0.1, "0.1"), (21_357, "21357"), (1.0 / 3, "0.3333333333333333"), (1e-7, "1e-07"), (1e16, "1e+16"),
            (-2.5, "-2.5"), (-3, "-3"), (9_007_199_254_740_991, "9007199254740991"),
            (9_007_199_254_740_992, "9007199254740992"), (-0.0, "0"),
        ] as [(Double, String)])
    func text(value: Double, text: String) {
        #expect(ExactNumber.text(value) == text)
        #expect(Double(text) == value)
    }

    @Test("What isn't finite is missing", arguments: [Double.nan, .infinity, -.infinity])
    func missing(value: Double) {
        #expect(ExactNumber.text(value) == nil)
    }
}
