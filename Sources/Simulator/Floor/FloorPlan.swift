/// The room's rules laid out flat, so that the engine finds each with one look.
///
/// Callers wait in lines: one a call type, or one a call type and area where it matters which team is home.
struct FloorPlan: ~Copyable {
    let lineCount: Int
    let teamCount: Int
    let agentCount: Int
    /// By call type: whether anybody may break into its wrap.
    let isWrapInterruptible: Buffer<Bool>
    /// By call type: whether it may break into anybody's wrap.
    let mayInterrupt: Buffer<Bool>
    /// Whether contacts may follow on calls.
    let followsOn: Bool
    /// Whether it matters for how long a call takes who answers it.
    let variesHandling: Bool
    /// By team: how many times as long pick-up takes.
    let pickUpFactor: Buffer<Double>
    /// By line, from `teamsStart` on: the teams that may ever take its calls, nearest first.
    let teams: Buffer<Access>
    let teamsStart: Buffer<Int>
    /// By team, from `linesStart` on: the lines whose calls it may ever take, by priority and then in order.
    let lines: Buffer<Access>
    let linesStart: Buffer<Int>
    /// Stages that hold under a condition only; each access names its own.
    let conditions: Buffer<ConditionalOpening>
    /// By line: whether a stage asks how many callers wait in it.
    let asksForQueue: Buffer<Bool>
    /// By line: the waiting time at which its calls leave the house; `Access.never` if they don't.
    let outAfter: Buffer<Int64>
    /// By line, from `openingsStart` on: the waiting times above 0 at which something opens.
    let openings: Buffer<Int64>
    let openingsStart: Buffer<Int>
    /// By agent: the team.
    let teamOfAgent: Buffer<UInt16>
    /// Lines of one call type: 1, or as many as areas.
    private let linesPerCallType: Int
    private let callTypeCount: Int
    private let areaCount: Int
    /// By call type of the wrap and call type of the caller: whether the caller may break into the wrap.
    private let interrupts: Buffer<Bool>
    /// By team and area: whether the team serves the area.
    private let serves: Buffer<Bool>
    /// How many times as long conversation and wrap take: by call type away from home, and by team.
    private let awayFactor: Buffer<Double>
    private let teamFactor: Buffer<Double>

    init(_ room: Room) {
        let table = AccessTable(room)
        callTypeCount = room.callTypes.count
        areaCount = room.areas
        linesPerCallType = table.linesPerCallType
        lineCount = callTypeCount * linesPerCallType
        teamCount = room.teams.count
        agentCount = room.teams.reduce(0) { $0 + $1.agents }
        isWrapInterruptible = Buffer(room.callTypes.map { !$0.interruptibleBy.isEmpty })
        let callTypes = Array(room.callTypes.indices)
        mayInterrupt = Buffer(callTypes.map { type in room.callTypes.contains { $0.interruptibleBy.contains(type) } })
        followsOn = room.followsOn
        variesHandling =
            room.callTypes.contains { $0.handlingAwayFactor != 1 }
            || room.teams.contains { $0.handlingFactor != 1 || $0.pickUpFactor != 1 }
        awayFactor = Buffer(room.callTypes.map { $0.handlingAwayFactor })
        teamFactor = Buffer(room.teams.map { $0.handlingFactor })
        pickUpFactor = Buffer(room.teams.map { $0.pickUpFactor })
        interrupts = Buffer(room.callTypes.flatMap { wrap in callTypes.map { wrap.interruptibleBy.contains($0) } })
        serves = Buffer(room.teams.flatMap { team in (0..<room.areas).map { team.serves.contains($0) } })
        let teamsOfLine = (0..<lineCount).map { table.teams(ofLine: $0) }
        teams = Buffer(teamsOfLine.flatMap { $0 })
        teamsStart = Buffer(starts(of: teamsOfLine.map { $0.count }))
        let linesOfTeam = room.teams.indices.map { table.lines(ofTeam: $0) }
        lines = Buffer(linesOfTeam.flatMap { $0 })
        linesStart = Buffer(starts(of: linesOfTeam.map { $0.count }))
        conditions = Buffer(table.conditions)
        asksForQueue = Buffer((0..<lineCount).map { table.asksForQueue(line: $0) })
        outAfter = Buffer((0..<lineCount).map { table.outAfter(line: $0) })
        let openingsOfLine = (0..<lineCount).map { table.openings(line: $0) }
        openings = Buffer(openingsOfLine.flatMap { $0 })
        openingsStart = Buffer(starts(of: openingsOfLine.map { $0.count }))
        teamOfAgent = Buffer(
            room.teams.enumerated().flatMap { index, team in [UInt16](repeating: UInt16(index), count: team.agents) })
    }

    /// The line a call waits in.
    @inline(__always)
    func line(of life: CallLife) -> Int {
        linesPerCallType == 1 ? Int(life.callType) : Int(life.callType) &* linesPerCallType &+ Int(life.area)
    }

    /// Whether it matters which area a caller rings from.
    var tellsAreasApart: Bool { linesPerCallType > 1 }

    /// Whether a caller of a type may break into the wrap of a call of another type.
    @inline(__always)
    func mayBreak(wrapOf wrapType: Int, for callType: Int) -> Bool {
        interrupts[wrapType &* callTypeCount &+ callType]
    }

    /// Whether a team serves the area a call comes from.
    @inline(__always)
    func isHome(_ team: Int, for life: CallLife) -> Bool {
        serves[team &* areaCount &+ Int(life.area)]
    }

    /// How many times as long conversation and wrap of a call take with a team.
    @inline(__always)
    func handlingFactor(of team: Int, for life: CallLife) -> Double {
        isHome(team, for: life) ? teamFactor[team] : teamFactor[team] * awayFactor[Int(life.callType)]
    }
}

/// Where each list begins once all are laid end to end, and where the last one ends.
private func starts(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { starts, count in starts.append((starts.last ?? 0) + count) }
}

extension Buffer {
    /// A buffer with the values of an array.
    init(_ values: [Element]) {
        self.init(capacity: values.count)
        for value in values { append(value) }
    }
}
