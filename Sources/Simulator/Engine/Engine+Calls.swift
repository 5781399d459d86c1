import ContactCentre

extension Engine {
    /// A call arrives: a free agent takes it, or one breaks off a wrap for it, or the caller waits.
    @inline(__always)
    mutating func arrive(_ call: Int, at now: Int64) {
        let callType = Int(lives[call].callType)
        let free = freeAgent(for: callType)
        if free >= 0 {
            leaveIdleList(free, at: now)
            connect(call, with: free, at: now, breakOff: 0, foundFreeAgent: true)
            return
        }
        if plan.mayInterrupt[callType] {
            let interrupted = agentInWrap(for: callType)
            if interrupted >= 0 {
                let breakOff = breakOffWrap(of: interrupted, at: now)
                connect(call, with: interrupted, at: now, breakOff: breakOff, foundFreeAgent: false)
                return
            }
        }
        lines[callType].append(WaitingCall(patienceEnd: lives[call].patienceEnd, call: Int32(truncatingIfNeeded: call)))
        waitingCount &+= 1
    }

    /// The agent idle for longest among the teams that answer the call type and keep their reserve; -1 for none.
    @inline(__always)
    private func freeAgent(for callType: Int) -> Int {
        var chosen = -1
        for place in plan.teamsStart[callType]..<plan.teamsStart[callType &+ 1] {
            let team = plan.teams[place]
            let list = idle[team]
            guard Int(list.count) > plan.reserve(of: team, for: callType) else { continue }
            let first = Int(list.first)
            if chosen < 0 || agents[first].since < agents[chosen].since { chosen = first }
        }
        return chosen
    }

    /// The agent in wrap for longest whom a caller of this type may interrupt; -1 for none.
    ///
    /// Call types for which a team keeps a reserve break into no wrap of that team.
    private func agentInWrap(for callType: Int) -> Int {
        var chosen = -1
        for place in plan.teamsStart[callType]..<plan.teamsStart[callType &+ 1] {
            let team = plan.teams[place]
            guard plan.reserve(of: team, for: callType) == 0 else { continue }
            var agent = Int(wrapping[team].first)
            while agent >= 0, !mayBreakIntoWrap(of: agent, for: callType) { agent = Int(agents[agent].next) }
            if agent >= 0, chosen < 0 || agents[agent].since < agents[chosen].since { chosen = agent }
        }
        return chosen
    }

    private func mayBreakIntoWrap(of agent: Int, for callType: Int) -> Bool {
        agents[agent].isOnDuty && plan.mayBreak(wrapOf: Int(agents[agent].wrapType), for: callType)
    }

    /// An agent turns to a call: the caller is answered after break-off and pick-up, or hangs up before that.
    @inline(__always)
    mutating func connect(
        _ call: Int, with agent: Int, at now: Int64, breakOff: Int64, foundFreeAgent: Bool
    ) {
        let life = lives[call]
        let answer = now &+ breakOff &+ life.pickUp
        let isAnswered = answer <= life.patienceEnd
        let waitEnd = isAnswered ? answer : life.patienceEnd
        records[call] = CallRecord(
            arrival: life.arrival, queued: now &- life.arrival, waited: waitEnd &- life.arrival,
            talk: isAnswered ? life.talk : 0, wrap: isAnswered ? life.wrap : 0,
            callType: life.callType, area: life.area, team: isAnswered ? agents[agent].team : CallRecord.noTeam,
            outcome: isAnswered ? .answered : .abandoned, foundFreeAgent: foundFreeAgent)
        if isAnswered && plan.isWrapInterruptible[Int(life.callType)] {
            agents[agent].phase = .talking
            agents[agent].wrapType = life.callType
            agents[agent].wrapLeft = life.wrap
            agents[agent].breakOff = life.breakOff
            calendar.set(agent, to: answer &+ life.talk)
        } else {
            agents[agent].phase = .engaged
            calendar.set(agent, to: isAnswered ? answer &+ life.talk &+ life.wrap : life.patienceEnd)
        }
    }

    /// Takes the waiting caller whom an agent of a team should turn to: highest priority, then longest waiting.
    ///
    /// - Parameters:
    ///   - free: the team's free agents, counting the one who would take the call.
    ///   - wrapType: only callers who may break into the wrap of such a call; nil for all.
    /// - Returns: the call's place in the table; -1 for none.
    @inline(__always)
    mutating func takeWaiting(for team: Int, free: Int, breakingIntoWrapOf wrapType: Int?, at now: Int64) -> Int {
        guard waitingCount > 0 else { return -1 }
        var chosen = -1
        for place in plan.linesStart[team]..<plan.linesStart[team &+ 1] {
            let callType = plan.lines[place]
            if chosen >= 0, plan.priority[callType] > plan.priority[chosen] { break }
            let reserve = plan.reserve(of: team, for: callType)
            if let wrapType, reserve > 0 || !plan.mayBreak(wrapOf: wrapType, for: callType) { continue }
            guard free > reserve else { continue }
            removeHungUp(fromFrontOf: callType, at: now)
            guard lines[callType].count > 0 else { continue }
            if chosen < 0 || lines[callType][0].call < lines[chosen][0].call { chosen = callType }
        }
        guard chosen >= 0 else { return -1 }
        let call = Int(lines[chosen][0].call)
        lines[chosen].removeFirst()
        waitingCount &-= 1
        return call
    }

    /// Records the callers at the front of a line whose patience ended before now.
    @inline(__always)
    private mutating func removeHungUp(fromFrontOf callType: Int, at now: Int64) {
        while lines[callType].count > 0, lines[callType][0].patienceEnd < now {
            hangUp(Int(lines[callType][0].call))
            lines[callType].removeFirst()
            waitingCount &-= 1
        }
    }

    /// Records a caller who hung up in the line.
    @inline(__always)
    mutating func hangUp(_ call: Int) {
        let life = lives[call]
        let waited = life.patienceEnd &- life.arrival
        records[call] = CallRecord(
            arrival: life.arrival, queued: waited, waited: waited, callType: life.callType, area: life.area,
            outcome: .abandoned)
    }
}
