public import ContactCentre
public import Scenarios
import Simulator

/// Everything one replication of a scenario left behind.
public struct ReplicationRecords: Sendable {
    /// The calls of the warm-up and the period, each with its last outcome, in order of arrival.
    public private(set) var calls: [CallRecord] = []
    /// What the agents did; on the days of the warm-up and the period, and as long after as calls were followed.
    public private(set) var spans: [AgentSpan] = []
    /// Calls handed over as still there that did not come first, in the same order, with the next day's calls.
    public private(set) var lostBetweenDays = 0

    /// Simulates a replication.
    public init(of scenario: Scenario, replication number: Int = 0, seed: UInt64? = nil) {
        let plan = SimulationPlan(scenario)
        var replication = Replication(plan, seed: seed ?? scenario.experiment.seed, number: number)
        var carried: [Int] = []
        while replication.simulateDay() {
            let today = Array(replication.calls)
            spans += replication.spans
            for (place, call) in carried.enumerated() {
                let isSame =
                    place < today.count && today[place].arrival == calls[call].arrival
                    && today[place].callType == calls[call].callType
                if isSame { calls[call] = today[place] } else { lostBetweenDays += 1 }
            }
            let before = calls.count - carried.count
            calls += today.dropFirst(carried.count)
            let places = carried + Array((before + carried.count)..<calls.count)
            carried = places.filter { calls[$0].outcome == .stillThere }
        }
    }

    /// The calls that arrived within the period.
    public func callsMeasured(days: Int) -> [CallRecord] {
        calls.filter { $0.arrival >= 0 && $0.arrival < Int64(days) * Interval.day.microseconds }
    }
}
