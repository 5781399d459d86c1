public import ContactCentre
public import Scenarios
import Simulator

/// Everything one replication of a scenario left behind.
public struct ReplicationRecords: Sendable {
    /// The calls of the warm-up and the period, each with its last outcome, in order of arrival.
    public private(set) var calls: [CallRecord] = []
    /// What the agents did; on the days of the warm-up and the period, and as long after as calls were followed.
    public private(set) var spans: [AgentSpan] = []
    /// Calls of earlier days handed over that were not among those left waiting.
    public private(set) var lostBetweenDays = 0

    /// Simulates a replication.
    public init(of scenario: Scenario, replication number: Int = 0, seed: UInt64? = nil) {
        let simulation = Simulation([SimulationPlan(scenario)])
        let replication = Replication(simulation, seed: seed ?? scenario.experiment.seed, number: number)
        var waiting: [Int] = []
        var midnight = Int64.min
        while replication.simulateDay() {
            spans += replication.spans()
            let ofBefore = replication.calls().prefix { $0.arrival < midnight }
            for call in ofBefore {
                let place = waiting.firstIndex {
                    calls[$0].arrival == call.arrival && calls[$0].callType == call.callType
                        && calls[$0].area == call.area
                }
                guard let place else {
                    lostBetweenDays += 1
                    continue
                }
                calls[waiting.remove(at: place)] = call
            }
            let today = calls.count
            calls += replication.calls().dropFirst(ofBefore.count)
            waiting += (today..<calls.count).filter { calls[$0].outcome == .stillThere }
            midnight = replication.end()
        }
    }

    /// The calls that arrived within the period.
    public func callsMeasured(days: Int) -> [CallRecord] {
        calls.filter { $0.arrival >= 0 && $0.arrival < Int64(days) * Interval.day.microseconds }
    }
}
