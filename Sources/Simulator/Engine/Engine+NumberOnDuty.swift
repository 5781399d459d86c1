import ContactCentre

/// How many of the agents rostered in a grade are on duty, and how many leavings they owe.
///
/// Their numbers are `first` up to `end`. A leaving is owed where the number on duty fell while all of them were busy: whoever
/// of them finishes work next goes.
struct NumberOnDuty: BitwiseCopyable {
    var first: Int
    var end: Int
    /// Those on duty, those who are to leave included.
    var onDuty = 0
    var owed = 0
    /// The leavings owed, in the order in which they fell due: the first one's and the last one's place in the pool; -1 for none.
    var firstOwed: Int32 = -1
    var lastOwed: Int32 = -1

    /// Whether all who are on duty are to leave.
    var isLeaving: Bool { owed > 0 && owed == onDuty }

    /// By grade, before anybody has come on duty.
    static func none(_ plan: borrowing FloorPlan) -> Buffer<NumberOnDuty> {
        let numbers = Buffer(repeating: NumberOnDuty(first: 0, end: 0), count: plan.gradeCount)
        for agent in 0..<plan.agentCount {
            let grade = Int(plan.gradeOfAgent[agent])
            if numbers[grade].end == 0 { numbers[grade].first = agent }
            numbers[grade].end = agent + 1
        }
        return numbers
    }
}

/// A leaving that is owed.
struct OwedLeaving: BitwiseCopyable {
    /// Since when, or since the last midnight: up to there its overtime has been recorded.
    var since: Int64
    /// The leaving owed after it; -1 for none.
    var next: Int32
}

extension Engine {
    /// One of those rostered in a grade goes: the highest-numbered of those with no work in hand, else whoever of them finishes
    /// work next.
    mutating func lowerNumberOnDuty(in grade: Int, at now: Int64) {
        let free = lastFreeAgent(rosteredIn: grade)
        if free >= 0 {
            goOff(free, at: now)
            return
        }
        guard numbersOnDuty[grade].owed < numbersOnDuty[grade].onDuty else { return }
        oweLeaving(of: grade, at: now)
        if numbersOnDuty[grade].isLeaving { noteAllLeave(of: grade) }
    }

    /// All who are on duty of those rostered in a grade are to leave.
    private mutating func noteAllLeave(of grade: Int) {
        for agent in numbersOnDuty[grade].first..<numbersOnDuty[grade].end where agents[agent].isOnDuty {
            agents[agent].isSettled = false
            countOnDuty(-1, in: agents[agent].assigned)
        }
    }

    /// One of those rostered in a grade went off duty by name while leavings may be owed by them: no more are owed than there are
    /// agents on duty.
    mutating func settleLeavings(of grade: Int, wasLeaving: Bool, at now: Int64) {
        if wasLeaving {
            recordOwedOvertime(of: grade, upTo: now)
            _ = takeOwedLeaving(of: grade)
        } else if numbersOnDuty[grade].isLeaving {
            noteAllLeave(of: grade)
        }
    }

    /// One more of those rostered in a grade is on duty: if a leaving is owed, it is no more; else the lowest-numbered of those
    /// who are away comes.
    mutating func raiseNumberOnDuty(in grade: Int, at now: Int64) {
        let numbers = numbersOnDuty[grade]
        guard numbers.owed > 0 else {
            var agent = numbers.first
            while agent < numbers.end, agents[agent].isOnDuty { agent += 1 }
            if agent < numbers.end { comeOn(agent, at: now) }
            return
        }
        recordOwedOvertime(of: grade, upTo: now)
        _ = takeOwedLeaving(of: grade)
        guard numbers.isLeaving else { return }
        for agent in numbers.first..<numbers.end where agents[agent].isOnDuty {
            countOnDuty(1, in: agents[agent].assigned)
            settleAtWork(agent, at: now)
        }
    }

    /// Whether an agent is on duty for the team assigned, and not about to leave.
    func isThereForTeam(_ agent: Int) -> Bool {
        agents[agent].isOnDuty && !numbersOnDuty[Int(plan.gradeOfAgent[agent])].isLeaving
    }

    /// Whether a leaving is owed by those an agent is rostered with.
    func owesLeaving(_ agent: Int) -> Bool {
        leavingsOwed > 0 && numbersOnDuty[Int(plan.gradeOfAgent[agent])].owed > 0
    }

    /// An agent has no work in hand any more, and is the first of those rostered together who owe a leaving.
    mutating func leaveAsOwed(_ agent: Int, at now: Int64) {
        let grade = Int(plan.gradeOfAgent[agent])
        let isCounted = !numbersOnDuty[grade].isLeaving
        agents[agent].overtimeSince = takeOwedLeaving(of: grade)
        agents[agent].isOnDuty = false
        agents[agent].isSettled = false
        numbersOnDuty[grade].onDuty -= 1
        leave(agent, at: now)
        let assigned = agents[agent].assigned
        guard isCounted, assigned != DutyChange.noGrade else { return }
        countOnDuty(-1, in: assigned)
        // Others stay, but they may be assigned elsewhere: then stages may open that ask for it.
        guard agentsOnDuty[Int(assigned)] == 0, !isChangingDuty else { return }
        if isSomeLineWithoutAgents(atHomeIn: Int(assigned)) { serveWaitingCallers(at: now) }
    }

    /// Records the overtime of the leavings owed in a grade as that of the highest-numbered on duty: all of them are busy, and
    /// which of them will leave is not known yet.
    mutating func recordOwedOvertime(of grade: Int, upTo now: Int64) {
        var leaving = numbersOnDuty[grade].firstOwed
        var agent = numbersOnDuty[grade].end - 1
        while leaving >= 0 {
            if agents[agent].isOnDuty {
                record(.overtime, of: agent, from: owedLeavings[leaving].since, to: now)
                owedLeavings[leaving].since = now
                leaving = owedLeavings[leaving].next
            }
            agent -= 1
        }
    }

    /// The highest-numbered of those rostered in a grade who are on duty with no work in hand; -1 for none.
    private func lastFreeAgent(rosteredIn grade: Int) -> Int {
        var agent = numbersOnDuty[grade].end - 1
        while agent >= numbersOnDuty[grade].first {
            if agents[agent].isOnDuty, !isWorking(agent) { return agent }
            agent -= 1
        }
        return -1
    }

    private mutating func oweLeaving(of grade: Int, at now: Int64) {
        let place = owedLeavings.insert(OwedLeaving(since: now, next: -1))
        let last = numbersOnDuty[grade].lastOwed
        if last >= 0 { owedLeavings[last].next = place } else { numbersOnDuty[grade].firstOwed = place }
        numbersOnDuty[grade].lastOwed = place
        numbersOnDuty[grade].owed += 1
        leavingsOwed += 1
    }

    /// Takes the leaving away that has been owed for longest; says since when.
    private mutating func takeOwedLeaving(of grade: Int) -> Int64 {
        let leaving = owedLeavings.remove(at: numbersOnDuty[grade].firstOwed)
        numbersOnDuty[grade].firstOwed = leaving.next
        if leaving.next < 0 { numbersOnDuty[grade].lastOwed = -1 }
        numbersOnDuty[grade].owed -= 1
        leavingsOwed -= 1
        return leaving.since
    }
}
