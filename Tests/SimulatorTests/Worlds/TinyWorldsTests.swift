import ContactCentre
import Simulator
import Testing

/// All combinations of small whole seconds in rooms of a few calls and agents.
@Suite("The engine in every tiny world")
struct TinyWorldsTests {
    @Test("of callers of two priorities who wait, are answered or hang up agrees with the naive room")
    func prioritiesAndPatience() {
        expectAgreement { choices in
            let priorities = choices.pick([[1, 2], [2, 1], [1, 1]])
            let agents = choices.pick([1, 2])
            let room = Room(
                callTypes: priorities.map { Room.CallTypeRules(priority: $0) },
                teams: [Room.TeamRules(agents: agents, answers: [0, 1], keepFree: [0, 0])])
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([0, 1, 3])
                life.talk = choices.pick([1, 2])
            }
            return World(room: room, calls: calls, duties: allOnDuty(agents))
        }
    }

    @Test("of callers who may hang up while an agent picks up agrees with the naive room")
    func pickUp() {
        expectAgreement { choices in
            let agents = choices.pick([1, 2])
            let room = Room(
                callTypes: [Room.CallTypeRules(priority: 1)],
                teams: [Room.TeamRules(agents: agents, answers: [0], keepFree: [0])])
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.patienceEnd += choices.pick([0, 1, 2, 9])
                life.pickUp = choices.pick([0, 1, 2])
                life.talk = choices.pick([0, 2])
            }
            return World(room: room, calls: calls, duties: allOnDuty(agents))
        }
    }

    @Test("of wraps that are broken into agrees with the naive room")
    func interruptedWraps() {
        expectAgreement { choices in
            let interrupters = choices.pick([[[], [0]], [[1], [0]], [[0], [0]]])
            let agents = choices.pick([1, 2])
            let room = Room(
                callTypes: zip([1, 2], interrupters).map { Room.CallTypeRules(priority: $0, interruptibleBy: $1) },
                teams: [Room.TeamRules(agents: agents, answers: [0, 1], keepFree: [0, 0])])
            let calls = tinyCalls(3, gaps: [0, 1, 2], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = 1
                life.wrap = choices.pick([0, 3])
                life.breakOff = choices.pick(life.wrap > 0 ? [0, 2] : [0])
            }
            return World(room: room, calls: calls, duties: allOnDuty(agents))
        }
    }

    @Test("of one agent's wraps broken into again and again agrees with the naive room")
    func owedWraps() {
        expectAgreement { choices in
            let room = Room(
                callTypes: [1, 2].map { Room.CallTypeRules(priority: $0, interruptibleBy: [0]) },
                teams: [Room.TeamRules(agents: 1, answers: [0, 1], keepFree: [0, 0])])
            let calls = tinyCalls(4, gaps: [1, 2], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 20])
                life.talk = 1
                life.wrap = choices.pick([1, 4])
                life.breakOff = choices.pick(life.wrap > 1 ? [0, 1] : [0])
            }
            return World(room: room, calls: calls, duties: allOnDuty(1))
        }
    }

    @Test("of agents who come and go agrees with the naive room")
    func comingAndGoing() {
        expectAgreement { choices in
            let isInterruptible = choices.pick([false, true])
            let room = Room(
                callTypes: [
                    Room.CallTypeRules(priority: 1),
                    Room.CallTypeRules(priority: 2, interruptibleBy: isInterruptible ? [0] : []),
                ], teams: [Room.TeamRules(agents: 2, answers: [0, 1], keepFree: [0, 0])])
            let duties = (0..<2).flatMap { agent -> [DutyChange] in
                let instants = choices.pick([[0], [0, 2], [1, 3], [0, 3, 4], [0, 2, 2]])
                return instants.enumerated().map { place, instant in
                    DutyChange(instant: Int64(instant) * second, agent: Int32(agent), comesOn: place % 2 == 0)
                }
            }
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 2])
                life.wrap = choices.pick(life.callType == 1 ? [0, 2] : [0])
            }
            return World(room: room, calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of an agent who comes and goes during a wrap that is broken into agrees with the naive room")
    func comingAndGoingInWrap() {
        expectAgreement { choices in
            let room = Room(
                callTypes: [1, 2].map { Room.CallTypeRules(priority: $0, interruptibleBy: [0]) },
                teams: [Room.TeamRules(agents: 1, answers: [0, 1], keepFree: [0, 0])])
            let off = choices.pick([1, 2, 3, 4] as [Int64])
            let away = choices.pick([0, 1, 2, 3, 90] as [Int64])
            let duties = [(0, true), (off, false), (off + away, true)].map { instant, comesOn in
                DutyChange(instant: Int64(instant) * second, agent: 0, comesOn: comesOn)
            }
            let calls = tinyCalls(3, gaps: [0, 1, 3], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([2, 20])
                life.talk = 1
                life.wrap = choices.pick([0, 3])
                life.breakOff = choices.pick(life.wrap > 0 ? [0, 1] : [0])
            }
            return World(room: room, calls: calls, duties: duties)
        }
    }

    @Test("of teams that keep agents free agrees with the naive room")
    func reserves() {
        expectAgreement { choices in
            let keepFree = choices.pick([1, 2])
            let teams = choices.pick([
                [Room.TeamRules(agents: 2, answers: [0, 1], keepFree: [0, keepFree])],
                [
                    Room.TeamRules(agents: 1, answers: [0, 1], keepFree: [0, keepFree]),
                    Room.TeamRules(agents: 1, answers: [0, 1], keepFree: [0, 0]),
                ],
                [
                    Room.TeamRules(agents: 1, answers: [1], keepFree: [0, 0]),
                    Room.TeamRules(agents: 2, answers: [0, 1], keepFree: [0, keepFree]),
                ],
            ])
            let room = Room(
                callTypes: [
                    Room.CallTypeRules(priority: choices.pick([1, 3])),
                    Room.CallTypeRules(priority: 2, interruptibleBy: [1]),
                ], teams: teams)
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 2])
                life.wrap = life.callType == 1 ? 1 : 0
            }
            return World(room: room, calls: calls, duties: allOnDuty(room.agentCount))
        }
    }
}
