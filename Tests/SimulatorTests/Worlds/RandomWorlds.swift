import ContactCentre
import Simulator

extension World {
    /// A random room with 1 to 5 agents in 2 or 3 teams, 3 call types, 1 to 3 areas and 20 to 60 calls.
    ///
    /// Most worlds tick in whole seconds, so that many things happen at once; the others in microseconds.
    ///
    /// - Parameter isFollowedToTheEnd: whether the room is watched until all work is done.
    static func random(_ dice: inout Dice, isFollowedToTheEnd: Bool = false) -> World {
        let tick = dice.once(in: 4) ? 1 : second
        let room = Room.random(&dice)
        let start = dice.once(in: 3) ? -Int64(dice.throwing(1...50)) * second : 0
        let calls = randomCalls(dice.throwing(20...60), room: room, from: start, tick: tick, &dice)
        let last = calls.last?.arrival ?? start
        let agents = room.teams.reduce(0) { $0 + $1.agents }
        let duties = randomDuties(agents: agents, from: start, to: last + 20 * second, &dice)
        let cut = start + Int64(dice.throwing(1...Int(last - start + 30 * second)))
        let isCut = !isFollowedToTheEnd && dice.once(in: 2)
        let end = isCut ? (tick == second ? cut / second * second : cut) : last + 10_000 * second
        return World(room: room, calls: calls, duties: duties, start: start, end: max(end, start))
    }

    private static func randomCalls(
        _ count: Int, room: Room, from start: Int64, tick: Int64, _ dice: inout Dice
    ) -> [CallLife] {
        let longestGap = dice.throwing(1...6)
        let longestPatience = [2, 8, 30, 1_000][dice.throwing(0...3)]
        let longestPickUp = dice.throwing(0...2)
        let longestTalk = dice.throwing(1...8)
        let longestWrap = dice.throwing(0...8)
        let longestBreakOff = dice.throwing(0...3)
        func length(_ longest: Int, _ dice: inout Dice) -> Int64 {
            Int64(dice.throwing(0...longest * Int(second / tick))) * tick
        }
        var arrival = start
        return (0..<count).map { _ in
            arrival += length(longestGap, &dice)
            return CallLife(
                arrival: arrival, patience: length(longestPatience, &dice), pickUp: length(longestPickUp, &dice),
                talk: length(longestTalk, &dice), wrap: length(longestWrap, &dice),
                breakOff: length(longestBreakOff, &dice), callType: UInt16(dice.throwing(0...2)),
                area: UInt16(dice.throwing(0...room.areas - 1)))
        }
    }

    /// Each agent comes and goes a few times; some changes change nothing.
    private static func randomDuties(
        agents: Int, from start: Int64, to end: Int64, _ dice: inout Dice
    ) -> [DutyChange] {
        var duties: [DutyChange] = []
        let length = Int((end - start) / second)
        let isSteady = dice.once(in: 3)
        for agent in 0..<agents {
            duties.append(DutyChange(instant: start, agent: Int32(agent), comesOn: true))
            for _ in 0..<(isSteady ? 0 : dice.throwing(0...6)) {
                let instant = start + Int64(dice.throwing(0...length)) * second
                duties.append(DutyChange(instant: instant, agent: Int32(agent), comesOn: dice.once(in: 2)))
            }
        }
        return duties.inOrder
    }
}

extension [DutyChange] {
    /// In order of time; at one instant agents go off duty before others come on.
    var inOrder: [DutyChange] {
        sorted { ($0.instant, $0.kind.rawValue, $0.agent) < ($1.instant, $1.kind.rawValue, $1.agent) }
    }
}

extension Room {
    static func random(_ dice: inout Dice) -> Room {
        let types = 0..<3
        let areas = dice.throwing(1...3)
        let teamCount = dice.throwing(2...3)
        let interruptions = dice.throwing(0...2)
        let isRouted = !dice.once(in: 3)
        let callTypes = types.map { _ in
            CallTypeRules(
                priority: dice.throwing(1...3),
                interruptibleBy: types.filter { _ in interruptions > 0 && dice.once(in: 4 - interruptions) },
                routing: isRouted ? Stage.randomList(teams: teamCount, &dice) : [Stage(after: 0, teams: .any)],
                handlingAwayFactor: [1, 1, 1.5, 0.5, 1.3][dice.throwing(0...4)])
        }
        var agents = [Int](repeating: 0, count: teamCount)
        for _ in 0..<dice.throwing(1...5) { agents[dice.throwing(0...teamCount - 1)] += 1 }
        let reserve = dice.throwing(0...2)
        return Room(
            callTypes: callTypes,
            teams: agents.map { agents in
                TeamRules(
                    agents: agents, answers: types.filter { _ in !dice.once(in: 4) },
                    keepFree: types.map { _ in dice.once(in: 3) ? dice.throwing(0...reserve) : 0 },
                    serves: (0..<areas).filter { _ in dice.once(in: 2) })
            }, areas: areas)
    }
}

extension Room.Stage {
    /// One to four stages in order of waiting time, mostly beginning with the home teams, one in five lists ending out
    /// of the house.
    fileprivate static func randomList(teams: Int, _ dice: inout Dice) -> [Room.Stage] {
        func some() -> Teams { .named((0..<teams).filter { _ in dice.once(in: 2) }) }
        let first: Teams = dice.once(in: 6) ? .any : dice.once(in: 6) ? some() : .home
        var stages = [Room.Stage(after: dice.once(in: 5) ? second : 0, teams: first)]
        var after = stages[0].after
        for _ in 0..<dice.throwing(0...3) {
            after += Int64(dice.throwing(0...4)) * second
            let condition: Condition? =
                switch dice.throwing(1...4) {
                case 1: .homeQueueAtLeast(dice.throwing(1...3))
                case 2: .noHomeAgentOnDuty
                default: nil
                }
            stages.append(
                Room.Stage(
                    after: after, teams: dice.once(in: 2) ? some() : dice.once(in: 5) ? .home : .any,
                    condition: condition))
        }
        if dice.once(in: 5) {
            stages.append(Room.Stage(after: after + Int64(dice.throwing(0...8)) * second, teams: .out))
        }
        return stages
    }
}
