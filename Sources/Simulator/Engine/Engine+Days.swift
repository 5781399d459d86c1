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
        lives.append(calls)
        for aftermath in aftermaths { self.aftermaths.append(aftermath) }
        duties.append(changes)
        beginDay()
    }

    /// Forgets the day before, but for the callers still waiting.
    mutating func prepareDay() {
        spans.removeAll()
        duties.removeAll()
        nextDuty = 0
        nextDutyInstant = Int64.max
        vacantPlaces += endedFromBefore.count
        endedFromBefore.removeAll()
        if plan.followsOn { keepRedialsOverMidnight() }
        keepWaitingCalls()
        lives.resize(to: placesFromBefore)
        // Other plans' callers may come again where this one's don't.
        aftermaths.keep(calls: plan.followsOn ? placesFromBefore : 0, aftermaths: aftermathsFromBefore)
        chains.resize(to: aftermathsFromBefore)
        contacts.resize(to: aftermathsFromBefore)
        callBacks.resize(to: plan.callsBack ? placesFromBefore : 0)
        nextArrival = placesFromBefore
    }

    private mutating func keepRedialsOverMidnight() {
        // Aside, so that the table can be read meanwhile.
        var all = FutureContacts()
        swap(&all, &contacts)
        all.keepOverMidnight { redial(of: $0, at: $1) }
        swap(&all, &contacts)
        findNextRareInstant()
    }

    /// Makes ready for the day whose calls and duties have been added.
    mutating func beginDay() {
        beginCalls()
        chains.resize(to: aftermaths.all.count)
        contacts.resize(to: aftermaths.all.count)
        nextDutyInstant = duties.isEmpty ? Int64.max : duties[0].instant
        findNextRareInstant()
    }

    /// Makes ready for calls that have been added.
    mutating func beginCalls() {
        records.resize(to: lives.count)
        callsFromTheStart = lives.count
        guard plan.callsBack else { return }
        callBacks.appendPlaces(lives.count - callBacks.count).update(repeating: CallBackFate())
    }

    /// Lines the day's calls that wait up behind those from before, in order of arrival, and tells the lines where they are.
    /// Once half of the places from before are empty, all who wait are lined up anew, which costs a constant time a call.
    private mutating func keepWaitingCalls() {
        let isHalfEmpty = 2 * vacantPlaces >= placesFromBefore
        let first = isHalfEmpty ? 0 : placesFromBefore
        if isHalfEmpty { (vacantPlaces, aftermathsFromBefore) = (0, 0) }
        var waiting: [KeptCall] = []
        for line in 0..<plan.lineCount {
            var place = lines[line].count
            while place > 0, Int(lines[line][place - 1].call) >= first {
                place -= 1
                waiting.append(keep(Int(lines[line][place].call), line: line, placeInLine: place))
            }
        }
        var underWay: [(call: Int, place: Int)] = []
        forEachChat { chat, place in
            if Int(chat.call) >= first { underWay.append((Int(chat.call), Int(place))) }
        }
        for (call, place) in underWay { waiting.append(keep(call, line: -1, placeInLine: place)) }
        placesFromBefore = first
        // Follow-on contacts stand behind the day's other calls.
        waiting.sort { ($0.life.arrival, $0.place) < ($1.life.arrival, $1.place) }
        for kept in waiting {
            let call = Int32(truncatingIfNeeded: placesFromBefore)
            if kept.line >= 0 {
                lines[kept.line][kept.placeInLine].call = call
            } else {
                chats[Int32(kept.placeInLine)].call = call
            }
            lives[placesFromBefore] = kept.life
            if plan.followsOn { keepAftermath(kept, ofCall: placesFromBefore) }
            if plan.callsBack { callBacks[placesFromBefore] = kept.callBack }
            placesFromBefore += 1
        }
        guard plan.hasManyLines else { return }
        for line in 0..<plan.lineCount { noteFirstCaller(in: line) }
    }

    private mutating func keep(_ call: Int, line: Int, placeInLine: Int) -> KeptCall {
        var kept = KeptCall(life: lives[call], place: call, line: line, placeInLine: placeInLine)
        if plan.followsOn, aftermaths.place(of: call) >= 0 {
            kept.aftermath = aftermaths[aftermaths.place(of: call)]
            kept.chain = chain(of: call)
            kept.redial = contacts.redial(of: aftermaths.place(of: call))
        }
        if plan.callsBack { kept.callBack = callBacks[call] }
        return kept
    }

    /// Keeps what came before a call that waits over midnight and what may come of it.
    private mutating func keepAftermath(_ kept: KeptCall, ofCall call: Int) {
        guard let aftermath = kept.aftermath else { return aftermaths.forget(call) }
        aftermaths.put(aftermath, at: aftermathsFromBefore, ofCall: call)
        chains[aftermathsFromBefore] = kept.chain
        contacts.setRedial(kept.redial, of: aftermathsFromBefore)
        aftermathsFromBefore += 1
    }

    /// How many of the calls that came before the day still wait.
    var waitingFromBefore: Int { placesFromBefore - vacantPlaces - endedFromBefore.count }

    /// Completes the records up to an instant: callers who have hung up in the lines, callers still waiting, and the
    /// spans of agents in the middle of something, which begin anew here.
    ///
    /// - Parameter isLast: whether no day follows, so that those who came before the day and wait still are among the records
    ///   too.
    public mutating func closeDay(at now: Int64, isLast: Bool = false) {
        complete(upTo: now)
        if isLast { finish() } else { lineUpRecords() }
    }

    /// Puts those who came before the day and wait still among the records too.
    mutating func finish() {
        for line in 0..<plan.lineCount {
            for place in 0..<lines[line].count where Int(lines[line][place].call) < placesFromBefore {
                noteStillThere(Int(lines[line][place].call))
                endedFromBefore.append(lines[line][place].call)
            }
        }
        if chatsUnderWay > 0 { recordChatsUnderWay() }
        lineUpRecords()
    }

    /// Completes all that lasts over an instant, and goes on.
    mutating func complete(upTo now: Int64) {
        for line in 0..<plan.lineCount where lines[line].count > 0 { sweep(line, at: now) }
        for agent in 0..<plan.agentCount where agents[agent].presence != .away { cutSpans(of: agent, at: now) }
        if leavingsOwed > 0 {
            for grade in 0..<plan.gradeCount { recordOwedOvertime(of: grade, upTo: now) }
        }
        if chatsUnderWay > 0 { cutChats(at: now) }
        calendar.rebase(to: now)
    }

    private mutating func sweep(_ line: Int, at now: Int64) {
        if lines[line].earliestPatienceEnd < now { removeAllHungUp(from: line, at: now) }
        var place = lines[line].count
        while place > 0, Int(lines[line][place - 1].call) >= placesFromBefore {
            place -= 1
            noteStillThere(Int(lines[line][place].call))
        }
    }

    /// Records all callers of a line whose patience has ended, wherever they stand.
    mutating func removeAllHungUp(from line: Int, at now: Int64) {
        removeCallers(from: line) { engine, waiting in
            guard engine.hasHungUp(waiting, at: now) else { return false }
            engine.hangUp(Int(waiting.call))
            return true
        }
    }

    /// Lets callers leave a line wherever they stand; the others move up.
    ///
    /// - Parameter leaves: records a caller who leaves; false for one who stays.
    @inline(__always)
    mutating func removeCallers(from line: Int, _ leaves: (inout Engine, WaitingCall) -> Bool) {
        let count = lines[line].count
        var kept = 0
        lines[line].earliestPatienceEnd = .max
        for place in 0..<count {
            let waiting = lines[line][place]
            if !leaves(&self, waiting) {
                lines[line].keep(waiting, at: kept)
                kept += 1
            }
        }
        waitingCount -= count - kept
        lines[line].truncate(to: kept)
        if kept == 0 { waitingLines.remove(line) }
        if plan.hasManyLines { noteFirstCaller(in: line) }
    }

    mutating func noteStillThere(_ call: Int) {
        let life = lives[call]
        records[call] = CallRecord(
            arrival: life.arrival, callType: life.callType, area: life.area, connectionDelay: life.connectionDelay)
        if plan.followsOn { noteChain(of: call) }
    }

    /// Puts the records of calls from before right in front of the day's, in order of arrival.
    private mutating func lineUpRecords() {
        endedFromBefore.sort()
        var place = placesFromBefore
        for ended in stride(from: endedFromBefore.count - 1, through: 0, by: -1) {
            place -= 1
            records[place] = records[Int(endedFromBefore[ended])]
        }
        orderRecords()
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

/// A call that waits, or a chat that is under way, at midnight, on its way to its place among the calls from before.
private struct KeptCall {
    let life: CallLife
    let place: Int
    /// Its line; -1 for a chat under way, whose place is that in the pool.
    let line: Int
    let placeInLine: Int
    /// Nil where nothing may come of it.
    var aftermath: Aftermath?
    var chain = CallerChain(arrival: 0, callType: 0)
    var redial: Int32 = -1
    var callBack = CallBackFate()
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
