import ContactCentre
import Scenarios

extension Engine {
    /// Takes the waiting caller whom an agent of a grade should turn to.
    ///
    /// - Parameters:
    ///   - wrapType: only callers who may break into the wrap of such a call; nil for all.
    /// - Returns: the call's place in the table; -1 for none.
    @inline(always)
    mutating func takeWaiting(for grade: Int, breakingIntoWrapOf wrapType: Int?, at now: Int64) -> Int {
        guard waitingCount > 0 else { return -1 }
        let chosen = bestLine(for: grade, idleInList: 0, breakingIntoWrapOf: wrapType, at: now)
        return chosen >= 0 ? takeFirst(from: plan.lines[chosen].line, at: now) : -1
    }

    /// The line whose first caller an agent of a grade should turn to: highest priority, then longest waiting, then the
    /// team's own area; or that before longest waiting.
    ///
    /// - Parameters:
    ///   - idleInList: 1 if the agent who would take the call stands in the list of idle agents, else 0.
    ///   - wrapType: only callers who may break into the wrap of such a call; nil for all.
    /// - Returns: the place among the grade's accesses; -1 for none.
    @inline(always)
    mutating func bestLine(
        for grade: Int, idleInList: Int, breakingIntoWrapOf wrapType: Int?, at now: Int64
    ) -> Int {
        if plan.typesStart[grade] < plan.typesStart[grade &+ 1] {
            return bestLineOfFirstCallers(
                for: grade, idleInList: idleInList, breakingIntoWrapOf: wrapType, at: now)
        }
        var chosen = -1
        for word in 0..<plan.lineWords {
            var waiting = waitingLines[word] & plan.linesOfGrade[grade &* plan.lineWords &+ word]
            while waiting != 0 {
                let place = plan.access(of: grade, to: LineSet.removeFirst(from: &waiting, number: word))
                let access = plan.lines[place]
                if chosen >= 0, access.priority > plan.lines[chosen].priority { return chosen }
                if let wrapType, access.reserve > 0 || !plan.mayBreak(wrapOf: wrapType, for: access.callType) {
                    continue
                }
                guard keepsReserve(access, idleInList: idleInList) else { continue }
                removeHungUp(fromFrontOf: access.line, at: now)
                guard lines[access.line].count > 0, isOpenToFirst(access, at: now) else { continue }
                if chosen < 0 || isFirst(access, before: plan.lines[chosen]) { chosen = place }
            }
        }
        return chosen
    }

    /// The same for a grade that may take all lines' calls, where of all lines away from home only the one need be looked at whose
    /// first caller came first.
    @inline(never)
    private mutating func bestLineOfFirstCallers(
        for grade: Int, idleInList: Int, breakingIntoWrapOf wrapType: Int?, at now: Int64
    ) -> Int {
        var chosen = -1
        for place in plan.typesStart[grade]..<plan.typesStart[grade &+ 1] {
            let type = plan.types[place]
            if chosen >= 0, type.priority > plan.lines[chosen].priority { break }
            let any = plan.lines[type.anyPlace]
            if let wrapType, any.reserve > 0 || !plan.mayBreak(wrapOf: wrapType, for: type.callType) { continue }
            guard keepsReserve(any, idleInList: idleInList) else { continue }
            for home in type.firstHome..<type.endOfHomes { consider(plan.homes[home], &chosen, at: now) }
            if let first = lineOfFirstCaller(ofType: type.callType, at: now) {
                consider(plan.access(of: grade, to: first), &chosen, at: now)
            }
        }
        return chosen
    }

    /// Chooses an access if somebody waits in its line whom the grade may take now and who comes before the one chosen so far.
    private mutating func consider(_ place: Int, _ chosen: inout Int, at now: Int64) {
        let access = plan.lines[place]
        removeHungUp(fromFrontOf: access.line, at: now)
        guard lines[access.line].count > 0, isOpenToFirst(access, at: now) else { return }
        if chosen < 0 || isFirst(access, before: plan.lines[chosen]) { chosen = place }
    }

    /// The line of a call type whose first caller came first; nil if nobody waits.
    private mutating func lineOfFirstCaller(ofType callType: Int, at now: Int64) -> Int? {
        while let place = firstCallers.line(ofType: callType) {
            let line = plan.firstLine[callType] + place
            let callers = lines[line].count
            removeHungUp(fromFrontOf: line, at: now)
            if lines[line].count == callers { return line }
        }
        return nil
    }

    @inline(never)
    mutating func noteFirstCaller(in line: Int) {
        let callType = plan.callTypeOfLine[line]
        firstCallers.set(
            line - plan.firstLine[callType], ofType: callType, to: lines[line].count > 0 ? lines[line][0].call : nil)
    }

