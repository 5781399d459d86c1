import Scenarios

/// The agents of a team: which numbers they have in the room, crew by crew. Each grade of the team has a stretch of numbers
/// of its own.
struct AgentNumbers: Sendable {
    /// By crew and position, the agent's number.
    let agents: [[Int32]]
    /// By grade, how many agents it has.
    let agentsOfGrade: [Int]

    /// Numbers the people of a team's crews from a number on.
    init(_ team: Team, firstAgent: Int) {
        let crews = team.crewGrades
        var counts = team.grades.map { _ in 0 }
        for crew in crews {
            for grade in crew.gradeOfPosition { counts[grade] += 1 }
        }
        agentsOfGrade = counts
        var next = counts.indices.map { grade in firstAgent + counts[..<grade].reduce(0, +) }
        agents = crews.map { crew in
            crew.gradeOfPosition.map { grade in
                next[grade] += 1
                return Int32(next[grade] - 1)
            }
        }
    }
}
