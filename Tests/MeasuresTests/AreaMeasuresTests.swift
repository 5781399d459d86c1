import ContactCentre
import Measures
import Testing

@Suite("What callers of each area get")
struct AreaMeasuresTests {
    private static let counts: [Measure] = [
        .offered, .answered, .abandoned, .shortAbandoned, .stillThere, .answeredWithinTarget,
    ]

    /// Monday: of 999 three calls from the North (answered after 4 s and 12 s, one hangs up after 3 s) and two from the South (answered
    /// after 20 s and 40 s, the first of them by team B); of 101 one from the South. Tuesday: one 999 call from the South, which
    /// still waits at the end.
    private let monday: [CallRecord] = [
        .answered(at: 100, waited: 4, area: 0), .answered(at: 200, queued: 20, waited: 20, area: 1, team: 1),
        .answered(at: 210, queued: 12, waited: 12, area: 0),
        CallRecord(
            arrival: microseconds(220), queued: microseconds(3), waited: microseconds(3), callType: 0, area: 0,
            outcome: .abandoned),
        .answered(at: 230, queued: 40, waited: 40, area: 1), .answered(at: 300, type: 1, waited: 1, area: 1),
    ]
    private let tuesday = [CallRecord(arrival: microseconds(86_400 + 500), callType: 0, area: 1)]

    private func measured(by breakdown: Breakdown = .period) throws -> Measured {
        Measured([monday, tuesday], of: try twoTeams(days: 2), by: breakdown, byArea: true)
    }

    @Test("is measured of the calls from there alone, as everywhere")
    func figures() throws {
        let measured = try measured()
        #expect(measured.value(.offered, type: 0, area: 0) == 3)
        #expect(measured.value(.offered, type: 0, area: 1) == 3)
        #expect(measured.value(.stillThere, type: 0, area: 1) == 1)
        #expect(measured.sample(.serviceLevel, type: 0, area: 0) == ratio(1, 3))
        #expect(measured.sample(.serviceLevel, type: 0, area: 1) == ratio(0, 3))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0, area: 0) == ratio(16, 2))
        #expect(measured.sample(.averageSpeedOfAnswerSeconds, type: 0, area: 1) == ratio(60, 2))
        #expect(measured.value(.longestAnswerSeconds, type: 0, area: 0) == 12)
        #expect(measured.value(.longestAnswerSeconds, type: 0, area: 1) == 40)
        // From 210 to 223 two or three wait, of whom two are the North's; the South's two overlap from 230 to 220 + 20.
        #expect(measured.value(.longestQueue, type: 0, area: 0) == 2)
        #expect(measured.value(.longestQueue, type: 0, area: 1) == 1)
        #expect(measured.sample(.daysMissingTarget, type: 0, area: 0) == ratio(1, 1))
        #expect(measured.sample(.daysMissingTarget, type: 0, area: 1) == ratio(2, 2))
        #expect(measured.value(.offered, type: 1, area: 0) == 0)
        #expect(measured.value(.offered, area: 1) == 4)
    }

    @Test(
        "has percentiles of its own: half of the North's 999 calls were answered after 4 s, of the South's after 20 s")
    func percentiles() throws {
        let measured = try measured()
        let north = try #require(measured.value(.medianAnswerSeconds, type: 0, area: 0))
        let south = try #require(measured.value(.medianAnswerSeconds, type: 0, area: 1))
        #expect(abs(north - 4) < 0.04 && abs(south - 20) < 0.2)
    }

    @Test(
        "adds up to what all get, call by call, in every stretch of time", arguments: [Breakdown.period, .day, .hour])
    func sums(breakdown: Breakdown) throws {
        let measured = try measured(by: breakdown)
        let labels: [String?] = breakdown == .period ? [nil] : measured.labels + [nil]
        for measure in AreaMeasuresTests.counts {
            for type in [0, 1, nil] {
                for label in labels {
                    let whole = measured.value(measure, type: type, at: label)
                    let parts = [0, 1].compactMap { measured.value(measure, type: type, area: $0, at: label) }
                    #expect(parts.count == 2)
                    #expect(whole == parts.reduce(0, +), "\(measure) \(type ?? -1) \(label ?? "all")")
                }
            }
        }
    }

    @Test("leaves the figures of all callers as they are without it, and in their places")
    func unchanged() throws {
        let scenario = try twoTeams(days: 2)
        for breakdown in [Breakdown.period, .halfHour] {
            let apart = Measured([monday, tuesday], of: scenario, by: breakdown, byArea: true)
            let plain = Measured([monday, tuesday], of: scenario, by: breakdown)
            #expect(Array(apart.keys.prefix(plain.keys.count)) == Array(plain.keys))
            #expect(apart.keys.dropFirst(plain.keys.count).allSatisfy { $0.area != nil && $0.team == nil })
            #expect(apart.value(.p90AnswerSeconds, type: 0) == plain.value(.p90AnswerSeconds, type: 0))
            #expect(apart.value(.averageAgents) == plain.value(.averageAgents))
        }
    }

    @Test("says nothing of agents")
    func agents() throws {
        #expect(try measured().keys.allSatisfy { $0.area == nil || $0.measure.definition.subject != .agents })
    }
}
