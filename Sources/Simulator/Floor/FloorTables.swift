/// A room's rules worked out for the engine, once for all replications.
struct FloorTables: Sendable {
    let room: Room
    /// The grades of all teams, team after team, each with the index of its team.
    let grades: [(team: Int, rules: Room.GradeRules)]
    let access: AccessTable
    let lines: LineLayout
    let types: TypeLayout
    /// Grade after grade, the accesses to the lines whose calls it may ever take, in order.
    let accessesByGrade: [Access]
    /// By grade and line: the place of the access; -1 for none.
    let placeOfLine: [Int32]
    /// By grade, a bit a line: the lines whose calls it may ever take.
    let linesOfGrade: [UInt64]
    /// A bit a line: those of chats, and of calls that may take agents out of chats.
    let linesAfterWork: [UInt64]
    /// Whether a call type has so many lines that the one whose first caller came first is kept at hand instead of looked for.
    let hasManyLines: Bool

    /// Up to so many grades or lines, looking through all is quicker than keeping the first at hand.
    static let fewToLookThrough = 8

    init(_ room: Room) {
        self.room = room
        grades = room.grades
        access = AccessTable(room)
        lines = LineLayout(access)
        let ofGrade = access.accessesByGrade
        accessesByGrade = ofGrade.flatMap { $0 }
        // With follow-on contacts callers don't come in the order of the table.
        hasManyLines = access.linesPerCallType > FloorTables.fewToLookThrough && !room.followsOn
        types = TypeLayout(hasManyLines ? ofGrade : ofGrade.map { _ in [] }, access)
        let words = LineSet.words(of: access.lineCount)
        var bits = [UInt64](repeating: 0, count: grades.count * words)
        var places = [Int32](repeating: -1, count: grades.count * access.lineCount)
        for (place, access) in accessesByGrade.enumerated() {
            bits[access.grade * words + access.line / LineSet.linesPerWord] |= LineSet.bit(of: access.line)
            places[access.grade * self.access.lineCount + access.line] = Int32(place)
        }
        linesOfGrade = bits
        var linesAfterWork = [UInt64](repeating: 0, count: words)
        for line in 0..<access.lineCount where access.isServedAfterWork(line: line) {
            linesAfterWork[line / LineSet.linesPerWord] |= LineSet.bit(of: line)
        }
        self.linesAfterWork = linesAfterWork
        placeOfLine = places
    }
}

/// Where each list begins once all are laid end to end, and where the last one ends.
func starts(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { starts, count in starts.append((starts.last ?? 0) + count) }
}
