import ContactCentre
import RoomScripts
import Scenarios
import Statistics
import Testing

private let hour = Interval.hour.microseconds

/// Moments against those of a compound Poisson stream, each within 4 standard errors that the replications themselves give (a sound program
/// fails once in 16,000); some 35 checks: fewer than one in 450 other seeds would fail anywhere.
@Suite("Bursts against the moments of a compound Poisson stream")
struct BurstTests {
    /// Nobody picks up and nobody waits; two areas, and no calls but those of incidents.
    private func world(_ bursts: String, days: Int, calls: Double = 0, more: String = "") throws -> Scenario {
        let type =
            "priority: 1, talk: { constant: 1 }, patience: { constant: 0 }, origins: { North: 0.7, South: 0.3 }, arrivals: { callsPerDay: \(calls) }"
        let text = """
            { schemaVersion: 1, name: 'bursts', period: { start: '2018-01-01', days: \(days) }, experiment: { seed: 49 },
              areas: { North: {}, South: {} }, callTypes: { '999': { \(type) }, '101': { \(type) } },
              teams: { Room: { agents: { constant: 1 } } }, demand: { bursts: [\(bursts)] } \(more) }
            """
        return try ScenarioReader.read(path: "s.json5") { _ in Array(text.utf8) }
    }

    private func standardError(_ tally: Tally) -> Double {
        ((tally.variance ?? .infinity) / Double(tally.count)).squareRoot()
    }

    private func isNear(_ tally: Tally, _ expected: Double) -> Bool {
        abs((tally.mean ?? .infinity) - expected) <= 4 * standardError(tally)
    }

    /// With λ incidents an hour of m calls within w hours, w at most 1: the chance p(s) that a call of an incident at s comes in a given hour
    /// rises for w, is 1 for 1 - w and falls for w. So ∫ p² = 1 - w/3, and the product of neighbouring hours' has the integral w/6.
    @Test(
        "An hour's calls: mean λm, variance λm + λm²(1 - w/3), covariance with the next hour's λm² w/6, with later ones none"
    )
    func moments() throws {
        let (incidents, calls, within, days) = (0.5, 8.0, 0.5, 60)
        let mean = incidents * calls
        let scenario = try world(
            "{ name: 'crash', incidentsPerDay: \(incidents * 24), calls: { '999': { mean: \(calls), withinMinutes: \(within * 60) } } }",
            days: days)
        var products = [Tally(), Tally(), Tally(), Tally()]
        for replication in 0..<100 {
            var counts = [Double](repeating: -mean, count: days * 24)
            for call in ReplicationRecords(of: scenario, replication: replication).callsMeasured(days: days) {
                counts[Int(call.arrival / hour)] += 1
            }
            products[0].add(counts.reduce(0, +) / Double(counts.count))
            for lag in 0...2 {
                let pairs = zip(counts, counts.dropFirst(lag))
                products[lag + 1].add(pairs.reduce(0) { $0 + $1.0 * $1.1 } / Double(counts.count - lag))
            }
        }
        let squares = incidents * calls * calls
        let expected = [0, mean + squares * (1 - within / 3), squares * within / 6, 0]
        for (tally, expected) in zip(products, expected) { #expect(isNear(tally, expected), "\(tally) \(expected)") }
        // 5 per cent more incidents, or more calls of each, would show (tried by hand: the mean and the variance turn red).
        #expect((fault - 1) * mean > 6 * standardError(products[0]))
        #expect((fault - 1) * expected[1] > 6 * standardError(products[1]))
    }

    @Test("Incidents follow the hours of the day, the first day's midnight and the last hour too")
    func hours() throws {
        let shares = (0..<24).map { Double($0 % 5) }
        let (incidents, calls, within, days) = (24.0, 4.0, 0.75, 40)
        let scenario = try world(
            "{ name: 'crash', incidentsPerDay: \(incidents), hourOfDayShares: \(shares), calls: { '999': { mean: \(calls), withinMinutes: 45 } } }",
            days: days)
        var byHour = (0..<24).map { _ in Tally() }
        var (first, last) = (Tally(), Tally())
        for replication in 0..<60 {
            let arrivals = ReplicationRecords(of: scenario, replication: replication).calls.map { $0.arrival }
            #expect(arrivals.allSatisfy { $0 < Int64(days * 24) * hour })
            var counts = [Double](repeating: 0, count: days * 24)
            for arrival in arrivals where arrival >= 0 { counts[Int(arrival / hour)] += 1 }
            for place in 0..<24 {
                byHour[place].add(
                    stride(from: place, to: counts.count, by: 24).reduce(0) { $0 + counts[$1] } / Double(days))
            }
            first.add(counts[0])
            last.add(counts[days * 24 - 1])
        }
        let rates = shares.map { $0 / shares.reduce(0, +) * incidents }
        let expected = (0..<24).map { place in
            calls * (rates[place] * (1 - within / 2) + rates[(place + 23) % 24] * within / 2)
        }
        for place in 0..<24 {
            #expect(isNear(byHour[place], expected[place]), "\(place): \(byHour[place]) \(expected[place])")
        }
        #expect(isNear(first, expected[0]))
        #expect(isNear(last, expected[23]))
        #expect(expected[0] > 0 && shares[0] == 0)
    }

    @Test("Callers of one incident ring from one area, about the same incident on both lines, within its minutes")
    func together() throws {
        let (incidents, days, within) = (0.4, 200, 30.0)
        let scenario = try world(
            """
            { name: 'crash', incidentsPerDay: \(incidents), areas: { North: 1, South: 3 },
              calls: { '999': { mean: 100, withinMinutes: \(within) }, '101': { mean: 40, withinMinutes: \(within) } } }
            """, days: days)
        var (clusters, alike, south, both) = (0.0, 0.0, 0.0, 0.0)
        var spans: [Double] = []
        for replication in 0..<10 {
            let calls = ReplicationRecords(of: scenario, replication: replication).callsMeasured(days: days)
            var cluster: [CallRecord] = []
            for (place, call) in calls.enumerated() {
                cluster.append(call)
                guard place + 1 == calls.count || calls[place + 1].arrival > call.arrival + hour else { continue }
                clusters += 1
                if Set(cluster.map { $0.area }).count == 1 { alike += 1 }
                if Set(cluster.map { $0.callType }).count == 2 { both += 1 }
                if cluster[0].area == 1 { south += 1 }
                // Of n moments within w the first and the last lie w (n - 1)/(n + 1) apart on average.
                let (count, span) = (Double(cluster.count), call.arrival - cluster[0].arrival)
                spans.append(Double(span) * (count + 1) / max(1, count - 1) / Double(hour) * 60)
                cluster = []
            }
        }
        // Two incidents within an hour or so look like one: 1.5 / 24 of 0.4 are.
        let few = 4 * (clusters * 0.03).squareRoot()
        #expect(
            abs(clusters - incidents * Double(days * 10)) < 4 * (incidents * Double(days * 10)).squareRoot() + 0.03
                * clusters)
        #expect(alike > clusters * 0.97 - few)
        #expect(both > clusters * 0.97 - few)
        #expect(abs(south / clusters - 0.75) < 4 * (0.75 * 0.25 / clusters).squareRoot())
        #expect(abs(spans.sorted()[spans.count / 2] / within - 1) < 0.01)
    }

