public import ContactCentre
import Scenarios

/// One pass through a scenario, a day at a time: draw the day, let the room work, hand over the records.
///
/// Calls that are in the room when the period ends are followed for up to one more day, with that day's calls and
/// agents around them, so that their waits are not cut short.
public struct Replication: ~Copyable {
    private let plan: SimulationPlan
    private let seed: UInt64
    private let number: Int
    private var workload: Workload
    private var roster: Roster
    private var engine: Engine
    private var day: Int
    private var carriedCalls = 0

    /// A replication that has not begun.
    public init(_ plan: SimulationPlan, seed: UInt64, number: Int) {
        self.plan = plan
        self.seed = seed
        self.number = number
        day = -plan.period.warmUpDays
        workload = Workload(
            sources: plan.sources, followsOn: plan.room.followsOn, seed: seed, replication: number)
        roster = Roster(teams: plan.rosters, seed: seed, replication: number)
        engine = Engine(room: plan.room, start: Int64(day) * Interval.day.microseconds)
    }

    /// Simulates the next day.
    ///
    /// - Returns: whether there was one; if so, `calls` and `spans` are that day's.
    public mutating func simulateDay() -> Bool {
        if day < plan.period.days {
            openDay()
            closeDay(at: midnight(after: day))
            carriedCalls = engine.waitingCount
            day += 1
            return true
        }
        guard carriedCalls > 0, day == plan.period.days else { return false }
        followCarriedCalls()
        day += 1
        return true
    }

    /// The calls of the day just simulated in order of arrival. Callers left waiting have the outcome `stillThere`;
    /// they come again, first, with the next day's calls.
    public var calls: UnsafeBufferPointer<CallRecord> {
        day > plan.period.days
            ? UnsafeBufferPointer(rebasing: engine.callRecords[..<carriedCalls]) : engine.callRecords
    }

    /// What the agents did on the day just simulated.
    public var spans: UnsafeBufferPointer<AgentSpan> { engine.agentSpans }

    /// Whether no further day will follow, so that callers still there stay so.
    public var isOver: Bool { day > plan.period.days || (day == plan.period.days && carriedCalls == 0) }

    private func midnight(after day: Int) -> Int64 {
        Int64(day + 1) * Interval.day.microseconds
    }

    private mutating func openDay() {
        engine.prepareDay()
        workload.draw(day: day, into: &engine.lives, aftermaths: &engine.aftermaths)
        roster.draw(day: day, into: &engine.duties)
        engine.beginDay()
    }

    private mutating func closeDay(at instant: Int64) {
        while !engine.advance(to: instant) {
            let contact = engine.takeDueContact()
            let (life, aftermath) = workload.draw(contact)
            engine.admit(life, aftermath)
        }
        engine.closeDay(at: instant)
    }

    /// Goes on by the hour until no call of the period waits, for a day at most.
    private mutating func followCarriedCalls() {
        openDay()
        let start = Int64(day) * Interval.day.microseconds
        for hour in 1...24 {
            let instant = start + Int64(hour) * Interval.hour.microseconds
            closeDay(at: instant)
            let calls = engine.callRecords
            if !calls.prefix(carriedCalls).contains(where: { $0.outcome == .stillThere }) { return }
        }
    }
}

extension SimulationPlan {
    /// Simulates a replication, a day at a time.
    ///
    /// - Parameter day: is handed each day's calls in order of arrival (those carried over from the day before first), what the
    ///   agents did, and whether no further day follows; false to give up.
    /// - Returns: whether it came to its end.
    public func forEachDay<Failure: Error>(
        ofReplication number: Int, seed: UInt64,
        _ day: (
            _ calls: UnsafeBufferPointer<CallRecord>, _ spans: UnsafeBufferPointer<AgentSpan>, _ isLast: Bool
        ) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        var replication = Replication(self, seed: seed, number: number)
        while replication.simulateDay() {
            guard try day(replication.calls, replication.spans, replication.isOver) else { return false }
        }
        return true
    }
}
