import ContactCentre

// Web chats: several at once with one agent, each slowed by the others.
extension Engine {
    /// Finds an agent for a chat that has waited so long. Returns whether it did.
    @inline(never)
    mutating func findAgent(forChat call: Int, in line: Int, waited: Int64, at now: Int64, isArriving: Bool) -> Bool {
        let slot = slot(forChatIn: line, waited: waited, at: now)
        guard slot.isSome else { return false }
        if agents[slot].phase != .chatting { leaveIdleList(slot, at: now) }
        beginChat(call, in: slot, at: now, foundFreeAgent: isArriving)
        return true
    }

    /// Of the nearest grades with somebody who may take a chat of a line, the agent with the fewest: who is idle, the longest of all
    /// first; else who has had so many for longest.
    mutating func slot(forChatIn line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        for place in plan.rules[line].firstNearness..<plan.rules[line].endOfNearness {
            let near = plan.nearness[place]
            guard waited >= near.opensAfter else { continue }
            let idle = freeSlot(of: near, ofTeam: nil, waited: waited, at: now)
            if idle.isSome { return idle }
            let chatting = chattingSlot(of: near, waited: waited, at: now)
            if chatting.isSome { return chatting }
        }
        return .none
    }

    private mutating func chattingSlot(of near: EquallyNear, waited: Int64, at now: Int64) -> WorkSlot {
        var chosen = WorkSlot.none
        for place in near.first..<near.end {
            let access = plan.grades[place]
            guard chatting[access.grade].count > 0, keepsReserve(access, idleInList: 0),
                isOpen(access, waited: waited, at: now)
            else { continue }
            var slot = chatting[access.grade].first
            while slot.isSome {
                if hasRoomForChat(slot), !chosen.isSome || hasFewerChats(slot, than: chosen) { chosen = slot }
                slot = agents[slot].next
            }
        }
        return chosen
    }

    /// Whether an agent with chats may take another: there is room, and the agent is to stay.
    private func hasRoomForChat(_ slot: WorkSlot) -> Bool {
        desks[slot.agent].count < chatRules(of: slot.agent).atOnce && agents[slot.agent].isSettled
            && !owesLeaving(slot.agent)
    }

    private func hasFewerChats(_ slot: WorkSlot, than other: WorkSlot) -> Bool {
        (desks[slot.agent].count, agents[slot].since) < (desks[other.agent].count, agents[other].since)
    }

    private func chatRules(of agent: Int) -> ChatRules { plan.chats[Int(plan.teamOfGrade[Int(agents[agent].grade)])] }

    /// An agent has finished something: the chats that wait, and the calls that may take agents out of chats, look for agents as after
    /// changes of duty.
    @inline(never)
    mutating func serveAfterWork(at now: Int64) {
        if waitingCount > 0 { serveWaitingCallers(at: now, afterWork: true) }
    }

    /// An agent turns to a chat, besides any others: that is the first reply.
    @inline(never)
    mutating func beginChat(_ call: Int, in slot: WorkSlot, at now: Int64, foundFreeAgent: Bool) {
        let (agent, life) = (slot.agent, lives[call])
        let grade = Int(agents[agent].grade)
        if plan.followsOn { noteAnswer(of: call) }
        if desks[agent].count == 0 {
            desks[agent].isHeld = false
            desks[agent].clock = 0
            desks[agent].clockedAt = now
            desks[agent].spanSince = now
        } else {
            chatting[grade].remove(slot, in: agents)
            desks[agent].advance(to: now, chatRules(of: agent))
        }
        let work = plan.lengths(of: life, by: grade).talk
        let place = chats.insert(
            Chat(
                call: Int32(truncatingIfNeeded: call), clockAtEnd: desks[agent].clock &+ work, began: now,
                spanSince: now,
                grade: UInt16(grade), isAtHome: plan.isHome(grade, for: life), foundFreeAgent: foundFreeAgent))
        append(place, toDeskOf: agent)
        desks[agent].count += 1
        chatsUnderWay += 1
        agents[slot].phase = .chatting
        noteNumberOfChats(in: slot, at: now)
    }

