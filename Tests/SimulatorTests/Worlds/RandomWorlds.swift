import ContactCentre
import Probability
import Scenarios
import Simulator

extension World {
    /// A random room with 1 to 5 agents in 2 or 3 teams, 3 call types, 1 to 3 areas and 20 to 60 calls, and the contacts
    /// that follow on them in every other.
    ///
    /// Most worlds tick in whole seconds, so that many things happen at once; the others in microseconds.
    ///
    /// - Parameters:
    ///   - isFollowedToTheEnd: whether the room is watched until all work is done.
    ///   - byNumber: whether agents of some teams come and go by their number.
    ///   - withChats: whether some call types may be chats.
    ///   - isWide: whether the room has 9 to 12 areas and teams instead, which the engine doesn't look through one by one.
    static func random(
        _ dice: inout Dice, isFollowedToTheEnd: Bool = false, byNumber: Bool = true, isWide: Bool = false,
        withChats: Bool = true
    ) -> World {
        let tick = dice.once(in: 4) ? 1 : second
        var room = Room.random(isWide: isWide, &dice)
        if !withChats { for type in room.callTypes.indices { room.callTypes[type].isChat = false } }
        let start = dice.once(in: 3) ? -Int64(dice.throwing(1...50)) * second : 0
        let lengths = CallLengths.random(tick: tick, &dice)
        let calls = randomCalls(dice.throwing(20...60), room: room, from: start, lengths, &dice)
        let last = calls.last?.arrival ?? start
        let duties = randomDuties(room, byNumber: byNumber, from: start, to: last + 20 * second, &dice)
        let cut = start + Int64(dice.throwing(1...Int(last - start + 30 * second)))
        let isCut = !isFollowedToTheEnd && dice.once(in: 2)
        let end = isCut ? (tick == second ? cut / second * second : cut) : last + 10_000 * second
        var world = World(room: room, calls: calls, duties: duties, start: start, end: max(end, start))
        if room.followsOn { world.addRandomSequels(lengths, &dice) }
        return world
    }

    private static func randomCalls(
        _ count: Int, room: Room, from start: Int64, _ lengths: CallLengths, _ dice: inout Dice
    ) -> [CallLife] {
        let longestGap = dice.throwing(1...6)
        var arrival = start
        return (0..<count).map { _ in
            arrival += lengths.length(upTo: longestGap, &dice)
            var life = lengths.randomLife(&dice)
            life.arrival += arrival
            life.patienceEnd += arrival
            life.area = UInt16(dice.throwing(0...room.areas - 1))
            return life
        }
    }

    /// Each agent, or in every third grade their number, comes and goes a few times; each is due breaks, steps away and moves
    /// between teams; some changes change nothing.
    private static func randomDuties(
        _ room: Room, byNumber: Bool, from start: Int64, to end: Int64, _ dice: inout Dice
    ) -> [DutyChange] {
        var duties: [DutyChange] = []
        let length = Int((end - start) / second)
        let changes = dice.once(in: 3) ? 0 : 6
        let breaks = dice.once(in: 2) ? 0 : dice.throwing(1...6)
        let moves = dice.once(in: 2) ? 0 : dice.throwing(1...4)
        func instant(_ dice: inout Dice) -> Int64 { start + Int64(dice.throwing(0...length)) * second }
        var comeByNumber: [Bool] = []
        for (grade, (_, rules)) in room.grades.enumerated() {
            let isByNumber = byNumber && dice.once(in: 3)
            comeByNumber += [Bool](repeating: isByNumber, count: rules.agents)
            guard isByNumber else { continue }
            for _ in 0..<dice.throwing(0...rules.agents) {
                duties.append(DutyChange(instant: start, numberRises: true, in: UInt16(grade)))
            }
            for _ in 0..<dice.throwing(0...changes * rules.agents) {
                duties.append(
                    DutyChange(instant: instant(&dice), numberRises: dice.once(in: 2), in: UInt16(grade)))
            }
        }
        for agent in 0..<Int32(comeByNumber.count) {
            if !comeByNumber[Int(agent)] {
                duties.append(DutyChange(instant: start, agent: agent, comesOn: true))
                for _ in 0..<dice.throwing(0...changes) {
                    duties.append(DutyChange(instant: instant(&dice), agent: agent, comesOn: dice.once(in: 2)))
                }
            }
            for _ in 0..<dice.throwing(0...breaks) {
                let due = instant(&dice)
                duties.append(
                    DutyChange(
                        instant: due, agent: agent, dice.once(in: 3) ? .stepsAway : .breakDue,
                        length: Int64(dice.throwing(0...8)) * second,
                        latest: due + Int64(dice.throwing(0...6)) * second))
            }
            for _ in 0..<dice.throwing(0...moves) {
                let grade = dice.throwing(0...room.grades.count)
                duties.append(
                    DutyChange(
                        instant: instant(&dice), agent: agent, .moves,
                        grade: grade == room.grades.count ? DutyChange.noGrade : UInt16(grade)))
            }
        }
        return duties.inOrder
    }
}

