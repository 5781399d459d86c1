import ContactCentre
import Probability
import Scenarios
import Simulator
import Testing

/// All combinations of small whole seconds in rooms whose callers may hear the busy tone.
@Suite("The engine in every tiny world in which callers hear something")
struct TinyHearingWorldsTests {
    @Test("of queues of few callers, in one line or two, agrees with the naive room")
    func queueCapacity() {
        expectAgreement { choices in
            let capacity = choices.pick([0, 1, 2])
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))],
                [.after(0, .open(.home)), .after(1, .open(.any))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(2))],
                [.after(0, .open(.home)), .after(0, .transferOut)],
            ])
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.area = choices.pick([0, 1])
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([1, 3])
            }
            let room = Room.hearing(routing) { $0.queueCapacity = capacity }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of announced waits for which callers leave agrees with the naive room")
    func announcedWait() {
        expectAgreement { choices in
            let capacity = choices.pick([nil, 2])
            let above = choices.pick([0, 1, 3] as [Int64])
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.home))], [.after(0, .open(.home)), .after(1, .open(.any))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(2))],
            ])
            let room = Room.hearing(routing) { rules in
                rules.queueCapacity = capacity
                rules.balking = [(above, 0.25), (above + 1, 0.75)].map {
                    BalkingStep(above: Interval(microseconds: $0 * second), fraction: $1)
                }
            }
            let calls = tinyCalls(5, gaps: [0, 1], &choices) { life, choices in
                life.patienceEnd += choices.pick([2, 9])
                life.talk = choices.pick([1, 2])
                life.balkingPoint = choices.pick([0, 0x8000_0000])
            }
            return World(room: room, calls: calls, duties: allOnDuty(2))
        }
    }

    @Test("of callers who are rung back agrees with the naive room")
    func callBacks() {
        expectAgreement { choices in
            let offer: CallBack.Offer = choices.pick([
                .afterWaiting(.zero), .afterWaiting(Interval(seconds: 1)), .aboveAnnounced(Interval(seconds: 1)),
            ])
            let capacity = choices.pick([nil, 1])
            let routing: [WaitStep] = choices.pick([
                [.after(0, .open(.any))],
                [.after(0, .open(.home)), .after(2, .open(.any))],
                [.after(0, .open(.home)), .after(0, .open(.any), if: .homeQueueAtLeast(2))],
            ])
            var room = Room.hearing(routing) { rules in
                rules.queueCapacity = capacity
                rules.balking = [BalkingStep(above: Interval(seconds: 2), fraction: 0.25)]
                rules.callBack = CallBack(
                    offer: offer, accept: 0.75, reached: 0.5, attemptsAtMost: 2, retryAfter: .constant(0),
                    ringing: Interval(seconds: 1))
            }
            (room.followsOn, room.callsBack) = (true, true)
            let calls = tinyCalls(4, gaps: [0, 1], &choices) { life, choices in
                life.patienceEnd += choices.pick([1, 9])
                life.talk = 2
                // Reached at once, at the second attempt, never; declines.
                life.callBackPoint = choices.pick([0, 0x6000_0000, 0x9000_0000, 0xC000_0000])
            }
            var world = World(room: room, calls: calls, duties: allOnDuty(2))
            for place in calls.indices {
                let key = UInt64(place)
                let next = Aftermath.Contact(delay: choices.pick([0, 1] as [Int64]) * second, rule: 0)
                world.aftermaths.append(Aftermath(key: key, afterRingingInVain: next))
                let life = CallLife(arrival: 0, patience: 0, talk: second)
                world.sequels.append(Sequel(parent: key, rule: 0, life: life, aftermath: Aftermath(key: key + 10)))
            }
            return world
        }
    }

    @Test("of callers who ring again after the busy tone agrees with the naive room")
    func redials() {
        expectAgreement { choices in
            var room = Room.hearing([.after(0, .open(.home))]) { $0.queueCapacity = 1 }
            room.followsOn = true
            let calls = tinyCalls(3, gaps: [0, 1], &choices) { life, choices in
                life.patienceEnd += choices.pick([1, 9])
                life.talk = choices.pick([2, 3])
            }
            var world = World(room: room, calls: calls, duties: allOnDuty(2))
            for place in calls.indices {
                let delay = choices.pick([0, 1] as [Int64]) * second
                let key = UInt64(place)
                world.aftermaths.append(Aftermath(key: key, afterAbandoning: Aftermath.Contact(delay: delay, rule: 0)))
                let life = CallLife(
                    arrival: 0, patience: choices.pick([0, 2]) * second, talk: choices.pick([1, 2]) * second)
                world.sequels.append(Sequel(parent: key, rule: 0, life: life, aftermath: Aftermath(key: key + 10)))
            }
            return world
        }
    }
}

extension Room {
    /// Two areas with an agent each, who answer one call type by some stages; what its callers hear is still to be said.
    fileprivate static func hearing(_ routing: [WaitStep], _ say: (inout CallTypeRules) -> Void) -> Room {
        var callType = CallTypeRules(priority: 1, routing: routing)
        say(&callType)
        return Room(
            callTypes: [callType],
            teams: (0..<2).map { TeamRules(agents: 1, answers: [0], keepFree: [0], serves: [$0]) }, areas: 2)
    }
}
