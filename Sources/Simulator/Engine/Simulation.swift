public import ContactCentre

/// Plans simulated together: what their callers have in common is drawn once a replication for all of them.
public struct Simulation: Sendable {
    /// The plans, each made ready to run.
    public let plans: [SimulationPlan]
    let callers: Callers

    /// Prepares plans to be simulated together.
    public init(_ plans: [SimulationPlan]) {
        self.plans = plans
        callers = Callers(plans)
    }

    /// Simulates a replication of all plans, a day at a time in turn.
    ///
    /// - Parameter day: is handed each day of each plan: its place among the plans, the calls in order of arrival (see
    ///   ``Replication/calls(ofPlan:)``), what the agents did, and whether no further day follows; false to give up.
    /// - Returns: whether it came to its end.
    public func forEachDay<Failure: Error>(
        ofReplication number: Int, seed: UInt64,
        _ day: (
            _ plan: Int, _ calls: UnsafeBufferPointer<CallRecord>, _ spans: UnsafeBufferPointer<AgentSpan>,
            _ isLast: Bool
        ) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        var replication = Replication(self, seed: seed, number: number)
        var going = Array(plans.indices)
        while !going.isEmpty {
            for plan in going where replication.simulateDay(ofPlan: plan) {
                let isLast = replication.isOver(ofPlan: plan)
                guard try day(plan, replication.calls(ofPlan: plan), replication.spans(ofPlan: plan), isLast) else {
                    return false
                }
            }
            going.removeAll { replication.isOver(ofPlan: $0) }
        }
        return true
    }
}
