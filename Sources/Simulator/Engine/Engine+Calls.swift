import ContactCentre

extension Engine {
    /// A call arrives: a free agent takes it, or one breaks off a wrap for it, or the caller waits.
    @inline(always)
    mutating func arrive(_ call: Int, at now: Int64) {
        let line = plan.line(of: lives[call])
        if plan.rules[line].isJoinedFirst {
            joinFirst(line, call, at: now)
        } else if !findAgent(for: call, in: line, waited: 0, at: now, isArriving: true) {
            join(line, call)
        }
    }

    /// The same, where a call seldom arrives.
    @inline(never)
    mutating func arriveApart(_ call: Int, at now: Int64) { arrive(call, at: now) }

    @inline(__always)
    private mutating func join(_ line: Int, _ call: Int) {
        enter(line, call)
        expectEnds(of: call, in: line)
    }

    /// A call stands in its line.
    @inline(__always)
    mutating func enter(_ line: Int, _ call: Int) {
        let life = lives[call]
        lines[line].append(WaitingCall(patienceEnd: life.patienceEnd, call: Int32(truncatingIfNeeded: call)))
        waitingLines.insert(line)
        if plan.hasManyLines { noteFirstCaller(in: line) }
        waitingCount &+= 1
    }

    /// Notes what may become of a call that stands in its line now and waits.
    @inline(__always)
    mutating func expectEnds(of call: Int, in line: Int) {
        // Whoever will be rung back hangs up no more.
        if plan.followsOn, !plan.callsBack || callBacks[call].accepted == .max {
            expectAbandoning(of: call, at: lives[call].patienceEnd)
        }
        let rules = plan.rules[line]
        if rules.firstOpening < rules.endOfOpenings {
            expectOpenings(
                rules.firstOpening..<rules.endOfOpenings, from: lives[call].arrival,
                upTo: lines[line][lines[line].count - 1].patienceEnd)
        }
    }

    /// Notes when stages open for a call that joins a line, as long as its caller waits.
    @inline(never)
    private mutating func expectOpenings(_ places: Range<Int>, from arrival: Int64, upTo patienceEnd: Int64) {
        for opening in places {
            let instant = arrival &+ plan.openings[opening].after
            // Who will have hung up by then needs no opening.
            if instant <= patienceEnd { openings.append(instant, of: opening) }
        }
        findNextRareInstant()
    }

    /// Finds an agent for a call that has waited so long: free, or in a wrap it may break into. Returns whether it did.
    @inline(always)
    mutating func findAgent(
        for call: Int, in line: Int, waited: Int64, at now: Int64, isArriving: Bool
    ) -> Bool {
        if plan.rules[line].isChat {
            return findAgent(forChat: call, in: line, waited: waited, at: now, isArriving: isArriving)
        }
        let free = freeSlot(for: line, waited: waited, at: now)
        if free.isSome {
            leaveIdleList(free, at: now)
            connect(call, in: free, at: now, breakOff: 0, foundFreeAgent: isArriving)
            return true
        }
        guard plan.mayInterrupt[Int(lives[call].callType)] else { return false }
        return breakIntoWork(for: call, in: line, waited: waited, at: now, isArriving: isArriving)
    }

    /// Finds an agent for a call in a wrap or with chats it may break into. Returns whether it did.
    @inline(never)
    private mutating func breakIntoWork(
        for call: Int, in line: Int, waited: Int64, at now: Int64, isArriving: Bool
    ) -> Bool {
        let interrupted = slotToBreakInto(for: line, waited: waited, at: now)
        guard interrupted.isSome else { return false }
        let breakOff = breakOffWork(in: interrupted, at: now)
        // Who breaks off in no time was as good as free for this call.
        connect(call, in: interrupted, at: now, breakOff: breakOff, foundFreeAgent: isArriving && breakOff == 0)
        return true
    }

    /// The slot idle for longest among the grades open to the line that keep their reserve, nearest first.
    @inline(__always)
    mutating func freeSlot(for line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        let rules = plan.rules[line]
        guard rules.endOfGrades == rules.firstGrade &+ 1 else {
            return freeSlotOfSeveral(for: line, waited: waited, at: now)
        }
        let access = plan.grades[rules.firstGrade]
        return isFree(access, waited: waited, at: now) ? idle[access.grade].first : .none
    }

