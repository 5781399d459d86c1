/// When a team may take the calls of a line.
struct Access: BitwiseCopyable {
    /// A waiting time nobody reaches.
    static let never = Int64.max

    var team: Int
    var line: Int
    var callType: Int
    /// 1 is answered first.
    var priority: Int
    /// Agents of the team that must still be free after one takes such a call.
    var reserve: Int
    /// Teams with a lower rank are asked first: home before away, and among them those preferred for the call type.
    var rank: Int
    /// The waiting time in microseconds from which on it may, whatever else holds.
    var opensAfter: Int64
    /// Its conditional openings.
    var firstCondition: Int
    var endOfConditions: Int

    private static let rankAway = 2

    /// The rank of a team.
    static func rank(isHome: Bool, isPreferred: Bool) -> Int {
        (isHome ? 0 : rankAway) + (isPreferred ? 0 : 1)
    }

    /// Whether the team serves the line's area.
    var isHome: Bool { rank < Access.rankAway }
}

/// A stage that opens a line to a team under a condition.
struct ConditionalOpening: BitwiseCopyable {
    /// Waiting time in microseconds.
    var after: Int64
    /// How many callers must wait in the line; 0 if instead no home agent must be on duty.
    var queueAtLeast: Int
}

/// Works out from the room's rules which team may take which line's calls, and when.
struct AccessTable {
    let linesPerCallType: Int
    private(set) var conditions: [ConditionalOpening] = []
    private let room: Room
    private var accesses: [Access] = []

    init(_ room: Room) {
        self.room = room
        let everyTeamServesAll = room.teams.allSatisfy { team in (0..<room.areas).allSatisfy(team.serves.contains) }
        // Where stages open later, lines of two areas come one after the other and not in the order of arrival.
        let areAllOpenAtOnce = room.callTypes.allSatisfy { rules in
            rules.routing.allSatisfy { $0.teams == .out || ($0.after == 0 && $0.condition == nil) }
        }
        linesPerCallType = everyTeamServesAll && areAllOpenAtOnce ? 1 : room.areas
        for callType in room.callTypes.indices {
            for area in 0..<linesPerCallType {
                for team in room.teams.indices where room.teams[team].answers.contains(callType) {
                    addAccess(of: team, to: callType, area: area)
                }
            }
        }
    }

    private mutating func addAccess(of team: Int, to callType: Int, area: Int) {
        let rules = room.teams[team]
        let isHome = rules.serves.contains(area)
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
        // A home team belongs in the table even if no stage names it: others ask whether it is on duty.
        guard isHome || opensAfter < Access.never || conditions.count > firstCondition else { return }
        accesses.append(
            Access(
                team: team, line: callType * linesPerCallType + area, callType: callType,
                priority: room.callTypes[callType].priority, reserve: rules.keepFree[callType],
                rank: Access.rank(isHome: isHome, isPreferred: rules.preferredFor.contains(callType)),
                opensAfter: opensAfter, firstCondition: firstCondition, endOfConditions: conditions.count))
    }

    /// The teams that may ever take a line's calls: by rank, then in the room's order.
    func teams(ofLine line: Int) -> [Access] {
        accesses.filter { $0.line == line }.sorted { ($0.rank, $0.team) < ($1.rank, $1.team) }
    }

    /// The lines whose calls a team may ever take: by priority, then in order.
    func lines(ofTeam team: Int) -> [Access] {
        accesses.filter { $0.team == team }.sorted { ($0.priority, $0.line) < ($1.priority, $1.line) }
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
