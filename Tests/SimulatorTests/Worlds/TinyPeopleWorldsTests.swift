import ContactCentre
import Scenarios
import Simulator
import Testing

/// All combinations of small whole seconds in rooms of one or two agents who take breaks and move.
@Suite("The engine in every tiny world of people")
struct TinyPeopleWorldsTests {
    @Test("of breaks of one agent agrees with the naive room")
    func breaks() {
        expectAgreement { choices in
            let first = choices.pick([0, 1, 3] as [Int64])
            let second = choices.pick([1, 2, 4] as [Int64])
            let kinds = choices.pick([[.breakDue, .breakDue], [.stepsAway, .breakDue]] as [[DutyChange.Kind]])
            let off = choices.pick([3, 90] as [Int64])
            let duties = [
                DutyChange.tiny(0, .comesOn), .tiny(first, kinds[0], length: choices.pick([0, 2]), latest: first + 1),
                .tiny(second, kinds[1], length: choices.pick([1, 3]), latest: second),
                .tiny(off, .goesOff), .tiny(off + 2, .comesOn),
            ]
            let calls = tinyCalls(2, gaps: [0, 1, 2], &choices) { life, choices in
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 2])
            }
            return World(room: .tiny(agents: [1]), calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of breaks that fall due in wraps that would be broken into agrees with the naive room")
    func breaksInWraps() {
        expectAgreement { choices in
            let due = choices.pick([0, 1, 2, 3, 4] as [Int64])
            let off = choices.pick([[], [1, 3], [2, 3], [3, 4]] as [[Int64]])
            let duties =
                [
                    DutyChange.tiny(0, .comesOn), .tiny(0, .comesOn, agent: 1),
                    .tiny(due, .breakDue, length: 2, latest: choices.pick([2, 9])),
                ] + zip(off, [.goesOff, .comesOn]).map { .tiny($0, $1) }
            let calls = tinyCalls(3, gaps: [0, 1, 2], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = 1
                life.wrap = life.callType == 1 ? 3 : 0
                life.breakOff = life.wrap > 1 ? 1 : 0
            }
            let agents = choices.pick([1, 2])
            let room = Room.tiny(agents: [agents], isInterruptible: true)
            return World(room: room, calls: calls, duties: duties.filter { $0.agent < agents }.inOrder)
        }
    }

    @Test("of an agent who moves to another team or none and back, during wraps and breaks, agrees with the naive room")
    func moves() {
        expectAgreement { choices in
            let from = choices.pick([0, 1, 2, 3] as [Int64])
            let back = from + choices.pick([1, 2, 5] as [Int64])
            let team = choices.pick([1, DutyChange.noGrade])
            var duties = [
                DutyChange.tiny(0, .comesOn), .tiny(choices.pick([0, 50]), .comesOn, agent: 1),
                .tiny(from, .moves, grade: team), .tiny(back, .moves, grade: 0),
            ]
            let due = choices.pick([nil, 2, 3] as [Int64?])
            if let due { duties.append(.tiny(due, .breakDue, length: 2, latest: 3)) }
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                (life.callType, life.area) = choices.pick([(0, 0), (1, 0), (0, 1)])
                life.patienceEnd += 9
                life.talk = 1
                life.wrap = life.callType == 1 ? 2 : 0
            }
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.home))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .noHomeAgentOnDuty)],
            ])
            let room = Room.tiny(agents: [1, 1], isInterruptible: true, areas: 2, routing: routing)
            return World(room: room, calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of agents who come and go by their number agrees with the naive room")
    func numbers() {
        expectAgreement { choices in
            let room = Room.tiny(agents: [2], isInterruptible: choices.pick([false, true]))
            var duties = [DutyChange](
                repeating: DutyChange(instant: 0, numberRises: true, in: 0), count: choices.pick([1, 2]))
            let falls = choices.pick([[1], [2], [1, 2], [2, 2]] as [[Int64]])
            duties += falls.map { DutyChange(instant: $0 * second, numberRises: false, in: 0) }
            if let rise = choices.pick([nil, 2, 3, 4] as [Int64?]) {
                duties.append(DutyChange(instant: rise * second, numberRises: true, in: 0))
            }
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 2])
                life.wrap = life.callType == 1 ? 2 : 0
            }
            return World(room: room, calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of several changes of duty at one instant, with callers of two areas waiting, agrees with the naive room")
    func changesTogether() {
        expectAgreement { choices in
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))],
                [.after(0, .open(.home)), .after(1, .open(.any))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .noHomeAgentOnDuty)],
            ])
            let room = Room.tiny(agents: [1, 1], isInterruptible: true, areas: 2, routing: routing)
            let duties = [
                DutyChange.tiny(choices.pick([0, 2]), .comesOn), .tiny(choices.pick([2, 3]), .comesOn, agent: 1),
                choices.pick([
                    .tiny(2, .goesOff), .tiny(2, .moves, grade: 1), .tiny(2, .breakDue, length: 1, latest: 2),
                    .tiny(2, .moves, agent: 1, grade: 0),
                ]),
            ]
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                (life.callType, life.area) = choices.pick([(0, 0), (1, 0), (0, 1), (1, 1)])
                life.patienceEnd += 9
                life.talk = 1
                life.wrap = life.callType == 1 ? 2 : 0
            }
            return World(room: room, calls: calls, duties: duties.inOrder)
        }
    }

    @Test("of contacts that follow on agrees with the naive room")
    func followOns() {
        expectAgreement { choices in
            let agents = choices.pick([1, 2])
            var room = Room.tiny(
                agents: [agents],
                routing: choices.pick([
                    [.after(0, .open(.any))],
                    [
                        .after(0, .open(.any), if: .homeQueueAtLeast(2)),
                        WaitStep(after: Interval(microseconds: 2), action: .transferOut),
                    ],
                ]))
            room.followsOn = true
            let calls = tinyCalls(2, gaps: [0, 1], &choices) { life, choices in
                life.patienceEnd += choices.pick([0, 1, 3])
                life.pickUp = choices.pick([0, 2])
                life.talk = 1
            }
            var world = World(room: room, calls: calls, duties: allOnDuty(agents))
            world.aftermaths = calls.indices.map { place in
                var aftermath = Aftermath(key: UInt64(9 - place))
                let contact = Aftermath.Contact(delay: choices.pick([0, 1]) * second, rule: UInt16(place))
                if choices.pick([true, false]) {
                    aftermath.afterAbandoning = contact
                } else {
                    aftermath.afterAnswerAtHome = contact
                }
                let life = CallLife(
                    arrival: 0, patience: choices.pick([0, 2]) * second, talk: choices.pick([0, 2]) * second)
                world.sequels.append(
                    Sequel(
                        parent: aftermath.key, rule: contact.rule, life: life,
                        aftermath: Aftermath(
                            key: UInt64(20 + place), afterAbandoning: Aftermath.Contact(delay: 0, rule: 7))))
                world.sequels.append(
                    Sequel(
                        parent: UInt64(20 + place), rule: 7, life: CallLife(arrival: 0, patience: second, talk: second),
                        aftermath: Aftermath(key: UInt64(30 + place))))
                return aftermath
            }
            return world
        }
    }

    @Test("of grades that are preferred, slow or away agrees with the naive room")
    func grades() {
        expectAgreement { choices in
            var room = Room.tiny(agents: [1, 1], isInterruptible: true, areas: choices.pick([1, 2]))
            room.callTypes[0].handlingAwayFactor = choices.pick([1, 2])
            room.teams[0].grades[0].handlingFactor = choices.pick([1, 2])
            room.teams[0].grades[0].pickUpFactor = choices.pick([1, 2])
            room.teams[choices.pick([0, 1])].grades[0].preferredFor = choices.pick([[0], [0, 1], [1]])
            let duties = [DutyChange.tiny(0, .comesOn), .tiny(choices.pick([0, 2]), .comesOn, agent: 1)]
            let calls = tinyCalls(3, gaps: [0, 2], &choices) { life, choices in
                life.callType = choices.pick([0, 1])
                life.patienceEnd += 9
                life.pickUp = 1
                life.talk = 1
                life.wrap = life.callType == 1 ? choices.pick([0, 3]) : 0
            }
            return World(room: room, calls: calls, duties: duties)
        }
    }
}

extension Room {
    /// Two call types, the first of which goes first and may break into wraps of the second; team 0 serves area 0 and
    /// team 1 area 1, if there are two areas.
    fileprivate static func tiny(
        agents: [Int], isInterruptible: Bool = false, areas: Int = 1,
        routing: [WaitStep] = WaitStep.byDefault
    ) -> Room {
        Room(
            callTypes: [
                CallTypeRules(priority: 1, routing: routing),
                CallTypeRules(priority: 2, interruptibleBy: isInterruptible ? [0] : [], routing: routing),
            ],
            teams: agents.enumerated().map { team, agents in
                TeamRules(agents: agents, answers: [0, 1], keepFree: [0, 0], serves: [areas == 1 ? 0 : team])
            }, areas: areas)
    }
}

extension DutyChange {
    /// A change of the first agent or another; times in seconds.
    fileprivate static func tiny(
        _ instant: Int64, _ kind: Kind, agent: Int32 = 0, grade: UInt16 = DutyChange.noGrade, length: Int64 = 0,
        latest: Int64 = 0
    ) -> DutyChange {
        DutyChange(
            instant: instant * second, agent: agent, kind, grade: grade, length: length * second,
            latest: latest * second)
    }
}
