import ContactCentre
import Simulator

/// What one agent did, span by span in order.
struct AgentTimes {
    let number: Int
    /// All of them.
    let spans: [AgentSpan]
    let present: [AgentSpan]
    let engaged: [AgentSpan]
    let overtime: [AgentSpan]
    /// Scheduled breaks and steps away, in order of time.
    let absent: [AgentSpan]

    /// All agents of a world as the engine had them.
    static func all(in world: World) -> [AgentTimes] {
        let spans = world.simulated().spans
        return world.agents.map { number in
            let own = spans.filter { $0.agent == number }
            return AgentTimes(
                number: number, spans: own, present: own.filter { $0.activity == .present },
                engaged: own.filter { $0.activity == .engaged }, overtime: own.filter { $0.activity == .overtime },
                absent: own.filter { $0.activity == .onBreak || $0.activity == .steppedAway }
                    .sorted { $0.start < $1.start })
        }
    }

    func isPresent(in grade: Int, at instant: Int64) -> Bool {
        present.contains { $0.covers(instant) && $0.grade.index == grade }
    }
    func isEngaged(at instant: Int64) -> Bool { engaged.contains { $0.covers(instant) } }
    func count(_ activity: AgentActivity) -> Int { spans.count { $0.activity == activity } }
}

extension AgentSpan {
    func covers(_ instant: Int64) -> Bool { start <= instant && instant < end }
    func lies(in others: [AgentSpan]) -> Bool { others.contains { $0.start <= start && end <= $0.end } }
}

extension [AgentSpan] {
    var total: Int64 { reduce(0) { $0 + $1.end - $1.start } }
}

extension CallRecord {
    /// Whether no agent has been chosen yet.
    func isWaiting(at instant: Int64) -> Bool {
        arrival <= instant && (outcome == .stillThere && !wasUnderWay || instant < arrival + queued)
    }

    func isTalking(at instant: Int64) -> Bool {
        outcome == .answered && arrival + waited <= instant && instant < arrival + waited + talk
    }
}

extension World {
    /// Whether everything happens at whole seconds.
    var ticksInSeconds: Bool {
        end % second == 0 && duties.allSatisfy { $0.instant % second == 0 }
            && room.callTypes.allSatisfy { $0.handlingAwayFactor == 1 }
            && room.grades.allSatisfy { $0.rules.handlingFactor == 1 && $0.rules.pickUpFactor == 1 }
            && aftermaths.isEmpty
            && calls.allSatisfy { life in
                [life.arrival, life.patienceEnd, life.pickUp, life.talk, life.wrap, life.breakOff]
                    .allSatisfy { $0 % second == 0 }
            }
    }

    /// Looks into the room at the end of every second, and adds up how many callers are waiting.
    ///
    /// Stops when nobody can be waiting any more.
    var secondsSeenWaiting: Int64 {
        var engine = Engine(room: room, start: start)
        calls.withUnsafeBufferPointer { calls in
            duties.withUnsafeBufferPointer { duties in engine.openDay(calls: calls, duties: duties) }
        }
        var seen: Int64 = 0
        let last = min(end, (calls.map(\.patienceEnd).max() ?? start) + second)
        var now = start
        while now < last {
            now += second
            engine.advance(to: now)
            engine.closeDay(at: now)
            for (call, record) in zip(calls, engine.callRecords) where call.arrival < now {
                seen += record.outcome == .stillThere ? 1 : 0
            }
        }
        return seen
    }
}