/// How long the times of a world's calls are at most, in seconds.
struct CallLengths {
    var patience: Int
    var pickUp: Int
    var talk: Int
    var wrap: Int
    var breakOff: Int
    /// All times are multiples of it.
    var tick: Int64

    static func random(tick: Int64, _ dice: inout Dice) -> CallLengths {
        CallLengths(
            patience: [2, 8, 30, 1_000][dice.throwing(0...3)], pickUp: dice.throwing(0...2),
            talk: dice.throwing(1...8), wrap: dice.throwing(0...8), breakOff: dice.throwing(0...3), tick: tick)
    }

    func length(upTo longest: Int, _ dice: inout Dice) -> Int64 {
        Int64(dice.throwing(0...longest * Int(second / tick))) * tick
    }

    /// A call that arrives at 0 from the first area.
    func randomLife(_ dice: inout Dice) -> CallLife {
        CallLife(
            arrival: 0, patience: length(upTo: patience, &dice), pickUp: length(upTo: pickUp, &dice),
            talk: length(upTo: talk, &dice), wrap: length(upTo: wrap, &dice),
            breakOff: length(upTo: breakOff, &dice), callType: UInt16(dice.throwing(0...2)),
            balkingPoint: UInt32(dice.throwing(0...3)) << 30,
            callBackPoint: UInt32(dice.throwing(0...7)) << 29, connectionDelay: UInt32(patience))
    }
}

extension World {
    /// What may come of each call, in chains of up to three contacts.
    mutating func addRandomSequels(_ lengths: CallLengths, _ dice: inout Dice) {
        let oneIn = dice.throwing(1...4)
        let longestDelay = [0, 3, 20][dice.throwing(0...2)]
        aftermaths = calls.map { aftermath(ofType: $0.callType, depth: 0, oneIn, longestDelay, lengths, &dice) }
    }

    private mutating func aftermath(
        ofType type: UInt16, depth: Int, _ oneIn: Int, _ longestDelay: Int, _ lengths: CallLengths, _ dice: inout Dice
    ) -> Aftermath {
        var aftermath = Aftermath(key: dice.next())
        var rules: [Aftermath.Contact] = []
        for rule in 0..<4 as Range<UInt16> {
            let delay = lengths.length(upTo: longestDelay, &dice)
            let comes = depth < 3 && dice.once(in: oneIn)
            rules.append(comes ? Aftermath.Contact(delay: delay, rule: rule) : .none)
            guard comes else { continue }
            var life = lengths.randomLife(&dice)
            // A further attempt to ring back is of the same type.
            if rule == 3 { life.callType = type }
            sequels.append(
                Sequel(
                    parent: aftermath.key, rule: rule, life: life,
                    aftermath: self.aftermath(
                        ofType: life.callType, depth: depth + 1, oneIn + 1, longestDelay, lengths, &dice)))
        }
        aftermath.afterAbandoning = rules[0]
        aftermath.afterAnswerAtHome = rules[1]
        aftermath.afterAnswerAway = rules[2]
        aftermath.afterRingingInVain = rules[3]
        return aftermath
    }
}

