import ContactCentre
import Simulator

extension NaiveRoom {
    // MARK: Chats (rules 24 to 26)

    /// Whether a waiting call looks for an agent when one has ended some work.
    func looksAfterWork(_ call: Int) -> Bool {
        isChat(call) || room.callTypes.contains { $0.isChat && $0.interruptibleBy.contains(type(of: call)) }
    }

    func isChat(_ call: Int) -> Bool { room.callTypes[type(of: call)].isChat }

    private func chatRules(of agent: Int) -> ChatRules { room.teams[grades[agents[agent].grade].team].chats }

    /// How many times as long an agent's chats take.
    private func stretch(of agent: Int) -> Double {
        1 + chatRules(of: agent).slowing * Double(agents[agent].chats.count - 1)
    }

    func agent(forChat call: Int) -> Int? {
        let idle = agents.indices.filter { agents[$0].isIdle && mayTake(call, grade: agents[$0].grade) }
        let busy = agents.indices.filter { hasRoom(in: $0, for: call) }
        let near = nearest(of: idle + busy, to: call)
        let nearAndIdle = near.filter(idle.contains)
        guard nearAndIdle.isEmpty else { return first(of: nearAndIdle) }
        let fewest = near.map { agents[$0].chats.count }.min()
        return first(of: near.filter { agents[$0].chats.count == fewest })
    }

    private func hasRoom(in agent: Int, for call: Int) -> Bool {
        !agents[agent].chats.isEmpty && !agents[agent].areChatsHeld
            && agents[agent].chats.count < chatRules(of: agent).atOnce && isStaying(agent)
            && leavingsOwed[agents[agent].roster].isEmpty
            && mayTake(call, grade: agents[agent].grade, besidesOneself: false)
    }

    mutating func beginChat(_ call: Int, with agent: Int) {
        bringChatsUpToDate(of: agent)
        callers[call].state = .inChat
        callers[call].waitEnd = now
        callers[call].answeredBy = group(of: agent)
        agents[agent].chats.append(NaiveChat(call: call, began: now, left: callers[call].talk))
        noteBeginning(of: agent)
    }

    /// Takes off what has been done of an agent's chats since the last change.
    mutating func bringChatsUpToDate(of agent: Int) {
        let done = Double(now - agents[agent].chatsUpTo) / stretch(of: agent)
        for place in agents[agent].chats.indices { agents[agent].chats[place].left -= Int64(done.rounded()) }
        agents[agent].chatsUpTo = now
    }

    /// The slowing of chats becomes another.
    mutating func bringAllChatsUpToDate(before later: Room) {
        for agent in agents.indices where !agents[agent].chats.isEmpty && !agents[agent].areChatsHeld {
            let team = grades[agents[agent].grade].team
            if room.teams[team].chats.slowing != later.teams[team].chats.slowing { bringChatsUpToDate(of: agent) }
        }
    }

    func endOfChat(of agent: Int) -> Int64 {
        let least = agents[agent].chats.map(\.left).min() ?? 0
        return agents[agent].chatsUpTo + Int64((Double(least) * stretch(of: agent)).rounded())
    }

    mutating func endChat(of agent: Int) {
        bringChatsUpToDate(of: agent)
        let chats = agents[agent].chats
        guard let shortest = chats.indices.min(by: { chats[$0].left < chats[$1].left }) else { return }
        let chat = agents[agent].chats.remove(at: shortest)
        recordChat(chat, of: agent)
        callers[chat.call].state = .answered
        callers[chat.call].chatted = now - chat.began
        let aftermath = callers[chat.call].aftermath
        expectContact(
            callers[chat.call].isAnsweredAtHome ? aftermath.afterAnswerAtHome : aftermath.afterAnswerAway,
            of: chat.call, isRedial: false)
        if agents[agent].chats.isEmpty {
            beginNextTask(of: agent)
        } else {
            noteBeginning(of: agent)
            letWaitingCallersLook(afterWork: true)
        }
    }

    // MARK: Calls that take agents out of chats (rule 27)

    func withChatsToHold(for call: Int) -> Int? {
        let candidates = agents.indices.filter { mayHoldChats(of: $0, for: call) && endOfChat(of: $0) > now }
        let near = nearest(of: candidates, to: call)
        let fewest = near.map { agents[$0].chats.count }.min()
        return first(of: near.filter { agents[$0].chats.count == fewest })
    }

    private func mayHoldChats(of agent: Int, for call: Int) -> Bool {
        let grade = agents[agent].grade
        let isReserved = grades[grade].rules.keepFree[type(of: call)] > 0 && isHeldBack(grade, from: call)
        return !agents[agent].chats.isEmpty && agents[agent].toDo.isEmpty && isStaying(agent) && !isChat(call)
            && isOpen(call, to: grade) && !isReserved
            && agents[agent].chats.allSatisfy {
                room.callTypes[type(of: $0.call)].interruptibleBy.contains(type(of: call))
            }
    }

    mutating func goOnWithChats(_ agent: Int) {
        agents[agent].areChatsHeld = false
        agents[agent].chatsUpTo = now
        letWaitingCallersLook(afterWork: true)
    }

    private mutating func recordChat(_ chat: NaiveChat, of agent: Int) {
        guard chat.began < now else { return }
        spans.append(
            AgentSpan(
                start: chat.began, end: now, agent: UInt32(agent), grade: group(of: agent).grade,
                team: group(of: agent).team, activity: .chat))
    }

    mutating func recordChatsUnderWay() {
        for agent in agents.indices {
            for chat in agents[agent].chats { recordChat(chat, of: agent) }
        }
    }
}
