import ContactCentre

extension Engine {
    /// An agent comes on duty or goes off duty, is to move, or is due a break; one at work finishes it first.
    ///
    /// Who becomes free by it waits among the idle until all changes of the instant have happened.
    mutating func change(_ duty: DutyChange) {
        let agent = Int(duty.agent)
        let now = duty.instant
        isChangingDuty = true
        switch duty.kind {
        case .goesOff: if agents[agent].isOnDuty { goOff(agent, at: now) }
        case .numberFalls: lowerNumberOnDuty(in: Int(duty.grade), at: now)
        case .comesOn: if !agents[agent].isOnDuty { comeOn(agent, at: now) }
        case .numberRises: raiseNumberOnDuty(in: Int(duty.grade), at: now)
        case .moves: if duty.grade != agents[agent].assigned { assign(agent, to: duty.grade, at: now) }
        case .rulesChange: break
        case .breakDue, .stepsAway: if agents[agent].isOnDuty { noteBreak(duty) }
        }
        isChangingDuty = false
    }

    mutating func goOff(_ agent: Int, at now: Int64) {
        agents[agent].isOnDuty = false
        agents[agent].isSettled = false
        if isWorking(agent) {
            agents[agent].overtimeSince = now
        } else {
            stopResting(agent, at: now)
            leave(agent, at: now)
        }
        let grade = Int(plan.gradeOfAgent[agent])
        let wasLeaving = numbersOnDuty[grade].isLeaving
        numbersOnDuty[grade].onDuty -= 1
        if !wasLeaving { countOnDuty(-1, in: agents[agent].assigned) }
        if leavingsOwed > 0 { settleLeavings(of: grade, wasLeaving: wasLeaving, at: now) }
    }

    mutating func comeOn(_ agent: Int, at now: Int64) {
        agents[agent].isOnDuty = true
        numbersOnDuty[Int(plan.gradeOfAgent[agent])].onDuty += 1
        countOnDuty(1, in: agents[agent].assigned)
        if agents[agent].presence == .away {
            agents[agent].presentSince = now
            agents[agent].engagedSince = now
            turnElsewhere(agent, at: now)
        } else {
            record(.overtime, of: agent, from: agents[agent].overtimeSince, to: now)
            settleAtWork(agent, at: now)
        }
    }

    /// An agent is to work in another team, or in none.
    private mutating func assign(_ agent: Int, to grade: UInt16, at now: Int64) {
        let before = agents[agent].assigned
        agents[agent].assigned = grade
        if isThereForTeam(agent) {
            countOnDuty(1, in: grade)
            countOnDuty(-1, in: before)
        }
        switch agents[agent].presence {
        case .away: agents[agent].isSettled = false
        case .onBreak: settleAtWork(agent, at: now)
        case .atDesk, .unassigned:
            guard !isWorking(agent) else {
                settleAtWork(agent, at: now)
                return
            }
            stopResting(agent, at: now)
            agents[agent].isSettled = false
            turnElsewhere(agent, at: now)
        }
    }

    private mutating func noteBreak(_ duty: DutyChange) {
        let agent = Int(duty.agent)
        append(
            DueBreak(length: duty.length, latest: duty.latest, isScheduled: duty.kind == .breakDue, next: -1),
            toBreaksDueOf: agent)
        agents[agent].isSettled = false
        guard !isWorking(agent), agents[agent].presence != .onBreak else { return }
        stopResting(agent, at: duty.instant)
        turnElsewhere(agent, at: duty.instant)
    }

    /// Whether an agent at work will be there for callers afterwards may have changed. The wrap of one who has become so
    /// can be broken into again, as if it began now.
    mutating func settleAtWork(_ agent: Int, at now: Int64) {
        let state = agents[agent]
        agents[agent].isSettled = isThereForTeam(agent) && state.firstDue < 0 && state.assigned == state.grade
        let slot = WorkSlot(of: agent)
        guard agents[agent].isSettled, !state.isSettled, agents[slot].phase == .wrapping else { return }
        pauseWrap(in: slot, at: now)
        goOnWithWrap(in: slot, at: now)
    }

    mutating func countOnDuty(_ change: Int, in grade: UInt16) {
        if grade != DutyChange.noGrade { agentsOnDuty[Int(grade)] += change }
    }