    @inline(never)
    private mutating func freeSlotOfSeveral(for line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        for place in plan.rules[line].firstNearness..<plan.rules[line].endOfNearness {
            let near = plan.nearness[place]
            guard waited >= near.opensAfter else { continue }
            if plan.hasManyGrades {
                guard longestIdle.earliest < InstantTree.never else { return .none }
                let grade = longestIdle.earliestPlace
                // Whoever has been idle for longest of all is the one, unless such a call is not for that grade.
                let access = plan.access(of: grade, to: line)
                if access >= 0, plan.lines[access].rank == near.rank,
                    isFree(plan.lines[access], waited: waited, at: now)
                {
                    return idle[grade].first
                }
            }
            let chosen = freeSlot(of: near, ofTeam: nil, waited: waited, at: now)
            if chosen.isSome { return chosen }
        }
        return .none
    }

    /// The slot idle for longest among those of one team's grades.
    @inline(never)
    mutating func freeSlot(for line: Int, ofTeam team: Int, waited: Int64, at now: Int64) -> WorkSlot {
        let rules = plan.rules[line]
        for place in rules.firstNearness..<rules.endOfNearness {
            let chosen = freeSlot(of: plan.nearness[place], ofTeam: team, waited: waited, at: now)
            if chosen.isSome { return chosen }
        }
        return .none
    }

    /// The slot idle for longest among grades equally near: all of them, or one team's.
    @inline(__always)
    mutating func freeSlot(of near: EquallyNear, ofTeam team: Int?, waited: Int64, at now: Int64) -> WorkSlot {
        var chosen = WorkSlot.none
        for place in near.first..<near.end {
            let access = plan.grades[place]
            if let team, Int(plan.teamOfGrade[access.grade]) != team { continue }
            guard isFree(access, waited: waited, at: now) else { continue }
            let slot = idle[access.grade].first
            if !chosen.isSome || agents[slot].since < agents[chosen].since { chosen = slot }
        }
        return chosen
    }

    /// Whether a slot of one grade is free, the line is open to the grade and it keeps its reserve.
    @inline(__always)
    private mutating func isFree(_ access: Access, waited: Int64, at now: Int64) -> Bool {
        idle[access.grade].count > 0 && keepsReserve(access, idleInList: 1) && isOpen(access, waited: waited, at: now)
    }

    /// The slot in a wrap which a caller in the line may interrupt, or else with chats.
    @inline(__always)
    mutating func slotToBreakInto(for line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        let inWrap = slotInWrap(for: line, waited: waited, at: now)
        if inWrap.isSome || !plan.mayHoldChats { return inWrap }
        return slotWithChats(toHoldFor: line, waited: waited, at: now)
    }

    /// An agent leaves a wrap or chats for a caller. Returns how long breaking off takes.
    @inline(__always)
    private mutating func breakOffWork(in slot: WorkSlot, at now: Int64) -> Int64 {
        if agents[slot].phase == .wrapping { return breakOffWrap(in: slot, at: now) }
        holdChats(in: slot, at: now)
        return 0
    }

    /// The slot in wrap for longest which a caller in the line may interrupt, nearest grades first.
    ///
    /// Call types for which a grade keeps a reserve break into no wrap of that grade.
    @inline(never)
    mutating func slotInWrap(for line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        let rules = plan.rules[line]
        for place in rules.firstNearness..<rules.endOfNearness where waited >= plan.nearness[place].opensAfter {
            let chosen = slotInWrap(of: plan.nearness[place], waited: waited, at: now)
            if chosen.isSome { return chosen }
        }
        return .none
    }

    private mutating func slotInWrap(of near: EquallyNear, waited: Int64, at now: Int64) -> WorkSlot {
        var chosen = WorkSlot.none
        for place in near.first..<near.end {
            let access = plan.grades[place]
            guard access.reserve == 0, isOpen(access, waited: waited, at: now) else { continue }
            var slot = wrapping[access.grade].first
            while slot.isSome, !mayBreakIntoWrap(in: slot, for: access.callType, at: now) { slot = agents[slot].next }
            if slot.isSome, !chosen.isSome || agents[slot].since < agents[chosen].since { chosen = slot }
        }
        return chosen
    }

