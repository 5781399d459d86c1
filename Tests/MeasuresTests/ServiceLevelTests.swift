import ContactCentre
import Measures
import Scenarios
import Testing

/// The four bases and two bounds on one stream: 999 calls with a target of 10 s and short abandons of up to 5 s.
@Suite("The service level")
struct ServiceLevelTests {
    /// Answered after 3, 10, 10.000001 and 60 s; hung up after 4.999999, 5, 5.000001, 9.999999, 10 and 10.000001 s;
    /// one still there: 11 offered.
    private let calls: [CallRecord] = [
        .answered(at: 1, waited: 3), .answered(at: 2, waited: 10), .answered(at: 3, waited: 10.000001),
        .answered(at: 4, waited: 60), .abandoned(at: 5, waited: 4.999999), .abandoned(at: 6, waited: 5),
        .abandoned(at: 7, waited: 5.000001), .abandoned(at: 8, waited: 9.999999), .abandoned(at: 9, waited: 10),
        .abandoned(at: 10, waited: 10.000001), .stillThere(at: 11),
    ]

    @Test(
        "is calls that meet the target over the calls of its basis, the very limit included or not",
        arguments: [
            // Answered within 10 s: the first two. Two short abandons. Hung up within 10 s: the first five.
            (Target.Bound.atMost, Target.Basis.offered, ratio(2, 11)),
            (.atMost, .answered, ratio(2, 4)),
            (.atMost, .offeredLessShortAbandons, ratio(2, 9)),
            (.atMost, .offeredWithAbandonedWithinTarget, ratio(7, 11)),
            // Answered in under 10 s: the first. Hung up in under 10 s: the first four.
            (.under, .offered, ratio(1, 11)),
            (.under, .answered, ratio(1, 4)),
            (.under, .offeredLessShortAbandons, ratio(1, 9)),
            (.under, .offeredWithAbandonedWithinTarget, ratio(5, 11)),
        ])
    func basesAndBounds(bound: Target.Bound, basis: Target.Basis, expected: MeasureSample) throws {
        let measured = Measured([calls], of: try twoTeams(bound: bound, basis: basis))
        #expect(measured.sample(.serviceLevel, type: 0) == expected)
        #expect(measured.sample(.shortAbandoned, type: 0) == .value(2))
        #expect(measured.sample(.answeredWithinTarget, type: 0) == .value(bound == .atMost ? 2 : 1))
    }

    @Test("has no value for a call type without calls, and no short abandons where the scenario sets no limit")
    func without() throws {
        let measured = Measured([[.abandoned(at: 1, type: 1, waited: 0)]], of: try twoTeams())
        #expect(measured.value(.serviceLevel, type: 0) == nil)
        #expect(measured.value(.serviceLevel, type: 1) == nil)
        #expect(measured.value(.shortAbandoned, type: 1) == 0)
    }

    @Test("of a stretch of time is that of the calls that arrived in it; the whole is the ratio of sums")
    func ofStretches() throws {
        let measured = Measured(
            [
                [
                    .answered(at: 3_599.999999, waited: 5), .answered(at: 3_600, waited: 5),
                    .answered(at: 3_601, waited: 50), .answered(at: 3_602, waited: 50),
                ]
            ], of: try twoTeams(), by: .hour)
        #expect(measured.sample(.serviceLevel, type: 0, at: "00:00") == ratio(1, 1))
        #expect(measured.sample(.serviceLevel, type: 0, at: "01:00") == ratio(1, 3))
        #expect(measured.sample(.serviceLevel, type: 0) == ratio(2, 4))
    }
}
