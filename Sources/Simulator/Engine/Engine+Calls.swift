import ContactCentre

extension Engine {
    /// A call arrives: a free agent takes it, or one breaks off a wrap for it, or the caller waits.
    @inline(__always)
    mutating func arrive(_ call: Int, at now: Int64) {
        let line = plan.line(of: lives[call])
        if plan.asksForQueue[line] {
            join(line, call)
            serve(line, at: now, arriving: call)
        } else if !findAgent(for: call, in: line, waited: 0, at: now, isArriving: true) {
            join(line, call)
        }
    }

    @inline(__always)
    private mutating func join(_ line: Int, _ call: Int) {
        let life = lives[call]
        lines[line].append(WaitingCall(patienceEnd: life.patienceEnd, call: Int32(truncatingIfNeeded: call)))
        waitingCount &+= 1
        if plan.followsOn { expectAbandoning(of: call) }
        let first = plan.openingsStart[line]
        let end = plan.openingsStart[line &+ 1]
        if first < end { expectOpenings(first..<end, for: life) }
    }

    /// Notes when stages open for a call that joins a line.
    @inline(never)
    private mutating func expectOpenings(_ places: Range<Int>, for life: CallLife) {
        for opening in places {
            let instant = life.arrival &+ plan.openings[opening]
            // Who will have hung up by then needs no opening.
            if instant <= life.patienceEnd { openings.append(instant, to: opening) }
        }
        findNextRareInstant()
    }

    /// Finds an agent for a call that has waited so long: free, or in a wrap it may break into. Returns whether it did.
    @inline(always)
    mutating func findAgent(
        for call: Int, in line: Int, waited: Int64, at now: Int64, isArriving: Bool
    ) -> Bool {
        let free = freeAgent(for: line, waited: waited, at: now)
        if free >= 0 {
            leaveIdleList(free, at: now)
            connect(call, with: free, at: now, breakOff: 0, foundFreeAgent: isArriving)
            return true
        }
        guard plan.mayInterrupt[Int(lives[call].callType)] else { return false }
        let interrupted = agentInWrap(for: line, waited: waited, at: now)
        guard interrupted >= 0 else { return false }
        let breakOff = breakOffWrap(of: interrupted, at: now)
        // Who breaks off in no time was as good as free for this call.
        connect(call, with: interrupted, at: now, breakOff: breakOff, foundFreeAgent: isArriving && breakOff == 0)
        return true
    }

    /// The agent idle for longest among the grades open to the line that keep their reserve, nearest first; -1 for none.
    @inline(__always)
    mutating func freeAgent(for line: Int, waited: Int64, at now: Int64) -> Int {
        let first = plan.gradesStart[line]
        let end = plan.gradesStart[line &+ 1]
        guard end == first &+ 1 else { return freeAgent(ofGrades: first..<end, waited: waited, at: now) }
        return freeAgent(plan.grades[first], waited: waited, at: now)
    }

    /// The same of one team's grades.
    @inline(never)
    mutating func freeAgent(for line: Int, ofTeam team: Int, waited: Int64, at now: Int64) -> Int {
        var chosen = -1
        var chosenRank = Int.max
        for place in plan.gradesStart[line]..<plan.gradesStart[line &+ 1] {
            let access = plan.grades[place]
            if access.rank > chosenRank { break }
            guard Int(plan.teamOfGrade[access.grade]) == team else { continue }
            let agent = freeAgent(access, waited: waited, at: now)
            if agent >= 0, chosen < 0 || agents[agent].since < agents[chosen].since {
                chosen = agent
                chosenRank = access.rank
            }
        }
        return chosen
    }

    @inline(never)
    private mutating func freeAgent(ofGrades places: Range<Int>, waited: Int64, at now: Int64) -> Int {
        var chosen = -1
        var chosenRank = Int.max
        for place in places {
            let access = plan.grades[place]
            if access.rank > chosenRank { break }
            let agent = freeAgent(access, waited: waited, at: now)
            if agent >= 0, chosen < 0 || agents[agent].since < agents[chosen].since {
                chosen = agent
                chosenRank = access.rank
            }
        }
        return chosen
    }

    /// The agent of one grade who is idle for longest, if the line is open to it and it keeps its reserve; -1 for none.
    @inline(__always)
    private mutating func freeAgent(_ access: Access, waited: Int64, at now: Int64) -> Int {
        let list = idle[access.grade]
        guard list.count > 0, keepsReserve(access, idleInList: 1), isOpen(access, waited: waited, at: now) else {
            return -1
        }
        return Int(list.first)
    }