    /// A wrap that ends now is not broken into: where duties change at that instant, its end has yet to come.
    private func mayBreakIntoWrap(in slot: WorkSlot, for callType: Int, at now: Int64) -> Bool {
        agents[slot.agent].isSettled && agents[slot].since &+ agents[slot].wrapLeft > now
            && plan.mayBreak(wrapOf: Int(agents[slot].wrapType), for: callType)
    }

    /// An agent turns to a call: the caller is answered after break-off and pick-up, or hangs up before that.
    @inline(always)
    mutating func connect(
        _ call: Int, in slot: WorkSlot, at now: Int64, breakOff: Int64, foundFreeAgent: Bool
    ) {
        if plan.hasChatsOrCallBacks,
            turnsApart(to: call, in: slot, at: now, breakOff: breakOff, foundFreeAgent: foundFreeAgent)
        {
            return
        }
        let agent = slot.agent
        let life = lives[call]
        let (talk, wrap, pickUp) = plan.lengths(of: life, by: Int(agents[agent].grade))
        let answer = now &+ breakOff &+ pickUp
        let isAnswered = answer <= life.patienceEnd
        let waitEnd = isAnswered ? answer : life.patienceEnd
        records[call] = CallRecord(
            arrival: life.arrival, queued: now &- life.arrival, waited: waitEnd &- life.arrival,
            talk: isAnswered ? talk : 0, wrap: isAnswered ? wrap : 0,
            callType: life.callType, area: life.area, answeredBy: isAnswered ? group(of: agent) : nil,
            outcome: isAnswered ? .answered : .abandoned, foundFreeAgent: foundFreeAgent,
            connectionDelay: life.connectionDelay)
        if call < placesFromBefore { noteEnd(ofCallFromBefore: call) }
        if plan.followsOn {
            noteAftermath(of: call, by: agent, conversationEnd: isAnswered ? answer &+ talk : nil)
            if plan.callsBack { noteOffer(to: call, by: now) }
        }
        if isAnswered {
            talkAndWrap(life, in: slot, talkEnd: answer &+ talk, wrap: wrap)
        } else {
            engage(slot, until: life.patienceEnd)
        }
    }

    /// Turns to a chat, or to a call whose caller waits for a call-back. Returns whether it is one.
    @inline(never)
    private mutating func turnsApart(
        to call: Int, in slot: WorkSlot, at now: Int64, breakOff: Int64, foundFreeAgent: Bool
    ) -> Bool {
        if plan.isChat[Int(lives[call].callType)] {
            beginChat(call, in: slot, at: now, foundFreeAgent: foundFreeAgent)
            return true
        }
        guard waitsElsewhere(call, at: now) else { return false }
        ringBack(call, in: slot, at: now, breakOff: breakOff)
        return true
    }

    /// The agent of a slot talks until an instant, and then has a wrap.
    @inline(__always)
    mutating func talkAndWrap(_ life: CallLife, in slot: WorkSlot, talkEnd: Int64, wrap: Int64) {
        guard plan.isWrapInterruptible[Int(life.callType)] else { return engage(slot, until: talkEnd &+ wrap) }
        agents[slot].phase = .talking
        agents[slot].wrapType = life.callType
        agents[slot].wrapLeft = wrap
        agents[slot].breakOff = life.breakOff
        calendar.set(slot, to: talkEnd)
    }

    /// The agent of a slot has something to do until an instant that nobody may interrupt.
    @inline(__always)
    mutating func engage(_ slot: WorkSlot, until end: Int64) {
        agents[slot].phase = .engaged
        calendar.set(slot, to: end)
    }

    @inline(never)
    mutating func noteEnd(ofCallFromBefore call: Int) {
        endedFromBefore.append(Int32(truncatingIfNeeded: call))
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
            outcome: outcome, connectionDelay: life.connectionDelay)
        if call < placesFromBefore { noteEnd(ofCallFromBefore: call) }
        if plan.followsOn {
            noteAftermath(ofUnanswered: call, outcome)
            if plan.callsBack { noteOffer(to: call, by: instant) }
        }
    }
}
