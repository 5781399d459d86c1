/// How many agents must stay free when one of a grade takes a call of a type, and which of them count.
///
/// A reserve is kept for calls: for those of the types that the team answers with a smaller reserve, or, where there are
/// none, for whatever the team answers. Of the team's free agents those count who may take one of these calls. Who may not
/// take any of them could not help such a caller and is not held back.
struct Reserve {
    /// 0 where the grade is not held back.
    let agents: Int
    /// The grades whose free agents count, by their places among the grades of all teams.
    let grades: [Int]

    /// The reserve for one grade and call type.
    init(_ room: Room, grade: Int, ofTeam team: Int, _ rules: Room.GradeRules, callType: Int) {
        let first = room.teams[..<team].reduce(0) { $0 + $1.grades.count }
        let ofTeam = room.teams[team].grades
        let wanted = rules.keepFree[callType]
        let least = room.callTypes.indices.map { type in
            ofTeam.filter { $0.answers.contains(type) }.map { $0.keepFree[type] }.min()
        }
        let smaller = room.callTypes.indices.filter { type in
            type != callType && least[type].map { $0 < wanted } ?? false
        }
        let keptFor = smaller.isEmpty ? room.callTypes.indices.filter { least[$0] != nil } : smaller
        func mayTake(_ grade: Room.GradeRules) -> Bool { keptFor.contains { grade.answers.contains($0) } }
        let counted = ofTeam.indices.filter { mayTake(ofTeam[$0]) }.map { first + $0 }
        agents = counted.contains(grade) ? wanted : 0
        grades = agents > 0 ? counted : []
    }
}
