import ContactCentre
import Scenarios

/// When a grade of agents may take the calls of a line.
struct Access: BitwiseCopyable {
    /// A waiting time nobody reaches.
    static let never = Int64.max

    var grade: Int
    var line: Int
    var callType: Int
    /// 1 is answered first.
    var priority: Int
    /// Agents that must still be free after one of the grade takes such a call; 0 for none.
    var reserve: Int
    /// The grades whose free agents count for the reserve.
    var firstCounted: Int
    var endOfCounted: Int
    /// Grades with a lower rank are asked first: home before away, and among them those preferred for the call type.
    var rank: Int
    /// The waiting time in microseconds from which on it may, whatever else holds.
    var opensAfter: Int64
    /// Its conditional openings.
    var firstCondition: Int
    var endOfConditions: Int

    private static let rankAway = 2

    /// The rank of a grade.
    static func rank(isHome: Bool, isPreferred: Bool) -> Int {
        (isHome ? 0 : rankAway) + (isPreferred ? 0 : 1)
    }

    /// Whether the grade's team serves the line's area.
    var isHome: Bool { rank < Access.rankAway }
}

/// A step that opens a line to a grade under a condition.
struct ConditionalOpening: BitwiseCopyable {
    /// Waiting time in microseconds.
    var after: Int64
    /// What must hold then.
    var condition: WaitStep.Condition
}

/// Works out from the room's rules which grade may take which line's calls, and when.
struct AccessTable {
    let linesPerCallType: Int
    /// By call type: its first line.
    let firstLine: [Int]
    /// By line: the call type.
    let callTypeOfLine: [Int]
    var lineCount: Int { callTypeOfLine.count }
    private(set) var conditions: [ConditionalOpening] = []
    /// The grades that count for reserves, one reserve after another.
    private(set) var counted: [Int] = []
    private let room: Room
    private let grades: [(team: Int, rules: Room.GradeRules)]
    private var accesses: [Access] = []

    init(_ room: Room) {
        self.room = room
        grades = room.grades
        let everyTeamServesAll = room.teams.allSatisfy { team in (0..<room.areas).allSatisfy(team.serves.contains) }
        // Where stages open later, lines of two areas come one after the other and not in the order of arrival.
        let areAllOpenAtOnce = room.callTypes.allSatisfy { $0.routing.allSatisfy { $0.opensAtOnceIfAtAll } }
        linesPerCallType = everyTeamServesAll && areAllOpenAtOnce ? 1 : room.areas
        let byPriority = room.callTypes.indices.sorted {
            (room.callTypes[$0].priority, $0) < (room.callTypes[$1].priority, $1)
        }
        var firstLine = [Int](repeating: 0, count: byPriority.count)
        for (place, callType) in byPriority.enumerated() { firstLine[callType] = place * linesPerCallType }
        self.firstLine = firstLine
        let perCallType = linesPerCallType
        callTypeOfLine = byPriority.flatMap { [Int](repeating: $0, count: perCallType) }
        for callType in room.callTypes.indices {
            for area in 0..<linesPerCallType {
                for grade in grades.indices where grades[grade].rules.answers.contains(callType) {
                    addAccess(of: grade, to: callType, area: area)
                }
            }
        }
    }

    private mutating func addAccess(of grade: Int, to callType: Int, area: Int) {
        let (team, rules) = grades[grade]
        let isHome = room.teams[team].serves.contains(area)
        var opensAfter = Access.never
        let firstCondition = conditions.count
        for step in room.callTypes[callType].routing where step.opens(to: TeamID(team), isHome: isHome) {
            let after = step.after.microseconds
            switch step.condition {
            case .always: opensAfter = min(opensAfter, after)
            case .homeQueueAtLeast, .noHomeAgentOnDuty:
                conditions.append(ConditionalOpening(after: after, condition: step.condition))
            }
        }
        // A home grade belongs in the table even if no stage names it: others ask whether it is on duty.
        guard isHome || opensAfter < Access.never || conditions.count > firstCondition else { return }
        let reserve = Reserve(room, grade: grade, ofTeam: team, rules, callType: callType)
        let firstCounted = counted.count
        counted += reserve.grades
        accesses.append(
            Access(
                grade: grade, line: firstLine[callType] + area, callType: callType,
                priority: room.callTypes[callType].priority, reserve: reserve.agents,
                firstCounted: firstCounted, endOfCounted: counted.count,
                rank: Access.rank(isHome: isHome, isPreferred: rules.preferredFor.contains(callType)),
                opensAfter: opensAfter, firstCondition: firstCondition, endOfConditions: conditions.count))
    }

    /// By line, the grades that may ever take its calls: by rank, then in the room's order.
    var accessesByLine: [[Access]] {
        var byLine = [[Access]](repeating: [], count: lineCount)
        for access in accesses { byLine[access.line].append(access) }
        return byLine.map { $0.sorted { ($0.rank, $0.grade) < ($1.rank, $1.grade) } }
    }

    /// By grade, the lines whose calls it may ever take, in order.
    var accessesByGrade: [[Access]] {
        var byGrade = [[Access]](repeating: [], count: grades.count)
        for access in accesses { byGrade[access.grade].append(access) }
        return byGrade.map { $0.sorted { $0.line < $1.line } }
    }

    func asksForQueue(line: Int) -> Bool {
        steps(line: line).contains { $0.condition.asksForQueue }
    }

    func isChat(line: Int) -> Bool { room.callTypes[callTypeOfLine[line]].isChat }

    /// Whether its calls are chats, or may take agents out of chats.
    func isServedAfterWork(line: Int) -> Bool {
        isChat(line: line)
            || room.callTypes.contains { $0.isChat && $0.interruptibleBy.contains(callTypeOfLine[line]) }
    }

    func saysSomething(line: Int) -> Bool { room.callTypes[callTypeOfLine[line]].saysSomething }

    func outAfter(line: Int) -> Int64 {
        steps(line: line).filter { $0.transfersOut }.map { $0.after.microseconds }.min() ?? Access.never
    }

    /// The waiting times at which something happens to somebody who waits.
    func openings(line: Int) -> [Int64] {
        var openings: [Int64] = []
        for step in steps(line: line) where step.comesWhileWaiting && !openings.contains(step.after.microseconds) {
            openings.append(step.after.microseconds)
        }
        return openings.sorted()
    }

    func priority(line: Int) -> Int { room.callTypes[callTypeOfLine[line]].priority }

    private func steps(line: Int) -> [WaitStep] { room.callTypes[callTypeOfLine[line]].routing }
}

extension WaitStep {
    /// Whether all that it opens a call to may take it from the first instant on.
    fileprivate var opensAtOnceIfAtAll: Bool {
        switch action {
        case .open: after == .zero && condition == .always
        case .transferOut: true
        }
    }

    /// Whether it happens to a call that waits. What is open at once is looked at when the call arrives; it leaves the house
    /// at once only if nobody is found then.
    fileprivate var comesWhileWaiting: Bool {
        switch action {
        case .open: after > .zero
        case .transferOut: true
        }
    }
}

extension WaitStep.Condition {
    /// Whether it may come to hold because somebody joins the line.
    fileprivate var asksForQueue: Bool {
        switch self {
        case .homeQueueAtLeast: true
        case .always, .noHomeAgentOnDuty: false
        }
    }
}
