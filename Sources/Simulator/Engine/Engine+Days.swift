public import ContactCentre

extension Engine {
    /// Adds a day's calls in order of arrival and its changes of duty in order of time.
    ///
    /// The calls and spans of the day before are forgotten; callers still waiting come first in the new table.
    /// Precondition: the day before has been closed.
    public mutating func openDay(calls: UnsafeBufferPointer<CallLife>, duties changes: UnsafeBufferPointer<DutyChange>)
    {
        prepareDay()
        for call in calls { lives.append(call) }
        for change in changes { duties.append(change) }
        beginDay()
    }

    /// Forgets the day before and moves the callers still waiting to the front of the table.
    mutating func prepareDay() {
        spans.removeAll()
        duties.removeAll()
        nextDuty = 0
        nextDutyInstant = Int64.max
        let carried = carryWaitingCalls()
        lives.resize(to: carried)
        nextArrival = carried
    }

    /// Makes ready for the day whose calls and duties have been added.
    mutating func beginDay() {
        records.resize(to: lives.count)
        nextDutyInstant = duties.isEmpty ? Int64.max : duties[0].instant
    }

    private mutating func carryWaitingCalls() -> Int {
        guard waitingCount > 0 else { return 0 }
        let cursors = Buffer(repeating: 0, count: plan.lineCount)
        var carried = 0
        for call in 0..<lives.count where records[call].outcome == .stillThere {
            let line = plan.line(of: lives[call])
            lines[line][cursors[line]].call = Int32(truncatingIfNeeded: carried)
            cursors[line] += 1
            lives[carried] = lives[call]
            carried += 1
        }
        return carried
    }

    /// Completes the records up to an instant: callers who have hung up in the lines, callers still waiting, and the
    /// spans of agents in the middle of something, which begin anew here.
    public mutating func closeDay(at now: Int64) {
        for line in 0..<plan.lineCount { sweep(line, at: now) }
        for agent in 0..<plan.agentCount where agents[agent].phase != .away { cutSpans(of: agent, at: now) }
        calendar.rebase(to: now)
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
                lines[line][kept] = waiting
                kept += 1
            }
        }
        waitingCount -= lines[line].count - kept
        lines[line].truncate(to: kept)
    }

    private mutating func cutSpans(of agent: Int, at now: Int64) {
        record(.present, of: agent, from: agents[agent].presentSince, to: now)
        agents[agent].presentSince = now
        if agents[agent].phase != .idle {
            record(.engaged, of: agent, from: agents[agent].engagedSince, to: now)
            agents[agent].engagedSince = now
            if !agents[agent].isOnDuty {
                record(.overtime, of: agent, from: agents[agent].overtimeSince, to: now)
                agents[agent].overtimeSince = now
            }
        }
    }
}

/// Lets a table of calls and duties run through a room from an instant up to another: a day that is written by hand.
///
/// - Parameters:
///   - calls: in order of arrival.
///   - duties: in order of time; at the same instant in the order in which they happen.
/// - Returns: a record a call, in the same order, and the agents' spans in the order in which they ended.
public func simulate(
    _ room: Room, calls: [CallLife], duties: [DutyChange], from start: Int64, upTo end: Int64
) -> (calls: [CallRecord], spans: [AgentSpan]) {
    var engine = Engine(room: room, start: start)
    calls.withUnsafeBufferPointer { calls in
        duties.withUnsafeBufferPointer { duties in engine.openDay(calls: calls, duties: duties) }
    }
    engine.advance(to: end)
    engine.closeDay(at: end)
    return (Array(engine.callRecords.prefix(engine.nextArrival)), Array(engine.agentSpans))
}
