import ContactCentre

// What a caller hears whom no agent takes at once.
extension Engine {
    /// A call arrives in a line that it joins before anybody looks for an agent. If it waits still once all in the line have looked,
    /// it hears what there is to hear: where more calls of its type wait than may, the busy tone, which ends it in that instant.
    @inline(never)
    mutating func joinFirst(_ line: Int, _ call: Int, at now: Int64) {
        enter(line, call)
        serve(line, at: now, arriving: call)
        let last = lines[line].count - 1
        guard last >= 0, Int(lines[line][last].call) == call else { return }
        if plan.rules[line].saysSomething {
            let callType = plan.callTypeOfLine[line]
            if waitingCalls(ofType: callType, at: now) > plan.queueCapacity[callType] {
                removeLast(from: line)
                endOnHearing(call, at: now, .blocked)
                return
            }
        }
        expectEnds(of: call, in: line)
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
