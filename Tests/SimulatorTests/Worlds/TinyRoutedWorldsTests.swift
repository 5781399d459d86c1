import ContactCentre
import Scenarios
import Simulator
import Testing

/// All combinations of small whole seconds in rooms of two areas and two teams, mostly pods of one agent each.
@Suite("The engine in every tiny routed world")
struct TinyRoutedWorldsTests {
    @Test("of pods, isolated, with overflow, a named stage, a way out or pooled, agrees with the naive room")
    func stages() {
        expectAgreement { choices in
            let routing = choices.pick(TinyRoutedWorldsTests.routings)
            let room = Room.pods(priorities: [1], routing: routing)
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 3])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of freed agents who take their own area first agrees with the naive room")
    func ownAreaFirst() {
        expectAgreement { choices in
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))], [.after(0, .open(.home)), .after(1, .open(.any))],
            ])
            var room = Room.pods(
                priorities: choices.pick([[1], [1, 2]]), routing: routing, interruptible: choices.pick([false, true]))
            room.freedAgentTakes = .ownAreaFirst
            let isLate = choices.pick([false, true])
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.callType = room.callTypes.count > 1 ? choices.pick([0, 1]) : 0
                life.patienceEnd += 9
                life.talk = choices.pick(isLate ? [1] : [1, 3])
                life.wrap = 1
            }
            let duties =
                isLate ? [0, 1].map { DutyChange(instant: 2 * second, agent: $0, comesOn: true) } : allOnDuty(2)
            return World(room: room, calls: calls, duties: duties)
        }
    }

    private static let routings: [[WaitStep]] = [
        [.after(0, .open(.home))],
        [.after(0, .open(.any))],
        [.after(0, .open(.home)), .after(1, .open(.any))],
        [.after(1, .open(.home)), .after(2, .open(.any))],
        [.after(0, .open(.home)), .after(1, .open(.named([TeamID(1)])))],
        [.after(0, .open(.named([TeamID(0)]))), .after(2, .open(.named([TeamID(1)])))],
        [.after(0, .open(.home)), .after(2, .transferOut)],
        [.after(0, .open(.home)), .after(0, .transferOut)],
        [.after(0, .open(.home)), .after(1, .open(.any)), .after(1, .transferOut)],
        [.after(1, .open(.any)), .after(3, .transferOut)],
    ]

    @Test("of conditions on the queue agrees with the naive room")
    func queueCondition() {
        expectAgreement { choices in
            let callers = choices.pick([2, 3])
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(callers))],
                [.after(0, .open(.home)), .after(1, .open(.any), if: .homeQueueAtLeast(callers))],
                [
                    .after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(callers)),
                    .after(2, .transferOut),
                ],
                [
                    .after(0, .open(.home)), .after(2, .open(.named([TeamID(1)])), if: .homeQueueAtLeast(callers)),
                    .after(3, .open(.any)),
                ],
            ])
            let room = Room.pods(priorities: [1], routing: routing)
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 3])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of a last home agent who goes and comes agrees with the naive room")
    func dutyCondition() {
        expectAgreement { choices in
            let after = choices.pick([0, 1] as [Int64])
            let stage = WaitStep.after(after, .open(.any), if: .noHomeAgentOnDuty)
            let named = WaitStep.after(after, .open(.named([TeamID(1)])), if: .noHomeAgentOnDuty)
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.home)), stage], [stage], [.after(0, .open(.home)), stage, .after(2, .transferOut)],
                [named],
            ])
            let room = Room.pods(priorities: [1], routing: routing, agents: choices.pick([[1, 1], [2, 1]]))
            let off = choices.pick([0, 1, 2] as [Int64])
            let back = choices.pick([0, 1, 90] as [Int64])
            var duties = allOnDuty(room.teams[0].grades[0].agents + 1)
            for agent in 0..<room.teams[0].grades[0].agents {
                let late = Int64(agent) * choices.pick([0, 1])
                duties.append(DutyChange(instant: (off + late) * second, agent: Int32(agent), comesOn: false))
            }
            duties.append(DutyChange(instant: (off + back) * second, agent: 0, comesOn: true))
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += choices.pick([2, 9])
                life.talk = choices.pick([1, 3])
            }
            return World(room: room, calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of handling that takes longer or shorter away agrees with the naive room")
    func away() {
        expectAgreement { choices in
            let factor = choices.pick([0.5, 1.5])
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))], [.after(0, .open(.home)), .after(1, .open(.any))],
            ])
            let room = Room.pods(priorities: [1], routing: routing, awayFactor: factor)
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += 9
                life.pickUp = choices.pick([0, 1])
                life.talk = choices.pick([1, 2])
                life.wrap = choices.pick([0, 1])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of two call types, each with its own stages, agrees with the naive room")
    func priorities() {
        expectAgreement { choices in
            let later = choices.pick([1, 2] as [Int64])
            var room = Room.pods(priorities: choices.pick([[1, 2], [1, 1]]), routing: [.after(0, .open(.home))])
            room.callTypes[0].routing = choices.pick([
                [.after(0, .open(.any))], [.after(0, .open(.home)), .after(1, .open(.any))],
            ])
            room.callTypes[1].routing.append(.after(later, .open(.any)))
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.callType = choices.pick([0, 1])
                life.patienceEnd += 9
                life.talk = choices.pick([1, 3])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of wraps that are broken into at home and away agrees with the naive room")
    func wraps() {
        expectAgreement { choices in
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))], [.after(0, .open(.home)), .after(1, .open(.any))],
                [.after(0, .open(.home)), .after(1, .open(.any), if: .homeQueueAtLeast(2))],
            ])
            let room = Room.pods(priorities: [1, 2], routing: routing, interruptible: true, awayFactor: 1.5)
            let calls = tinyCalls(4, gaps: [0, 1, 2], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.callType = choices.pick([0, 1])
                life.patienceEnd += 9
                life.talk = 1
                life.wrap = choices.pick(life.callType == 1 ? [0, 3] : [0])
                life.breakOff = choices.pick(life.wrap > 0 ? [0, 1] : [0])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }
}

extension Room {
    /// Two areas with a pod each, whose agents answer all call types by the same stages.
    fileprivate static func pods(
        priorities: [Int], routing: [WaitStep], agents: [Int] = [1, 1], interruptible: Bool = false,
        awayFactor: Double = 1
    ) -> Room {
        Room(
            callTypes: priorities.map { priority in
                CallTypeRules(
                    priority: priority, interruptibleBy: interruptible ? [0] : [], routing: routing,
                    handlingAwayFactor: awayFactor)
            },
            teams: agents.enumerated().map { area, agents in
                TeamRules(
                    agents: agents, answers: Array(priorities.indices), keepFree: priorities.map { _ in 0 },
                    serves: [area])
            }, areas: 2)
    }
}