    private func append(_ place: Int32, toDeskOf agent: Int) {
        guard desks[agent].first >= 0 else {
            desks[agent].first = place
            return
        }
        var last = desks[agent].first
        while chats[last].next >= 0 { last = chats[last].next }
        chats[last].next = place
    }

    /// From now on an agent has so many chats.
    private mutating func noteNumberOfChats(in slot: WorkSlot, at now: Int64) {
        agents[slot].since = now
        chatting[Int(agents[slot.agent].grade)].append(slot, in: agents)
        expectEndOfChat(in: slot)
    }

    private mutating func expectEndOfChat(in slot: WorkSlot) {
        let next = chats[chatToEnd(of: slot.agent)]
        calendar.set(slot, to: desks[slot.agent].end(of: next, chatRules(of: slot.agent)))
    }

    /// The agent's chat with the least left of it; of several the one that began first.
    private func chatToEnd(of agent: Int) -> Int32 {
        var chosen = desks[agent].first
        var place = chats[chosen].next
        while place >= 0 {
            if chats[place].clockAtEnd < chats[chosen].clockAtEnd { chosen = place }
            place = chats[place].next
        }
        return chosen
    }

    /// An agent's chat with the least left of it ends.
    @inline(never)
    mutating func endChat(in slot: WorkSlot, at now: Int64) {
        let agent = slot.agent
        desks[agent].advance(to: now, chatRules(of: agent))
        let place = chatToEnd(of: agent)
        remove(place, fromDeskOf: agent)
        let chat = chats.remove(at: place)
        chatsUnderWay -= 1
        record(.chat, of: agent, from: chat.spanSince, to: now)
        record(chat, lasting: now &- chat.began)
        if plan.followsOn { expectAnswered(Int(chat.call), isHome: chat.isAtHome, now) }
        chatting[Int(agents[agent].grade)].remove(slot, in: agents)
        if desks[agent].count > 0 {
            noteNumberOfChats(in: slot, at: now)
        } else {
            record(.chatting, of: agent, from: desks[agent].spanSince, to: now)
            agents[slot].phase = .engaged
            becomeFreeApart(slot, at: now)
        }
        serveAfterWork(at: now)
    }

    private mutating func remove(_ place: Int32, fromDeskOf agent: Int) {
        desks[agent].count -= 1
        guard desks[agent].first != place else {
            desks[agent].first = chats[place].next
            return
        }
        var before = desks[agent].first
        while chats[before].next != place { before = chats[before].next }
        chats[before].next = chats[place].next
    }

    private mutating func record(_ chat: Chat, lasting length: Int64) {
        let call = Int(chat.call)
        let life = lives[call]
        let waited = chat.began &- life.arrival
        records[call] = CallRecord(
            arrival: life.arrival, queued: waited, waited: waited, talk: length, callType: life.callType,
            area: life.area,
            answeredBy: (GradeID(Int(chat.grade)), TeamID(Int(plan.teamOfGrade[Int(chat.grade)]))),
            outcome: .answered, foundFreeAgent: chat.foundFreeAgent, connectionDelay: life.connectionDelay)
        records[call].wasUnderWay = chat.isFromBefore
        if plan.followsOn { noteChain(of: call) }
        if call < placesFromBefore { noteEnd(ofCallFromBefore: call) }
    }

    // MARK: Calls that take agents out of chats

    /// Of the nearest grades with agents whom a caller in the line may take out of all their chats, the one with the fewest; of
    /// several who has had so many for longest.
    ///
    /// Call types for which a grade keeps a reserve take nobody of that grade out of chats.
    @inline(never)
    mutating func slotWithChats(toHoldFor line: Int, waited: Int64, at now: Int64) -> WorkSlot {
        for place in plan.rules[line].firstNearness..<plan.rules[line].endOfNearness {
            let near = plan.nearness[place]
            guard waited >= near.opensAfter else { continue }
            var chosen = WorkSlot.none
            for place in near.first..<near.end {
                let access = plan.grades[place]
                guard access.reserve == 0, isOpen(access, waited: waited, at: now) else { continue }
                var slot = chatting[access.grade].first
                while slot.isSome {
                    if mayHoldChats(in: slot, for: access.callType, at: now),
                        !chosen.isSome || hasFewerChats(slot, than: chosen)
                    {
                        chosen = slot
                    }
                    slot = agents[slot].next
                }
            }
            if chosen.isSome { return chosen }
        }
        return .none
    }