extension [DutyChange] {
    /// In order of time; at one instant in the order of the kinds, and of several of one kind for one agent as they are.
    var inOrder: [DutyChange] {
        enumerated().sorted { one, other in
            (one.element.instant, one.element.kind.rawValue, one.element.agent, one.offset)
                < (other.element.instant, other.element.kind.rawValue, other.element.agent, other.offset)
        }.map(\.element)
    }
}

extension Room {
    static func random(isWide: Bool, _ dice: inout Dice) -> Room { isWide ? randomWide(&dice) : random(&dice) }

    static func random(_ dice: inout Dice) -> Room {
        let types = 0..<3
        let areas = dice.throwing(1...3)
        let teamCount = dice.throwing(2...3)
        let interruptions = dice.throwing(0...2)
        let isRouted = !dice.once(in: 3)
        let isLimited = dice.once(in: 3)
        let isAnnounced = dice.once(in: 3)
        let callsBack = dice.once(in: 3)
        let hasChats = dice.once(in: 3)
        let callTypes = types.map { _ -> CallTypeRules in
            var rules = CallTypeRules(
                priority: dice.throwing(1...3),
                interruptibleBy: types.filter { _ in interruptions > 0 && dice.once(in: 4 - interruptions) },
                routing: isRouted ? WaitStep.randomList(teams: teamCount, &dice) : WaitStep.byDefault,
                handlingAwayFactor: [1, 1, 1.5, 0.5, 1.3][dice.throwing(0...4)],
                queueCapacity: isLimited && dice.once(in: 2) ? dice.throwing(0...3) : nil,
                balking: isAnnounced && !dice.once(in: 3) ? BalkingStep.randomList(&dice) : [],
                callBack: callsBack && !dice.once(in: 3) ? CallBack.random(&dice) : nil,
                isChat: hasChats && dice.once(in: 2))
            // Nobody is rung back for a chat.
            if rules.isChat { rules.callBack = nil }
            return rules
        }
        var agents = [Int](repeating: 0, count: teamCount)
        for _ in 0..<dice.throwing(1...5) { agents[dice.throwing(0...teamCount - 1)] += 1 }
        let reserve = dice.throwing(0...2)
        let hasGrades = dice.once(in: 2)
        func factor(_ dice: inout Dice) -> Double { hasGrades ? [1, 1.5, 0.5, 1.3][dice.throwing(0...3)] : 1 }
        func grade(_ agents: Int, _ dice: inout Dice) -> GradeRules {
            GradeRules(
                agents: agents, answers: types.filter { _ in !dice.once(in: 4) },
                keepFree: types.map { _ in dice.once(in: 3) ? dice.throwing(0...reserve) : 0 },
                handlingFactor: factor(&dice), pickUpFactor: factor(&dice),
                preferredFor: types.filter { _ in hasGrades && dice.once(in: 3) })
        }
        return Room(
            callTypes: callTypes,
            teams: agents.map { agents in
                // Teams of one grade stand before, between and after those of several.
                let counts = hasGrades && dice.once(in: 2) ? [agents / 2, agents - agents / 2, 1] : [agents]
                return TeamRules(
                    serves: (0..<areas).filter { _ in dice.once(in: 2) },
                    grades: counts.map { grade($0, &dice) }, chats: hasChats ? .random(&dice) : ChatRules())
            }, areas: areas, followsOn: callsBack || dice.once(in: 2), callsBack: callsBack,
            freedAgentTakes: dice.once(in: 2) ? .ownAreaFirst : .longestWaiting)
    }
}

