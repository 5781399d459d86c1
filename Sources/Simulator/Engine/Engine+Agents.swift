import ContactCentre

extension Engine {
    /// The conversation or wrap in a slot ends, or its agent's break.
    @inline(always)
    mutating func endWork(in slot: WorkSlot, at now: Int64) {
        switch agents[slot].phase {
        case .engaged: break
        case .talking:
            beginWrap(in: slot, at: now)
            return
        case .wrapping: wrapping[Int(agents[slot.agent].grade)].remove(slot, in: agents)
        case .chatting:
            endChat(in: slot, at: now)
            return
        case .free: endBreak(of: slot.agent, at: now)
        }
        if agents[slot].owed < 0, !plan.hasChats {
            becomeFree(slot, at: now)
        } else {
            goOnWithWhatIsLeft(in: slot, at: now)
        }
    }

    /// The same, where it seldom ends.
    @inline(never)
    mutating func endWorkApart(in slot: WorkSlot, at now: Int64) { endWork(in: slot, at: now) }

    /// Goes on with a wrap broken off, or with chats; or becomes free.
    @inline(never)
    private mutating func goOnWithWhatIsLeft(in slot: WorkSlot, at now: Int64) {
        if agents[slot].owed >= 0 {
            takeUpOwedWrap(in: slot)
            beginWrap(in: slot, at: now)
        } else if plan.hasChats, desks[slot.agent].count > 0 {
            goOnWithChats(in: slot, at: now)
        } else {
            becomeFreeApart(slot, at: now)
            if plan.hasChats { serveAfterWork(at: now) }
        }
    }

    /// Whether an agent has work in hand.
    @inline(__always)
    func isWorking(_ agent: Int) -> Bool { agents[WorkSlot(of: agent)].phase != .free }

    /// A wrap that may be broken into begins or goes on; a caller who waits and may do so breaks into it at once.
    @inline(never)
    mutating func beginWrap(in slot: WorkSlot, at now: Int64) {
        let grade = Int(agents[slot.agent].grade)
        let wrapType = Int(agents[slot].wrapType)
        if agents[slot.agent].isSettled && agents[slot].wrapLeft > 0 {
            let call = takeWaiting(for: grade, breakingIntoWrapOf: wrapType, at: now)
            if call >= 0 {
                putOffWrap(in: slot)
                connect(call, in: slot, at: now, breakOff: agents[slot].breakOff, foundFreeAgent: false)
                return
            }
        }
        goOnWithWrap(in: slot, at: now)
    }

    @inline(__always)
    mutating func goOnWithWrap(in slot: WorkSlot, at now: Int64) {
        agents[slot].since = now
        agents[slot].phase = .wrapping
        wrapping[Int(agents[slot.agent].grade)].append(slot, in: agents)
        calendar.set(slot, to: now &+ agents[slot].wrapLeft)
    }

    /// An agent leaves a wrap for a caller. Returns how long breaking off takes.
    mutating func breakOffWrap(in slot: WorkSlot, at now: Int64) -> Int64 {
        pauseWrap(in: slot, at: now)
        putOffWrap(in: slot)
        return agents[slot].breakOff
    }

    mutating func pauseWrap(in slot: WorkSlot, at now: Int64) {
        wrapping[Int(agents[slot.agent].grade)].remove(slot, in: agents)
        agents[slot].wrapLeft &-= now &- agents[slot].since
    }

    /// Notes the rest of a wrap as owed.
    private mutating func putOffWrap(in slot: WorkSlot) {
        let state = agents[slot]
        agents[slot].owed = owedWraps.insert(
            OwedWrap(
                callType: state.wrapType, wrapLeft: state.wrapLeft, breakOff: state.breakOff, earlier: state.owed))
    }

    /// Makes the wrap broken off last the one to do.
    private mutating func takeUpOwedWrap(in slot: WorkSlot) {
        let wrap = owedWraps.remove(at: agents[slot].owed)
        agents[slot].wrapType = wrap.callType
        agents[slot].wrapLeft = wrap.wrapLeft
        agents[slot].breakOff = wrap.breakOff
        agents[slot].owed = wrap.earlier
    }

    /// Nothing is left to do in a slot: its agent turns to a waiting caller, or waits for one; or goes home, on a break, to
    /// another team.
    @inline(always)
    mutating func becomeFree(_ slot: WorkSlot, at now: Int64) {
        guard agents[slot.agent].isSettled, leavingsOwed == 0 else {
            turnElsewhere(slot.agent, at: now)
            return
        }
        lookForWork(in: slot, at: now)
    }

    /// The same, where it is not the end of a call.
    @inline(never)
    mutating func becomeFreeApart(_ slot: WorkSlot, at now: Int64) { becomeFree(slot, at: now) }

    /// An agent who is there for callers turns to a waiting one in a slot, or waits for one.
    ///
    /// Where a reserve keeps other agents of the team idle while callers wait, one of them may take the call.
    @inline(always)
    mutating func lookForWork(in slot: WorkSlot, at now: Int64) {
        let grade = Int(agents[slot.agent].grade)
        guard waitingCount > 0 else {
            joinIdleList(slot, at: now)
            return
        }
        if idle[grade].first.isSome || plan.hasOthersInTeam[grade] {
            joinIdleList(slot, at: now)
            turnIdleAgents(ofTeamOf: grade, at: now)
            return
        }
        let call = takeWaiting(for: grade, breakingIntoWrapOf: nil, at: now)
        if call >= 0 {
            connect(call, in: slot, at: now, breakOff: 0, foundFreeAgent: false)
        } else {
            joinIdleList(slot, at: now)
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
            let free = freeSlot(for: line, ofTeam: team, waited: waited, at: now)
            let call = takeFirst(from: line, at: now)
            leaveIdleList(free, at: now)
            connect(call, in: free, at: now, breakOff: 0, foundFreeAgent: false)
        }
    }

    /// Whether the first caller of one line is to be answered before that of another by agents of one team.
    private mutating func comesFirst(_ access: Access, before other: Access) -> Bool {
        if access.priority != other.priority { return access.priority < other.priority }
        return access.line != other.line && isFirst(access, before: other)
    }

    @inline(__always)
    mutating func joinIdleList(_ slot: WorkSlot, at now: Int64) {
        record(.engaged, of: slot.agent, from: agents[slot.agent].engagedSince, to: now)
        agents[slot].phase = .free
        agents[slot].since = now
        calendar.clear(slot)
        let grade = Int(agents[slot.agent].grade)
        idle[grade].append(slot, in: agents)
        if plan.hasManyGrades { noteLongestIdle(in: grade) }
    }

    @inline(__always)
    mutating func leaveIdleList(_ slot: WorkSlot, at now: Int64) {
        let grade = Int(agents[slot.agent].grade)
        idle[grade].remove(slot, in: agents)
        if plan.hasManyGrades { noteLongestIdle(in: grade) }
        agents[slot.agent].engagedSince = now
    }

    @inline(never)
    private mutating func noteLongestIdle(in grade: Int) {
        let first = idle[grade].first
        if first.isSome { longestIdle.set(grade, to: agents[first].since) } else { longestIdle.clear(grade) }
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
