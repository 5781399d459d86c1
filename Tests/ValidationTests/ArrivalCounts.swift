import ContactCentre
import RoomScripts
import Statistics

/// Nobody picks up and nobody waits: all there is to see is when calls arrive.
func arrivalsOnly(_ arrivals: String, days: Int) -> RoomScript {
    var script = RoomScript(
        callTypes: [
            ("calls", "priority: 1, arrivals: { \(arrivals) }, talk: { constant: 1 }, patience: { constant: 0 }")
        ], agents: 1)
    script.days = days
    script.seed = 41
    return script
}

/// The arrivals of many replications, in microseconds since the start of the period, one replication at a time.
func forEachReplication(_ script: RoomScript, count: Int, _ body: ([Int64]) -> Void) throws {
    let scenario = try script.scenario()
    for number in 0..<count {
        let records = ReplicationRecords(of: scenario, replication: number)
        body(records.callsMeasured(days: script.days).map { $0.arrival })
    }
}

/// Pearson's statistic Σ (found - expected)² / expected.
func chiSquare(_ found: [Int], expected: [Double]) -> Double {
    zip(found, expected).reduce(0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) / $1.1 }
}

/// Where Pearson's statistic lies for all but one sound sample in 10,000, half of those below and half above, by degrees
/// of freedom: scipy.stats.chi2.ppf at 0.00005 and 0.99995.
let likelyChiSquare: [Int: ClosedRange<Double>] = [
    2: 0.000_100...19.807, 7: 0.244...31.513, 23: 5.323...59.189, 59: 25.766...110.952,
]
