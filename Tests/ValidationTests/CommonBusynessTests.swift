import ContactCentre
import RoomScripts
import Scenarios
import Statistics
import Testing

/// Moments against their laws, each within 4 standard errors that the replications themselves give (a sound program fails once in
/// 16,000). Some 20 checks: fewer than one in 700 other seeds would fail anywhere.
@Suite("What makes all calls busier together, against its laws", .enabled(if: isOptimised, needsOptimisation))
struct CommonBusynessTests {
    @Test(
        "Days of two call types vary as their factors do, and together as far as they are correlated",
        arguments: [0.6, 1])
    func days(correlation: Double) throws {
        let (mean, own, common, days) = (60.0, 0.1, 0.3, 365)
        let members = "talk: { constant: 1 }, patience: { constant: 0 }, arrivals: { callsPerDay: \(mean)"
        var script = RoomScript(
            callTypes: [
                ("999", "priority: 1, \(members), busynessVariation: \(own) }"), ("101", "priority: 1, \(members) }"),
            ], agents: 1)
        (script.days, script.seed) = (days, 43)
        script.more = "demand: { commonVariation: \(common), correlation: \(correlation) }"
        let scenario = try script.scenario()
        var products = [Tally(), Tally(), Tally(), Tally(), Tally()]
        for replication in 0..<100 {
            var counts = [[Double]](repeating: [Double](repeating: 0, count: days), count: 2)
            for call in ReplicationRecords(of: scenario, replication: replication).callsMeasured(days: days) {
                counts[Int(call.callType)][Int(call.arrival / Interval.day.microseconds)] += 1
            }
            let (one, other) = (counts[0].map { $0 - mean }, counts[1].map { $0 - mean })
            products[0].add(one.reduce(0, +))
            products[1].add(zip(one, one).reduce(0) { $0 + $1.0 * $1.1 })
            products[2].add(zip(other, other).reduce(0) { $0 + $1.0 * $1.1 })
            products[3].add(zip(one, other).reduce(0) { $0 + $1.0 * $1.1 })
            products[4].add(zip(one, other.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 })
        }
        // A Poisson number whose mean has the variation v: λ + λ² v²; v² = (1 + own²)(1 + common²) - 1.
        let ofDay = [
            0, mean + mean * mean * ((1 + own * own) * (1 + common * common) - 1),
            mean + mean * mean * common * common, mean * mean * correlation * common * common, 0,
        ]
        for (tally, expected) in zip(products, ofDay) {
            #expect(isNear(tally, expected * Double(days)), "\(tally) \(expected * Double(days))")
        }
        // A common variation 5 per cent larger would show.
        let shift = (fault * fault - 1) * ofDay[3] * Double(days)
        #expect(shift > 6 * standardError(products[3]))
    }

    @Test("Hours drift: their calls are correlated less and less, across midnight too, until the drift has forgotten")
    func hours() throws {
        let (mean, drift, memory, days) = (10.0, 0.4, 3, 60)
        var script = arrivalsOnly("callsPerHour: \(mean)", days: days)
        script.more = "demand: { driftVariation: \(drift), driftHours: \(memory) }"
        var products = (0...memory + 1).map { _ in Tally() }
        var acrossMidnight = Tally()
        try forEachReplication(script, count: 200) { arrivals in
            var counts = [Double](repeating: -mean, count: days * 24)
            for arrival in arrivals { counts[Int(arrival / Interval.hour.microseconds)] += 1 }
            for lag in products.indices {
                let pairs = zip(counts, counts.dropFirst(lag))
                products[lag].add(pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(counts.count - lag))
            }
            let midnights = stride(from: 24, to: counts.count, by: 24)
            acrossMidnight.add(midnights.reduce(0) { $0 + counts[$1 - 1] * counts[$1] } / Double(days - 1))
        }
        for (lag, tally) in products.enumerated() {
            let drifting = mean * mean * drift * drift * max(0, 1 - Double(lag) / Double(memory))
            #expect(isNear(tally, drifting + (lag == 0 ? mean : 0)), "\(lag): \(tally)")
            if lag == 1 { #expect((fault * fault - 1) * drifting > 6 * standardError(tally)) }
            if lag == 1 { #expect(isNear(acrossMidnight, drifting)) }
        }
    }

    private func standardError(_ tally: Tally) -> Double {
        ((tally.variance ?? .infinity) / Double(tally.count)).squareRoot()
    }

    private func isNear(_ tally: Tally, _ expected: Double) -> Bool {
        abs((tally.mean ?? .infinity) - expected) <= 4 * standardError(tally)
    }
}
