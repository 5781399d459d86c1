import ContactCentre

// What a caller hears whom no agent takes at once.
extension Engine {
    /// A call arrives in a line that it joins before anybody looks for an agent. If it waits still once all in the line have looked,
    /// it hears what there is to hear, for which it may be over in that instant: the busy tone where more calls of its type wait than
    /// may, else the announced wait.
    @inline(never)
    mutating func joinFirst(_ line: Int, _ call: Int, at now: Int64) {
        enter(line, call)
        serve(line, at: now, arriving: call)
        let last = lines[line].count - 1
        guard last >= 0, Int(lines[line][last].call) == call else { return }
        // Whoever is rung back hears nothing any more.
        let isNextAttempt = plan.callsBack && callBacks[call].isNextAttempt
        if plan.rules[line].saysSomething, !isNextAttempt, endsOnHearing(call, in: line, at: now) { return }
        expectEnds(of: call, in: line)
    }

    /// What is heard: the busy tone; else the announced wait, with it or after some waiting the offer of a call-back; and who wants
    /// none may hang up for the wait.
    private mutating func endsOnHearing(_ call: Int, in line: Int, at now: Int64) -> Bool {
        let callType = plan.callTypeOfLine[line]
        let position = waitingCalls(ofType: callType, at: now)
        if position > plan.queueCapacity[callType],
            !plan.callsBack || position - callersElsewhere(ofType: callType, at: now) > plan.queueCapacity[callType]
        {
            removeLast(from: line)
            endOnHearing(call, at: now, .blocked)
            return true
        }
        let place = Int32(truncatingIfNeeded: position)
        if plan.callsBack { offerCallBack(to: call, in: line, at: now, position: place) }
        guard plan.balking.announces(callType) else { return false }
        if !waitsElsewhere(call, at: now),
            plan.balking.leaves(lives[call].balkingPoint, callType, hearing: recentWaits, at: place)
        {
            removeLast(from: line)
            endOnHearing(call, at: now, .abandoned)
            records[call].hasBalked = true
            return true
        }
        lines[line][lines[line].count - 1].position = place
        return false
    }

    /// Takes the first call from a line, to which an agent turns. If it was told on arrival how long it would wait, later ones
    /// will be told by how long it did.
    @inline(__always)
    mutating func takeFirst(from line: Int, at now: Int64) -> Int {
        let position = lines[line][0].position
        if position > 0 { noteWait(ofFirstIn: line, from: position, at: now) }
        return removeFirst(from: line)
    }

    @inline(never)
    private mutating func noteWait(ofFirstIn line: Int, from position: Int32, at now: Int64) {
        let waited = now &- lives[Int(lines[line][0].call)].arrival
        recentWaits.note(waited, from: position, ofType: plan.callTypeOfLine[line])
    }

    /// How many calls of a type wait, in all its lines.
    private mutating func waitingCalls(ofType callType: Int, at now: Int64) -> Int {
        let first = plan.firstLine[callType]
        var waiting = 0
        for line in first..<first &+ plan.linesPerCallType {
            // Who has hung up unnoticed is no longer there.
            if lines[line].earliestPatienceEnd <= now { removeAllHungUp(from: line, at: now) }
            waiting &+= lines[line].count
        }
        return waiting
    }

    /// The call that came last leaves its line in the instant in which it came.
    private mutating func removeLast(from line: Int) {
        lines[line].truncate(to: lines[line].count - 1)
        if lines[line].count == 0 { waitingLines.remove(line) }
        if plan.hasManyLines { noteFirstCaller(in: line) }
        waitingCount -= 1
    }

    private mutating func endOnHearing(_ call: Int, at now: Int64, _ outcome: CallOutcome) {
        if plan.followsOn { expectAbandoning(of: call, at: now) }
        leaveUnanswered(call, at: now, outcome)
    }
}
