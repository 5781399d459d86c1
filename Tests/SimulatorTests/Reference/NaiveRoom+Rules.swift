import ContactCentre
import Simulator

extension NaiveRoom {
    // MARK: Calls (rules 2 to 5)

    mutating func arrive(_ call: Int) {
        if let agent = longestIdle(for: type(of: call)) {
            callers[call].foundFreeAgent = true
            turn(agent, to: call)
        } else if let agent = longestInWrap(for: type(of: call)) {
            turn(agent, to: call)
        } else {
            callers[call].state = .waiting
            waiting.append(call)
        }
    }

    private func longestIdle(for type: Int) -> Int? {
        first(of: agents.indices.filter { agents[$0].isIdle && mayTake(type, team: agents[$0].team) })
    }

    private func mayTake(_ type: Int, team: Int, afterFreeing freed: Int = 0) -> Bool {
        let rules = room.teams[team]
        let idle = agents.count { $0.isIdle && $0.team == team }
        return rules.answers.contains(type) && idle + freed > rules.keepFree[type]
    }

    private func longestInWrap(for type: Int) -> Int? {
        first(of: agents.indices.filter { agents[$0].isOnDuty && mayBreakIn(type, on: $0) })
    }

    private func mayBreakIn(_ type: Int, on agent: Int) -> Bool {
        guard agents[agent].isInWrap, let wrap = agents[agent].toDo.first else { return false }
        let team = room.teams[agents[agent].team]
        return team.answers.contains(type) && team.keepFree[type] == 0
            && room.callTypes[self.type(of: wrap.call)].interruptibleBy.contains(type)
    }

    /// The agent who has been at it for longest; ties: the earlier team, then who began first.
    private func first(of candidates: [Int]) -> Int? {
        candidates.min { one, other in
            (agents[one].since, agents[one].team, agents[one].turn)
                < (agents[other].since, agents[other].team, agents[other].turn)
        }
    }

    /// An agent who is idle or in a wrap turns to a call.
    private mutating func turn(_ agent: Int, to call: Int) {
        var length = callers[call].life.pickUp
        if let wrap = agents[agent].toDo.first {
            agents[agent].toDo[0].left -= now - agents[agent].since
            length += callers[wrap.call].life.breakOff
        }
        waiting.removeAll { $0 == call }
        callers[call].state = .ringing(agent: agent)
        callers[call].chosen = now
        agents[agent].toDo.insert(NaiveTask(kind: .ringing, call: call, left: length), at: 0)
        agents[agent].since = now
    }

    func type(of call: Int) -> Int { Int(callers[call].life.callType) }

    // MARK: Work (rules 5 to 8)

    /// When the task in hand ends: a caller who hangs up ends the ringing early.
    func endOfTask(of agent: Int) -> Int64 {
        guard let task = agents[agent].toDo.first, task.kind == .ringing else { return agents[agent].taskEnds }
        return min(agents[agent].taskEnds, callers[task.call].life.patienceEnd)
    }

    mutating func endTask(of agent: Int) {
        let taskEnds = agents[agent].taskEnds
        let task = agents[agent].toDo.removeFirst()
        if task.kind == .ringing {
            callers[task.call].endRinging(at: taskEnds, team: agents[agent].team)
            if callers[task.call].state == .answered {
                let life = callers[task.call].life
                agents[agent].toDo.insert(
                    contentsOf: [
                        NaiveTask(kind: .talk, call: task.call, left: life.talk),
                        NaiveTask(kind: .wrap, call: task.call, left: life.wrap),
                    ], at: 0)
            }
        }
        beginNextTask(of: agent)
    }

    private mutating func beginNextTask(of agent: Int) {
        agents[agent].since = now
        turns += 1
        agents[agent].turn = turns
        if agents[agent].toDo.isEmpty {
            lookForWork(agent)
        } else {
            letWaitingCallerBreakIn(on: agent)
        }
    }

    private mutating func letWaitingCallerBreakIn(on agent: Int) {
        guard agents[agent].isInWrap, agents[agent].isOnDuty, agents[agent].toDo[0].left > 0 else { return }
        if let call = firstWaiting(where: { mayBreakIn($0, on: agent) }) { turn(agent, to: call) }
    }

    /// An agent has nothing to do (and counts as idle from now on unless something is found).
    private mutating func lookForWork(_ agent: Int) {
        guard agents[agent].isOnDuty else {
            agents[agent].isPresent = false
            return
        }
        let team = agents[agent].team
        guard let call = firstWaiting(where: { mayTake($0, team: team) }) else { return }
        if let taker = first(of: agents.indices.filter { agents[$0].isIdle && agents[$0].team == team }) {
            turn(taker, to: call)
        }
    }

    /// The waiting caller of the highest priority who came first, among those whose call type satisfies a condition.
    private func firstWaiting(where mayGo: (Int) -> Bool) -> Int? {
        waiting.filter { mayGo(type(of: $0)) }
            .min { (room.callTypes[type(of: $0)].priority, $0) < (room.callTypes[type(of: $1)].priority, $1) }
    }

    // MARK: Duties (rules 7 and 9)

    mutating func comeOnDuty(_ agent: Int) {
        guard !agents[agent].isOnDuty else { return }
        agents[agent].isOnDuty = true
        if !agents[agent].isPresent {
            agents[agent].isPresent = true
            beginNextTask(of: agent)
        } else if agents[agent].isInWrap {
            agents[agent].toDo[0].left -= now - agents[agent].since
            beginNextTask(of: agent)
        }
    }

    mutating func goOffDuty(_ agent: Int) {
        agents[agent].isOnDuty = false
        if agents[agent].toDo.isEmpty { agents[agent].isPresent = false }
    }
}
