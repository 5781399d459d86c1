import Scenarios

/// The room's rules laid out flat, so that the engine finds each with one look.
///
/// Callers wait in lines: one a call type, or one a call type and area where it matters which team is home. Lines are numbered
/// by priority, then in the order of call types and areas.
struct FloorPlan: ~Copyable {
    let lineCount: Int
    let gradeCount: Int
    let agentCount: Int
    /// By call type: whether anybody may break into its wrap.
    let isWrapInterruptible: Buffer<Bool>
    /// By call type: whether it may break into anybody's wrap.
    let mayInterrupt: Buffer<Bool>
    /// By call type: how many of its calls may wait.
    let queueCapacity: Buffer<Int>
    /// Who hangs up on hearing an announced wait.
    let balking: BalkingTable
    /// Whether callers may be rung back, and by which rules.
    let callsBack: Bool
    let callBacks: CallBackTable
    /// By call type: whether its calls are chats.
    let isChat: Buffer<Bool>
    /// Whether any are.
    let hasChats: Bool
    /// Whether some calls are none that an agent answers and then wraps up.
    let hasChatsOrCallBacks: Bool
    /// Whether calls of some type may take agents out of chats.
    let mayHoldChats: Bool
    /// A bit a line: those of chats, and of calls that may take agents out of chats.
    let linesAfterWork: Buffer<UInt64>
    /// By team: how many chats an agent has at once, and how they slow each other.
    let chats: Buffer<ChatRules>
    /// Whether contacts may follow on calls.
    let followsOn: Bool
    /// Whether it matters for how long a call takes who answers it.
    let variesHandling: Bool
    /// By grade: how many times as long pick-up takes.
    let pickUpFactor: Buffer<Double>
    let rules: Buffer<LineRules>
    /// The grades that may ever take a line's calls, nearest first; each line names its own.
    let grades: Buffer<Access>
    /// Grades one after the other that are equally near; each line names its own.
    let nearness: Buffer<EquallyNear>
    /// By grade: the lines whose calls it may ever take, in order.
    let lines: Buffer<Access>
    /// By grade and line: the place of the access in ``lines``.
    private let placeOfLine: Buffer<Int32>
    /// By grade, a bit a line: the lines whose calls it may ever take.
    let linesOfGrade: Buffer<UInt64>
    /// How many words the bits of all lines take.
    let lineWords: Int
    /// Whether there are so many grades that whose agent has been idle for longest is kept at hand instead of looked for.
    let hasManyGrades: Bool
    /// Whether a call type has so many lines that the one whose first caller came first is kept at hand instead of looked for.
    let hasManyLines: Bool
    /// By grade, from `typesStart` on: the call types it may ever take calls of, by priority; none where all its lines have to be
    /// looked through.
    let types: Buffer<TypeAccess>
    let typesStart: Buffer<Int>
    /// The places in ``lines`` of accesses at home; each type access names its own.
    let homes: Buffer<Int>
    /// Stages that hold under a condition only; each access names its own.
    let conditions: Buffer<ConditionalOpening>
    /// The waiting times above 0 at which something opens, in the order of call types and areas; each line names its own.
    let openings: Buffer<Opening>
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
    /// Whether it matters which area a caller rings from.
    let tellsAreasApart: Bool
    /// Whether an agent who becomes free takes calls from areas the team serves before others of the same priority.
    let takesOwnAreaFirst: Bool
    /// By call type: its first line.
    let firstLine: Buffer<Int>
    /// By line: its call type.
    let callTypeOfLine: Buffer<Int>
    /// How many lines each call type has.
    let linesPerCallType: Int
    private let callTypeCount: Int
    private let areaCount: Int
    /// By call type of the wrap, or chat, and call type of the caller: whether the caller may break into it. No chat may.
    private let interrupts: Buffer<Bool>
    /// By grade and area: whether the grade's team serves the area.
    private let serves: Buffer<Bool>
    /// How many times as long conversation and wrap take: by call type away from home, and by grade.
    private let awayFactor: Buffer<Double>
    private let gradeFactor: Buffer<Double>

