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

/// A stage that opens a line to a grade under a condition.
struct ConditionalOpening: BitwiseCopyable {
    /// Waiting time in microseconds.
    var after: Int64
    /// How many callers must wait in the line; 0 if instead no home agent must be on duty.
    var queueAtLeast: Int
}

/// Works out from the room's rules which grade may take which line's calls, and when.
struct AccessTable {
    let linesPerCallType: Int
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
        let areAllOpenAtOnce = room.callTypes.allSatisfy { rules in
            rules.routing.allSatisfy { $0.teams == .out || ($0.after == 0 && $0.condition == nil) }
        }
        linesPerCallType = everyTeamServesAll && areAllOpenAtOnce ? 1 : room.areas
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
        for stage in room.callTypes[callType].routing {
            let isOpened =
                switch stage.teams {
                case .home: isHome
                case .any: true
                case .named(let teams): teams.contains(team)
                case .out: false
                }
            guard isOpened else { continue }
            switch stage.condition {
            case nil: opensAfter = min(opensAfter, stage.after)
            case .homeQueueAtLeast(let callers):
                conditions.append(ConditionalOpening(after: stage.after, queueAtLeast: max(1, callers)))
            case .noHomeAgentOnDuty: conditions.append(ConditionalOpening(after: stage.after, queueAtLeast: 0))
            }
        }
        // A home grade belongs in the table even if no stage names it: others ask whether it is on duty.
        guard isHome || opensAfter < Access.never || conditions.count > firstCondition else { return }
        let reserve = Reserve(room, grade: grade, callType: callType)
        let firstCounted = counted.count
        counted += reserve.grades
        accesses.append(
            Access(
                grade: grade, line: callType * linesPerCallType + area, callType: callType,
                priority: room.callTypes[callType].priority, reserve: reserve.agents,
                firstCounted: firstCounted, endOfCounted: counted.count,
                rank: Access.rank(isHome: isHome, isPreferred: rules.preferredFor.contains(callType)),
                opensAfter: opensAfter, firstCondition: firstCondition, endOfConditions: conditions.count))
    }

    /// The grades that may ever take a line's calls: by rank, then in the room's order.
    func grades(ofLine line: Int) -> [Access] {
        accesses.filter { $0.line == line }.sorted { ($0.rank, $0.grade) < ($1.rank, $1.grade) }
    }

    /// The lines whose calls a grade may ever take: by priority, then in order.
    func lines(ofGrade grade: Int) -> [Access] {
        accesses.filter { $0.grade == grade }.sorted { ($0.priority, $0.line) < ($1.priority, $1.line) }
    }

    func asksForQueue(line: Int) -> Bool {
        room.callTypes[line / linesPerCallType].routing.contains { stage in
            if case .homeQueueAtLeast = stage.condition { true } else { false }
        }
    }

    func outAfter(line: Int) -> Int64 {
        room.callTypes[line / linesPerCallType].routing.reduce(Access.never) { earliest, stage in
            if case .out = stage.teams { min(earliest, stage.after) } else { earliest }
        }
    }

    /// The waiting times at which a stage opens to somebody who waits: all but those at once, except leaving the house.
    func openings(line: Int) -> [Int64] {
        var openings: [Int64] = []
        for stage in room.callTypes[line / linesPerCallType].routing where !openings.contains(stage.after) {
            if stage.after > 0 || stage.teams == .out { openings.append(stage.after) }
        }
        return openings.sorted()
    }
}