    /// Whether enough agents stay free if one of a grade takes a call.
    @inline(__always)
    func keepsReserve(_ access: Access, idleInList: Int) -> Bool {
        access.reserve == 0 || idleAgentsCounted(access) &- idleInList >= access.reserve
    }

    /// The idle agents that count for a reserve.
    @inline(__always)
    private func idleAgentsCounted(_ access: Access) -> Int {
        var agents = 0
        for place in access.firstCounted..<access.endOfCounted { agents &+= Int(idle[plan.counted[place]].count) }
        return agents
    }

    @inline(__always)
    private mutating func isOpenToFirst(_ access: Access, at now: Int64) -> Bool {
        access.opensAfter == 0
            || isOpen(access, waited: now &- lives[Int(lines[access.line][0].call)].arrival, at: now)
    }

    /// Whether the first caller of a line comes before the first of another of the same priority.
    @inline(__always)
    mutating func isFirst(_ access: Access, before other: Access) -> Bool {
        if plan.tellsAreasApart, access.isHome != other.isHome,
            plan.takesOwnAreaFirst || arriveTogether(access.line, other.line)
        {
            return access.isHome
        }
        // Follow-on contacts stand behind the day's other calls in the table, whenever they arrive.
        if plan.followsOn { return arrivesFirst(access.line, before: other.line) }
        return lines[access.line][0].call < lines[other.line][0].call
    }

    @inline(never)
    private mutating func arrivesFirst(_ line: Int, before other: Int) -> Bool {
        let (call, otherCall) = (lines[line][0].call, lines[other][0].call)
        return (lives[Int(call)].arrival, call) < (lives[Int(otherCall)].arrival, otherCall)
    }

    @inline(never)
    private mutating func arriveTogether(_ line: Int, _ other: Int) -> Bool {
        lives[Int(lines[line][0].call)].arrival == lives[Int(lines[other][0].call)].arrival
    }

    /// Whether a grade may take a call of a line that has waited so long.
    @inline(__always)
    mutating func isOpen(_ access: Access, waited: Int64, at now: Int64) -> Bool {
        if waited >= access.opensAfter { return true }
        if access.firstCondition == access.endOfConditions { return false }
        return doesSomeConditionHold(
            from: access.firstCondition, upTo: access.endOfConditions, line: access.line, waited: waited, at: now)
    }

    @inline(never)
    private mutating func doesSomeConditionHold(
        from first: Int, upTo end: Int, line: Int, waited: Int64, at now: Int64
    ) -> Bool {
        for place in first..<end where waited >= plan.conditions[place].after {
            let holds =
                switch plan.conditions[place].condition {
                case .always: true
                case .homeQueueAtLeast(let callers): areWaiting(callers, in: line, at: now)
                case .noHomeAgentOnDuty: !isHomeAgentOnDuty(for: line)
                }
            if holds { return true }
        }
        return false
    }

    /// Whether at least so many callers wait in a line.
    private func areWaiting(_ callers: Int, in line: Int, at now: Int64) -> Bool {
        var missing = callers
        for place in 0..<lines[line].count where missing > 0 && !hasHungUp(lines[line][place], at: now) { missing -= 1 }
        return missing <= 0
    }

    /// Whether, of the lines for which a grade is at home, one has no agent at home on duty.
    mutating func isSomeLineWithoutAgents(atHomeIn grade: Int) -> Bool {
        for line in 0..<plan.lineCount {
            let access = plan.access(of: grade, to: line)
            if access >= 0, plan.lines[access].isHome, !isHomeAgentOnDuty(for: line) { return true }
        }
        return false
    }

    private func isHomeAgentOnDuty(for line: Int) -> Bool {
        for place in plan.rules[line].firstGrade..<plan.rules[line].endOfGrades {
            let access = plan.grades[place]
            if access.isHome && agentsOnDuty[access.grade] > 0 { return true }
        }
        return false
    }

    /// Finds agents for the callers of a line, longest waiting first, as far as there are any now.
    mutating func serve(_ line: Int, at now: Int64, arriving: Int = -1) {
        removeHungUp(fromFrontOf: line, at: now)
        while lines[line].count > 0 {
            let call = Int(lines[line][0].call)
            let waited = now &- lives[call].arrival
            guard findAgent(for: call, in: line, waited: waited, at: now, isArriving: call == arriving) else { return }
            _ = takeFirst(from: line, at: now)
            removeHungUp(fromFrontOf: line, at: now)
        }
    }

    /// A stage opens for somebody in a line: more teams may take the call, or it leaves the house.
    mutating func openStage(of line: Int, at now: Int64) {
        serve(line, at: now)
        if plan.rules[line].outAfter < Access.never { transferOut(from: line, at: now) }
    }

