/// The room's rules laid out flat, so that the engine finds each with one look.
///
/// Callers wait in lines: one a call type, or one a call type and area where it matters which team is home.
struct FloorPlan: ~Copyable {
    let lineCount: Int
    let gradeCount: Int
    let agentCount: Int
    /// By call type: whether anybody may break into its wrap.
    let isWrapInterruptible: Buffer<Bool>
    /// By call type: whether it may break into anybody's wrap.
    let mayInterrupt: Buffer<Bool>
    /// Whether contacts may follow on calls.
    let followsOn: Bool
    /// Whether it matters for how long a call takes who answers it.
    let variesHandling: Bool
    /// By grade: how many times as long pick-up takes.
    let pickUpFactor: Buffer<Double>
    /// By line, from `gradesStart` on: the grades that may ever take its calls, nearest first.
    let grades: Buffer<Access>
    let gradesStart: Buffer<Int>
    /// By grade, from `linesStart` on: the lines whose calls it may ever take, by priority and then in order.
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
    /// The grades that count for reserves; each access names its own.
    let counted: Buffer<Int>
    /// By grade: the team.
    let teamOfGrade: Buffer<UInt16>
    /// By grade: whether its team has others, so that one agent's becoming free may let another take a call.
    let hasOthersInTeam: Buffer<Bool>
    /// By team, and at the end how many grades there are: its first grade.
    let firstGradeOfTeam: Buffer<Int>
    /// By agent: the grade at first.
    let gradeOfAgent: Buffer<UInt16>
    /// Lines of one call type: 1, or as many as areas.
    private let linesPerCallType: Int
    private let callTypeCount: Int
    private let areaCount: Int
    /// By call type of the wrap and call type of the caller: whether the caller may break into the wrap.
    private let interrupts: Buffer<Bool>
    /// By grade and area: whether the grade's team serves the area.
    private let serves: Buffer<Bool>
    /// How many times as long conversation and wrap take: by call type away from home, and by grade.
    private let awayFactor: Buffer<Double>
    private let gradeFactor: Buffer<Double>

    init(_ room: Room) {
        let table = AccessTable(room)
        let rules = room.grades
        callTypeCount = room.callTypes.count
        areaCount = room.areas
        linesPerCallType = table.linesPerCallType
        lineCount = callTypeCount * linesPerCallType
        gradeCount = rules.count
        agentCount = rules.reduce(0) { $0 + $1.rules.agents }
        isWrapInterruptible = Buffer(room.callTypes.map { !$0.interruptibleBy.isEmpty })
        let callTypes = Array(room.callTypes.indices)
        mayInterrupt = Buffer(callTypes.map { type in room.callTypes.contains { $0.interruptibleBy.contains(type) } })
        followsOn = room.followsOn
        variesHandling =
            room.callTypes.contains { $0.handlingAwayFactor != 1 }
            || rules.contains { $0.rules.handlingFactor != 1 || $0.rules.pickUpFactor != 1 }
        awayFactor = Buffer(room.callTypes.map { $0.handlingAwayFactor })
        gradeFactor = Buffer(rules.map { $0.rules.handlingFactor })
        pickUpFactor = Buffer(rules.map { $0.rules.pickUpFactor })
        interrupts = Buffer(room.callTypes.flatMap { wrap in callTypes.map { wrap.interruptibleBy.contains($0) } })
        serves = Buffer(
            rules.flatMap { grade in (0..<room.areas).map { room.teams[grade.team].serves.contains($0) } })
        let gradesOfLine = (0..<lineCount).map { table.grades(ofLine: $0) }
        grades = Buffer(gradesOfLine.flatMap { $0 })
        gradesStart = Buffer(starts(of: gradesOfLine.map { $0.count }))
        let linesOfGrade = rules.indices.map { table.lines(ofGrade: $0) }
        lines = Buffer(linesOfGrade.flatMap { $0 })
        linesStart = Buffer(starts(of: linesOfGrade.map { $0.count }))
        counted = Buffer(table.counted)
        teamOfGrade = Buffer(rules.map { UInt16($0.team) })
        firstGradeOfTeam = Buffer(starts(of: room.teams.map { $0.grades.count }))
        hasOthersInTeam = Buffer(rules.map { room.teams[$0.team].grades.count > 1 })
        conditions = Buffer(table.conditions)
        asksForQueue = Buffer((0..<lineCount).map { table.asksForQueue(line: $0) })
        outAfter = Buffer((0..<lineCount).map { table.outAfter(line: $0) })
        let openingsOfLine = (0..<lineCount).map { table.openings(line: $0) }
        openings = Buffer(openingsOfLine.flatMap { $0 })
        openingsStart = Buffer(starts(of: openingsOfLine.map { $0.count }))
        gradeOfAgent = Buffer(
            rules.enumerated().flatMap { grade, rules in
                [UInt16](repeating: UInt16(grade), count: rules.rules.agents)
            })
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

    /// Whether a grade's team serves the area a call comes from.
    @inline(__always)
    func isHome(_ grade: Int, for life: CallLife) -> Bool {
        serves[grade &* areaCount &+ Int(life.area)]
    }

    /// How many times as long conversation and wrap of a call take with a grade.
    @inline(__always)
    func handlingFactor(of grade: Int, for life: CallLife) -> Double {
        isHome(grade, for: life) ? gradeFactor[grade] : gradeFactor[grade] * awayFactor[Int(life.callType)]
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
