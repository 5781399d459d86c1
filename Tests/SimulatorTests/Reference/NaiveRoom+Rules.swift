import ContactCentre
import Scenarios
import Simulator

extension NaiveRoom {
    // MARK: Calls (rules 2 to 5)

    mutating func arrive(_ call: Int) {
        callers[call].state = .waiting
        arrived.append(call)
        waiting.append(call)
        letLookForAgents(line(of: call))
        // Turning to a call broke into a wrap if the agent has that wrap still to do; who does so in no time was free.
        if callers[call].state == .inChat { callers[call].foundFreeAgent = true }
        if case .ringing(let agent) = callers[call].state, !callers[call].waitsElsewhere(at: now) {
            callers[call].foundFreeAgent = agents[agent].toDo.dropFirst().prefix(1)
                .allSatisfy { callers[$0.call].life.breakOff == 0 }
        }
        if callers[call].state == .waiting { letHear(call) }
    }

    mutating func lookForAgent(_ call: Int) {
        if let agent = agent(for: call) { turn(agent, to: call) }
    }

    private func agent(for call: Int) -> Int? {
        isChat(call)
            ? agent(forChat: call) : longestIdle(for: call) ?? longestInWrap(for: call) ?? withChatsToHold(for: call)
    }

    /// The callers who wait look for agents after changes of duty (rule 11), one after another until nobody finds any.
    mutating func letWaitingCallersLook(afterWork: Bool = false) {
        while true {
            let found = waiting.filter { !afterWork || looksAfterWork($0) }.compactMap { call in
                agent(for: call).map { (call: call, agent: $0) }
            }
            let first = found.min { one, other in
                place(of: one.call, with: agents[one.agent].grade)
                    < place(of: other.call, with: agents[other.agent].grade)
            }
            guard let first else { return }
            turn(first.agent, to: first.call)
        }
    }

    private func longestIdle(for call: Int) -> Int? {
        first(of: agents.indices.filter { agents[$0].isIdle && mayTake(call, grade: agents[$0].grade) }, for: call)
    }

    /// Whether an idle agent of a grade may take a call.
    func mayTake(_ call: Int, grade: Int, besidesOneself: Bool = true) -> Bool {
        guard isOpen(call, to: grade) else { return false }
        let reserve = grades[grade].rules.keepFree[type(of: call)]
        guard reserve > 0, isHeldBack(grade, from: call) else { return true }
        let idle = agents.count { $0.isIdle && mayHelp($0.grade, insteadOf: grade, for: call) }
        return idle - (besidesOneself ? 1 : 0) >= reserve
    }

    /// Whether agents of a grade might be needed for what the reserve is kept for.
    func isHeldBack(_ grade: Int, from call: Int) -> Bool { mayHelp(grade, insteadOf: grade, for: call) }

    /// Whether agents of a grade of the same team answer something for which a call's reserve is kept.
    private func mayHelp(_ other: Int, insteadOf grade: Int, for call: Int) -> Bool {
        guard grades[other].team == grades[grade].team else { return false }
        let ofTeam = grades.filter { $0.team == grades[grade].team }.map(\.rules)
        let reserve = grades[grade].rules.keepFree[type(of: call)]
        let answered = room.callTypes.indices.filter { type in ofTeam.contains { $0.answers.contains(type) } }
        let smaller = answered.filter { type in
            type != self.type(of: call)
                && ofTeam.contains { $0.answers.contains(type) && $0.keepFree[type] < reserve }
        }
        let keptFor = smaller.isEmpty ? answered : smaller
        return keptFor.contains { grades[other].rules.answers.contains($0) }
    }

    private func longestInWrap(for call: Int) -> Int? {
        first(of: agents.indices.filter { isStaying($0) && mayBreakIn(call, on: $0) }, for: call)
    }

    private func mayBreakIn(_ call: Int, on agent: Int) -> Bool {
        guard !isChat(call), agents[agent].isInWrap, let wrap = agents[agent].toDo.first, agents[agent].taskEnds > now
        else {
            return false
        }
        let grade = agents[agent].grade
        let isReserved = grades[grade].rules.keepFree[type(of: call)] > 0 && isHeldBack(grade, from: call)
        return isOpen(call, to: grade) && !isReserved && callers[wrap.call].hasOpenWrap
            && room.callTypes[type(of: wrap.call)].interruptibleBy.contains(type(of: call))
    }