    /// Passes on whoever has waited so long. Those who accepted a call-back before the rules changed can't be: they keep their places.
    @inline(never)
    private mutating func transferOut(from line: Int, at now: Int64) {
        let outAfter = plan.rules[line].outAfter
        removeAllHungUp(from: line, at: now)
        removeCallers(from: line) { engine, waiting in
            let call = Int(waiting.call)
            guard now &- engine.lives[call].arrival >= outAfter, !engine.waitsElsewhere(call, at: now) else {
                return false
            }
            engine.leaveUnanswered(call, at: now, .transferredOut)
            return true
        }
    }

    /// Duties have changed: the callers of all lines look for agents, those of the highest priority first, then those who
    /// came first, then those for whom one at home is there; each as one who arrives does.
    ///
    /// Whoever of a line cannot be served keeps all behind from it too, so the fronts of the lines are enough to look at.
    @inline(never)
    mutating func serveWaitingCallers(at now: Int64, afterWork: Bool = false) {
        while waitingCount > 0 {
            var chosen = -1
            var chosenSlot = WorkSlot.none
            for word in 0..<plan.lineWords {
                var waiting = afterWork ? waitingLines[word] & plan.linesAfterWork[word] : waitingLines[word]
                while waiting != 0 {
                    let line = LineSet.removeFirst(from: &waiting, number: word)
                    removeHungUp(fromFrontOf: line, at: now)
                    let slot = slotForFirst(in: line, at: now)
                    guard slot.isSome else { continue }
                    if chosen < 0 || isFirst(line, with: slot.agent, before: chosen, with: chosenSlot.agent) {
                        chosen = line
                        chosenSlot = slot
                    }
                }
            }
            guard chosen >= 0 else { return }
            let call = takeFirst(from: chosen, at: now)
            var breakOff: Int64 = 0
            switch agents[chosenSlot].phase {
            case .wrapping: breakOff = breakOffWrap(in: chosenSlot, at: now)
            case .chatting: if !plan.isChat[Int(lives[call].callType)] { holdChats(in: chosenSlot, at: now) }
            case .free, .engaged, .talking: leaveIdleList(chosenSlot, at: now)
            }
            connect(call, in: chosenSlot, at: now, breakOff: breakOff, foundFreeAgent: false)
        }
    }

    /// The slot in which somebody would turn to the first caller of a line now: one that is free, or else in a wrap that the call
    /// may break into.
    private mutating func slotForFirst(in line: Int, at now: Int64) -> WorkSlot {
        guard lines[line].count > 0 else { return .none }
        let life = lives[Int(lines[line][0].call)]
        let waited = now &- life.arrival
        if plan.rules[line].isChat { return slot(forChatIn: line, waited: waited, at: now) }
        let free = freeSlot(for: line, waited: waited, at: now)
        if free.isSome || !plan.mayInterrupt[Int(life.callType)] { return free }
        return slotToBreakInto(for: line, waited: waited, at: now)
    }

    /// Whether the first caller of a line comes before the first of another, where each has an agent.
    private func isFirst(_ line: Int, with agent: Int, before other: Int, with otherAgent: Int) -> Bool {
        let (call, otherCall) = (lines[line][0].call, lines[other][0].call)
        let (life, otherLife) = (lives[Int(call)], lives[Int(otherCall)])
        let isAway = !plan.isHome(Int(agents[agent].grade), for: life)
        let isOtherAway = !plan.isHome(Int(agents[otherAgent].grade), for: otherLife)
        if plan.takesOwnAreaFirst, isAway != isOtherAway, plan.rules[line].priority == plan.rules[other].priority {
            return isOtherAway
        }
        return (plan.rules[line].priority, life.arrival, isAway ? 1 : 0, call)
            < (plan.rules[other].priority, otherLife.arrival, isOtherAway ? 1 : 0, otherCall)
    }

    @inline(__always)
    mutating func removeFirst(from line: Int) -> Int {
        let call = Int(lines[line][0].call)
        lines[line].removeFirst()
        if lines[line].count == 0 { waitingLines.remove(line) }
        if plan.hasManyLines { noteFirstCaller(in: line) }
        waitingCount &-= 1
        return call
    }

    /// Records the callers at the front of a line whose patience has ended.
    @inline(__always)
    private mutating func removeHungUp(fromFrontOf line: Int, at now: Int64) {
        while lines[line].count > 0, hasHungUp(lines[line][0], at: now) {
            hangUp(removeFirst(from: line))
        }
    }

    /// Whether a caller's patience ended before now, or now and before the follow-on contact that came last.
    @inline(__always)
    func hasHungUp(_ waiting: WaitingCall, at now: Int64) -> Bool {
        waiting.patienceEnd < now
            || (waiting.patienceEnd == now && now == latestContactArrival && waiting.call < latestContact)
    }
}
