import ContactCentre
import Simulator

/// A plain, slow room that is meant to be obviously right: what the engine is compared with.
///
/// The rules of the floor, in words:
///
/// 1. What happens at one instant happens in this order: agents go off duty; agents come on duty; pieces of work end
///    (the agent with the lower number first); calls arrive (in the order of the table); patience ends. A caller is
///    answered if the instant of the answer is not after the end of the patience.
/// 2. An arriving call goes to the agent idle for longest, among the teams that answer it and have more idle agents
///    than they keep free for it. Ties: the earlier team, then the agent who became idle first.
/// 3. Else it breaks into the wrap of the agent longest in wrap, among agents on duty whose team answers it and keeps
///    nobody free for it, and whose wrap belongs to a call type that may be interrupted by it. Ties as above. A wrap
///    taken up again counts from then, and so does one whose agent comes back on duty.
/// 4. Else the caller waits.
/// 5. An agent who turns to a call needs the break-off of the wrap that is broken into, if any, and then the call's
///    pick-up. If the patience lasts so long the caller is answered, and conversation and wrap follow; else the caller
///    hangs up when the patience ends, and with it that piece of the agent's work ends.
/// 6. The rest of a wrap that is broken into is done after the interrupting call's own conversation and wrap, the one
///    broken off last first, and may be broken into again.
/// 7. When a wrap begins, is taken up again, or goes on as its agent comes back on duty, and something of it is left
///    and the agent is on duty, a waiting caller who may break into it does so at once.
/// 8. An agent with nothing to do who is off duty leaves. One who is on duty looks for the team's waiting callers:
///    those for whom enough agents are free, counting this one; of them those of the highest priority; of them
///    the one who came first. The team's agent idle for longest takes the call, which is this one if nobody else is
///    idle. Without such a caller the agent is idle.
/// 9. Going off duty, an idle agent leaves; any other first does all work in hand, owed wraps too. That time is
///    overtime, and coming back on duty ends it. A change that changes nothing is ignored.
///
/// Differs from the engine in mechanism: every agent has a list of things to do, patience is an event like any other,
/// and the spans come from looking at every agent between any two instants at which something happens.
struct NaiveRoom {
    let room: Room
    var now: Int64
    var agents: [NaiveAgent] = []
    var callers: [NaiveCaller]
    var duties: [DutyChange]
    /// Places in the table of callers who wait with no agent chosen, in the table's order.
    var waiting: [Int] = []
    var spans: [AgentSpan] = []
    /// Counts agents becoming idle or beginning a wrap, to tell who did so first at one instant.
    var turns = 0

    init(_ room: Room, calls: [CallLife], duties: [DutyChange], start: Int64) {
        self.room = room
        self.duties = duties
        now = start
        callers = calls.map { NaiveCaller(life: $0) }
        for (team, rules) in room.teams.enumerated() {
            for _ in 0..<rules.agents { agents.append(NaiveAgent(team: team)) }
        }
    }

    /// Lets a table of calls and duties run through a room.
    static func simulate(
        _ room: Room, calls: [CallLife], duties: [DutyChange], from start: Int64, upTo end: Int64
    ) -> (calls: [CallRecord], spans: [AgentSpan]) {
        var naive = NaiveRoom(room, calls: calls, duties: duties, start: start)
        while let next = naive.nextInstant, next < end {
            naive.pass(to: next)
            naive.letOneThingHappen()
        }
        naive.pass(to: end)
        return (naive.records, naive.spans)
    }

    /// The next instant at which anything happens.
    private var nextInstant: Int64? {
        var instants = duties.map(\.instant)
        instants += agents.indices.filter { !agents[$0].toDo.isEmpty }.map { endOfTask(of: $0) }
        instants += callers.filter { $0.state == .notYetHere }.map(\.life.arrival)
        instants += waiting.map { callers[$0].life.patienceEnd }
        return instants.min()
    }

    /// Lets the first thing happen that is due now, in the order of rule 1.
    private mutating func letOneThingHappen() {
        let due = duties.indices.filter { duties[$0].instant == now }
        if let change = due.first(where: { !duties[$0].comesOn }) ?? due.first {
            let duty = duties.remove(at: change)
            duty.comesOn ? comeOnDuty(Int(duty.agent)) : goOffDuty(Int(duty.agent))
        } else if let agent = agents.indices.first(where: { !agents[$0].toDo.isEmpty && endOfTask(of: $0) == now }) {
            endTask(of: agent)
        } else if let call = callers.firstIndex(where: { $0.state == .notYetHere && $0.life.arrival == now }) {
            arrive(call)
        } else if let call = waiting.first(where: { callers[$0].life.patienceEnd == now }) {
            waiting.removeAll { $0 == call }
            callers[call].hangUp(at: now, chosen: now)
        }
    }

    /// Writes down what every agent does from now up to a later instant.
    private mutating func pass(to later: Int64) {
        for (number, agent) in agents.enumerated() where agent.isPresent && later > now {
            var activities: [AgentActivity] = [.present]
            if !agent.toDo.isEmpty { activities.append(.engaged) }
            if !agent.isOnDuty { activities.append(.overtime) }
            for activity in activities {
                spans.append(
                    AgentSpan(
                        start: now, end: later, agent: UInt32(number), team: UInt16(agent.team), activity: activity))
            }
        }
        now = later
    }

    /// The records of the calls that have arrived. What becomes of a caller with whom an agent is busy at the end is
    /// settled already, and is recorded.
    private var records: [CallRecord] {
        var records: [CallRecord] = []
        for var caller in callers where caller.state != .notYetHere {
            if case .ringing(let agent) = caller.state {
                caller.endRinging(at: agents[agent].taskEnds, team: agents[agent].team)
            }
            records.append(caller.record)
        }
        return records
    }
}
