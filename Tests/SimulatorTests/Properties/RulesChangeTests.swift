import Simulator
import Testing

@Suite("Other rules from an instant on")
struct RulesChangeTests {
    #if DEBUG
        private static let worlds = 100
    #else
        private static let worlds = 5_000
    #endif

    @Test("are taken up as the naive room does", arguments: [1, 2, 3] as [UInt64], [false, true])
    func agreesWithTheNaiveRoom(seed: UInt64, isWide: Bool) {
        var dice = Dice(seed: seed)
        for number in 0..<RulesChangeTests.worlds {
            var world = World.random(&dice, isWide: isWide)
            let from = world.start + (world.lastArrival - world.start) / second * 6 / 10 * second
            guard from > world.start, from < world.end else { continue }
            world.change(to: .random(like: world.room, isWide: isWide, &dice), from: from)
            let (engine, naive) = (world.simulated { $0 < from ? from : world.end }, NaiveRoom.simulate(world))
            if !engine.calls.haveEnded(as: naive.calls) || engine.contacts != naive.contacts
                || engine.spans.withoutOvertime != naive.spans.withoutOvertime
                || engine.spans.overtimeByRosteredGrade(in: world.room)
                    != naive.spans.overtimeByRosteredGrade(in: world.room)
                || engine.spans.chats != naive.spans.chats
            {
                let first = zip(engine.calls, naive.calls).first { $0 != $1 }
                let differ = first.map { "expected \($1.text)\n found \($0.text)" } ?? "the spans differ"
                Issue.record("world \(number), other rules from \(seconds(from)): \(differ)\n\(world)")
                return
            }
        }
    }

    @Test("that are the same change nothing", arguments: [false, true])
    func sameRules(isWide: Bool) {
        var dice = Dice(seed: 4)
        for number in 0..<RulesChangeTests.worlds {
            var world = World.random(&dice, isWide: isWide)
            let from = world.start + (world.lastArrival - world.start) / 2
            guard from > world.start, from < world.end else { continue }
            let before = world.simulated { $0 < from ? from : world.end }
            world.later = (world.room, from)
            let after = world.simulated { $0 < from ? from : world.end }
            #expect(before == after, "world \(number)")
        }
    }
}

extension World {
    /// Lets other rules hold from an instant on.
    fileprivate mutating func change(to room: Room, from instant: Int64) {
        later = (room, instant)
        duties = (duties + [DutyChange(instant: instant, agent: DutyChange.noAgent, .rulesChange)]).inOrder
    }
}

extension Room {
    /// Other rules for the same call types, areas, teams, grades and agents.
    fileprivate static func random(like room: Room, isWide: Bool, _ dice: inout Dice) -> Room {
        func shape(_ room: Room) -> [Int] { room.teams.map { $0.grades.count } + [room.areas] }
        var other = Room.random(isWide: isWide, &dice)
        while shape(other) != shape(room) { other = Room.random(isWide: isWide, &dice) }
        other.followsOn = room.followsOn
        for type in room.callTypes.indices { other.callTypes[type].isChat = room.callTypes[type].isChat }
        other.callsBack = room.callsBack
        if !room.callsBack { for type in other.callTypes.indices { other.callTypes[type].callBack = nil } }
        for type in other.callTypes.indices where other.callTypes[type].isChat { other.callTypes[type].callBack = nil }
        for team in room.teams.indices {
            for grade in room.teams[team].grades.indices {
                other.teams[team].grades[grade].agents = room.teams[team].grades[grade].agents
            }
        }
        return other
    }
}