    /// Those at home in the caller's area, else all; of them those of grades preferred for the call type, else all; of them
    /// who has been at it for longest. Ties: the earlier grade, then who began first.
    private func first(of candidates: [Int], for call: Int) -> Int? { first(of: nearest(of: candidates, to: call)) }

    /// Those at home in the caller's area, else all; of them those of grades preferred for the call type, else all.
    func nearest(of candidates: [Int], to call: Int) -> [Int] {
        let home = candidates.filter { isHome(agents[$0].grade, of: call) }
        let near = home.isEmpty ? candidates : home
        let preferred = near.filter { grades[agents[$0].grade].rules.preferredFor.contains(type(of: call)) }
        return preferred.isEmpty ? near : preferred
    }

    /// The agent who has been at it for longest; ties: the earlier grade, then who began first.
    func first(of candidates: [Int]) -> Int? {
        candidates.min { one, other in
            (agents[one].since, agents[one].grade, agents[one].turn)
                < (agents[other].since, agents[other].grade, agents[other].turn)
        }
    }

    /// An agent who is idle or in a wrap turns to a call.
    private mutating func turn(_ agent: Int, to call: Int) {
        let rules = grades[agents[agent].grade].rules
        waiting.removeAll { $0 == call }
        defer { if isChat(call) { beginChat(call, with: agent) } }
        callers[call].state = .ringing(agent: agent)
        callers[call].chosen = now
        callers[call].pickUpFactor = rules.pickUpFactor
        callers[call].handlingFactor = rules.handlingFactor
        noteWaitHeard(call)
        callers[call].isAnsweredAtHome = isHome(agents[agent].grade, of: call)
        callers[call].hasOpenWrap = !room.callTypes[type(of: call)].interruptibleBy.isEmpty
        if !callers[call].isAnsweredAtHome {
            callers[call].handlingFactor *= room.callTypes[type(of: call)].handlingAwayFactor
        }
        if isChat(call) { return }
        if agents[agent].toDo.isEmpty, !agents[agent].chats.isEmpty, !agents[agent].areChatsHeld {
            bringChatsUpToDate(of: agent)
        }
        agents[agent].areChatsHeld = !agents[agent].chats.isEmpty
        var length = callers[call].pickUp
        if callers[call].waitsElsewhere(at: now), let callBack = callers[call].callBack, !callBack.isReached {
            length = callBack.ringing
        }
        if let wrap = agents[agent].toDo.first {
            agents[agent].toDo[0].left -= now - agents[agent].since
            length += callers[wrap.call].life.breakOff
        }
        agents[agent].toDo.insert(NaiveTask(kind: .ringing, call: call, left: length), at: 0)
        agents[agent].since = now
    }

    func type(of call: Int) -> Int { Int(callers[call].life.callType) }

    // MARK: Work (rules 5 to 8)

    /// When the task in hand ends: a caller who hangs up ends the ringing early.
    func endOfTask(of agent: Int) -> Int64 {
        if agents[agent].toDo.isEmpty, !agents[agent].chats.isEmpty { return endOfChat(of: agent) }
        guard let task = agents[agent].toDo.first, task.kind == .ringing else { return agents[agent].taskEnds }
        let isCallBack = callers[task.call].waitsElsewhere(at: callers[task.call].chosen)
        return isCallBack ? agents[agent].taskEnds : min(agents[agent].taskEnds, callers[task.call].life.patienceEnd)
    }

    mutating func endTask(of agent: Int) {
        guard agents[agent].chats.isEmpty || !agents[agent].toDo.isEmpty else {
            endChat(of: agent)
            return
        }
        guard agents[agent].pause == nil else {
            agents[agent].pause = nil
            beginNextTask(of: agent)
            return
        }
        let taskEnds = agents[agent].taskEnds
        let task = agents[agent].toDo.removeFirst()
        if task.kind == .ringing {
            callers[task.call].endRinging(at: taskEnds, by: group(of: agent))
            if [.answered, .calledBack].contains(callers[task.call].state) {
                agents[agent].toDo.insert(
                    contentsOf: [
                        NaiveTask(kind: .talk, call: task.call, left: callers[task.call].talk),
                        NaiveTask(kind: .wrap, call: task.call, left: callers[task.call].wrap),
                    ], at: 0)
            } else if callers[task.call].state == .notReached {
                expectNextAttempt(after: task.call)
            } else {
                expectContact(callers[task.call].aftermath.afterAbandoning, of: task.call, isRedial: true)
            }
        } else if task.kind == .talk {
            let aftermath = callers[task.call].aftermath
            expectContact(
                callers[task.call].isAnsweredAtHome ? aftermath.afterAnswerAtHome : aftermath.afterAnswerAway,
                of: task.call, isRedial: false)
        }
        beginNextTask(of: agent)
    }