    @Test(
        "Ordinary callers, and those of other incidents, are the same to the last bit; more days have the same calls and more"
    )
    func others() throws {
        let one = "{ name: 'crash', incidentsPerDay: 3, calls: { '999': { mean: 20, withinMinutes: 60 } } }"
        let two = "{ name: 'fire', incidentsPerDay: 2, calls: { '999': { mean: 9, withinMinutes: 40 } } }"
        func calls(_ bursts: String, days: Int = 4, more: String = "") throws -> [CallRecord] {
            ReplicationRecords(of: try world(bursts, days: days, calls: 200, more: more)).calls
        }
        func keys(_ calls: [CallRecord]) -> [[Int64]] {
            calls.map { [$0.arrival, Int64($0.callType), Int64($0.area)] }
        }
        let (plain, withOne, withTwo, withBoth) = try (
            calls(""), calls(one), calls(two), calls(two + ", " + one)
        )
        let (ordinary, first, second) = (Set(keys(plain)), Set(keys(withOne)), Set(keys(withTwo)))
        #expect(ordinary.isSubset(of: first) && first.count > ordinary.count + 100)
        #expect(Set(keys(withBoth)) == first.union(second))
        #expect(keys(withBoth).count == keys(withOne).count + keys(withTwo).count - keys(plain).count)
        let long = try calls(one, days: 6)
        #expect(keys(withOne) == keys(long.filter { $0.arrival < 96 * hour }))
        // From a day on.
        let change = ", changes: [{ from: '2018-01-03', set: { 'demand.bursts': [\(one)] } }]"
        let changed = try calls("", more: change)
        #expect(
            keys(changed) == keys(plain.filter { $0.arrival < 48 * hour } + withOne.filter { $0.arrival >= 48 * hour }))
    }
}
