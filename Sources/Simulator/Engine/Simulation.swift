public import ContactCentre
public import Scenarios

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

    /// Whether a plan has a workforce.
    public func hasWorkforce(ofPlan plan: Int = 0) -> Bool { plans[plan].workforce != nil }

    /// What becomes of a plan's workforce in one replication; nothing where it has none.
    public func workforceHistory(ofPlan plan: Int = 0, replication number: Int, seed: UInt64) -> WorkforceHistory {
        plans[plan].workforce?.history(Streams(seed: seed, replication: number), plans[plan].pay) ?? WorkforceHistory()
    }

    /// Draws the callers and duties of all days of a replication's period and does nothing with them: what they cost alone.
    public func drawAll(ofReplication number: Int, seed: UInt64) {
        let streams = Streams(seed: seed, replication: number)
        let workload = Workload(callers, streams)
        let rosters = Store(count: plans.count) { Roster(plans[$0], streams) }
        var lives = Buffer<CallLife>()
        var aftermaths = Aftermaths()
        var duties = Buffer<DutyChange>()
        let periods = plans.map { $0.period }
        let days = -(periods.map { $0.warmUpDays }.max() ?? 0)..<(periods.map { $0.days }.max() ?? 0)
        for day in days {
            for (plan, period) in periods.enumerated() where (-period.warmUpDays..<period.days).contains(day) {
                lives.removeAll()
                aftermaths.keep(calls: 0, aftermaths: 0)
                _ = workload.append(
                    callsOf: day, upTo: Int64(day + 1) * Interval.day.microseconds, ofPlan: plan, to: &lives,
                    aftermaths: &aftermaths)
                rosters[plan].draw(day: day, into: &duties)
            }
        }
    }

    /// Simulates a replication of all plans, a day at a time in turn.
    ///
    /// - Parameter day: is handed each day of each plan: its place among the plans, the calls in order of arrival (see
    ///   ``Replication/calls(ofPlan:)``), what the agents did, and whether no further day follows; false to give up.
    /// - Returns: whether it came to its end.
    public func forEachDay(
        ofReplication number: Int, seed: UInt64,
        _ day: (
            _ plan: Int, _ calls: UnsafeBufferPointer<CallRecord>, _ spans: UnsafeBufferPointer<AgentSpan>,
            _ isLast: Bool
        ) -> Bool
    ) -> Bool {
        let replication = Replication(self, seed: seed, number: number)
        var going = Array(plans.indices)
        while !going.isEmpty {
            for plan in going where replication.simulateDay(ofPlan: plan) {
                let isLast = replication.isOver(ofPlan: plan)
                guard day(plan, replication.calls(ofPlan: plan), replication.spans(ofPlan: plan), isLast) else {
                    return false
                }
            }
            going.removeAll { replication.isOver(ofPlan: $0) }
        }
        return true
    }
}
