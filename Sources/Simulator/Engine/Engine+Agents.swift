import ContactCentre

extension Engine {
    /// An agent's conversation, wrap or break ends.
    @inline(__always)
    mutating func endWork(of agent: Int, at now: Int64) {
        switch agents[agent].phase {
        case .engaged: break
        case .talking:
            beginWrap(of: agent, at: now)
            return
        case .wrapping: wrapping[Int(agents[agent].team)].remove(agent, in: agents)
        default: endBreak(of: agent, at: now)
        }
        if agents[agent].owed >= 0 {
            takeUpOwedWrap(of: agent)
            beginWrap(of: agent, at: now)
        } else {
            becomeFree(agent, at: now)
        }
    }

    /// A wrap that may be broken into begins or goes on; a caller who waits and may do so breaks into it at once.
    mutating func beginWrap(of agent: Int, at now: Int64) {
        let team = Int(agents[agent].team)
        let wrapType = Int(agents[agent].wrapType)
        if agents[agent].isSettled && agents[agent].wrapLeft > 0 {
            let free = Int(idle[team].count) &+ 1
            let call = takeWaiting(for: team, free: free, breakingIntoWrapOf: wrapType, at: now)
            if call >= 0 {
                putOffWrap(of: agent)
                connect(call, with: agent, at: now, breakOff: agents[agent].breakOff, foundFreeAgent: false)
                return
            }
        }
        goOnWithWrap(of: agent, at: now)
    }

    @inline(__always)
    mutating func goOnWithWrap(of agent: Int, at now: Int64) {
        agents[agent].since = now
        agents[agent].phase = .wrapping
        wrapping[Int(agents[agent].team)].append(agent, in: agents)
        calendar.set(agent, to: now &+ agents[agent].wrapLeft)
    }

    /// An agent leaves a wrap for a caller. Returns how long breaking off takes.
    mutating func breakOffWrap(of agent: Int, at now: Int64) -> Int64 {
        pauseWrap(of: agent, at: now)
        putOffWrap(of: agent)
        return agents[agent].breakOff
    }

    mutating func pauseWrap(of agent: Int, at now: Int64) {
        wrapping[Int(agents[agent].team)].remove(agent, in: agents)
        agents[agent].wrapLeft &-= now &- agents[agent].since
    }

    /// Notes the rest of a wrap as owed.
    private mutating func putOffWrap(of agent: Int) {
        let state = agents[agent]
        let wrap = OwedWrap(
            callType: state.wrapType, wrapLeft: state.wrapLeft, breakOff: state.breakOff, earlier: state.owed)
        if firstUnusedOwedWrap >= 0 {
            let place = firstUnusedOwedWrap
            firstUnusedOwedWrap = owedWraps[Int(place)].earlier
            owedWraps[Int(place)] = wrap
            agents[agent].owed = place
        } else {
            agents[agent].owed = Int32(owedWraps.count)
            owedWraps.append(wrap)
        }
    }

    /// Makes the wrap broken off last the one to do.
    private mutating func takeUpOwedWrap(of agent: Int) {
        let place = agents[agent].owed
        let wrap = owedWraps[Int(place)]
        agents[agent].wrapType = wrap.callType
        agents[agent].wrapLeft = wrap.wrapLeft
        agents[agent].breakOff = wrap.breakOff
        agents[agent].owed = wrap.earlier
        owedWraps[Int(place)].earlier = firstUnusedOwedWrap
        firstUnusedOwedWrap = place
    }

    /// An agent has nothing left to do: turns to a waiting caller, or waits for one; or goes home, on a break, to another team.
    @inline(__always)
    mutating func becomeFree(_ agent: Int, at now: Int64) {
        guard agents[agent].isSettled, leavingsOwed == 0 else {
            turnElsewhere(agent, at: now)
            return
        }
        lookForWork(agent, at: now)
    }

    /// An agent who is there for callers turns to a waiting one, or waits for one.
    ///
    /// Where a reserve keeps other agents idle while callers wait, the one idle for longest takes the call.
    @inline(__always)
    mutating func lookForWork(_ agent: Int, at now: Int64) {
        let team = Int(agents[agent].team)
        let call = takeWaiting(for: team, free: Int(idle[team].count) &+ 1, breakingIntoWrapOf: nil, at: now)
        guard call >= 0 else {
            joinIdleList(agent, at: now)
            return
        }
        let longestIdle = Int(idle[team].first)
        if longestIdle >= 0 {
            joinIdleList(agent, at: now)
            leaveIdleList(longestIdle, at: now)
            connect(call, with: longestIdle, at: now, breakOff: 0, foundFreeAgent: false)
        } else {
            connect(call, with: agent, at: now, breakOff: 0, foundFreeAgent: false)
        }
    }

    @inline(__always)
    mutating func joinIdleList(_ agent: Int, at now: Int64) {
        record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
        agents[agent].phase = .idle
        agents[agent].since = now
        calendar.clear(agent)
        idle[Int(agents[agent].team)].append(agent, in: agents)
    }

    @inline(__always)
    mutating func leaveIdleList(_ agent: Int, at now: Int64) {
        idle[Int(agents[agent].team)].remove(agent, in: agents)
        agents[agent].engagedSince = now
    }

    @inline(__always)
    mutating func record(_ activity: AgentActivity, of agent: Int, from start: Int64, to end: Int64) {
        guard end > start else { return }
        spans.append(
            AgentSpan(start: start, end: end, agent: UInt32(agent), team: agents[agent].team, activity: activity))
    }
}