    mutating func beginNextTask(of agent: Int) {
        noteBeginning(of: agent)
        if agents[agent].toDo.isEmpty, !agents[agent].chats.isEmpty {
            goOnWithChats(agent)
        } else if agents[agent].toDo.isEmpty {
            lookForWork(agent)
            letWaitingCallersLook(afterWork: true)
        } else {
            letWaitingCallerBreakIn(on: agent)
        }
    }

    /// An agent is idle, or at the task in hand, from now on.
    mutating func noteBeginning(of agent: Int) {
        agents[agent].since = now
        turns += 1
        agents[agent].turn = turns
    }

    /// Whether an agent will be there for callers when the work in hand is done (rule 13).
    func isStaying(_ agent: Int) -> Bool {
        countsAsOnDuty(agent) && agents[agent].breaksDue.isEmpty && agents[agent].assigned == agents[agent].grade
    }

    private mutating func letWaitingCallerBreakIn(on agent: Int) {
        guard agents[agent].isInWrap, isStaying(agent) else { return }
        let call = firstWaiting(for: agents[agent].grade) { mayBreakIn($0, on: agent) }
        if let call { turn(agent, to: call) }
    }

    /// An agent has nothing to do: leaves, begins a break or is in no team (rule 8). Otherwise is there for callers.
    mutating func isThereForCallers(_ agent: Int) -> Bool {
        guard agents[agent].isOnDuty else {
            leave(agent)
            return false
        }
        guard leavingsOwed[agents[agent].roster].isEmpty else {
            leaveAsOwed(agent)
            return false
        }
        guard agents[agent].breaksDue.isEmpty else {
            beginBreak(agent)
            return false
        }
        guard let assigned = agents[agent].assigned else { return false }
        agents[agent].grade = assigned
        return true
    }

    /// An agent has nothing to do (and counts as idle from now on unless something is found).
    private mutating func lookForWork(_ agent: Int) {
        guard isThereForCallers(agent) else { return }
        while let (taker, call) = nextCall(forTeamOf: agents[agent].grade) { turn(taker, to: call) }
    }

    /// The waiting caller whom some idle agent of a grade's team may take now, and the one of them who does.
    private func nextCall(forTeamOf grade: Int) -> (taker: Int, call: Int)? {
        func takers(of call: Int) -> [Int] {
            agents.indices.filter { agent in
                agents[agent].isIdle && grades[agents[agent].grade].team == grades[grade].team
                    && mayTake(call, grade: agents[agent].grade)
            }
        }
        guard let call = firstWaiting(for: grade, where: { !takers(of: $0).isEmpty }) else { return nil }
        return first(of: takers(of: call), for: call).map { ($0, call) }
    }

    func group(of agent: Int) -> (grade: GradeID, team: TeamID) {
        (GradeID(agents[agent].grade), TeamID(grades[agents[agent].grade].team))
    }

    /// The waiting caller whom a grade's agent turns to, among those who satisfy a condition.
    private func firstWaiting(for grade: Int, where mayGo: (Int) -> Bool) -> Int? {
        waiting.filter(mayGo).min { place(of: $0, with: grade) < place(of: $1, with: grade) }
    }

    /// Whose turn it is among callers who wait: the lower goes first.
    private func place(of call: Int, with grade: Int) -> (Int, Int, Int64, Int, Int) {
        let area = isHome(grade, of: call) ? 0 : 1
        let areaFirst = room.freedAgentTakes == .ownAreaFirst ? area : 0
        return (priority(of: call), areaFirst, callers[call].life.arrival, area, call)
    }

    private func priority(of call: Int) -> Int { room.callTypes[type(of: call)].priority }
}
