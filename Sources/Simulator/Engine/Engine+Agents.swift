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
        case .wrapping: wrapping[Int(agents[agent].grade)].remove(agent, in: agents)
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
        let grade = Int(agents[agent].grade)
        let wrapType = Int(agents[agent].wrapType)
        if agents[agent].isSettled && agents[agent].wrapLeft > 0 {
            let call = takeWaiting(for: grade, breakingIntoWrapOf: wrapType, at: now)
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
        wrapping[Int(agents[agent].grade)].append(agent, in: agents)
        calendar.set(agent, to: now &+ agents[agent].wrapLeft)
    }

    /// An agent leaves a wrap for a caller. Returns how long breaking off takes.
    mutating func breakOffWrap(of agent: Int, at now: Int64) -> Int64 {
        pauseWrap(of: agent, at: now)
        putOffWrap(of: agent)
        return agents[agent].breakOff
    }

    mutating func pauseWrap(of agent: Int, at now: Int64) {
        wrapping[Int(agents[agent].grade)].remove(agent, in: agents)
        agents[agent].wrapLeft &-= now &- agents[agent].since
    }

    /// Notes the rest of a wrap as owed.
    private mutating func putOffWrap(of agent: Int) {
        let state = agents[agent]
        agents[agent].owed = owedWraps.insert(
            OwedWrap(
                callType: state.wrapType, wrapLeft: state.wrapLeft, breakOff: state.breakOff, earlier: state.owed))
    }

    /// Makes the wrap broken off last the one to do.
    private mutating func takeUpOwedWrap(of agent: Int) {
        let wrap = owedWraps.remove(at: agents[agent].owed)
        agents[agent].wrapType = wrap.callType
        agents[agent].wrapLeft = wrap.wrapLeft
        agents[agent].breakOff = wrap.breakOff
        agents[agent].owed = wrap.earlier
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
    /// Where a reserve keeps other agents of the team idle while callers wait, one of them may take the call.
    @inline(__always)
    mutating func lookForWork(_ agent: Int, at now: Int64) {
        let grade = Int(agents[agent].grade)
        guard waitingCount > 0 else {
            joinIdleList(agent, at: now)
            return
        }
        if idle[grade].first >= 0 || plan.hasOthersInTeam[grade] {
            joinIdleList(agent, at: now)
            turnIdleAgents(ofTeamOf: grade, at: now)
            return
        }
        let call = takeWaiting(for: grade, breakingIntoWrapOf: nil, at: now)
        if call >= 0 {
            connect(call, with: agent, at: now, breakOff: 0, foundFreeAgent: false)
        } else {
            joinIdleList(agent, at: now)
        }
    }

    /// Idle agents of a team turn to waiting callers as far as they may, the call that comes first of all first: who just
    /// became free may have completed the reserve for another.
    @inline(never)
    private mutating func turnIdleAgents(ofTeamOf grade: Int, at now: Int64) {
        let team = Int(plan.teamOfGrade[grade])
        let grades = plan.firstGradeOfTeam[team]..<plan.firstGradeOfTeam[team &+ 1]
        while waitingCount > 0 {
            var chosen = -1
            for grade in grades where idle[grade].count > 0 {
                let best = bestLine(for: grade, idleInList: 1, breakingIntoWrapOf: nil, at: now)
                guard best >= 0 else { continue }
                if chosen < 0 || comesFirst(plan.lines[best], before: plan.lines[chosen]) { chosen = best }
            }
            guard chosen >= 0 else { return }
            let line = plan.lines[chosen].line
            let waited = now &- lives[Int(lines[line][0].call)].arrival
            let idleAgent = freeAgent(for: line, ofTeam: team, waited: waited, at: now)
            let call = removeFirst(from: line)
            leaveIdleList(idleAgent, at: now)
            connect(call, with: idleAgent, at: now, breakOff: 0, foundFreeAgent: false)
        }
    }

    /// Whether the first caller of one line is to be answered before that of another by agents of one team.
    private mutating func comesFirst(_ access: Access, before other: Access) -> Bool {
        if access.priority != other.priority { return access.priority < other.priority }
        return access.line != other.line && isFirst(access, before: other)
    }

    @inline(__always)
    mutating func joinIdleList(_ agent: Int, at now: Int64) {
        record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
        agents[agent].phase = .idle
        agents[agent].since = now
        calendar.clear(agent)
        idle[Int(agents[agent].grade)].append(agent, in: agents)
    }

    @inline(__always)
    mutating func leaveIdleList(_ agent: Int, at now: Int64) {
        idle[Int(agents[agent].grade)].remove(agent, in: agents)
        agents[agent].engagedSince = now
    }

    @inline(__always)
    mutating func record(_ activity: AgentActivity, of agent: Int, from start: Int64, to end: Int64) {
        guard end > start else { return }
        spans.append(
            AgentSpan(
                start: start, end: end, agent: UInt32(agent), grade: group(of: agent).grade,
                team: group(of: agent).team,
                activity: activity))
    }
}