    init(_ tables: FloorTables) {
        let room = tables.room
        let table = tables.access
        let rules = tables.grades
        callTypeCount = room.callTypes.count
        areaCount = room.areas
        tellsAreasApart = table.linesPerCallType > 1
        takesOwnAreaFirst = room.freedAgentTakes == .ownAreaFirst
        firstLine = Buffer(table.firstLine)
        callTypeOfLine = Buffer(table.callTypeOfLine)
        linesPerCallType = table.linesPerCallType
        lineCount = table.lineCount
        gradeCount = rules.count
        agentCount = rules.reduce(0) { $0 + $1.rules.agents }
        isWrapInterruptible = Buffer(room.callTypes.map { !$0.interruptibleBy.isEmpty && !$0.isChat })
        isChat = Buffer(room.callTypes.map { $0.isChat })
        hasChats = room.callTypes.contains { $0.isChat }
        linesAfterWork = Buffer(tables.linesAfterWork)
        chats = Buffer(room.teams.map { $0.chats })
        let callTypes = Array(room.callTypes.indices)
        func mayBreak(into other: Room.CallTypeRules, _ type: Int) -> Bool {
            other.interruptibleBy.contains(type) && !room.callTypes[type].isChat
        }
        mayInterrupt = Buffer(callTypes.map { type in room.callTypes.contains { mayBreak(into: $0, type) } })
        mayHoldChats = room.callTypes.contains { $0.isChat && !$0.interruptibleBy.isEmpty }
        queueCapacity = Buffer(room.callTypes.map { $0.queueCapacity ?? Int.max })
        balking = BalkingTable(room.callTypes)
        callsBack = room.callsBack
        // Of the room, not of what is set above: an optimised `||` that reads a value not yet whole frees it at once (Swift 6.3).
        hasChatsOrCallBacks = room.callsBack || room.callTypes.contains { $0.isChat }
        callBacks = CallBackTable(room.callTypes)
        followsOn = room.followsOn
        variesHandling =
            room.callTypes.contains { $0.handlingAwayFactor != 1 }
            || rules.contains { $0.rules.handlingFactor != 1 || $0.rules.pickUpFactor != 1 }
        awayFactor = Buffer(room.callTypes.map { $0.handlingAwayFactor })
        gradeFactor = Buffer(rules.map { $0.rules.handlingFactor })
        pickUpFactor = Buffer(rules.map { $0.rules.pickUpFactor })
        interrupts = Buffer(room.callTypes.flatMap { other in callTypes.map { mayBreak(into: other, $0) } })
        serves = Buffer(
            rules.flatMap { grade in (0..<room.areas).map { room.teams[grade.team].serves.contains($0) } })
        self.rules = Buffer(tables.lines.rules)
        grades = Buffer(tables.lines.grades)
        nearness = Buffer(tables.lines.nearness)
        openings = Buffer(tables.lines.openings)
        lines = Buffer(tables.accessesByGrade)
        lineWords = LineSet.words(of: lineCount)
        hasManyGrades = gradeCount > FloorTables.fewToLookThrough
        hasManyLines = tables.hasManyLines
        types = Buffer(tables.types.types)
        typesStart = Buffer(tables.types.typesStart)
        homes = Buffer(tables.types.homes)
        linesOfGrade = Buffer(tables.linesOfGrade)
        placeOfLine = Buffer(tables.placeOfLine)
        counted = Buffer(table.counted)
        teamOfGrade = Buffer(rules.map { UInt16($0.team) })
        firstGradeOfTeam = Buffer(starts(of: room.teams.map { $0.grades.count }))
        hasOthersInTeam = Buffer(rules.map { room.teams[$0.team].grades.count > 1 })
        conditions = Buffer(table.conditions)
        gradeOfAgent = Buffer(
            rules.enumerated().flatMap { grade, rules in
                [UInt16](repeating: UInt16(grade), count: rules.rules.agents)
            })
    }

    /// The line a call waits in.
    @inline(__always)
    func line(of life: CallLife) -> Int {
        firstLine[Int(life.callType)] &+ (tellsAreasApart ? Int(life.area) : 0)
    }

    /// The access of a grade to one of its lines.
    @inline(__always)
    func access(of grade: Int, to line: Int) -> Int { Int(placeOfLine[grade &* lineCount &+ line]) }

    /// Whether a caller of a type may break into the wrap of a call of another type, or into a chat.
    @inline(__always)
    func mayBreak(wrapOf wrapType: Int, for callType: Int) -> Bool {
        interrupts[wrapType &* callTypeCount &+ callType]
    }

    /// Whether a grade's team serves the area a call comes from.
    @inline(__always)
    func isHome(_ grade: Int, for life: CallLife) -> Bool {
        serves[grade &* areaCount &+ Int(life.area)]
    }

    /// How long conversation, wrap and pick-up of a call take with a grade.
    @inline(__always)
    func lengths(of life: CallLife, by grade: Int) -> (talk: Int64, wrap: Int64, pickUp: Int64) {
        guard variesHandling else { return (life.talk, life.wrap, life.pickUp) }
        let factor = handlingFactor(of: grade, for: life)
        return (times(life.talk, factor), times(life.wrap, factor), times(life.pickUp, pickUpFactor[grade]))
    }

    /// A length made longer or shorter, to the nearest microsecond; unchanged by a factor of 1.
    @inline(__always)
    private func times(_ length: Int64, _ factor: Double) -> Int64 {
        factor == 1 ? length : Int64(Double(length) * factor + 0.5)
    }

    /// How many times as long conversation and wrap of a call take with a grade.
    @inline(__always)
    private func handlingFactor(of grade: Int, for life: CallLife) -> Double {
        isHome(grade, for: life) ? gradeFactor[grade] : gradeFactor[grade] * awayFactor[Int(life.callType)]
    }
}

extension Buffer {
    /// A buffer with the values of an array.
    init(_ values: [Element]) {
        self.init(capacity: values.count)
        let places = appendPlaces(values.count)
        _ = places.update(fromContentsOf: values)
    }
}