    /// The agent in wrap for longest whom a caller in the line may interrupt, nearest grades first; -1 for none.
    ///
    /// Call types for which a grade keeps a reserve break into no wrap of that grade.
    @inline(never)
    mutating func agentInWrap(for line: Int, waited: Int64, at now: Int64) -> Int {
        var chosen = -1
        var chosenRank = Int.max
        for place in plan.gradesStart[line]..<plan.gradesStart[line &+ 1] {
            let access = plan.grades[place]
            if access.rank > chosenRank { break }
            guard access.reserve == 0, isOpen(access, waited: waited, at: now) else { continue }
            var agent = Int(wrapping[access.grade].first)
            while agent >= 0, !mayBreakIntoWrap(of: agent, for: access.callType, at: now) {
                agent = Int(agents[agent].next)
            }
            if agent >= 0, chosen < 0 || agents[agent].since < agents[chosen].since {
                chosen = agent
                chosenRank = access.rank
            }
        }
        return chosen
    }

    /// A wrap that ends now is not broken into: where duties change at that instant, its end has yet to come.
    private func mayBreakIntoWrap(of agent: Int, for callType: Int, at now: Int64) -> Bool {
        agents[agent].isSettled && agents[agent].since &+ agents[agent].wrapLeft > now
            && plan.mayBreak(wrapOf: Int(agents[agent].wrapType), for: callType)
    }

    /// An agent turns to a call: the caller is answered after break-off and pick-up, or hangs up before that.
    @inline(__always)
    mutating func connect(
        _ call: Int, with agent: Int, at now: Int64, breakOff: Int64, foundFreeAgent: Bool
    ) {
        let life = lives[call]
        let callType = Int(life.callType)
        var (talk, wrap, pickUp) = (life.talk, life.wrap, life.pickUp)
        if plan.variesHandling {
            let grade = Int(agents[agent].grade)
            let factor = plan.handlingFactor(of: grade, for: life)
            talk = times(talk, factor)
            wrap = times(wrap, factor)
            pickUp = times(pickUp, plan.pickUpFactor[grade])
        }
        let answer = now &+ breakOff &+ pickUp
        let isAnswered = answer <= life.patienceEnd
        let waitEnd = isAnswered ? answer : life.patienceEnd
        records[call] = CallRecord(
            arrival: life.arrival, queued: now &- life.arrival, waited: waitEnd &- life.arrival,
            talk: isAnswered ? talk : 0, wrap: isAnswered ? wrap : 0,
            callType: life.callType, area: life.area, answeredBy: isAnswered ? group(of: agent) : nil,
            outcome: isAnswered ? .answered : .abandoned, foundFreeAgent: foundFreeAgent)
        if plan.followsOn { noteAftermath(of: call, by: agent, conversationEnd: isAnswered ? answer &+ talk : nil) }
        if isAnswered && plan.isWrapInterruptible[callType] {
            agents[agent].phase = .talking
            agents[agent].wrapType = life.callType
            agents[agent].wrapLeft = wrap
            agents[agent].breakOff = life.breakOff
            calendar.set(agent, to: answer &+ talk)
        } else {
            agents[agent].phase = .engaged
            calendar.set(agent, to: isAnswered ? answer &+ talk &+ wrap : life.patienceEnd)
        }
    }

    /// A length made longer or shorter, to the nearest microsecond; unchanged by a factor of 1.
    @inline(__always)
    private func times(_ length: Int64, _ factor: Double) -> Int64 {
        factor == 1 ? length : Int64(Double(length) * factor + 0.5)
    }

    /// The grade and the team an agent works in.
    @inline(__always)
    func group(of agent: Int) -> (grade: GradeID, team: TeamID) {
        let grade = Int(agents[agent].grade)
        return (GradeID(grade), TeamID(Int(plan.teamOfGrade[grade])))
    }

    /// Records a caller who hung up in the line.
    @inline(__always)
    mutating func hangUp(_ call: Int) {
        leaveUnanswered(call, at: lives[call].patienceEnd, .abandoned)
    }

    /// Records a caller who left the line unanswered.
    @inline(__always)
    mutating func leaveUnanswered(_ call: Int, at instant: Int64, _ outcome: CallOutcome) {
        let life = lives[call]
        let waited = instant &- life.arrival
        records[call] = CallRecord(
            arrival: life.arrival, queued: waited, waited: waited, callType: life.callType, area: life.area,
            outcome: outcome)
        if plan.followsOn { noteAftermath(ofUnanswered: call, outcome) }
    }
}