    /// An agent who is idle, on a break or in no team stops being so.
    private mutating func stopResting(_ agent: Int, at now: Int64) {
        switch agents[agent].presence {
        case .atDesk: leaveIdleList(WorkSlot(of: agent), at: now)
        case .onBreak: endBreak(of: agent, at: now)
        case .away, .unassigned: agents[agent].engagedSince = now
        }
        agents[agent].overtimeSince = now
    }

    /// An agent who is not there for callers has nothing left to do: goes home, on a break, or to another team.
    @inline(never)
    mutating func turnElsewhere(_ agent: Int, at now: Int64) {
        let slot = WorkSlot(of: agent)
        agents[slot].phase = .free
        guard agents[agent].isOnDuty else {
            leave(agent, at: now)
            return
        }
        if owesLeaving(agent) {
            leaveAsOwed(agent, at: now)
            return
        }
        if agents[agent].firstDue >= 0 {
            beginBreak(of: agent, at: now)
            return
        }
        if agents[agent].assigned != agents[agent].grade { changeGrade(of: agent, at: now) }
        if agents[agent].assigned == DutyChange.noGrade {
            record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
            calendar.clear(slot)
            agents[agent].presence = .unassigned
        } else {
            agents[agent].presence = .atDesk
            agents[agent].isSettled = true
            if isChangingDuty { joinIdleList(slot, at: now) } else { lookForWork(in: slot, at: now) }
        }
    }

    /// From now on an agent's time belongs to the grade assigned; that of one in no team goes on belonging to the grade before.
    private mutating func changeGrade(of agent: Int, at now: Int64) {
        guard agents[agent].assigned != DutyChange.noGrade else { return }
        record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
        record(.present, of: agent, from: agents[agent].presentSince, to: now)
        agents[agent].engagedSince = now
        agents[agent].presentSince = now
        agents[agent].grade = agents[agent].assigned
    }

    mutating func leave(_ agent: Int, at now: Int64) {
        calendar.clear(WorkSlot(of: agent))
        record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
        record(.overtime, of: agent, from: agents[agent].overtimeSince, to: now)
        record(.present, of: agent, from: agents[agent].presentSince, to: now)
        agents[agent].presence = .away
        while agents[agent].firstDue >= 0 {
            if takeDueBreak(of: agent).isToBeKept { mark(.breakMissed, of: agent, at: now) }
        }
    }

    // MARK: Breaks

    private mutating func beginBreak(of agent: Int, at now: Int64) {
        let due = takeDueBreak(of: agent)
        record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
        record(.present, of: agent, from: agents[agent].presentSince, to: now)
        if due.isToBeKept { mark(now <= due.latest ? .breakKept : .breakLate, of: agent, at: now) }
        agents[agent].presence = .onBreak
        agents[agent].isOnScheduledBreak = due.isScheduled
        agents[agent].presentSince = now
        calendar.set(WorkSlot(of: agent), to: now &+ due.length)
    }

    mutating func endBreak(of agent: Int, at now: Int64) {
        recordBreak(of: agent, upTo: now)
        agents[agent].presence = .atDesk
        agents[agent].presentSince = now
        agents[agent].engagedSince = now
    }

    mutating func recordBreak(of agent: Int, upTo now: Int64) {
        let activity: AgentActivity = agents[agent].isOnScheduledBreak ? .onBreak : .steppedAway
        record(activity, of: agent, from: agents[agent].presentSince, to: now)
    }

    private mutating func mark(_ activity: AgentActivity, of agent: Int, at now: Int64) {
        spans.append(
            AgentSpan(
                start: now, end: now, agent: UInt32(agent), grade: group(of: agent).grade, team: group(of: agent).team,
                activity: activity))
    }

    private mutating func append(_ due: DueBreak, toBreaksDueOf agent: Int) {
        let place = dueBreaks.insert(due)
        let last = agents[agent].lastDue
        if last >= 0 { dueBreaks[last].next = place } else { agents[agent].firstDue = place }
        agents[agent].lastDue = place
    }

    private mutating func takeDueBreak(of agent: Int) -> DueBreak {
        let due = dueBreaks.remove(at: agents[agent].firstDue)
        agents[agent].firstDue = due.next
        if due.next < 0 { agents[agent].lastDue = -1 }
        return due
    }
}
