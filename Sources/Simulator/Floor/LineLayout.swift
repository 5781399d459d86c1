/// What holds for one waiting line, found with one look.
struct LineRules: BitwiseCopyable {
    /// 1 is answered first.
    var priority: Int
    /// The grades that may ever take its calls, those equally near together.
    var firstGrade: Int
    var endOfGrades: Int
    var firstNearness: Int
    var endOfNearness: Int
    /// The waiting times at which something opens.
    var firstOpening: Int
    var endOfOpenings: Int
    /// The waiting time at which its calls leave the house; `Access.never` if they don't.
    var outAfter: Int64
    /// Whether a call joins it before it looks for an agent: a stage asks how many callers wait in it, or callers may hear
    /// something there.
    var isJoinedFirst: Bool
    /// Whether a caller who finds no agent may hear something: the busy tone, or an announced wait.
    var saysSomething: Bool
    /// Whether its calls are chats.
    var isChat: Bool
}

/// Grades of one line that are equally near: from a place on up to another.
struct EquallyNear: BitwiseCopyable {
    /// The rank of all of them.
    var rank: Int
    var first: Int
    var end: Int
    /// Before this waiting time none of them may take a call of the line.
    var opensAfter: Int64
}

/// A waiting time of a line at which something opens.
struct Opening: BitwiseCopyable {
    var line: Int
    /// In microseconds.
    var after: Int64
}

/// Lays what an access table says of the lines end to end.
struct LineLayout {
    private(set) var rules: [LineRules] = []
    private(set) var grades: [Access] = []
    private(set) var nearness: [EquallyNear] = []
    private(set) var openings: [Opening] = []

    init(_ table: AccessTable) {
        // Where stages open at one instant, call types and areas keep their order.
        var firstOpening = [Int](repeating: 0, count: table.lineCount)
        for line in (0..<table.lineCount).sorted(by: { (table.callTypeOfLine[$0], $0) < (table.callTypeOfLine[$1], $1) }
        ) {
            firstOpening[line] = openings.count
            openings += table.openings(line: line).map { Opening(line: line, after: $0) }
        }
        let accessesByLine = table.accessesByLine
        for line in 0..<table.lineCount {
            let firstGrade = grades.count
            let firstNearness = nearness.count
            for access in accessesByLine[line] { add(access, table, startsLine: grades.count == firstGrade) }
            rules.append(
                LineRules(
                    priority: table.priority(line: line), firstGrade: firstGrade, endOfGrades: grades.count,
                    firstNearness: firstNearness, endOfNearness: nearness.count, firstOpening: firstOpening[line],
                    endOfOpenings: firstOpening[line] + table.openings(line: line).count,
                    outAfter: table.outAfter(line: line),
                    isJoinedFirst: table.asksForQueue(line: line) || table.saysSomething(line: line),
                    saysSomething: table.saysSomething(line: line), isChat: table.isChat(line: line)))
        }
    }

    private mutating func add(_ access: Access, _ table: AccessTable, startsLine: Bool) {
        let conditions = table.conditions[access.firstCondition..<access.endOfConditions]
        let opensAfter = min(access.opensAfter, conditions.map { $0.after }.min() ?? Access.never)
        if startsLine || grades.last?.rank != access.rank {
            nearness.append(
                EquallyNear(rank: access.rank, first: grades.count, end: grades.count, opensAfter: opensAfter))
        }
        grades.append(access)
        nearness[nearness.count - 1].end = grades.count
        nearness[nearness.count - 1].opensAfter = min(nearness[nearness.count - 1].opensAfter, opensAfter)
    }
}
