public import ContactCentre
import Scenarios

/// One pass through the plans of a simulation, a day at a time: draw the day, let the room work, hand over the records.
///
/// Calls that are in the room when the period ends are followed for up to one more day, with that day's calls and
/// agents around them, so that their waits are not cut short.
///
/// A class, since other rooms hold it and a page's engine, where it is compiled in one piece, can't end a value that may not be
/// copied and is of another room.
public final class Replication {
    private let workload: Workload
    private var rooms: Store<RoomReplication>

    /// A replication that has not begun.
    public init(_ simulation: Simulation, seed: UInt64, number: Int) {
        let streams = Streams(seed: seed, replication: number)
        workload = Workload(simulation.callers, streams)
        rooms = Store(count: simulation.plans.count) {
            RoomReplication(simulation.plans[$0], place: $0, streams)
        }
    }

    /// Simulates a plan's next day.
    ///
    /// - Returns: whether there was one; if so, `calls` and `spans` are that day's.
    public func simulateDay(ofPlan plan: Int = 0) -> Bool { rooms[plan].simulateDay(workload) }

    /// The calls of the day just simulated: those of earlier days that ended on it, and those that arrived on it, in order of
    /// arrival.
    ///
    /// Callers left waiting have the outcome `stillThere`; they come again on the day on which their wait ends, or on the last.
    public func calls(ofPlan plan: Int = 0) -> UnsafeBufferPointer<CallRecord> { rooms[plan].calls }

    /// What the agents did on the day just simulated.
    public func spans(ofPlan plan: Int = 0) -> UnsafeBufferPointer<AgentSpan> { rooms[plan].spans }

    /// Whether no further day will follow, so that callers still there stay so.
    public func isOver(ofPlan plan: Int = 0) -> Bool { rooms[plan].isOver }

    /// The midnight up to which a plan's days have been simulated, in microseconds since the start of the period.
    public func end(ofPlan plan: Int = 0) -> Int64 { rooms[plan].start }
}

/// One plan's part of a replication.
struct RoomReplication: ~Copyable {
    private let plan: SimulationPlan
    private let place: Int
    private var roster: Roster
    private var engine: Engine
    private var day: Int
    private var era: Int
    /// Whether calls of the period are being followed beyond it, or were.
    private var isAfterPeriod = false

    init(_ plan: SimulationPlan, place: Int, _ streams: Streams) {
        self.plan = plan
        self.place = place
        day = -plan.period.warmUpDays
        roster = Roster(plan, streams)
        era = plan.era(of: day)
        engine = Engine(plan.eras[era].floor, start: Int64(day) * Interval.day.microseconds)
    }

    var calls: UnsafeBufferPointer<CallRecord> {
        isAfterPeriod
            ? UnsafeBufferPointer(rebasing: engine.callRecords[..<engine.endedFromBefore.count]) : engine.callRecords
    }

    var spans: UnsafeBufferPointer<AgentSpan> { engine.agentSpans }

    var isOver: Bool {
        isAfterPeriod || (day == plan.period.days && engine.waitingCount == 0 && engine.chatsUnderWay == 0)
    }

    /// When the next day starts.
    var start: Int64 { Int64(day) * Interval.day.microseconds }

    mutating func simulateDay(_ workload: Workload) -> Bool {
        guard !isOver else { return false }
        if day < plan.period.days {
            let midnight = start + Interval.day.microseconds
            _ = openDay(upTo: midnight, workload)
            advance(to: midnight, workload)
            engine.closeDay(at: midnight)
        } else {
            isAfterPeriod = true
            followWaitingCalls(workload)
        }
        day += 1
        return true
    }

    /// Opens a day with its calls that arrive before an instant. Returns how many these are.
    private mutating func openDay(upTo end: Int64, _ workload: Workload) -> Int {
        if plan.era(of: day) != era {
            era = plan.era(of: day)
            engine.takeUp(plan.eras[era].floor, at: start)
        }
        engine.prepareDay()
        let calls = workload.append(
            callsOf: day, upTo: end, ofPlan: place, to: &engine.lives, aftermaths: &engine.aftermaths)
        roster.draw(day: day, into: &engine.duties)
        engine.beginDay()
        return calls
    }

    private mutating func advance(to instant: Int64, _ workload: Workload) {
        while !engine.advance(to: instant) {
            let (life, aftermath) = workload.draw(engine.takeDueContact(), of: plan, at: place)
            engine.admit(life, aftermath)
        }
    }

    /// Goes on by the hour until no call of the period waits and no chat of it is under way, for a day at most.
    private mutating func followWaitingCalls(_ workload: Workload) {
        let midnight = start
        let end = midnight + Interval.day.microseconds
        var instant = midnight + Interval.hour.microseconds
        // Follow-on contacts stand in the table behind the day's other calls, which therefore must be there.
        let isWhole = plan.room.followsOn
        var calls = openDay(upTo: isWhole ? end : instant, workload)
        while true {
            advance(to: instant, workload)
            engine.complete(upTo: instant)
            guard engine.waitingFromBefore > 0, instant < end else { break }
            instant += Interval.hour.microseconds
            guard !isWhole else { continue }
            calls = workload.append(
                callsOf: day, upTo: instant, after: calls, ofPlan: place, to: &engine.lives,
                aftermaths: &engine.aftermaths)
            engine.beginCalls()
        }
        engine.finish()
    }
}
