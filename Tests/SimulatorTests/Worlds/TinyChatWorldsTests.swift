import Scenarios
import Simulator
import Testing

/// All combinations of small whole seconds in rooms whose agents have several chats at once.
@Suite("The engine in every tiny world with web chats")
struct TinyChatWorldsTests {
    @Test("of one agent's chats, of any slowing and limit, agrees with the naive room")
    func oneAgent() {
        expectAgreement { choices in
            let chats = ChatRules(atOnce: choices.pick([1, 2, 3]), slowing: choices.pick([0, 0.5, 1, 2]))
            let calls = tinyCalls(4, gaps: [0, 1, 2], &choices) { life, choices in
                life.patienceEnd += choices.pick([1, 90])
                life.talk = choices.pick([1, 3])
            }
            let room = Room(
                callTypes: [.chat], teams: [.init(agents: 1, answers: [0], keepFree: [0], chats: chats)])
            return World(room: room, calls: calls, duties: allOnDuty(1))
        }
    }

    @Test("of chats between calls of more or less urgency, with a reserve or without, agrees with the naive room")
    func mixed() {
        expectAgreement { choices in
            var chat = Room.CallTypeRules.chat
            chat.priority = choices.pick([1, 2])
            let chats = ChatRules(atOnce: 2, slowing: choices.pick([1, 0.5]))
            let room = Room(
                callTypes: [Room.CallTypeRules(priority: choices.pick([1, 2])), chat],
                teams: [
                    .init(agents: 2, answers: [0, 1], keepFree: [0, choices.pick([0, 1])], chats: chats)
                ])
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += 90
                life.talk = choices.pick([1, 3])
                life.wrap = choices.pick([0, 1])
                life.pickUp = 1
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of chats of two areas, with agents who go, take breaks and come back, agrees with the naive room")
    func duties() {
        expectAgreement { choices in
            let chats = ChatRules(atOnce: 2, slowing: 1)
            var chat = Room.CallTypeRules.chat
            chat.routing = choices.pick([
                [.after(0, .open(.any))], [.after(0, .open(.home)), .after(1, .open(.any))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(2))],
            ])
            let room = Room(
                callTypes: [chat],
                teams: (0..<2).map { .init(agents: 1, answers: [0], keepFree: [0], serves: [$0], chats: chats) },
                areas: 2)
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += choices.pick([3, 90])
                life.talk = choices.pick([1, 2])
            }
            let change = choices.pick([1, 2] as [Int64]) * second
            let changes: [DutyChange] = choices.pick([
                [DutyChange(instant: change, agent: 0, comesOn: false)],
                [
                    DutyChange(instant: change, agent: 0, comesOn: false),
                    DutyChange(instant: change + second, agent: 0, comesOn: true),
                ],
                [DutyChange(instant: change, agent: 0, .breakDue, length: second, latest: change + second)],
                [DutyChange(instant: change, agent: 0, .moves, grade: 1)],
            ])
            return World(room: room, calls: calls, duties: (allOnDuty(2) + changes).inOrder)
        }
    }

    @Test("of calls that take agents out of chats agrees with the naive room")
    func interrupted() {
        expectAgreement { choices in
            var chat = Room.CallTypeRules.chat
            chat.interruptibleBy = [0]
            var other = chat
            other.interruptibleBy = choices.pick([[], [0]])
            var urgent = Room.CallTypeRules(priority: 1)
            urgent.interruptibleBy = choices.pick([[], [0]])
            let room = Room(
                callTypes: [urgent, chat, other],
                teams: [
                    .init(
                        agents: choices.pick([1, 2]), answers: [0, 1, 2], keepFree: [0, 0, 0],
                        chats: ChatRules(atOnce: 2, slowing: choices.pick([1, 0.5])))
                ])
            // Of all calls alike: by call there would be too many worlds to try them all.
            let (patience, wrap): (Int64, Int64) = (choices.pick([2, 90]), choices.pick([0, 2]))
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1, 2])
                life.patienceEnd += patience
                life.talk = choices.pick([1, 3])
                life.wrap = wrap
            }
            return World(room: room, calls: calls, duties: allOnDuty(room.agentCount))
        }
    }
}

extension Room.CallTypeRules {
    /// Chats that anybody answers.
    fileprivate static let chat = Room.CallTypeRules(priority: 1, isChat: true)
}