    /// Chats of which one ends now are not held: where duties change at that instant, its end has yet to come.
    private mutating func mayHoldChats(in slot: WorkSlot, for callType: Int, at now: Int64) -> Bool {
        let agent = slot.agent
        return agents[agent].isSettled && mayBreak(intoChatsOf: agent, for: callType)
            && desks[agent].end(of: chats[chatToEnd(of: agent)], chatRules(of: agent)) > now
    }

    @inline(never)
    private mutating func mayBreak(intoChatsOf agent: Int, for callType: Int) -> Bool {
        var place = desks[agent].first
        while place >= 0 {
            let type = lives[Int(chats[place].call)].callType
            if !plan.mayBreak(wrapOf: Int(type), for: callType) { return false }
            place = chats[place].next
        }
        return true
    }

    /// An agent leaves all chats for a caller; they go on afterwards.
    mutating func holdChats(in slot: WorkSlot, at now: Int64) {
        let agent = slot.agent
        chatting[Int(agents[agent].grade)].remove(slot, in: agents)
        desks[agent].advance(to: now, chatRules(of: agent))
        desks[agent].isHeld = true
    }

    /// An agent is back from a call for which chats were held: they go on.
    @inline(never)
    mutating func goOnWithChats(in slot: WorkSlot, at now: Int64) {
        desks[slot.agent].isHeld = false
        desks[slot.agent].clockedAt = now
        agents[slot].phase = .chatting
        noteNumberOfChats(in: slot, at: now)
        serveAfterWork(at: now)
    }

    // MARK: Midnight

    /// Hands over all chats under way, with their places in the pool.
    func forEachChat(_ body: (Chat, Int32) -> Void) {
        for agent in 0..<desks.count {
            var place = desks[agent].first
            while place >= 0 {
                body(chats[place], place)
                place = chats[place].next
            }
        }
    }

    /// Notes the day's chats that are under way at an instant, and begins their spans anew.
    mutating func cutChats(at now: Int64) {
        for agent in 0..<desks.count where desks[agent].count > 0 {
            record(.chatting, of: agent, from: desks[agent].spanSince, to: now)
            desks[agent].spanSince = now
            var place = desks[agent].first
            while place >= 0 {
                let chat = chats[place]
                record(.chat, of: agent, from: chat.spanSince, to: now)
                chats[place].spanSince = now
                if Int(chat.call) >= placesFromBefore {
                    noteStillThere(Int(chat.call))
                    records[Int(chat.call)].queued = chat.began &- lives[Int(chat.call)].arrival
                    records[Int(chat.call)].wasUnderWay = true
                    chats[place].isFromBefore = true
                }
                place = chat.next
            }
        }
    }

    /// Records the chats from before the day that are under way still when the simulation stops: as if their agents went on with
    /// what they have and took no more.
    mutating func recordChatsUnderWay() {
        for agent in 0..<desks.count {
            var place = desks[agent].first
            while place >= 0 {
                let chat = chats[place]
                if Int(chat.call) < placesFromBefore {
                    record(chat, lasting: desks[agent].end(of: chat, chatRules(of: agent)) &- chat.began)
                }
                place = chat.next
            }
        }
    }

    /// Other rules begin to hold: what has been done until then has been done at the pace before.
    func advanceDesks(to midnight: Int64, wherePaceChangesTo rules: [ChatRules]) {
        for agent in 0..<desks.count where desks[agent].count > 0 && !desks[agent].isHeld {
            let team = Int(plan.teamOfGrade[Int(agents[agent].grade)])
            if plan.chats[team].slowing != rules[team].slowing { desks[agent].advance(to: midnight, plan.chats[team]) }
        }
    }

    /// Other rules hold: chats under way end at other instants.
    mutating func expectEndsOfChats() {
        for agent in 0..<desks.count where desks[agent].count > 0 && !desks[agent].isHeld {
            expectEndOfChat(in: WorkSlot(of: agent))
        }
    }
}
