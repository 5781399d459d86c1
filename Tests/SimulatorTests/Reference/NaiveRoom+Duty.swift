import ContactCentre
import Simulator

extension NaiveRoom {
    // MARK: Duties (rules 7 and 9), breaks and assignments (rules 13 to 15)

    mutating func letHappen(_ change: DutyChange) {
        let agent = Int(change.agent)
        switch change.kind {
        case .goesOff: goOffDuty(agent)
        case .numberFalls: letNumberFall(in: Int(change.grade))
        case .comesOn: comeOnDuty(agent)
        case .numberRises: letNumberRise(in: Int(change.grade))
        case .moves: assign(agent, to: change.grade == DutyChange.noGrade ? nil : Int(change.grade))
        case .rulesChange:
            guard let later else { return }
            bringAllChatsUpToDate(before: later)
            (room, grades, rulesSince) = (later, later.grades, now)
        case .breakDue, .stepsAway:
            noteBreak(
                NaiveBreak(length: change.length, latest: change.latest, isScheduled: change.kind == .breakDue),
                of: agent)
        }
    }

    private mutating func comeOnDuty(_ agent: Int) {
        guard !agents[agent].isOnDuty else { return }
        agents[agent].isOnDuty = true
        if agents[agent].isPresent {
            takeUpWrapAgain(agent)
        } else {
            agents[agent].isPresent = true
            turnElsewhere(agent)
        }
    }

    private mutating func goOffDuty(_ agent: Int) {
        agents[agent].isOnDuty = false
        if agents[agent].toDo.isEmpty && agents[agent].chats.isEmpty { leave(agent) }
    }

    private mutating func assign(_ agent: Int, to grade: Int?) {
        guard agents[agent].assigned != grade else { return }
        agents[agent].assigned = grade
        guard agents[agent].isPresent else { return }
        if agents[agent].hasNothingInHand {
            turnElsewhere(agent)
        } else if isStaying(agent) {
            takeUpWrapAgain(agent)
        }
    }

    private mutating func noteBreak(_ due: NaiveBreak, of agent: Int) {
        guard agents[agent].isOnDuty else { return }
        agents[agent].breaksDue.append(due)
        if agents[agent].hasNothingInHand { turnElsewhere(agent) }
    }

    /// An agent with nothing in hand is idle, unless rule 8 says otherwise before it speaks of callers.
    private mutating func turnElsewhere(_ agent: Int) {
        noteBeginning(of: agent)
        _ = isThereForCallers(agent)
    }

    /// Who is in a wrap and is to stay again goes on with it as if it began.
    private mutating func takeUpWrapAgain(_ agent: Int) {
        guard agents[agent].isInWrap else { return }
        agents[agent].toDo[0].left -= now - agents[agent].since
        noteBeginning(of: agent)
    }

    // MARK: Numbers on duty (rule 18)

    /// Those on duty who are rostered in a team, the lowest-numbered first.
    private func onDuty(rosteredIn grade: Int) -> [Int] {
        agents.indices.filter { agents[$0].roster == grade && agents[$0].isOnDuty }
    }

    /// Whether an agent is on duty, but not if all who are rostered in the same team owe a leaving.
    func countsAsOnDuty(_ agent: Int) -> Bool {
        let roster = agents[agent].roster
        return agents[agent].isOnDuty
            && (leavingsOwed[roster].isEmpty || leavingsOwed[roster].count < onDuty(rosteredIn: roster).count)
    }

    private mutating func letNumberFall(in grade: Int) {
        let onDuty = onDuty(rosteredIn: grade)
        if let free = onDuty.last(where: { agents[$0].toDo.isEmpty && agents[$0].chats.isEmpty }) {
            goOffDuty(free)
        } else if leavingsOwed[grade].count < onDuty.count {
            leavingsOwed[grade].append(now)
        }
    }

    private mutating func letNumberRise(in grade: Int) {
        guard !leavingsOwed[grade].isEmpty else {
            if let away = agents.indices.first(where: { agents[$0].roster == grade && !agents[$0].isOnDuty }) {
                comeOnDuty(away)
            }
            return
        }
        let staying = onDuty(rosteredIn: grade).filter(isStaying)
        recordOwedOvertime(in: grade)
        leavingsOwed[grade].removeFirst()
        for agent in onDuty(rosteredIn: grade) where isStaying(agent) && !staying.contains(agent) {
            takeUpWrapAgain(agent)
        }
    }

    /// The highest-numbered have worked the overtime of leavings owed, up to now.
    mutating func recordOwedOvertime(in grade: Int) {
        for (place, agent) in zip(leavingsOwed[grade].indices, onDuty(rosteredIn: grade).reversed()) {
            recordOvertime(of: agent, since: leavingsOwed[grade][place])
            leavingsOwed[grade][place] = now
        }
    }

    mutating func leaveAsOwed(_ agent: Int) {
        let linesWithAgents = lines.filter(hasHomeAgentOnDuty)
        recordOvertime(of: agent, since: leavingsOwed[agents[agent].roster].removeFirst())
        agents[agent].isOnDuty = false
        leave(agent)
        // Those who stay may be assigned elsewhere.
        if linesWithAgents != lines.filter(hasHomeAgentOnDuty) { letWaitingCallersLook() }
    }

    private mutating func recordOvertime(of agent: Int, since start: Int64) {
        guard start < now else { return }
        spans.append(
            AgentSpan(
                start: start, end: now, agent: UInt32(agent), grade: group(of: agent).grade,
                team: group(of: agent).team,
                activity: .overtime))
    }

    // MARK: Breaks

    mutating func beginBreak(_ agent: Int) {
        let due = agents[agent].breaksDue.removeFirst()
        agents[agent].pause = due
        if due.isToBeKept { mark(now <= due.latest ? .breakKept : .breakLate, of: agent) }
    }

    mutating func leave(_ agent: Int) {
        agents[agent].isPresent = false
        agents[agent].pause = nil
        for due in agents[agent].breaksDue where due.isToBeKept { mark(.breakMissed, of: agent) }
        agents[agent].breaksDue = []
    }

    private mutating func mark(_ activity: AgentActivity, of agent: Int) {
        spans.append(
            AgentSpan(
                start: now, end: now, agent: UInt32(agent), grade: group(of: agent).grade, team: group(of: agent).team,
                activity: activity))
    }
}
