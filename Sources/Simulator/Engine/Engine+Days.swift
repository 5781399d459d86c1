public import ContactCentre

extension Engine {
    /// Adds a day's calls in order of arrival and its changes of duty in order of time.
    ///
    /// The calls and spans of the day before are forgotten; callers still waiting come first in the new table.
    /// Precondition: the day before has been closed; there is an aftermath for every call where the room follows on.
    public mutating func openDay(
        calls: UnsafeBufferPointer<CallLife>,
        aftermaths: UnsafeBufferPointer<Aftermath> = UnsafeBufferPointer(start: nil, count: 0),
        duties changes: UnsafeBufferPointer<DutyChange>
    ) {
        prepareDay()
        for call in calls { lives.append(call) }
        for aftermath in aftermaths { self.aftermaths.append(aftermath) }
        for change in changes { duties.append(change) }
        beginDay()
    }

    /// Forgets the day before and moves the callers still waiting to the front of the table.
    mutating func prepareDay() {
        spans.removeAll()
        duties.removeAll()
        orderedRecords.removeAll()
        nextDuty = 0
        nextDutyInstant = Int64.max
        let carried = waitingCount > 0 ? carryWaitingCalls() : 0
        lives.resize(to: carried)
        if plan.followsOn {
            aftermaths.resize(to: carried)
            chains.resize(to: carried)
        }
        expectedContact.resize(to: aftermaths.count)
        nextArrival = carried
    }

    /// Makes ready for the day whose calls and duties have been added.
    mutating func beginDay() {
        records.resize(to: lives.count)
        callsFromTheStart = lives.count
        while expectedContact.count < aftermaths.count {
            let life = lives[expectedContact.count]
            chains.append(CallerChain(arrival: life.arrival, callType: life.callType))
            expectedContact.append(-1)
        }
        nextDutyInstant = duties.isEmpty ? Int64.max : duties[0].instant
        findNextRareInstant()
    }

    /// Lines the waiting calls up at the front of the table in order of arrival, and tells the lines where they are now.
    private mutating func carryWaitingCalls() -> Int {
        var waiting: [CarriedCall] = []
        for call in 0..<lives.count where records[call].outcome == .stillThere {
            var carried = CarriedCall(life: lives[call], place: call)
            if plan.followsOn {
                carried.aftermath = aftermaths[call]
                carried.chain = chains[call]
                carried.expectedContact = expectedContact[call]
            }
            waiting.append(carried)
        }
        // Follow-on contacts stand behind the day's other calls.
        waiting.sort { ($0.life.arrival, $0.place) < ($1.life.arrival, $1.place) }
        let cursors = Buffer(repeating: 0, count: plan.lineCount)
        for (place, carried) in waiting.enumerated() {
            let line = plan.line(of: carried.life)
            lines[line][cursors[line]].call = Int32(truncatingIfNeeded: place)
            cursors[line] += 1
            lives[place] = carried.life
            guard plan.followsOn else { continue }
            aftermaths[place] = carried.aftermath
            chains[place] = carried.chain
            expectedContact[place] = carried.expectedContact
        }
        return waiting.count
    }

    /// Completes the records up to an instant: callers who have hung up in the lines, callers still waiting, and the
    /// spans of agents in the middle of something, which begin anew here.
    public mutating func closeDay(at now: Int64) {
        for line in 0..<plan.lineCount { sweep(line, at: now) }
        for agent in 0..<plan.agentCount where agents[agent].presence != .away { cutSpans(of: agent, at: now) }
        if leavingsOwed > 0 {
            for grade in 0..<plan.gradeCount { recordOwedOvertime(of: grade, upTo: now) }
        }
        calendar.rebase(to: now)
        orderRecords()
    }

    private mutating func sweep(_ line: Int, at now: Int64) {
        var kept = 0
        for place in 0..<lines[line].count {
            let waiting = lines[line][place]
            if waiting.patienceEnd < now {
                hangUp(Int(waiting.call))
            } else {
                let life = lives[Int(waiting.call)]
                records[Int(waiting.call)] = CallRecord(
                    arrival: life.arrival, callType: life.callType, area: life.area)
                if plan.followsOn { noteChain(of: Int(waiting.call)) }
                lines[line][kept] = waiting
                kept += 1
            }
        }
        waitingCount -= lines[line].count - kept
        lines[line].truncate(to: kept)
    }

    private mutating func cutSpans(of agent: Int, at now: Int64) {
        guard agents[agent].presence != .onBreak else {
            recordBreak(of: agent, upTo: now)
            agents[agent].presentSince = now
            return
        }
        record(.present, of: agent, from: agents[agent].presentSince, to: now)
        agents[agent].presentSince = now
        if isWorking(agent) {
            record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
            agents[agent].engagedSince = now
            if !agents[agent].isOnDuty {
                record(.overtime, of: agent, from: agents[agent].overtimeSince, to: now)
                agents[agent].overtimeSince = now
            }
        }
    }
}

/// A call that waits at midnight, on its way to the next day's table.
private struct CarriedCall {
    let life: CallLife
    let place: Int
    var aftermath = Aftermath(key: 0)
    var chain = CallerChain(arrival: 0, callType: 0)
    var expectedContact: Int32 = -1
}

/// Lets a table of calls and duties run through a room from an instant up to another: a day that is written by hand.
///
/// - Parameters:
///   - calls: in order of arrival.
///   - aftermaths: one for every call where the room follows on, else none.
///   - duties: in order of time; at the same instant in the order in which they happen.
///   - contact: the life of a follow-on contact that comes, and what may come of it; it arrives when it is due.
/// - Returns: a record a call that arrived, in order of arrival, and the agents' spans in the order in which they ended.
public func simulate(
    _ room: Room, calls: [CallLife], aftermaths: [Aftermath] = [], duties: [DutyChange], from start: Int64,
    upTo end: Int64,
    contact: (DueContact) -> (CallLife, Aftermath) = {
        (CallLife(arrival: $0.instant, patience: 0, talk: 0), Aftermath(key: 0))
    }
) -> (calls: [CallRecord], spans: [AgentSpan]) {
    var engine = Engine(room: room, start: start)
    calls.withUnsafeBufferPointer { calls in
        aftermaths.withUnsafeBufferPointer { aftermaths in
            duties.withUnsafeBufferPointer { duties in
                engine.openDay(calls: calls, aftermaths: aftermaths, duties: duties)
            }
        }
    }
    while !engine.advance(to: end) {
        let (life, aftermath) = contact(engine.takeDueContact())
        engine.admit(life, aftermath)
    }
    engine.closeDay(at: end)
    let arrived = engine.nextArrival + engine.lives.count - engine.callsFromTheStart
    return (Array(engine.callRecords.prefix(arrived)), Array(engine.agentSpans))
}