extension Room {
    /// A room of many areas and teams. In most of them each team serves an area and helps the others, at once or later.
    fileprivate static func randomWide(_ dice: inout Dice) -> Room {
        let types = 0..<3
        let areas = dice.throwing(9...12)
        let teams = dice.throwing(9...12)
        let isRegular = !dice.once(in: 3)
        let after = Int64(dice.throwing(0...4))
        let callsBack = dice.once(in: 4)
        let callTypes = types.map { _ -> CallTypeRules in
            var rules = CallTypeRules(
                priority: dice.throwing(1...3), interruptibleBy: types.filter { _ in dice.once(in: 5) },
                routing: isRegular
                    ? [.after(0, .open(.home)), .after(after, .open(.any))]
                    : WaitStep.randomList(teams: teams, &dice),
                handlingAwayFactor: [1, 1.5][dice.throwing(0...1)],
                queueCapacity: dice.once(in: 4) ? dice.throwing(0...4) : nil,
                balking: dice.once(in: 4) ? BalkingStep.randomList(&dice) : [],
                callBack: callsBack ? CallBack.random(&dice) : nil, isChat: dice.once(in: 6))
            if rules.isChat { rules.callBack = nil }
            return rules
        }
        let reserve = dice.once(in: 3) ? 1 : 0
        return Room(
            callTypes: callTypes,
            teams: (0..<teams).map { team in
                TeamRules(
                    serves: (0..<areas).filter { $0 % teams == team || dice.once(in: 15) },
                    grades: [
                        GradeRules(
                            agents: dice.throwing(0...2), answers: types.filter { _ in isRegular || !dice.once(in: 4) },
                            keepFree: types.map { _ in dice.throwing(0...reserve) }, handlingFactor: 1, pickUpFactor: 1,
                            preferredFor: types.filter { _ in !isRegular && dice.once(in: 4) })
                    ], chats: .random(&dice))
            }, areas: areas, followsOn: callsBack || dice.once(in: 3), callsBack: callsBack,
            freedAgentTakes: dice.once(in: 2) ? .ownAreaFirst : .longestWaiting)
    }
}

extension CallBack {
    /// Offered within seconds or for an announced wait of seconds; shares of quarters, which are exact.
    fileprivate static func random(_ dice: inout Dice) -> CallBack {
        let seconds = Interval(microseconds: Int64(dice.throwing(0...6)) * second)
        return CallBack(
            offer: dice.once(in: 3) ? .aboveAnnounced(seconds) : .afterWaiting(seconds),
            accept: Double(dice.throwing(1...4)) / 4, reached: Double(dice.throwing(1...4)) / 4,
            attemptsAtMost: dice.throwing(1...3), retryAfter: .constant(0),
            ringing: Interval(microseconds: Int64(dice.throwing(0...3)) * second))
    }
}

extension ChatRules {
    /// Up to three at once, which slow each other by a half, a third or otherwise.
    fileprivate static func random(_ dice: inout Dice) -> ChatRules {
        ChatRules(atOnce: dice.throwing(1...3), slowing: [1, 1, 0, 0.5, 1 / 3, 2][dice.throwing(0...5)])
    }
}

extension BalkingStep {
    /// One or two limits of a few seconds, and shares of quarters.
    fileprivate static func randomList(_ dice: inout Dice) -> [BalkingStep] {
        let (first, further) = (dice.throwing(0...4), dice.throwing(1...8))
        let share = dice.throwing(0...3)
        let steps = [(first, share), (first + further, dice.throwing(share...4))].map {
            BalkingStep(above: Interval(microseconds: Int64($0) * second), fraction: Double($1) / 4)
        }
        return Array(steps.prefix(dice.throwing(1...2)))
    }
}

extension WaitStep {
    /// One to four steps in order of waiting time, mostly beginning with the home teams, one in five lists ending out
    /// of the house.
    fileprivate static func randomList(teams: Int, _ dice: inout Dice) -> [WaitStep] {
        func some() -> Teams { .named((0..<teams).filter { _ in dice.once(in: 2) }.map { TeamID($0) }) }
        let first: Teams = dice.once(in: 6) ? .any : dice.once(in: 6) ? some() : .home
        var after: Int64 = dice.once(in: 5) ? 1 : 0
        var steps: [WaitStep] = [.after(after, .open(first))]
        for _ in 0..<dice.throwing(0...3) {
            after += Int64(dice.throwing(0...4))
            let condition: Condition =
                switch dice.throwing(1...4) {
                case 1: .homeQueueAtLeast(dice.throwing(1...3))
                case 2: .noHomeAgentOnDuty
                default: .always
                }
            let opened = dice.once(in: 2) ? some() : dice.once(in: 5) ? .home : .any
            steps.append(.after(after, .open(opened), if: condition))
        }
        if dice.once(in: 5) {
            steps.append(.after(after + Int64(dice.throwing(0...8)), .transferOut))
        }
        return steps
    }
}
